/**
 * Contacts written down day by day across Spring Festival, Mid-Autumn and National Day 2026, through the host: the
 * next dates that come to stand in the sheet, against a reckoning that shares nothing with the product. The days off
 * are those of the notice, typed here; and those of holiday-cn where it lies beside the project.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dayOfSerial, daysAfter, publishedCalendar } from '../field/reckoning';
import { wordsFor } from '../../src/locale/all';
import { dayOfIso, type Day } from '../../src/policy/day';
import { logContact } from '../../src/sheet/jobs/contact';
import { chance } from './chance';
import { open } from './excel';
import { sheetOf } from './person';
import { runs } from '../runs';
import { workbookOf } from './workbooks';

const CONTACTS = runs(240, 500);
const HOLIDAY_CN = join(__dirname, '..', '..', '..', 'shared', 'data', 'holiday-cn');

/** 国办发明电 for 2026: days off and the Saturdays and Sundays that are worked for them. */
const OFF = ['02-15/02-23', '04-04/04-06', '09-25/09-27', '10-01/10-07'];
const WORKED = ['02-14', '02-28', '09-20', '10-10'];

type IsWorkday = (iso: string) => boolean;

const byNotice: IsWorkday = (iso) => {
  const date = iso.slice(5);
  if (WORKED.includes(date)) return true;
  if (OFF.some((span) => date >= span.slice(0, 5) && date <= span.slice(6))) return false;
  return ![0, 6].includes(new Date(`${iso}T00:00:00Z`).getUTCDay());
};

/** Calendar days after the last contact, due and by (G5). */
const RHYTHM = { S: [3, 4], A: [3, 4], B: [4, 7], C: [7, 7], D: [7, 14] } as const;
const VOLUMES = { S: 2000, A: 1000, B: 500, C: 300, D: 40 } as const;
const TIERS = ['S', 'A', 'B', 'C', 'D'] as const;

function expected(iso: string, tier: (typeof TIERS)[number], isWorkday: IsWorkday): readonly [string, string] {
  const [due, by] = RHYTHM[tier].map((days) => {
    let at = daysAfter(iso, days);
    while (!isWorkday(at)) at = daysAfter(at, 1);
    return at;
  });
  return [due ?? '', (by ?? '') < (due ?? '') ? (due ?? '') : (by ?? '')];
}

interface Written {
  readonly on: string;
  readonly tier: (typeof TIERS)[number];
  readonly dates: readonly [string, string];
}

let written: Written[] = [];

beforeAll(async () => {
  const { below } = chance(2026);
  const user = await open(
    await workbookOf({
      header: ['客户名称', '年采购量', '最近联系'],
      rows: TIERS.map((tier) => [`客户 ${tier}`, VOLUMES[tier], 46_000]),
    }),
  );
  await user.classify('values', { today: dayOfIso('2026-02-01')! });
  const sheet = sheetOf(user.host, '客户');
  const shown = (row: number, column: number) => dayOfSerial(Number(sheet.value(row, column)));
  let seen = await user.look({ today: dayOfIso('2026-02-01')! });
  for (const [first, days] of [
    ['2026-02-01', 38],
    ['2026-09-08', 42],
  ] as const) {
    for (let n = 0; n < CONTACTS / 2; n++) {
      const on = daysAfter(first, Math.floor((n * days) / (CONTACTS / 2)));
      const row = below(TIERS.length) + 1;
      const entry = { way: null, said: '', answered: '', promised: '', next: 'rhythm', intent: '', stage: '' } as const;
      const today = dayOfIso(on) as Day;
      // The first contact makes the log.
      if (n < 2) seen = await user.look({ today });
      await logContact(
        user.run,
        {
          today,
          answers: {},
          style: null,
          words: wordsFor('zh-CN').sheet,
          rows: [row],
          logSheet: '记录',
          locale: 'zh-CN',
          entry: { ...entry, day: today },
        },
        seen,
      );
      const next = seen.target.own.next?.column ?? 0;
      const by = seen.target.own.by?.column ?? 0;
      written.push({ on, tier: TIERS[row - 1] ?? 'D', dates: [shown(row, next), shown(row, by)] });
    }
  }
  user.close();
}, 120_000);

afterAll(() => (written = []));

const differing = (isWorkday: IsWorkday) =>
  written
    .map(({ on, tier, dates }) => ({ on, tier, dates, wanted: expected(on, tier, isWorkday) }))
    .filter(({ dates, wanted }) => dates.join() !== wanted.join());

test('agree with the notice', () => {
  expect(written).toHaveLength(CONTACTS);
  expect(differing(byNotice)).toEqual([]);
  // Not vacuous: on plain weeks alone many of them would lie elsewhere.
  expect(differing((iso) => ![0, 6].includes(new Date(`${iso}T00:00:00Z`).getUTCDay())).length).toBeGreaterThan(
    CONTACTS / 7,
  );
});

if (existsSync(HOLIDAY_CN))
  test('agree with holiday-cn', () => {
    expect(differing(publishedCalendar(HOLIDAY_CN))).toEqual([]);
  });
else process.stdout.write('not checked against holiday-cn: no reference data beside the project\n');
