import type { Doubt } from '../doubts';
import type { Field } from '../fields';

/** What the patterns speak for: a field, the doubt that is left where the header alone does not settle it, and they. */
export type Meaning = readonly [field: Field, doubt: Doubt | null, patterns: string];
