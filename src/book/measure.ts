/**
 * What the volumes of a sheet count, and when money may be held against floors in pieces.
 *
 *  - pieces go before money; one never becomes the other, and no currency becomes another;
 *  - the floors 2,000 / 1,000 / 500 / 300 mean nothing in money until the user says how they read: as ¥, as thousand ¥,
 *    as ten-thousand ¥ (`money-scale`). Until then, and with 'none', a volume in money is null. With an answer it is
 *    what is held against the floors: 1,250,000 read in ten-thousands is 125 万;
 *  - volumes of another unit or currency than most are null and a problem, until the user chooses one or says that all
 *    are the same.
 */
import type { Question, Reading } from './book';
import { answerFor } from './answers';
import type { Findings } from './cell/columnReaders';
import { isCurrency, unitOfWord } from './header/unit';

export type Measure = 'units' | 'money';

const SCALES: { readonly [answer: string]: { readonly by: number; readonly word: string } } = {
  '1': { by: 1, word: '' },
  '1000': { by: 1_000, word: '千' },
  '10000': { by: 10_000, word: '万' },
};

export const MONEY_SCALES: readonly string[] = ['1', '1000', '10000', 'none'];

/**
 * By how much money is divided before it meets the floors, and how that is called; null while it is not to be used.
 * Asks if not said.
 */
export function moneyScale(
  column: number | null,
  reading: Reading,
  findings: Findings,
): { readonly by: number; readonly word: string } | null {
  const { answers } = reading;
  const answer = column === null ? answers['money-scale'] : answerFor(answers, 'money-scale', column);
  if (answer === 'none') return null;
  const scale = answer === undefined ? undefined : SCALES[answer];
  if (scale) return scale;
  if (!findings.questions.some(({ code }) => code === 'money-scale')) {
    findings.questions.push({ code: 'money-scale', column, choices: MONEY_SCALES, examples: [] });
  }
  return null;
}

/** The unit whose volumes count, and whether the user has said so; until then it is the one of most. */
export interface Kept {
  readonly unit: string | null;
  readonly isSaid: boolean;
}

/**
 * Which customers may keep their volumes: those in the unit of most, or in the one that the user chose. `null` for all.
 * Customers whose cells state no unit go with the rest. `mixed`: a customer's own orders were in several units.
 */
export function keptUnit(
  stated: readonly (string | null)[],
  mixed: boolean,
  column: number,
  reading: Reading,
  findings: Findings,
): Kept | null {
  const counts = new Map<string, number>();
  for (const unit of stated) if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  if (counts.size < 2 && !mixed) return null;
  const units = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([unit]) => unit);
  const code: Question['code'] = units.some(isCurrency) ? 'mixed-currency' : 'mixed-unit';
  const answer = answerFor(reading.answers, code, column);
  if (answer === 'same') return null;
  // 吨 is called t here; whoever answers 吨 means it.
  const said =
    answer === undefined ? undefined : [answer, unitOfWord(answer)].find((unit) => units.includes(unit ?? ''));
  if (said) return { unit: said, isSaid: true };
  findings.questions.push({ code, column, choices: [...units.slice(0, 6), 'same'], examples: units.slice(0, 3) });
  return { unit: units[0] ?? null, isSaid: false };
}

/** The unit as it is shown: 万 CNY. */
export function shownUnit(unit: string | null, word: string): string | null {
  if (word === '') return unit;
  return unit === null ? word : `${word} ${unit}`;
}

export function mixedCode(unit: string | null): 'mixed-currency' | 'mixed-unit' {
  return isCurrency(unit) ? 'mixed-currency' : 'mixed-unit';
}
