/**
 * What speaks for and against a column being a field, in a unit that adds up: the natural logarithm of the odds, as in
 * header/grammar.ts. 0 is even chances, 2.2 nine to one, −7 as good as impossible.
 *
 * Each piece keeps what it rests on, as codes and in the user's own spelling: locale/ has the sentences.
 */
export type Evidence =
  /** The words of the header, part by part, as they were understood. */
  | { readonly code: 'header'; readonly words: readonly string[] }
  /** The group that the header stands under, where its own word is not known. */
  | { readonly code: 'group'; readonly header: string }
  /** What most of the filled cells are. */
  | { readonly code: 'cells'; readonly what: CellShape; readonly count: number; readonly of: number }
  /** Days behind today, or ahead of it. */
  | { readonly code: 'past' | 'future'; readonly count: number; readonly of: number }
  /** Every row has its own · the same come again. */
  | { readonly code: 'distinct' | 'repeats'; readonly count: number; readonly of: number }
  /** Of so many columns that say it the latest day counts, row by row. */
  | { readonly code: 'latest'; readonly of: number }
  /** Nothing else is left that it could be. */
  | { readonly code: 'only' }
  /** The user said so. */
  | { readonly code: 'told' };

export type CellShape = 'numbers' | 'dates' | 'texts' | 'businesses';

/** A chance as the logarithm of its odds; bounded, so that nothing is ever beyond all doubt. */
export function oddsOf(chance: number): number {
  const bounded = Math.min(0.999, Math.max(0.0001, chance));
  return Math.log(bounded / (1 - bounded));
}
