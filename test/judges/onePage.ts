/**
 * A copy of a workbook that prints one sheet on one page: made only to be painted.
 *
 *  - the sheet gets "fit to one page", A3 upright or lying as its shape asks, narrow margins, no print area, no page
 *    breaks;
 *  - the other sheets are hidden, since hidden sheets are not printed;
 *  - cells, styles and conditional formats stay as they are.
 */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { childOf } from './xml';
import { numberOf, readXlsx, sheetOf, type XlsxSheet } from './xlsx';

export function onOnePage(xlsx: Uint8Array, name: string): Uint8Array {
  const book = readXlsx(xlsx);
  const sheet = sheetOf(book, name);
  const parts: Record<string, Uint8Array> = { ...book.parts };
  parts[sheet.part] = strToU8(fitted(strFromU8(parts[sheet.part] ?? new Uint8Array()), isWide(sheet)));
  const main = Object.keys(parts).find((part) => /(^|\/)workbook\.xml$/.test(part)) ?? 'xl/workbook.xml';
  parts[main] = strToU8(alone(strFromU8(parts[main] ?? new Uint8Array()), book.sheets.indexOf(sheet)));
  return zipSync(parts, { level: 1 });
}

/**
 * Whether the sheet comes out bigger on a page that lies. In points: a digit is about 5.6 wide, a plain row 15 high.
 */
function isWide(sheet: XlsxSheet): boolean {
  const last = Math.max(0, ...[...sheet.rows.values()].flatMap((row) => [...row.cells.keys()].map(columnOf)));
  const widths = Array.from({ length: last + 1 }, () => 9);
  for (const { attributes } of childOf(sheet.root, 'cols')?.children ?? []) {
    widths.fill(Number(attributes['width'] ?? 9), Number(attributes['min']) - 1, Number(attributes['max']));
  }
  const across = widths.reduce((sum, width) => sum + width * 5.6, 0);
  const hidden = new Set(sheet.hiddenRows);
  let down = 0;
  for (const [number, { tag }] of sheet.rows)
    if (!hidden.has(number)) down += Number(/\bht="([\d.]+)"/.exec(tag)?.[1] ?? 15);
  return across > down;
}

function columnOf(address: string): number {
  return numberOf(address.replace(/\d+/g, ''));
}

function fitted(xml: string, wide: boolean): string {
  if (!/<worksheet\b/.test(xml)) throw new Error('a worksheet with a prefix of its own is not put on one page');
  const bare = xml
    .replace(/<(printOptions|pageMargins|pageSetup)\b[^>]*\/>/g, '')
    .replace(/<(headerFooter|rowBreaks|colBreaks)\b[^>]*?(\/>|>[\s\S]*?<\/\1>)/g, '')
    .replace(/<pageSetUpPr\b[^>]*\/>/g, '');
  const fit = '<pageSetUpPr fitToPage="1"/>';
  const open = bare.replace(/<sheetPr\b([^>]*)\/>/, '<sheetPr$1></sheetPr>');
  const withFit = open.includes('</sheetPr>')
    ? open.replace('</sheetPr>', `${fit}</sheetPr>`)
    : open.replace(/(<worksheet\b[^>]*>)/, `$1<sheetPr>${fit}</sheetPr>`);
  const page =
    '<pageMargins left="0.2" right="0.2" top="0.2" bottom="0.2" header="0" footer="0"/>' +
    `<pageSetup paperSize="8" orientation="${wide ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="1"/>`;
  const next =
    /<(drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|extLst|ignoredErrors)\b|<\/worksheet>/;
  return withFit.replace(next, (found) => page + found);
}

/** Print areas go too: they would cut the new columns off. */
function alone(xml: string, place: number): string {
  let at = -1;
  // LibreOffice will not hide the sheet that is in front, and without a view that is the first.
  const viewed = xml.includes('<workbookView')
    ? xml
    : xml.replace('<sheets>', '<bookViews><workbookView/></bookViews><sheets>');
  return viewed
    .replace(/<definedName\b[^>]*_xlnm\.Print_(Area|Titles)[^>]*>[^<]*<\/definedName>/g, '')
    .replace(/<definedNames>\s*<\/definedNames>/, '')
    .replace(/ (activeTab|firstSheet)="\d+"/g, '')
    .replace(/<workbookView\b/, `<workbookView activeTab="${place}"`)
    .replace(/<sheet ([^>]*?)\s*\/>/g, (_, inside: string) => {
      at += 1;
      return `<sheet ${inside.replace(/ ?state="\w+"/, '')}${at === place ? '' : ' state="hidden"'}/>`;
    });
}
