/**
 * The scanner of `<row>` and `<c>`: by hand, over the text, without an object per cell, because a sheet may hold
 * millions.
 *
 *  - one `FoundCell` is filled again and again: copy what you keep;
 *  - a row or cell without `r` follows the one before (the standard allows it, some exporters rely on it): -1 here.
 */
import { FileError } from '../fileError';
import type { Value } from '../../model';
import { decodeOffice, elementAt, richText, unescapeXml } from './xml';

export interface FoundRow {
  start: number;
  open: number;
  empty: boolean;
  row: number;
  hidden: boolean;
  /** In points; 0 where none is given. */
  height: number;
}

export interface FoundCell {
  start: number;
  open: number;
  end: number;
  row: number;
  column: number;
  style: number;
  type: string;
  /** Content of `<v>`, or of `<is>` (`inline`); -1 without. */
  valueStart: number;
  valueEnd: number;
  inline: boolean;
  /** Start of `<f`, its content, and after `</f>`; -1 without. */
  formulaStart: number;
  formulaOpen: number;
  formulaClose: number;
  formulaEnd: number;
  /** Refers to the metadata part: on a formula, it spills. */
  cellMeta: boolean;
}

export function newRow(): FoundRow {
  return { start: 0, open: 0, empty: false, row: -1, hidden: false, height: 0 };
}

export function newCell(): FoundCell {
  const none = { valueStart: -1, valueEnd: -1, formulaStart: -1, formulaOpen: -1, formulaClose: -1, formulaEnd: -1 };
  return {
    start: 0,
    open: 0,
    end: 0,
    row: -1,
    column: -1,
    style: 0,
    type: '',
    inline: false,
    cellMeta: false,
    ...none,
  };
}

const SLASH = 47;
const GREATER = 62;

/** The attribute that `nextAttribute` stopped at. Module state instead of an object: this runs several times a cell. */
const found = { name: 0, nameLength: 0, from: 0, to: 0 };

/** The index after the attribute, or -1 at the end of the tag (`found.name` is then the index of '>' or '/'). */
function nextAttribute(xml: string, at: number): number {
  let i = at;
  let code = xml.charCodeAt(i);
  while (code <= 32) code = xml.charCodeAt(++i);
  found.name = i;
  if (code === GREATER || code === SLASH) return -1;
  while (code > 32 && code !== 61) code = xml.charCodeAt(++i);
  found.nameLength = i - found.name;
  while (code <= 32 || code === 61) code = xml.charCodeAt(++i);
  if (code !== 34 && code !== 39) throw new FileError('damaged');
  found.from = i + 1;
  found.to = xml.indexOf(code === 34 ? '"' : "'", i + 1);
  if (found.to < 0) throw new FileError('damaged');
  return found.to + 1;
}

function numberIn(xml: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) number = number * 10 + (xml.charCodeAt(i) - 48);
  return number;
}

/** The start of the next `<row`, or -1. */
export function nextRow(xml: string, at: number, end: number): number {
  const start = xml.indexOf('<row', at);
  return start < 0 || start >= end ? -1 : start;
}

export function readRow(xml: string, start: number, into: FoundRow): void {
  into.start = start;
  into.row = -1;
  into.hidden = false;
  into.height = 0;
  for (let at = start + 4; ;) {
    const next = nextAttribute(xml, at);
    if (next < 0) break;
    at = next;
    const first = xml.charCodeAt(found.name);
    if (found.nameLength === 1 && first === 114) into.row = numberIn(xml, found.from, found.to) - 1;
    else if (found.nameLength === 2 && first === 104) into.height = Number(xml.slice(found.from, found.to)) || 0;
    else if (found.nameLength === 6 && first === 104 && xml.startsWith('hidden', found.name)) {
      const value = xml.charCodeAt(found.from);
      into.hidden = value === 49 || value === 116;
    }
  }
  into.empty = xml.charCodeAt(found.name) === SLASH;
  into.open = into.empty ? found.name + 2 : found.name + 1;
}

/** The start of the next `<c` of the row, or -1 (`rowEnd` gives the end of the row then). */
export function nextCell(xml: string, at: number): number {
  for (let from = at; ;) {
    const less = xml.indexOf('<', from);
    if (less < 0) throw new FileError('damaged');
    const code = xml.charCodeAt(less + 1);
    if (code === SLASH) return -1;
    if (code === 99 && !(xml.charCodeAt(less + 2) > 62)) return less;
    // Whatever else a row may hold: an extension list, a comment.
    from = code === 33 || code === 63 ? xml.indexOf('>', less) + 1 : elementAt(xml, less).end;
    if (from === 0) throw new FileError('damaged');
  }
}

/** The index of the row's `</row>`, to be asked from the end of its last cell. */
export function rowClose(xml: string, at: number): number {
  const close = xml.indexOf('</row', at);
  if (close < 0) throw new FileError('damaged');
  return close;
}

export function readCell(xml: string, start: number, into: FoundCell): void {
  into.start = start;
  into.row = into.column = into.valueStart = into.formulaStart = -1;
  into.style = 0;
  into.type = '';
  into.inline = into.cellMeta = false;
  for (let at = start + 2; ;) {
    const next = nextAttribute(xml, at);
    if (next < 0) break;
    at = next;
    const first = xml.charCodeAt(found.name);
    if (found.nameLength === 1) {
      if (first === 114) readPlace(xml, into);
      else if (first === 115) into.style = numberIn(xml, found.from, found.to);
      else if (first === 116) into.type = xml.slice(found.from, found.to);
    } else if (found.nameLength === 2 && first === 99 && xml.charCodeAt(found.name + 1) === 109) {
      into.cellMeta = xml.charCodeAt(found.from) !== 48;
    }
  }
  if (xml.charCodeAt(found.name) === SLASH) {
    into.open = into.end = found.name + 2;
    return;
  }
  into.open = found.name + 1;
  readContent(xml, into);
}

function readPlace(xml: string, into: FoundCell): void {
  let column = 0;
  let i = found.from;
  for (; i < found.to; i++) {
    const code = xml.charCodeAt(i);
    if (code < 65) break;
    column = column * 26 + (code & 31);
  }
  into.column = column - 1;
  into.row = numberIn(xml, i, found.to) - 1;
}

function readContent(xml: string, into: FoundCell): void {
  for (let at = into.open; ;) {
    const less = xml.indexOf('<', at);
    if (less < 0) throw new FileError('damaged');
    const code = xml.charCodeAt(less + 1);
    if (code === SLASH) {
      into.end = xml.indexOf('>', less) + 1;
      if (into.end === 0 || xml.charCodeAt(less + 2) !== 99) throw new FileError('damaged');
      return;
    }
    const open = xml.indexOf('>', less) + 1;
    if (open === 0) throw new FileError('damaged');
    const empty = xml.charCodeAt(open - 2) === SLASH;
    if (code === 118 || code === 102) {
      const close = empty ? open : xml.indexOf(code === 118 ? '</v' : '</f', open);
      const end = empty ? open : xml.indexOf('>', close) + 1;
      if (close < 0 || end === 0) throw new FileError('damaged');
      if (code === 118) {
        into.valueStart = open;
        into.valueEnd = close;
      } else {
        into.formulaStart = less;
        into.formulaOpen = open;
        into.formulaClose = close;
        into.formulaEnd = end;
      }
      at = end;
    } else {
      const element = elementAt(xml, less);
      if (element.name === 'is') {
        into.inline = true;
        into.valueStart = element.open;
        into.valueEnd = element.close;
      }
      at = element.end;
    }
  }
}

export function valueOf(xml: string, cell: FoundCell, strings: readonly string[], date1904: boolean): Value {
  const { type, valueStart: from, valueEnd: to } = cell;
  if (cell.inline) return richText(xml, from, to);
  if (from < 0) return cell.formulaStart >= 0 && type === 'str' ? '' : null;
  if (type === '' || type === 'n') return numberOf(xml.slice(from, to));
  const text = xml.slice(from, to);
  if (type === 's') return from === to ? null : (strings[Number(text)] ?? damaged());
  if (type === 'str' || type === 'inlineStr') return decodeOffice(unescapeXml(text));
  if (type === 'b') return text.trim() === '1' || text.trim() === 'true';
  if (type === 'e') return { error: unescapeXml(text) };
  if (type === 'd') return serialOf(text, date1904);
  return numberOf(text);
}

function damaged(): never {
  throw new FileError('damaged');
}

function numberOf(text: string): number | null {
  const number = Number(text);
  if (number !== 0) return Number.isNaN(number) ? null : number;
  return text.trim() === '' ? null : number;
}

/** ISO dates in cells: the strict edition of the standard. Text that is no date stays text. */
function serialOf(text: string, date1904: boolean): Value {
  const ms = Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(text) ? text : text.includes('T') ? `${text}Z` : text);
  if (Number.isNaN(ms)) return text;
  return (ms - Date.UTC(1899, 11, 30)) / 86_400_000 - (date1904 ? 1462 : 0);
}
