/** The policy sheet that native formulas stand on, and that a changed policy is written to: the one there is, or one that is made. */
import { referencesTo } from '../plan/native';
import { freeSheetName } from '../plan/ownSheet';
import { together } from '../plan/policyChange';
import { newPolicySheet, type NewPolicySheet } from '../plan/policySheet';
import type { Classified, SheetWords } from '../plan/target';
import type { Policy } from '../policy/policy';
import type { SheetRead } from './read';

/**
 * What native formulas stand on: the policy sheet, or one that is made in the same step. Null where that cannot be: the sheet says
 * something impossible, or a sheet for the results is to be made already (a plan makes one sheet).
 */
export function groundOf(read: SheetRead, inForce: Policy, words: SheetWords) {
  const { policy, target, book, tableNames } = read;
  if (!hasGround(read)) return null;
  const made = policy ? null : policySheetFor(inForce, words, { target, tableNames, book });
  const sheet = policy?.sheet ?? made;
  const references = sheet && referencesTo(sheet);
  return references && { found: { references }, made };
}

/** The columns with the policy sheet that is made for them, as one plan. */
export function onMadeSheet(columns: Classified, { plan }: NewPolicySheet): Classified {
  return { ...columns, plan: { ...together(plan, columns.plan), job: 'classify' } };
}

/** Can there be native formulas? */
export const hasGround = ({ policy, target }: Pick<SheetRead, 'policy' | 'target'>): boolean =>
  policy ? policy.reading.policy !== null : target.elsewhere === null || target.result !== null;

/** A policy sheet that could be made in this workbook. */
export function policySheetFor(
  policy: Policy,
  words: SheetWords,
  { target, tableNames, book }: Pick<SheetRead, 'target' | 'tableNames' | 'book'>,
): NewPolicySheet {
  return newPolicySheet(policy, words.policy, {
    name: freeSheetName(words.policy.sheet, target.sheetNames),
    dateShift: book.dateShift,
    dateFormat: target.dateFormat,
    taken: tableNames,
  });
}
