/**
 * What happens to the workbook while the add-in is at work: somebody types, sorts, renames, deletes, or is still
 * editing a cell.
 */
import { inExcel } from '../../src/sheet/excel';
import { apply, previewClassify } from '../../src/sheet/jobs/classify';
import type { Run } from '../../src/sheet/excel';
import { wordsFor } from '../../src/locale/all';
import { dayOfIso } from '../../src/policy/day';
import { cellsOf, column, contentOf, open as openUnclosed, type User } from './excel';
import { ending, renameSheet, sheetOf, sortRows, typeInto } from './person';
import { CUSTOMERS, TODAY, workbookOf } from './workbooks';

const TIERS = ['S', 'A', 'B', 'D', null, null, 'A'];

const users: User[] = [];
const open: typeof openUnclosed = async (...given) => {
  const user = await openUnclosed(...given);
  users.push(user);
  return user;
};
afterEach(() => users.splice(0).forEach((user) => user.close()));

const names = (user: User) => column(user.workbook, '客户', 0, [1, 7]);
const tiers = (user: User) => column(user.workbook, '客户', 4, [1, 7]);

/** Does something just before the n-th request from now is looked at, once. */
function beforeRequest(user: User, n: number, doing: () => Promise<void> | void): void {
  const at = user.host.requests.length + n;
  user.host.before = async (request) => {
    if (request !== at) return;
    user.host.before = null;
    await doing();
  };
}

/** Two requests check, the third one writes. */
const WRITE = 3;

describe('somebody is editing a cell', () => {
  /** The jobs as the pane runs them, in this user's Excel. */
  async function inPane(user: User, waitForCell: () => Promise<boolean>) {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'Excel');
    Object.defineProperty(globalThis, 'Excel', { value: user.client.Excel, configurable: true });
    try {
      const run: Run = (job) => inExcel(job, { waitForCell });
      const preview = await previewClassify(run, {
        today: dayOfIso(TODAY)!,
        answers: {},
        style: 'values',
        words: wordsFor('zh-CN').sheet,
      });
      await apply(run, preview!.classified!.plan);
    } finally {
      if (before) Object.defineProperty(globalThis, 'Excel', before);
      else Reflect.deleteProperty(globalThis, 'Excel');
    }
  }

  test('the first try does not wait, and nothing changes', async () => {
    const user = await open(await workbookOf());
    const before = contentOf(user.workbook);
    user.host.editing = true;
    expect(await ending(user.classify())).toBe('editing-cell');
    expect(contentOf(user.workbook)).toEqual(before);
  });

  test('told to wait, it goes on as soon as Enter is pressed', async () => {
    const user = await open(await workbookOf());
    user.host.editing = true;
    let asked = 0;
    const job = inPane(user, () => {
      asked++;
      setTimeout(() => (user.host.editing = false), 20);
      return Promise.resolve(true);
    });
    expect(await ending(job)).toBe('done');
    expect(asked).toBe(1);
    expect(tiers(user)).toEqual(TIERS);
  });

  test('Cancel leaves everything as it is', async () => {
    const user = await open(await workbookOf());
    const before = contentOf(user.workbook);
    user.host.editing = true;
    expect(await ending(inPane(user, () => Promise.resolve(false)))).toBe('editing-cell');
    user.host.editing = false;
    await user.client.idle();
    expect(contentOf(user.workbook)).toEqual(before);
  });

  test('who begins to edit just before the write is told so, and not that something was left half-done', async () => {
    const user = await open(await workbookOf());
    const { classified } = await user.look();
    const before = contentOf(user.workbook);
    beforeRequest(user, WRITE, () => void (user.host.editing = true));
    expect(await ending(user.apply(classified!.plan))).toBe('editing-cell');
    user.host.editing = false;
    expect(contentOf(user.workbook)).toEqual(before);
    expect(await ending(user.revert())).toBe('nothing-to-revert');
  });
});

describe('between preview and apply', () => {
  test('rows were sorted: nothing is written, since tiers would land beside other customers', async () => {
    const user = await open(await workbookOf());
    const { classified } = await user.look();
    await sortRows(user.host, sheetOf(user.host, '客户'), 1, [7, 6, 5, 4, 3, 2, 1]);
    const sorted = contentOf(user.workbook);
    expect(await ending(user.apply(classified!.plan))).toBe('moved');
    expect(contentOf(user.workbook)).toEqual(sorted);
    expect(names(user)).toEqual([...CUSTOMERS].reverse().map(([name]) => name));
  });

  test('somebody typed where a column would go: the entry is kept', async () => {
    const user = await open(await workbookOf());
    const { classified } = await user.look();
    await typeInto(user.host, sheetOf(user.host, '客户'), 3, 4, '回访过');
    const typed = contentOf(user.workbook);
    expect(await ending(user.apply(classified!.plan))).toBe('edited');
    expect(contentOf(user.workbook)).toEqual(typed);
  });

  test('the sheet got another name: the columns still go to it', async () => {
    const user = await open(await workbookOf());
    const { classified } = await user.look();
    renameSheet(user.host, '客户', '2026 客户');
    expect(await ending(user.apply(classified!.plan))).toBe('done');
    expect(column(user.workbook, '2026 客户', 4, [1, 7])).toEqual(TIERS);
    expect((await user.look()).classified?.plan.blocks).toEqual([]);
    expect(user.workbook.names.map(({ formula }) => formula.split('!')[0])).toEqual(Array(4).fill("='2026 客户'"));
    await user.revert();
    expect(column(user.workbook, '2026 客户', 4, [0, 7])).toEqual(Array(8).fill(null));
  });

  test('the sheet was deleted: it says that it is gone, and the other sheets stay as they are', async () => {
    const user = await open(await workbookOf({ more: (_, workbook) => void workbook.addWorksheet('别的') }));
    const { classified } = await user.look();
    user.workbook.sheets.splice(0, 1);
    const rest = contentOf(user.workbook);
    expect(await ending(user.apply(classified!.plan))).toBe('gone');
    expect(contentOf(user.workbook)).toEqual(rest);
  });
});

describe('between check and write', () => {
  test.each([
    ['a word', '回访过'],
    ['a number typed as text', '007'],
    ['a day', 46400],
    ['a formula', '=C4*2'],
  ])('somebody types %s into a cell of ours: all is put back, the entry is kept', async (_, typed) => {
    const user = await open(await workbookOf());
    const { classified } = await user.look();
    const expected = await open(await workbookOf());
    await typeInto(expected.host, sheetOf(expected.host, '客户'), 3, 4, typed);
    beforeRequest(user, WRITE, () => typeInto(user.host, sheetOf(user.host, '客户'), 3, 4, typed));
    expect(await ending(user.apply(classified!.plan))).toBe('edited');
    expect(contentOf(user.workbook)).toEqual(contentOf(expected.workbook));
    expect(await ending(user.revert())).toBe('nothing-to-revert');
  });

  test.each([WRITE, WRITE + 1])('somebody sorts the rows (before request %i): all is put back', async (request) => {
    const user = await open(await workbookOf());
    const { classified } = await user.look();
    const sort = (host: User['host']) => sortRows(host, sheetOf(host, '客户'), 1, [2, 4, 6, 1, 3, 5, 7]);
    const expected = await open(await workbookOf());
    await sort(expected.host);
    beforeRequest(user, request, () => sort(user.host));
    expect(await ending(user.apply(classified!.plan))).toBe('moved');
    expect(contentOf(user.workbook)).toEqual(contentOf(expected.workbook));
  });

  test('the sheet is deleted: it says that it is gone', async () => {
    const user = await open(await workbookOf({ more: (_, workbook) => void workbook.addWorksheet('别的') }));
    const { classified } = await user.look();
    beforeRequest(user, WRITE, () => void user.workbook.sheets.splice(0, 1));
    expect(await ending(user.apply(classified!.plan))).toBe('gone');
    expect(user.workbook.sheets.map(({ name }) => name)).toEqual(['别的']);
    expect(user.workbook.names).toEqual([]);
  });

  test.each([
    [WRITE, 'edited'],
    [WRITE + 1, 'moved'],
  ])('a second run: what somebody types into our columns is kept (before request %i)', async (request, code) => {
    const user = await open(await workbookOf());
    await user.classify('live');
    const { classified } = await user.look({ style: 'values' });
    const standing = contentOf(user.workbook);
    beforeRequest(user, request, () => typeInto(user.host, sheetOf(user.host, '客户'), 2, 4, '手工'));
    expect(await ending(user.apply(classified!.plan))).toBe(code);
    expect(tiers(user)[1]).toBe('手工');
    sheetOf(user.host, '客户').setFormula(2, 4, '=IF(C3="","",TIER(C3))');
    expect(contentOf(user.workbook)).toEqual(standing);
  });
});

test.each([
  [WRITE, 'the old tiers, sorted as the rows were'],
  [WRITE + 1, 'the new ones, which were sorted along'],
])('a second run over rows that are sorted meanwhile (before request %i) leaves %s', async (request) => {
  const user = await open(await workbookOf());
  await user.classify('values');
  const sheet = sheetOf(user.host, '客户');
  await typeInto(user.host, sheet, 1, 2, 400);
  const { classified } = await user.look();
  const order = [3, 1, 7, 2, 6, 4, 5];
  beforeRequest(user, request, () => sortRows(user.host, sheet, 1, order));
  expect(await ending(user.apply(classified!.plan))).toBe('moved');
  // 400 is C now; before it was 2400, S.
  const before = request === WRITE ? TIERS : ['C', ...TIERS.slice(1)];
  expect(tiers(user)).toEqual(order.map((row) => before[row - 1]));
  expect((await user.look()).classified?.columns.tier).toBe(4);
});

describe('before a revert', () => {
  test('a tier was changed by hand: that cell stays, the others go', async () => {
    const user = await open(await workbookOf());
    await user.classify('live');
    await typeInto(user.host, sheetOf(user.host, '客户'), 2, 4, 'S');
    await user.revert();
    expect(tiers(user)).toEqual([null, 'S', null, null, null, null, null]);
    expect(user.workbook.names).toEqual([]);
  });

  test.each(['live', 'values'] as const)(
    'rows were sorted: everything of ours goes all the same (%s)',
    async (style) => {
      const user = await open(await workbookOf());
      await user.classify(style);
      const order = [3, 1, 7, 2, 6, 4, 5];
      await sortRows(user.host, sheetOf(user.host, '客户'), 1, order);
      await user.revert();
      const expected = await open(await workbookOf());
      await sortRows(expected.host, sheetOf(expected.host, '客户'), 1, order);
      expect(contentOf(user.workbook)).toEqual(contentOf(expected.workbook));
    },
  );

  test('rows were sorted after a second run: it says that rows have moved, and changes nothing', async () => {
    const user = await open(await workbookOf());
    await user.classify('live');
    await user.classify('values');
    await sortRows(user.host, sheetOf(user.host, '客户'), 1, [3, 1, 7, 2, 6, 4, 5]);
    const sorted = contentOf(user.workbook);
    expect(await ending(user.revert())).toBe('moved');
    expect(contentOf(user.workbook)).toEqual(sorted);
  });

  test('somebody types into a cell of ours while it is being reverted: the entry is kept', async () => {
    const user = await open(await workbookOf());
    await user.classify('values');
    const look = user.host.requests.length;
    // Not opened again: a sheet that has another id by then is looked for by its name, in one more request.
    const other = await open(await workbookOf());
    await other.classify('values');
    const before = other.host.requests.length;
    await other.revert();
    const requests = other.host.requests.length - before;
    // The last request takes the names away, the one before it the cells.
    beforeRequest(user, requests - 1, () => typeInto(user.host, sheetOf(user.host, '客户'), 2, 4, '007'));
    await user.revert();
    expect(user.host.requests.length - look).toBe(requests);
    expect(tiers(user)).toEqual([null, '007', null, null, null, null, null]);
  });

  test('the table was turned into plain cells: ours go all the same', async () => {
    const user = await open(await workbookOf({ table: true }));
    const before = cellsOf(user.workbook, sheetOf(user.host, '客户'));
    await user.classify('values');
    sheetOf(user.host, '客户').tables.length = 0;
    await user.revert();
    expect(cellsOf(user.workbook, sheetOf(user.host, '客户'))).toEqual(before);
  });
});
