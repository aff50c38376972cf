/**
 * A new workbook: the least that Excel opens without complaint. No docProps: LibreOffice would take cached values on
 * trust from a file that says it was written by Excel.
 */
import type { Workbook } from '../model';
import { NEW_SHEET } from './parts/sheetPatch';
import { PLAIN_STYLES } from './parts/stylesXml';
import { escapeAttribute, XML_HEAD } from './parts/xml';
import { pack, writeZip } from './parts/zip';
import { openXlsx } from './xlsx';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const LONGEST_NAME = 31;

export function newWorkbook(sheetName: string): Workbook {
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${TYPES}">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
        `<sheets><sheet name="${escapeAttribute(sheetNameOf(sheetName))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', PLAIN_STYLES.slice(XML_HEAD.length)],
    [
      'xl/worksheets/sheet1.xml',
      NEW_SHEET.slice(XML_HEAD.length).replace('<sheetView ', '<sheetView tabSelected="1" '),
    ],
  ];
  const encoder = new TextEncoder();
  const entries = parts.map(([name, text]) => pack(name, encoder.encode(XML_HEAD + text)));
  return openXlsx(writeZip(entries), `${sheetName}.xlsx`);
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([kind, to], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${to}"/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${items.join('')}</Relationships>`;
}

/** What Excel allows as a sheet name, from any text. */
export function sheetNameOf(text: string): string {
  const allowed = text.replace(/[[\]:*?/\\]/g, '_').slice(0, LONGEST_NAME);
  return allowed.replace(/^'+|'+$/g, '').trim() || 'Sheet1';
}
