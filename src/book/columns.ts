/**
 * Which column holds what: a field for each column that can be told, with how sure that is, its unit and its scale.
 *
 *  - header first, then the cells: they settle doubtful headers (doubtful.ts) and can refuse any (fit.ts);
 *  - below `SURE_ENOUGH` a column stays unmapped: a wrong column is worse than none;
 *  - a field has one column and a column one field; the surer wins, then the one on the left;
 *  - what the user said of a column is so, and columns of our own are not there;
 *  - two passes: what a sheet is about (orders or customers) is known from the plain headers, and settles the doubtful
 *    ones.
 */
import type { ColumnFound, Reading, Sheet } from './book';
import { isDoubtful, settle, type Around } from './header/doubtful';
import { fit } from './header/fit';
import { cellAt, formatAt } from './grid';
import { SURE_ENOUGH, surestOf, trustOf } from './header/grammar';
import { FIELDS, kindOfField, type Field } from './header/fields';
import { headerUnit, unitOfFormat } from './header/unit';
import { isOrders } from './table/kind';
import { profileOf, sampleOf, share, type Profile } from './header/profile';
import { readQuantity } from './cell/quantity';
import { isMonth, type Table } from './table/table';
import { headerKeys } from './told';

export type Columns = { readonly [field in Field]?: ColumnFound };

export interface Named {
  readonly columns: Columns;
  /** Columns of months across (1月 … 12月), left to right; fewer than three are none. */
  readonly months: readonly number[];
  /** The sheet has a row for each order. */
  readonly ledger: boolean;
  /** The headers of the user's columns, by sheet column. */
  readonly headers: ReadonlyMap<number, string>;
}

interface Candidate {
  readonly column: number;
  readonly header: string;
  readonly field: Field;
  readonly confidence: number;
}

export function nameColumns(sheet: Sheet, table: Table, reading: Reading): Named {
  const rows = sampleOf(table.first, table.last);
  const own = new Set(reading.own ?? []);
  const profiles = new Map<number, Profile>();
  const headers = new Map<number, string>();
  for (let column = table.left; column <= table.right; column++) {
    if (own.has(column)) continue;
    const header = table.headers[column - table.left] ?? '';
    headers.set(column, header);
    profiles.set(column, profileOf(sheet, column, header, rows, reading.today));
  }
  const months = monthsAcross(headers, profiles);
  const { fixed, refused } = corrected(headers, reading);
  const open = [...headers].filter(
    ([column]) => !months.includes(column) && !refused.includes(column) && !fixed.some((one) => one.column === column),
  );
  const plain = open.flatMap(([column, header]) => candidate(column, header, profiles.get(column), null));
  const settled = new Set([...plain, ...fixed].map(({ field }) => field));
  const ledger = isOrders(
    settled,
    doubts(open, profiles),
    repetition([...fixed, ...plain, ...supposed(open, profiles)], profiles),
  );
  const all = [...fixed, ...plain];
  for (const [column, header] of open) {
    if (plain.some((one) => one.column === column)) continue;
    const left = all.find((one) => one.column === column - 1)?.field ?? null;
    all.push(...candidate(column, header, profiles.get(column), { ledger, fields: settled, left }));
  }
  all.push(...headerless(open, all, profiles, table));
  const columns = assigned(all, fixed);
  const complete = withName(columns, headers, profiles, months);
  return { columns: withUnits(sheet, rows, complete), months, ledger, headers };
}

/** Without `around` only headers that stand for themselves; with it, the doubtful ones too. */
function candidate(
  column: number,
  header: string,
  profile: Profile | undefined,
  around: Around | null,
): readonly Candidate[] {
  if (!profile || header === '') return [];
  if (share(profile.words.currency, profile) >= 0.6 && profile.texts > 1) {
    return [{ column, header, field: 'currency', confidence: 0.85 }];
  }
  const meaning = surestOf(header);
  if (!meaning) return [];
  const trust = trustOf(meaning.weight);
  if (meaning.doubt) {
    const verdict = around && settle(meaning.doubt, meaning, profile, around);
    if (!verdict) return [];
    return [{ column, header, field: verdict[0], confidence: verdict[1] * trust * fit(verdict[0], profile) }];
  }
  const confidence = trust * fit(meaning.field, profile);
  return confidence === 0
    ? instead(column, header, meaning.field, profile)
    : [{ column, header, field: meaning.field, confidence }];
}

/** What a column is whose cells refuse its header, where they say so themselves. */
function instead(column: number, header: string, field: Field, profile: Profile): readonly Candidate[] {
  const choice = kindOfField(field) === 'choice';
  if (choice && share(profile.words.tier, profile) >= 0.8) return [{ column, header, field: 'tier', confidence: 0.75 }];
  if (field === 'customer_name' && share(profile.numbers, profile) > 0.95)
    return [{ column, header, field: 'customer_id', confidence: 0.7 }];
  return [];
}

/**
 * The columns that the user gave a meaning, and those that shall have none. Of two columns with one meaning the left
 * one has it.
 */
function corrected(headers: ReadonlyMap<number, string>, { told }: Reading) {
  const fixed: Candidate[] = [];
  const refused: number[] = [];
  for (const [column, key] of headerKeys(headers)) {
    const field = told?.columns?.[key];
    if (field === undefined) continue;
    if (field === null || fixed.some((one) => one.field === field)) refused.push(column);
    else fixed.push({ column, header: headers.get(column) ?? '', field, confidence: 1 });
  }
  return { fixed, refused };
}

function assigned(all: readonly Candidate[], fixed: readonly Candidate[]): Columns {
  const columns: { [field in Field]?: ColumnFound } = {};
  const taken = new Set<number>();
  const byTrust = [...all].sort(
    (a, b) => b.confidence - a.confidence || yearOf(b.header) - yearOf(a.header) || a.column - b.column,
  );
  for (const { column, header, field, confidence } of [...fixed, ...byTrust]) {
    if (confidence < SURE_ENOUGH || columns[field] || taken.has(column)) continue;
    taken.add(column);
    const { unit, scale } = headerUnit(header);
    columns[field] = { field, column, header, confidence: Math.round(confidence * 100) / 100, unit, scale };
  }
  return columns;
}

/** 2026 in '2026年采购额': of several years the last. */
function yearOf(header: string): number {
  return Number(/20\d\d/.exec(header)?.[0] ?? 0);
}

function monthsAcross(headers: ReadonlyMap<number, string>, profiles: ReadonlyMap<number, Profile>): readonly number[] {
  const months = [...headers].filter(([column, header]) => {
    const profile = profiles.get(column);
    return (
      isMonth(header) &&
      profile !== undefined &&
      (profile.filled === 0 || share(profile.numbers + profile.amounts, profile) >= 0.5)
    );
  });
  return months.length >= 3 ? months.map(([column]) => column) : [];
}

/** Doubtful headers by what their cells hold: dates or numbers, for a first idea of what the sheet is about. */
function doubts(
  open: readonly (readonly [number, string])[],
  profiles: ReadonlyMap<number, Profile>,
): { dates: number; numbers: number } {
  let [dates, numbers] = [0, 0];
  for (const [column, header] of open) {
    const profile = profiles.get(column);
    if (!profile || !isDoubtful(header)) continue;
    if (share(profile.dates, profile) >= 0.6) dates++;
    else if (share(profile.numbers + profile.amounts, profile) >= 0.6 && !profile.sequence) numbers++;
  }
  return { dates, numbers };
}

/** Customer columns under a doubtful header (客户, Client), as far as their cells alone say so. */
function supposed(
  open: readonly (readonly [number, string])[],
  profiles: ReadonlyMap<number, Profile>,
): readonly Candidate[] {
  const alone: Around = { ledger: false, fields: new Set(), left: null };
  return open
    .flatMap(([column, header]) => candidate(column, header, profiles.get(column), alone))
    .filter(({ field }) => field === 'customer_name' || field === 'customer_id');
}

/** How often a customer comes again: rows for each name; 1 when no row repeats another. */
function repetition(plain: readonly Candidate[], profiles: ReadonlyMap<number, Profile>): number {
  const of = (field: Field) =>
    plain.filter((one) => one.field === field).sort((a, b) => b.confidence - a.confidence)[0];
  const name = of('customer_name') ?? of('customer_id');
  const profile = name && profiles.get(name.column);
  return profile && profile.filled >= 4 ? profile.filled / Math.max(1, profile.distinct) : 1;
}

/** Columns without a header: only a running number at the very left is told. */
function headerless(
  open: readonly (readonly [number, string])[],
  all: readonly Candidate[],
  profiles: ReadonlyMap<number, Profile>,
  table: Table,
): readonly Candidate[] {
  if (all.some(({ field }) => field === 'index_no')) return [];
  return open.flatMap(([column, header]) =>
    header === '' && column === table.left && profiles.get(column)?.sequence
      ? [{ column, header, field: 'index_no' as const, confidence: 0.7 }]
      : [],
  );
}

/**
 * A sheet of amounts by month without a customer column names its customers by what is different in every row: the
 * shop, the city, the partner. Only under a header of place or name, and only if no value comes twice.
 */
function withName(
  columns: Columns,
  headers: ReadonlyMap<number, string>,
  profiles: ReadonlyMap<number, Profile>,
  months: readonly number[],
): Columns {
  if (months.length === 0 || columns.customer_name || columns.customer_id || columns.first_name || columns.contact_name)
    return columns;
  for (const [column, header] of headers) {
    const profile = profiles.get(column);
    if (
      !profile ||
      profile.filled < 5 ||
      share(profile.texts, profile) < 0.9 ||
      profile.distinct < profile.filled * 0.95
    )
      continue;
    if (
      !/城市|门店|店铺|店名|网点|合作|伙伴|区域|地区|區|店|名|city|store|shop|branch|partner|name|region/i.test(header)
    )
      continue;
    const others = Object.entries(columns).filter(([, found]) => found.column !== column);
    const { unit, scale } = headerUnit(header);
    return {
      ...Object.fromEntries(others),
      customer_name: { field: 'customer_name', column, header, confidence: SURE_ENOUGH, unit, scale },
    };
  }
  return columns;
}

/** Units that the header does not state are taken from the cells or their number format. */
function withUnits(sheet: Sheet, rows: readonly number[], columns: Columns): Columns {
  const made: { [field in Field]?: ColumnFound } = {};
  for (const field of FIELDS) {
    const found = columns[field];
    if (!found) continue;
    const counted = kindOfField(field) === 'quantity' || kindOfField(field) === 'money';
    const unit = found.unit ?? (counted ? unitOfCells(sheet, found.column, rows) : null);
    made[field] = { ...found, unit };
  }
  return made;
}

function unitOfCells(sheet: Sheet, column: number, rows: readonly number[]): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const cell = cellAt(sheet, row, column);
    if (cell === '') continue;
    const read = typeof cell === 'string' ? readQuantity(cell) : null;
    const unit = read?.kind === 'number' ? (read.unit ?? read.currency) : unitOfFormat(formatAt(sheet, row, column));
    if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? best[0] : null;
}
