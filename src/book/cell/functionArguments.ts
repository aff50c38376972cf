/**
 * What =TIER and its siblings answer for the cells they are given.
 *
 *  - a formula sees its arguments and nothing else: no column, no header, no today. So a text that only its column can
 *    settle (03/04/2026), or only today can (3月5日, yesterday), has no answer here, and the sheet gets a value instead
 *    of a formula;
 *  - blank, unknown (待定) and unreadable cells have no tier: an empty answer, never D;
 *  - a tier may be given as it is written in real sheets: "A", "A级", "特级", "VIP".
 */
import type { Day } from '../../policy/day';
import type { Policy } from '../../policy/policy';
import { nextDate } from '../../policy/drive';
import { bandOf } from '../../policy/score';
import { tierOf, type Tier, type TierDecision } from '../../policy/tier';
import type { Cell } from '../book';
import { readTier } from './choice';
import { readDate } from './date';
import { readQuantity } from './quantity';

/** Excel hands a blank cell or an omitted argument over as null, and an error as an object. */
export function isCell(given: unknown): given is Cell {
  return typeof given === 'number' || typeof given === 'string' || typeof given === 'boolean';
}

const EARLY = 20_000 as Day;
const LATE = 60_000 as Day;

/** Units in a cell, the lower end of a range; null if there is nothing readable in it. */
export function quantityOfCell(cell: unknown): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (!isCell(cell) || cell === '') return null;
  const read = readQuantity(cell);
  return read.kind === 'number' ? read.value : null;
}

export function tierOfCells(volume: unknown, potential: unknown, policy: Policy): TierDecision | null {
  return tierOf(quantityOfCell(volume), quantityOfCell(potential), policy);
}

/** The day in a cell, if it says the same on whatever day it is read. */
export function dayOfCell(cell: unknown): Day | null {
  if (!isCell(cell) || cell === '' || typeof cell === 'boolean') return null;
  const on = (today: Day) => {
    const read = readDate(cell, { order: null, format: '', dateColumn: true, today, lean: 'past', shift: 0 });
    return read.kind === 'day' ? read.day : null;
  };
  const day = on(EARLY);
  return day !== null && day === on(LATE) ? day : null;
}

export function tierOfCell(cell: unknown): Tier | null {
  return isCell(cell) ? readTier(cell) : null;
}

/** When to contact next, and by when at the latest; null where nothing says so. A score is a number from 0 to 100. */
export function contactOfCells(
  lastContact: unknown,
  tier: unknown,
  score: unknown,
  sampleSent: unknown,
  policy: Policy,
): { due: Day; by: Day } | null {
  return nextDate(
    {
      tier: tierOfCell(tier),
      band: typeof score === 'number' && score >= 0 && score <= 100 ? bandOf(score, policy.bands) : null,
      lastContact: dayOfCell(lastContact),
      sampleSent: dayOfCell(sampleSent),
    },
    policy,
  );
}
