/**
 * The sample workbooks as files: what a newcomer opens first, and what tests start from.
 *
 *  - the same locale and day give the same bytes;
 *  - a small writer of our own: only what the samples use, so that the product ships no .xlsx library;
 *  - the file says nothing of Excel in docProps: LibreOffice then works its formulas out instead of believing ours.
 */
import { strToU8, zipSync } from 'fflate';
import { EN } from './en';
import { looksOf } from './looks';
import type { SampleBook, SampleLocale } from './sample';
import { escaped, sheetXml } from './sampleSheetXml';
import { ZH_CN } from './zhCN';
import { ZH_TW } from './zhTW';

const BOOKS: { readonly [locale in SampleLocale]: SampleBook } = { en: EN, 'zh-CN': ZH_CN, 'zh-TW': ZH_TW };

/** Sunday, 2026-11-22. */
const USUAL_DAY = 46348;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An .xlsx; `today` is an Excel serial (1900 date system), the day on which the team looks at it. */
export function sampleWorkbook(locale: SampleLocale, today: number = USUAL_DAY): Uint8Array {
  const book = BOOKS[locale];
  const looks = looksOf(book);
  const strings: string[] = [];
  const sheets = book.sheets.map((sheet, index) => sheetXml(sheet, looks, strings, today, index === 0));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([
      [`${DOCUMENT}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': core(book.sheets[0]?.rows[0]?.cells[0]),
    'xl/workbook.xml': workbook(book),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => [`${DOCUMENT}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${DOCUMENT}/styles`, 'styles.xml'],
      [`${DOCUMENT}/sharedStrings`, 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': looks.xml(),
    'xl/sharedStrings.xml': sharedStrings(strings),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet.xml;
    if (sheet.links.length === 0) return;
    const links = sheet.links.map((link) => [`${DOCUMENT}/hyperlink`, link, 'External'] as const);
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(links);
  });
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(bytes, { level: 6, mtime: new Date(2026, 0, 1) });
}

function workbook(book: SampleBook): string {
  const sheets = book.sheets.map(
    (sheet, at) => `<sheet name="${escaped(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const names = book.sheets.flatMap((sheet, at) => {
    const quoted = `'${escaped(sheet.name)}'`;
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$1:$${sheet.frozen[0]}</definedName>`;
    if (sheet.filter === null) return [titles];
    const range = sheet.filter.range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted}!${range}</definedName>`,
      titles,
    ];
  });
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><bookViews><workbookView xWindow="0" yWindow="0" ` +
    `windowWidth="28800" windowHeight="15000"/></bookViews><sheets>${sheets.join('')}</sheets>` +
    `<definedNames>${names.join('')}</definedNames><calcPr calcId="191029"/></workbook>`
  );
}

function sharedStrings(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  return `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${items}</sst>`;
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const pages = Array.from({ length: sheets }, (_, at) =>
    part(`xl/worksheets/sheet${at + 1}.xml`, `${SPREADSHEET}.worksheet+xml`),
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    part('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`) +
    pages.join('') +
    part('xl/styles.xml', `${SPREADSHEET}.styles+xml`) +
    part('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`) +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>'
  );
}

function relationships(links: readonly (readonly [type: string, target: string, mode?: string])[]): string {
  const items = links.map(
    ([type, target, mode], at) =>
      `<Relationship Id="rId${at + 1}" Type="${type}" Target="${escaped(target)}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function core(title: unknown): string {
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escaped(typeof title === 'string' ? title : '')}</dc:title></cp:coreProperties>`
  );
}
