/**
 * The score as a plain formula over the weights of the policy sheet.
 *
 *  - volumes count live, against the floor of S; what the words of a row are worth (intent, stage, credit) stands in
 *    the formula as a number, behind a test that the words still stand there: where they changed the cell is blank,
 *    which is better than a score of yesterday. Classify again and it is there;
 *  - which factors a row has is settled when the formula is written, and tested the same way;
 *  - a formula is written only where it gives the answer that the plan shows; else the row gets the value.
 */
import { FACTORS, scoreOf, valueFactor, type Factor, type Factors } from '../../policy/score';
import type { Asked, Source, Sources } from './live';
import type { PolicyReferences } from './native';
import { amount, digits, isText } from './operand';
import { cellAddress } from '../../book/address';
import type { Content } from '../plan';

export function nativeScore(
  { row, decision, sources, judge, policy }: Asked,
  { floors, factors, weights }: PolicyReferences,
): Content | null {
  const { volume, potential, judged, cell } = sources;
  const { score } = decision;
  if (score === null) return null;
  const told = judge(decision.customer);
  const tests: string[] = [];
  const shares: { [factor in Factor]?: string } = {};
  const now: { -readonly [factor in keyof Factors]: number } = {};
  const ofVolume = (factor: 'value' | 'potential', source: Source | null): boolean => {
    if (source === null) return told[factor] === undefined;
    const operand = amount(row, source, cell);
    if (!operand) return false;
    if (told[factor] === undefined) {
      const still = unchanged(row, source.column, cell);
      if (still !== null) tests.push(still);
      return still !== null;
    }
    if (operand.now === null) return false;
    tests.push(`IF(${operand.test},${operand.number}${factor === 'value' ? '>=' : '>'}0,FALSE)`);
    shares[factor] = `MIN(1,${operand.number}/MAX(${floors}))`;
    now[factor] = valueFactor(operand.now, policy.floors);
    return true;
  };
  if (!ofVolume('value', volume) || !ofVolume('potential', potential)) return null;
  // On a sheet of our own the words do not stand beside it.
  if (judged.length === 0 && (told.willingness ?? told.risk) !== undefined) return null;
  for (const column of judged) {
    const still = unchanged(row, column, cell);
    if (still === null) return null;
    tests.push(still);
  }
  if (told.willingness !== undefined) {
    now.willingness = digits(told.willingness);
    shares.willingness = String(now.willingness);
  }
  if (told.risk !== undefined) {
    now.risk = digits(told.risk);
    shares.risk = String(digits(1 - told.risk));
  }
  if (scoreOf(now, policy)?.score !== score.score) return null;
  const weightOf = (factor: Factor) => `SUMIF(${factors},"${factor}",${weights})`;
  const present = FACTORS.filter((factor) => shares[factor] !== undefined);
  const all = present.map(weightOf).join('+');
  const earned = present.map((factor) => `${weightOf(factor)}*${shares[factor] ?? ''}`).join('+');
  // Where all that is present weighs nothing, there is no score.
  const points = `IFERROR(INT((${earned})/(${all})*100+0.500000001),"")`;
  return `=IF(AND(${tests.join(',')}),${points},"")`;
}

/** A test that the cell holds what it holds now; null if it cannot be written. */
function unchanged(row: number, column: number, cell: Sources['cell']): string | null {
  const at = cell(row, column);
  const address = cellAddress(row, column);
  if (at === '') return `${address}=""`;
  if (typeof at === 'number') return digits(at) === at ? `${address}=${at}` : null;
  return typeof at === 'boolean' ? null : isText(address, at);
}
