/**
 * Workload: how many contacts a week a policy asks for, of whom, and what could be slower so that it can be kept.
 *
 *  - a customer of a tier that is due after 3 days asks for 7 ÷ 3 contacts a week, whoever it belongs to;
 *  - `least` is what keeps everybody from being overdue (7 ÷ by), `full` is calling each on the day it is due (7 ÷ due);
 *    `full` is what the policy asks for, and what is held against a capacity;
 *  - a customer without a tier has no rhythm and counts for nothing;
 *  - slower: the bottom tier first, notch by notch, then the one above it. Nothing ever gets faster, none gets slower than an exporter's
 *    slow rhythm (presets.ts), and so a higher tier never comes to be slower than a lower one.
 *
 * Deliberately not done: rest days (a week has its seven days whether or not two of them are off), and how long a contact takes.
 * Source: G8 (100 customers of one salesperson at the source's rhythm are 85–130 contacts a week).
 */
import type { CadencePolicy } from './cadence';
import { TIERS, type ByTier, type Tier } from './tier';

export interface Workload {
  readonly least: number;
  readonly full: number;
}

/** A customer as far as its work goes. */
export interface Charge {
  readonly owner: string | null;
  readonly tier: Tier | null;
}

/** Customers of one tier in one person's hands. */
export interface Share extends Charge {
  readonly customers: number;
}

export interface OwnerLoad {
  /** Null: nobody in particular. */
  readonly owner: string | null;
  readonly load: Workload;
  /** Top tier first; only tiers that have customers. */
  readonly parts: readonly { readonly tier: Tier; readonly customers: number; readonly load: Workload }[];
  /** Contacts a week; null is no limit. */
  readonly capacity: number | null;
}

/** How many contacts a week a person can make; null is no limit. */
export type CapacityOf = (owner: string | null) => number | null;

/** Each to one decimal. */
export function contactsPerWeek(tiers: readonly (Tier | null)[], policy: CadencePolicy): Workload {
  return rounded(sumOf(sharesOf(tiers.map((tier) => ({ owner: null, tier }))), policy));
}

/** Counted once, weighed as often as a slider moves. */
export function sharesOf(customers: readonly Charge[]): Share[] {
  const shares = new Map<string, { owner: string | null; tier: Tier | null; customers: number }>();
  for (const { owner, tier } of customers) {
    const key = `${tier} ${owner ?? ''}`;
    const share = shares.get(key);
    if (share) share.customers++;
    else shares.set(key, { owner, tier, customers: 1 });
  }
  return [...shares.values()];
}

/** Whoever has customers with a rhythm; the most loaded first, nobody in particular last. Each to one decimal. */
export function loadsOf(shares: readonly Share[], policy: CadencePolicy, capacityOf: CapacityOf): OwnerLoad[] {
  const owners = new Map<string | null, Share[]>();
  for (const share of shares) {
    if (share.tier === null) continue;
    const known = owners.get(share.owner);
    if (known) known.push(share);
    else owners.set(share.owner, [share]);
  }
  const loads = [...owners].map(([owner, own]): OwnerLoad => ({
    owner,
    load: rounded(sumOf(own, policy)),
    parts: TIERS.flatMap((tier) => {
      const part = own.filter((share) => share.tier === tier);
      const customers = part.reduce((sum, share) => sum + share.customers, 0);
      return customers === 0 ? [] : [{ tier, customers, load: rounded(sumOf(part, policy)) }];
    }),
    capacity: capacityOf(owner),
  }));
  const last = ({ owner }: OwnerLoad) => (owner === null ? 1 : 0);
  return loads.sort((a, b) => last(a) - last(b) || b.load.full - a.load.full);
}

/** More is asked for than can be done. */
export const isOver = ({ load, capacity }: OwnerLoad): boolean => capacity !== null && load.full > capacity;

/** Days, of a rhythm that gets slower. */
const NOTCHES = [7, 10, 14, 21, 30, 45, 60, 90, 120, 180] as const;
/** No tier is made slower than this. */
const SLOWEST: ByTier<number> = { S: 30, A: 30, B: 60, C: 90, D: 180 };
/** Days from due to overdue, at least, of a rhythm that was made slower. */
const GRACE = 7;

/** The policy, then ever slower ones, one notch of one tier at a time from the bottom up. */
export function slowerPolicies<P extends CadencePolicy>(policy: P): P[] {
  const policies = [policy];
  let now = policy;
  for (const tier of [...TIERS].reverse()) {
    for (const due of NOTCHES) {
      const window = now.cadence[tier];
      if (due <= window.due || due > SLOWEST[tier]) continue;
      const slower = { due, by: Math.max(window.by, due + GRACE) };
      now = { ...now, cadence: { ...now.cadence, [tier]: slower } };
      policies.push(now);
    }
  }
  return policies;
}

/** The first of these policies that asks nobody for more than can be done; null if none does. */
export function firstThatFits(
  policies: readonly CadencePolicy[],
  shares: readonly Share[],
  capacityOf: CapacityOf,
): number | null {
  const found = policies.findIndex((policy) => !loadsOf(shares, policy, capacityOf).some(isOver));
  return found < 0 ? null : found;
}

function sumOf(shares: readonly Share[], { cadence }: CadencePolicy): Workload {
  let least = 0;
  let full = 0;
  for (const { tier, customers } of shares) {
    if (tier === null) continue;
    least += (customers * 7) / cadence[tier].by;
    full += (customers * 7) / cadence[tier].due;
  }
  return { least, full };
}

function rounded({ least, full }: Workload): Workload {
  const one = (contacts: number) => Math.round(contacts * 10 + 1e-9) / 10;
  return { least: one(least), full: one(full) };
}
