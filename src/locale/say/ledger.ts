/**
 * The reports over orders as lines that a person reads: what was read, then for each currency or unit its verdict, its
 * figures and its first customers.
 */
import type { AccountRow, Accounts } from '../../ledger/accounts';
import type { Churn, LosingRow } from '../../ledger/churn';
import type { Ground, LeftOut } from '../../ledger/ground';
import type { Pareto, ParetoRow } from '../../ledger/pareto';
import type { Period, PeriodRead } from '../../ledger/period';
import type { Day } from '../../policy/day';
import type { Part, PartOf } from '../../policy/buying/split';
import type { LedgerWords } from '../shape/ledger';
import { grouped } from './numbers';

/** So many customers are listed. */
const LISTED = 20;
const FEW = 5;

/** A day as the reports write it: '2026-11-30'. */
export const dateText = (day: Day): string => new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10);

/** 0.6024 → "60.2%". */
export const share = (part: number): string => `${(Math.round(part * 1000) / 10).toFixed(1)}%`;

/** "1,200 USD". */
export const sum = (value: number, unit: string | null): string => (unit === null ? grouped(value) : `${grouped(value)} ${unit}`); // prettier-ignore

export const spanText = ({ from, to }: Period, words: LedgerWords): string => words.period(dateText(from), dateText(to)); // prettier-ignore

export function groundLines(sheet: string, ground: Ground, read: PeriodRead | null, words: LedgerWords): string[] {
  const { lines, extent, hasEnded, undated, nameless, unpriced, units } = ground;
  const sums = (left: LeftOut) => {
    const told = left.values.flatMap((value, at) => (value === 0 ? [] : sum(value, units[at] ?? null)));
    return told.length === 0 ? '0' : told.join(' · ');
  };
  const dated = extent !== null && lines.dated !== null;
  return [
    dated
      ? words.read(sheet, lines.count, dateText(extent.first), dateText(extent.last))
      : words.readUndated(sheet, lines.count),
    ...(hasEnded && extent ? [words.ended(dateText(extent.asOf))] : []),
    ...(undated.count > 0 ? [words.undated(undated.count, sums(undated))] : []),
    ...(nameless.count > 0 ? [words.nameless(nameless.count, sums(nameless))] : []),
    ...(unpriced > 0 ? [words.unpriced(unpriced)] : []),
    ...(units.length > 1 ? [words.apart(units.map((unit) => labelOf(ground, unit, words)).join(words.and))] : []),
    ...(read && !read.isCovered ? [words.notCovered] : []),
  ];
}

export function comparedLines({ compared }: PeriodRead, words: LedgerWords): string[] {
  return [compared ? words.compared(spanText(compared.now, words), spanText(compared.before, words)) : words.noBase];
}

export interface TableName {
  readonly unit: string | null;
  readonly label: string | null;
}

const titleOf = (title: string, ...parts: readonly (string | null)[]): string =>
  [title, ...parts.filter((part) => part !== null)].join(' · ');

/** What a table is of: its currency or unit, or that none is stated; null where nothing is counted. */
export const labelOf = ({ measure }: Ground, unit: string | null, words: LedgerWords): string | null =>
  unit ?? (measure && words.unitless[measure]);

export function paretoLines(
  pareto: Pareto,
  { unit, label }: TableName,
  read: PeriodRead | null,
  words: LedgerWords,
): string[] {
  const said = words.pareto;
  const { concentration, classes, notPositive, dependsOn, moved, rows, named } = pareto;
  const title = titleOf(said.title, label, read ? spanText(read.period, words) : words.wholeSheet);
  if (!concentration) return ['', title, said.nobody];
  const { largest, customers, n80, equalCustomers, gini } = concentration;
  const top = concentration.top[1];
  const listed = rows.filter(({ place }) => place.abc !== null);
  return [
    '',
    title,
    ...(top ? [said.top('20%', top.count, top.of, share(top.brings))] : []),
    said.most(n80, share(n80 / customers)),
    ...(customers > FEW
      ? [said.largest(share(largest[1]), share(largest[5]), grouped(Math.round(equalCustomers)))]
      : []),
    ...(dependsOn === 'one' ? [said.dependsOnOne(named[0] ?? '', share(largest[1]))] : []),
    ...(dependsOn === 'five' && customers > FEW ? [said.dependsOnFive(share(largest[5]))] : []),
    said.uneven(gini.toFixed(3)),
    said.classes(classes.A, classes.B, classes.C),
    ...(notPositive > 0 ? [said.notPositive(notPositive)] : []),
    ...(read ? comparedLines(read, words) : []),
    ...(moved ? [said.moved(moved.stayed, moved.entered, moved.left)] : []),
    ...listed.slice(0, LISTED).map((row) => paretoRow(row, unit, words)),
    ...(listed.length > LISTED ? [`  ${said.rest(listed.length - LISTED)}`] : []),
  ];
}

function paretoRow({ name, place, then }: ParetoRow, unit: string | null, words: LedgerWords): string {
  const tags = [
    ...(then?.move && then.move !== 'stayed' ? [words.pareto.move[then.move]] : []),
    ...(place.isNear ? [words.pareto.near] : []),
  ];
  return `  ${[`${place.abc} ${name}`, sum(place.value ?? 0, unit), share(place.share ?? 0), ...tags].join(' · ')}`;
}

/** Worst first: who stops buying. */
const STATES = ['gone', 'lapsed', 'quiet', 'as-last-year', 'shrinking', 'once'] as const;

export function churnLines(churn: Churn, { unit, label }: TableName, read: PeriodRead, words: LedgerWords): string[] {
  const said = words.churn;
  const { states, kept, bridge, rows } = churn;
  const listed = rows.filter(({ state }) => state !== null);
  const parts = STATES.filter((state) => states[state] > 0).map((state) =>
    said.count(said.state[state], states[state]),
  );
  const money = (value: number) => sum(value, unit);
  return [
    '',
    titleOf(said.title, label, spanText(read.period, words)),
    parts.length === 0 ? said.nobody : said.found(parts.join(' · '), rows.length),
    ...(bridge ? comparedLines(read, words) : [words.noBase]),
    ...(kept ? [said.kept(share(kept.customers), share(kept.net))] : []),
    ...(bridge
      ? [
          said.bridge(
            money(bridge.before),
            money(bridge.new),
            money(bridge.grew),
            money(bridge.shrank),
            money(bridge.lost),
            money(bridge.now),
          ),
        ]
      : []),
    ...listed.slice(0, LISTED).map((row) => losingRow(row, unit, words)),
    ...(listed.length > LISTED ? [`  ${words.pareto.rest(listed.length - LISTED)}`] : []),
  ];
}

function losingRow(one: LosingRow, unit: string | null, { churn: said }: LedgerWords): string {
  const { name, state, usual, pauses, silence, chance, moneyBefore, last } = one;
  const oneIn = chance === null ? null : Math.round(1 / chance);
  const why =
    state === 'shrinking'
      ? said.last(dateText(last))
      : usual === null || oneIn === null
        ? said.since(dateText(last), silence)
        : said.silent(Math.round(usual), pauses, silence, oneIn > MOST_TIMES ? `>${MOST_TIMES}` : String(oneIn));
  const before = moneyBefore === null ? [] : [said.money(sum(moneyBefore, unit))];
  return `  ${[`${state === null ? '' : said.state[state]} ${name}`, why, ...before].join(' · ')}`;
}

const MOST_TIMES = 1000;

export function accountLines(
  { rows, isThin }: Accounts,
  { unit, label }: TableName,
  read: PeriodRead,
  words: LedgerWords,
): string[] {
  const said = words.accounts;
  const listed = rows.filter(({ key }) => key !== 'no');
  const held = listed.filter(({ key }) => key === 'hold').length;
  const part = listed.reduce((sum, { now }) => sum + (now.share ?? 0), 0);
  return [
    '',
    titleOf(said.title, label, spanText(read.period, words)),
    said.found(listed.length - held, rows.length, share(part)),
    ...(held > 0 ? [said.held(held)] : []),
    ...(isThin ? [said.thin] : []),
    ...comparedLines(read, words),
    ...listed.slice(0, LISTED).map((row) => accountRow(row, unit, words)),
    ...(listed.length > LISTED ? [`  ${words.pareto.rest(listed.length - LISTED)}`] : []),
  ];
}

function accountRow(one: AccountRow, unit: string | null, words: LedgerWords): string {
  const { name, now, then, scores, segment, move, key } = one;
  const before = then?.before.value ?? 0;
  const change = !then ? [] : before > 0 ? [signed((then.now.value ?? 0) / before - 1)] : [words.accounts.back];
  const tags = [
    ...(key === 'hold' ? [words.accounts.hold] : []),
    ...(move === 'entered' || move === 'left' ? [words.pareto.move[move]] : []),
  ];
  const rfm = `RFM ${scores.R}${scores.F}${scores.M} ${words.accounts.segment[segment]}`;
  return `  ${[`${now.rank ?? '–'} ${name}`, sum(now.value ?? 0, unit), share(now.share ?? 0), ...change, rfm, ...tags].join(' · ')}`;
}

const signed = (part: number): string => `${part < 0 ? '−' : '+'}${share(Math.abs(part))}`;

export function splitLines(
  found: { readonly [part in Part]: PartOf } | null,
  names: (at: number) => string,
  { unit, label }: TableName,
  read: PeriodRead | null,
  words: LedgerWords,
): string[] {
  const said = words.split;
  const title = titleOf(said.title, label, read ? spanText(read.period, words) : words.wholeSheet);
  if (!found) return ['', title, said.few];
  const line = (part: Part) => said.part(said.name[part], found[part].customers, sum(found[part].value, unit), share(found[part].share)); // prettier-ignore
  const { at } = found.top;
  const rest = at.length > LISTED ? [`  ${words.pareto.rest(at.length - LISTED)}`] : [];
  return ['', title, line('top'), line('middle'), line('bottom'), ...at.slice(0, LISTED).map((one) => `  ${names(one)}`), ...rest]; // prettier-ignore
}
