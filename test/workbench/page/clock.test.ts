import { createContext, runInContext } from 'node:vm';
import { dayOf, isoOf, moveClock, now } from '../../../src/workbench/page/clock';

const noon = new Date(2026, 10, 22, 12, 0, 0);

test('a moment is a serial of the own calendar, with the time of day', () => {
  expect(now(null, noon)).toBe(46348.5);
  expect(now(46400, noon)).toBe(46400.5);
});

test('a day and its text are the same thing', () => {
  expect([isoOf(46348), dayOf('2026-11-22')]).toEqual(['2026-11-22', 46348]);
  for (const text of ['', '2026-13-01', '22.11.2026', '1899-12-31']) expect(dayOf(text)).toBeNull();
});

describe('a frame with its clock moved', () => {
  const framed = (day: () => number | null) => {
    const frame = createContext({}) as Window & typeof globalThis;
    const run = (code: string): unknown => runInContext(code, frame);
    frame.Date = run('Date') as DateConstructor;
    moveClock(frame, day);
    return run;
  };

  test('shows the other day at the same time of day, whichever way it is asked', () => {
    const run = framed(() => 46400);
    const day = '[d.getFullYear(), d.getMonth() + 1, d.getDate()].join("-")';
    expect(run(`{ const d = new Date(); ${day} }`)).toBe('2027-1-13');
    expect(run(`{ const d = new Date(Date.now()); ${day} }`)).toBe('2027-1-13');
    expect(run('Date().slice(4, 15)')).toBe('Jan 13 2027');
    expect(run('new Date().getHours()')).toBe(new Date().getHours());
  });

  test('leaves every stated date alone', () => {
    const run = framed(() => 46400);
    expect(run('new Date(2026, 10, 22).getDate()')).toBe(22);
    expect(run('Date.UTC(2026, 10, 22)')).toBe(Date.UTC(2026, 10, 22));
    expect(run('new Date(0) instanceof Date')).toBe(true);
  });

  test('shows the real day again once no other is asked for', () => {
    let day: number | null = 46400;
    const run = framed(() => day);
    day = null;
    expect(Math.abs((run('Date.now()') as number) - Date.now())).toBeLessThan(1_000);
  });
});
