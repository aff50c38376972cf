/** `vf duplicates` and `vf calendar` as a person or a script uses them. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { openXlsx } from '../../src/workbench/host/file/xlsx';
import { differences } from '../judges/untouched';
import { vf } from './commandLine';
import { TODAY, workbookOf } from './workbooks';

jest.setTimeout(240_000);

const folder = mkdtempSync(join(tmpdir(), 'vf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = ['客户名称', '业务员', '年采购量', '最近联系', '邮箱'];
const ROWS = [
  ['宁波海川光电', '王伟', 2400, 46340, 'sales@haichuan.cn'],
  ['Brightline, Optics; GmbH', '李娜', 450, 46346, 'a@brightline.de'],
  ['Ningbo Haichuan', '李娜', 300, 46345, 'info@haichuan.cn'],
];

async function customers(name: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await workbookOf({ header: HEADER, rows: ROWS }));
  return path;
}

test('duplicates: one object with rows as Excel counts them, or lines a person reads; the file stays as it is', async () => {
  const file = await customers('twice.xlsx');
  const before = readFileSync(file);
  const { status, stdout } = await vf('duplicates', file, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    groups: [
      {
        rows: [2, 4],
        names: ['宁波海川光电', 'Ningbo Haichuan'],
        reasons: ['domain'],
        owners: ['王伟', '李娜'],
        sure: true,
      },
    ],
  });
  expect((await vf('duplicates', file, '--locale', 'zh-CN')).stdout).toBe(
    '同一家公司 · 公司域名相同 · 撞单：王伟、李娜\n  第 2 行: 宁波海川光电\n  第 4 行: Ningbo Haichuan\n',
  );
  expect(readFileSync(file)).toEqual(before);
});

test('duplicates --out: the copy has a column that says so, the file itself stays as it is; again in another language it is renewed, in the same nothing changes', async () => {
  const file = await customers('marked.xlsx');
  const before = readFileSync(file);
  const out = join(folder, 'marked-out.xlsx');
  const { status, stdout, stderr } = await vf('duplicates', file, '--out', out, '--json', '--locale', 'zh-CN');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ groups: [{ rows: [2, 4] }], written: { column: 'F', cells: 2 } });
  expect(stderr).toContain('F 列已标好，改了 2 格。');
  expect(readFileSync(file)).toEqual(before);
  expect(differences(before, readFileSync(out), { sheets: { 客户: { columns: ['F'] } }, newSheets: [] })).toEqual([]);
  const sheet = openXlsx(readFileSync(out), 'out.xlsx').sheets[0]!;
  expect([0, 1, 2, 3].map((row) => sheet.value(row, 5) ?? '')).toEqual([
    '疑似同一公司',
    '与第 4 行“Ningbo Haichuan”（业务员：李娜）疑似同一公司：公司域名相同',
    '',
    '与第 2 行“宁波海川光电”（业务员：王伟）疑似同一公司：公司域名相同',
  ]);
  const again = await vf('duplicates', out, '--out', join(folder, 'again.xlsx'), '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ written: { column: 'F', cells: 2 } });
  expect((await vf('duplicates', file, '--out', file)).status).toBe(2);
  const same = await vf('duplicates', out, '--out', join(folder, 'same.xlsx'), '--json', '--locale', 'zh-CN');
  expect(JSON.parse(same.stdout)).toMatchObject({ written: null });
});

test('calendar: a file that another program reads, of one salesperson or of all', async () => {
  const file = await customers('coming.xlsx');
  const out = join(folder, 'all.ics');
  const { status, stdout } = await vf('calendar', file, '--out', out, '--json', '--today', TODAY);
  expect([status, JSON.parse(stdout)]).toEqual([0, { events: 3 }]);
  const days = (path: string) =>
    new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')) as unknown as string)
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event))
      .map(({ summary, startDate }) => `${startDate.toString()} ${summary}`);
  const { customers: decided } = JSON.parse((await vf('classify', file, '--json', '--today', TODAY)).stdout) as {
    customers: { name: string; nextContact: string }[];
  };
  const expected = decided.map(
    ({ name, nextContact }) => `${nextContact < TODAY ? TODAY : nextContact} Contact ${name}`,
  );
  expect(days(out).sort()).toEqual(expected.sort());

  const hers = join(folder, 'hers.ics');
  expect((await vf('calendar', file, '--out', hers, '--owner', '李娜', '--today', TODAY)).status).toBe(0);
  expect(days(hers)).toHaveLength(2);
});

test('calendar with an open question: no file, the question, and how many it would leave out', async () => {
  const file = join(folder, 'open.xlsx');
  const rows = ROWS.map((row, i) => row.map((cell, at) => (at === 3 && i < 2 ? '03/04/2026' : cell)));
  writeFileSync(file, await workbookOf({ header: HEADER, rows }));
  const out = join(folder, 'open.ics');
  for (const [locale, said] of [
    ['en', '2 customers are left out'],
    ['zh-CN', '2 个客户因此排不进日历'],
    ['zh-TW', '2 個客戶因此排不進行事曆'],
  ] as const) {
    // prettier-ignore
    const { status, stderr } = await vf('calendar', file, '--out', out, '--today', TODAY, '--locale', locale);
    expect([status, existsSync(out)]).toEqual([1, false]);
    expect(stderr).toContain('date-order:D=');
    expect(stderr).toContain(said);
  }
  expect((await vf('calendar', file, '--out', out, '--owner', '李娜', '--today', TODAY)).stderr).toContain(
    '1 customer is left',
  );
  expect((await vf('calendar', file, '--out', out, '--today', TODAY, '--answer', 'date-order=dmy')).status).toBe(0);
});

/** Two currencies, a return, a cancelled order, one without a day, one without a name. */
const ORDERS = {
  header: ['Customer', 'Order date', 'Order no', 'Amount', 'Currency', 'Status'],
  rows: [
    ['Alder', '2026-03-02', 'S1', 1000, 'USD', ''],
    ['Birch', '2026-04-02', 'S2', 500, 'USD', ''],
    ['Alder', '2026-05-02', 'S3', -200, 'USD', ''],
    ['Alder', '2026-06-02', 'S4', 9000, 'EUR', ''],
    ['Corvus', '2026-07-02', 'S5', 70, 'USD', 'cancelled'],
    ['Corvus', '', 'S6', 40, 'USD', ''],
    ['', '2026-08-02', 'S7', 30, 'USD', ''],
    ['Birch', '2026-11-20', 'S8', 1, 'USD', ''],
  ],
};

test('report pareto: one object, a table for each currency, and no figure over two; or lines in three languages', async () => {
  const file = join(folder, 'orders.xlsx');
  writeFileSync(file, await workbookOf(ORDERS));
  const before = readFileSync(file);
  const { status, stdout } = await vf('report', 'pareto', file, '--json', '--today', TODAY);
  expect(status).toBe(0);
  const told = JSON.parse(stdout) as { tables: readonly { measure: object; rows: readonly object[]; total: number }[] };
  expect(told).toMatchObject({
    report: 'pareto',
    read: { rows: 8, leftOut: { cancelled: 1, undated: 1, returns: 1, nameless: 1 } },
    measure: { kind: 'money', unit: null, units: ['USD', 'EUR'], converted: null },
  });
  expect(told).not.toHaveProperty('total');
  const value = (name: string, sum: number) => ({ name, value: sum });
  expect(told.tables).toMatchObject([
    { measure: { unit: 'USD' }, total: 1301, classes: { A: 2 }, rows: [value('Alder', 800), value('Birch', 501)] },
    { measure: { unit: 'EUR' }, total: 9000, classes: { A: 1 }, rows: [value('Alder', 9000)] },
  ]);
  expect(stdout).not.toMatch(/10301|10371|9801/);
  for (const [locale, said] of [
    ['en', 'USD and EUR are not added together'],
    ['zh-CN', 'USD和EUR 不相加'],
    ['zh-TW', 'USD和EUR 不相加'],
  ] as const)
    expect((await vf('report', 'pareto', file, '--today', TODAY, '--locale', locale)).stdout).toContain(said);
  expect(readFileSync(file)).toEqual(before);
});

test('report churn: the buyer’s own rhythm, and a bridge that adds up; a sheet without order dates is told so', async () => {
  const file = join(folder, 'years.xlsx');
  const months = [...'ABCDEFGHIJKLMNOPQRSTUVWX'].map((_, i) => `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-05`); // prettier-ignore
  const monthly = months.filter((day) => day < TODAY).map((day) => ['Alder', day, 100]);
  const stopped = months.slice(0, 16).map((day) => ['Birch', day, 50]);
  const rows = [...monthly, ...stopped, ['Corvus', '2026-02-01', 70]].map((row, i) => [...row, `S${i}`]);
  writeFileSync(file, await workbookOf({ header: ['Customer', 'Order date', 'Amount', 'Order no'], rows }));
  const { status, stdout } = await vf('report', 'churn', file, '--json', '--today', TODAY);
  expect(status).toBe(0);
  const told = JSON.parse(stdout) as { bridge: Record<string, number>; customers: { name: string; state: string }[] };
  expect(Object.fromEntries(told.customers.map(({ name, state }) => [name, state]))).toEqual({
    Alder: null,
    Birch: 'gone',
    Corvus: 'once',
  });
  const { before = 0, new: came = 0, grew = 0, shrank = 0, lost = 0, now = 0 } = told.bridge;
  expect(before + came + grew - shrank - lost).toBe(now);
  expect(now).toBe(12 * 100 + 5 * 50 + 70);
  expect((await vf('report', 'churn', file, '--today', TODAY, '--locale', 'zh-CN')).stdout).toContain('疑似流失 Birch');
  const accounts = JSON.parse((await vf('report', 'accounts', file, '--json', '--today', TODAY)).stdout) as object;
  // 1,200 of 1,520 is less than 80 %: the next one crosses the line, and is still an A. On average they bring 506.67.
  expect(accounts).toMatchObject({
    method: 'cutoffs',
    accounts: [
      {
        name: 'Alder',
        R: 17,
        F: 12,
        M: 1200,
        scores: '554',
        segment: 'champions',
        key: 'yes',
        rank: 1,
        move: 'stayed',
      },
      { name: 'Birch', valueBefore: 550, value: 250, rankBefore: 2, key: 'yes', move: 'stayed' },
      { name: 'Corvus', valueBefore: null, change: null },
    ],
  });
  expect((await vf('report', 'split', file, '--today', TODAY)).stdout).toContain('Too few customers to split');
  expect((await vf('report', 'accounts', file, '--method', 'guess')).stderr).toContain('cutoffs, quintiles');
  const refused = await vf('report', 'churn', await customers('no-orders.xlsx'), '--today', TODAY);
  expect([refused.status, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toContain('needs a date for each order');
});

test('report: what is not there is said, in a sentence', async () => {
  const file = join(folder, 'orders.xlsx');
  for (const [args, status, said] of [
    [['frob', file], 2, 'pareto'],
    [['pareto'], 2, 'Name the workbook'],
    [['pareto', file, '--period', 'x'], 2, '2025Q3'],
    [['pareto', file, '--currency', 'CHF'], 2, 'USD, EUR'],
    [['pareto', file, '--measure', 'kilos'], 2, 'units, money'],
    [['pareto', file, '--measure', 'units'], 1, 'No column counts pieces.'],
    [['pareto', file, '--as-of', 'soon'], 2, 'soon'],
  ] as const) {
    const ended = await vf('report', ...args);
    expect([args[0], ended.status, ended.stdout]).toEqual([args[0], status, '']);
    expect(ended.stderr).toContain(said);
  }
});

test('wrong usage says what is wrong, and writes nothing', async () => {
  const file = await customers('wrong.xlsx');
  expect(await vf('calendar', file)).toMatchObject({ status: 2, stdout: '' });
  const out = join(folder, 'nobody.ics');
  const { status, stderr } = await vf('calendar', file, '--out', out, '--owner', 'Nobody');
  expect(status).toBe(2);
  expect(stderr).toContain('王伟, 李娜');
  expect(existsSync(out)).toBe(false);
  expect((await vf('calendar', file, '--out', file)).status).toBe(2);
});
