/**
 * The states a real workbook is in when somebody presses Classify: filtered, protected, crowded, coloured, of the 1904
 * system, large.
 */
import type { Worksheet } from 'exceljs';
import { dayOfIso } from '../../src/policy/day';
import { wordsFor } from '../../src/locale/all';
import { toggleOverdueView } from '../../src/sheet/jobs/classify';
import type { Style } from '../../src/plan/columns/target';
import { ALL_UNKINDNESSES } from '../../src/workbench/host/unkind';
import { cellsOf, column, contentOf, open as openUnclosed, type User } from './excel';
import { ending, filterOut, sheetOf } from './person';
import { CUSTOMERS, TODAY, workbookOf } from './workbooks';

/** By hand, as in classify.test.ts: 2400 ≥ 2000 S · 1000 A · 500 B · 299 D · blank, unreadable none · 1500 A. */
const TIERS = ['S', 'A', 'B', 'D', null, null, 'A'];
const LIVE = [2, 3, 4, 5, 6, 7, 8].map((row) => `=IF(C${row}="","",TIER(C${row}))`);

const users: User[] = [];
const open: typeof openUnclosed = async (...given) => {
  const user = await openUnclosed(...given);
  users.push(user);
  return user;
};
afterEach(() => users.splice(0).forEach((user) => user.close()));

const tiersIn = (user: User, at = 4, rows: readonly [number, number] = [1, 7]) =>
  column(user.workbook, '客户', at, rows);

/** The cells of the sheet left of `before`, and above and below: what was there before us. */
const cellsLeftOf = (user: User, before: number) =>
  Object.entries(cellsOf(user.workbook, sheetOf(user.host, '客户'))).filter(
    ([place]) => Number(place.split(',')[1]) < before,
  );

test('a width that the user gave to the free columns comes back with Revert', async () => {
  const more = (sheet: Worksheet) => {
    for (let column = 5; column <= 9; column++) sheet.getColumn(column).width = 18.875;
  };
  const user = await open(await workbookOf({ more }));
  const before = contentOf(user.workbook);
  expect(before.sheets[0]?.widths.length).toBeGreaterThan(4);
  await user.classify();
  expect(contentOf(user.workbook).sheets[0]?.widths).not.toEqual(before.sheets[0]?.widths);
  await user.revert();
  expect(contentOf(user.workbook)).toEqual(before);
  user.close();
});

describe('rows that do not show', () => {
  const filtered = async (table: boolean, misplaces = true) => {
    const bytes = await workbookOf({ table, more: (sheet) => void (table || (sheet.autoFilter = 'A1:D8')) });
    const user = await open(bytes, {
      unkind: ALL_UNKINDNESSES.filter((one) => misplaces || one !== 'misplacedWrites'),
    });
    filterOut(sheetOf(user.host, '客户'), [2, 3, 6]);
    return user;
  };

  test.each([
    ['the sheet', false, 'values'],
    ['the sheet', false, 'live'],
    ['a Table', true, 'values'],
    ['a Table', true, 'live'],
  ] as const)('a filter of %s (Table: %s) hides rows: they get their tier too, each its own (%s)', async (...given) => {
    const [, table, style] = given;
    const user = await filtered(table);
    const { book } = await user.classify(style);
    expect([book.hiddenRows, book.customers.length]).toEqual([3, CUSTOMERS.length]);
    expect(tiersIn(user)).toEqual(style === 'values' ? TIERS : LIVE);
    expect([...sheetOf(user.host, '客户').hiddenRows]).toEqual([2, 3, 6]);
  });

  test.each([false, true])(
    'a write in one piece would have put tiers into the wrong rows (Table: %s)',
    async (table) => {
      const user = await filtered(table);
      await user.run(async (context) => {
        const cells = context.workbook.worksheets.getItem('客户').getRange('E2:E8');
        cells.formulas = TIERS.map((tier) => [tier ?? '']);
        await context.sync();
      });
      expect(tiersIn(user)).toEqual(['S', null, null, 'A', 'B', null, 'D']);
    },
  );

  test('revert under a filter takes everything back', async () => {
    const user = await filtered(false);
    const before = contentOf(user.workbook);
    await user.classify('live');
    await user.revert();
    expect(contentOf(user.workbook)).toEqual(before);
  });

  test('rows hidden by hand are counted, and written like any other', async () => {
    const user = await open(
      await workbookOf({
        more: (sheet) => {
          for (const row of [3, 4]) sheet.getRow(row).hidden = true;
        },
      }),
    );
    const { book } = await user.classify();
    expect(book.hiddenRows).toBe(2);
    expect(tiersIn(user)).toEqual(TIERS);
  });
});

describe('protection', () => {
  /** By volume; those without one keep the order of the sheet. */
  const NAMES = [0, 6, 1, 2, 3, 4, 5].map((row) => CUSTOMERS[row]?.[0]);

  test('a protected sheet stays as it is: the result goes to a sheet of its own, with names, figures and live formulas', async () => {
    const user = await open(await workbookOf({ more: (sheet) => sheet.protect('secret', {}) }));
    const sheet = sheetOf(user.host, '客户');
    expect(sheet.protected).toBe(true);
    const before = cellsOf(user.workbook, sheet);
    const { target, classified } = await user.classify('live');
    expect([target.elsewhere, classified?.sheet]).toEqual(['protected', '关键少数']);
    expect(cellsOf(user.workbook, sheet)).toEqual(before);
    const { customer = -1, volume = -1, last = -1, tier = -1, next = -1, by = -1 } = classified?.columns ?? {};
    const made = (at: number) => column(user.workbook, '关键少数', at, [1, 7]);
    expect(made(customer)).toEqual(NAMES);
    expect(made(volume)).toEqual([2400, 1500, 1000, 500, 299, null, null]);
    expect(made(last)).toEqual([46300, null, 46346, 46342, 46340, 46320, 46320]);
    expect([customer, volume, last, tier, next, by]).toEqual([0, 1, 2, 3, 5, 6]);
    expect(made(tier)).toEqual([2, 3, 4, 5, 6, 7, 8].map((row) => `=IF(B${row}="","",TIER(B${row}))`));
    expect(made(next).slice(0, 2)).toEqual([
      '=IF(OR(C2="",D2=""),"",NEXTCONTACT(C2,D2,IF(E2="","",E2)))',
      '=IF(OR(C3="",D3=""),"",NEXTCONTACT(C3,D3,IF(E3="","",E3)))',
    ]);
    expect(made(by)[0]).toBe('=IF(OR(C2="",D2=""),"",CONTACTBY(C2,D2,IF(E2="","",E2)))');
  });

  test('a protected workbook takes no new sheet: it says so and nothing changes', async () => {
    const user = await open(await workbookOf({ more: (sheet) => sheet.protect('secret', {}) }));
    user.workbook.protected = true;
    const before = contentOf(user.workbook);
    const code = await ending(user.classify());
    expect(code).toBe('structure-protected');
    expect(wordsFor('zh-CN').failure['structure-protected']).toContain('取消保护');
    expect(contentOf(user.workbook)).toEqual(before);
  });

  test('columns beside the customers need no new sheet, so a protected structure does not matter', async () => {
    const user = await open(await workbookOf());
    user.workbook.protected = true;
    await user.classify();
    expect(tiersIn(user)).toEqual(TIERS);
  });

  test('a sheet that was protected after the preview is refused, and nothing changes', async () => {
    const user = await open(await workbookOf());
    const { classified } = await user.look();
    sheetOf(user.host, '客户').protected = true;
    const before = contentOf(user.workbook);
    expect(await ending(user.apply(classified!.plan))).toBe('protected');
    expect(contentOf(user.workbook)).toEqual(before);
  });

  test('revert of columns on a sheet that was protected since is refused, and works once it is not', async () => {
    const user = await open(await workbookOf());
    const clean = contentOf(user.workbook);
    await user.classify();
    const done = contentOf(user.workbook);
    sheetOf(user.host, '客户').protected = true;
    expect(await ending(user.revert())).toBe('protected');
    expect(contentOf(user.workbook)).toEqual(done);
    sheetOf(user.host, '客户').protected = false;
    await user.revert();
    expect(contentOf(user.workbook)).toEqual(clean);
  });

  test('a workbook that is open for reading only is left alone', async () => {
    const user = await open(await workbookOf());
    user.workbook.readOnly = true;
    const before = contentOf(user.workbook);
    expect(await ending(user.classify())).toBe('read-only');
    expect(contentOf(user.workbook)).toEqual(before);
  });
});

describe('something stands right of the customers', () => {
  const fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } } as const;

  test.each([
    [
      'another table right beside',
      6,
      (sheet: Worksheet): void =>
        void sheet.addTable({
          name: '产品表',
          ref: 'E1',
          columns: [{ name: '产品' }],
          rows: [['OP-200'], ['OP-300']],
        }),
    ],
    ['a single stray cell', 5, (sheet: Worksheet): void => void (sheet.getCell('E5').value = '见邮件')],
    ['a zero', 6, (sheet: Worksheet): void => void (sheet.getCell('F8').value = 0)],
    [
      'a formula that shows nothing',
      6,
      (sheet: Worksheet): void => void (sheet.getCell('E3').value = { formula: 'IF(C3>0,"","!")', result: '' }),
    ],
    ['cells merged with nothing in them', 6, (sheet: Worksheet): void => sheet.mergeCells('E2:F3')],
  ] as const)('%s: our columns go to the right of everything', async (_, atLeast, more) => {
    const user = await open(await workbookOf({ more }));
    const clean = contentOf(user.workbook);
    const { classified } = await user.look();
    const tier = classified?.columns.tier ?? 0;
    expect(tier).toBeGreaterThanOrEqual(atLeast);
    const others = cellsLeftOf(user, tier);
    await user.classify();
    expect(tiersIn(user, tier)).toEqual(TIERS);
    expect(cellsLeftOf(user, tier)).toEqual(others);
    await user.revert();
    expect(contentOf(user.workbook)).toEqual(clean);
  });

  test('cells that were only formatted are taken, and look as before after a revert', async () => {
    const user = await open(
      await workbookOf({
        more: (sheet) => {
          for (let row = 1; row <= 30; row++) sheet.getCell(row, 5).fill = fill;
          for (let row = 2; row <= 30; row++) sheet.getCell(row, 6).numFmt = '0.00';
        },
      }),
    );
    const clean = contentOf(user.workbook);
    await user.classify();
    expect(tiersIn(user)).toEqual(TIERS);
    const { styles } = user.workbook;
    expect(styles.fill(sheetOf(user.host, '客户').style(3, 4))?.toUpperCase()).toBe('#FFFF00');
    await user.revert();
    expect(contentOf(user.workbook)).toEqual(clean);
  });
});

describe('the user’s own conditional formats', () => {
  const withRules = () =>
    workbookOf({
      more: (sheet) => {
        const style = {
          font: { bold: true },
          fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC000' } },
        } as const;
        const rules = (ref: string, formulae: string[]) =>
          sheet.addConditionalFormatting({ ref, rules: [{ type: 'expression', priority: 1, formulae, style }] });
        rules('D2:D8', ['D2<TODAY()']);
        rules('A2:K100', ['$C2>2000']);
        sheet.addConditionalFormatting({
          ref: 'C2:C8',
          rules: [{ type: 'cellIs', operator: 'greaterThan', priority: 2, formulae: [1000], style }],
        });
      },
    });
  const foreign = (user: User) =>
    sheetOf(user.host, '客户')
      .conditionalFormats.filter(({ formula }) => !formula.includes('vital few'))
      .map(({ areas, type, formula, format, xml }) => ({ areas, type, formula, format, xml }));

  test('are not touched by Classify, by a second run, nor by Revert', async () => {
    const user = await open(await withRules());
    const before = foreign(user);
    expect(before).toHaveLength(3);
    await user.classify('live');
    expect(foreign(user)).toEqual(before);
    await user.classify('values');
    expect(foreign(user)).toEqual(before);
    await user.revert();
    expect(foreign(user)).toEqual(before);
  });

  test('are not touched by a Revert of the first run, which takes our looks away', async () => {
    const user = await open(await withRules());
    const before = contentOf(user.workbook);
    await user.classify('live');
    await user.revert();
    expect(contentOf(user.workbook)).toEqual(before);
    expect(foreign(user)).toHaveLength(3);
  });

  test('overdue view goes off, on and off: only our rules come and go', async () => {
    const user = await open(await withRules());
    const before = foreign(user);
    const wish = { today: dayOfIso(TODAY)!, answers: {} };
    expect(await toggleOverdueView(user.run, wish)).toBe(false);
    await user.classify();
    const ours = () =>
      sheetOf(user.host, '客户')
        .conditionalFormats.filter(({ formula }) => formula.includes('vital few'))
        .map(({ formula, areas, format }) => ({ formula, areas, format }));
    const on = ours();
    expect(on).toHaveLength(4);
    const cells = cellsOf(user.workbook, sheetOf(user.host, '客户'));
    for (const expected of [[], on, []]) {
      expect(await toggleOverdueView(user.run, wish)).toBe(true);
      expect(ours()).toEqual(expected);
      expect(foreign(user)).toEqual(before);
      expect(cellsOf(user.workbook, sheetOf(user.host, '客户'))).toEqual(cells);
    }
  });
});

describe('names that the user has coloured', () => {
  const paint = (rows: readonly number[]) => (sheet: Worksheet) => {
    sheet.getRow(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E79' } };
    for (const row of rows)
      sheet.getCell(row, 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF599' } };
  };
  const nameRows = (user: User) =>
    new Set(
      sheetOf(user.host, '客户')
        .conditionalFormats.filter(({ formula }) => formula.includes('vital few'))
        .flatMap(({ areas }) => areas.filter(({ column: at }) => at === 0))
        .flatMap(({ row, rows }) => Array.from({ length: rows }, (_, i) => row + i)),
    );

  test('keep their colour, and it is said before anything is written; a header’s fill is nobody’s name', async () => {
    const user = await open(await workbookOf({ more: paint([3, 6]) }));
    const { classified } = await user.classify();
    expect(classified?.ownFills).toEqual({ names: 2, scattered: false });
    expect([...nameRows(user)].sort()).toEqual([1, 3, 4, 6, 7]);
    await user.revert();
    const plain = await open(await workbookOf({ more: paint([]) }));
    expect((await plain.classify()).classified?.ownFills).toBeNull();
    expect(nameRows(plain).size).toBe(CUSTOMERS.length);
  });

  test('with the colours switched off and on again, too', async () => {
    const user = await open(await workbookOf({ more: paint([3]) }));
    await user.classify();
    const wish = { today: dayOfIso(TODAY)!, answers: {} };
    for (let i = 0; i < 2; i++) await toggleOverdueView(user.run, wish);
    expect([...nameRows(user)].sort()).toEqual([1, 3, 4, 5, 6, 7]);
  });
});

describe('other workbooks', () => {
  test('a workbook of the 1904 system gets dates that are right in its own count', async () => {
    const rows = CUSTOMERS.map(([name, contact, volume, last]) => [
      name!,
      contact!,
      volume ?? null,
      typeof last === 'number' ? last - 1462 : null,
    ]);
    const bytes = await workbookOf({ rows, more: (_, workbook) => void (workbook.properties.date1904 = true) });
    const user = await open(bytes);
    expect(user.workbook.date1904).toBe(true);
    const { classified } = await user.classify('live');
    const { next = 0, by = 0 } = classified?.columns ?? {};
    // classify.test.ts has the days, worked out by hand; here they count from 1904.
    const shifted = (days: readonly (number | null)[]) => days.map((day) => (day === null ? null : day - 1462));
    expect(tiersIn(user, next)).toEqual(shifted([46303, 46349, 46346, 46349, null, null, null]));
    expect(tiersIn(user, by)).toEqual(shifted([46304, 46350, 46349, 46356, null, null, null]));
  });

  test('a workbook too large for one request is written in several, and taken back in several', async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => [`客户 ${i}`, null, (i * 37) % 2600, 46200 + (i % 140)]);
    const limit = 180_000;
    const user = await open(await workbookOf({ rows }), { largestPayload: limit });
    const before = contentOf(user.workbook);
    await user.classify('live');
    expect(tiersIn(user, 4, [1, 2000])).toEqual(rows.map((_, i) => `=IF(C${i + 2}="","",TIER(C${i + 2}))`));
    const tooLarge = () =>
      user.host.requests.filter(({ bytes, answerBytes }) => bytes > limit || answerBytes > limit).length;
    const refused = tooLarge();
    expect(refused).toBeGreaterThan(0);
    await user.revert();
    expect(contentOf(user.workbook)).toEqual(before);
    expect(tooLarge()).toBeGreaterThan(refused);
  });

  test('100,000 customers fit into what Excel on the web takes and gives', async () => {
    const user = await open(await workbookOf());
    const sheet = sheetOf(user.host, '客户');
    const date = sheet.style(1, 3);
    for (let row = 1; row <= 100_000; row++) {
      sheet.load(row, 0, `宁波海川光电有限公司 ${row}`, undefined, 0);
      sheet.load(row, 1, '中', undefined, 0);
      sheet.load(row, 2, (row * 37) % 2600, undefined, 0);
      sheet.load(row, 3, 46000 + (row % 340), undefined, date);
    }
    const { book, style } = await user.classify('live', { style: null });
    expect([book.customers.length, style]).toEqual([100_000, 'values']);
    // 37 × 100,000 is 1,423 × 2,600 and 200 more: D.
    expect(tiersIn(user, 4, [100_000, 100_000])).toEqual(['D']);
    expect((await user.revert()).cells).toBeGreaterThan(400_000);
    expect(tiersIn(user, 4, [0, 5])).toEqual(Array(6).fill(null));
    const largest = Math.max(...user.host.requests.flatMap(({ bytes, answerBytes }) => [bytes, answerBytes]));
    expect(largest).toBeLessThan(5 * 1024 * 1024);
  });
});

describe('running again', () => {
  test.each(['live', 'values'] as const)(
    'in the other style and back to %s is as if nothing had been',
    async (style) => {
      const user = await open(await workbookOf());
      await user.classify(style);
      const first = contentOf(user.workbook);
      const other: Style = style === 'live' ? 'values' : 'live';
      await user.classify(other);
      expect(tiersIn(user)).toEqual(other === 'values' ? TIERS : LIVE);
      await user.classify(style);
      expect(contentOf(user.workbook)).toEqual(first);
    },
  );

  test.each([false, true])('customers added below get theirs too, the others stay (Table: %s)', async (table) => {
    const user = await open(await workbookOf({ table }));
    await user.classify('values');
    const sheet = sheetOf(user.host, '客户');
    const [grown] = sheet.tables;
    if (grown) grown.area = { ...grown.area, rows: grown.area.rows + 2 };
    sheet.setValue(8, 0, 'Nova GmbH');
    sheet.setValue(8, 1, '高');
    sheet.setValue(8, 2, 2000);
    sheet.setValue(9, 0, '新客户');
    sheet.setValue(9, 1, '低');
    sheet.setValue(9, 2, 350);
    const { classified } = await user.classify('values');
    // 2000 is the floor of S; 300 ≤ 350 < 500 is C.
    expect(tiersIn(user, 4, [1, 9])).toEqual([...TIERS, 'S', 'C']);
    const rows = classified?.plan.blocks.map(({ row, from, to }) =>
      to.flatMap((content, i) => (content === from[i] ? [] : [row + i])),
    );
    // Tier and score of the two new customers; nobody has contacted them yet, so there is no day to write.
    expect(rows).toEqual([
      [8, 9],
      [8, 9],
    ]);
  });
});
