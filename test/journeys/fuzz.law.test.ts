/**
 * Any sheet at all: nothing crashes, no cell of the user's changes, and Revert gives back what was there.
 *
 * 10,000 sheets are planned for without Excel, on a target put together as src/sheet/read/read.ts does; 150 go through
 * the whole of it.
 */
import fc from 'fast-check';
import type { Book, Cell, Sheet as BookSheet } from '../../src/book/book';
import { readBook } from '../../src/book/read';
import { wordsFor } from '../../src/locale/all';
import { decide } from '../../src/standing/decide';
import { planClassify } from '../../src/plan/columns/classify';
import { referencedArea } from '../../src/book/address';
import { DECISION_ROLES, roleOf } from '../../src/plan/roles';
import type { Plan } from '../../src/plan/plan';
import type { Beside, Target } from '../../src/plan/columns/target';
import { dayOfIso } from '../../src/policy/day';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { Sheet, sheetId } from '../../src/workbench/host/model';
import { anySheet, cellsOf as cellsIn, contains, type AnySheet } from './anySheet';
import { cellsOf, contentOf, open, type User } from './excel';
import { runs } from '../runs';
import { TODAY, workbookOf } from './workbooks';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
const PLANNED = runs(3_000, 10_000);
const THROUGH_EXCEL = runs(80, 150);

/** What somebody in a hurry would answer, whatever is asked. */
const ANSWERS = {
  'money-scale': '1',
  'date-order': 'dmy',
  'decimal-mark': '.',
  'mixed-unit': 'same',
  'date-system': 'no',
};

const today = dayOfIso(TODAY)!;
const words = wordsFor('zh-CN').sheet;

/** Without the rows and columns at the end in which nothing stands, as Excel's used range. */
function bookSheetOf(any: AnySheet): BookSheet {
  const stands = (row: number, column: number) =>
    (any.values[row]?.[column] ?? '') !== '' || any.formulas.has(`${row},${column}`);
  const rows =
    1 + Math.max(-1, ...any.values.map((cells, row) => (cells.some((_, column) => stands(row, column)) ? row : -1)));
  const columns =
    1 +
    Math.max(-1, ...any.values.flatMap((cells, row) => cells.map((_, column) => (stands(row, column) ? column : -1))));
  const values = any.values.slice(0, rows).map((cells) => cells.slice(0, columns));
  return {
    id: '{1}',
    name: '客户',
    area: { row: 0, column: 0, rows, columns },
    values,
    formats: values.map((cells) => cells.map((_, column) => (any.dates.has(column) ? 'yyyy-mm-dd' : 'General'))),
    merged: any.merged,
    tables: any.tables,
    hidden: any.hidden,
    dateShift: 0,
  };
}

const lastColumnOf = (any: AnySheet, sheet: BookSheet): number =>
  Math.max(
    sheet.area.columns - 1,
    ...[...any.formatted].map((place) => Number(place.split(',')[1])),
    ...any.merged.map(({ column, columns }) => column + columns - 1),
  );

function besideOf(any: AnySheet, book: Book): Beside | null {
  if (!book.dataRows || !book.dataColumns) return null;
  const row = book.headerRows.at(-1) ?? book.dataRows[0];
  const area = {
    row,
    column: book.dataColumns[1] + 1,
    rows: book.dataRows[1] - row + 1,
    columns: DECISION_ROLES.length,
  };
  const content = (r: number, c: number): Cell =>
    any.formulas.has(`${r},${c}`) ? '=IF(1,"")' : (any.values[r]?.[c] ?? '');
  const grid = <T>(cell: (r: number, c: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (__, j) => cell(area.row + i, area.column + j)),
    );
  const rows = { ...area, columns: 40 };
  return {
    area,
    formulas: grid(content),
    formats: grid(() => 'General'),
    merged: any.merged.filter((one) => cellsIn(one).some(([r, c]) => contains(rows, r, c))),
    rules: false,
    widths: new Map(),
  };
}

const targetOf = (any: AnySheet, sheet: BookSheet, book: Book): Target => ({
  sheet: sheet.id,
  name: sheet.name,
  own: {},
  rules: [],
  names: new Map(),
  elsewhere: book.kind === 'ledger' ? 'ledger' : any.protected ? 'protected' : null,
  lastColumn: lastColumnOf(any, sheet),
  painted: [],
  beside: besideOf(any, book),
  dateFormat: 'yyyy-mm-dd',
  result: null,
  sheetNames: [sheet.name],
});

/** Cells of the user's that a plan would write to: none, whatever the sheet. */
function trespasses(any: AnySheet, book: Book, plan: Plan): string[] {
  const [left, right] = book.dataColumns ?? [0, -1];
  return plan.blocks.flatMap(({ sheet, column, row, from, to }) =>
    to.flatMap((content, i) => {
      if (content === null || sheet !== '{1}') return [];
      const at = row + i;
      const inTable = any.tables.some(({ area }) => contains(area, at, column));
      const reasons = [
        (any.values[at]?.[column] ?? '') !== '' && 'not empty',
        any.formulas.has(`${at},${column}`) && 'a formula',
        column >= left && column <= right && 'a column of the table',
        inTable && 'another table',
        any.merged.some((area) => contains(area, at, column)) && 'merged',
        from[i] !== '' && 'not known to be empty',
      ].filter(Boolean);
      return reasons.length > 0 ? [`${at},${column}: ${reasons.join(', ')}`] : [];
    }),
  );
}

test(`of ${PLANNED.toLocaleString('en')} sheets none makes the reader or a plan crash, and no plan touches a cell of the user's`, () => {
  const met = { customers: 0, ledger: 0, none: 0, planned: 0, asked: 0, 'own sheet': 0, tables: 0, 'not adjacent': 0 };
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const any = anySheet(seed);
      const sheet = bookSheetOf(any);
      const book = readBook(sheet, { today, answers: seed % 2 === 0 ? ANSWERS : {} });
      met[book.kind]++;
      const decisions = decide(book, DEFAULT_POLICY, today);
      expect(decisions).toHaveLength(book.customers.length);
      if (book.questions.length > 0) met.asked++;
      if (book.kind === 'none' || book.reason !== null || book.questions.length > 0) return;
      const target = targetOf(any, sheet, book);
      for (const style of ['live', 'values'] as const) {
        const options = { style, policy: DEFAULT_POLICY, words, moneyScale: 1, told: {} };
        const { plan } = planClassify(book, sheet, decisions, target, options);
        const found = trespasses(any, book, plan);
        if (found.length > 0) throw new Error(found.join('\n'));
        expect(new Set(plan.blocks.map(({ column }) => column)).size).toBe(plan.blocks.length);
        if (style === 'live') continue;
        met.planned++;
        met['own sheet'] += Number(target.elsewhere !== null);
        met.tables += Number(plan.tables.length > 0);
        met['not adjacent'] += Number(
          target.elsewhere === null && plan.blocks.every(({ column }) => column > (book.dataColumns?.[1] ?? 0) + 1),
        );
      }
    }),
    { numRuns: PLANNED, seed: SEED, endOnFailure: true },
  );
  console.log(`sheets planned: ${JSON.stringify(met)}`);
  for (const [what, count] of Object.entries(met)) expect([what, count > PLANNED / 50]).toEqual([what, true]);
}, 120_000);

/** The sheet into a workbook that is open already, instead of what was there. */
function put(user: User, any: AnySheet): void {
  const { workbook } = user;
  const sheet = new Sheet(sheetId(1), '客户', null);
  const date = workbook.styles.withNumberFormat(0, 'yyyy-mm-dd');
  const places = new Map<string, { value: Cell; formula?: string; style: number }>();
  any.values.forEach((cells, row) =>
    cells.forEach((value, column) => {
      const style = typeof value === 'number' && any.dates.has(column) ? date : 0;
      if (value !== '') places.set(`${row},${column}`, { value, style });
    }),
  );
  for (const place of any.formatted) places.set(place, { value: '', style: date });
  for (const place of any.formulas) places.set(place, { value: '', formula: '=IF(1,"")', style: 0 });
  for (const [place, { value, formula, style }] of places) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const shown = typeof value === 'string' && value.startsWith('#') ? { error: value } : value;
    sheet.load(row, column, formula === undefined && value === '' ? null : shown, formula, style);
  }
  sheet.merged = any.merged.map((area) => ({ ...area }));
  sheet.protected = any.protected;
  for (const { first, count } of any.hidden)
    for (let row = first; row < first + count; row++) sheet.hiddenRows.add(row);
  for (const { name, area, totalsRow } of any.tables) {
    sheet.tables.push({
      id: '1',
      name,
      area: { ...area },
      headerRow: true,
      totalsRow,
      columns: cellsIn({ ...area, rows: 1 }).map(([row, column]) => String(any.values[row]?.[column] ?? '')),
      filtered: any.hidden.length > 0,
      style: null,
      part: null,
      changed: false,
    });
  }
  workbook.sheets = [sheet];
  workbook.active = 0;
  workbook.names = [];
  workbook.customXml = [];
}

/** The cells of the user's sheet outside of the columns that our names speak of. */
function others(user: User): [string, unknown][] {
  const { workbook } = user;
  const [sheet] = workbook.sheets;
  if (!sheet) return [];
  const ours = workbook.names
    .filter(({ name, scope }) => roleOf(name) && scope === sheet.id)
    .flatMap(({ formula }) => referencedArea(formula)?.area ?? []);
  return Object.entries(cellsOf(workbook, sheet)).filter(([place]) => {
    const [row = 0, column = 0] = place.split(',').map(Number);
    return !ours.some((area) => contains(area, row, column));
  });
}

test(`of ${THROUGH_EXCEL} sheets in Excel none loses a cell of the user's, and Revert gives back what was there`, async () => {
  const user = await open(await workbookOf());
  const met = { classified: 0, 'own sheet': 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const any = anySheet(seed);
      // A workbook without any content has a sentence of its own.
      if (any.formulas.size === 0 && any.values.every((cells) => cells.every((cell) => cell === ''))) return;
      put(user, any);
      const before = contentOf(user.workbook);
      const mine = others(user);
      const { classified } = await user.look({ style: 'live', answers: ANSWERS });
      const changed = classified ? await user.apply(classified.plan) : false;
      if (!changed) {
        met.refused++;
        expect(contentOf(user.workbook)).toEqual(before);
        return;
      }
      met.classified++;
      met['own sheet'] += Number(user.workbook.sheets.length > 1);
      const kept = new Map(others(user));
      const lost = mine.filter(([place, content]) => JSON.stringify(kept.get(place)) !== JSON.stringify(content));
      // A cell that was only formatted may be one of ours now; nothing else may differ.
      expect(lost.filter(([, content]) => !(Array.isArray(content) && content[0] === null))).toEqual([]);
      const again = await user.look({ style: 'live', answers: ANSWERS });
      expect(again.classified?.plan.blocks).toEqual([]);
      await user.revert();
      expect(contentOf(user.workbook)).toEqual(before);
    }),
    { numRuns: THROUGH_EXCEL, seed: SEED, endOnFailure: true },
  );
  user.close();
  console.log(`sheets in Excel: ${JSON.stringify(met)}`);
  expect(met.classified).toBeGreaterThan(THROUGH_EXCEL / 4);
  expect(met['own sheet']).toBeGreaterThan(5);
}, 120_000);
