/**
 * Whether a row speaks of the list instead of being of it: who made it and who approved it, of when it is, what a mark
 * means. By the shape of the row, and by words only where they say it:
 *
 *  - labels (制表：小王 … 审核：), words where the columns have numbers, a day or an equals sign within a name, brackets or
 *    a mark around it, small letters where names have capitals, a text far longer than the names are;
 *  - against it: a number where its column has numbers, a cell that other records have too, the name of a business;
 *  - a customer of whom nothing but the name is known has none of these, and stays.
 *
 * Weights are bits; above 0 the row is a remark.
 */
import type { Cell, Sheet } from '../book';
import { isUnknownWord } from '../cell/text';
import { cellAt, isBlank } from '../grid';
import { looksLikeBusiness } from '../header/nameLike';
import { isRemarkText } from './aside';
import { habitsOf, typeOf, type Habits } from './habits';

const WEIGHTS = {
  start: -4,
  /** 制表：小王 · each more of them · such words without a colon. */
  label: 4,
  moreLabels: 2,
  word: 4,
  sentence: 6,
  equals: 4,
  /** (end of list) · ★ 表示 */
  brackets: 4,
  mark: 3,
  /** A day, or another number, in a name where names have none. */
  day: 3,
  digits: 1,
  smallLetters: 3,
  long: 1.5,
  /** A word where the column has numbers, or a number where it has words. */
  strange: 2,
  few: 1,
  isLast: 1.5,
  number: -4,
  shared: -3,
  business: -5,
} as const;

const LABEL = /^[^:：]{1,24}[:：]/;
const DAY =
  /\d\s*[月年]|\d{4}[-/.]\d|\d[/.-]\d{1,2}[/.-]\d|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const HAN = /\p{Script=Han}/u;
const MARKED = /^[★☆※*#•·▲△◆◇●○→►✓√]+\s*[^\s★☆※*#•·▲△◆◇●○—–\-=~]/u;
const WRAPPED = /^[(（[【].*[)）\]】]$/;
/** What is said of lists, and of no customer. */
const WORD = new RegExp(
  [
    /^(?:注|备注|備註|附注|附註|说明|說明)$|[制製填]表|填[报報]|[经經][办辦]人|[审審复複]核|核[准對对]|[签簽][字名核章]|以[上下][数數資资各所]|[本此上下][表页頁]|[数數][据據]|[仅僅]供|[请請]勿|不含|截[至止]|更新[于於日时時]|每[周週月日天]更新|[统統][计計](?:[于於日时時]|截)|第\s*\d+\s*[页頁]/,
    /\b(?:prepared|compiled|approved|checked|reviewed|verified|updated|printed|exported|signed) (?:by|on|for|at|from)\b|^(?:signed|signature|approved|checked|reviewed|prepared|confidential)\s*(?:$|[:：])|^(?:last |date of |latest )?update|\bpage \d+\b|\b(?:figures|prices|amounts|quantities) (?:are|as|exclude|include|in)\b|^n\.?b\.? /,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** What the rows of a table are usually like. */
export interface Usual {
  readonly sheet: Sheet;
  readonly columns: readonly number[];
  readonly name: number;
  readonly first: number;
  readonly last: number;
}

export class RemarkRows {
  private known: Known | null = null;

  constructor(private readonly usual: Usual) {}

  /** `text`: what the row is called. */
  is(row: number, text: string): boolean {
    const { sheet, columns, name } = this.usual;
    const known = (this.known ??= knownOf(this.usual));
    const isLabel = text.includes(':') || text.includes('：');
    // Quick: most rows have a number where numbers belong, and nothing is labelled.
    if (!isLabel && known.numbers.some((column) => isNumber(cellAt(sheet, row, column)))) return false;
    const filled = columns.flatMap((column) => {
      const cell = cellAt(sheet, row, column);
      return isBlank(cell) ? [] : [{ column, cell }];
    });
    if (!isLabel && known.numbers.length === 0 && filled.length >= known.habits.usual) return false;
    const others = filled.filter(({ column, cell }) => column !== name && cell !== text);
    return ofText(known, text) + this.ofCells(known, row, text, others) + this.ofPlace(known, row, filled.length) > 0;
  }

  private ofCells(
    { habits }: Known,
    row: number,
    text: string,
    others: readonly { readonly column: number; readonly cell: Cell }[],
  ): number {
    const labels = [text, ...others.map(({ cell }) => String(cell))].filter((one) => LABEL.test(one.trim())).length;
    const label = LABEL.exec(text);
    let bits = label || labels > 1 ? WEIGHTS.label + Math.min(2, labels - 1) * WEIGHTS.moreLabels : 0;
    if (label && looksLikeBusiness(text.slice(label[0].length))) bits += WEIGHTS.business;
    let [strange, before] = [0, text];
    for (const { column, cell } of others) {
      const type = habits.columns.find((one) => one.column === column)?.type ?? null;
      const isSign = typeof cell === 'string' && isUnknownWord(cell);
      const isTold = /[:：]\s*$/.test(before);
      before = String(cell);
      if (isSign) bits += WEIGHTS.shared;
      else if (type !== 'word' && typeOf(cell) === 'number') bits += isTold ? 0 : WEIGHTS.number;
      else if (type !== null && typeOf(cell) !== type) strange++;
      else if (!isTold && this.isShared(row, column, cell)) bits += WEIGHTS.shared;
    }
    return bits + Math.min(2, strange) * WEIGHTS.strange;
  }

  private ofPlace({ habits }: Known, row: number, filled: number): number {
    const { last } = this.usual;
    return (filled < habits.usual * 0.6 ? WEIGHTS.few : 0) + (row >= last - 1 ? WEIGHTS.isLast : 0);
  }

  /** Under another name stands the very same: a salesperson, a town. */
  private isShared(row: number, column: number, cell: Cell): boolean {
    const { sheet, name, first, last } = this.usual;
    const called = cellAt(sheet, row, name);
    for (let other = first; other <= Math.min(last, first + LOOKED_AT); other++)
      if (cellAt(sheet, other, column) === cell && cellAt(sheet, other, name) !== called) return true;
    return false;
  }
}

/** The row says as much as records do. */
const isFull = (sheet: Sheet, row: number, columns: readonly number[], usual: number): boolean =>
  columns.filter((column) => !isBlank(cellAt(sheet, row, column))).length >= usual * 0.6;

function ofText({ names }: Known, text: string): number {
  let bits: number = WEIGHTS.start;
  const says = WORD.test(text);
  if (says) bits += WEIGHTS.word;
  if (isRemarkText(text)) bits += WEIGHTS.sentence;
  else if (/\s?[=＝]\s?/.test(text)) bits += WEIGHTS.equals;
  if (WRAPPED.test(text)) bits += WEIGHTS.brackets;
  else if (MARKED.test(text)) bits += WEIGHTS.mark;
  if (!names.haveDigits && /\d/.test(text)) bits += DAY.test(text) ? WEIGHTS.day : WEIGHTS.digits;
  const small = !names.haveSmall && isSmall(text);
  if (small) bits += WEIGHTS.smallLetters;
  if (text.length > Math.max(HAN.test(text) ? 8 : 26, names.longest * 1.3)) bits += WEIGHTS.long;
  if (looksLikeBusiness(text) && !LABEL.test(text) && !says && !small) bits += WEIGHTS.business;
  return bits;
}

const isNumber = (cell: Cell): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && !isBlank(cell) && typeOf(cell) === 'number');

const LOOKED_AT = 200;

interface Known {
  readonly habits: Habits;
  readonly names: Names;
  /** Columns of numbers that most records fill. */
  readonly numbers: readonly number[];
}

function knownOf(usual: Usual): Known {
  const habits = habitsOf(usual.sheet, usual.columns, usual.first, usual.last);
  const numbers = habits.columns.filter(({ type, filled }) => type === 'number' && filled >= 0.5);
  return { habits, names: namesIn(usual, habits.usual), numbers: numbers.map(({ column }) => column) };
}

interface Names {
  readonly longest: number;
  readonly haveDigits: boolean;
  readonly haveSmall: boolean;
}

/** Of the rows that say as much as records do. */
function namesIn({ sheet, columns, name, first, last }: Usual, cells: number): Names {
  let [all, longest, digits, small] = [0, 0, 0, 0];
  for (let row = first; row <= Math.min(last, first + LOOKED_AT); row++) {
    const cell = cellAt(sheet, row, name);
    if (typeof cell !== 'string' || isBlank(cell)) continue;
    if (!isFull(sheet, row, columns, cells)) continue;
    all++;
    longest = Math.max(longest, cell.trim().length);
    if (/\d/.test(cell)) digits++;
    if (isSmall(cell)) small++;
  }
  return { longest, haveDigits: digits > all * 0.1, haveSmall: small > all * 0.1 };
}

/** Words in small letters, two or more: names have capitals. */
const isSmall = (text: string): boolean => (text.match(/(?<![\p{L}’'-])\p{Ll}{2,}/gu) ?? []).length >= 2;
