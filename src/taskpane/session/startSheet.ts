/** Makes the customer sheet of those who have none, and goes there. */
import { CUSTOMER_SHEET } from '../../locale/customerSheet';
import type { Locale } from '../../policy/locale';
import type { Day } from '../../policy/day';
import type { Run } from '../../sheet/excel';
import type { Between } from '../../sheet/between';
import { previewCustomerSheet } from '../../sheet/jobs/customerSheet';
import { apply } from '../../sheet/jobs/classify';
import { selectCell } from '../../sheet/select';

/** The name of the sheet, and what to say when it stands. */
export async function startSheet(run: Run, locale: Locale, today: Day, between: Between) {
  const { sheet: words, offer } = CUSTOMER_SHEET[locale];
  const plan = await previewCustomerSheet(run, words, today);
  const sheet = plan.newSheet?.to ?? '';
  await apply(run, plan, between);
  await run((context) => selectCell(context, { sheet, row: 1, column: 0 }));
  return { sheet, text: offer.done(sheet) };
}
