/**
 * The three sample workbooks, classified by the built add-in in our stand-in for Excel, against the answer key that was
 * worked out by hand: what was understood, what was decided, what stands in the saved file, and that nothing else does.
 */
import { builtAddIn } from '../field/built';
import { differences } from '../judges/untouched';
import { cellAt, readXlsx } from '../judges/xlsx';
import { KEY_DAY, SAMPLE_ANSWERS, SAMPLE_KEYS } from '../samples.key';
import type { Style } from '../../src/plan/columns/target';
import type { reportOf } from '../../src/headless/report';
import { startExcel, type Excel } from '../../src/workbench/excel';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import { SAMPLE_LOCALES, type SampleLocale } from '../../src/workbench/samples/sample';
import { sampleWorkbook } from '../../src/workbench/samples/sampleXlsx';
import { contentOf } from './excel';

type Report = ReturnType<typeof reportOf>;

/** `KEY_DAY` as Excel counts. */
const SERIAL = 46348;
/** Left open by the key, which does not say what follows from a last contact that cannot be read. */
const STATE_OPEN = 'left open';

jest.setTimeout(300_000);

let dist = '';
beforeAll(() => {
  dist = builtAddIn();
});

const excelLocale = (locale: SampleLocale) => (locale === 'en' ? 'en-US' : locale);

async function classified(excel: Excel, locale: SampleLocale, style: Style): Promise<Report> {
  const options = {
    sheet: null,
    today: KEY_DAY,
    style,
    locale: excelLocale(locale),
    answers: SAMPLE_ANSWERS,
    write: true,
  };
  const { report } = (await excel.addIn['classify']?.(options)) as { report: Report };
  await excel.calculated();
  return report;
}

const cases = SAMPLE_LOCALES.flatMap((locale) =>
  (['live', 'values'] as const).map((style) => [locale, style] as const),
);

describe.each(cases)('the %s sample, %s', (locale, style) => {
  const key = SAMPLE_KEYS[locale];
  const before = sampleWorkbook(locale);
  let excel: Excel;
  let report: Report;
  let after: Uint8Array;
  let untouched: ReturnType<typeof contentOf>;
  beforeAll(async () => {
    excel = await startExcel(openXlsx(before, 'sample.xlsx'), { locale: excelLocale(locale), today: SERIAL, dist });
    untouched = contentOf(excel.workbook);
    report = await classified(excel, locale, style);
    after = saveXlsx(excel.workbook);
  });
  afterAll(() => excel.close());

  const places = () => Object.entries(report.written?.columns ?? {});

  test('is understood as a person understands it', () => {
    expect(report).toMatchObject({ sheet: key.sheet, kind: 'customers', headerRows: key.headerRows, questions: [] });
    const resting = report.restingRows.map((row) => ({ row, why: 'resting' as const }));
    const out = [...report.excludedRows, ...resting].sort((a, b) => a.row - b.row);
    expect(out).toEqual([...key.excluded].sort((a, b) => a.row - b.row));
    expect(report.hiddenRows).toBe(key.hiddenRows.length);
    const columns = Object.entries(report.columns).map(([field, { column }]) => [field, column]);
    expect(Object.fromEntries(columns)).toMatchObject(key.columns);
    const unreadable = /unreadable|impossible|ambiguous|error/;
    const problems = report.problems.filter(({ code }) => unreadable.test(code));
    expect(problems.map(({ row, column, found }) => ({ cell: `${column}${row}`, found }))).toEqual(key.unreadable);
  });

  test('gives every customer the volume, tier, dates and state of the key', () => {
    const told = report.customers.map((customer, i) => {
      const { row, name, volume, potential, tier, lastContact, nextContact, contactBy } = customer;
      const state = key.customers[i]?.state === null ? STATE_OPEN : customer.state;
      return { row, name, volume, potential, tier, lastContact, nextContact, contactBy, state };
    });
    expect(told).toEqual(key.customers.map((customer) => ({ ...customer, state: customer.state ?? STATE_OPEN })));
  });

  test('shows them in the saved file, in the user’s sheet', () => {
    const book = readXlsx(after);
    expect(report.written).toMatchObject({ sheet: key.sheet, style });
    const { tier, nextContact, contactBy } = Object.fromEntries(places());
    const dayAt = (column: string | undefined, row: number) => {
      const { value, error } = cellAt(book, key.sheet, `${column}${row}`);
      if (typeof value !== 'number') return (value ?? error) || null;
      return new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10);
    };
    const shown = key.customers.map(({ row }) => ({
      row,
      tier: cellAt(book, key.sheet, `${tier}${row}`).value || null,
      nextContact: dayAt(nextContact, row),
      contactBy: dayAt(contactBy, row),
    }));
    expect(shown).toEqual(
      key.customers.map(({ row, tier: expected, nextContact: next, contactBy: by }) => ({
        row,
        tier: expected,
        nextContact: next,
        contactBy: by,
      })),
    );
    const formulas = key.customers.filter(({ row }) => cellAt(book, key.sheet, `${tier}${row}`).formula !== null);
    const known = key.customers.filter(({ tier: expected }) => expected !== null);
    expect(style === 'live' ? formulas.length >= known.length * 0.9 : formulas.length === 0).toBe(true);
  });

  test('keeps everything of the user’s own', () => {
    const columns = places().map(([, letters]) => letters);
    expect(columns.length).toBeGreaterThanOrEqual(3);
    expect(differences(before, after, { sheets: { [key.sheet]: { columns } } })).toEqual([]);
    // The judge would see it if the columns had not been allowed.
    expect(differences(before, after, { sheets: { [key.sheet]: { columns: columns.slice(1) } } })).not.toEqual([]);
  });

  test('classified once more changes nothing', async () => {
    const once = contentOf(excel.workbook);
    expect((await classified(excel, locale, style)).written?.cells).toBe(0);
    expect(contentOf(excel.workbook)).toEqual(once);
  });

  test('is after Revert what it was, to the byte of every part', async () => {
    expect(await excel.addIn['revert']?.({ locale: excelLocale(locale) })).toMatchObject({
      reverted: { job: 'classify' },
    });
    await excel.calculated();
    expect(contentOf(excel.workbook)).toEqual(untouched);
    const reverted = saveXlsx(excel.workbook);
    expect(differences(before, reverted, { sheets: {} })).toEqual([]);
    const [was, is] = [readXlsx(before).parts, readXlsx(reverted).parts];
    expect(Object.keys(is).filter((part) => !(part in was))).toEqual([]);
    expect(Object.keys(was).filter((part) => Buffer.compare(was[part]!, is[part]!) !== 0)).toEqual([]);
  });
});
