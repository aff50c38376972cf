/**
 * Words that are written into cells and read back: a line is a thing, a column a language. Whoever writes and whoever
 * reads take them from the one table, so that what one colleague's pane writes every other pane reads.
 *
 * A further language is a further column. A word may be taught to the reader beside the one that is written; free text
 * is never looked for here.
 */
import type { ByLocale } from '../../policy/locale';

/** The first is the one that is written, the others are read too. */
export type Words = string | readonly [written: string, ...read: string[]];

export type Vocabulary<Id extends string, Known extends Words = string> = { readonly [id in Id]: ByLocale<Known> };

export const wordsOf = (known: Words): readonly string[] => (typeof known === 'string' ? [known] : known);

/** What each word of each language means, by its `spelling`. */
export function byWord<Id extends string>(
  vocabulary: Vocabulary<Id, Words>,
  spelling: (word: string) => string = (word) => word.toLowerCase(),
): ReadonlyMap<string, Id> {
  const ids = Object.keys(vocabulary) as Id[];
  return new Map(
    ids.flatMap((id) =>
      Object.values<Words>(vocabulary[id])
        .flatMap(wordsOf)
        .map((word) => [spelling(word), id] as const),
    ),
  );
}
