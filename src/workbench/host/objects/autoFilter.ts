/**
 * Excel.AutoFilter of a sheet or of a table.
 *
 *  - a table's filter buttons count as an enabled filter;
 *  - every criterion that is set or cleared has all of them looked at again, and rows that no criterion hides are
 *    shown, also those that were hidden by hand, as Excel does;
 *  - applied to other cells, a sheet's filter leaves the old ones: their rows are shown and their criteria are gone;
 *  - `criteria` has an entry for each column, whose members are null where nothing is asked (office-js #1226); a null
 *    cannot be applied.
 *
 * Not done: criteria other than custom ones. Those of a file, and `filtered` set by a test, go on hiding the rows they
 * hid; a table's buttons cannot be taken away.
 */
import { ExcelError, refuse } from '../wire/excelError';
import { criterionOf } from '../formulas/native/criteria';
import { format } from '../numberFormat';
import type { Area, Filtered, FilterColumn, Sheet, Table } from '../model';
import type { Arguments } from './arguments';
import { intersection, Place } from './place';
import { thingsOf } from './members';
import { resolveAddress } from './resolve';
import { mayEdit, type Makers, type World } from './world';

interface Owner {
  readonly sheet: Sheet;
  readonly table: Table | null;
}

/** Stands for criteria that nobody can read. */
const UNKNOWN: FilterColumn = { column: 0, on: 'Values', custom: null, xml: null };
const NOTHING = { color: null, criterion1: null, criterion2: null, dynamicCriteria: 'Unknown', filterOn: 'Values' };
const UNASKED = { ...NOTHING, criterion1: '', criterion2: '', color: '' };

export function autoFilterObjects(world: World): Pick<Makers, 'autoFilter'> {
  const autoFilter = thingsOf<Owner>('AutoFilter', {
    scalars: {
      Enabled: (owner) => areaOf(owner) !== null,
      IsDataFiltered: (owner) => filterOf(owner)?.filtered ?? false,
      Criteria: (owner) => {
        const told = world.isUnkind('respelledCriteria') ? asShown : asGiven;
        return criteriaOf(owner, world.isUnkind('blankCriteria') ? UNASKED : NOTHING, told);
      },
    },
    methods: {
      GetRange: (owner) => {
        const area = areaOf(owner);
        if (!area) throw new ExcelError('ItemNotFound');
        return world.make.range(new Place(owner.sheet, area));
      },
      GetRangeOrNullObject: (owner) => {
        const area = areaOf(owner);
        return area && world.make.range(new Place(owner.sheet, area));
      },
      Apply: (owner, args) => {
        const { sheet, area } = args.place(0) ?? resolveAddress(world.workbook, owner.sheet, args.text(0));
        if (sheet !== owner.sheet) throw new ExcelError('InvalidArgument');
        apply(owner, area, args);
      },
      ClearColumnCriteria: (owner, args) => {
        mayEdit(owner.sheet);
        setColumn(owner, columnIn(owner, args.whole(0)), null);
      },
      ClearCriteria: ({ sheet, table }) => clearFilter(sheet, table),
      Reapply: (owner) => {
        mayEdit(owner.sheet);
        hideRows(owner);
      },
      Remove: ({ sheet, table }) => {
        if (table) refuse('AutoFilter.remove of a table');
        clearFilter(sheet, null);
        sheet.autoFilter = null;
      },
    },
  });
  return { autoFilter: (sheet, table) => autoFilter({ sheet, table }) };
}

export function clearFilter(sheet: Sheet, table: Table | null): void {
  mayEdit(sheet);
  const filter = table ?? sheet.autoFilter;
  if (!filter?.filtered) return;
  filter.filters = [];
  hideRows({ sheet, table });
}

function apply(owner: Owner, area: Area, args: Arguments): void {
  const { sheet, table } = owner;
  mayEdit(sheet);
  const criteria = args.given(2) ? customOf(args.raw(2)) : null;
  const now = areaOf(owner);
  if (table ? !now || !intersection(now, area) : sheet.tables.some((other) => intersection(other.area, area)))
    throw new ExcelError('InvalidArgument');
  const same = now && JSON.stringify(now) === JSON.stringify(area);
  if (!table && !same) {
    clearFilter(sheet, null);
    sheet.autoFilter = { area, filtered: false };
  }
  if (args.given(1)) setColumn(owner, columnIn(owner, args.whole(1)), criteria);
}

function columnIn(owner: Owner, column: number): number {
  const columns = areaOf(owner)?.columns ?? 0;
  if (column < 0 || column >= columns) throw new ExcelError('InvalidArgument');
  return column;
}

/** @throws {ExcelError} 'InvalidArgument' for a null among the members, as Excel does. */
function customOf(given: unknown): FilterColumn['custom'] {
  if (typeof given !== 'object' || given === null || Object.values(given).includes(null))
    throw new ExcelError('InvalidArgument');
  const { filterOn, criterion1, criterion2, operator } = given as Excel.FilterCriteria;
  if (filterOn !== 'Custom') refuse(`AutoFilter.apply with filterOn ${filterOn}`);
  if (typeof criterion1 !== 'string') throw new ExcelError('InvalidArgument');
  return { criteria: criterion2 === undefined ? [criterion1] : [criterion1, criterion2], and: operator !== 'Or' };
}

function setColumn(owner: Owner, column: number, custom: FilterColumn['custom']): void {
  const filter = filterOf(owner);
  if (!filter) throw new ExcelError('ItemNotFound');
  const others = filtersOf(filter).filter((one) => one === UNKNOWN || one.column !== column);
  filter.filters = custom ? [...others, { column, on: 'Custom', custom, xml: null }] : others;
  hideRows(owner);
}

/** `filtered` alone says nothing of what is asked. */
const filtersOf = ({ filtered, filters }: Filtered): readonly FilterColumn[] => filters ?? (filtered ? [UNKNOWN] : []);

function hideRows({ sheet, table }: Owner): void {
  const filter = filterOf({ sheet, table });
  const area = areaOf({ sheet, table });
  if (!filter || !area) return;
  const filters = filtersOf(filter);
  const [first, end] = [area.row + 1, area.row + area.rows];
  const isWithin = (row: number) => row >= first && row < end;
  const keeps = filters.some(({ custom }) => custom === null);
  filter.keptHidden = keeps ? (filter.keptHidden ?? new Set([...sheet.hiddenRows].filter(isWithin))) : undefined;
  const meets = filters.flatMap(({ column, custom }) => {
    if (!custom) return [];
    const criteria = custom.criteria.map((criterion) => criterionOf(criterion).meets);
    return (row: number) => {
      const value = sheet.value(row, area.column + column);
      return custom.and ? criteria.every((one) => one(value)) : criteria.some((one) => one(value));
    };
  });
  for (let row = first; row < end; row++) {
    if (filter.keptHidden?.has(row) || !meets.every((one) => one(row))) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
  }
  filter.filters = filters;
  filter.filtered = filters.length > 0;
  if (table) table.changed = true;
}

type Told = (criterion: string | null) => string | null;

const asGiven: Told = (criterion) => criterion;

/** A day without its operator. */
const asShown: Told = (criterion) => {
  const serial = /^<=(\d{5})$/.exec(criterion ?? '')?.[1];
  return serial === undefined ? criterion : format('yyyy/m/d', Number(serial));
};

function criteriaOf(owner: Owner, unasked: typeof NOTHING | typeof UNASKED, told: Told) {
  const filter = filterOf(owner);
  const columns = areaOf(owner)?.columns ?? 0;
  return Array.from({ length: columns }, (_, column) => {
    const found = filter && filtersOf(filter).find((one) => one.column === column);
    if (!found) return unasked;
    const [criterion1 = null, criterion2 = null] = found.custom?.criteria ?? [];
    const values = found.on === 'Values' ? [''] : null;
    return { ...NOTHING, filterOn: found.on, criterion1: told(criterion1), criterion2: told(criterion2), values };
  });
}

const filterOf = ({ sheet, table }: Owner): Filtered | null => table ?? sheet.autoFilter;

/** Header and body; a table's totals row is never filtered. */
function areaOf({ sheet, table }: Owner): Area | null {
  if (!table) return sheet.autoFilter?.area ?? null;
  if (!table.headerRow) return null;
  return { ...table.area, rows: table.area.rows - (table.totalsRow ? 1 : 0) };
}
