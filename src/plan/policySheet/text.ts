/**
 * A policy as text: the last one that was good is kept inside the workbook, beside the journal, for the day somebody
 * types an impossible one. Then that one goes on, on every machine that opens the file, and not only while the pane
 * that saw it lives.
 *
 *  - of the calendar only what differs from the built-in one is kept: a few days, not seven hundred;
 *  - what an older version of ours did not keep is as it comes; nothing is lost: `policyFromText(policyToText(policy))`
 *    is `policy`; a text that is none, or an impossible policy, is null.
 */
import type { Day } from '../../policy/day';
import { problemsOf } from '../../policy/problems';
import { DEFAULT_POLICY, type Policy } from '../../policy/policy';
import { CHINA } from '../../policy/workday';

const VERSION = 1;

interface Kept {
  readonly version: number;
  readonly policy: Omit<Policy, 'calendar'>;
  readonly holidays: Difference;
  readonly makeUps: Difference;
}

interface Difference {
  readonly more: readonly number[];
  readonly fewer: readonly number[];
}

export function policyToText({ calendar, ...policy }: Policy): string {
  const kept: Kept = {
    version: VERSION,
    policy,
    holidays: difference(CHINA.holidays, calendar.holidays),
    makeUps: difference(CHINA.makeUps, calendar.makeUps),
  };
  return JSON.stringify(kept);
}

export function policyFromText(text: string): Policy | null {
  try {
    const { version, policy, holidays, makeUps } = JSON.parse(text) as Kept;
    if (version !== VERSION) return null;
    const whole: Policy = {
      ...DEFAULT_POLICY,
      ...policy,
      calendar: { holidays: applied(CHINA.holidays, holidays), makeUps: applied(CHINA.makeUps, makeUps) },
    };
    return problemsOf(whole).length === 0 ? whole : null;
  } catch {
    return null;
  }
}

function difference(from: ReadonlySet<Day>, to: ReadonlySet<Day>): Difference {
  const sorted = (days: Day[]) => days.sort((a, b) => a - b);
  return {
    more: sorted([...to].filter((day) => !from.has(day))),
    fewer: sorted([...from].filter((day) => !to.has(day))),
  };
}

function applied(from: ReadonlySet<Day>, { more, fewer }: Difference): Set<Day> {
  const days = new Set([...from, ...(more as readonly Day[])]);
  for (const day of fewer as readonly Day[]) days.delete(day);
  return days;
}
