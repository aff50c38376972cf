/**
 * Verdicts on real files: what the product writes into a copy, read back by a reader of our judges, against a second
 * reckoning from the cells and against the answers that came with the files. And nothing else in the copy has changed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { REAL_CASES, type RealCase } from '../field/realCases';
import { realFiles, TODAY } from '../field/field';
import { readByProduct } from '../field/product';
import {
  dayOfSerial,
  folded,
  fromOrders,
  linesOf,
  publishedCalendar,
  reckoned,
  type Reckoned,
} from '../field/reckoning';
import { differences } from '../judges/untouched';
import { cellAt, lettersOf, readXlsx } from '../judges/xlsx';
import { wordsFor } from '../../src/locale/all';
import { dayOfIso } from '../../src/policy/day';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { reportOf } from '../../src/headless/report';
import { openFile } from '../../src/workbench/excel';
import { FileError } from '../../src/workbench/host/file/fileError';
import { Host } from '../../src/workbench/host/host';
import { saveXlsx } from '../../src/workbench/host/file/xlsx';
import { openAs } from '../journeys/excel';

const DATA = join(__dirname, '..', '..', '..', 'shared', 'data');
const real = (file: string) => join(DATA, 'real', file);

/** The rows of a published answer, by header. */
function truthOf(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(DATA, 'truth', file), 'utf8').replace(/^\ufeff/, '').trim().split('\n'); // prettier-ignore
  const heads = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [heads[i] || 'name', cell.trim()])));
}

function reckon({ columns, file, sheet, rows, today, scale, day, counts, amount }: RealCase): Reckoned[] {
  const isWorkday = publishedCalendar(join(DATA, 'holiday-cn'));
  const number = (cell: unknown) => (typeof cell === 'number' ? cell : null);
  const lines = linesOf({ path: real(file), sheet, rows }, columns)
    .filter(({ name }) => name !== null && name !== undefined && String(name).trim() !== '')
    .map((line) => ({
      name: String(line['name']),
      day: day(line['day'] ?? null),
      amount: amount ? amount(line) : number(line['amount']),
      counts: counts?.(line) ?? true,
    }));
  if (counts) return fromOrders(lines, today, scale, isWorkday);
  return lines.map((line) =>
    reckoned(line.name, line.amount === null ? null : line.amount / scale, line.day, today, isWorkday),
  );
}

async function classified({ file, today, answers, rows, columns, counts }: RealCase) {
  const workbook = openFile(real(file));
  const before = file.endsWith('.csv') ? saveXlsx(workbook) : new Uint8Array(readFileSync(real(file)));
  const user = await openAs(new Host(workbook));
  try {
    const preview = await user.classify('values', { today: dayOfIso(today)!, answers });
    const after = user.save();
    const { customers } = reportOf(preview, true, DEFAULT_POLICY, wordsFor('en'));
    const { sheet, columns: places, plan } = preview.classified ?? { sheet: '', columns: {}, plan: null };
    const own = Object.values(places).map(lettersOf);
    const untouched = differences(before, after, {
      sheets: counts ? {} : { [sheet]: { columns: own } },
      newSheets: counts ? [sheet] : [],
      tables: plan?.tables.map(({ table }) => table) ?? [],
    });
    return {
      customers,
      untouched,
      written: writtenIn(after, sheet, places, counts ? null : { rows, name: columns.name }),
    };
  } finally {
    user.close();
  }
}

interface Written {
  readonly name: string;
  readonly tier: unknown;
  readonly nextContact: unknown;
  readonly contactBy: unknown;
}

/** What stands in the saved file beside each customer, or on the sheet of our own. */
function writtenIn(
  after: Uint8Array,
  sheet: string,
  places: { readonly [role: string]: number },
  beside: { readonly rows: readonly [number, number]; readonly name: string } | null,
): Written[] {
  const book = readXlsx(after);
  const at = (role: string, row: number) => {
    const place = places[role];
    return place === undefined ? null : cellAt(book, sheet, `${lettersOf(place)}${row}`).value;
  };
  const name = beside?.name ?? lettersOf(places['customer'] ?? 0);
  const written: Written[] = [];
  for (let row = beside?.rows[0] ?? 2; beside === null || row <= beside.rows[1]; row++) {
    const cell = cellAt(book, sheet, `${name}${row}`).value;
    if (cell === null && beside === null) break;
    const day = (role: string) => {
      const value = at(role, row);
      return typeof value === 'number' ? dayOfSerial(value) : value;
    };
    written.push({ name: String(cell), tier: at('tier', row), nextContact: day('next'), contactBy: day('by') });
  }
  return written;
}

const sorted = <One extends { readonly name: string }>(all: readonly One[]): One[] =>
  [...all].sort((a, b) => (folded(a.name) < folded(b.name) ? -1 : 1));

/** Up to ten of them: thousands would say no more. */
function disagreements<A extends { readonly name: string }, B extends { readonly name: string }>(
  found: readonly A[],
  expected: readonly B[],
  shownAs: { readonly found: (one: A) => unknown; readonly expected: (one: B) => unknown },
): unknown[] {
  if (found.length !== expected.length) return [`${found.length} customers, not ${expected.length}`];
  const [left, right] = [sorted(found), sorted(expected)];
  const pairs = left.flatMap((one, i) => {
    const other = right[i];
    const [a, b] = [[folded(one.name), shownAs.found(one)], other && [folded(other.name), shownAs.expected(other)]];
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ found: a, expected: b }];
  });
  return pairs.slice(0, 10);
}

const told = (one: Omit<Reckoned, 'name'>) => ({
  volume: one.volume === null ? null : Math.round(one.volume * 1e6) / 1e6,
  tier: one.tier,
  lastContact: one.lastContact,
  nextContact: one.nextContact,
  contactBy: one.contactBy,
  state: one.state,
});

const decided = ({ tier, nextContact, contactBy }: Omit<Written, 'name'>) => [tier, nextContact, contactBy];

if (existsSync(DATA)) {
  jest.setTimeout(240_000);

  describe.each(REAL_CASES.map((one) => [`${one.file} on ${one.today}`, one] as const))('%s', (_, one) => {
    let expected: Reckoned[] = [];
    let result: Awaited<ReturnType<typeof classified>>;
    beforeAll(async () => {
      expected = reckon(one);
      result = await classified(one);
    });

    test('volumes, tiers, dates and states are those of a second reckoning', () => {
      expect(expected.some(({ tier }) => tier !== null)).toBe(true);
      expect(disagreements(result.customers, expected, { found: told, expected: told })).toEqual([]);
    });

    test('the saved copy shows them, as values', () => {
      expect(disagreements(result.written, expected, { found: decided, expected: decided })).toEqual([]);
    });

    test('nothing else in the copy has changed', () => {
      expect(result.untouched).toEqual([]);
    });

    const { lastOrders } = one;
    if (lastOrders !== undefined) {
      test(`the last order of each customer is the published one (${lastOrders})`, () => {
        const published = truthOf(lastOrders).map((row) => ({ name: Object.values(row)[0] ?? '', last: row['last'] }));
        const found = result.customers.filter(({ lastContact }) => lastContact !== null);
        const shownAs = { found: (told: Reckoned) => told.lastContact, expected: ({ last }: { last?: string | undefined }) => last }; // prettier-ignore
        expect(disagreements(found as Reckoned[], published, shownAs)).toEqual([]);
      });
    }

    const year = /^o07.*\.xlsx$/.test(one.file) ? one.today.slice(0, 4) : null;
    if (year !== null) {
      test(`units and tiers of ${year} are the published ones: the twelve months that end on its last day are the year`, () => {
        const published = truthOf('o07_units_and_tier_by_year.csv').map((row) => ({
          name: row['客户名称'] ?? '',
          units: Number(row[year]),
          tier: row[`tier_${year}`],
        }));
        const asTold = ({ volume, tier }: Reckoned) => [volume, tier];
        const asPublished = ({ units, tier }: (typeof published)[number]) => [units, tier];
        expect(published).toHaveLength(5108);
        expect(
          disagreements(result.customers as Reckoned[], published, { found: asTold, expected: asPublished }),
        ).toEqual([]);
      });
    }
  });

  describe('refusals', () => {
    test.each([
      ['o06_dirty_data.xlsx', 'none', 'staff-list', /staff/],
      ['o11_客户导入模板.xlsx', 'customers', 'nothing-to-decide-on', /how much they buy a year/],
      ['o13_Customer_List.xlsx', 'customers', 'nothing-to-decide-on', /how much they buy a year/],
      ['o03_Customer_Call_List.xlsx', 'customers', 'nothing-to-decide-on', /how much they buy a year/],
      ['crm_maven/accounts.csv', 'customers', 'nothing-to-decide-on', /how much they buy a year/],
      ['crm_maven/products.csv', 'none', 'price-list', /price list/],
      ['crm_maven/sales_teams.csv', 'none', 'staff-list', /staff/],
      ['o11_原日期_文本日期.xlsx', 'none', 'no-header', /header row/],
      ['quirks/readxl_currency-formats-xlsx.xlsx', 'none', 'price-list', /price list/],
      ['quirks/readxl_deaths.xlsx', 'none', 'no-customer-column', /customer names/],
      ['quirks/exceljs_1904.xlsx', 'none', 'no-header', /header row/],
    ])('%s is refused: %s, %s', async (file, kind, reason, sentence) => {
      const { sheet, book } = await readByProduct(real(file), TODAY);
      expect({ kind: book?.kind, reason: book?.reason }).toEqual({ kind, reason });
      for (const locale of ['en', 'zh-CN', 'zh-TW']) expect(wordsFor(locale).refused[book!.reason!]).toMatch(/[.。]$/);
      expect(wordsFor('en').refused[book!.reason!]).toMatch(sentence);
      expect(sheet).not.toBeNull();
    });

    test('an .xls of old is refused by name, not as damaged', () => {
      expect(() => openFile(real('quirks/readxl_dates-1904.xls'))).toThrow(
        expect.objectContaining({ code: 'old-xls' }) as FileError,
      );
    });

    test.each(
      realFiles(DATA)
        .filter((path) => path.endsWith('.xlsx'))
        .map((path) => [basename(path), path]),
    )('%s opened, looked at and saved is the same file', async (_, path) => {
      const bytes = new Uint8Array(readFileSync(path));
      const user = await openAs(new Host(openFile(path)));
      await user.look();
      const after = user.save();
      user.close();
      expect(differences(bytes, after, { sheets: {} })).toEqual([]);
    });
  });
} else {
  test('the real files are not on this machine', () => {
    process.stdout.write('shared data not here: nothing real was judged\n');
    expect(existsSync(DATA)).toBe(false);
  });
}
