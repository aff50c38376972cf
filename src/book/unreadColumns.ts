/**
 * What would be lost in silence: a column that speaks of days or amounts and whose cells say none, and telephone numbers
 * that Excel took for numbers.
 *
 *  - one problem a column, at its header, where most of the cells cannot be read; else one a cell, as they are read;
 *  - only fields that decide, and only where no other column has the field: two columns of phone numbers are no loss;
 *  - 13800138000 shows all its digits; from twelve on, under a scientific format or in a CSV file Excel shows 1.38E+10, and
 *    once saved so the digits are gone.
 */
import type { Cell, Kind, Problem, Sheet } from './book';
import type { Named } from './columns';
import { cellAt, formatAt, isBlank } from './grid';
import { kindOfField, type Field } from './header/fields';
import { fit } from './header/fit';
import { surestOf } from './header/grammar';

const DECIDE: { readonly [kind in Exclude<Kind, 'none'>]: readonly Field[] } = {
  customers: [
    'annual_volume',
    'potential_volume',
    'annual_revenue',
    'total_amount',
    'last_contact',
    'next_contact',
    'last_order_date',
  ],
  ledger: ['order_date', 'order_quantity', 'order_amount'],
};

/** Fields that are as good as another: whoever knows the last contact loses nothing with the last order. */
const INSTEAD: { readonly [field in Field]?: readonly Field[] } = {
  annual_revenue: ['annual_volume'],
  total_amount: ['annual_volume', 'annual_revenue'],
  last_order_date: ['last_contact'],
  order_amount: ['order_quantity'],
};

const UNREADABLE: readonly Problem['code'][] = ['quantity-unreadable', 'date-unreadable', 'date-relative'];
/** Fewer are told one by one. */
const MANY = 5;

/** `found`: the problems of single cells; `rows`: the records. */
export function unreadProblems(
  sheet: Sheet,
  kind: Exclude<Kind, 'none'>,
  named: Named,
  { headerRow, rows }: { readonly headerRow: number; readonly rows: readonly number[] },
  found: readonly Problem[],
): readonly Problem[] {
  const header = (column: number): Problem => ({
    row: headerRow,
    column,
    code: 'column-unreadable',
    found: named.headers.get(column) ?? '',
  });
  const columns = new Set([...lostColumns(kind, named), ...muchUnread(sheet, rows, found)]);
  if (columns.size === 0) return [...found, ...lostPhones(sheet, rows, named)];
  const others = found.filter(({ column, code }) => !columns.has(column) || !UNREADABLE.includes(code));
  return [...[...columns].map(header), ...others, ...lostPhones(sheet, rows, named)];
}

/** Columns whose header says a field that decides, and whose cells say it of nobody. */
function lostColumns(kind: Exclude<Kind, 'none'>, { columns, headers, profiles }: Named): readonly number[] {
  const used = new Set(Object.values(columns).map(({ column }) => column));
  return [...headers].flatMap(([column, header]) => {
    const field = used.has(column) ? undefined : surestOf(header)?.field;
    const profile = profiles.get(column);
    if (!field || !profile || !DECIDE[kind].includes(field)) return [];
    const isKnown = [field, ...(INSTEAD[field] ?? [])].some((one) => columns[one]);
    const said = profile.filled - profile.empty;
    const read = kindOfField(field) === 'date' ? profile.dates + profile.serials : profile.numbers + profile.amounts;
    return !isKnown && said > 0 && (fit(field, profile) === 0 || read < said / 2) ? [column] : [];
  });
}

/** Columns most of whose filled cells were no day and no amount. */
function muchUnread(sheet: Sheet, rows: readonly number[], found: readonly Problem[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { column, code } of found)
    if (UNREADABLE.includes(code)) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].flatMap(([column, count]) => {
    if (count < MANY) return [];
    const filled = rows.filter((row) => !isBlank(cellAt(sheet, row, column))).length;
    return count > filled / 2 ? [column] : [];
  });
}

function lostPhones(sheet: Sheet, rows: readonly number[], { columns }: Named): readonly Problem[] {
  if (!columns.phone) return [];
  const { column } = columns.phone;
  const lost: Problem[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const cell = cellAt(sheet, row, column);
    if (!isScientific(cell, formatAt(sheet, row, column))) continue;
    const found = typeof cell === 'number' ? scientific(cell) : String(cell);
    lost.push({ row, column, code: 'phone-as-number', found });
  }
  return lost;
}

function isScientific(cell: Cell, format: string): boolean {
  if (typeof cell === 'string') return /^\s*[+-]?\d(?:[.,]\d+)?E\+?\d+/i.test(cell);
  if (typeof cell !== 'number' || cell < 1e7) return false;
  return cell >= 1e11 || /E\+/i.test(format) || (cell >= 1e9 && cell % 1e6 === 0);
}

/** As Excel shows it: 1.38E+10. */
const scientific = (value: number): string =>
  value.toExponential(2).replace(/e\+?(\d+)$/, (_, power: string) => `E+${power.padStart(2, '0')}`);
