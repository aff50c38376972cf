/**
 * Deciding on a suggestion: what would be written is shown first; what is written is that and nothing else.
 *
 *  - who decides is kept while the pane is open, and goes into the log alone;
 *  - if the workbook has become another meanwhile, what would be written now is shown, and nothing is written yet.
 */
import type { Verdict } from '../../book/written/verdicts';
import { LOG_SHEET } from '../../book/written/logHeads';
import { evidenceText } from '../../locale/say/reasons';
import { reportWords } from '../../locale/reports';
import type { Advised } from '../../standing/advice';
import { HostError } from '../../sheet/hostError';
import { apply } from '../../sheet/jobs/classify';
import { previewVerdict, type VerdictPreview, type VerdictRequest } from '../../sheet/jobs/verdict';
import type { Cards } from '../../calendar/customerCards';
import type { Core } from './core';
import type { Seen } from './state';

export interface Pending {
  readonly advised: Advised;
  readonly verdict: Verdict;
  readonly request: VerdictRequest;
  readonly shown: Pick<VerdictPreview, 'log' | 'cell'>;
}

/** What a person may decide on it. */
export function verdictsOn(advised: Advised): readonly Verdict[] {
  if (advised.kind === 'promotion') return ['promoted', 'kept'];
  switch (advised.advice.code) {
    case 'public':
      return ['public', 'kept'];
    case 'soon':
      return ['kept'];
    case 'escalate':
      return ['escalated', 'kept'];
    case 'watch':
      return ['watch', 'kept'];
  }
}

/** Reads, writes nothing. Answers what would be written. */
export async function consider(
  core: Core,
  { seen, cards }: { readonly seen: Seen; readonly cards: Cards },
  advised: Advised,
  verdict: Verdict,
  put: (pending: Pending) => void,
): Promise<void> {
  const customer = seen.book.customers[advised.index];
  const { row = null, name = '' } = customer ?? {};
  if (row === null) return;
  const { locale } = core.words;
  const entry = {
    verdict,
    grade: verdict === 'promoted' && advised.kind === 'promotion' ? advised.promotion.rung : null,
    because: because(advised, cards, locale),
    who: '',
    day: core.today(),
  };
  const request = { ...core.wish(), row, name, entry, logSheet: LOG_SHEET[locale], locale };
  await core.step('verdict', async (run) => {
    const shown = await previewVerdict(run, request);
    if (!shown) throw new HostError('moved');
    put({ advised, verdict, request, shown });
    return {};
  });
}

/** Writes what was shown. `put` takes what would be written now, if that is something else; null when it is done. */
export async function confirm(
  core: Core,
  { request, shown, ...pending }: Pending,
  who: string,
  put: (pending: Pending | null) => void,
): Promise<void> {
  await core.step('apply', async (run, between) => {
    const now = await previewVerdict(run, { ...request, entry: { ...request.entry, who } });
    if (!now) throw new HostError('moved');
    if (now.log !== shown.log || now.cell?.address !== shown.cell?.address || now.cell?.to !== shown.cell?.to) {
      put({ ...pending, request, shown: now });
      return {};
    }
    await apply(run, now.plan, between);
    put(null);
    const { done } = reportWords(core.words.locale).advice;
    return {
      ...(await core.afterwards(run)),
      outcome: { kind: 'told', text: done(now.name), intent: 'success', done: true } as const,
    };
  });
}

function because(advised: Advised, { reasonWords, write }: Cards, locale: Core['words']['locale']): string {
  const said = reportWords(locale).advice;
  if (advised.kind === 'promotion') return evidenceText(advised.promotion, reasonWords, write);
  const { advice } = advised;
  switch (advice.code) {
    case 'public':
    case 'soon':
      return said.silent(advice.silent, advice.limit);
    case 'escalate':
      return said.late(advice.late, advice.limit);
    case 'watch':
      return said.noInterest;
  }
}
