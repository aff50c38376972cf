/**
 * What is still to ask, as a column, through the host: where it stands, what it leaves alone, rows that move, and a
 * fault at each request.
 */
import { planTextColumn } from '../../src/plan/columns/textColumn';
import { TEXT_NAMES } from '../../src/plan/stores';
import { HostError } from '../../src/sheet/hostError';
import { apply } from '../../src/sheet/jobs/classify';
import { askText, isAskText } from '../../src/taskpane/session/askText';
import { contentOf, open, type User } from './excel';
import { sheetOf, typeInto } from './person';
import { workbookOf, type Made } from './workbooks';

const TEXTS = ['现在用谁家的', '', '=1+1', '', '', '', '一年采购多少'];

async function planned(user: User, texts: readonly string[] = TEXTS) {
  const { book, sheet, target } = await user.look();
  const isOurs = (text: string) => TEXTS.includes(text);
  return planTextColumn({ book, sheet, target }, { name: TEXT_NAMES.ask, head: '还要问什么', texts, isOurs });
}

const made = (more?: Made['more']) => workbookOf(more ? { more } : {});

test('it stands right of everything, also right of our own columns and of a remark far out', async () => {
  const user = await open(await made((sheet) => void (sheet.getCell('J9').value = '备注')));
  await user.classify('values');
  const column = await planned(user);
  expect(column?.column).toBeGreaterThan(9);
  await apply(user.run, column!.plan);
  expect(user.workbook.sheets[0]?.value(0, column!.column)).toBe('还要问什么');
  // Text stays text.
  expect(user.workbook.sheets[0]?.formula(3, column!.column)).toBeUndefined();
  expect(user.workbook.sheets[0]?.value(3, column!.column)).toBe('=1+1');
  expect((await planned(user))?.cells).toBe(0);
  expect((await planned(user))?.column).toBe(column?.column);
  user.close();
});

test('a total below and a blank line between stay as they are', async () => {
  const user = await open(await made((sheet) => void sheet.addRow(['合计', null, 5699])));
  const column = await planned(user);
  await apply(user.run, column!.plan);
  expect(user.workbook.sheets[0]?.value(8, column!.column)).toBeNull();
  user.close();
});

test('what people type into it stays when it is brought up to date; what we wrote is renewed', async () => {
  const user = await open(await made());
  const wish = { name: TEXT_NAMES.ask, head: '还要问什么', isOurs: isAskText };
  const column = async (texts: readonly string[]) => {
    const { book, sheet, target } = await user.look();
    return planTextColumn({ book, sheet, target }, { ...wish, texts });
  };
  const [two, one] = [askText(['supplier', 'usage'], 'zh-CN'), askText(['usage'], 'zh-CN')];
  const first = await column([two, two, two, two, '', '', '']);
  await apply(user.run, first!.plan);
  const sheet = sheetOf(user.host, '客户');
  await typeInto(user.host, sheet, 2, first!.column, '已经问过，用的是海康');
  await typeInto(user.host, sheet, 7, first!.column, '下周再问');
  await apply(user.run, (await column([one, one, one, '', '', '', one]))!.plan);
  const now = Array.from({ length: 7 }, (_, i) => sheet.value(i + 1, first!.column) ?? '');
  expect(now).toEqual([one, '已经问过，用的是海康', one, '', '', '', '下周再问']);
  user.close();
});

test('rows that moved after it was shown are not written over', async () => {
  const user = await open(await made());
  const column = await planned(user);
  await user.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(user.workbook.sheets[0]!.id);
    sheet.getRange('A2').values = [['青岛远洋贸易']];
    sheet.getRange('A6').values = [['宁波海川光电有限公司']];
    await context.sync();
  });
  const before = contentOf(user.workbook).sheets;
  await expect(apply(user.run, column!.plan)).rejects.toMatchObject({ code: 'moved' });
  expect(contentOf(user.workbook).sheets).toEqual(before);
  user.close();
});

test('a fault at each request leaves all of it or nothing', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let n = 1; n <= 6; n++) {
      const user = await open(await made());
      const before = contentOf(user.workbook).sheets;
      const column = await planned(user);
      user.host.faults = [{ request: user.host.requests.length + n, code: 'GeneralException', when }];
      const failed = await apply(user.run, column!.plan).then(
        () => null,
        (error: unknown) => error,
      );
      user.host.faults = [];
      if (failed === null) expect((await planned(user))?.cells).toBe(0);
      else {
        expect(failed).toBeInstanceOf(HostError);
        expect(contentOf(user.workbook).sheets).toEqual(before);
      }
      user.close();
    }
  }
});
