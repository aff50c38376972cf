/**
 * Cells and native formulas as an .xlsx: what the three programs of the benchmark open. Text goes into the table of
 * shared strings, where Excel puts it. A small writer of the bench's own, so that none of the three has written what it
 * then reads fastest.
 */
import { strToU8, zipSync } from 'fflate';
import type { Cell } from '../../src/book/book';

export interface SheetOfFile {
  readonly name: string;
  /** A cell that begins with '=' is a formula, without a stored result. */
  readonly rows: readonly (readonly Cell[])[];
  /** Columns, from 0, whose numbers show as days. */
  readonly dates: readonly number[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Style 1 is a day. */
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

export function workbookFile(sheets: readonly SheetOfFile[]): Uint8Array {
  const strings = new Map<string, number>();
  const parts: { [name: string]: string } = {};
  sheets.forEach((sheet, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, strings)));
  const pages = sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  parts['xl/workbook.xml'] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${pages.join('')}</sheets></workbook>`;
  parts['xl/sharedStrings.xml'] =
    `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">` +
    `${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  parts['xl/styles.xml'] = STYLES;
  parts['xl/_rels/workbook.xml.rels'] = relationships([
    ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]);
  parts['_rels/.rels'] = relationships([['officeDocument', 'xl/workbook.xml']]);
  parts['[Content_Types].xml'] = contentTypes(sheets.length);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level: 1 });
}

function sheetXml({ rows, dates }: SheetOfFile, strings: Map<string, number>): string {
  const lines = rows.map((cells, row) => {
    const xml = cells.map((cell, column) =>
      cellXml(cell, `${letter(column)}${row + 1}`, dates.includes(column), strings),
    );
    return `<row r="${row + 1}">${xml.join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, address: string, isDay: boolean, strings: Map<string, number>): string {
  if (cell === '') return '';
  const style = isDay ? ' s="1"' : '';
  if (typeof cell === 'number') return `<c r="${address}"${style}><v>${cell}</v></c>`;
  const text = String(cell);
  if (text.startsWith('=')) return `<c r="${address}"${style}><f>${escaped(text.slice(1))}</f></c>`;
  let index = strings.get(text);
  if (index === undefined) strings.set(text, (index = strings.size));
  return `<c r="${address}" t="s"><v>${index}</v></c>`;
}

/** Up to Z. */
const letter = (column: number): string => String.fromCharCode(65 + column);

const escaped = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;

function relationships(links: readonly (readonly [kind: string, target: string])[]): string {
  const items = links.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
  const pages = Array.from({ length: sheets }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet'));
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${part('workbook', 'sheet.main')}${pages.join('')}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}</Types>`
  );
}
