import { contentOf, column, open } from './excel';
import { CUSTOMERS, workbookOf } from './workbooks';

/** By hand: 2400 ≥ 2000 S · 1000 A · 500 B · 299 D · blank, unreadable none · 1500 A. */
const TIERS = ['S', 'A', 'B', 'D', null, null, 'A'];
/**
 * By hand: 46300 = Mon 5 Oct 2026, a holiday week (1–7 Oct): +3 = Thu 8, +4 = Fri 9 · 46346 = Fri 20 Nov: +3 = Mon 23,
 * +4 = Tue 24 · 46342 = Mon 16 Nov: +4 = Fri 20, +7 = Mon 23 · 46340 = Sat 14 Nov: +7 = Sat 21 → Mon 23, +14 = Sat 28 →
 * Mon 30.
 */
const NEXT = [46303, 46349, 46346, 46349, null, null, null];
const BY = [46304, 46350, 46349, 46356, null, null, null];

test('a sheet gets tier, next contact and contact-by beside its customers', async () => {
  const user = await open(await workbookOf());
  const { classified, book } = await user.classify('values');
  expect(book.customers).toHaveLength(CUSTOMERS.length);
  expect(column(user.workbook, '客户', 4, [0, 7])).toEqual(['级别', ...TIERS]);
  const { next, by } = classified?.columns ?? {};
  expect(column(user.workbook, '客户', next ?? 0, [0, 7])).toEqual(['下次联系', ...NEXT]);
  expect(column(user.workbook, '客户', by ?? 0, [0, 7])).toEqual(['最迟联系', ...BY]);
  user.close();
});

test('the live style writes formulas that see only their own cells', async () => {
  const user = await open(await workbookOf());
  await user.classify('live');
  expect(column(user.workbook, '客户', 4, [1, 2])).toEqual(['=IF(C2="","",TIER(C2))', '=IF(C3="","",TIER(C3))']);
  user.close();
});

test.each(['live', 'values'] as const)('running twice changes nothing (%s)', async (style) => {
  const user = await open(await workbookOf());
  await user.classify(style);
  const before = contentOf(user.workbook);
  const again = await user.look({ style });
  expect(again.classified?.plan.blocks).toEqual([]);
  await user.classify(style);
  expect(contentOf(user.workbook)).toEqual(before);
  user.close();
});

test.each([false, true])('revert takes everything back (Excel Table: %s)', async (table) => {
  const bytes = await workbookOf({ table });
  const user = await open(bytes);
  const before = contentOf(user.workbook);
  await user.classify('live');
  expect(contentOf(user.workbook)).not.toEqual(before);
  await user.revert();
  expect(contentOf(user.workbook)).toEqual(before);
  user.close();
});

test('revert works after the file was closed and opened', async () => {
  const first = await open(await workbookOf());
  const before = contentOf(first.workbook);
  await first.classify('live');
  const second = await open(first.save());
  await second.revert();
  expect(contentOf(second.workbook)).toEqual(before);
  first.close();
  second.close();
});

test('a table grows by our columns, and they are known again', async () => {
  const user = await open(await workbookOf({ table: true }));
  await user.classify('values');
  expect(user.workbook.sheet('客户')?.tables[0]?.columns.slice(0, 5)).toEqual([
    '客户名称',
    '意向',
    '年采购量',
    '最近联系',
    '级别',
  ]);
  expect((await user.look()).classified?.plan.blocks).toEqual([]);
  user.close();
});
