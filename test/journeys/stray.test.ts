/** A value far from the table, at the end of the grid, costs no more than its rows. */
import { open } from './excel';
import { workbookOf } from './workbooks';

const RECORDS = Array.from({ length: 400 }, (_, i) => [`Kaida ${i}`, 'Li', 100 + i, 46000 + (i % 300)]);

async function timed(stray: string | null) {
  const user = await open(
    await workbookOf({ rows: RECORDS, more: (sheet) => void (stray && (sheet.getCell(stray).value = 'x')) }),
  );
  const started = process.cpuUsage();
  const { book } = await user.classify('values');
  const { user: taken } = process.cpuUsage(started);
  const saved = user.save().length;
  user.close();
  return {
    taken,
    saved,
    said: JSON.stringify(book).length,
    customers: book.customers.length,
    last: book.dataRows?.[1],
  };
}

test.each(['B1048576', 'A900000', 'XFD7'])('a value in %s', async (stray) => {
  const plain = [await timed(null), await timed(null)];
  const found = await timed(stray);
  expect([found.customers, found.last]).toEqual([400, 400]);
  expect(found.said).toBeLessThan(plain[0]!.said * 1.5);
  expect(found.saved).toBeLessThan(plain[0]!.saved * 1.5);
  expect(found.taken).toBeLessThan(6 * Math.max(...plain.map(({ taken }) => taken)));
});

test('rows that go on are read to the end, however many, and so is one that follows a few blank ones', async () => {
  const many = Array.from({ length: 21_000 }, (_, i) => [`Kaida ${i}`, 'Li', 100 + i, 46000]);
  const user = await open(
    await workbookOf({
      rows: many,
      more: (sheet) => void (sheet.getRow(21_300).values = ['Orion GmbH', 'Li', 7, 46001]),
    }),
  );
  const { book } = await user.look();
  expect(book.customers).toHaveLength(21_001);
  expect(book.dataRows?.[1]).toBe(21_299);
  user.close();
});
