/**
 * The words that headers are made of, each with what it says. One table; the files under lexicon/ are its chapters.
 *
 *  - a part is known by its key: simplified, lower case, words apart by a blank, Chinese characters one by one;
 *  - a word may say several things (sales: the act, the money, the person): the patterns choose;
 *  - plural is folded, but a plural of its own wins (units are a quantity, a unit is a unit).
 */
import { unitOf } from '../cell/quantity';
import { FACTS } from './lexicon/facts';
import { NOISE } from './lexicon/noise';
import { PEOPLE } from './lexicon/people';
import { TIME } from './lexicon/time';
import { TRADE } from './lexicon/trade';
import { folded } from './normal';

export const CHAPTERS = { ...PEOPLE, ...TIME, ...TRADE, ...FACTS, ...NOISE } as const;

export type Says = keyof typeof CHAPTERS;

const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})\p{L})+|\d+|[#%]/gu;

/** 'Cust_Name' → cust, name; '客户ID' → 客, 户, id; 'companyName' → company, name. */
export function tokensOf(text: string): readonly string[] {
  const apart = text
    .normalize('NFKC')
    .replace(/we(?=chat)|whats(?=app)|you(?=tube)|face(?=book)|linked(?=in)/gi, (word) => word.toLowerCase())
    .replace(/(chat|app|tube|book)/gi, (word) => word.toLowerCase())
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/['’]s\b/g, '')
    .replace(/\be-(?=mail)/gi, 'e ');
  return folded(apart.toLowerCase()).match(TOKEN) ?? [];
}

export const keyOf = (tokens: readonly string[]): string => tokens.join(' ');

export function singular(token: string): string {
  if (token.length > 4 && token.endsWith('ies')) return `${token.slice(0, -3)}y`;
  return token.length > 3 && /[^sui]s$/.test(token) ? token.slice(0, -1) : token;
}

const LEXICON = new Map<string, Says[]>();
/** No part has more tokens. */
export let longest = 0;
for (const [says, words] of Object.entries(CHAPTERS) as [Says, string][]) {
  for (const word of words.split('|')) {
    const tokens = tokensOf(word);
    if (tokens.length === 0) continue;
    const key = keyOf(tokens);
    longest = Math.max(longest, tokens.length);
    const known = LEXICON.get(key);
    if (!known) LEXICON.set(key, [says]);
    else if (!known.includes(says)) known.push(says);
  }
}

/** What these tokens say together; null if they are no part. Bales, 托数 and 几箱 are counted pieces like any other unit. */
export function saysOf(tokens: readonly string[]): readonly Says[] | null {
  return (
    LEXICON.get(keyOf(tokens)) ??
    LEXICON.get(keyOf(tokens.map(singular))) ??
    (isCounted(tokens) ? ['pieces'] : isYear(tokens) ? ['year', 'noise'] : null)
  );
}

/** 2025, and nothing where a year is beside the point. */
const isYear = (tokens: readonly string[]): boolean => tokens.length === 1 && /^20\d\d$/.test(tokens[0] ?? '');

function isCounted([first = '', ...rest]: readonly string[]): boolean {
  const alone = rest.length === 0 && first.length > 2;
  if (first === '几' && rest.length === 1) return unitOf(rest[0] ?? '') !== null;
  return (alone || (rest.length === 1 && rest[0] === '数')) && unitOf(first) !== null;
}

/** True for a Latin word that is a part by itself. */
export const isPart = (word: string): boolean => saysOf([word]) !== null;
