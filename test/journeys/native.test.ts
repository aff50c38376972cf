/**
 * The native style: plain Excel formulas over the policy sheet. LibreOffice works them out from nothing, and says on
 * every row what policy/ says: on the samples, on customers around every floor and holiday, in text and in numbers, and
 * after the policy was edited.
 */
import { unzipSync, strFromU8 } from 'fflate';
import { libreofficeHere, NOT_HERE, painterHere, recalculated, toPng } from '../judges/libreoffice';
import { differences } from '../judges/untouched';
import { wordsFor } from '../../src/locale/all';
import { policyWords } from '../../src/locale/policy';
import { dayOf, dayOfIso, isoOf, type Day } from '../../src/policy/day';
import { DRIVER_WORDS } from '../../src/book/written/settingWords';
import { DRIVERS } from '../../src/policy/drive';
import { DEFAULT_POLICY, type Policy } from '../../src/policy/policy';
import { isEmpty } from '../../src/plan/parts';
import { newPolicySheet } from '../../src/plan/policySheet/layOut';
import { applyPolicy, previewPolicy } from '../../src/sheet/jobs/policy';
import { SAMPLE_ANSWERS } from '../samples.key';
import { SAMPLE_LOCALES } from '../../src/workbench/samples/sample';
import { sampleWorkbook } from '../../src/workbench/samples/sampleXlsx';
import { contentOf, open, type User } from './excel';
import { chance } from './chance';
import { TODAY, workbookOf } from './workbooks';

jest.setTimeout(300_000);

const NEW_SHEETS = SAMPLE_LOCALES.map((locale) => policyWords(locale).sheet.sheet);

/** 23/11/2026, 2026/11/23 or 2026-11-23 as 2026-11-23; anything else as it is displayed. */
function iso(text: string): string {
  const [, a = '', b = '', c = ''] = /^(\d+)[-/](\d+)[-/](\d+)$/.exec(text) ?? [];
  if (a === '') return text;
  const [year, date] = a.length === 4 ? [a, c] : [c, a];
  return `${year}-${b.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** Classified natively, and what is decided of every row. */
async function native(user: User, locale = 'zh-CN', answers = {}) {
  const preview = await user.classify('native', { words: wordsFor(locale).sheet, answers });
  return { preview, columns: preview.classified?.columns ?? {} };
}

function decided({ preview, columns }: Awaited<ReturnType<typeof native>>) {
  return preview.book.customers.map(({ name, row }, i) => {
    const { tier = null, score = null, next = null, by = null } = preview.decisions[i] ?? {};
    return {
      name,
      row,
      tier: columns.tier === undefined ? '' : (tier ?? ''),
      score: columns.score === undefined || score === null ? '' : String(score.score),
      next: next === null || columns.next === undefined ? '' : isoOf(next),
      by: by === null || columns.by === undefined ? '' : isoOf(by),
    };
  });
}

function shown(bytes: Uint8Array, { preview, columns }: Awaited<ReturnType<typeof native>>) {
  const cells = recalculated(bytes, preview.book.sheet);
  const at = (row: number | null, column: number | undefined) =>
    row === null || column === undefined ? '' : (cells[row]?.[column] ?? '');
  return preview.book.customers.map(({ name, row }) => ({
    name,
    row,
    tier: at(row, columns.tier),
    score: at(row, columns.score),
    next: iso(at(row, columns.next)),
    by: iso(at(row, columns.by)),
  }));
}

/**
 * Volumes around every floor, last contacts around every holiday of three years, samples around every step before or
 * after them, in numbers and in words.
 */
function boundaryRows(count: number, policy: Policy): (string | number | null)[][] {
  const { below, oneOf } = chance(20261122);
  const floors = Object.values(policy.floors);
  const days = [...policy.calendar.holidays, ...policy.calendar.makeUps].filter((day) => day > 45_200);
  const volume = () => {
    const near = oneOf(floors) + oneOf([-1, -0.5, 0, 0.5, 1, -200]);
    return oneOf<string | number | null>([
      near,
      near,
      near,
      `${Math.round(near)}台`,
      `约${Math.round(near)}`,
      null,
      '看情况',
      0,
    ]);
  };
  return Array.from({ length: count }, (_, i) => {
    const last = oneOf(days) - below(16);
    const typed = below(5) === 0 ? last + below(30) - 5 : null;
    const sent = last + 5 - below(50);
    return [
      `客户${i}`,
      volume(),
      volume(),
      oneOf<number | string | null>([last, last, last, last, null, isoOf(last as Day)]),
      typed,
      oneOf<string | null>(['高', '较高', '中', '低', null, '再说']),
      oneOf<string | null>(['AA', 'B', 'C', null, null]),
      oneOf<number | string | null>([sent, sent, sent, null, null, isoOf(sent as Day)]),
    ];
  });
}

const boundaries = (policy = DEFAULT_POLICY, count = 700) =>
  workbookOf({
    header: ['客户名称', '年采购量', '潜在采购量', '最近联系', '下次联系', '意向', '信用等级', '寄样日期'],
    rows: boundaryRows(count, policy),
    more: (sheet) => [4, 5, 8].forEach((column) => (sheet.getColumn(column).numFmt = 'yyyy-mm-dd')),
  });

/** B43 of the policy sheet. */
const DRIVER_CELL = [42, 1] as const;

const others: Policy = {
  ...DEFAULT_POLICY,
  floors: { S: 1500, A: 900.5, B: 450, C: 10 },
  inclusive: false,
  basis: 'weighted',
  potentialWeight: 0.25,
  driver: 'earliest',
  sequence: [2, 5, 9, 30],
  grace: 3,
  cadence: { ...DEFAULT_POLICY.cadence, S: { due: 1, by: 9 }, D: { due: 30, by: 61 } },
};

if (!libreofficeHere()) {
  test('there is no LibreOffice on this machine', () => {
    process.stdout.write(`${NOT_HERE}\n`);
    expect(libreofficeHere()).toBeNull();
  });
} else {
  test.each(SAMPLE_LOCALES)('LibreOffice works the sample out to the same answers, in %s', async (locale) => {
    const bytes = sampleWorkbook(locale, 46348);
    const user = await open(bytes);
    const made = await native(user, locale, SAMPLE_ANSWERS);
    expect(made.preview.style).toBe('native');
    expect(shown(user.save(), made)).toEqual(decided(made));
    user.close();
  });

  test('and customers around every floor, band, step and holiday, under another policy', async () => {
    const user = await open(await boundaries(others, 500));
    const { sheet: words } = policyWords('zh-CN');
    const place = { name: words.sheet, dateShift: 0, dateFormat: 'yyyy-mm-dd', taken: [] };
    await user.apply(newPolicySheet(others, words, place).plan);
    const preview = await user.classify('native');
    expect(preview.inForce).toMatchObject({ driver: 'earliest', floors: { S: 1500, A: 900.5 } });
    const made = { preview, columns: preview.classified?.columns ?? {} };
    const rows = decided(made);
    expect(new Set(rows.map(({ tier }) => tier))).toEqual(new Set(['S', 'A', 'B', 'C', 'D', '']));
    expect(shown(user.save(), made)).toEqual(rows);
    user.close();
  });

  test('2,000 of them, and 500 under every other driver, which somebody without us chooses on the sheet', async () => {
    const seen = new Set<string>();
    for (const driver of DRIVERS) {
      const count = driver === DEFAULT_POLICY.driver ? 2000 : 500;
      const user = await open(await boundaries(DEFAULT_POLICY, count));
      await native(user);
      const policy = user.workbook.sheet(policyWords('zh-CN').sheet.sheet)!;
      policy.setValue(...DRIVER_CELL, DRIVER_WORDS[driver]['zh-CN']);
      const edited = user.save();
      const again = await open(edited);
      const preview = await again.look();
      expect(preview.inForce.driver).toBe(driver);
      const columns = Object.fromEntries(Object.entries(preview.target.own).map(([role, own]) => [role, own?.column]));
      const made = { preview, columns } as Awaited<ReturnType<typeof native>>;
      const rows = decided(made);
      expect(rows.filter(({ next }) => next !== '').length).toBeGreaterThan(count / 2);
      expect([driver, shown(edited, made)]).toEqual([driver, rows]);
      seen.add(JSON.stringify(rows.slice(0, 500)));
      again.close();
      user.close();
    }
    expect(seen.size).toBe(DRIVERS.length);
  });

  test('when a floor, a rhythm and a day off are edited without us, the formulas follow', async () => {
    const user = await open(await boundaries(DEFAULT_POLICY, 200));
    await native(user);
    const policy = user.workbook.sheet(policyWords('zh-CN').sheet.sheet)!;
    policy.setValue(7, 1, 400); // B
    policy.setValue(9, 2, 9); // D, due
    policy.setValue(5, 7, 46_339); // a Friday of one's own
    const edited = user.save();
    const again = await open(edited);
    const made = await native(again);
    expect(made.preview.inForce.floors.B).toBe(400);
    expect(shown(edited, made)).toEqual(decided(made));
    again.close();
    user.close();
  });
}

if (painterHere()) {
  test('LibreOffice paints who is overdue, from dates that it has worked out itself', async () => {
    const now = new Date();
    const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
    const rows = [
      ['Halden Fjordoptik', 2400, today - 60],
      ['Kieferberg Sicherheit', 1000, today],
    ];
    const user = await open(
      await workbookOf({
        header: ['客户名称', '年采购量', '最近联系'],
        rows,
        more: (sheet) => void (sheet.getColumn(3).numFmt = 'yyyy-mm-dd'),
      }),
    );
    await user.classify('native', { today });
    const page = toPng(user.save(), '客户');
    expect(rows.map(([name]) => page.isPainted(String(name), '#FDE7E9'))).toEqual([true, false]);
    user.close();
  });
}

test('nothing in it is newer than Excel 2010, and most rows are formulas', async () => {
  const user = await open(await boundaries(DEFAULT_POLICY, 100));
  await native(user);
  const sheet = strFromU8(unzipSync(user.save())['xl/worksheets/sheet1.xml']!);
  const formulas = [...sheet.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula = '']) => formula);
  expect(formulas.length).toBeGreaterThan(250);
  const used = new Set(formulas.flatMap((formula) => [...formula.matchAll(/([A-Z.]+)\(/g)].map(([, name]) => name)));
  expect([...used].sort()).toEqual(
    ['AND', 'COUNTIF', 'IF', 'IFERROR', 'INDEX', 'INT', 'ISNUMBER', 'LEFT', 'MATCH', 'MAX', 'MID', 'MIN', 'MOD', 'N', 'OR', 'SMALL', 'SUMIF', 'SUMPRODUCT', 'WORKDAY'], // prettier-ignore
  );
  expect(formulas.filter((formula) => /_xl|LAMBDA|LET\(/.test(formula))).toEqual([]);
  user.close();
});

test('sheet and columns are one step: one Revert, and the file is the one it was', async () => {
  const bytes = await workbookOf();
  const user = await open(bytes);
  await native(user);
  const done = contentOf(user.workbook);
  const ours = { columns: ['E', 'F', 'G', 'H'] };
  expect(differences(bytes, user.save(), { sheets: { 客户: ours }, newSheets: NEW_SHEETS })).toEqual([]);
  await native(user);
  expect(contentOf(user.workbook)).toEqual(done);
  await user.revert();
  expect(user.save()).toEqual(bytes);
  user.close();
});

test('a change of the policy leaves native formulas as they are, and they are not turned into live ones by classifying again', async () => {
  const user = await open(await workbookOf());
  await native(user);
  const preview = await previewPolicy(user.run, {
    today: dayOfIso(TODAY)!,
    answers: {},
    style: null,
    words: wordsFor('zh-CN').sheet,
    policyWords: policyWords('zh-CN').sheet,
    preset: null,
    edits: [{ place: 'tiers.B.floor', text: '400' }],
  });
  expect(preview?.plan?.blocks.map(({ column }) => column)).toEqual([1]);
  await applyPolicy(user.run, preview!);
  const again = await user.look({ style: null });
  expect(again.style).toBe('native');
  user.close();
});

test('where a sheet for the results is to be made already, values are written; once there is a policy sheet, formulas', async () => {
  const user = await open(
    await workbookOf({
      sheet: '订单',
      header: ['订单号', '客户名称', '下单日期', '数量'],
      rows: [
        ['SO-1', '宁波海川', 46300, 1200],
        ['SO-2', 'Kaida', 46310, 310],
        ['SO-3', '宁波海川', 46311, 900],
      ],
      more: (sheet) => void (sheet.getColumn(3).numFmt = 'yyyy-mm-dd'),
    }),
  );
  expect((await user.look({ style: 'native' })).style).toBe('values');
  const preview = await previewPolicy(user.run, {
    today: dayOfIso(TODAY)!,
    answers: {},
    style: null,
    words: wordsFor('zh-CN').sheet,
    policyWords: policyWords('zh-CN').sheet,
    preset: null,
    edits: [],
  });
  await applyPolicy(user.run, preview!);
  const after = await user.classify('native');
  expect(after.style).toBe('native');
  const result = user.workbook.sheet(after.classified!.sheet)!;
  expect(result.formula(1, after.classified!.columns.tier!)).toMatch(/^=IF\(ISNUMBER\(B2\),MID\(/);
  user.close();
});

test.each(['Policy', '策略', "Wang's rules", 'R1C1'])(
  'over a policy sheet that is called %s by now it is written, stays as it is, and is taken back',
  async (called) => {
    const user = await open(await workbookOf());
    const clean = contentOf(user.workbook).sheets[0];
    const preview = await previewPolicy(user.run, {
      today: dayOfIso(TODAY)!,
      answers: {},
      style: null,
      words: wordsFor('zh-CN').sheet,
      policyWords: policyWords('zh-CN').sheet,
      preset: null,
      edits: [],
    });
    await applyPolicy(user.run, preview!);
    const { sheets, names } = user.workbook;
    const sheet = sheets.find(({ name }) => NEW_SHEETS.includes(name))!;
    const [was, is] = [sheet.name, called].map((name) => `'${name.replaceAll("'", "''")}'!`);
    for (const name of names) name.formula = name.formula.replace(was!, is!);
    sheet.name = called;
    await native(user);
    expect(user.workbook.sheets[0]!.formula(1, 4)).toMatch(/^=/);
    const { plan } = (await user.look({ style: 'native' })).classified!;
    expect(isEmpty(plan)).toBe(true);
    await user.revert();
    expect(contentOf(user.workbook).sheets[0]).toEqual(clean);
    user.close();
  },
);
