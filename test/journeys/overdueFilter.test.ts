/**
 * Only the overdue and due rows, by the AutoFilter of the sheet or of the table: which rows show is asked of the policy
 * and of LibreOffice, and afterwards the sheet's own filter is as it was.
 */
import type { Worksheet } from 'exceljs';
import { filterDay } from '../../src/plan/overdue/filter';
import { FILTER_NAMES } from '../../src/plan/stores';
import { dayOfIso } from '../../src/policy/day';
import { filterOverdue, unfilterOverdue } from '../../src/sheet/jobs/overdueFilter';
import { NOT_HERE, painterHere, toPng } from '../judges/libreoffice';
import { contentOf, open, type User } from './excel';
import { insertRows } from './inserting';
import { ending, filterOut, sheetOf } from './person';
import { CUSTOMERS, TODAY, workbookOf, type Made } from './workbooks';

const SHEET = '客户';
const today = dayOfIso(TODAY)!;

const idOf = (user: User) => user.host.idOf(sheetOf(user.host, SHEET));
const on = (user: User, serial: number = today) => filterOverdue(user.run, { sheet: idOf(user), serial, left: 0 });
const off = (user: User) => unfilterOverdue(user.run, idOf(user));
const hidden = (user: User) => [...sheetOf(user.host, SHEET).hiddenRows].sort((a, b) => a - b);
const filterOf = (user: User) => {
  const sheet = sheetOf(user.host, SHEET);
  const { area, filtered, filters = [] } = sheet.tables[0] ?? sheet.autoFilter ?? {};
  return area ? { area, filtered, asked: filters.map(({ column }) => column) } : null;
};
const state = (user: User) => ({ ...contentOf(user.workbook), hidden: hidden(user), filter: filterOf(user) });

/** The rows that the policy finds neither overdue nor due. */
async function others(user: User): Promise<number[]> {
  const { book, decisions } = await user.look();
  return book.customers.flatMap(({ row }, i) => {
    const next = decisions[i]?.next ?? null;
    return row !== null && (next === null || next > today) ? [row] : [];
  });
}

async function classified(made: Made = {}): Promise<User> {
  const user = await open(await workbookOf(made));
  await user.classify();
  return user;
}

const FILTERED = (area: string) => (sheet: Worksheet) => void (sheet.autoFilter = area);

test.each([
  ['no filter at all', {}],
  ['a filter over the user’s columns', { more: FILTERED('A1:D8') }],
  ['an Excel Table', { table: true }],
] as const)('%s: what is overdue or due shows, and all is as it was once it is off', async (_, made) => {
  const user = await classified(made);
  const before = state(user);
  const expected = await others(user);
  expect(expected.length).toBeGreaterThan(1);
  expect(expected.length).toBeLessThan(CUSTOMERS.length - 1);
  expect(await on(user)).toBeNull();
  expect(hidden(user)).toEqual(expected);
  await off(user);
  expect(state(user)).toEqual(before);
  user.close();
});

test('the user’s own criteria on other columns stay, and only rows that meet both show', async () => {
  // Over our columns too, and one row filtered out by the user.
  const user = await classified();
  sheetOf(user.host, SHEET).autoFilter = { area: { row: 0, column: 0, rows: 8, columns: 8 }, filtered: false };
  filterOut(sheetOf(user.host, SHEET), [1]);
  const expected = await others(user);
  expect(expected).not.toContain(1);
  expect(await on(user)).toBeNull();
  expect(hidden(user)).toEqual([1, ...expected].sort((a, b) => a - b));
  await off(user);
  expect(hidden(user)).toEqual([1]);
  expect(filterOf(user)).toMatchObject({ filtered: true, area: { columns: 8 } });
  user.close();
});

test('rows hidden by hand are hidden again afterwards, wherever they have moved to', async () => {
  const hide = (sheet: Worksheet) => {
    for (const row of [3, 4, 7]) sheet.getRow(row).hidden = true;
  };
  const user = await classified({ more: hide });
  expect(hidden(user)).toEqual([2, 3, 6]);
  expect(await on(user)).toBeNull();
  expect(hidden(user)).toEqual(await others(user));
  await insertRows(user.host, sheetOf(user.host, SHEET), 4, 2);
  await off(user);
  expect(hidden(user)).toEqual([2, 3, 8]);
  user.close();
});

test('it says why it cannot be, and changes nothing', async () => {
  const refusal = async (made: Made, prepare: (user: User) => void) => {
    const user = await classified(made);
    prepare(user);
    const before = state(user);
    const said = await on(user);
    expect(state(user)).toEqual(before);
    user.close();
    return said;
  };
  // A filter in use that ends before our columns cannot be made wider without losing what it asks.
  expect(
    await refusal({ more: FILTERED('A1:D8') }, (user) => {
      filterOut(sheetOf(user.host, SHEET), [2]);
    }),
  ).toBe('yours');
  // One of another list on the same sheet.
  expect(await refusal({ more: FILTERED('A20:D30') }, () => undefined)).toBe('elsewhere');
  const everySecond = (sheet: Worksheet) => {
    for (let row = 2; row < 40; row += 2) sheet.getRow(row).hidden = true;
  };
  const many = Array.from({ length: 40 }, (_, i) => [`客户${i}`, '', 100, 46_300]);
  expect(await refusal({ rows: many, more: everySecond }, () => undefined)).toBe('hidden');
});

test('on a protected sheet, and where our columns are gone, it is a failure with a name', async () => {
  const user = await classified();
  sheetOf(user.host, SHEET).protected = true;
  expect(await ending(on(user))).toBe('protected');
  sheetOf(user.host, SHEET).protected = false;
  await user.revert();
  expect(await ending(on(user))).toBe('moved');
  user.close();
});

test('on another day it is applied again, and still goes back to what was there at first', async () => {
  const user = await classified({ more: FILTERED('A1:D8') });
  const before = state(user);
  expect(await on(user, today - 30)).toBeNull();
  const then = hidden(user);
  expect(await on(user, today)).toBeNull();
  expect(hidden(user)).toEqual(await others(user));
  expect(hidden(user).length).toBeLessThan(then.length);
  const names = new Map((await user.look()).target.names);
  expect(filterDay(names, 0)).toBe(today);
  await off(user);
  expect(state(user)).toEqual(before);
  user.close();
});

test('a criterion that somebody has set since stays, and the filter it stands in', async () => {
  const user = await classified();
  await on(user);
  await user.run(async (context) => {
    const { autoFilter } = context.workbook.worksheets.getItem(SHEET);
    autoFilter.apply('A1:H8', 1, { filterOn: 'Custom', criterion1: '<>低' });
    await context.sync();
  });
  await off(user);
  expect(hidden(user)).toEqual([4, 7]);
  expect(filterOf(user)).toMatchObject({ filtered: true, asked: [1] });
  expect(contentOf(user.workbook).names.filter((name) => name.startsWith(FILTER_NAMES.day))).toEqual([]);
  user.close();
});

test('a filter that the user has cleared in Excel is only forgotten', async () => {
  const user = await classified();
  const before = contentOf(user.workbook);
  await on(user);
  await user.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).autoFilter.clearCriteria();
    await context.sync();
  });
  await off(user);
  expect([hidden(user), contentOf(user.workbook)]).toEqual([[], before]);
  user.close();
});

test('after the file was saved and opened again it still goes back to what was there', async () => {
  for (const made of [{ more: FILTERED('A1:D8') }, { table: true }, {}] as const) {
    const user = await classified(made);
    const before = state(user);
    await on(user);
    const again = await open(user.save());
    expect(hidden(again)).toEqual(hidden(user));
    await off(again);
    expect([made, hidden(again), filterOf(again)]).toEqual([made, before.hidden, before.filter]);
    expect(contentOf(again.workbook).names).toEqual(before.names);
    again.close();
    user.close();
  }
});

test('Revert of Classify shows every row again before our columns go', async () => {
  const user = await open(await workbookOf({ more: FILTERED('A1:D8') }));
  const before = state(user);
  await user.classify('live');
  await on(user);
  expect(hidden(user).length).toBeGreaterThan(0);
  await user.revert();
  expect(state(user)).toEqual(before);
  user.close();
});

test('whatever fails at whichever request, it is on or it is as it was', async () => {
  for (const made of [{ more: FILTERED('A1:D8') }, { table: true }] as const) {
    const user = await classified(made);
    const before = state(user);
    const from = user.host.requests.length;
    await on(user);
    const requests = user.host.requests.length - from;
    expect(requests).toBeLessThanOrEqual(4);
    const done = state(user);
    await off(user);
    let failed = 0;
    for (const code of ['GeneralException', 'Conflict', 'ItemNotFound', 'InvalidOperationInCellEditMode'])
      for (const when of ['before', 'middle', 'after'] as const)
        for (let n = 1; n <= requests; n++) {
          user.host.faults = [{ request: user.host.requests.length + n, code, when }];
          const result = await ending(on(user));
          user.host.faults = [];
          const place = `${code} ${when} request ${n}`;
          expect([place, state(user)]).toEqual([place, result === 'done' ? done : before]);
          if (result === 'done') await off(user);
          else failed++;
        }
    expect(failed).toBe(4 * 3 * requests);
    user.close();
  }
});

test('switching off can be tried again after any failure', async () => {
  const user = await classified({ more: FILTERED('A1:D8') });
  const before = state(user);
  await on(user);
  const from = user.host.requests.length;
  await off(user);
  const requests = user.host.requests.length - from;
  for (const when of ['before', 'middle', 'after'] as const)
    for (let n = 1; n <= requests; n++) {
      await on(user);
      user.host.faults = [{ request: user.host.requests.length + n, code: 'GeneralException', when }];
      expect(await ending(off(user))).toBe('unknown');
      user.host.faults = [];
      await off(user);
      expect([when, n, state(user)]).toEqual([when, n, before]);
    }
  user.close();
});

test('20,000 rows take as many requests as seven', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [`客户${i}`, '', 100 + (i % 2000), 46_250 + (i % 98)]);
  const counts = [];
  for (const made of [{}, { rows }]) {
    const user = await classified(made);
    const from = user.host.requests.length;
    await on(user);
    counts.push(user.host.requests.length - from);
    expect(hidden(user)).toEqual(await others(user));
    user.close();
  }
  expect(counts).toEqual([3, 3]);
});

if (!painterHere()) {
  console.warn(NOT_HERE);
} else {
  test('LibreOffice shows the rows of the saved file that we say', async () => {
    const user = await classified({ more: FILTERED('A1:D8') });
    await on(user);
    const gone = await others(user);
    const page = toPng(user.save(), SHEET);
    const names = CUSTOMERS.map(([name]) => String(name));
    for (const [i, name] of names.entries())
      expect([name, page.find(name) !== null]).toEqual([name, !gone.includes(i + 1)]);
    user.close();
  }, 240_000);
}
