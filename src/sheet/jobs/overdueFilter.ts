/**
 * The filter of overdue and due rows on and off (plan/overdue/filter.ts), whatever the number of rows.
 *
 *  - on: how it was is written down in the same request, before the filter; what fails half-way is taken back, and can
 *    be tried again;
 *  - off: the criterion goes only if it is still ours, and the filter that was made for it only if nobody asks anything
 *    else of it by now;
 *  - on again is of another day: the criterion alone changes;
 *  - four requests where there are tables, else three.
 *
 * A writer of its own, no part of a plan: Excel tells the criteria of a filter but does not take them back (office-js
 * #1226, #3030), so there is no `from` that could be checked and put back. It is switched on and off, many times a day,
 * and the journal keeps the last real job meanwhile; how it was stands in names of its own.
 */
import type { Span } from '../../book/book';
import { referencedArea } from '../../book/address';
import type { Plan } from '../../plan/plan';
import { nameOf, roleOf } from '../../plan/roles';
import { FILTER_NAMES, filterCriterion, isFilterCriterion, PREFIX } from '../../plan/stores';
import {
  filterNames,
  holds,
  isFilterName,
  keptFilter,
  planOverdueFilter,
  type FilterFound,
  type FilterRefusal,
  type OverdueFilter,
} from '../../plan/overdue/filter';
import type { Run } from '../excel';
import { areaOf, PLACE } from '../area';
import { HostError } from '../hostError';
import { hiddenSpans } from '../read/read';
import { rangeOf } from '../write/write';

/**
 * `serial`: today as the sheet counts days. `left`: the first column of the customers' table.
 * @returns why it cannot be, and nothing has changed; null when it is on.
 * @throws {HostError} and it is off, as it was before.
 */
export async function filterOverdue(
  run: Run,
  { sheet: id, serial, left }: { readonly sheet: string; readonly serial: number; readonly left: number },
): Promise<FilterRefusal | null> {
  let begun = false;
  try {
    return await run(async (context) => {
      const found = await look(context, id);
      const { sheet, names, kept } = found;
      const again = kept && ours(found);
      const plan = again ? { ...again, ...kept } : planned(found, left);
      if (typeof plan === 'string') return plan;
      if (!again) for (const name of names.keys()) if (isFilterName(name)) sheet.names.getItem(name).delete();
      if (again) sheet.names.getItem(FILTER_NAMES.day).delete();
      const notes = filterNames(plan, found.name, serial).filter(([name]) => !again || name === FILTER_NAMES.day);
      for (const [name, formula] of notes) sheet.names.add(name, formula).visible = false;
      const filter = plan.table === null ? sheet.autoFilter : sheet.tables.getItem(plan.table).autoFilter;
      filter.apply(rangeOf(sheet, plan.area), plan.column, { filterOn: 'Custom', criterion1: filterCriterion(serial) });
      filter.load('isDataFiltered');
      begun = true;
      await context.sync();
      if (!filter.isDataFiltered) throw new HostError('filtered');
      return null;
    });
  } catch (error) {
    if (begun) await unfilterOverdue(run, id).catch(() => null);
    throw error;
  }
}

/** As it was before. Where the filter is not on, nothing happens. */
export function unfilterOverdue(run: Run, id: string): Promise<void> {
  return run((context) => showRows(context, id));
}

/**
 * Off on each sheet that a column of ours leaves when this plan is taken back: a filter of a column that goes would
 * hide every row. Two requests where none has it on.
 */
export async function putBackWhereLeaving(context: Excel.RequestContext, plan: Plan): Promise<void> {
  const leaving = plan.names.filter(({ name, from, to }) => roleOf(name) !== null && from !== to);
  if (leaving.length === 0) return;
  const sheets = leaving.map(({ sheet }) => sheet);
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const there = worksheets.items.filter(({ id, name }) => sheets.includes(id) || sheets.includes(name));
  const asked = there.map(({ id, names }) => {
    const item = names.getItemOrNullObject(FILTER_NAMES.day);
    item.load('name');
    return { id, item };
  });
  await context.sync();
  // One sheet has it, as a rule.
  for (const { id, item } of asked) if (!item.isNullObject) await showRows(context, id);
}

async function showRows(context: Excel.RequestContext, id: string): Promise<void> {
  const found = await look(context, id);
  const { sheet, names, kept } = found;
  if (!kept) return;
  const on = ours(found);
  if (on) {
    const { autoFilter } = on.table === null ? sheet : sheet.tables.getItem(on.table);
    const isShared = on.asked.some((asks, column) => asks && column !== on.column);
    if (on.table !== null || isShared || kept.was?.columns === on.area.columns)
      autoFilter.clearColumnCriteria(on.column);
    else {
      autoFilter.remove();
      if (kept.was) autoFilter.apply(rangeOf(sheet, kept.was));
    }
    for (const { first, count } of kept.hidden) sheet.getRange(`${first + 1}:${first + count}`).rowHidden = true;
  }
  for (const name of names.keys()) if (isFilterName(name)) sheet.names.getItem(name).delete();
  await context.sync();
}

/** The sheet as the filter meets it. */
type FilterGround = Awaited<ReturnType<typeof look>>;

async function look(context: Excel.RequestContext, id: string) {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.load('name');
  sheet.protection.load('protected');
  sheet.names.load('items/name,items/formula');
  sheet.tables.load('items/id');
  const own = filterOf(sheet.autoFilter);
  await context.sync();
  if (sheet.protection.protected) throw new HostError('protected');
  const names = new Map(
    sheet.names.items
      .filter(({ name }) => name.startsWith(PREFIX))
      .map(({ name, formula }): [string, string] => [name, String(formula)]),
  );
  const next = referencedArea(names.get(nameOf('next')) ?? '')?.area ?? null;
  const tables = sheet.tables.items.map(({ id: table }) => {
    const item = sheet.tables.getItem(table);
    const range = item.getRange();
    range.load(PLACE);
    return { id: table, range, filter: filterOf(item.autoFilter) };
  });
  const rows = next && sheet.getRangeByIndexes(next.row, next.column, next.rows, 1);
  const visible = rows?.getSpecialCellsOrNullObject('Visible');
  visible?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  own.askMore();
  await context.sync();
  const filtered = tables.filter(({ filter }) => filter.askMore());
  if (filtered.length > 0) await context.sync();
  const hidden: readonly Span[] =
    next && visible
      ? visible.isNullObject
        ? [{ first: next.row, count: next.rows }]
        : hiddenSpans(next, visible.areas.items.map(areaOf))
      : [];
  return {
    sheet,
    name: sheet.name,
    names,
    kept: keptFilter(names),
    next,
    own: own.found(),
    tables: tables.map(({ id: table, range, filter }) => ({ id: table, all: areaOf(range), ...filter.found() })),
    hidden,
  };
}

/** Criteria are asked for only where there are any. */
function filterOf(filter: Excel.AutoFilter) {
  filter.load('isDataFiltered');
  const range = filter.getRangeOrNullObject();
  range.load(PLACE);
  return {
    askMore: () => {
      if (filter.isDataFiltered) filter.load('criteria');
      return filter.isDataFiltered;
    },
    found: (): FilterFound & { readonly criteria: readonly Excel.FilterCriteria[] } => {
      const area = range.isNullObject ? null : areaOf(range);
      const criteria = filter.isDataFiltered ? filter.criteria : [];
      return { area, criteria, asked: Array.from({ length: area?.columns ?? 0 }, (_, i) => asks(criteria[i])) };
    },
  };
}

/** Excel lists every column, and what is not asked is null or a blank text. */
function asks(criteria: Excel.FilterCriteria | undefined): boolean {
  if (!criteria) return false;
  const { criterion1, criterion2, values, color, icon, dynamicCriteria } = criteria;
  const given = [criterion1, criterion2, color].some((part) => !!part) || (icon !== null && icon !== undefined);
  return given || (values?.length ?? 0) > 0 || (!!dynamicCriteria && dynamicCriteria !== 'Unknown');
}

/** Where our criterion stands; null if it stands no more. */
function ours({ next, own, tables }: FilterGround) {
  if (!next) return null;
  const table = tables.find(({ all }) => holds(all, next.row, next.column));
  const { area, criteria, asked } = table ?? own;
  const column = area ? next.column - area.column : -1;
  const { filterOn, criterion1, criterion2 } = criteria[column] ?? {};
  const stands = filterOn === 'Custom' && !criterion2 && isFilterCriterion(criterion1);
  return area && stands ? { table: table?.id ?? null, area, column, asked } : null;
}

function planned({ names, next, own, tables, hidden }: FilterGround, left: number): OverdueFilter | FilterRefusal {
  // Our columns are gone: what is shown is not what the sheet is like.
  if (!next) throw new HostError('moved');
  const columns = [...names].flatMap(([name, formula]) =>
    roleOf(name) ? (referencedArea(formula)?.area.column ?? []) : [],
  );
  return planOverdueFilter({
    next,
    across: [Math.min(left, ...columns), Math.max(...columns)],
    sheet: own,
    tables,
    hidden,
  });
}
