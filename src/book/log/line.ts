/**
 * One line of the contact log: what is written down when somebody has been in touch (S8, T1 #20).
 *
 *  - the date, the customer, who it was, which way, what was said, what they said, what we promised, the next plan,
 *    intent and stage;
 *  - the next plan is a day, or "by rhythm", or words; one cell holds whichever it is;
 *  - intent and stage are kept in the words of the sheet: they go back into its own columns;
 *  - what a person wrote is text, whatever it begins with: whoever writes these cells formats them as text first.
 *
 * Lines are only ever added. Nothing here looks a line up to change it.
 */
import type { Day } from '../../policy/day';
import type { Locale } from '../../policy/locale';
import type { Cell } from '../book';
import { RHYTHM_WORDS, WAY_WORDS, type Way } from '../written/ways';

export interface ContactLine {
  readonly day: Day;
  /** As it is written in the customer sheet. */
  readonly customer: string;
  /** Who was in touch; '' where nobody is named. */
  readonly owner: string;
  /** Null: not said, or in words of the team's own. */
  readonly way: Way | null;
  readonly said: string;
  readonly answered: string;
  readonly promised: string;
  readonly next: Day | 'rhythm' | null;
  /** The next plan in words, where it is no day. */
  readonly plan: string;
  readonly intent: string;
  readonly stage: string;
}

/**
 * In the order of `LOG_FIELDS`; without a day the next one is only put off. Days are serials of a workbook whose dates
 * are shifted by `shift`.
 */
export function lineToCells(
  line: Omit<ContactLine, 'day'> & { readonly day: Day | null },
  locale: Locale,
  shift: number,
): Cell[] {
  const next = line.next === 'rhythm' ? RHYTHM_WORDS[locale] : line.next === null ? line.plan : line.next - shift;
  const way = line.way === null ? '' : WAY_WORDS[line.way][locale][0];
  return [
    line.day === null ? '' : line.day - shift,
    line.customer,
    line.owner,
    way,
    line.said,
    line.answered,
    line.promised,
    next,
    line.intent,
    line.stage,
  ];
}
