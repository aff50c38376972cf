/**
 * The cadence: how long after the last contact a customer is due again.
 *
 *  - each tier has a window: contact is *due* from its first day on and *overdue* after its last, `by`;
 *  - both are calendar days after the last contact; one that falls on a rest day moves to the next working day;
 *  - `by` is never before `due`.
 *
 * The range of the source is kept: its fast end is due, its slow end is by ("2–3 a week" is 7÷3 → 3 and 7÷2 → 4,
 * rounded up). That S and A are alike, and that C has one number, is the source's own (T0 #3, G5, G6), not a slip.
 * Which rhythm sets a date, and when that date is, stands in drive.ts. Deliberately not done: counting in working days
 * (G7's other choice), and a date moved for the customer's own holidays.
 */
import type { ByTier } from './tier';
import type { Calendar } from './workday';

/** Calendar days after the last contact. */
export interface Window {
  /** From this day on the customer is due. */
  readonly due: number;
  /** After this day the customer is overdue. */
  readonly by: number;
}

export const CADENCE: ByTier<Window> = {
  S: { due: 3, by: 4 },
  A: { due: 3, by: 4 },
  B: { due: 4, by: 7 },
  C: { due: 7, by: 7 },
  D: { due: 7, by: 14 },
};

export interface CadencePolicy {
  readonly cadence: ByTier<Window>;
  readonly calendar: Calendar;
}
