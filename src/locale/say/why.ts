/** Why a tier is what it is, in a line. */
import type { Why } from '../../policy/why';
import type { AnswerWords } from '../shape/answers';
import { grouped } from './numbers';

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
