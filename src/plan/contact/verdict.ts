/**
 * What a person decided about a customer, written down: one line in the contact log that says who, when, what and why,
 * and the cell of the pool or of the team's own tier where the sheet has such a column (S6, S13).
 *
 *  - the cell gets the word that its column uses for that already: 公海池 stays 公海池, A级 stays A级;
 *  - a cell that holds a formula stays, and so does every cell of a sheet that is protected: the log says it all the
 *    same;
 *  - no contact: neither the last contact nor the next one moves.
 */
import type { Book, Cell, Sheet } from '../../book/book';
import { readPool, readTier } from '../../book/cell/choice';
import { lineToCells } from '../../book/log/line';
import { cellAt } from '../../book/grid';
import { BECAUSE, VERDICT_WORDS, type Verdict } from '../../book/written/verdicts';
import { POOL_WORDS } from '../../book/written/pools';
import type { Day } from '../../policy/day';
import type { Tier } from '../../policy/tier';
import type { ContactGround } from './contact';
import { LOG_TRAITS, logBlocks, logFormats, logParts, type LogPlace } from './logLines';
import { markOf } from '../mark';
import { cellAddress } from '../../book/address';
import { withoutNoise } from '../parts';
import { NOTHING, type Plan } from '../plan';

export interface VerdictEntry {
  readonly verdict: Verdict;
  /** To which tier somebody is promoted. */
  readonly grade: Tier | null;
  /** What it rests on, as the person saw it. */
  readonly because: string;
  readonly who: string;
  readonly day: Day;
}

export interface VerdictPlan {
  readonly plan: Plan;
  readonly name: string;
  /** The cell that changes, 'H12', and what it will say; null where only the log gets a line. */
  readonly cell: { readonly address: string; readonly to: string } | null;
}

export type VerdictGround = Pick<
  ContactGround,
  'book' | 'sheet' | 'target' | 'log' | 'locale' | 'cellNow' | 'dateFormat'
>;

/** Null where nobody stands at that index. */
export function planVerdict(index: number, entry: VerdictEntry, ground: VerdictGround): VerdictPlan | null {
  const { book, sheet, target, log, locale, cellNow, dateFormat } = ground;
  const customer = book.customers[index];
  if (!customer || customer.row === null) return null;
  const { row, name } = customer;
  const wanted = target.elsewhere === null ? cellFor(entry, book, sheet, locale) : null;
  const from = wanted ? cellNow(row, wanted.column).content : '';
  const cell = wanted && !String(from).startsWith('=') && from !== wanted.to ? wanted : null;
  const cells = lineToCells(lineOf(entry, name, log.columns, locale), locale, book.dateShift);
  const named = book.columns.customer_name?.column;
  const formats = logFormats(log, [cells], dateFormat);
  return {
    name,
    cell: cell && { address: cellAddress(row, cell.column), to: cell.to },
    plan: withoutNoise({
      ...NOTHING,
      job: 'verdict',
      traits: LOG_TRAITS,
      says: { names: [name] },
      witnesses:
        named === undefined
          ? []
          : [{ sheet: target.sheet, column: named, row, marks: [markOf(cellAt(sheet, row, named))] }],
      ...logParts(log, [cells], locale, dateFormat),
      blocks: [
        ...(cell ? [{ sheet: target.sheet, column: cell.column, row, from: [from], to: [cell.to] }] : []),
        ...logBlocks(log, [cells], locale),
      ],
      formats,
    }),
  };
}

function lineOf(
  { verdict, grade, because, who, day }: VerdictEntry,
  customer: string,
  columns: LogPlace['columns'],
  locale: VerdictGround['locale'],
) {
  const what = [VERDICT_WORDS[verdict][locale], ...(grade === null ? [] : [grade])].join(' ');
  return decidedLine({ what, because, who, day }, customer, columns, locale);
}

/** A line that is no contact: what was decided, and why, in the first column that is for words. */
export function decidedLine(
  { what, because, who, day }: Pick<VerdictEntry, 'because' | 'who' | 'day'> & { readonly what: string },
  customer: string,
  columns: LogPlace['columns'],
  locale: VerdictGround['locale'],
) {
  const by = columns.owner === undefined && who !== '' ? ` (${who})` : '';
  const text = [`${what}${by}`, ...(because === '' ? [] : [because])].join(BECAUSE[locale]);
  const place = (['said', 'answered', 'promised'] as const).find((field) => columns[field] !== undefined) ?? 'said';
  return {
    ...{ day, customer, owner: who, way: null, said: '', answered: '', promised: '' },
    ...{ next: null, plan: '', intent: '', stage: '' },
    [place]: text,
  };
}

function cellFor({ verdict, grade }: VerdictEntry, book: Book, sheet: Sheet, locale: VerdictGround['locale']) {
  const word = (column: number, isIt: (cell: Cell) => boolean, otherwise: string) => {
    const known = book.customers.flatMap(({ row }) => (row === null ? [] : cellAt(sheet, row, column))).find(isIt);
    return { column, to: known === undefined ? otherwise : String(known) };
  };
  if (verdict === 'promoted' && grade !== null && book.columns.tier)
    return word(book.columns.tier.column, (cell) => readTier(cell) === grade, grade);
  if ((verdict === 'public' || verdict === 'watch') && book.columns.pool)
    return word(book.columns.pool.column, (cell) => readPool(cell) === verdict, POOL_WORDS[verdict][locale][0]);
  return null;
}
