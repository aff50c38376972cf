/**
 * The rows of a customer sheet as the radar sees them: who they are and how they are reached, as text.
 *
 *  - a number typed into a telephone column is its digits; an error is no text;
 *  - several columns of one kind do not exist here: a book has one column a field. WhatsApp, WeChat and the like count as telephones where they
 *    hold one;
 *  - a ledger has no rows of customers: nothing.
 */
import type { Book, Sheet } from './book';
import type { Company } from './companyLinks';
import { cellAt } from './grid';
import type { Field } from './headers';
import { isErrorText } from './text';

export function companiesOf(sheet: Sheet, { customers, columns }: Pick<Book, 'customers' | 'columns'>): Company[] {
  const reader = (field: Field) => {
    const column = columns[field]?.column;
    return (row: number) => (column === undefined ? '' : textOf(sheet, row, column));
  };
  const [email, phone, im, website] = [reader('email'), reader('phone'), reader('im'), reader('website')];
  const [country, region, owner] = [reader('country'), reader('region'), reader('owner')];
  return customers.flatMap(({ row, name }) =>
    row === null
      ? []
      : [
          {
            row,
            name,
            email: email(row),
            phone: [phone(row), im(row)].filter((text) => text !== '').join(';'),
            website: website(row),
            country: country(row),
            region: region(row),
            owner: owner(row),
          },
        ],
  );
}

function textOf(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return typeof cell === 'boolean' || (typeof cell === 'string' && isErrorText(cell)) ? '' : String(cell);
}
