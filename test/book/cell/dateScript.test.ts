/** What a column says of its days as a whole. Expected days are counted by Date, in UTC. */
import fc from 'fast-check';
import type { Cell } from '../../../src/book/book';
import { dayReader, noFindings } from '../../../src/book/cell/columnReaders';
import { dateOf, isoOf, type Day } from '../../../src/policy/day';
import { sheetOf } from '../sheetOf';

const dayOfIso = (iso: string) => (Date.parse(iso) / 86_400_000 + 25_569) as Day;
const TODAY = dayOfIso('2026-11-30');

interface Asked {
  readonly header?: string;
  readonly title?: string;
  readonly lean?: 'past' | 'future';
  readonly today?: Day;
}

/** Day by day as text, '?' where there is none; and what was found besides. */
function read(cells: readonly Cell[], { header = 'Last contact', title, lean = 'past', today = TODAY }: Asked = {}) {
  const above = title === undefined ? [] : [[title], []];
  const sheet = sheetOf([...above, [header, 'a', 'b'], ...cells.map((cell) => [cell, 'x', 'y'])]);
  const findings = noFindings();
  const rows = cells.map((_, i) => above.length + 1 + i);
  const found = { field: 'last_contact', column: 0, header, confidence: 1, unit: null, scale: 1 } as const;
  const at = dayReader(sheet, found, rows, lean, { today, answers: {} }, findings);
  const days = rows.map((row) => {
    const day = at(row);
    return day === null ? '?' : isoOf(day);
  });
  return { days, ...findings };
}

const two = (number: number) => String(number).padStart(2, '0');
const WRITTEN = {
  iso: ([y, m, d]: readonly number[]) => `${y}-${two(m ?? 0)}-${two(d ?? 0)}`,
  dmy: ([y, m, d]: readonly number[]) => `${two(d ?? 0)}/${two(m ?? 0)}/${y}`,
  mdy: ([y, m, d]: readonly number[]) => `${m}/${d}/${y}`,
  'yy/m/d': ([y = 0, m, d]: readonly number[]) => `${two(y % 100)}/${m}/${d}`,
  'd.m.yy': ([y = 0, m, d]: readonly number[]) => `${d}.${m}.${two(y % 100)}`,
  republic: ([y = 0, m, d]: readonly number[]) => `${y - 1911}/${two(m ?? 0)}/${two(d ?? 0)}`,
  'republic in words': ([y = 0, m, d]: readonly number[]) => `${y - 1911}年${m}月${d}日`,
  'republic in digits': ([y = 0, m, d]: readonly number[]) => `${y - 1911}${two(m ?? 0)}${two(d ?? 0)}`,
  'm-d': ([, m, d]: readonly number[]) => `${m}-${d}`,
  m月d日: ([, m, d]: readonly number[]) => `${m}月${d}日`,
} as const;
type Way = keyof typeof WRITTEN;
const written = (day: Day, way: Way) => WRITTEN[way](dateOf(day));

const past = fc.integer({ min: 0, max: 300 }).map((back) => (TODAY - back) as Day);

test('whatever way a column is written, each day is read as it was meant, or the column is asked about', () => {
  const ways = Object.keys(WRITTEN) as Way[];
  fc.assert(
    fc.property(
      // Of five or six days any order can come by chance; of nine hardly.
      fc.oneof(fc.array(past, { minLength: 1, maxLength: 4 }), fc.array(past, { minLength: 9, maxLength: 30 })),
      fc.constantFrom(...ways),
      fc.boolean(),
      (days, way, sorted) => {
        const cells = (sorted ? [...days].sort((a, b) => a - b) : days).map((day) => ({
          day,
          cell: written(day, way),
        }));
        const { days: got, questions } = read(cells.map(({ cell }) => cell));
        if (questions.length === 0) expect(got).toEqual(cells.map(({ day }) => isoOf(day)));
      },
    ),
    { numRuns: 2_000 },
  );
});

describe('the year of the Republic', () => {
  test.each([
    ['115/11/20', '2026-11-20'],
    ['113.5.6', '2024-05-06'],
    ['民國113年5月6日', '2024-05-06'],
    ['113年5月6日', '2024-05-06'],
    ['1130506', '2024-05-06'],
  ])('%s', (cell, day) => {
    expect(read([cell]).days).toEqual([day]);
  });

  test('a typed number too', () => {
    expect(read([1150506, 1151120]).days).toEqual(['2026-05-06', '2026-11-20']);
  });

  test('two digits, where most of the column is so or its header says it', () => {
    expect(read(['113/5/6', '99/12/31', '105/1/2']).days).toEqual(['2024-05-06', '2010-12-31', '2016-01-02']);
    expect(read(['99/12/31', '98/1/2'], { header: '最近聯絡(民國)' }).days).toEqual(['2010-12-31', '2009-01-02']);
  });
});

describe('words that count from a day that nobody knows', () => {
  test.each([
    '今天',
    '昨天',
    '上周五',
    '周三',
    '3天前',
    '去年12月1日',
    'yesterday',
    'last Friday',
    '3 days ago',
    'Mon',
  ])('%s is no day, and said so', (cell) => {
    const { days, problems } = read([cell, '2026-11-20']);
    expect([days, problems.map(({ code }) => code)]).toEqual([['?', '2026-11-20'], ['date-relative']]);
  });

  test('"never" is known, and no problem', () => {
    expect(read(['never', '从未联系', '没联系过', 'N/A'])).toMatchObject({ days: ['?', '?', '?', '?'], problems: [] });
  });
});

describe('a year that no cell says', () => {
  test('the latest such day that is not ahead of today, and it is said to be guessed', () => {
    const { days, problems } = read(['11-20', '12-24', '3/5']);
    expect(days).toEqual(['2026-11-20', '2025-12-24', '2026-03-05']);
    expect(problems.map(({ code }) => code)).toEqual(Array(3).fill('date-guessed-year'));
  });

  test('the header says it, or the title', () => {
    expect(read(['11-20', '3-5'], { header: '2025年拜访日期' }).days).toEqual(['2025-11-20', '2025-03-05']);
    expect(read(['11-20', '3-5'], { title: '2025年客户跟进表' }).days).toEqual(['2025-11-20', '2025-03-05']);
    expect(read(['11-20'], { title: '2024–2026' }).days).toEqual(['2026-11-20']);
    expect(read(['12-24'], { title: '2026' }).days).toEqual(['2025-12-24']);
  });

  test('the rows say it, where they go in one direction', () => {
    expect(read(['10-3', '11-15', '12-20', '1-8', '2-2', '3-30']).days).toEqual([
      '2025-10-03', '2025-11-15', '2025-12-20', '2026-01-08', '2026-02-02', '2026-03-30',
    ]); // prettier-ignore
    expect(read(['2-2', '1-8', '12-20', '11-15', '10-3']).days.at(-1)).toBe('2025-10-03');
  });

  test('whole days between them say it', () => {
    expect(read(['2024-02-20', '3-15', '2024-04-02']).days).toEqual(['2024-02-20', '2024-03-15', '2024-04-02']);
  });

  test('rows in order have the years that they were written in', () => {
    const gaps = fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(gaps, fc.boolean(), (steps, newestFirst) => {
        const days = [TODAY];
        for (const step of steps) days.push(((days.at(-1) ?? TODAY) - step) as Day);
        if (!newestFirst) days.reverse();
        expect(read(days.map((day) => written(day, 'm-d'))).days).toEqual(days.map(isoOf));
      }),
    );
  });
});

describe('the order of day and month, by sense', () => {
  test('what has happened does not lie ahead: nobody is asked, and it is said', () => {
    const { days, questions, settled } = read(['26/3/31', '26/2/28', '2026-03-20'], { today: dayOfIso('2026-04-11') });
    expect([days, questions]).toEqual([['2026-03-31', '2026-02-28', '2026-03-20'], []]);
    expect(settled).toEqual([
      { code: 'date-order', column: 0, choice: 'ymd', by: 'ahead', example: '26/3/31', day: dayOfIso('2026-03-31') },
    ]);
  });

  test('days of one column lie near each other', () => {
    const { days, settled } = read(['2026-09-28', '2026-10-06', '2026-10-02', '03/10/2026', '05/10/2026']);
    expect(days.slice(3)).toEqual(['2026-10-03', '2026-10-05']);
    expect(settled.map(({ by, choice }) => [by, choice])).toEqual([['neighbours', 'dmy']]);
  });

  test('a column that is kept from day to day goes in one direction', () => {
    const { days, settled } = read([
      '3/4/2026',
      '5/5/2026',
      '1/6/2026',
      '2/7/2026',
      '4/8/2026',
      '2/9/2026',
      '1/10/2026',
    ]);
    expect([days[0], settled.map(({ by }) => by)]).toEqual(['2026-04-03', ['rows']]);
  });

  test('where sense says nothing, the question stays', () => {
    const { questions, settled } = read(['03/04/2026', '05/06/2026']);
    expect([questions.map(({ code, choices }) => [code, choices]), settled]).toEqual([
      [['date-order', ['dmy', 'mdy']]],
      [],
    ]);
  });

  test('days to come may lie ahead', () => {
    expect(read(['03/04/2027', '05/06/2027'], { lean: 'future' }).questions).toHaveLength(1);
  });
});
