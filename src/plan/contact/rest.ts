/**
 * Stop following up, and follow up again: one line in the contact log that says so and why, and our own columns of the
 * row, empty from then on or as they would be.
 *
 *  - the log is where it is kept (book/log/contacted.ts): a plain sheet that others read, also without us. No cell of
 *    the user's is touched, whatever word stands in a column of states;
 *  - no contact: neither the last contact nor a typed next one moves, so that all is as it was afterwards;
 *  - our columns of such a row hold values, since a formula would schedule it again. Where they stand on a sheet of our
 *    own, its row there is meant.
 */
import { lineToCells } from '../../book/log/line';
import { REST_WORDS, type Rest } from '../../book/written/verdicts';
import type { Customer } from '../../book/book';
import { cellAt } from '../../book/grid';
import { judgeBy } from '../../book/factors';
import type { Day } from '../../policy/day';
import { decide } from '../../standing/decide';
import { sourcesOf } from '../columns/classify';
import { contentOf } from '../columns/column';
import { ownPlace } from '../columns/target';
import { markOf } from '../mark';
import { columnsOf, DECISION_ROLES } from '../roles';
import { withoutNoise } from '../parts';
import { NOTHING, type Block, type Content } from '../plan';
import type { ContactGround, ContactPlan } from './contact';
import { LOG_TRAITS, logBlocks, logFormats, logParts } from './logLines';
import { decidedLine } from './verdict';

export interface RestEntry {
  readonly rest: Rest;
  readonly because: string;
  readonly day: Day;
}

/** Also of those who follow up again `indices` are those of `book.customers`. */
export function planRest(
  indices: readonly number[],
  { rest, because, day }: RestEntry,
  ground: Omit<ContactGround, 'cellNow'>,
): ContactPlan {
  const { book, sheet, target, options, log, locale, dateFormat, today } = ground;
  const customers = indices.flatMap((index) => book.customers[index] ?? []);
  const what = REST_WORDS[rest][locale];
  const cells = customers.map(({ name, row }) => {
    const owner = book.columns.owner?.column;
    const who = owner === undefined || row === null ? '' : String(cellAt(sheet, row, owner));
    return lineToCells(decidedLine({ what, because, who, day }, name, log.columns, locale), locale, book.dateShift);
  });
  const decisions = decide({ ...book, customers }, options.policy, today);
  const place = ownPlace(target);
  const { policy } = options;
  const sources = sourcesOf(book, sheet, target, options.moneyScale, policy);
  const asked = { columns: columnsOf(place.own), sources, judge: judgeBy(policy), policy };
  const isBeside = place.sheet === target.sheet;
  const blocks = customers.flatMap((customer, n): Block[] => {
    const row = isBeside ? customer.row : ownRow(customer);
    const decision = decisions[n];
    if (row === null || !decision) return [];
    return DECISION_ROLES.flatMap((role): Block[] => {
      const own = place.own[role];
      const from = own?.contents[row - own.row];
      if (!own || from === undefined) return [];
      const style = isBeside ? options : { style: 'values' as const };
      const to: Content = rest === 'stopped' ? '' : contentOf(role, asked, row, decision, style);
      return from === to ? [] : [{ sheet: place.sheet, column: own.column, row, from: [from], to: [to] }];
    });
  });
  function ownRow({ name }: Customer): number | null {
    const names = place.own.customer;
    const at = names?.contents.indexOf(name, 1) ?? -1;
    return names && at > 0 ? names.row + at : null;
  }
  const named = book.columns.customer_name?.column;
  return {
    customers: customers.map(({ name, row, lastContact }, n) => ({
      ...{ name, row: row ?? 0, lastContact },
      next: rest === 'stopped' ? null : (decisions[n]?.next ?? null),
      by: rest === 'stopped' ? null : (decisions[n]?.by ?? null),
      logRow: log.row + n,
    })),
    kept: [],
    movesBelow: log.moved.length > 0,
    plan: withoutNoise({
      ...NOTHING,
      job: 'verdict',
      traits: LOG_TRAITS,
      says: { names: customers.map(({ name }) => name), rest },
      witnesses: customers.flatMap(({ row }) =>
        named === undefined || row === null
          ? []
          : [{ sheet: target.sheet, column: named, row, marks: [markOf(cellAt(sheet, row, named))] }],
      ),
      ...logParts(log, cells, locale, dateFormat),
      blocks: [...blocks, ...logBlocks(log, cells, locale)],
      formats: logFormats(log, cells, dateFormat),
    }),
  };
}
