/**
 * A small reader of .xlsx files for tests: what stands in a file, seen by somebody who is not the product.
 *
 *  - cells by address ('B7'): value, formula, style; sheets in workbook order; styles resolved to fonts, fills and the
 *    rest;
 *  - dates stay serial numbers; a cell's number format says whether it is one;
 *  - the formula of a cell that only shares another's is '(shared N)': it is not worked out;
 *  - nothing is written here, and nothing comes from src/.
 */
import { strFromU8, unzipSync } from 'fflate';
import { attributesOf, canonical, childOf, childrenOf, decodeEntities, parseXml, type XmlElement } from './xml';

export interface XlsxCell {
  readonly value: string | number | boolean | null;
  /** '#N/A' and the like; `value` is then null. */
  readonly error: string | null;
  readonly formula: string | null;
  readonly style: number;
  readonly numberFormat: string;
}

export interface XlsxRow {
  /** Inside of the start tag: 'r="4" ht="24"'. */
  readonly tag: string;
  /** The XML of each cell as it stands, by address. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface XlsxSheet {
  readonly name: string;
  readonly part: string;
  /** The worksheet without its rows. */
  readonly root: XmlElement;
  readonly rows: ReadonlyMap<number, XlsxRow>;
  readonly merged: readonly string[];
  readonly hiddenRows: readonly number[];
}

/** What a cell looks like, resolved: each part as canonical XML. */
export interface XlsxLook {
  readonly numberFormat: string;
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly alignment: string;
  readonly protection: string;
}

export interface XlsxBook {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly workbook: XmlElement;
  readonly sheets: readonly XlsxSheet[];
  readonly strings: readonly string[];
  readonly styles: XmlElement | undefined;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 14: 'mm-dd-yy',
  15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 20: 'h:mm', 22: 'm/d/yy h:mm', 49: '@',
}; // prettier-ignore

export function readXlsx(bytes: Uint8Array): XlsxBook {
  const parts = unzipSync(bytes);
  const main =
    relationships(parts, '').find((one) => one.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const workbook = xmlOf(parts, main);
  if (workbook === undefined) throw new Error(`the file has no ${main}`);
  const links = relationships(parts, main);
  const partOf = (type: string): string => links.find((one) => one.type.endsWith(type))?.target ?? '';
  const strings = childrenOf(xmlOf(parts, partOf('/sharedStrings')), 'si').map(textOf);
  const sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet').map((sheet) => {
    const id = Object.entries(sheet.attributes).find(([name]) => name.endsWith(':id'))?.[1];
    const part = links.find((one) => one.id === id)?.target ?? '';
    return readSheet(sheet.attributes['name'] ?? '', part, parts[part]);
  });
  return { parts, workbook, sheets, strings, styles: xmlOf(parts, partOf('/styles')) };
}

export function sheetOf(book: XlsxBook, name: string): XlsxSheet {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined)
    throw new Error(`no sheet ${name}; there are ${book.sheets.map((sheet) => sheet.name).join(', ')}`);
  return found;
}

/** The cell at `address`; a cell that the file does not have is blank. */
export function cellAt(book: XlsxBook, sheet: string, address: string): XlsxCell {
  const row = sheetOf(book, sheet).rows.get(Number(/\d+$/.exec(address)?.[0]));
  return cellOf(book, row?.cells.get(address));
}

/** All cells of a sheet that hold a value or a formula, row by row. */
export function cellsOf(book: XlsxBook, sheet: string): Map<string, XlsxCell> {
  const cells = new Map<string, XlsxCell>();
  for (const row of sheetOf(book, sheet).rows.values()) {
    for (const [address, xml] of row.cells) {
      const cell = cellOf(book, xml);
      if (cell.value !== null || cell.error !== null || cell.formula !== null) cells.set(address, cell);
    }
  }
  return cells;
}

export function lookOf(styles: XmlElement | undefined, style: number): XlsxLook {
  const xf = childOf(styles, 'cellXfs')?.children[style];
  const part = (list: string, index: string): string =>
    canonical(childOf(styles, list)?.children[Number(xf?.attributes[index] ?? 0)]);
  return {
    numberFormat: numberFormatOf(styles, style),
    font: part('fonts', 'fontId'),
    fill: part('fills', 'fillId'),
    border: part('borders', 'borderId'),
    alignment: canonical(childOf(xf, 'alignment')),
    protection: canonical(childOf(xf, 'protection')),
  };
}

export function numberFormatOf(styles: XmlElement | undefined, style: number): string {
  const id = Number(childOf(styles, 'cellXfs')?.children[style]?.attributes['numFmtId'] ?? 0);
  const own = childOf(styles, 'numFmts')?.children.find((one) => Number(one.attributes['numFmtId']) === id);
  return own?.attributes['formatCode'] ?? BUILT_IN[id] ?? `built-in ${id}`;
}

/** The relationships of a part ('' for those of the package), targets as part names. */
export function relationships(parts: Readonly<Record<string, Uint8Array>>, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  return childrenOf(xmlOf(parts, `${folder}_rels/${part.slice(slash)}.rels`), 'Relationship').map(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    const external = attributes['TargetMode'] === 'External';
    return {
      id: attributes['Id'] ?? '',
      type: attributes['Type'] ?? '',
      external,
      target: external ? target : join(folder, target),
    };
  });
}

export function xmlOf(parts: Readonly<Record<string, Uint8Array>>, part: string): XmlElement | undefined {
  const bytes = parts[part];
  return bytes && parseXml(strFromU8(bytes));
}

function join(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Rows are cut out as text: a big sheet as a tree of elements would need more memory than a test may take. */
function readSheet(name: string, part: string, bytes: Uint8Array | undefined): XlsxSheet {
  if (bytes === undefined) throw new Error(`sheet ${name} has no part ${part}`);
  const xml = strFromU8(bytes);
  const data = /<((?:\w+:)?)sheetData\b[^>]*>([\s\S]*)<\/\1sheetData>/.exec(xml);
  const root = parseXml(
    data ? `${xml.slice(0, data.index)}<${data[1]}sheetData/>${xml.slice(data.index + data[0].length)}` : xml,
  );
  const rows = new Map<number, XlsxRow>();
  let last = 0;
  for (const [, , tag = '', inside = ''] of (data?.[2] ?? '').matchAll(
    /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g,
  )) {
    last = Number(/\br="(\d+)"/.exec(tag)?.[1] ?? last + 1);
    rows.set(last, { tag, cells: cellTexts(inside, last) });
  }
  const hidden = [...rows].filter(([, row]) => ['1', 'true'].includes(attributesOf(row.tag)['hidden'] ?? '0'));
  return {
    name, part, root, rows,
    merged: childrenOf(childOf(root, 'mergeCells'), 'mergeCell').map((merge) => merge.attributes['ref'] ?? ''),
    hiddenRows: hidden.map(([row]) => row),
  }; // prettier-ignore
}

function cellTexts(inside: string, row: number): Map<string, string> {
  const cells = new Map<string, string>();
  let column = 0;
  for (const [whole, , tag = ''] of inside.matchAll(/<((?:\w+:)?)c\b([^>]*?)(?:\/>|>[\s\S]*?<\/\1c>)/g)) {
    const address = /\br="([A-Z]+\d+)"/.exec(tag)?.[1] ?? `${lettersOf(column)}${row}`;
    column = numberOf(address.replace(/\d+/, '')) + 1;
    cells.set(address, whole);
  }
  return cells;
}

function cellOf(book: XlsxBook, xml: string | undefined): XlsxCell {
  if (xml === undefined) return { value: null, error: null, formula: null, style: 0, numberFormat: 'General' };
  // A prefix of its own ('x14ac:') may stand in an attribute: names are not resolved, so the text can be read alone.
  const cell = parseXml(xml);
  const type = cell.attributes['t'] ?? 'n';
  const f = childOf(cell, 'f');
  const text = type === 'inlineStr' ? textOf(childOf(cell, 'is')) : childOf(cell, 'v')?.text;
  const style = Number(cell.attributes['s'] ?? 0);
  return {
    value: text === undefined || type === 'e' ? null : valueOf(type, text, book.strings),
    error: type === 'e' ? (text ?? '') : null,
    formula: f === undefined ? null : f.text === '' && f.attributes['si'] ? `(shared ${f.attributes['si']})` : f.text,
    style,
    numberFormat: numberFormatOf(book.styles, style),
  };
}

function valueOf(type: string, text: string, strings: readonly string[]): string | number | boolean {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1';
  if (type === 'n') return Number(text);
  return text;
}

/** Text of a shared or inline string: its runs joined, phonetic hints (rPh) left out. */
function textOf(item: XmlElement | undefined): string {
  if (item === undefined) return '';
  const own = item.children.map((child) =>
    child.local === 't' ? child.text : child.local === 'r' ? textOf(child) : '',
  );
  return decodeEscapes(own.join(''));
}

/** '_x000D_' is how the format writes a character that XML cannot hold. */
function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => decodeEntities(`&#x${hex};`))
    : text;
}

/** 'A' → 0. */
export function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 0 → 'A'. */
export function lettersOf(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);
}
