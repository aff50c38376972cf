/**
 * The Today list: whom to contact now, and in which order (S22).
 *
 *  - *unreadable* first: of whom the last contact cannot be read, anything may be true until the cell is mended;
 *  - *overdue*, *due*, *never* (key customers that nobody has contacted), *upcoming* (the next days); all others are
 *    not on it;
 *  - a date typed by hand counts like one of the rhythm: past it the customer is overdue, on the day due;
 *  - within a part the higher tier first, then whoever waits longest; equal ones as they stand in the sheet. No sort of
 *    the sheet itself;
 *  - after an edit only the changed lines are looked at (`updatedToday`), and parts that did not change stay the very
 *    same arrays, so that nothing flickers; nothing changed, nothing new.
 *
 * Deliberately not done: a mixed order by "value × lateness". Nobody could say why a line stands where it stands.
 */
import type { CadencePolicy } from './cadence';
import type { Day } from './day';
import type { State } from './contactState';
import { TIERS, type Tier } from './tier';

export const PARTS = ['unreadable', 'overdue', 'due', 'never', 'upcoming'] as const;

export type Part = (typeof PARTS)[number];

export type ByPart<T> = { readonly [part in Part]: T };

/** A customer as decided, as far as the list needs it. */
export interface Standing {
  /** What it is known by from edit to edit, unique in the list; also its place in the sheet's order. */
  readonly id: number;
  readonly owner: string | null;
  /** The groups of the team's own (S21) that it is in, a line each. */
  readonly group: string | null;
  readonly tier: Tier | null;
  readonly lastContact: Day | null;
  readonly next: Day | null;
  readonly by: Day | null;
  readonly state: State;
}

export interface TodayLine extends Standing {
  readonly part: Part;
  /** Days since the last contact; null if there was none. */
  readonly silent: number | null;
  /** The most days of silence that the tier allows; null where a date was typed or no rhythm holds. */
  readonly limit: number | null;
  /** Days after the last day for contact; 0 when there is time left. */
  readonly daysLate: number;
}

export interface TodayList {
  readonly today: Day;
  readonly parts: ByPart<readonly TodayLine[]>;
  readonly lines: ReadonlyMap<number, TodayLine>;
}

export interface TodayPolicy extends Pick<CadencePolicy, 'cadence'> {
  readonly keyTiers: readonly Tier[];
}

/** How many days ahead *upcoming* looks. */
export const DAYS_AHEAD = 7;

export function todayList(
  standings: readonly Standing[],
  today: Day,
  policy: TodayPolicy,
  daysAhead: number = DAYS_AHEAD,
): TodayList {
  const parts = emptyParts();
  const lines = new Map<number, TodayLine>();
  for (const standing of standings) {
    const line = lineOf(standing, today, policy, daysAhead);
    if (!line) continue;
    parts[line.part].push(line);
    lines.set(line.id, line);
  }
  for (const part of PARTS) parts[part].sort(inOrder);
  return { today, parts, lines };
}

/**
 * The list after `changed` customers were decided anew; `gone` are no longer there. The same list if nothing on it
 * changed.
 *
 * Every other line is taken over as it is: for a new day or a new policy make a new list.
 */
export function updatedToday(
  list: TodayList,
  changed: readonly Standing[],
  policy: TodayPolicy,
  { gone = [], daysAhead = DAYS_AHEAD }: { readonly gone?: readonly number[]; readonly daysAhead?: number } = {},
): TodayList {
  const next = new Map<number, TodayLine | null>(gone.map((id) => [id, null]));
  for (const standing of changed) next.set(standing.id, lineOf(standing, list.today, policy, daysAhead));
  let lines: Map<number, TodayLine> | null = null;
  const [out, into] = [emptyParts(), emptyParts()];
  for (const [id, line] of next) {
    const before = list.lines.get(id);
    if (before && line && isSameLine(before, line)) continue;
    if (before) out[before.part].push(before);
    if (line) into[line.part].push(line);
    if (!before && !line) continue;
    lines ??= new Map(list.lines);
    if (line) lines.set(id, line);
    else lines.delete(id);
  }
  const parts: { [part in Part]: readonly TodayLine[] } = { ...list.parts };
  if (!lines) return list;
  for (const part of PARTS) {
    if (out[part].length + into[part].length > 0) parts[part] = exchanged(list.parts[part], out[part], into[part]);
  }
  return { today: list.today, parts, lines };
}

export interface TodayFilter {
  /** '' asks for customers without one; null for all. */
  readonly owner: string | null;
  readonly tier: Tier | null;
  readonly group: string | null;
}

export const EVERYBODY: TodayFilter = { owner: null, tier: null, group: null };

export function filteredToday({ parts }: TodayList, filter: TodayFilter): ByPart<readonly TodayLine[]> {
  const { owner, tier, group } = filter;
  if (owner === null && tier === null && group === null) return parts;
  const isWanted = (line: TodayLine) =>
    (owner === null || (line.owner ?? '') === owner) &&
    (tier === null || line.tier === tier) &&
    (group === null || (line.group ?? '').split('\n').includes(group));
  return {
    unreadable: parts.unreadable.filter(isWanted),
    overdue: parts.overdue.filter(isWanted),
    due: parts.due.filter(isWanted),
    never: parts.never.filter(isWanted),
    upcoming: parts.upcoming.filter(isWanted),
  };
}

/** The line of a customer, or null if it has no place on the list. */
export function lineOf(standing: Standing, today: Day, policy: TodayPolicy, daysAhead: number): TodayLine | null {
  const part = partOf(standing, today, policy, daysAhead);
  if (part === null) return null;
  const { id, owner, group, tier, lastContact, next, by, state } = standing;
  return {
    id,
    owner,
    group,
    tier,
    lastContact,
    next,
    by,
    state,
    part,
    silent: lastContact === null ? null : today - lastContact,
    limit: tier === null || SILENT.includes(state) ? null : policy.cadence[tier].by,
    daysLate: by === null ? 0 : Math.max(0, today - by),
  };
}

/** Their days of silence are not counted: a person chose the day, or nobody knows the last one. */
const SILENT: readonly State[] = ['by-hand', 'never', 'unreadable'];

const emptyParts = (): { [part in Part]: TodayLine[] } => ({
  unreadable: [],
  overdue: [],
  due: [],
  never: [],
  upcoming: [],
});

function partOf({ tier, next, by, state }: Standing, today: Day, policy: TodayPolicy, ahead: number): Part | null {
  if (state === 'never') return tier !== null && policy.keyTiers.includes(tier) ? 'never' : null;
  if (state === 'unreadable') return tier === null ? null : 'unreadable';
  if (next === null || by === null) return null;
  if (today > by) return 'overdue';
  if (today >= next) return 'due';
  return next - today <= ahead ? 'upcoming' : null;
}

/** No two lines are equal to it: the sheet's own order settles. */
function inOrder(a: TodayLine, b: TodayLine): number {
  if (a.part === 'upcoming' && a.next !== b.next) return (a.next ?? 0) - (b.next ?? 0);
  return rank(a.tier) - rank(b.tier) || b.daysLate - a.daysLate || (a.by ?? 0) - (b.by ?? 0) || a.id - b.id;
}

function rank(tier: Tier | null): number {
  return tier === null ? TIERS.length : TIERS.indexOf(tier);
}

function isSameLine(a: TodayLine, b: TodayLine): boolean {
  return (Object.keys(b) as (keyof TodayLine)[]).every((key) => a[key] === b[key]);
}

/** A sorted list without `out` and with `into`. Few are found and set one by one; many are merged. */
function exchanged(sorted: readonly TodayLine[], out: readonly TodayLine[], into: readonly TodayLine[]): TodayLine[] {
  if (out.length + into.length > FEW) {
    const gone = new Set(out);
    return [...sorted.filter((line) => !gone.has(line)), ...into].sort(inOrder);
  }
  const lines = [...sorted];
  for (const line of out) lines.splice(placeOf(lines, line), 1);
  for (const line of into) lines.splice(placeOf(lines, line), 0, line);
  return lines;
}

const FEW = 50;

/** Where a line stands, or would. */
function placeOf(lines: readonly TodayLine[], line: TodayLine): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = lines[middle];
    if (there && inOrder(there, line) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
