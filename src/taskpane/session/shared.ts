/**
 * What is asked under sharing and checking: what to look at, what to apply, and what to say afterwards. Each runs in a
 * step of the session (sharing.ts).
 */
import type { SharingWords } from '../../locale/shape/sharing';
import { sharingWords } from '../../locale/sharing';
import type { Locale } from '../../policy/locale';
import type { ExcelStepId } from '../../plan/sharing/excelCheck';
import type { Frozen } from '../../plan/sharing/freeze';
import { cellCount, type Plan } from '../../plan/plan';
import type { Style } from '../../plan/columns/target';
import type { Run } from '../../sheet/excel';
import type { Between } from '../../sheet/between';
import { examine, previewConvert, previewFreeze, previewRepair } from '../../sheet/jobs/sharing';
import { HostError } from '../../sheet/hostError';
import { apply } from '../../sheet/jobs/classify';
import type { ClassifyRequest } from '../../sheet/jobs/look';
import type { Core } from './core';
import { NOTHING_SHARED, type Outcome, type Sharing, type State } from './state';

export type SharingAsk =
  | { readonly kind: 'freeze' | 'freeze-now'; readonly typed: boolean }
  /** From the ribbon: at once if nothing but our own columns is touched, else it is shown first. */
  | { readonly kind: 'freeze-or-show' }
  | { readonly kind: 'repair' | 'check' | 'convert-now' | 'nothing' }
  | { readonly kind: 'excel' }
  | { readonly kind: 'excel-step'; readonly step: ExcelStepId }
  | { readonly kind: 'convert'; readonly style: Style }
  | { readonly kind: 'mend'; readonly plan: Plan };

interface Tools {
  readonly run: Run;
  readonly between: Between;
  readonly request: ClassifyRequest;
  readonly locale: Locale;
  readonly sharing: Sharing;
}

interface Done {
  readonly sharing: Sharing;
  readonly outcome: Outcome | null;
  /** The workbook is another one now. */
  readonly written: boolean;
}

export async function shared(ask: SharingAsk, core: Core, run: Run, between: Between): Promise<Partial<State>> {
  const { seen, sharing } = core.state();
  const { words } = core;
  const request = { ...core.wish(), style: seen?.style ?? null, words: words.sheet };
  const tools = { run, between, request, locale: words.locale, sharing: sharing ?? NOTHING_SHARED };
  const { written, ...change } = await done(ask, tools);
  return { ...(written ? await core.afterwards(run, 'sharing') : {}), ...change, screen: 'sharing' };
}

async function done(ask: SharingAsk, tools: Tools): Promise<Done> {
  const { run, between, request, sharing } = tools;
  const words = sharingWords(tools.locale);
  const seen = (change: Partial<Sharing>): Done => ({
    sharing: { ...sharing, ...change },
    outcome: null,
    written: false,
  });
  switch (ask.kind) {
    case 'nothing':
      return seen({ freeze: null, convert: null });
    case 'check':
      return seen({ health: await examine(run, request, between), freeze: null, convert: null });
    case 'freeze':
      return seen({ freeze: await lookToFreeze(tools, ask.typed), convert: null });
    case 'freeze-or-show': {
      const frozen = await lookToFreeze(tools, true);
      if (frozen.plan === null && frozen.left.length === 0) return saying(words.share.none, 'info');
      const harmless = frozen.plan !== null && frozen.typed.length + frozen.left.length === 0;
      return harmless ? freezeNow(tools, frozen, words) : seen({ freeze: frozen, convert: null });
    }
    case 'freeze-now':
      return sharing.freeze ? freezeNow(tools, sharing.freeze, words) : seen({});
    case 'convert':
      return seen({
        convert: (await previewConvert(run, { ...request, style: ask.style }, between)) ?? 'impossible',
        freeze: null,
      });
    case 'convert-now': {
      if (sharing.convert === null || sharing.convert === 'impossible' || !sharing.convert.plan) return seen({});
      await apply(run, sharing.convert.plan, between);
      return saying(words.columns.done(sharing.convert.cells), 'success');
    }
    case 'mend': {
      await apply(run, ask.plan, between);
      const health = await examine(run, request, between);
      return { ...saying(words.check.mended, 'success'), sharing: { ...NOTHING_SHARED, health } };
    }
    case 'excel': {
      const { checkExcel } = await import(/* webpackChunkName: "excelCheck" */ '../../sheet/excelCheck/checkExcel');
      return seen({ excel: await checkExcel(run, between) });
    }
    case 'excel-step': {
      const { checkStep } = await import(/* webpackChunkName: "excelCheck" */ '../../sheet/excelCheck/steps');
      const answer = await checkStep(ask.step, run, between);
      return seen({ excelSteps: { ...sharing.excelSteps, [ask.step]: answer } });
    }
    case 'repair':
      return repair(tools, words);
  }
}

async function lookToFreeze({ run, between }: Tools, typed: boolean) {
  return { ...(await previewFreeze(run, { typed }, between)), takesTyped: typed };
}

async function freezeNow({ run, between }: Tools, { plan, left }: Frozen, words: SharingWords): Promise<Done> {
  if (!plan) return saying(words.share.none, 'info');
  await apply(run, plan, between);
  return saying(words.share.done(cellCount(plan), left.length), 'success');
}

async function repair({ run, between }: Tools, words: SharingWords): Promise<Done> {
  const { plan, left } = await previewRepair(run, between);
  // Nothing can be written because of the protection alone: the sentence says how to take it off.
  if (!plan && left.length > 0 && left.every(({ why }) => why === 'protected')) throw new HostError('protected');
  if (!plan) return saying(left.length > 0 ? words.repair.left(left.length) : words.repair.none, 'info');
  await apply(run, plan, between);
  const again = await previewRepair(run);
  const written = plan.blocks.reduce((sum, { to }) => sum + to.filter((content) => content !== null).length, 0);
  const still = again.broken.length - again.left.length;
  const rest = left.length > 0 ? ` ${words.repair.left(left.length)}` : '';
  return saying(words.repair.done(written, still) + rest, still + left.length > 0 ? 'info' : 'success');
}

const saying = (text: string, intent: 'success' | 'info'): Done => ({
  sharing: NOTHING_SHARED,
  outcome: { kind: 'told', text, intent },
  written: intent === 'success',
});
