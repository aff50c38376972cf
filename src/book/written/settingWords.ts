/**
 * What drives the next date, and what is painted, as a cell of the policy sheet says it: read in every language,
 * written in one.
 *
 * The words of the driver begin with a number, and must: the plain formulas look at nothing else of the cell, so that
 * they work in every language. The bare number will do.
 */
import { DRIVERS, type Driver } from '../../policy/drive';
import { COLOURS, type Colour } from '../../policy/policy';
import type { Cell } from '../book';
import { byWord, type Vocabulary } from './vocabulary';

export const DRIVER_WORDS: Vocabulary<Driver> = {
  tier: { en: '1 tier', 'zh-CN': '1 按级别', 'zh-TW': '1 依級別' },
  score: { en: '2 score', 'zh-CN': '2 按评分', 'zh-TW': '2 依評分' },
  sequence: { en: '3 sample sequence', 'zh-CN': '3 按寄样节奏', 'zh-TW': '3 依寄樣節奏' },
  earliest: { en: '4 the earliest', 'zh-CN': '4 取最早的', 'zh-TW': '4 取最早的' },
};

export const COLOUR_WORDS: Vocabulary<Colour> = {
  ours: { en: 'name and our columns', 'zh-CN': '客户名和分级的列', 'zh-TW': '客戶名和分級的欄' },
  row: { en: 'whole row', 'zh-CN': '整行', 'zh-TW': '整列' },
  nothing: { en: 'nothing', 'zh-CN': '不标色', 'zh-TW': '不標色' },
};

const DRIVERS_BY_WORD = byWord(DRIVER_WORDS);
const COLOURS_BY_WORD = byWord(COLOUR_WORDS);

export function readDriver(cell: Cell): Driver | null {
  const said = String(cell).trimEnd().toLowerCase();
  return DRIVERS.find((_, i) => said === String(i + 1)) ?? DRIVERS_BY_WORD.get(said) ?? null;
}

/** Its id (`row`) is understood too. */
export function readColour(cell: Cell): Colour | null {
  const said = String(cell).trim().toLowerCase();
  return COLOURS.find((colour) => colour === said) ?? COLOURS_BY_WORD.get(said) ?? null;
}
