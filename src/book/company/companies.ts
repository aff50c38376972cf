/**
 * The rows of a customer sheet as the radar sees them: who they are and how they are reached, as text.
 *
 *  - a number typed into a telephone column is its digits; an error is no text;
 *  - several columns of one kind do not exist here: a book has one column a field. WhatsApp, WeChat and the like count
 *    as telephones where they hold one;
 *  - a customer of a ledger is the first of its orders: one buyer under two spellings has half the orders of each.
 */
import type { Book, Sheet } from '../book';
import type { Company } from './links';
import { cellAt, textAt } from '../grid';
import type { Field } from '../header/fields';
import { isErrorText } from '../cell/text';

type Read = Pick<Book, 'customers' | 'columns' | 'dataRows'>;

export function companiesOf(sheet: Sheet, book: Read): Company[] {
  const { customers, columns } = book;
  const firstOf = customers.some(({ row }) => row === null) ? firstRows(sheet, book) : null;
  const reader = (field: Field) => {
    const column = columns[field]?.column;
    return (row: number) => (column === undefined ? '' : textOf(sheet, row, column));
  };
  const [email, phone, im, website] = [reader('email'), reader('phone'), reader('im'), reader('website')];
  const [country, region, owner] = [reader('country'), reader('region'), reader('owner')];
  return customers.flatMap(({ row: own, name }) => {
    const row = own ?? firstOf?.get(name);
    return row === undefined
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
        ];
  });
}

/** Of each name its first row. */
function firstRows(sheet: Sheet, { columns, dataRows }: Read): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const column = columns.customer_name?.column;
  if (column === undefined || !dataRows) return rows;
  for (let row = dataRows[0]; row <= dataRows[1]; row++) {
    const name = textAt(sheet, row, column);
    if (!rows.has(name)) rows.set(name, row);
  }
  return rows;
}

function textOf(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return typeof cell === 'boolean' || (typeof cell === 'string' && isErrorText(cell)) ? '' : String(cell);
}
