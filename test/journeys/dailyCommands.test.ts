/** `vf today` and `vf contacted`, as a person or a script uses them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences } from '../judges/untouched';
import { cellAt, cellsOf, readXlsx } from '../judges/xlsx';
import { vf } from './commandLine';
import { TODAY, workbookOf } from './workbooks';

/** The first call may have to build. */
jest.setTimeout(240_000);

const folder = mkdtempSync(join(tmpdir(), 'vf-daily-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = ['客户名称', '业务员', '年采购量', '最近联系', '下次联系', '寄样日期'];
const ROWS = [
  ['宁波海川', '王伟', 2400, 46300, null, 46320],
  ['Brightline', '李娜', 1000, 46346, null, null],
  ['青岛远洋', '王伟', 1500, null, null, null],
];

const input = join(folder, 'in.xlsx');
beforeAll(async () => writeFileSync(input, await workbookOf({ header: HEADER, rows: ROWS })));

test('today --json is one object as it is documented, and the sheet need not be classified', async () => {
  const { status, stdout } = await vf('today', input, '--json', '--today', TODAY);
  expect(status).toBe(0);
  const list = JSON.parse(stdout) as { [part: string]: { name: string }[] };
  expect(Object.keys(list)).toEqual(['today', 'unreadable', 'overdue', 'due', 'never', 'upcoming']);
  expect(list['overdue']).toEqual([
    {
      row: 2,
      name: '宁波海川',
      owner: '王伟',
      tier: 'S',
      lastContact: '2026-10-05',
      nextContact: '2026-10-08',
      contactBy: '2026-10-09',
      daysLate: 44,
      why: 'Special · last contact Oct 5, 48 days ago · 4 days at most · 44 days late',
      reasons: ['sample'],
      say: ['Sample sent on Oct 25, 28 days ago: ask how it tested.'],
    },
  ]);
  expect([list['never'], list['upcoming']].map((part) => part?.map(({ name }) => name))).toEqual([
    ['青岛远洋'],
    ['Brightline'],
  ]);
});

test.each([
  ['en', /Overdue: 1\n {2}宁波海川 \(row 2\)\n {4}Special · last contact/],
  ['zh-CN', /逾期: 1\n {2}宁波海川 \(第 2 行\)\n {4}特级 · 上次联系/],
  ['zh-TW', /逾期: 1\n {2}宁波海川 \(第 2 列\)\n {4}特級 · 上次聯絡/],
])('%s: for people, with what to say; one salesperson’s on request', async (locale, said) => {
  const { status, stdout } = await vf('today', input, '--today', TODAY, '--locale', locale, '--owner', '王伟');
  expect(status).toBe(0);
  expect(stdout).toMatch(said);
  expect(stdout).not.toContain('Brightline');
});

test('contacted writes the day and the line, changes nothing else, and revert takes it back', async () => {
  const [out, back] = [join(folder, 'out.xlsx'), join(folder, 'back.xlsx')];
  const told = ['--way', '电话', '--note', '=谈续签', '--promise', '寄样', '--reply', '好', '--next', '2w'];
  const given = ['contacted', input, '--row', '2', ...told, '--today', TODAY, '--locale', 'zh-CN'];
  const { status, stdout } = await vf(...given, '--json', '--out', out);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    row: 2,
    name: '宁波海川',
    lastContact: '2026-11-22',
    nextContact: '2026-12-06',
    contactBy: '2026-12-06',
    logRow: 2,
  });
  const changed = { sheets: { 客户: { columns: ['D', 'E'] } }, newSheets: ['关键少数 记录'] };
  const [before, after] = [input, out].map((file) => new Uint8Array(readFileSync(file)));
  expect(differences(before!, after!, changed)).toEqual([]);
  const log = readXlsx(after!);
  expect(['A2', 'B2', 'D2', 'E2', 'F2', 'G2', 'H2'].map((cell) => cellAt(log, '关键少数 记录', cell).value)).toEqual([
    46348,
    '宁波海川',
    '电话',
    '=谈续签',
    '好',
    '寄样',
    46362,
  ]);
  const listed = JSON.parse((await vf('today', out, '--json', '--today', '2026-12-06')).stdout) as {
    due: { name: string }[];
  };
  expect(listed.due.map(({ name }) => name)).toContain('宁波海川');
  expect((await vf('revert', out, '--out', back)).status).toBe(0);
  // E2 was no cell at all, and is an empty one now.
  const again = new Uint8Array(readFileSync(back));
  expect(differences(before!, again, { sheets: { 客户: { columns: ['E'] } }, newSheets: [] })).toEqual([]);
  expect(cellAt(readXlsx(again), '客户', 'E2').value).toBeNull();
});

test('stop leaves a customer out of the list and says so; again takes it back', async () => {
  const [out, back] = [join(folder, 'stopped.xlsx'), join(folder, 'again.xlsx')];
  const named = (stdout: string) => {
    const { today: _, resting = [], ...parts } = JSON.parse(stdout) as { [part: string]: { name: string }[] };
    return { resting, due: Object.values(parts).flatMap((part) => part.map(({ name }) => name)) };
  };
  const stopped = await vf('contacted', input, '--row', '2', '--stop', '--note', '关门了', '--today', TODAY, '--locale', 'zh-CN', '--out', out); // prettier-ignore
  expect([stopped.status, stopped.sentences[0]]).toEqual([0, '宁波海川：不再跟进。']);
  const { resting, due } = named((await vf('today', out, '--json', '--today', TODAY)).stdout);
  expect(resting).toEqual([{ row: 2, name: '宁波海川', since: TODAY, remark: '停止跟进：关门了' }]);
  expect(due).toEqual(['青岛远洋', 'Brightline']);
  expect((await vf('contacted', out, '--row', '2', '--again', '--today', TODAY, '--out', back)).status).toBe(0);
  expect(named((await vf('today', back, '--json', '--today', TODAY)).stdout).due).toContain('宁波海川');
  const wrong = await vf('contacted', input, '--row', '2', '--stop', '--snooze', '1w', '--out', back);
  expect([wrong.status, wrong.sentences[0]]).toEqual([2, expect.stringContaining('--stop')]);
});

test('put off moves the next date alone', async () => {
  const out = join(folder, 'later.xlsx');
  const { status, stdout } = await vf(
    'contacted',
    input,
    '--row',
    '2',
    '--snooze',
    '1w',
    '--today',
    TODAY,
    '--json',
    '--out',
    out,
  );
  expect([status, JSON.parse(stdout)]).toMatchObject([
    0,
    { lastContact: '2026-10-05', nextContact: '2026-11-29', logRow: null },
  ]);
  expect(differences(new Uint8Array(readFileSync(input)), new Uint8Array(readFileSync(out)), { sheets: { 客户: { columns: ['E'] } }, newSheets: [] })).toEqual([]); // prettier-ignore
});

test('history says what was done, newest first, in words; revert --steps takes so many back', async () => {
  const [out, back] = [join(folder, 'done.xlsx'), join(folder, 'undone.xlsx')];
  const at = ['--today', TODAY, '--locale', 'en'];
  await vf('classify', input, '--style', 'values', ...at, '--out', join(folder, 'one.xlsx'));
  await vf('policy', join(folder, 'one.xlsx'), '--set', 'tiers.B.floor=400', ...at, '--out', join(folder, 'two.xlsx'));
  await vf('contacted', join(folder, 'two.xlsx'), '--row', '3', ...at, '--out', out);
  const steps = async (file: string) =>
    (JSON.parse((await vf('history', file, ...at, '--json')).stdout) as { steps: { [key: string]: unknown }[] }).steps;
  const done = await steps(out);
  expect(done.map(({ job, text }) => [job, text])).toEqual([
    ['contacted', 'Contacted Brightline'],
    ['policy', 'Policy: B from 400'],
    ['classify', 'Classified 3 rows'],
  ]);
  for (const { cells, when } of done) expect([Number(cells) > 0, Date.parse(String(when)) > 0]).toEqual([true, true]);

  const two = await vf('revert', out, '--steps', '2', '--out', back, '--json');
  expect(JSON.parse(two.stdout)).toMatchObject({ reverted: ['contacted', 'policy'] });
  expect((await steps(back)).map(({ job }) => job)).toEqual(['classify']);
  const valuesIn = (file: string) =>
    [...cellsOf(readXlsx(new Uint8Array(readFileSync(file))), '客户')].map(([at, { value }]) => [at, value]);
  expect(valuesIn(back)).toEqual(valuesIn(join(folder, 'one.xlsx')));
  expect((await vf('revert', out, '--steps', 'all', '--out', back)).status).toBe(2);
  expect(await steps(input)).toEqual([]);
});

test.each([
  [['--row', '9'], 1],
  [[], 2],
  [['--row', '2', '--date', '2026-11-23'], 2],
  [['--row', '2', '--date', 'yesterday'], 2],
  [['--row', '2', '--next', '2026-11-22'], 2],
  [['--row', '2', '--way', 'pigeon'], 2],
  [['--row', '2', '--snooze', '2026-11-01'], 2],
  [['--row', '2', '--snooze', '3d', '--note', 'x'], 2],
])('%j is refused in one sentence, and nothing is written', async (args, wanted) => {
  const { status, stdout, stderr } = await vf(
    'contacted',
    input,
    ...args,
    '--today',
    TODAY,
    '--out',
    join(folder, 'no.xlsx'),
  );
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([wanted, '', 1]);
  expect(stderr).not.toMatch(/\bat \S+:\d+|undefined|\[object/);
});
