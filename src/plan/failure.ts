/**
 * Why a plan could not be carried out: what the user can do about it, not where it came from.
 * sheet/ gives each failure of Excel one of these names, locale/ has the sentence.
 */
export const FAILURES = [
  'protected',
  'structure-protected',
  'read-only',
  'editing-cell',
  'moved',
  'edited',
  'too-large',
  'filtered',
  'merged',
  'fills',
  'busy',
  'gone',
  'inactive',
  'api-too-old',
  'nothing-to-revert',
  'other-step',
  'lost-sheet',
  'unfinished',
  'cancelled',
  'unknown',
] as const;

export type Failure = (typeof FAILURES)[number];
