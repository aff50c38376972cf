/**
 * The Reports tab's part of the session: what was read, worked out when the tab is opened and again when the sheet was
 * read again (report.ts), and what a press on it does. Reading writes nothing; every write runs as a step of the
 * session, one at a time.
 */
import { companiesOf } from '../../book/company/companies';
import type { Dismissed } from '../../book/company/duplicates';
import { columnLetters } from '../../book/address';
import type { Verdict } from '../../book/written/verdicts';
import { reportWords } from '../../locale/reports';
import type { Advised } from '../../standing/advice';
import { inExcel } from '../../sheet/excel';
import { HostError } from '../../sheet/hostError';
import { apply } from '../../sheet/jobs/classify';
import { readApart, sayApart } from '../../sheet/kept/apart';
import { breath } from '../../runtime/slices';
import type { Core } from './core';
import type { Part } from './part';
import { reportOn, twiceIn, type ColumnOffered, type Report, type Twice } from './report';
import type { Seen } from './state';
import { confirm, consider, type Pending } from './verdict';

export interface ReportsActions {
  /** Null while it is worked out for the first time. */
  readonly twice: () => Twice | null;
  /** Null until all of it is there. */
  readonly report: () => Report | null;
  /** Works it out for what was read; the same again does nothing. */
  readonly load: (seen: Seen) => Promise<void>;
  readonly sayApart: (pairs: Dismissed, apart: boolean) => Promise<void>;
  readonly consider: (advised: Advised, verdict: Verdict) => Promise<void>;
  readonly confirm: (who: string) => Promise<void>;
  readonly leave: () => void;
  /** Writes a column as it was shown. */
  readonly writeColumn: (name: ColumnOffered) => Promise<void>;
}

export function reportsPart(core: Core): Part<ReportsActions> {
  let twice: Twice | null = null;
  let report: Report | null = null;
  let wanted: Seen | null = null;
  const put = (nextTwice: Twice | null, next: Report | null) => {
    twice = nextTwice;
    report = next;
    core.set({});
  };
  const pend = (pending: Pending | null) => report && put(twice, { ...report, pending });
  const actions: ReportsActions = {
    twice: () => twice,
    report: () => report,
    load: async (seen) => {
      if (wanted === seen) return;
      wanted = seen;
      const apart = await readApart(inExcel).catch((error: unknown) => {
        if (!(error instanceof HostError)) throw error;
        return twice?.apart ?? [];
      });
      const first = await twiceIn(seen, companiesOf(seen.sheet, seen.book), apart, core);
      // What it was before is shown until the new one is there.
      if (wanted === seen) put(first, report);
      await breath();
      const made = wanted === seen ? await reportOn(seen, first, core) : null;
      if (wanted !== seen || !made) return;
      // Somebody may have said meanwhile that two are not the same.
      const now = twice?.seen === seen ? twice : first;
      put(now, { ...made, ...now });
    },
    sayApart: (pairs, apart) =>
      core.step('verdict', async (run) => {
        const all = await sayApart(run, pairs, apart);
        if (!twice) return {};
        const now = await twiceIn(twice.seen, twice.companies, all, core);
        put(now, report?.seen === now.seen ? { ...report, ...now } : report);
        return {};
      }),
    consider: async (advised, verdict) => {
      if (report) await consider(core, report, advised, verdict, pend);
    },
    confirm: async (who) => {
      const pending = report?.pending;
      if (pending && who !== '') await confirm(core, pending, who, pend);
    },
    leave: () => pend(null),
    writeColumn: (name) =>
      core.step('apply', async (run, between) => {
        const column = name === 'same' ? twice?.same : report?.ask;
        if (!column) return {};
        await apply(run, column.plan, between);
        const { same, missing } = reportWords(core.words.locale);
        const text =
          name === 'same'
            ? same.mark.written(columnLetters(column.column), column.cells)
            : missing.written(column.cells);
        return {
          ...(await core.afterwards(run)),
          outcome: { kind: 'told', text, intent: 'success', done: true } as const,
        };
      }),
  };
  return {
    actions,
    onSeen: () => {
      const { tab, seen } = core.state();
      if (tab === 'reports' && seen) void actions.load(seen);
    },
    stop: () => (wanted = null),
  };
}
