/**
 * Held against the tables of others: Microsoft's Recognizers-Text (Chinese dates) and chrono (简体 and 繁體).
 *
 * They find dates in sentences, with times and spans; we read cells that hold a day. What is left out is left out by
 * rule. The peers know the order of day and month from the language; here it is given with the cell, as a column gives
 * it.
 */
import { readDate, type DateContext } from '../../../src/book/cell/date';
import type { DateOrder } from '../../../src/book/cell/dateShape';
import { plain } from '../../../src/book/cell/text';
import { dayOf, dayOfIso, isoOf, type Day } from '../../../src/policy/day';
import { against } from '../../policy/given';

interface Case {
  /** What the peer takes to be the date, without the sentence around it. */
  readonly text: string;
  readonly today: string;
  /** The day, or null if the peer finds that there is no such day. */
  readonly past: string | null;
  readonly future: string | null;
}

type Rule = readonly [reason: string, applies: (one: Case) => boolean];

/** Why a case says nothing about a cell that holds a day. The first reason counts. */
const LEFT_OUT: readonly Rule[] = [
  ['the lunar calendar, or an emperor', ({ text }) => /农历|農曆|初|正月|大年|神龙|雍正/.test(text)],
  [
    'month and day in Chinese numerals without 日: may be lunar (八月十五)',
    ({ text }) => /月[一二三四五六七八九十]+$/.test(text),
  ],
  ['before Excel begins, in March 1900', ({ past }) => past !== null && past > '0001' && past < '1900-03-01'],
  ['"lately" is no day', ({ text }) => text === '最近'],
  [
    'a time, or a span of hours and minutes',
    ({ text }) =>
      /小时|小時|分[钟鐘]|秒|[个個][钟鐘]|点|點|[今昨]晚|晚上|早上|凌晨|下午|上午|时|時|夜|傍晚|中午|朝早|晏晝|而家/.test(
        text,
      ),
  ],
  [
    'a deadline (within five days), months or years away',
    ({ text }) => /[内內]|月.?[前后後]|年.?[前后後]|过后|過後|月之|年之|几|幾/.test(text),
  ],
  ['two dates', ({ text }) => /.[-–ー~至] ?(?:下|\d{4}年|[星禮礼]|周)/.test(text)],
  [
    '下星期天: this peer begins its weeks on Sunday; GB/T 7408, the other peer and we on Monday',
    ({ text }) => /^下(?!下).*[天日]$/.test(text),
  ],
];

const order = (text: string): DateOrder =>
  /^\d{2}-\d+-\d+$/.test(text) || !/\d{4}$|^\d-|^\d\d\/\d\d\/\d\d$/.test(text) ? 'ymd' : 'dmy';

function read(one: Case, lean: DateContext['lean']): string {
  const context: DateContext = {
    order: order(one.text),
    format: '',
    dateColumn: true,
    today: dayOfIso(one.today) as Day,
    lean,
    shift: 0,
  };
  const found = readDate(one.text, context);
  return found.kind === 'day' ? isoOf(found.day) : found.kind;
}

/** Splits off what is left out, and says how much of it there was. */
function inScope(name: string, cases: readonly Case[]): readonly Case[] {
  const counts = new Map<string, number>();
  const kept = cases.filter((one) => {
    const reason = LEFT_OUT.find(([, applies]) => applies(one))?.[0];
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  const left = [...counts].map(([reason, count]) => `  ${count} left out: ${reason}\n`).join('');
  process.stdout.write(`${name}: ${kept.length} of ${cases.length} cases apply\n${left}`);
  return kept;
}

interface Spec {
  readonly Context: { readonly ReferenceDateTime: string };
  readonly Results: readonly {
    readonly Text: string;
    readonly Value: {
      readonly PastResolution: { readonly date: string };
      readonly FutureResolution: { readonly date: string };
    };
  }[];
}

const NO_SUCH_DAY = '0001-01-01';

/** Without the tables these are all there is: days that a calendar on the wall tells. 22 November 2026 is a Sunday. */
test.each([
  ['昨天', '2026-11-21', '2026-11-21'],
  ['11月9日', '2026-11-09', '2027-11-09'],
  ['2026年2月30日', 'impossible', 'impossible'],
])('%s is %s looking back and %s looking ahead', (text, past, future) => {
  const one = { text, today: '2026-11-22', past: null, future: null };
  expect([read(one, 'past'), read(one, 'future')]).toEqual([past, future]);
  expect(LEFT_OUT.filter(([, applies]) => applies(one))).toEqual([]);
});

against('peer/recognizers_zh_DateParser.json', (json) => {
  const specs = JSON.parse(json.replace(/^\ufeff/, '')) as readonly Spec[];
  const all = specs.flatMap(({ Context, Results }) =>
    Results.map(({ Text, Value }) => ({
      text: plain(Text),
      today: Context.ReferenceDateTime.slice(0, 10),
      past: Value.PastResolution.date === NO_SUCH_DAY ? null : Value.PastResolution.date,
      future: Value.FutureResolution.date === NO_SUCH_DAY ? null : Value.FutureResolution.date,
    })),
  );
  const cases = inScope('Recognizers-Text, dates', all);

  test('most of its cases are in scope', () => expect(cases.length).toBeGreaterThan(40));

  test.each(cases)('$text on $today is $past, looking back', (one) =>
    expect(read(one, 'past')).toBe(one.past ?? 'impossible'),
  );
  test.each(cases)('$text on $today is $future, looking ahead', (one) =>
    expect(read(one, 'future')).toBe(one.future ?? 'impossible'),
  );
});

const CHRONO =
  /testSingleCase\(\s*chrono\.zh\.han[st],\s*"([^"]+)",\s*new Date\((\d{4}), (\d+)( - 1)?, (\d+)[^]*?\{([^]*?)\n {4}\}\)/g;

for (const name of ['ago', 'casual', 'date', 'deadline', 'weekday']) {
  for (const script of ['hans', 'hant']) {
    against(`peer/chrono_zh_${script}_${name}.test.ts`, (source) => {
      const all = [...source.matchAll(CHRONO)].flatMap(([, , year, month, less, date, body = '']) => {
        const today = dayOf(Number(year), less ? Number(month) : Number(month) + 1, Number(date));
        const text = /result\.text\)\.toBe\("([^"]+)"\)/.exec(body)?.[1];
        const part = (key: string) =>
          Number(new RegExp(`start\\.get\\("${key}"\\)\\)\\.toBe\\((\\d+)\\)`).exec(body)?.[1]);
        const instant = /const expectDate = new Date\((\d{4}), (\d+)( - 1)?, (\d+)/.exec(body);
        const day = part('day')
          ? dayOf(part('year'), part('month'), part('day'))
          : instant && dayOf(Number(instant[1]), Number(instant[2]) + (instant[3] ? 0 : 1), Number(instant[4]));
        return text !== undefined && today && day
          ? [{ text, today: isoOf(today), past: isoOf(day), future: isoOf(day) }]
          : [];
      });
      const cases = inScope(`chrono ${script} ${name}`, all);

      test('its cases are found', () => expect(all.length).toBeGreaterThan(2));

      // A bare weekday is the nearer one to chrono, before or after; a column leans to one side.
      if (cases.length > 0) {
        test.each(cases)('$text on $today is $past', (one) =>
          expect([read(one, 'past'), read(one, 'future')]).toContain(one.past),
        );
      }
    });
  }
}
