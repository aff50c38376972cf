/**
 * Only overdue and due rows in the sheet, or all of them again. Where the sheet's own filters are in the way, it is said
 * why, and nothing has changed.
 */
import { todayWords } from '../../locale/today';
import { ownPlace } from '../../plan/columns/target';
import type { Day } from '../../policy/day';
import { filterOverdue, unfilterOverdue } from '../../sheet/jobs/overdueFilter';
import type { Core } from './core';
import type { Seen } from './state';

export function switchOverdueRows(core: Core, seen: Seen, today: Day, on: boolean): Promise<void> {
  const { book, target } = seen;
  const { sheet } = ownPlace(target);
  // On a sheet of our own all columns are ours.
  const left = target.result ? Infinity : (book.dataColumns?.[0] ?? Infinity);
  return core.step('overdue', async (run) => {
    const why = on
      ? await filterOverdue(run, { sheet, serial: today - book.dateShift, left })
      : await unfilterOverdue(run, sheet);
    if (!why) return core.afterwards(run);
    const text = todayWords(core.words.locale).filterRefused(why);
    return { outcome: { kind: 'told', text, intent: 'info' } };
  });
}
