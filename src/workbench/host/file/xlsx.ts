/**
 * .xlsx in and out.
 *
 *  - opening fills the model and keeps the package; saving makes a draft of that package, patches the parts that
 *    changed, and leaves the workbook as it was: it can be saved again, and after a revert the file is the one that was
 *    opened;
 *  - a part whose content did not change keeps its bytes; charts, pivots, pictures and comments are never looked at, nor
 *    is the validation that a file brings: lists that were set since are written beside it;
 *  - calcChain goes when a formula came or went: Excel makes a new one, but repairs a file whose chain names a cell
 *    without one;
 *  - not written: merged cells, row heights, hyperlinks, notes that somebody changed in the model's place.
 */
import { FileError } from './fileError';
import { Sheet, type Table, Workbook } from '../model';
import { guard, Package, ROOT } from './package';
import { readBook, writeBook } from './parts/bookXml';
import { readCustomXml, writeCustomXml } from './parts/customXml';
import { readSharedStrings } from './parts/sharedStrings';
import { NEW_SHEET, patchSheet } from './parts/sheetPatch';
import { readAround, readCells } from './parts/sheetXml';
import { PLAIN_STYLES, StylesXml } from './parts/stylesXml';
import { newTableText, readTable, tableText } from './parts/tableXml';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Throws a FileError, and nothing else. */
export function openXlsx(bytes: Uint8Array, fileName: string): Workbook {
  if (OLE.every((byte, i) => bytes[i] === byte)) {
    throw new FileError(holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-xls');
  }
  const source = Package.open(bytes);
  return guard(() => readWorkbook(source, fileName));
}

/** Folder names of an OLE file are UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return text.includes([...name].join('\0'));
}

function readWorkbook(source: Package, fileName: string): Workbook {
  const part = workbookPart(source);
  const find = finder(source, part);
  const themePart = find('theme');
  const stylesPart = find('styles');
  const styles = new StylesXml(
    stylesPart === undefined ? PLAIN_STYLES : source.xml(stylesPart),
    themePart === undefined ? null : source.xml(themePart),
  );
  const book = readBook(source, part);
  const workbook = new Workbook(fileName, styles);
  workbook.source = source;
  workbook.date1904 = book.date1904;
  workbook.protected = book.protected;
  workbook.names = [...book.names];
  const strings = readStrings(source, find('sharedStrings'));
  for (const entry of book.sheets) {
    if (entry.part === null) continue;
    const sheet = new Sheet(entry.id, entry.name, entry.part);
    sheet.visibility = entry.visibility;
    const xml = source.xml(entry.part);
    readAround(xml, sheet, styles);
    readCells(xml, sheet, { strings, date1904: book.date1904 });
    sheet.tables.push(...tablesOf(source, entry.part).map(({ part: table }) => readTable(source.xml(table), table)));
    workbook.sheets.push(sheet);
  }
  if (workbook.sheets.length === 0) throw new FileError('not-a-workbook');
  const front = book.sheets[book.active]?.part;
  workbook.active = Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet.part === front),
  );
  const custom = readCustomXml(source, part);
  workbook.customXml = custom.parts;
  for (const [key, json] of custom.settings) workbook.settings.set(key, json);
  return workbook;
}

function workbookPart(source: Package): string {
  const part = source.relationships(ROOT).find(({ kind }) => kind === 'officeDocument')?.target;
  if (part === undefined || !source.has(part)) throw new FileError('not-a-workbook');
  const type = source.contentType(part);
  const isWorkbook =
    type.startsWith(SPREADSHEET) || type.startsWith('application/vnd.ms-excel.') || type === 'application/xml';
  if (!isWorkbook || type.includes('binary')) throw new FileError('not-a-workbook');
  return part;
}

/** Excel opens a file only under the ending of its kind, whatever is in it. */
const ENDINGS: readonly (readonly [type: string, ending: string])[] = [
  ['sheet.macroenabled', '.xlsm'],
  ['template.macroenabled', '.xltm'],
  ['addin.macroenabled', '.xlam'],
  ['spreadsheetml.template', '.xltx'],
];

/** '.xlsx', or of another kind that the file came as: what `saveXlsx` makes has to be called so. */
export function endingOf({ source }: Workbook): string {
  const type = source ? source.contentType(workbookPart(source)).toLowerCase() : '';
  return ENDINGS.find(([part]) => type.includes(part))?.[1] ?? '.xlsx';
}

function finder(source: Package, part: string): (kind: string) => string | undefined {
  const relationships = source.relationships(part);
  return (kind) => relationships.find((one) => one.kind === kind && !one.external && source.has(one.target))?.target;
}

function readStrings(source: Package, part: string | undefined): readonly string[] {
  return part === undefined ? [] : readSharedStrings(source.xml(part));
}

function tablesOf(source: Package, sheet: string): { id: string; part: string }[] {
  return source
    .relationships(sheet)
    .filter(({ kind }) => kind === 'table')
    .map(({ id, target }) => ({ id, part: target }));
}

/** The file as the workbook is now. The workbook itself does not change. */
export function saveXlsx(workbook: Workbook): Uint8Array {
  const { source, styles } = workbook;
  if (!source || !(styles instanceof StylesXml))
    throw new Error('workbench can only save a workbook that it opened or made');
  const draft = source.draft();
  const part = workbookPart(source);
  const book = readBook(source, part);
  const find = finder(source, part);
  const strings = readStrings(source, find('sharedStrings'));
  const looks = styles.draft();

  const parts = new Map(workbook.sheets.map((sheet) => [sheet, sheet.part ?? addSheet(draft, part)]));
  const leaving = book.sheets.filter(
    (entry) => entry.part !== null && !workbook.sheets.some((sheet) => sheet.part === entry.part),
  );
  const front = workbook.sheets[workbook.active];
  const moved = front !== undefined && front.part !== (book.sheets[book.active]?.part ?? null);
  let formulas = leaving.length > 0;
  let style = 0;
  for (const [sheet, target] of parts) {
    const tables = writeTables(draft, workbook, sheet, target);
    const xml = draft.xml(target);
    const patch = patchSheet(xml, sheet, {
      strings,
      date1904: book.date1904,
      customFunctions: workbook.customFunctions,
      styles,
      looks,
      inFront: moved ? sheet === front : null,
      tables,
    });
    if (patch.xml !== xml) draft.put(target, patch.xml);
    formulas ||= patch.formulas;
    style = Math.max(style, patch.style);
  }
  writeBook(draft, part, workbook, parts);
  for (const entry of leaving) removePart(draft, part, entry.part ?? '');
  writeStyles(draft, part, find('styles'), looks.toXml(style));
  writeCustomXml(draft, part, workbook);
  const chain = find('calcChain');
  if (formulas && chain !== undefined) removePart(draft, part, chain);
  return draft.toBytes();
}

function addSheet(draft: Package, part: string): string {
  const name = draft.freeName(`${folderOf(part)}worksheets/sheet#.xml`);
  draft.put(name, NEW_SHEET, `${SPREADSHEET}.worksheet+xml`);
  draft.relate(part, 'worksheet', name);
  return name;
}

function removePart(draft: Package, from: string, part: string): void {
  for (const { id, target } of draft.relationships(from)) if (target === part) draft.unrelate(from, id);
  draft.removeTree(part);
}

function writeStyles(draft: Package, part: string, stylesPart: string | undefined, text: string): void {
  if (stylesPart !== undefined) {
    if (text !== draft.xml(stylesPart)) draft.put(stylesPart, text);
  } else if (text !== PLAIN_STYLES) {
    const name = `${folderOf(part)}styles.xml`;
    draft.put(name, text, `${SPREADSHEET}.styles+xml`);
    draft.relate(part, 'styles', name);
  }
}

function writeTables(
  draft: Package,
  workbook: Workbook,
  sheet: Sheet,
  target: string,
): { added: readonly string[]; removed: ReadonlySet<string> } {
  const added: string[] = [];
  const removed = new Set<string>();
  for (const { id, part } of tablesOf(draft, target)) {
    const table = sheet.tables.find((one) => one.part === part);
    if (table) {
      const was = draft.xml(part);
      const text = tableText(was, headed(sheet, table));
      if (text !== was) draft.put(part, text);
    } else {
      removed.add(id);
      removePart(draft, target, part);
    }
  }
  const fresh = workbook.sheets.flatMap((one) => one.tables).filter((table) => table.part === null);
  for (const table of sheet.tables) {
    if (table.part !== null) continue;
    const name = draft.freeName('xl/tables/table#.xml');
    draft.put(
      name,
      newTableText(headed(sheet, table), highestTable(workbook) + 1 + fresh.indexOf(table)),
      `${SPREADSHEET}.table+xml`,
    );
    added.push(draft.relate(target, 'table', name));
  }
  return { added, removed };
}

/** Excel repairs a table whose column names are not what its header cells say, so what was typed there decides. */
function headed(sheet: Sheet, table: Table): Table {
  const { row, column } = table.area;
  const typed = sheet.touched.get(row);
  if (!table.headerRow || !typed) return table;
  const columns = table.columns.map((name, i) => {
    const value = typed.has(column + i) ? sheet.value(row, column + i) : null;
    return typeof value === 'string' && value !== '' ? value : name;
  });
  return { ...table, columns };
}

function highestTable(workbook: Workbook): number {
  const ids = workbook.sheets.flatMap((sheet) => sheet.tables).filter((table) => table.part !== null);
  return Math.max(0, ...ids.map((table) => Number(table.id) || 0));
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}
