/**
 * Sharing and checking, without React: what to look at, what to apply, and what to say afterwards. The session runs
 * these in its steps; they come as a script of their own when they are first asked for.
 */
import { sharingWords } from '../../locale/sharing';
import type { SharingWords } from '../../locale/shape/sharing';
import type { Locale } from '../../policy/locale';
import type { Frozen } from '../../plan/sharing/freeze';
import { cellCount, type Plan } from '../../plan/plan';
import type { Style } from '../../plan/columns/target';
import type { Run } from '../../sheet/write/apply';
import type { Between } from '../../sheet/between';
import { examine, previewConvert, previewFreeze, previewRepair } from '../../sheet/jobs/care';
import { HostError } from '../../sheet/hostError';
import { apply, type ClassifyRequest } from '../../sheet/jobs/classify';
import type { Kit } from './kit';
import type { Care, Outcome, State } from './state';

export type CareAsk =
  | { readonly kind: 'freeze' | 'freeze-now'; readonly typed: boolean }
  /** From the ribbon: at once if nothing but our own columns is touched, else it is shown first. */
  | { readonly kind: 'freeze-or-show' }
  | { readonly kind: 'repair' | 'check' | 'convert-now' | 'nothing' }
  | { readonly kind: 'convert'; readonly style: Style }
  | { readonly kind: 'mend'; readonly plan: Plan };

export const NO_CARE: Care = { freeze: null, convert: null, health: null };

interface CareTools {
  readonly run: Run;
  readonly between: Between;
  readonly request: ClassifyRequest;
  readonly locale: Locale;
  readonly care: Care;
}

interface Cared {
  readonly care: Care;
  readonly outcome: Outcome | null;
  /** The workbook is another one now. */
  readonly written: boolean;
}

export async function careFor(ask: CareAsk, kit: Kit, run: Run, between: Between): Promise<Partial<State>> {
  const { seen, care } = kit.state();
  const { words } = kit;
  const request = { ...kit.wish(), style: seen?.style ?? null, words: words.sheet };
  const tools = { run, between, request, locale: words.locale, care: care ?? NO_CARE };
  const { written, ...change } = await cared(ask, tools);
  return { ...(written ? await kit.afterwards(run, 'care') : {}), ...change, screen: 'care' };
}

async function cared(ask: CareAsk, tools: CareTools): Promise<Cared> {
  const { run, between, request, care } = tools;
  const words = sharingWords(tools.locale);
  const seen = (change: Partial<Care>): Cared => ({ care: { ...care, ...change }, outcome: null, written: false });
  switch (ask.kind) {
    case 'nothing':
      return seen({ freeze: null, convert: null });
    case 'check':
      return seen({ health: await examine(run, request, between), freeze: null, convert: null });
    case 'freeze':
      return seen({ freeze: await lookToFreeze(tools, ask.typed), convert: null });
    case 'freeze-or-show': {
      const frozen = await lookToFreeze(tools, true);
      if (frozen.plan === null && frozen.left.length === 0) return done(words.share.none, 'info');
      const harmless = frozen.plan !== null && frozen.typed.length + frozen.left.length === 0;
      return harmless ? freezeNow(tools, frozen, words) : seen({ freeze: frozen, convert: null });
    }
    case 'freeze-now':
      return care.freeze ? freezeNow(tools, care.freeze, words) : seen({});
    case 'convert':
      return seen({
        convert: (await previewConvert(run, { ...request, style: ask.style }, between)) ?? 'impossible',
        freeze: null,
      });
    case 'convert-now': {
      if (care.convert === null || care.convert === 'impossible' || !care.convert.plan) return seen({});
      await apply(run, care.convert.plan, between);
      return done(words.columns.done(care.convert.cells), 'success');
    }
    case 'mend': {
      await apply(run, ask.plan, between);
      const health = await examine(run, request, between);
      return { ...done(words.check.mended, 'success'), care: { ...NO_CARE, health } };
    }
    case 'repair':
      return repair(tools, words);
  }
}

async function lookToFreeze({ run, between }: CareTools, typed: boolean) {
  return { ...(await previewFreeze(run, { typed }, between)), takesTyped: typed };
}

async function freezeNow({ run, between }: CareTools, { plan, left }: Frozen, words: SharingWords): Promise<Cared> {
  if (!plan) return done(words.share.none, 'info');
  await apply(run, plan, between);
  return done(words.share.done(cellCount(plan), left.length), 'success');
}

async function repair({ run, between }: CareTools, words: SharingWords): Promise<Cared> {
  const { plan, left } = await previewRepair(run, between);
  // Nothing can be written because of the protection alone: the sentence says how to take it off.
  if (!plan && left.length > 0 && left.every(({ why }) => why === 'protected')) throw new HostError('protected');
  if (!plan) return done(left.length > 0 ? words.repair.left(left.length) : words.repair.none, 'info');
  await apply(run, plan, between);
  const again = await previewRepair(run);
  const written = plan.blocks.reduce((sum, { to }) => sum + to.filter((content) => content !== null).length, 0);
  const still = again.broken.length - again.left.length;
  const rest = left.length > 0 ? ` ${words.repair.left(left.length)}` : '';
  return done(words.repair.done(written, still) + rest, still + left.length > 0 ? 'info' : 'success');
}

const done = (text: string, intent: 'success' | 'info'): Cared => ({
  care: NO_CARE,
  outcome: { kind: 'told', text, intent },
  written: intent === 'success',
});
