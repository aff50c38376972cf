/**
 * The shared strings, as plain text: fonts inside a cell and phonetic guides are not shown by anybody here. Read only:
 * texts that we write stand in their cells (`inlineStr`), so that this part keeps its bytes and its numbers.
 */
import { FileError } from '../fileError';
import { decodeOffice, richText, unescapeXml } from './xml';

export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  for (let at = xml.indexOf('<si'); at >= 0; at = xml.indexOf('<si', at)) {
    const open = xml.indexOf('>', at) + 1;
    if (open === 0) throw new FileError('damaged');
    if (xml.charCodeAt(open - 2) === 47) {
      strings.push('');
      at = open;
      continue;
    }
    const close = xml.indexOf('</si', open);
    if (close < 0) throw new FileError('damaged');
    strings.push(xml.startsWith('<t>', open) ? flatText(xml, open, close) : richText(xml, open, close));
    at = close;
  }
  return strings;
}

function flatText(xml: string, open: number, close: number): string {
  const end = xml.indexOf('</t>', open);
  if (end < 0 || end > close) throw new FileError('damaged');
  // Anything after the first text: runs or a phonetic guide.
  if (end + 4 !== close) return richText(xml, open, close);
  return decodeOffice(unescapeXml(xml.slice(open + 3, end)));
}
