/** The answer key is held against the cells it speaks of, against the tier rule, and against a published calendar. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_LOCALES } from '../src/workbench/samples/sample';
import { sampleWorkbook } from '../src/workbench/samples/sampleXlsx';
import { cellAt, cellsOf, readXlsx, sheetOf } from './judges/xlsx';
import { daysAfter, isWorkday, SAMPLE_KEYS, stateOn, tierByRule, windowOf } from './samples.key';

const ISO_OF_SERIAL = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

describe.each(SAMPLE_LOCALES)('the key of the %s sample', (locale) => {
  const key = SAMPLE_KEYS[locale];
  const book = readXlsx(sampleWorkbook(locale));
  const at = (field: string, row: number): ReturnType<typeof cellAt> =>
    cellAt(book, key.sheet, `${key.columns[field]}${row}`);

  test('names every customer as its row does', () => {
    expect(key.customers.map(({ row }) => at('customer_name', row).value)).toEqual(
      key.customers.map(({ name }) => name),
    );
  });

  test('leaves no row below the header unexplained', () => {
    const told = [...key.customers.map(({ row }) => row), ...key.excluded.map(({ row }) => row)].sort((a, b) => a - b);
    const header = Math.max(...key.headerRows);
    const last = Math.max(...sheetOf(book, key.sheet).rows.keys());
    expect(told).toEqual(Array.from({ length: last - header }, (_, index) => header + 1 + index));
  });

  test('says which rows a filter hides', () => {
    expect(sheetOf(book, key.sheet).hiddenRows).toEqual(key.hiddenRows);
  });

  test('agrees with every cell that holds a plain number or a true date', () => {
    for (const customer of key.customers) {
      const { row } = customer;
      const [volume, potential, last] = [
        at('annual_volume', row),
        at('potential_volume', row),
        at('last_contact', row),
      ];
      if (typeof volume.value === 'number') expect([row, customer.volume]).toEqual([row, volume.value]);
      if (typeof potential.value === 'number') expect([row, customer.potential]).toEqual([row, potential.value]);
      if (typeof last.value === 'number') expect([row, customer.lastContact]).toEqual([row, ISO_OF_SERIAL(last.value)]);
      if (volume.value === null) expect([row, customer.volume]).toEqual([row, null]);
      if (potential.value === null) expect([row, customer.potential]).toEqual([row, null]);
      if (last.value === null) expect([row, customer.lastContact]).toEqual([row, null]);
    }
  });

  test('gives each customer the tier that the rule gives', () => {
    expect(key.customers.map(({ row, tier }) => ({ row, tier }))).toEqual(
      key.customers.map(({ row, volume, potential }) => ({ row, tier: tierByRule(volume, potential) })),
    );
  });

  test('quotes what cannot be read as it stands', () => {
    const cells = cellsOf(book, key.sheet);
    expect(key.unreadable.map(({ cell }) => cells.get(cell)?.value ?? cells.get(cell)?.error)).toEqual(
      key.unreadable.map(({ found }) => found),
    );
  });

  test('holds every tier and every state, and customers without a tier', () => {
    expect(new Set(key.customers.map(({ tier }) => tier))).toEqual(new Set(['S', 'A', 'B', 'C', 'D', null]));
    expect(new Set(key.customers.map(({ state }) => state))).toEqual(
      new Set(['overdue', 'due', 'upcoming', 'never', null]),
    );
  });

  test('still holds every state when the sample is opened on another day', () => {
    for (let shift = -260; shift <= 18; shift++) {
      const day = daysAfter('2026-11-22', shift);
      const states = key.customers.map(({ tier, lastContact, state }) => {
        if (tier === null || lastContact === null) return state;
        const [next, by] = windowOf(tier, daysAfter(lastContact, shift));
        return stateOn(day, next, by);
      });
      expect([day, new Set(states)]).toEqual([day, new Set(['overdue', 'due', 'upcoming', 'never', null])]);
    }
  });
});

test('a date in the national holiday moves behind it, and a worked Saturday counts', () => {
  expect(windowOf('A', '2026-09-29')).toEqual(['2026-10-08', '2026-10-08']);
  expect(windowOf('A', '2026-10-06')).toEqual(['2026-10-09', '2026-10-10']);
  expect(windowOf('S', '2026-09-17')).toEqual(['2026-09-20', '2026-09-21']);
  expect(windowOf('A', '2026-11-17')).toEqual(['2026-11-20', '2026-11-23']);
});

const published = join(__dirname, '..', '..', 'shared', 'data', 'holiday-cn', '2026.json');
if (existsSync(published)) {
  test('the calendar of the key is the published one, day by day', () => {
    const { days } = JSON.parse(readFileSync(published, 'utf8')) as { days: { date: string; isOffDay: boolean }[] };
    const off = new Map(days.map(({ date, isOffDay }) => [date, isOffDay]));
    for (let day = '2026-01-01'; day <= '2026-12-31'; day = daysAfter(day, 1)) {
      const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
      expect([day, isWorkday(day)]).toEqual([day, !(off.get(day) ?? weekend)]);
    }
  });
} else {
  process.stdout.write('published calendar not here: the key was not held against it\n');
}
