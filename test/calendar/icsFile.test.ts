/** The .ics file, read by another implementation (ical.js): the same days and texts, whatever stands in the cells. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarEvents, type CalendarEvent } from '../../src/policy/agenda';
import { CADENCE } from '../../src/policy/cadence';
import { dayOfIso, isoOf, type Day } from '../../src/policy/day';
import { todayList, type Standing } from '../../src/policy/today';
import { icsText } from '../../src/calendar/icsFile';

const day = (iso: string) => dayOfIso(iso)!;
const TODAY = day('2026-11-22');

const standing = (id: number, next: Day): Standing => ({
  id,
  owner: null,
  group: null,
  tier: 'A',
  lastContact: (next - 3) as Day,
  next,
  by: next,
  state: 'upcoming',
});

/** Events for customers of these names, one a day from today on. */
function eventsFor(names: readonly string[], text = ''): CalendarEvent[] {
  const list = todayList(
    names.map((_, i) => standing(i, (TODAY + i) as Day)),
    TODAY,
    { cadence: CADENCE, keyTiers: [] },
    names.length,
  );
  return calendarEvents(list.parts, TODAY, ({ id }) => ({
    name: names[id] ?? '',
    title: `联系 ${names[id]}`,
    description: text,
  }));
}

interface Read {
  readonly uid: string;
  readonly from: string;
  readonly to: string;
  readonly allDay: boolean;
  readonly title: string;
  readonly text: string;
}

function readBack(ics: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown as string);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
      allDay: event.startDate.isDate,
      title: event.summary,
      text: event.description ?? '',
    };
  });
}

const octets = (line: string) => new TextEncoder().encode(line).length;

test('another program reads the same days, all day long, and the same words', () => {
  const names = ['宁波海川光电有限公司', 'Brightline Optics, GmbH; Köln', 'Casa Óptica \\ S.A.'];
  const events = eventsFor(names, '特级 · 上次联系 10月6日\n问问哪天能付, 或者; 下次再说');
  const read = readBack(icsText(events, '客户联系 · 王伟, 李娜'));
  expect(read.map(({ from, to, allDay }) => [from, to, allDay])).toEqual([
    ['2026-11-22', '2026-11-23', true],
    ['2026-11-23', '2026-11-24', true],
    ['2026-11-24', '2026-11-25', true],
  ]);
  expect(read.map(({ title }) => title)).toEqual(names.map((name) => `联系 ${name}`));
  expect(read[0]?.text).toBe('特级 · 上次联系 10月6日\n问问哪天能付, 或者; 下次再说');
  expect(read.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
});

test('no line is longer than 75 octets, and none breaks a character', () => {
  const ics = icsText(eventsFor([`${'佛山明视科技有限公司'.repeat(20)}👍🏽`], '光'.repeat(300)), '长'.repeat(90));
  const lines = ics.split('\r\n');
  expect(lines.filter((line) => octets(line) > 75)).toEqual([]);
  expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  expect(ics).not.toContain('\uFFFD');
  expect(readBack(ics)[0]?.text).toBe('光'.repeat(300));
});

test.each([
  ['a line of its own', 'Evil\r\nATTENDEE:mailto:x@y.z\r\nBEGIN:VALARM'],
  ['a lone carriage return', 'Evil\rATTACH:http://x.y'],
  ['a line separator', 'Evil\u2028RRULE:FREQ=DAILY'],
  ['half of a character', 'Evil\ud83d'],
  ['a formula', '=HYPERLINK("http://x.y")'],
])('a name with %s stays a name', (_, name) => {
  const ics = icsText(eventsFor([name], name), name);
  expect(ics.split('\r\n').filter((line) => /^(ATTENDEE|ATTACH|RRULE|BEGIN:VALARM)/.test(line))).toEqual([]);
  const read = readBack(ics);
  expect(read).toHaveLength(1);
  expect(read[0]?.title).toContain(name.startsWith('=') ? name : 'Evil');
});

test('whatever stands in the cells, the days come back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 8 }), (names) => {
      const events = eventsFor(names, names.join('\n'));
      const ics = icsText(events, names.join());
      expect(readBack(ics).map(({ from }) => from)).toEqual(names.map((__, i) => isoOf((TODAY + i) as Day)));
      expect(ics.split('\r\n').every((line) => octets(line) <= 75)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('the same customers give the same identities at another time; no event of a day that is gone', () => {
  const [first] = eventsFor(['Kaida']);
  expect(eventsFor(['Kaida'])[0]?.uid).toBe(first?.uid);
  const gone = todayList([standing(0, day('2026-11-01'))], TODAY, { cadence: CADENCE, keyTiers: [] });
  expect(calendarEvents(gone.parts, TODAY, () => ({ name: '', title: '', description: '' }))[0]?.start).toEqual([
    2026, 11, 22,
  ]);
});
