/**
 * Capacity: how many contacts a week a salesperson can make.
 *
 *  - one number for everybody, and others for those who are named; null is no limit, 0 is on leave;
 *  - a name is compared without blanks at its ends and without capitals; a customer without an owner belongs to nobody
 *    in particular and counts against the number for everybody.
 *
 * 60 is ours: twelve a working day (G8: the rhythm of the source asks for 17–26 from a salesperson with a hundred
 * customers).
 */
export interface OwnCapacity {
  readonly owner: string;
  /** Contacts a week; null is no limit. */
  readonly contacts: number | null;
}

export interface Capacity {
  readonly everyone: number | null;
  readonly owners: readonly OwnCapacity[];
}

export const CAPACITY: Capacity = { everyone: 60, owners: [] };

export interface CapacityPolicy {
  readonly capacity: Capacity;
}

/** Contacts a week that this owner can make; null is no limit. */
export function capacityOf(owner: string | null, { capacity }: CapacityPolicy): number | null {
  const named = owner === null ? undefined : capacity.owners.find((own) => sameName(own.owner, owner));
  return named ? named.contacts : capacity.everyone;
}

export const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
