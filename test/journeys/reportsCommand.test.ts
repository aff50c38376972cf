/** `vf duplicates` and `vf calendar` as a person or a script uses them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { TODAY, workbookOf } from './workbooks';

const ROOT = join(__dirname, '..', '..');
jest.setTimeout(240_000);

const folder = mkdtempSync(join(tmpdir(), 'vf-'));
afterAll(() => rmSync(folder, { recursive: true }));

function vf(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src', 'workbench', 'vf.mjs'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

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
  const { status, stdout } = vf('duplicates', file, '--json');
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
  expect(vf('duplicates', file, '--locale', 'zh-CN').stdout).toBe(
    '同一家公司 · 公司域名相同 · 撞单：王伟、李娜\n  第 2 行: 宁波海川光电\n  第 4 行: Ningbo Haichuan\n',
  );
  expect(readFileSync(file)).toEqual(before);
});

test('calendar: a file that another program reads, of one salesperson or of all', async () => {
  const file = await customers('coming.xlsx');
  const out = join(folder, 'all.ics');
  const { status, stdout } = vf('calendar', file, '--out', out, '--json', '--today', TODAY);
  expect([status, JSON.parse(stdout)]).toEqual([0, { events: 3 }]);
  const days = (path: string) =>
    new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')) as unknown as string)
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event))
      .map(({ summary, startDate }) => `${startDate.toString()} ${summary}`);
  const { customers: decided } = JSON.parse(vf('classify', file, '--json', '--today', TODAY).stdout) as {
    customers: { name: string; nextContact: string }[];
  };
  const expected = decided.map(
    ({ name, nextContact }) => `${nextContact < TODAY ? TODAY : nextContact} Contact ${name}`,
  );
  expect(days(out).sort()).toEqual(expected.sort());

  const hers = join(folder, 'hers.ics');
  expect(vf('calendar', file, '--out', hers, '--owner', '李娜', '--today', TODAY).status).toBe(0);
  expect(days(hers)).toHaveLength(2);
});

test('wrong usage says what is wrong, and writes nothing', async () => {
  const file = await customers('wrong.xlsx');
  expect(vf('calendar', file)).toMatchObject({ status: 2, stdout: '' });
  const out = join(folder, 'nobody.ics');
  const { status, stderr } = vf('calendar', file, '--out', out, '--owner', 'Nobody');
  expect(status).toBe(2);
  expect(stderr).toContain('王伟, 李娜');
  expect(existsSync(out)).toBe(false);
  expect(vf('calendar', file, '--out', file).status).toBe(2);
});
