import { existsSync } from 'node:fs';
import type { Sheet } from '../../src/book/book';
import { readBook } from '../../src/book/read';
import { dayOfIso, type Day } from '../../src/policy/day';
import { sheetsOf } from '../field/excelJsSheets';
import { ENOUGH_FOUND, fieldReport, foundShare, readBest, type FieldRow } from '../field/field';
import { fieldTable } from '../field/table';

const FOLDER = '../shared/data';
const day = (iso: string): Day => dayOfIso(iso) ?? (NaN as Day);

if (!existsSync(FOLDER)) {
  test('the real files are not on this machine', () => {
    console.info(`${FOLDER} is absent: nothing real was read`);
    expect(existsSync(FOLDER)).toBe(false);
  });
} else {
  describe('real files', () => {
    let rows: readonly FieldRow[] = [];
    beforeAll(async () => {
      rows = await fieldReport(FOLDER, async (path) => readBest(await sheetsOf(path)));
      process.stdout.write(`${fieldTable(rows)}\n`);
    });

    const first = async (file: string): Promise<Sheet> => {
      const [sheet] = await sheetsOf(`${FOLDER}/real/${file}`);
      if (!sheet) throw new Error(`${file} has no sheet`);
      return sheet;
    };

    test('no column is mapped wrongly', () => {
      expect(rows.filter(({ labelled }) => labelled > 0)).toHaveLength(14);
      expect(rows.filter(({ wrong }) => wrong.length > 0).map(({ file, wrong }) => [file, wrong])).toEqual([]);
    });

    test('at least nine in ten labelled columns are found', () => {
      expect(rows.reduce((sum, { labelled }) => sum + labelled, 0)).toBeGreaterThan(85);
      expect(foundShare(rows)).toBeGreaterThanOrEqual(ENOUGH_FOUND);
    });

    test('every header row is found, and every first and last record', () => {
      expect(rows.filter(({ headerOk, rowsOk }) => !headerOk || !rowsOk).map(({ file }) => file)).toEqual([]);
    });

    test('each file is taken for what it is', () => {
      expect(rows.filter(({ kindOk }) => !kindOk).map(({ file, kind }) => [file, kind])).toEqual([]);
    });

    test('o02: the sum of the months is the true total, which the file itself gets wrong', async () => {
      const book = readBook(await first('o02_合伙人订单排名_销售数据.xlsx'), {
        today: day('2026-11-22'),
        answers: { 'money-scale': '1' },
      });
      expect(book.customers).toHaveLength(269);
      expect(book.customers.reduce((sum, { volume }) => sum + (volume ?? 0), 0)).toBeCloseTo(35_274_862.79, 2);
    });

    test('o04: orders by customer code', async () => {
      const book = readBook(await first('o04_Sales_Data_in_2_tables.xlsx'), {
        today: day('2007-12-31'),
        answers: { 'money-scale': '1' },
      });
      expect(book.table?.name).toBe('Data');
      expect(book.customers.reduce((sum, { orders }) => sum + (orders ?? 0), 0)).toBe(489);
    });

    test('o05: hidden rows are counted, unpaid and closed orders are not', async () => {
      const book = readBook(await first('o05_mrtb_data_淘宝订单.xlsx'), { today: day('2018-12-31'), answers: {} });
      expect(book.hiddenRows).toBe(161);
      expect(book.orders?.lines).toMatchObject({ unpaid: 141, cancelled: 27 });
      expect(book.customers.filter(({ orders }) => (orders ?? 0) > 0)).toHaveLength(458 - 27);
    });

    test.each([
      ['2015-12-31', 'tier_2015', { S: 0, A: 0, B: 47, C: 40 }],
      ['2016-12-31', 'tier_2016', { S: 0, A: 0, B: 3, C: 12 }],
    ])('o07: units of the year that ends %s (%s)', async (today, _, expected) => {
      const book = readBook(await first('o07_销售记录_自行车.xlsx'), { today: day(today), answers: {} });
      const at = (from: number, to: number) =>
        book.customers.filter(({ volume }) => volume !== null && volume >= from && volume < to).length;
      expect({ S: at(2000, Infinity), A: at(1000, 2000), B: at(500, 1000), C: at(300, 500) }).toEqual(expected);
      expect(book.customers).toHaveLength(5108);
    });

    test('o10: sums and days of the orders', async () => {
      const book = readBook(await first('o10_订单数据.xlsx'), {
        today: day('2025-12-01'),
        answers: { 'money-scale': '1' },
      });
      expect(book.customers.reduce((sum, { volume }) => sum + (volume ?? 0), 0)).toBe(5_466_068);
      expect(book.customers.reduce((sum, { orders }) => sum + (orders ?? 0), 0)).toBe(93);
    });

    test('o11: 10万 is 100,000', async () => {
      const book = readBook(await first('o11_客户清单_金额万.xlsx'), {
        today: day('2026-11-22'),
        answers: { 'money-scale': '1' },
      });
      expect(book.customers.map(({ name, volume }) => [name, volume])).toEqual([
        ['张飞', 100_000],
        ['关羽', 200_000],
        ['刘备', 300_000],
        ['许褚', 400_000],
      ]);
    });

    test('the deals of the CRM export: the won ones of 2017, the order of day and month is settled by sense', async () => {
      const sheet = await first('crm_maven/sales_pipeline.csv');
      const open = readBook(sheet, { today: day('2017-12-31'), answers: {} });
      expect(open.questions.map(({ code }) => code)).toEqual(['money-scale']);
      const book = readBook(sheet, { today: day('2017-12-31'), answers: { 'money-scale': '1' } });
      expect(book.customers.reduce((sum, { volume }) => sum + (volume ?? 0), 0)).toBe(10_005_534);
      expect(book.customers.reduce((sum, { orders }) => sum + (orders ?? 0), 0)).toBe(4238);
    });
  });
}
