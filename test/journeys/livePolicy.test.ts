/**
 * Formulas follow the policy of the workbook: those of ours, those typed by hand in any cell of any sheet, and those of
 * a colleague's edit. The built add-in, with its functions at work.
 */
import { builtAddIn } from '../field/built';
import { startExcel, type Excel } from '../../src/workbench/excel';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import { wordsFor } from '../../src/locale/all';
import { policyToText } from '../../src/plan/policySheet/text';
import { policyWords } from '../../src/locale/policy';
import { policyInForce, putInForce } from '../../src/runtime/policyInForce';
import { dayOfIso } from '../../src/policy/day';
import { applyPolicy, previewPolicy } from '../../src/sheet/jobs/policy';
import { watchPolicy } from '../../src/sheet/jobs/followPolicy';
import { open, openAs } from './excel';
import { TODAY, workbookOf } from './workbooks';

jest.setTimeout(300_000);

const NAME = policyWords('en').sheet.sheet;

const excelWith = async (bytes: Uint8Array): Promise<Excel> =>
  startExcel(openXlsx(bytes, 'test.xlsx'), { locale: 'en-US', today: 46348, dist: builtAddIn() });

/** With formulas of a person's own: on another sheet, and nested. */
const handwritten = () =>
  workbookOf({
    more: (_, workbook) => {
      const notes = workbook.addWorksheet('Notes');
      notes.getCell('A1').value = 450;
      notes.getCell('B1').value = { formula: 'TIER(A1)', result: 'C' };
      notes.getCell('C1').value = { formula: '"Tier "&TIER(A1+10)&"!"', result: 'Tier C!' };
      notes.getCell('D1').value = { formula: 'NEXTCONTACT(46300,"D")', result: 46308 };
    },
  });

const shown = ({ workbook }: Excel, row = 0) => [1, 2, 3].map((column) => workbook.sheet('Notes')?.value(row, column));

const options = { sheet: null, today: TODAY, locale: 'en-US', answers: {}, preset: null, write: true };

test('a floor moves, and handwritten formulas with it; Revert moves them back; a saved file remembers', async () => {
  const excel = await excelWith(await handwritten());
  await excel.addIn.policy?.({ ...options, edits: [{ place: 'tiers.B.floor', text: '450' }] });
  await excel.calculated();
  expect(shown(excel).slice(0, 2)).toEqual(['B', 'Tier B!']);
  const saved = saveXlsx(excel.workbook);
  await excel.addIn.revert?.({ locale: 'en-US' });
  await excel.calculated();
  expect(shown(excel).slice(0, 2)).toEqual(['C', 'Tier C!']);
  excel.close();

  const again = await excelWith(saved);
  const before = again.host.requests.length;
  await again.addIn.policy?.({ ...options, preset: 'slow', edits: [{ place: 'tiers.B.floor', text: '470' }] });
  await again.calculated();
  expect(shown(again)).toEqual(['C', 'Tier C!', 46_482]);
  expect(again.host.requests.length - before).toBeLessThan(25);
  again.close();
});

test('our own live columns hold the formulas they held, and give the new answers', async () => {
  const excel = await excelWith(await handwritten());
  await excel.addIn.classify?.({ ...options, style: 'live' });
  await excel.calculated();
  const column = (cell: 'formula' | 'value') => [1, 2, 4].map((row) => excel.workbook.sheet('客户')?.[cell](row, 4));
  const formulas = column('formula');
  expect(column('value')).toEqual(['S', 'A', 'D']);
  await excel.addIn.policy?.({ ...options, edits: [{ place: 'tiers.C.floor', text: '200' }, { place: 'tiers.A.floor', text: '1001' }] }); // prettier-ignore
  await excel.calculated();
  expect(column('formula')).toEqual(formulas);
  expect(column('value')).toEqual(['S', 'B', 'C']);
  excel.close();
});

describe('while it is being watched', () => {
  afterEach(() => putInForce(null));

  const request = {
    today: dayOfIso(TODAY)!,
    answers: {},
    style: null,
    words: wordsFor('en').sheet,
    policyWords: policyWords('en').sheet,
    preset: null,
    edits: [],
  };

  test('a colleague’s sheet and edits arrive; other edits cost nothing; an impossible one leaves the last good one', async () => {
    const user = await open(await workbookOf());
    const colleague = await openAs(user.host);
    const heard: (readonly string[] | null)[] = [];
    await watchPolicy(user.run, (read) => void heard.push(read && read.reading.problems.map(({ cell }) => cell)));
    expect(heard).toEqual([null]);
    const preview = await previewPolicy(colleague.run, {
      ...request,
      edits: [{ place: 'tiers.B.floor', text: '450' }],
    });
    await applyPolicy(colleague.run, preview!);
    await settled(user, colleague);
    expect(policyInForce().floors.B).toBe(450);

    const type = (sheet: string, address: string, value: string | number) =>
      colleague.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
        await context.sync();
      });
    const quiet = user.host.requests.length;
    await type('客户', 'A2', '宁波海川');
    await settled(user, colleague);
    expect(user.host.requests.length - quiet).toBe(1);

    await type(NAME, 'B8', 470);
    await settled(user, colleague);
    expect(policyInForce().floors.B).toBe(470);
    await type(NAME, 'B8', 'many');
    await settled(user, colleague);
    expect(policyInForce().floors.B).toBe(470);
    expect(heard.at(-1)).toEqual([`'${NAME}'!B8`]);
    colleague.close();
    user.close();
  });

  test('a policy that a word from a list changes is read when the cell is left', async () => {
    const user = await open(await workbookOf());
    const preview = await previewPolicy(user.run, { ...request, edits: [{ place: 'tiers.B.floor', text: '450' }] });
    await applyPolicy(user.run, preview!);
    await watchPolicy(user.run);
    const sheet = user.workbook.sheet(NAME)!;
    for (const { area, source } of sheet.lists) {
      const now = sheet.value(area.row, area.column);
      const other = source.split(',').find((word) => word !== String(now));
      if (other === undefined) continue;
      const before = policyToText(policyInForce());
      sheet.setValue(area.row, area.column, other);
      await user.host.edited(sheet, { ...area, rows: 1 });
      await settled(user);
      expect(policyToText(policyInForce())).toBe(before);
      user.host.selected(sheet, { ...area, row: area.row + 1, rows: 1 });
      await settled(user);
      if (policyToText(policyInForce()) !== before) return user.close();
    }
    throw new Error(`no list of ${sheet.lists.length} changes the policy`);
  });

  test('a workbook whose policy is the one it was saved with is opened without calculating anything', async () => {
    const author = await open(await workbookOf());
    const preview = await previewPolicy(author.run, { ...request, edits: [{ place: 'tiers.B.floor', text: '450' }] });
    await applyPolicy(author.run, preview!);
    const bytes = author.save();
    author.close();
    const calculated = async (early: boolean) => {
      putInForce(null);
      // A function that Excel asks before the add-in has read the policy.
      if (early) policyInForce();
      const user = await open(bytes);
      const sheets: string[] = [];
      user.host.calculation = {
        changed: (sheet) => void sheets.push(sheet.name),
        run: () => undefined,
        idle: () => Promise.resolve(),
      };
      await watchPolicy(user.run);
      expect(policyInForce().floors.B).toBe(450);
      user.close();
      return sheets;
    };
    expect(await calculated(false)).toEqual([]);
    expect(await calculated(true)).toEqual(['客户', NAME]);
  });

  async function settled(...users: Awaited<ReturnType<typeof open>>[]) {
    for (let i = 0; i < 5; i++) {
      for (const { client } of users) await client.idle();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
});
