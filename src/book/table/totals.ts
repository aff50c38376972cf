/**
 * Whether a row adds up others: what its label says, and what its numbers are.
 *
 *  - a label of total words alone, or of them and words that narrow them (of this part, qty, 2026, a section's name, a
 *    salesperson who stands in the sheet), is a total whatever the numbers say;
 *  - beside a word that nobody knows (Total Energies, 小计电子) a total word says little: the numbers decide;
 *  - numbers that are exactly the sum of the rows above say it without any word, where the row holds nothing else;
 *  - numbers that many rows could have by chance (300 under 100 and 200) say nothing.
 *
 * Weights are bits.
 */
import type { Exclusion, Sheet } from '../book';
import { plain } from '../cell/text';
import { cellAt } from '../grid';
import type { Says } from '../header/lexicon';
import { looksLikeBusiness } from '../header/nameLike';
import { partsOf } from '../header/parts';

const WEIGHTS = {
  /** A row with a name is hardly ever a total … */
  start: -4,
  /** … without any word for it. */
  wordless: -5,
  word: 12,
  /** Beside words that narrow it. */
  narrowed: 9,
  /** Beside a text that stands elsewhere in the sheet: a section, a country, a salesperson. */
  ofSomething: 7,
  /** At the end (华东小计, East Total), and at the start (Total Energies), of words that are not known. */
  atEnd: 6,
  atStart: 1,
  business: -5,
  /** There are numbers, and they are no sums. */
  noSums: -2,
  bottom: 2,
} as const;

/** The most that the numbers of one column can say. */
const MOST_OF_SUM = 8;

const PART =
  /(?<!\p{L})(?:(?:grand|sub)[ -]?)?totals?(?!\p{L})|(?<!\p{L})(?:sum|altogether|averages?)(?!\p{L})|[合小总總共累汇彙匯加][计計]|[总總][和数數额額]|(?:[汇彙匯]|加)[总總]|平均值?|均值/giu;

/** What narrows a total and makes it none the less one. */
const NARROWING: ReadonlySet<Says> = new Set<Says>([
  ...(['total', 'volume', 'quantity', 'pieces', 'annual_volume', 'count', 'need', 'average'] as const),
  ...(['money', 'revenue', 'turnover', 'currency', 'unit', 'year', 'month', 'date'] as const),
  ...(['order', 'orders', 'buy', 'sale', 'party', 'real', 'hope', 'current', 'noise', 'region', 'category'] as const),
]);
const PLACE_IN_SHEET =
  /^(?:pages?|parts?|sections?|blocks?|lists?|sheets?|tables?|rows?|lines?|above|below|teams?|[本上下此该該][页頁]|页|頁|部分|组|組|表|段|行|项|項|以上|上述|上面|本|\d+)+$/;

/** True where a label may be a total: spares most names the longer tests. */
export const MAYBE_TOTAL = /[计計总總累汇彙匯加数數额額均]|total|sum|altogether|average/i;

/** What the label says, in bits; null if no part of it is a total word. `isKnown`: the text stands elsewhere in the sheet. */
export function totalBits(label: string, isKnown: (text: string) => boolean): number | null {
  if (label.length > 60 || !MAYBE_TOTAL.test(label)) return null;
  const text = plain(label)
    .toLowerCase()
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  const without = text.replace(PART, ' ');
  if (without === text) return null;
  const rest = bareLabel(without);
  if (rest === '') return WEIGHTS.start + WEIGHTS.word;
  let bits: number = WEIGHTS.start;
  if (looksLikeBusiness(label)) bits += WEIGHTS.business;
  if (isNarrowing(rest)) return bits + WEIGHTS.narrowed;
  if (isKnown(rest)) return bits + WEIGHTS.ofSomething;
  return bits + (endsInTotal(text) ? WEIGHTS.atEnd : WEIGHTS.atStart);
}

/** A total by its label alone. */
export const isTotalLabel = (label: string): boolean => (totalBits(label, () => false) ?? 0) > 0;

/** Without marks around it and between its words. */
export const bareLabel = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function endsInTotal(text: string): boolean {
  const parts = [...text.matchAll(PART)];
  const last = parts[parts.length - 1];
  return last !== undefined && last.index > 0 && /^[\s:：)）\]】]*$/.test(text.slice(last.index + last[0].length));
}

function isNarrowing(rest: string): boolean {
  return rest
    .split(' ')
    .every(
      (word) =>
        PLACE_IN_SHEET.test(word) ||
        partsOf(word).every(({ text, says }) => PLACE_IN_SHEET.test(text) || says.some((one) => NARROWING.has(one))),
    );
}

/** A row that may be a total: what its label says already, null where it says nothing of the kind. */
export interface Suspect {
  readonly row: number;
  readonly said: number | null;
  /** Nothing stands below it. */
  readonly isBottom: boolean;
}

export function isTotalRow({ row, said, isBottom }: Suspect, sums: Sums): boolean {
  const agrees = sums.bits(row);
  let bits = said ?? WEIGHTS.start + WEIGHTS.wordless;
  if (isBottom) bits += WEIGHTS.bottom;
  bits += agrees === null ? 0 : agrees > 0 ? agrees : said === null ? 0 : WEIGHTS.noSums;
  return bits > 0;
}

/** Running sums of each column over the records, to tell a row of sums. */
export class Sums {
  private readonly running: readonly Float64Array[];
  private readonly counted: Uint32Array;
  private readonly steps: readonly number[];
  private readonly stops: number[];
  private readonly dropped: number[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly columns: readonly number[],
    rows: readonly number[],
    excluded: readonly Exclusion[],
  ) {
    const size = sheet.area.rows + 1;
    this.running = columns.map(() => new Float64Array(size));
    this.counted = new Uint32Array(size);
    for (const row of rows) this.counted[row - sheet.area.row + 1] = 1;
    for (let i = 1; i < size; i++) {
      const isRecord = this.counted[i] === 1;
      this.counted[i] = (this.counted[i - 1] ?? 0) + (isRecord ? 1 : 0);
      this.running.forEach((sums, at) => {
        const cell = isRecord ? sheet.values[i - 1]?.[(columns[at] ?? 0) - sheet.area.column] : 0;
        sums[i] = (sums[i - 1] ?? 0) + (typeof cell === 'number' ? cell : 0);
      });
    }
    this.steps = columns.map((column) => stepOf(sheet, column, rows));
    this.stops = excluded.filter(({ why }) => why !== 'blank').map(({ row }) => row);
  }

  /**
   * How much the numbers of a row say that they are sums: of all records, those above, those below, or those since the
   * last row that was left out; 0 where they are none, null where there are no numbers. Ask from the top down.
   */
  bits(row: number): number | null {
    const cells = this.columns.map((column) => cellAt(this.sheet, row, column));
    const numbers = cells.filter((cell) => typeof cell === 'number' && cell !== 0).length;
    if (numbers === 0) return null;
    const top = this.sheet.area.row;
    const here = row - top;
    const end = this.sheet.area.rows;
    const own = this.isCounted(here);
    const stop = this.stops.reduce((last, other) => (other < row ? Math.max(last, other - top + 1) : last), 0);
    const spans: readonly (readonly [number, number])[] = [
      ...(own ? [] : [[0, end] as const]),
      [0, here],
      [here + 1, end],
      [stop, here],
    ];
    return Math.max(...spans.map(([from, to]) => this.bitsOver(cells, numbers, from, to)));
  }

  /** The row was left out: it no longer counts, and sums below it may begin anew. */
  stop(row: number): void {
    this.stops.push(row);
    if (this.isCounted(row - this.sheet.area.row)) this.dropped.push(row);
  }

  private isCounted(at: number): boolean {
    return this.counted[at + 1] !== this.counted[at];
  }

  private bitsOver(cells: readonly unknown[], numbers: number, from: number, to: number): number {
    if ((this.counted[to] ?? 0) - (this.counted[from] ?? 0) < 2) return 0;
    let [same, bits] = [0, 0];
    for (const [i, cell] of cells.entries()) {
      const sums = this.running[i];
      if (typeof cell !== 'number' || cell === 0 || !sums) continue;
      if (!isSame(cell, (sums[to] ?? 0) - (sums[from] ?? 0) - this.droppedFrom(i, from, to))) continue;
      same++;
      bits += Math.min(MOST_OF_SUM, Math.max(0.5, Math.log2(Math.abs(cell) / (this.steps[i] ?? 1)) - 1));
    }
    return same >= Math.max(1, numbers / 2) ? bits : 0;
  }

  private droppedFrom(i: number, from: number, to: number): number {
    const { area } = this.sheet;
    return this.dropped.reduce((sum, row) => {
      const cell = row - area.row < from || row - area.row >= to ? 0 : cellAt(this.sheet, row, this.columns[i] ?? 0);
      return sum + (typeof cell === 'number' ? cell : 0);
    }, 0);
  }
}

/** The roundest step that the numbers of a column are multiples of. */
function stepOf(sheet: Sheet, column: number, rows: readonly number[]): number {
  const steps = [1000, 500, 100, 50, 10, 5, 1];
  const seen = rows.slice(0, 200).map((row) => cellAt(sheet, row, column));
  return steps.find((step) => seen.every((cell) => typeof cell !== 'number' || Math.abs(cell % step) < 1e-9)) ?? 0.01;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(0.005, Math.abs(b) * 1e-9);
}
