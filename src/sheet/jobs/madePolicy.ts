/**
 * A policy sheet that could be made in this workbook, and the plan that makes it together with columns that look things
 * up on it. Apart from the other jobs, since most looks go without: its lay-out is loaded when it is wanted.
 */
import type { NewPolicySheet } from '../../plan/policySheet/layOut';
import { newPolicySheet } from '../../plan/policySheet/layOut';
import { freeSheetName } from '../../plan/columns/ownSheet';
import type { Plan } from '../../plan/plan';
import { together } from '../../plan/parts';
import type { PolicySheetWords } from '../../plan/policySheet/words';
import type { Policy } from '../../policy/policy';
import type { SheetRead } from '../read/read';

/** A policy sheet that could be made in this workbook. */
export function policySheetFor(
  policy: Policy,
  words: PolicySheetWords,
  { target, tableNames, book }: Pick<SheetRead, 'target' | 'tableNames' | 'book'>,
): NewPolicySheet {
  return newPolicySheet(policy, words, {
    name: freeSheetName(words.sheet, target.sheetNames),
    dateShift: book.dateShift,
    dateFormat: target.dateFormat,
    taken: tableNames,
  });
}

export const alsoMaking = ({ plan }: NewPolicySheet, columns: Plan): Plan => ({
  ...together(plan, columns),
  job: 'classify',
});
