/** Which field a header names, by its words alone: the surest of its meanings, if it is sure enough. */
import { surestOf, trustOf } from './grammar';
import type { Field } from './fields';

export interface HeaderMatch {
  readonly field: Field;
  /** 0–1, from the header alone. */
  readonly confidence: number;
}

/** The field that a header names, or null. Two header rows come joined: '联系 / 最近'. */
export function fieldOfHeader(header: string): HeaderMatch | null {
  const surest = surestOf(header);
  return surest && { field: surest.field, confidence: trustOf(surest.weight) };
}
