/**
 * "Check this Excel" in the stand-in, the built functions at work: as one would like Excel to be it finds nothing; each
 * unkindness that it can see it finds, by name; and the workbook is the same bytes afterwards.
 */
import { EXCEL_CHECKS, type ExcelCheckId } from '../../src/plan/sharing/excelCheck';
import { onward } from '../../src/sheet/between';
import { inExcel } from '../../src/sheet/excel';
import { checkExcel } from '../../src/sheet/excelCheck/checkExcel';
import { checkStep } from '../../src/sheet/excelCheck/steps';
import { HostError } from '../../src/sheet/hostError';
import { startExcel, type Excel as Started } from '../../src/workbench/excel';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import { ALL_UNKINDNESSES, type Unkindness } from '../../src/workbench/host/unkind';
import { builtAddIn } from '../field/built';
import { workbookOf } from '../journeys/workbooks';

const ALL = Object.keys(EXCEL_CHECKS) as readonly ExcelCheckId[];

let started: Started;
let bytes: Uint8Array;

beforeAll(async () => {
  const workbook = openXlsx(await workbookOf({ table: true }), 'test.xlsx');
  bytes = saveXlsx(workbook);
  started = await startExcel(workbook, { locale: 'en-US', today: 46_346, dist: builtAddIn() });
  Object.assign(globalThis, { Excel: started.client.Excel });
});

afterAll(() => started.close());

function be(unkind: readonly Unkindness[]): void {
  started.host.unkind.clear();
  for (const one of unkind) started.host.unkind.add(one);
}

/** The checks that differ. */
async function differing(unkind: readonly Unkindness[], ids = ALL): Promise<string[]> {
  be(unkind);
  const { checks, milliseconds } = await checkExcel(inExcel, onward, ids);
  expect(checks.map(({ id }) => id)).toEqual(ids);
  expect(milliseconds).toBeLessThan(30_000);
  expect(started.workbook.sheets.map(({ name }) => name)).not.toContain('vfcheck');
  return checks.filter(({ ok }) => !ok).map(({ id }) => id);
}

/** What is seen of each unkindness; [] where it shows to a person only, or is done right by altogether. */
const SEEN: { readonly [one in Unkindness]?: readonly ExcelCheckId[] } = {
  dropsQuotes: ['quotes'],
  blankCriteria: ['unasked'],
  wholeColumns: ['wholeColumn'],
  listSeparator: ['separators'],
  tablesGrow: ['tableStays'],
  calculatedColumns: ['mixedColumn'],
  respelledCriteria: ['criterion'],
  snapsWidths: ['widths'],
  falseActivation: ['activation'],
  misplacedWrites: ['overFilter'],
};

test('a kind Excel is as expected, and the workbook the same bytes afterwards', async () => {
  expect(await differing([])).toEqual([]);
  expect(Buffer.from(saveXlsx(started.workbook)).equals(Buffer.from(bytes))).toBe(true);
});

test('each unkindness that shows is found by name, and no other', async () => {
  const all = Object.values(SEEN).flat();
  expect(await differing(ALL_UNKINDNESSES)).toEqual(expect.arrayContaining(all));
  for (const [one, checks] of Object.entries(SEEN))
    expect([one, await differing([one as Unkindness], all)]).toEqual([one, checks]);
});

test('cancelled between two trials, the scratch sheet is gone', async () => {
  be(ALL_UNKINDNESSES);
  const until5 = (_: string, done: number) => {
    if (done === 5) throw new HostError('cancelled');
  };
  await expect(checkExcel(inExcel, until5)).rejects.toMatchObject({ code: 'cancelled' });
  expect(Buffer.from(saveXlsx(started.workbook)).equals(Buffer.from(bytes))).toBe(true);
});

test('what needs a person is found while it is watched, and only then', async () => {
  const { view } = started.host;
  for (const [step, one, mark] of [
    ['otherWorkbook', 'inactiveNames', 'elsewhere'],
    ['chart', 'shapeSelected', 'shape'],
  ] as const) {
    be([one]);
    expect(await checkStep(step, inExcel, onward, 10)).toEqual({ ok: true, seen: 'never refused' });
    view[mark] = true;
    const seen = await checkStep(step, inExcel, onward, 10);
    expect(seen).toMatchObject({ ok: false, seen: expect.stringContaining('InvalidSelection') });
    be([]);
    expect(await checkStep(step, inExcel, onward, 10)).toMatchObject({ ok: true });
    view[mark] = false;
  }
});

test.each([
  [[], true],
  [['freshSheetIds'], false],
] as const)('a second visit with %j tells whether sheets keep their ids: %p', async (unkind, ok) => {
  const workbook = openXlsx(bytes, 'test.xlsx');
  const visit = async (file: Uint8Array) => {
    const here = await startExcel(openXlsx(file, 'test.xlsx'), {
      locale: 'en-US',
      today: 46_346,
      dist: builtAddIn(),
      unkind,
    });
    Object.assign(globalThis, { Excel: here.client.Excel });
    const answer = await checkStep('reopened', inExcel, onward);
    const saved = saveXlsx(here.workbook);
    here.close();
    return { answer, saved };
  };
  const first = await visit(saveXlsx(workbook));
  expect(first.answer).toBe('again');
  const { answer } = await visit(first.saved);
  expect(answer).toMatchObject({ ok });
  Object.assign(globalThis, { Excel: started.client.Excel });
});
