/**
 * Which parts make which field. Patterns are parted by `;`: `a|b` is one part that says either, `c?` may be there,
 * capitals are the classes below.
 *
 *  - the order of the parts does not matter, and a part that comes twice counts once;
 *  - a part that a pattern does not name speaks against it (grammar.ts): so a header is a field only where every part
 *    of it is accounted for;
 *  - where a header of these parts can mean two things it names a doubt beside the field: its cells and neighbours
 *    settle it (doubtful.ts), and without them it is taken for the field;
 *  - a number at the end is the weight of a pattern that is worth less, or more, than its parts (grammar.ts).
 */
import { ORDERS } from './patterns/orders';
import { STANDING } from './patterns/standing';
import { TRADE } from './patterns/trade';
import { WHO } from './patterns/who';
import type { Meaning } from './patterns/meaning';

export const CLASSES: { readonly [name: string]: string } = {
  P: 'party|firm|account|lead|store|partner',
  T: 'touch|contact',
  B: 'buy|order|sale',
  Q: 'volume|quantity|pieces',
  M: 'money|revenue',
  D: 'document|order',
  /** Says which of several, and changes nothing. */
  A: 'main|alternate|delivery',
};

export const MEANINGS: readonly Meaning[] = [...WHO, ...TRADE, ...STANDING, ...ORDERS];
