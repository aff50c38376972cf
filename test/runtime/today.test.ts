import { dayOf } from '../../src/policy/day';
import { localDay } from '../../src/runtime/today';

afterEach(() => jest.useRealTimers());

test.each([
  ['just after midnight', new Date(2026, 10, 30, 0, 0, 1)],
  ['just before midnight', new Date(2026, 10, 30, 23, 59, 59)],
])('today is the day of the user’s own clock, %s', (_, now) => {
  jest.useFakeTimers({ now });
  expect(localDay()).toBe(dayOf(2026, 11, 30));
});

test('a clock that shows a day before Excel’s first is refused, in the pane and on the ribbon alike', () => {
  jest.useFakeTimers({ now: new Date(1899, 11, 30) });
  expect(localDay).toThrow(RangeError);
});
