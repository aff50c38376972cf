/**
 * Every word that a user reads, as a type: a language that misses one does not compile.
 *
 *  - codes come from policy/, book/ and plan/; sentences are made here and nowhere else;
 *  - a sentence says what happened, that nothing was lost, and what to do;
 *  - tiers are S A B C D in the sheet, in every language: a workbook is shared by people with different Excels, and a
 *    cell that reads 特级 for one and Special for another would recalculate for ever. Only sentences name the tier S in
 *    words.
 */
import type { Cell, NoneReason, Problem, Question } from '../book/book';
import type { SheetWords } from '../plan/columns/target';
import type { Failure } from '../plan/failure';
import type { Drive } from '../policy/drive';
import type { Tier } from '../policy/tier';
import type { Why } from '../policy/why';
import type { Score } from '../policy/score';
import { grouped } from './numbers';
import type { PaneWords } from './paneWords';

export const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;

export type Locale = (typeof LOCALES)[number];

/** The language of a tag as Office gives it: 'zh-CN', 'zh-Hant-TW', 'en-US'. Any other language reads English. */
export function localeOf(tag: string): Locale {
  const lower = tag.toLowerCase();
  if (!lower.startsWith('zh')) return 'en';
  return /hant|tw|hk|mo/.test(lower) ? 'zh-TW' : 'zh-CN';
}

/** What the functions in cells say. */
export interface AnswerWords {
  readonly locale: Locale;
  readonly tier: { readonly [tier in Tier]: string };
  readonly why: WhyWords;
  /** Messages of the custom functions' errors. */
  readonly wrongArgument: {
    readonly volume: string;
    readonly date: string;
    readonly tier: string;
    readonly values: string;
  };
}

export interface Words extends AnswerWords {
  readonly product: string;
  readonly sheet: SheetWords;
  /** Why a sheet was refused. */
  readonly refused: { readonly [reason in NoneReason]: string };
  readonly question: { readonly [code in Question['code']]: (examples: readonly string[], header: string) => string };
  /** The machine words of `Question.choices`, as a user reads them. */
  readonly choice: { readonly [choice: string]: string };
  readonly problem: { readonly [code in Problem['code']]: (found: string) => string };
  /** What set the next date. */
  readonly drive: { readonly [drive in Drive]: string };
  /** Beside a date that a sample drives. */
  readonly afterSample: (days: number) => string;
  readonly failure: { readonly [code in Failure]: string };
  readonly pane: PaneWords;
}

export interface WhyWords {
  readonly noTier: { readonly [reason in 'no-volume' | 'no-actual' | 'no-potential']: string };
  /** "between D (≤200) and C (≥300) in the source, treated as D" */
  readonly gap: (d: string, c: string) => string;
  readonly potential: string;
  /** "score 71.5 (3 of 4)" */
  readonly score: (score: Score) => string;
}

/** "1,200 ≥ 1,000 → A; +800 → Special". Everything in it can be recomputed by hand. */
export function whyText(why: Why, words: AnswerWords): string {
  if (why.tier === null) return words.why.noTier[why.reason];
  const reached = why.floor === null ? grouped(why.volume) : `${grouped(why.volume)} ≥ ${grouped(why.floor)}`;
  const parts = [`${reached} → ${words.tier[why.tier]}`];
  if (why.basis === 'potential') parts[0] += ` (${words.why.potential})`;
  if (why.gap) parts.push(words.why.gap(grouped(why.gap.d), grouped(why.gap.c)));
  if (why.toNext) parts.push(`+${grouped(why.toNext.missing)} → ${words.tier[why.toNext.tier]}`);
  return parts.join('; ');
}

/** "“看情况”": a cell as it stands, cut to a length that fits a line. */
export function quoted(cell: Cell): string {
  const text = String(cell);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
