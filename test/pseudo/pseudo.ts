/**
 * A language that nobody speaks, made of another: each text in brackets and two fifths longer. What shows without
 * brackets is not in the words; what is cut would be cut in German.
 *
 *  - of what a function of the words says, the words are bracketed, not the texts that it was given: a code that was
 *    handed through as it is shows;
 *  - a number that stands first stays first: plain formulas look at nothing else of a choice;
 *  - marks between words (`, `, `→`) are no words, and a list of bracketed texts is bracketed already.
 */
const OPEN = '⟦';
const CLOSE = '⟧';
const FILLER = ' longer than it was';

export function lengthened(text: string): string {
  if (!/\p{L}/u.test(withoutBracketed(text))) return text;
  const [, number = '', rest = ''] = /^(\d+ )?([\s\S]*)$/.exec(text) ?? [];
  // Whatever number is in it.
  const more = Math.ceil(rest.replace(/[\d,]/g, '').length * 0.4);
  return `${number}${OPEN}${rest}${FILLER.repeat(Math.ceil(more / FILLER.length)).slice(0, more)}${CLOSE}`;
}

/** What stands outside of all brackets. */
export function withoutBracketed(text: string): string {
  let depth = 0;
  let outside = '';
  for (const letter of text) {
    if (letter === OPEN) depth++;
    if (depth === 0) outside += letter;
    if (letter === CLOSE && depth > 0) depth--;
  }
  return outside;
}

const made = new WeakSet<object>();

/** The same words in that language, in their own place: whoever holds them says them. */
export function pseudo<T>(words: T): T {
  if (typeof words === 'string') return lengthened(words) as T;
  if (typeof words === 'function') return said(words as unknown as (...given: unknown[]) => unknown) as T;
  if (typeof words !== 'object' || words === null || made.has(words)) return words;
  made.add(words);
  const places = words as Record<string, unknown>;
  for (const key of Object.keys(places)) if (key !== 'locale') places[key] = pseudo(places[key]);
  return words;
}

function said(say: (...given: unknown[]) => unknown): unknown {
  if (made.has(say)) return say;
  const saying = (...given: unknown[]) => {
    const text = say(...given);
    return typeof text === 'string' ? around(text, given) : text;
  };
  made.add(saying);
  return saying;
}

/** One place of a table of words that are read back: a word, or a list of which the first is written. */
export const writtenInPseudo = <T extends string | readonly string[]>(words: T): T =>
  (typeof words === 'string' ? lengthened(words) : words.map(lengthened)) as T;

/** Texts of two letters or more that were given stand as they are; everything between them is words. */
function around(text: string, given: readonly unknown[]): string {
  const texts = given.flat().filter((one): one is string => typeof one === 'string' && /\S\S|\n/.test(one));
  const [longest] = texts.filter((one) => text.includes(one)).sort((a, b) => b.length - a.length);
  if (longest === undefined) return lengthened(text);
  const others = texts.filter((one) => one !== longest);
  return text
    .split(longest)
    .map((part) => around(part, others))
    .join(longest);
}

/** The English column of a table of words that are read back, in its place. */
export function columnInPseudo(table: unknown): void {
  if (typeof table !== 'object' || table === null) return;
  const places = table as Record<string, unknown>;
  if (typeof places['en'] === 'string' || Array.isArray(places['en']))
    places['en'] = writtenInPseudo(places['en'] as string);
  else Object.values(places).forEach(columnInPseudo);
}
