/**
 * The same company twice, as a column of the sheet: shown, written, renewed, taken back, in three languages; what
 * people type stays; rows that move, edits in between and a fault at each request.
 */
import { wordsFor } from '../../src/locale/all';
import { reportWords } from '../../src/locale/reports';
import { LOCALES, type Locale } from '../../src/policy/locale';
import { HostError } from '../../src/sheet/hostError';
import { apply } from '../../src/sheet/jobs/classify';
import { companiesOf } from '../../src/book/company/companies';
import { findDuplicates } from '../../src/book/company/duplicates';
import { readApart } from '../../src/sheet/kept/apart';
import { isMark, planSameMark } from '../../src/taskpane/session/sameMark';
import { differences } from '../judges/untouched';
import { closePanes, openPane } from '../taskpane/pane';
import { contentOf, open, type User } from './excel';
import { insertColumns, insertRows } from './inserting';
import { workbookOf, type Made } from './workbooks';

jest.setTimeout(120_000);
afterEach(closePanes);

const HEADER = ['客户名称', '业务员', '年采购量', '电话', '邮箱'];
const ROWS = [
  ['宁波海川光电', '王伟', 2400, '138 0013 8000', 'sales@haichuan.cn'],
  ['Brightline Optics GmbH', '李娜', 450, null, 'a@brightline.de'],
  ['Ningbo Haichuan', '李娜', 300, null, 'info@haichuan.cn'],
  ['=青岛远洋贸易', '王伟', 60, '0532-8888 1234', null],
  ['Qingdao Ocean Trade', '王伟', 90, '+86 532 8888 1234', null],
];
/** Right of all that stands. */
const F = 5;

const book = (more?: Made['more']) => workbookOf({ header: HEADER, rows: ROWS, ...(more && { more }) });

async function openTab(locale: Locale, more?: Made['more']) {
  const bytes = await book(more);
  const user = await openPane(bytes, { words: wordsFor(locale) });
  const part = user.reports;
  const load = async () => {
    await part.load(user.pane.state().seen!);
    return part.report()!.same!;
  };
  const sheet = user.workbook.sheets[0]!;
  const cells = () => [0, 1, 2, 3, 4, 5].map((row) => sheet.value(row, F) ?? '');
  return { ...user, bytes, part, load, sheet, cells, said: reportWords(locale).same.mark };
}

async function planned(user: User) {
  const seen = await user.look();
  const companies = companiesOf(seen.sheet, seen.book);
  return planSameMark(seen, companies, findDuplicates(companies, await readApart(user.run)), 'zh-CN')!;
}

async function type(user: User, address: string, value: string | number) {
  await user.run(async (context) => {
    context.workbook.worksheets.getItem(user.workbook.sheets[0]!.id).getRange(address).values = [[value]];
    await context.sync();
  });
}

describe.each(LOCALES)('in %s', (locale) => {
  test('shown, written as plain text, the same again does nothing, taken back', async () => {
    const user = await openTab(locale);
    const column = await user.load();
    expect([column.column, column.stands, column.cells]).toEqual([F, false, 4]);
    expect(user.save()).toEqual(user.bytes);
    await user.part.writeColumn('same');
    expect(user.pane.state().outcome).toMatchObject({ kind: 'told', text: user.said.written('F', 4), done: true });
    const [head, first, none, third, fourth, fifth] = user.cells();
    expect([head, none]).toEqual([user.said.head, '']);
    expect(column.first.map(({ text }) => text)).toEqual([first, third, fourth]);
    expect(first).toContain('Ningbo Haichuan');
    expect(first).toContain('李娜');
    expect(third).toContain('宁波海川光电');
    expect(fifth).toContain('=青岛远洋贸易');
    for (let row = 1; row <= 5; row++) expect(user.sheet.formula(row, F)).toBeUndefined();
    const changes = { sheets: { [user.sheet.name]: { columns: ['F'] } }, newSheets: [] };
    expect(differences(user.bytes, user.save(), changes)).toEqual([]);

    const again = await user.load();
    expect([again.column, again.stands, again.cells]).toEqual([F, true, 0]);
    await user.pane.revert();
    expect(user.save()).toEqual(user.bytes);
    // Read again, it is no column that anything is read from.
    expect((await user.load()).stands).toBe(false);
  });

  test('what was said to be different goes from it when it is written again, and Revert brings it back', async () => {
    const user = await openTab(locale);
    await user.load();
    await user.part.writeColumn('same');
    const before = user.cells();
    await user.load();
    await user.part.sayApart([['宁波海川光电', 'Ningbo Haichuan']], true);
    const column = user.part.report()!.same!;
    expect([column.column, column.stands, column.cells]).toEqual([F, true, 2]);
    await user.part.writeColumn('same');
    expect(user.cells()).toEqual([before[0], '', '', '', before[4], before[5]]);
    await user.pane.revert();
    expect(user.cells()).toEqual(before);
  });
});

test('written in one language and renewed in another: our texts change, what people typed into the column stays', async () => {
  const user = await open(await book());
  await apply(user.run, (await planned(user)).plan);
  await type(user, 'F2', '已核实，是子公司');
  await type(user, 'F3', '客户说下周付款');
  await type(user, 'F1', '查重');
  const seen = await user.look();
  const companies = companiesOf(seen.sheet, seen.book);
  const english = planSameMark(seen, companies, findDuplicates(companies), 'en')!;
  expect(english.cells).toBe(3);
  await apply(user.run, english.plan);
  const sheet = user.workbook.sheets[0]!;
  const cells = [0, 1, 2, 3].map((row) => sheet.value(row, F));
  expect(cells.slice(0, 3)).toEqual(['查重', '已核实，是子公司', '客户说下周付款']);
  expect(cells[3]).toMatch(/^Looks like the same company as row 2 /);
  user.close();
});

test('rows that were inserted or emptied: written again it is right, and no text of ours is left on a row without a customer', async () => {
  const user = await open(await book());
  await apply(user.run, (await planned(user)).plan);
  const sheet = user.workbook.sheets[0]!;
  await insertRows(user.host, sheet, 2, 1);
  await type(user, 'A6', '');
  await apply(user.run, (await planned(user)).plan);
  expect(sheet.value(1, F)).toContain('第 5 行');
  expect(sheet.value(4, F)).toContain('第 2 行');
  expect([2, 3, 5, 6].map((row) => sheet.value(row, F) ?? '')).toEqual(['', '', '', '']);
  expect((await planned(user)).cells).toBe(0);
  user.close();
});

test('the column was deleted by hand: it is made anew, right of everything', async () => {
  const user = await open(await book());
  await apply(user.run, (await planned(user)).plan);
  await insertColumns(user.host, user.workbook.sheets[0]!, F, -1);
  await type(user, 'F3', '同事写的');
  const column = await planned(user);
  expect([column.column, column.stands, column.cells]).toEqual([F + 1, false, 4]);
  await apply(user.run, column.plan);
  expect(user.workbook.sheets[0]!.value(2, F)).toBe('同事写的');
  expect(isMark(String(user.workbook.sheets[0]!.value(1, F + 1)))).toBe(true);
  user.close();
});

test.each([
  ['rows that moved', 'A2', 'moved'],
  ['a colleague who types into the column', 'F2', 'edited'],
])('%s after it was shown: nothing is written over', async (_, address, code) => {
  const user = await open(await book());
  const column = await planned(user);
  await type(user, address, '别人刚写的');
  const before = contentOf(user.workbook).sheets;
  await expect(apply(user.run, column.plan)).rejects.toMatchObject({ code });
  expect(contentOf(user.workbook).sheets).toEqual(before);
  user.close();
});

test.each([
  ['written for the first time', false],
  ['renewed', true],
])('%s: a fault at each request leaves all of it or nothing', async (_, renewed) => {
  for (const when of ['before', 'middle', 'after'] as const) {
    for (let n = 1; n <= 6; n++) {
      const user = await open(await book());
      if (renewed) {
        await apply(user.run, (await planned(user)).plan);
        await type(user, 'E4', 'else@where.com');
      }
      const before = contentOf(user.workbook).sheets;
      const column = await planned(user);
      expect(column.cells).toBe(renewed ? 2 : 4);
      user.host.faults = [{ request: user.host.requests.length + n, code: 'GeneralException', when }];
      const failed = await apply(user.run, column.plan).then(
        () => null,
        (error: unknown) => error,
      );
      user.host.faults = [];
      if (failed === null) expect((await planned(user)).cells).toBe(0);
      else {
        expect(failed).toBeInstanceOf(HostError);
        expect(contentOf(user.workbook).sheets).toEqual(before);
      }
      user.close();
    }
  }
});

test('both columns of ours beside tiers and dates: none writes over another, each is found again', async () => {
  const user = await openTab('zh-CN');
  await user.classify('values');
  await user.pane.look();
  await user.load();
  await user.part.writeColumn('same');
  await user.load();
  await user.part.writeColumn('ask');
  await user.load();
  const { ask, same } = user.part.report()!;
  expect([same?.column, same?.stands, same?.cells]).toEqual([6, true, 0]);
  expect([ask?.column, ask?.stands, ask?.cells]).toEqual([7, true, 0]);
  // What the sheet says of its customers is what it said before.
  expect(user.pane.state().seen?.book.customers.map(({ volume }) => volume)).toEqual([2400, 450, 300, 60, 90]);
});
