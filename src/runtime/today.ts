/** Today, on the user's own calendar: the only look at the clock that decides anything. */
import { dayOf, type Day } from '../policy/day';

/** @throws {RangeError} where the clock shows a day that Excel does not have. */
export function localDay(): Day {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new RangeError('the clock shows no day');
  return day;
}
