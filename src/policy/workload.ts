/**
 * Workload: how many contacts a week a policy asks for, of whom, and what could be slower so that it can be kept.
 *
 *  - a customer of a tier that is due after 3 days asks for 7 ÷ 3 contacts a week, whoever it belongs to;
 *  - `least` is what keeps everybody from being overdue (7 ÷ by), `full` is calling each on the day it is due (7 ÷
 *    due); `full` is what the policy asks for, and what is held against a capacity;
 *  - the rhythm is that of whatever drives the next date (drive.ts): tier, score, or the faster of both; a customer
 *    without one counts for nothing. A sample on its way is a few weeks' work and is not reckoned in;
 *  - slower: the bottom tier first, notch by notch, then the one above it. Nothing ever gets faster, nothing slower
 *    than an exporter's slow rhythm (presets.ts), and so a higher tier never comes to be slower than a lower one.
 *
 * Deliberately not done: rest days (a week has its seven days whether or not two of them are off), and how long a
 * contact takes. Source: G8 (100 customers of one salesperson at the source's rhythm are 85–130 contacts a week).
 */
import type { Window } from './cadence';
import { capacityOf, type CapacityPolicy } from './capacity';
import { steadyWindow, type ByBand, type DrivePolicy } from './drive';
import type { Band } from './score';
import { TIERS, type ByTier, type Tier } from './tier';

export interface Workload {
  readonly least: number;
  readonly full: number;
}

/** What a workload depends on. */
export type WorkPolicy = DrivePolicy & CapacityPolicy;

/** A customer as far as its work goes. */
export interface Charge {
  readonly owner: string | null;
  readonly tier: Tier | null;
  /** Of its score; null without one. */
  readonly band: Band | null;
}

/** Customers of one tier and band in one person's hands. */
export interface Share extends Charge {
  readonly customers: number;
}

export interface OwnerLoad {
  /** Null: nobody in particular. */
  readonly owner: string | null;
  readonly load: Workload;
  /** Top tier first, those without a tier last; only what has customers with a rhythm. */
  readonly parts: readonly { readonly tier: Tier | null; readonly customers: number; readonly load: Workload }[];
  /** Contacts a week; null is no limit. */
  readonly capacity: number | null;
}

/** Each to one decimal. */
export function contactsPerWeek(customers: readonly Charge[], policy: DrivePolicy): Workload {
  return rounded(sumOf(sharesOf(customers), policy));
}

/** Counted once, weighed as often as a slider moves. */
export function sharesOf(customers: readonly Charge[]): Share[] {
  const shares = new Map<string, { owner: string | null; tier: Tier | null; band: Band | null; customers: number }>();
  for (const { owner, tier, band } of customers) {
    const key = `${tier ?? ''} ${band ?? ''} ${owner ?? ''}`;
    const share = shares.get(key);
    if (share) share.customers++;
    else shares.set(key, { owner, tier, band, customers: 1 });
  }
  return [...shares.values()];
}

/** Whoever has customers with a rhythm; the most loaded first, nobody in particular last. Each to one decimal. */
export function loadsOf(shares: readonly Share[], policy: WorkPolicy): OwnerLoad[] {
  const owners = new Map<string | null, Share[]>();
  for (const share of shares) {
    if (steadyWindow(share, policy) === null) continue;
    const known = owners.get(share.owner);
    if (known) known.push(share);
    else owners.set(share.owner, [share]);
  }
  const loads = [...owners].map(([owner, own]): OwnerLoad => ({
    owner,
    load: rounded(sumOf(own, policy)),
    parts: [...TIERS, null].flatMap((tier) => {
      const part = own.filter((share) => share.tier === tier);
      const customers = part.reduce((sum, share) => sum + share.customers, 0);
      return customers === 0 ? [] : [{ tier, customers, load: rounded(sumOf(part, policy)) }];
    }),
    capacity: capacityOf(owner, policy),
  }));
  const last = ({ owner }: OwnerLoad) => (owner === null ? 1 : 0);
  return loads.sort((a, b) => last(a) - last(b) || b.load.full - a.load.full);
}

/** More is asked for than can be done. */
export const isOver = ({ load, capacity }: OwnerLoad): boolean => capacity !== null && load.full > capacity;

/** Days, of a rhythm that gets slower. */
const NOTCHES = [7, 10, 14, 21, 30, 45, 60, 90, 120, 180] as const;
/** Nothing is made slower than this. */
const SLOWEST: ByTier<number> = { S: 30, A: 30, B: 60, C: 90, D: 180 };
const SLOWEST_BAND: ByBand<number> = { A: 30, B: 60, C: 90 };
/** Days from due to overdue, at least, of a rhythm that was made slower. */
const GRACE = 7;

/** A row of one of the two rhythms. */
type Level = { readonly tier: Tier } | { readonly band: Band };

/** From the bottom up. */
const BY_TIER: readonly Level[] = [...TIERS].reverse().map((tier) => ({ tier }));
const BY_BOTH: readonly Level[] = [
  { tier: 'D' },
  { band: 'C' },
  { tier: 'C' },
  { band: 'B' },
  { tier: 'B' },
  { band: 'A' },
  { tier: 'A' },
  { tier: 'S' },
];

/** The policy, then ever slower ones from the bottom up, one notch at a time; only notches that somebody would feel. */
export function slowerPolicies<P extends DrivePolicy>(policy: P, shares: readonly Share[]): P[] {
  const policies = [policy];
  let now = policy;
  let felt = sumOf(shares, now).full;
  const levels = policy.driver === 'score' || policy.driver === 'earliest' ? BY_BOTH : BY_TIER;
  for (const level of levels) {
    for (const due of NOTCHES) {
      const slower = slowed(now, level, due);
      if (slower === null) continue;
      now = slower;
      const { full } = sumOf(shares, now);
      if (full < felt) policies.push(now);
      felt = full;
    }
  }
  return policies;
}

/** Null where that would not be slower, or slower than anything should be. */
function slowed<P extends DrivePolicy>(policy: P, level: Level, due: number): P | null {
  const { cadence, bandCadence } = policy;
  const [window, most] =
    'tier' in level ? [cadence[level.tier], SLOWEST[level.tier]] : [bandCadence[level.band], SLOWEST_BAND[level.band]];
  if (due <= window.due || due > most) return null;
  const slower: Window = { due, by: Math.max(window.by, due + GRACE) };
  return 'tier' in level
    ? { ...policy, cadence: { ...cadence, [level.tier]: slower } }
    : { ...policy, bandCadence: { ...bandCadence, [level.band]: slower } };
}

/** The first of these policies that asks nobody for more than can be done; null if none does. */
export function firstThatFits(policies: readonly WorkPolicy[], shares: readonly Share[]): number | null {
  const found = policies.findIndex((policy) => !loadsOf(shares, policy).some(isOver));
  return found < 0 ? null : found;
}

function sumOf(shares: readonly Share[], policy: DrivePolicy): Workload {
  let least = 0;
  let full = 0;
  for (const share of shares) {
    const window = steadyWindow(share, policy);
    if (window === null) continue;
    least += (share.customers * 7) / window.by;
    full += (share.customers * 7) / window.due;
  }
  return { least, full };
}

function rounded({ least, full }: Workload): Workload {
  const one = (contacts: number) => Math.round(contacts * 10 + 1e-9) / 10;
  return { least: one(least), full: one(full) };
}
