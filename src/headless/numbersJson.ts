/**
 * The figures of `vf report` as the object that --json prints: days as 2026-10-02, rows from 1, shares as 0–1 with six
 * decimals. How it is read stands in the help page.
 */
import { columnLetters } from '../book/address';
import { tidy, type Ground } from '../ledger/ground';
import type { AccountRow, Accounts } from '../ledger/accounts';
import type { Churn, LosingRow } from '../ledger/churn';
import type { Pareto, ParetoRow } from '../ledger/pareto';
import type { Period, PeriodRead } from '../ledger/period';
import { isoOf, type Day } from '../policy/day';
import { PARTS, type splitOf } from '../policy/buying/split';
import type { Placed } from '../policy/buying/moves';

const PLACES = 1e6;

export const ratio = (value: number): number => Math.round(value * PLACES) / PLACES;
export const ratioOrNull = (value: number | null): number | null => (value === null ? null : ratio(value));
export const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
export const spanJson = ({ from, to }: Period) => ({ from: isoOf(from), to: isoOf(to) });

export function headOf(report: string, sheet: string, ground: Ground, read: PeriodRead | null) {
  const { extent, lines, counts } = ground;
  return {
    report,
    asOf: iso(extent?.asOf ?? null),
    period: read ? { ...spanJson(read.period), covered: read.isCovered } : { from: null, to: null, covered: null },
    read: {
      sheet,
      rows: lines.count,
      from: iso(extent?.first ?? null),
      to: iso(extent?.last ?? null),
      leftOut: {
        cancelled: counts.cancelled + counts.returned,
        unpaid: counts.unpaid,
        notWon: counts.lost + counts.open,
        undated: counts.undated + counts.unreadable + counts.unsettled,
        future: counts.future,
        returns: counts.return,
        samples: counts.sample,
        nameless: counts.nameless,
      },
    },
  };
}

/** `units` where there are several: each has a table. */
export function measureOf({ measure }: Ground, unit: string | null, units?: Ground['units']) {
  return { kind: measure, unit, ...(units ? { units } : {}), converted: null };
}

export interface Note {
  readonly code: string;
  readonly count: number;
  readonly value: number | null;
}

/** What has to be known to trust the table: sums are in its own currency or unit. */
export function notesOf(ground: Ground, table: number | null, read: PeriodRead | null): Note[] {
  const { hasEnded, undated, nameless, unpriced, units } = ground;
  const note = (code: string, count: number, value: number | null = null): Note[] =>
    count === 0 ? [] : [{ code, count, value }];
  return [
    ...note('ledger-ended', hasEnded ? 1 : 0),
    ...note('undated', undated.count, undated.values[table ?? -1] ?? null),
    ...note('nameless', nameless.count, nameless.values[table ?? -1] ?? null),
    ...note('no-number', unpriced),
    ...note('several-units', units.length > 1 ? units.length : 0),
    ...note('not-covered', read && !read.isCovered ? 1 : 0),
    ...note('nothing-to-compare', read && read.compared === null ? 1 : 0),
  ];
}

export function problemsOf({ problems }: Ground) {
  return problems.map(({ row, column, code, found }) => ({ row: row + 1, column: columnLetters(column), code, found }));
}

export function comparedJson({ compared }: PeriodRead) {
  return compared && { now: spanJson(compared.now), before: spanJson(compared.before) };
}

export function paretoJson(pareto: Pareto, read: PeriodRead | null) {
  const { concentration: found, netTotal, classes, strict, none, notPositive, rows, moved, named, dependsOn } = pareto;
  const compared = read && comparedJson(read);
  return {
    customers: found?.customers ?? 0,
    total: tidy(found?.total ?? 0),
    netTotal,
    gini: ratioOrNull(found?.gini ?? null),
    giniCorrected: ratioOrNull(found?.giniCorrected ?? null),
    hhi: ratioOrNull(found?.hhi ?? null),
    equalCustomers: ratioOrNull(found?.equalCustomers ?? null),
    top: found?.top.map(({ share, count, brings }) => ({ share, count, brings: ratio(brings) })) ?? [],
    n80: found?.n80 ?? 0,
    cr: found ? Object.fromEntries(Object.entries(found.largest).map(([k, part]) => [k, ratio(part)])) : null,
    crossing: 'upper',
    classes,
    strict,
    none,
    notPositive,
    tenPercent: named,
    dependsOn,
    ...(compared ? { compared } : {}),
    rows: rows.map((row) => rowJson(row, compared !== null)),
    ...(moved ? { moved } : {}),
  };
}

function rowJson({ row, name, place, then }: ParetoRow, isCompared: boolean) {
  return {
    row: row + 1,
    name,
    value: place.value ?? 0,
    share: ratioOrNull(place.share),
    cumBefore: ratioOrNull(place.shareBefore),
    class: place.abc,
    rank: place.rank,
    near: place.isNear,
    ...(isCompared && then ? { now: placedJson(then.now), before: placedJson(then.before), move: then.move } : {}),
  };
}

const placedJson = ({ value, abc, rank }: Placed) => ({ value: value ?? 0, class: abc, rank });

export function churnJson({ pauses, quiet, gone, states, kept, bridge, rows }: Churn, read: PeriodRead) {
  const compared = comparedJson(read);
  return {
    bookPause: pauses.book,
    sameOccasion: pauses.sameOccasion,
    quiet,
    gone,
    lapsed: states.lapsed,
    states,
    ...(compared ? { compared } : {}),
    kept: kept && { customers: ratio(kept.customers), gross: ratio(kept.gross), net: ratio(kept.net) },
    bridge,
    customers: rows.map(losingJson),
  };
}

function losingJson(one: LosingRow) {
  const { row, name, pauses, first, last, span, usual, silence, chance, state, goneSince, moneyBefore } = one;
  return {
    name,
    row: row + 1,
    pauses,
    first: isoOf(first),
    last: isoOf(last),
    span,
    usual: ratioOrNull(usual),
    silence,
    chance: ratioOrNull(chance),
    state,
    goneSince: iso(goneSince),
    moneyBefore,
  };
}

export function accountsJson({ method, cutoffs, counts, isThin, bridge, rows }: Accounts, read: PeriodRead) {
  const compared = comparedJson(read);
  return {
    method,
    cutoffs: { R: cutoffs.R.map(ratio), F: cutoffs.F.map(ratio), M: cutoffs.M.map(ratio) },
    counts,
    ...(isThin ? { thin: true } : {}),
    ...(compared ? { compared } : {}),
    bridge,
    accounts: rows.map(accountJson),
  };
}

function accountJson({ row, name, rfm, scores, segment, now, then, move, key }: AccountRow) {
  const [value, before] = [then?.now.value ?? now.value ?? 0, then?.before.value ?? null];
  return {
    name,
    row: row + 1,
    ...rfm,
    scores: `${scores.R}${scores.F}${scores.M}`,
    segment,
    key,
    value: now.value ?? 0,
    valueBefore: before,
    // Of something that was nothing there is no percentage.
    change: before !== null && before > 0 ? ratio(value / before - 1) : null,
    share: ratioOrNull(now.share),
    shareBefore: ratioOrNull(then?.before.share ?? null),
    rank: now.rank,
    rankBefore: then?.before.rank ?? null,
    move,
  };
}

export function splitJson(split: NonNullable<ReturnType<typeof splitOf>>, names: (at: number) => string) {
  return {
    parts: Object.fromEntries(
      PARTS.map((part) => {
        const { customers, value, share, at } = split[part];
        return [part, { customers, value: tidy(value), share: ratio(share), names: at.map(names) }];
      }),
    ),
  };
}
