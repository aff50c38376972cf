/**
 * Which volume the tiers look at, as a cell of the policy sheet says it: read in every language, written in one.
 *
 * The words are choices of a list, not free text: what is in no language's list is null, never the nearest word.
 */
import { BASES, type BasisChoice } from '../../policy/tier';
import type { Cell } from '../book';
import { byWord, type Vocabulary } from './vocabulary';

export const BASIS_WORDS: Vocabulary<BasisChoice> = {
  actual: { en: 'actual', 'zh-CN': '实际数量', 'zh-TW': '實際數量' },
  potential: { en: 'potential', 'zh-CN': '潜在数量', 'zh-TW': '潛在數量' },
  larger: { en: 'the larger', 'zh-CN': '两者取大', 'zh-TW': '兩者取大' },
  sum: { en: 'both together', 'zh-CN': '两者相加', 'zh-TW': '兩者相加' },
  weighted: { en: 'actual + weight × potential', 'zh-CN': '实际+系数×潜在', 'zh-TW': '實際+係數×潛在' },
};

const BY_WORD = byWord(BASIS_WORDS);

/** Its id (`larger`) is understood too. */
export function readBasis(cell: Cell): BasisChoice | null {
  const said = String(cell).trim().toLowerCase();
  return BASES.find((basis) => basis === said) ?? BY_WORD.get(said) ?? null;
}
