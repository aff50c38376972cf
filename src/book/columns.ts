/**
 * Which column holds what: a field for each column that can be told, with how sure that is, why, its unit and its scale.
 *
 *  - the sheet is read twice, as a row a customer and as a row an order, and the likelier whole is taken: what a doubtful
 *    header means (日期, 数量) follows from it, never the other way round;
 *  - below `SURE_ENOUGH` a column stays unmapped: a wrong column is worse than none;
 *  - a field has one column and a column one field, so that the sum of all evidence is largest (decision/assign.ts);
 *  - what the user said of a column is so, and columns of our own are not there.
 */
import { columnLetters } from './address';
import { ASKED } from './asked';
import type { ColumnFound, Reading, Sheet } from './book';
import { assignment, type Candidate } from './decision/assign';
import { callsIn, withoutNumber } from './decision/calls';
import { candidatesAt, type Place } from './decision/candidates';
import { oddsOf } from './decision/evidence';
import { latestIn } from './decision/later';
import { withOnlyOnes, withOrders } from './decision/onlyOne';
import { ledgerOdds, UNSURE } from './decision/rows';
import { withUnits } from './decision/units';
import { withCustomers } from './decision/who';
import { speaksOfTrade, type Around } from './header/doubtful';
import type { Field } from './header/fields';
import { SURE_ENOUGH, surestOf } from './header/grammar';
import { isMonth } from './header/month';
import { profileOf, sampleOf, share, type Profile } from './header/profile';
import { headerUnit } from './header/unit';
import { rowKindSaid } from './rowKind';
import type { Table } from './table/table';
import { headerKeys } from './header/keys';

export type Columns = { readonly [field in Field]?: ColumnFound };

/** What the readers of rows need to know of the columns. */
export interface Known {
  readonly columns: Columns;
  /** Columns of months across (1月 … 12月), left to right; fewer than three are none. */
  readonly months: readonly number[];
  /** The headers of the user's columns, by sheet column. */
  readonly headers: ReadonlyMap<number, string>;
}

export interface Named extends Known {
  /** The sheet has a row for each order. */
  readonly ledger: boolean;
  /** How much likelier rows are orders than customers, as the logarithm of the odds. */
  readonly ledgerOdds: number;
  /** Customers come again and nothing says whether as orders: only the user knows what a row is. */
  readonly mayBeEither: boolean;
  readonly profiles: ReadonlyMap<number, Profile>;
}

/** What is seen of the columns before anything is decided. */
interface Ground {
  readonly places: readonly Place[];
  readonly fixed: readonly Candidate[];
  /** In which share of the rows each of these columns holds the latest day. */
  readonly latest: (columns: readonly number[]) => ReadonlyMap<number, number>;
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
  const said = new Set([...months, ...refused, ...fixed.map(({ column }) => column)]);
  const places = [...headers].flatMap(([column, header]): Place[] => {
    const profile = profiles.get(column);
    return said.has(column) || !profile ? [] : [{ column, header, profile, group: groupOf(headers, column) }];
  });
  const ground: Ground = { places, fixed, latest: (columns) => latestIn(sheet, rows, columns, reading.today) };
  const plain = places.flatMap((place) => candidatesAt(place, null));
  const odds = ledgerOdds(sheet, table, places, [...fixed, ...plain]);
  const wholes = [false, true].map((ledger) => wholeOf(ground, plain, ledger));
  const [asCustomers, asOrders] = wholes;
  const answer = rowKindSaid(reading.answers);
  const weight = odds.weight + ((asOrders?.sum ?? 0) - (asCustomers?.sum ?? 0)) / 2;
  const ledger = answer === null ? odds.isPlaced && weight > 0 : answer === 'ledger';
  const mayBeEither = answer === null && odds.mayBeOrders && Math.abs(weight) < UNSURE;
  const chosen = (ledger ? asOrders : asCustomers)?.chosen ?? [];
  const free = { sheet, rows, headers, profiles, columns: places.map(({ column }) => column), today: reading.today };
  const named = withCustomers({ chosen: ledger ? withOrders(chosen, free) : chosen, places, months });
  const columns = found(ledger ? named : withOnlyOnes(named, free, months.length > 0));
  return {
    columns: withUnits(sheet, rows, columns),
    months,
    ledger,
    ledgerOdds: weight,
    mayBeEither,
    headers,
    profiles,
  };
}

/** For a column that holds the latest day in every row. */
const LATEST = 1;

/** The best assignment where rows are orders, or customers. */
function wholeOf({ places, fixed, latest }: Ground, plain: readonly Candidate[], ledger: boolean) {
  const fields = new Set([...plain, ...fixed].map(({ field }) => field));
  const calls = ledger ? [] : callsIn(places);
  const isCall = ({ column }: { readonly column: number }) => calls.some((one) => one.column === column);
  const all = [...fixed, ...plain.filter((one) => !isCall(one) || one.field === 'first_contact'), ...calls];
  const trade = places.some(({ header }) => speaksOfTrade(header));
  for (const place of places) {
    if (isCall(place) || plain.some(({ column }) => column === place.column)) continue;
    const left = all.find(({ column }) => column === place.column - 1)?.field ?? null;
    const around: Around = { ledger, trade, fields, left };
    all.push(...candidatesAt(place, around));
  }
  all.push(...running(places, all));
  const taken = new Set(fixed.flatMap(({ column, field }) => [column, field]));
  const open = all.filter(
    ({ confidence, column, field }) => confidence >= SURE_ENOUGH && !taken.has(column) && !taken.has(field),
  );
  const contacts = open.flatMap(({ column, field }) => (field === 'last_contact' ? [column] : []));
  const spoken = latest([...new Set(contacts)]);
  const chosen = assignment(
    open,
    // Of equal columns the one of the later days or the later year, then the left one.
    ({ confidence, header, column, field }) =>
      oddsOf(confidence) +
      (field === 'last_contact' ? (spoken.get(column) ?? 0) * LATEST : 0) +
      Math.max(0, yearOf(header) - 2000) * 1e-3 -
      column * 1e-6,
  );
  const sum = chosen.reduce((total, { confidence }) => total + oddsOf(confidence), 0);
  return { chosen: [...fixed, ...chosen].map((one) => withBesides(one, open, chosen)), sum };
}

/** How much less sure a column of calls may be than the one that holds the latest days. */
const NEAR = 0.25;

/** The last contact with the other columns of calls that nothing else claims. */
function withBesides(one: Candidate, open: readonly Candidate[], chosen: readonly Candidate[]): Candidate {
  if (one.field !== 'last_contact') return one;
  // The first call is one of them.
  const others = chosen.filter(({ field }) => field !== 'first_contact');
  const claimed = new Set(others.map(({ column }) => column));
  // A follow-up date may be a plan: beside a last contact only what plainly is one, or the same again.
  const isSame = (header: string) => withoutNumber(header) === withoutNumber(one.header);
  const calls = open.filter(
    ({ column, header, field, confidence }) =>
      field === 'last_contact' &&
      !claimed.has(column) &&
      confidence >= one.confidence - NEAR &&
      (isSame(header) || isPlain(header)),
  );
  const besides = [...new Set(calls.map(({ column }) => column))];
  if (besides.length === 0) return one;
  const inTurn = calls.every(({ header }) => isSame(header));
  return { ...one, besides, inTurn, evidence: [...one.evidence, { code: 'latest', of: besides.length + 1 }] };
}

function isPlain(header: string): boolean {
  const surest = surestOf(header);
  return surest?.field === 'last_contact' && surest.doubt === null;
}

function found(chosen: readonly Candidate[]): Columns {
  const columns: { [field in Field]?: ColumnFound } = {};
  for (const { column, header, field, confidence: sure, evidence, besides, inTurn } of chosen) {
    const { unit, scale } = headerUnit(header);
    const confidence = Math.round(sure * 100) / 100;
    const also = besides ? { besides, inTurn: inTurn ?? false } : {};
    columns[field] = { field, column, header, confidence, evidence, unit, scale, ...also };
  }
  return columns;
}

/** The columns side by side that stand under the same group, and this one among them. */
function groupOf(headers: ReadonlyMap<number, string>, column: number): readonly number[] {
  const of = (at: number) => {
    const header = headers.get(at) ?? '';
    return header.includes(' / ') ? (header.split(' / ')[0] ?? '') : null;
  };
  const group = of(column);
  if (group === null) return [column];
  const columns = [column];
  for (let at = column - 1; of(at) === group; at--) columns.unshift(at);
  for (let at = column + 1; of(at) === group; at++) columns.push(at);
  return columns;
}

/**
 * The columns that the user gave a meaning, and those that shall have none. Of two columns with one meaning the left
 * one has it.
 */
function corrected(headers: ReadonlyMap<number, string>, { told, answers }: Reading) {
  const fixed: Candidate[] = [];
  const refused: number[] = [];
  const fix = (column: number, field: Field) =>
    fixed.push({
      column,
      header: headers.get(column) ?? '',
      field,
      confidence: 1,
      evidence: [{ code: 'told' }],
    });
  for (const [column, key] of headerKeys(headers)) {
    const said = told?.columns?.[key];
    const field = (said === '' ? undefined : said) ?? ASKED.find(({ code }) => isChosen(answers, code, column))?.field;
    if (field === undefined && said !== null) continue;
    if (field === undefined || field === null || fixed.some((one) => one.field === field)) refused.push(column);
    else fix(column, field);
  }
  return { fixed, refused };
}

function isChosen(answers: Reading['answers'], code: string, column: number): boolean {
  return answers[code] !== undefined && answers[code] === columnLetters(column);
}

/** 2026 in '2026年采购额' and in '115年採購額'. */
function yearOf(header: string): number {
  const western = /20\d\d/.exec(header)?.[0];
  const republic = /(?<!\d)1[0-3]\d(?=\s*年)/.exec(header)?.[0];
  return Number(western ?? (republic === undefined ? 0 : Number(republic) + 1911));
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

/** Columns without a header: a running number at the very left. */
function running(places: readonly Place[], all: readonly Candidate[]): readonly Candidate[] {
  const [first] = places;
  if (!first || first.header !== '' || !first.profile.sequence || all.some(({ field }) => field === 'index_no'))
    return [];
  const { column, header } = first;
  return [{ column, header, field: 'index_no', confidence: 0.7, evidence: [] }];
}
