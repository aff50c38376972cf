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

/** Of Excel's data types, as functions are handed them. */
interface DataType {
  readonly type?: unknown;
  /** 'Error' where there is none but the text: basicValue is '#VALUE!' then. */
  readonly basicType?: unknown;
  readonly basicValue: unknown;
  readonly text?: unknown;
}

/**
 * What a cell shows; null for nothing. Excel hands a blank cell or an omitted argument over as null, an error as an
 * object, and a data type (a formatted number, a stock) as another: with its plain value, or the text that it shows.
 */
export function cellGiven(given: unknown): Cell | null {
  if (typeof given === 'number' || typeof given === 'string' || typeof given === 'boolean') return given;
  if (typeof given !== 'object' || given === null || !('basicValue' in given)) return null;
  const { type, basicType, basicValue, text } = given as DataType;
  if (type === 'Error') return null;
  return cellGiven(basicType === 'Error' ? text : basicValue);
}

const EARLY = 20_000 as Day;
const LATE = 60_000 as Day;

/** Units in a cell, the lower end of a range; null if there is nothing readable in it. */
export function quantityOfCell(given: unknown): number | null {
  const cell = cellGiven(given);
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (cell === null || cell === '') return null;
  const read = readQuantity(cell);
  return read.kind === 'number' ? read.value : null;
}

export function tierOfCells(volume: unknown, potential: unknown, policy: Policy): TierDecision | null {
  return tierOf(quantityOfCell(volume), quantityOfCell(potential), policy);
}

/** The day in a cell, if it says the same on whatever day it is read. */
export function dayOfCell(given: unknown): Day | null {
  const cell = cellGiven(given);
  if (cell === null || cell === '' || typeof cell === 'boolean') return null;
  const on = (today: Day) => {
    const read = readDate(cell, { order: null, format: '', dateColumn: true, today, lean: 'past', shift: 0 });
    return read.kind === 'day' ? read.day : null;
  };
  const day = on(EARLY);
  return day !== null && day === on(LATE) ? day : null;
}

export function tierOfCell(given: unknown): Tier | null {
  const cell = cellGiven(given);
  return cell === null ? null : readTier(cell);
}

/** When to contact next, and by when at the latest; null where nothing says so. A score is a number from 0 to 100. */
export function contactOfCells(
  lastContact: unknown,
  tier: unknown,
  scoreCell: unknown,
  sampleSent: unknown,
  policy: Policy,
): { due: Day; by: Day } | null {
  const score = cellGiven(scoreCell);
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
