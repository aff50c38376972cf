/**
 * "Not the same company", through the host: kept in the workbook by name, past saving, sorting and other people; and a
 * fault at each request.
 */
import type ExcelJS from 'exceljs';
import { companiesOf } from '../../src/book/company/companies';
import { findDuplicates } from '../../src/book/company/duplicates';
import { readApart, sayApart } from '../../src/sheet/kept/apart';
import { HostError } from '../../src/sheet/hostError';
import { contentOf, open, openAs, type User } from './excel';
import { workbookOf } from './workbooks';

const HEADER = ['客户名称', '业务员', '年采购量', '邮箱'];
const ROWS = [
  ['宁波海川光电', '王伟', 2400, 'sales@haichuan.cn'],
  ['Brightline', '李娜', 450, 'a@brightline.de'],
  ['Ningbo Haichuan Optics', '李娜', 300, 'info@haichuan.cn'],
];
const PAIR = [['宁波海川光电', 'Ningbo Haichuan Optics']] as const;

const book = (
  rows: readonly (readonly (string | number | null)[])[] = ROWS,
  more?: (sheet: ExcelJS.Worksheet) => void,
) => workbookOf({ header: HEADER, rows, ...(more && { more }) });

async function groups(user: User) {
  const { book: read, sheet } = await user.look();
  return findDuplicates(companiesOf(sheet, read), await readApart(user.run)).map(({ rows }) => rows);
}

test('said once, it holds after saving, opening and sorting, and takes nothing else along', async () => {
  const user = await open(await book());
  expect(await groups(user)).toEqual([[1, 3]]);
  const before = contentOf(user.workbook).sheets;
  expect(await sayApart(user.run, PAIR, true)).toEqual(PAIR);
  expect(await groups(user)).toEqual([]);
  expect(contentOf(user.workbook).sheets).toEqual(before);
  const saved = user.save();
  user.close();

  const again = await open(saved);
  expect(await groups(again)).toEqual([]);
  // Sorted by hand: the rows change places, the names do not.
  const sheet = again.workbook.sheets[0]!;
  const cells = (row: number) => HEADER.map((_, column) => sheet.value(row, column));
  const [first, third] = [cells(1), cells(3)];
  await again.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    worksheet.getRange('A2:D2').values = [third];
    worksheet.getRange('A4:D4').values = [first];
    await context.sync();
  });
  expect(await groups(again)).toEqual([]);
  expect(await sayApart(again.run, PAIR, false)).toEqual([]);
  expect(await groups(again)).toEqual([[1, 3]]);
  again.close();
});

test('saying it twice is saying it once; taking back leaves the other pairs; the other spelling is the same pair', async () => {
  const user = await open(await book());
  await sayApart(user.run, PAIR, true);
  await sayApart(user.run, [['NINGBO HAICHUAN OPTICS', '宁波海川光电 ']], true);
  await sayApart(user.run, [['Brightline', '宁波海川光电']], true);
  expect(await readApart(user.run)).toHaveLength(2);
  await sayApart(user.run, [['宁波海川光电', 'brightline']], false);
  expect(await readApart(user.run)).toEqual(PAIR);
  user.close();
});

test('names that look like XML, quotes or nothing at all come back as they were', async () => {
  const user = await open(await book());
  const odd = [
    ['<b>&amp;"\'</apart>', ']]>'],
    ['\u0001\ud83d', ' '],
  ] as const;
  await sayApart(user.run, odd, true);
  const saved = user.save();
  user.close();
  const again = await open(saved);
  expect(await readApart(again.run)).toEqual(odd);
  again.close();
});

test('Classify and Revert leave it alone, and it leaves them alone', async () => {
  const user = await open(await book());
  await user.classify('values');
  await sayApart(user.run, PAIR, true);
  expect((await user.revert()).job).toBe('classify');
  expect(await readApart(user.run)).toEqual(PAIR);
  user.close();
});

test('two people at once lose nothing of what either said', async () => {
  const one = await open(await book());
  const other = await openAs(one.host);
  const pairs = Array.from({ length: 12 }, (_, i) => [`A${i}`, `B${i}`] as const);
  for (let i = 0; i < pairs.length; i += 2)
    await Promise.all([sayApart(one.run, [pairs[i]!], true), sayApart(other.run, [pairs[i + 1]!], true)]);
  expect([...(await readApart(one.run))].sort()).toEqual([...pairs].sort());
  one.close();
  other.close();
});

test('a fault at each request loses nothing that was said, and the next try does it', async () => {
  for (const apart of [true, false]) {
    for (const when of ['before', 'after'] as const) {
      for (let request = 1; request <= 8; request++) {
        const user = await open(await book());
        await sayApart(user.run, [['Kept', 'Other']], true);
        if (!apart) await sayApart(user.run, PAIR, true);
        user.host.faults = [{ request: user.host.requests.length + request, code: 'GeneralException', when }];
        const failed = await sayApart(user.run, PAIR, apart).catch((error: unknown) => error);
        if (failed instanceof Error) expect(failed).toBeInstanceOf(HostError);
        user.host.faults = [];
        expect(await readApart(user.run)).toContainEqual(['Kept', 'Other']);
        await sayApart(user.run, PAIR, apart);
        expect(await readApart(user.run)).toEqual(apart ? [['Kept', 'Other'], ...PAIR] : [['Kept', 'Other']]);
        user.close();
      }
    }
  }
});

test('a workbook that cannot be written to says so', async () => {
  const user = await open(await book());
  Object.assign(user.workbook, { readOnly: true });
  await expect(sayApart(user.run, PAIR, true)).rejects.toMatchObject({ code: 'read-only' });
  user.close();
});
