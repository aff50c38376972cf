/** The questions that a column answers, each with the field that the column then is. */
import type { ColumnQuestion, Question } from './book';
import type { Field } from './header/fields';

export const ASKED = [
  { code: 'customer-column', field: 'customer_name' },
  { code: 'volume-column', field: 'annual_volume' },
  { code: 'contact-column', field: 'last_contact' },
  { code: 'order-date-column', field: 'order_date' },
  { code: 'order-quantity-column', field: 'order_quantity' },
] as const satisfies readonly { readonly code: ColumnQuestion; readonly field: Field }[];

/** Null for a question that no column answers. */
export const fieldAsked = (code: Question['code'] | (string & {})): Field | null =>
  ASKED.find((one) => one.code === code)?.field ?? null;
