/**
 * A customer sheet for a workbook that has none: shown first, made in one step, taken back in one
 * (plan/customerSheet.ts).
 */
import { newCustomerSheet, type CustomerSheetWords } from '../../plan/customerSheet';
import type { Plan } from '../../plan/plan';
import type { Day } from '../../policy/day';
import type { Run } from '../excel';
import { sheetsOf } from '../read/extents';

/** Writes nothing. Two requests. */
export function previewCustomerSheet(run: Run, words: CustomerSheetWords, today: Day): Promise<Plan> {
  return run(async (context) => {
    const { sheets, dateShift, dateFormat } = await sheetsOf(context);
    const { tables } = context.workbook;
    tables.load('items/name');
    await context.sync();
    return newCustomerSheet(words, today, {
      sheetNames: sheets.map(({ name }) => name),
      tableNames: tables.items.map(({ name }) => name),
      dateShift,
      dateFormat,
    });
  });
}
