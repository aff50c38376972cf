/**
 * A suggestion that a person confirmed, through the host: a line in the log and the pool's cell, or neither; no
 * contact; one step back.
 */
import { factsReader } from '../../src/book/customerFacts';
import { VERDICT_WORDS, VERDICTS, verdictIn } from '../../src/book/written/verdicts';
import { LOG_SHEET } from '../../src/book/written/logHeads';
import { LOCALES } from '../../src/policy/locale';
import { adviceFor } from '../../src/standing/advice';
import { dayOfIso, type Day } from '../../src/policy/day';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { HostError } from '../../src/sheet/hostError';
import { apply } from '../../src/sheet/jobs/classify';
import { previewVerdict, type VerdictRequest } from '../../src/sheet/jobs/verdict';
import { differences } from '../judges/untouched';
import { contentOf, open, type User } from './excel';
import { TODAY, workbookOf } from './workbooks';

const today = dayOfIso(TODAY)!;
const ago = (days: number) => today - days;
const HEADER = ['客户名称', '业务员', '年采购量', '最近联系', '公海池', '客户等级', '意向', '销售阶段'];
const ROWS = [
  ['宁波海川', '王伟', 2400, ago(40), null, 'A级', null, null],
  ['Brightline', '李娜', 350, ago(75), null, 'C级', '低', null],
  ['凯腾电子', '王伟', 320, ago(55), null, 'D', '高', '提交方案'],
  ['Nobody Knows', '李娜', 350, null, null, 'C级', null, null],
  ['Kept Ltd', '李娜', 350, ago(90), '公海客户', null, null, null],
  ['Meridian', '赵敏', 20, ago(5), null, 'B级', null, null],
];

const book = (rows: readonly (readonly (string | number | null)[])[] = ROWS, header = HEADER) =>
  workbookOf({ header, rows });

async function advice(user: User, on: Day = today) {
  const { book: read, sheet, decisions, log } = await user.look();
  const factsOf = factsReader(sheet, read, { today: on, answers: {} });
  return adviceFor({ book: read, sheet, decisions, log }, read.customers.map(factsOf), on, DEFAULT_POLICY).map(
    (one) => [
      read.customers[one.index]?.name,
      one.kind === 'pool' ? one.advice.code : `${one.promotion.from}→${one.promotion.rung}`,
    ],
  );
}

const request = (
  change: Partial<VerdictRequest> = {},
  entry: Partial<VerdictRequest['entry']> = {},
): VerdictRequest => ({
  today,
  answers: {},
  row: 2,
  name: 'Brightline',
  logSheet: '联系记录',
  locale: 'zh-CN',
  ...change,
  entry: {
    verdict: 'public',
    grade: null,
    because: '75 天没人联系（期限 60 天）',
    who: '赵经理',
    day: today,
    ...entry,
  },
});

async function note(user: User, wanted: VerdictRequest) {
  const preview = await previewVerdict(user.run, wanted);
  if (!preview) throw new Error('nobody there');
  await apply(user.run, preview.plan);
  return preview;
}

const row = (user: User, sheet: string, at: number, columns: number) =>
  Array.from({ length: columns }, (_, column) => user.workbook.sheet(sheet)?.value(at, column) ?? '');

test('what is suggested, the most pressing first; a missing date is never long ago', async () => {
  const user = await open(await book());
  expect(await advice(user)).toEqual([
    ['宁波海川', 'escalate'],
    ['Brightline', 'public'],
    ['凯腾电子', 'soon'],
    ['凯腾电子', 'D→B'],
  ]);
  user.close();
});

test('one line that says who, when, what and why; the cell in the word its column uses; one step back', async () => {
  const bytes = await book();
  const user = await open(bytes);
  const { cell, log, name } = await note(user, request());
  expect([cell, log, name]).toEqual([{ address: 'E3', to: '公海客户' }, '联系记录', 'Brightline']);
  expect(row(user, '客户', 2, 6)).toEqual(['Brightline', '李娜', 350, ago(75), '公海客户', 'C级']);
  expect(row(user, '联系记录', 1, 5)).toEqual([
    today,
    'Brightline',
    '赵经理',
    '',
    '放进公海：75 天没人联系（期限 60 天）',
  ]);
  expect(differences(bytes, user.save(), { sheets: { 客户: { columns: ['E'] } }, newSheets: ['联系记录'] })).toEqual(
    [],
  );
  await user.revert();
  expect(user.save()).toEqual(bytes);
  user.close();
});

test('it is no contact: the last contact stays, and nobody is asked again', async () => {
  const user = await open(await book());
  await note(user, request({ row: 1, name: '宁波海川' }, { verdict: 'escalated' }));
  const { book: read } = await user.look();
  expect(read.customers[0]?.lastContact).toBe(ago(40));
  expect((await advice(user)).map(([name]) => name)).not.toContain('宁波海川');
  user.close();
});

test('without columns for it the log alone knows, and that is enough until somebody is in touch', async () => {
  const header = HEADER.slice(0, 4);
  const user = await open(
    await book(
      ROWS.map((cells) => cells.slice(0, 4)),
      header,
    ),
  );
  expect(await advice(user)).toContainEqual(['Brightline', 'public']);
  expect((await note(user, request())).cell).toBeNull();
  expect((await advice(user)).map(([name]) => name)).not.toContain('Brightline');
  // Long after: it is in the pool, so it is not suggested anew.
  expect((await advice(user, (today + 60) as Day)).map(([name]) => name)).not.toContain('Brightline');
  user.close();
});

test('promoted: the tier in the spelling of its column; left as it is: not asked for a month', async () => {
  const user = await open(await book());
  const { cell } = await note(user, request({ row: 3, name: '凯腾电子' }, { verdict: 'promoted', grade: 'B' }));
  expect(cell).toEqual({ address: 'F4', to: 'B级' });
  await note(user, request({}, { verdict: 'kept' }));
  expect((await advice(user)).map(([name]) => name)).toEqual(['宁波海川']);
  expect((await advice(user, (today + 31) as Day)).map(([name]) => name)).toContain('Brightline');
  user.close();
});

test('rows moved: the same customer is found; gone or twice: nothing is written', async () => {
  const user = await open(await book([ROWS[1]!, ROWS[0]!, ROWS[2]!]));
  expect((await previewVerdict(user.run, request()))?.cell?.address).toBe('E2');
  expect(await previewVerdict(user.run, request({ name: 'Gone' }))).toBeNull();
  user.close();
});

test.each(LOCALES)('the log is written and read again in %s', async (locale) => {
  const user = await open(await book());
  for (const verdict of VERDICTS) {
    await note(
      user,
      request({ locale, logSheet: LOG_SHEET[locale] }, { verdict, grade: verdict === 'promoted' ? 'A' : null }),
    );
    const said = (await user.look()).log?.lines.at(-1)?.said ?? '';
    expect(said).toContain(VERDICT_WORDS[verdict][locale]);
    expect(verdictIn(said)).toBe(verdict);
  }
  user.close();
});

test('a formula in the cell stays; text that looks like one stays text', async () => {
  const bytes = await workbookOf({
    header: HEADER,
    rows: ROWS,
    more: (sheet) => void (sheet.getCell('E3').value = { formula: 'IF(D3>0,"","x")', result: '' }),
  });
  const user = await open(bytes);
  const { cell } = await note(user, request({}, { because: '=1+1', who: '=HYPERLINK("http://x.y")' }));
  expect(cell).toBeNull();
  expect(user.workbook.sheet('客户')?.formula(2, 4)).toContain('IF(');
  expect(user.workbook.sheet('联系记录')?.formula(1, 2)).toBeUndefined();
  expect(row(user, '联系记录', 1, 3)[2]).toBe('=HYPERLINK("http://x.y")');
  user.close();
});

test('a fault at each request leaves the line and the cell, or neither', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let n = 1; n <= 14; n++) {
      const user = await open(await book());
      const before = contentOf(user.workbook).sheets;
      user.host.faults = [{ request: user.host.requests.length + n, code: 'GeneralException', when }];
      const failed = await note(user, request()).then(
        () => null,
        (error: unknown) => error,
      );
      user.host.faults = [];
      if (failed === null) {
        expect(row(user, '客户', 2, 5)[4]).toBe('公海客户');
        expect(row(user, '联系记录', 1, 2)[1]).toBe('Brightline');
      } else {
        expect(failed).toBeInstanceOf(HostError);
        expect(contentOf(user.workbook).sheets).toEqual(before);
      }
      user.close();
    }
  }
});
