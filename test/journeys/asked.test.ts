/**
 * Each question about a whole sheet, from the pane without React to the file and back: asked, answered, applied, not
 * asked again, taken back, reverted.
 */
import { columnLetters } from '../../src/book/address';
import type { Question } from '../../src/book/book';
import { closePanes, openPane, type PaneUser } from '../taskpane/pane';
import { contentOf } from './excel';
import { workbookOf, type Made } from './workbooks';

afterEach(closePanes);

const SHOPS = ['德润五金行', '宏图建材有限公司', '思锐电子', '利民商行', '海川贸易', '永兴机械厂'];
const AGAIN = [0, 0, 1, 1, 0, 2].map((i) => SHOPS[i] ?? '');
const MANY = [1200, 640, 2100, 300, 85, 1500];
const FEW = [20, 35, 12, 40, 33, 21];
const LATELY = [46340, 46320, 46301, 46280, 46344, 46230];
const ORDERS = ['SO-3101', 'SO-3102', 'SO-3103', 'SO-3104', 'SO-3105', 'SO-3106'];
const EARLIER = LATELY.map((day) => day - 9);
const PEOPLE = ['王伟', '李娜', '赵敏', '陈晨', '刘洋', '孙丽'];

/** Columns, each with its header first; days look like days. */
const made = (...columns: readonly (readonly (string | number)[])[]): Made => ({
  header: columns.map(([header]) => String(header)),
  rows: SHOPS.map((_, row) => columns.map((cells) => cells[row + 1] ?? null)),
  more: (sheet) =>
    columns.forEach((cells, i) => {
      if (cells[1] === LATELY[0] || cells[1] === EARLIER[0])
        for (let row = 2; row <= 7; row++) sheet.getCell(row, i + 1).numFmt = 'yyyy-mm-dd';
    }),
});

const CUSTOMERS = ['客户名称', ...SHOPS];
const CONTACTED = ['最近联系', ...LATELY];
const COUNTED = ['年采购量', ...MANY];

const seenIn = ({ pane }: PaneUser) => pane.state().seen!;
const asked = ({ pane }: PaneUser): Question['code'] | undefined => pane.state().question?.code;

async function answer(user: PaneUser, choice: string): Promise<void> {
  user.pane.choose(choice);
  await user.pane.answer();
}

describe.each([
  ['customer-column', made(['嘎吱', ...SHOPS], COUNTED, ['最近联系', ...LATELY], ['嘎嘎', ...SHOPS]), 'A', 0],
  ['volume-column', made(CUSTOMERS, ['咕噜', ...MANY], CONTACTED), 'B', 1],
  ['contact-column', made(CUSTOMERS, COUNTED, ['嗡嗡', ...LATELY]), 'C', 2],
  [
    'order-quantity-column',
    made(['客户', ...AGAIN], ['下单日期', ...LATELY], ['咕噜', ...FEW], ['噼啪', ...[...FEW].reverse()]),
    'C',
    2,
  ],
  [
    'order-date-column',
    made(['订单号', ...ORDERS], ['客户', ...AGAIN], ['嗡嗡', ...LATELY], ['数量', ...FEW], ['叮当', ...EARLIER]),
    'C',
    2,
  ],
] as const)('%s', (code, sheet, choice, column) => {
  test('asked, answered, applied, not asked again, taken back', async () => {
    const bytes = await workbookOf(sheet);
    const user = await openPane(bytes);
    const before = contentOf(user.workbook);
    expect(asked(user)).toBe(code);
    expect(user.pane.state().question?.choices).toContain(choice);
    expect(seenIn(user).classified).toBeNull();
    await answer(user, choice);
    expect(asked(user)).toBeUndefined();
    const taken = Object.values(seenIn(user).book.columns).find((found) => found.column === column);
    expect(taken?.evidence).toEqual([{ code: 'told' }]);
    await user.pane.apply();
    const saved = user.save();
    await user.pane.revert();
    expect(contentOf(user.workbook)).toEqual(before);
    expect(asked(user)).toBe(code);

    const again = await openPane(saved);
    expect(asked(again)).toBeUndefined();
    expect(Object.values(seenIn(again).book.columns).map((found) => columnLetters(found.column))).toContain(choice);
    await again.pane.forget(column);
    expect(asked(again)).toBe(code);
  });

  test('none of these is kept too, and can be changed', async () => {
    const user = await openPane(await workbookOf(sheet));
    await answer(user, 'none');
    expect(asked(user)).toBeUndefined();
    await user.pane.takeBackAnswer(code, null);
    expect(asked(user)).toBe(code);
  });
});

describe('row-kind', () => {
  const sheet = made(['客户', ...AGAIN], ['咕噜', ...FEW], ['吧嗒', ...[...FEW].reverse()], ['噼啪', ...PEOPLE]);

  test('rows are orders: then how much is asked, applied, kept and taken back', async () => {
    const user = await openPane(await workbookOf(sheet));
    const before = contentOf(user.workbook);
    expect(user.pane.state().question).toMatchObject({
      code: 'row-kind',
      examples: ['德润五金行', '宏图建材有限公司'],
    });
    await answer(user, 'ledger');
    expect(asked(user)).toBe('order-quantity-column');
    await answer(user, 'B');
    expect(seenIn(user).book.customers.map(({ volume }) => volume)).toEqual([88, 52, 21]);
    await user.pane.apply();
    const saved = user.save();
    await user.pane.revert();
    expect(contentOf(user.workbook)).toEqual(before);
    expect(asked(user)).toBe('row-kind');

    const again = await openPane(saved);
    expect([asked(again), seenIn(again).book.kind]).toEqual([undefined, 'ledger']);
    await again.pane.takeBackAnswer('row-kind', null);
    await again.pane.forget(1);
    expect(asked(again)).toBe('row-kind');
  });

  test('they are neither: refused, said so, and overruled', async () => {
    const user = await openPane(await workbookOf(sheet));
    await answer(user, 'none');
    expect(seenIn(user).book.reason).toBe('said-none');
    await user.pane.overrule();
    expect([seenIn(user).book.kind, asked(user)]).toEqual(['customers', 'volume-column']);
  });
});

test('a refusal is overruled, and the customers are asked for', async () => {
  const prices = made(['商品', ...SHOPS], ['货号', ...PEOPLE], ['单价', ...MANY]);
  const user = await openPane(await workbookOf(prices));
  expect([seenIn(user).book.reason, asked(user)]).toEqual(['price-list', undefined]);
  await user.pane.overrule();
  expect(asked(user)).toBe('customer-column');
  await answer(user, 'A');
  expect([seenIn(user).book.kind, seenIn(user).book.customers.length]).toEqual(['customers', 6]);
});

describe('rest-rows', () => {
  const sheet = {
    ...made(CUSTOMERS, COUNTED, CONTACTED, ['备注', '', '已倒闭', '', '', '', '']),
    more: (made: Parameters<NonNullable<Made['more']>>[0]) => {
      for (let row = 2; row <= 7; row++) made.getCell(row, 3).numFmt = 'yyyy-mm-dd';
      for (let column = 1; column <= 4; column++) made.getCell(5, column).font = { strike: true };
    },
  };

  test('left out: no tier, no date, no colour; kept with the sheet; taken back and reverted', async () => {
    const user = await openPane(await workbookOf(sheet));
    const before = contentOf(user.workbook);
    expect(user.pane.state().question).toMatchObject({ code: 'rest-rows', examples: ['宏图建材有限公司', '利民商行'] });
    await answer(user, 'yes');
    expect(seenIn(user).book.excluded).toEqual([
      { row: 2, why: 'resting' },
      { row: 4, why: 'resting' },
    ]);
    await user.pane.apply();
    const [written] = user.workbook.sheets;
    const tier = seenIn(user).target.own.tier!.column;
    const contents = [1, 2, 3, 4, 5, 6].map((row) => written?.formula(row, tier) ?? written?.value(row, tier) ?? null);
    expect(contents.map((content) => content !== null)).toEqual([true, false, true, false, true, true]);
    const saved = user.save();
    await user.pane.revert();
    expect(contentOf(user.workbook)).toEqual(before);
    expect(asked(user)).toBe('rest-rows');

    const again = await openPane(saved);
    expect([asked(again), seenIn(again).book.customers.length]).toEqual([undefined, 4]);
    await again.pane.takeBackAnswer('rest-rows', null);
    expect(asked(again)).toBe('rest-rows');
    await answer(again, 'no');
    expect(seenIn(again).book.customers).toHaveLength(6);
  });
});
