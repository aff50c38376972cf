/**
 * The saved result in LibreOffice, which knows nothing of us: it opens, shows the same tiers and dates, and paints the
 * same rows.
 *
 *  - LibreOffice's TODAY() is the machine's clock: where colours are asked, the samples are made for that very day, and
 *    what must be painted follows from the dates that LibreOffice itself displays;
 *  - it believes the stored results of a formula only in files that say they come from Excel (docProps/app.xml): the
 *    live style, whose functions it does not have, is asked of such a file. In any other it works out anew and shows
 *    #NAME?. Even there it does so where the stored result is empty text: our formulas ask for blank cells themselves,
 *    so only a last contact that is no day does.
 */
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { builtAddIn } from '../field/built';
import { libreofficeHere, NOT_HERE, painterHere, recalculated, toCsv, toPng } from '../judges/libreoffice';
import type { Pixels } from '../judges/picture';
import { readXlsx } from '../judges/xlsx';
import { KEY_DAY, SAMPLE_ANSWERS, SAMPLE_KEYS } from '../samples.key';
import { wordsFor } from '../../src/locale/all';
import { dayOfIso, isoOf, type Day } from '../../src/policy/day';
import { startExcel } from '../../src/workbench/excel';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import { SAMPLE_LOCALES } from '../../src/workbench/samples/sample';
import { sampleWorkbook } from '../../src/workbench/samples/sampleXlsx';
import { open } from './excel';
import { workbookOf } from './workbooks';

jest.setTimeout(300_000);

/** `KEY_DAY` as Excel counts. */
const KEY_SERIAL = 46348;

const COLOURS = { red: '#FDE7E9', amber: '#FFF4CE', grey: '#F3F2F1' } as const;
type Colour = keyof typeof COLOURS;

interface Shown {
  readonly name: string;
  readonly tier: string;
  readonly next: string;
  readonly by: string;
}

function machineDay(): Day {
  const now = new Date();
  return dayOfIso([now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-'))!; // prettier-ignore
}

async function classified(bytes: Uint8Array, today: Day, locale: string, style: 'values' | 'native' = 'values') {
  const user = await open(bytes);
  try {
    const { classified: result } = await user.classify(style, {
      today,
      answers: SAMPLE_ANSWERS,
      words: wordsFor(locale).sheet,
    });
    return { bytes: user.save(), sheet: result?.sheet ?? '', columns: result?.columns ?? {} };
  } finally {
    user.close();
  }
}

/** 23/11/2026, 2026/11/23 or 2026-11-23 as 2026-11-23; anything else as it is displayed. */
function isoOfDisplayed(text: string): string {
  const [, a = '', b = '', c = ''] = /^(\d+)[-/](\d+)[-/](\d+)$/.exec(text) ?? [];
  if (a === '') return text;
  const [year, date] = a.length === 4 ? [a, c] : [c, a];
  return `${year}-${b.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

function shownIn(
  csv: string[][],
  rows: readonly number[],
  columns: { readonly [role: string]: number | undefined },
  name: number,
): Shown[] {
  const at = (row: number, column: number | undefined) => (column === undefined ? '' : (csv[row - 1]?.[column] ?? ''));
  return rows.map((row) => ({
    name: at(row, name).trim(),
    tier: at(row, columns['tier']),
    next: isoOfDisplayed(at(row, columns['next'])),
    by: isoOfDisplayed(at(row, columns['by'])),
  }));
}

const keyAsShown = (locale: (typeof SAMPLE_LOCALES)[number]): Shown[] =>
  SAMPLE_KEYS[locale].customers.map(({ name, tier, nextContact, contactBy }) => ({
    name,
    tier: tier ?? '',
    next: nextContact ?? '',
    by: contactBy ?? '',
  }));

/** S22: overdue red, due amber, a key customer without any contact grey, and nobody else. */
function due({ tier, next, by }: Shown, today: string): Colour | null {
  if (by === '') return tier === 'S' || tier === 'A' ? 'grey' : null;
  if (by < today) return 'red';
  return next <= today ? 'amber' : null;
}

function paint(page: Pixels, name: string): Colour | null {
  const found = (Object.keys(COLOURS) as Colour[]).filter((colour) => page.isPainted(name, COLOURS[colour]));
  if (found.length > 1) throw new Error(`${name} is ${found.join(' and ')}`);
  return found[0] ?? null;
}

/** Names in cells with a fill of the user's. */
async function filled(bytes: Uint8Array, sheetName: string, column: number): Promise<ReadonlySet<string>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const names = new Set<string>();
  workbook.getWorksheet(sheetName)?.eachRow((row) => {
    const { fill, text } = row.getCell(column + 1);
    if (fill?.type === 'pattern' && fill.pattern === 'solid') names.add(text);
  });
  return names;
}

/** The file says that Excel made it. */
function asSavedByExcel(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const put = (part: string, before: string, xml: string) => {
    parts[part] = strToU8(strFromU8(parts[part]!).replace(before, xml + before));
  };
  const TYPE = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
  put('[Content_Types].xml', '</Types>', `<Override PartName="/docProps/app.xml" ContentType="${TYPE}"/>`);
  const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties';
  put('_rels/.rels', '</Relationships>', `<Relationship Id="rIdApp" Type="${LINK}" Target="docProps/app.xml"/>`);
  parts['docProps/app.xml'] = strToU8(
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
      '<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>',
  );
  return zipSync(parts);
}

/** Orders so many days ago: 2,100 in the year S · 1,000 A · 600 B · 310 C · 60 D; one older than a year: 0, D. */
const ORDERS: readonly (readonly [name: string, ago: number, pieces: number])[] = [
  ['Halden Fjordoptik AS', 1, 1200],
  ['Halden Fjordoptik AS', 40, 900],
  ['Brisa Norte Câmaras Lda', 60, 1000],
  ['Kieferberg Sicherheit GmbH', 300, 400],
  ['Kieferberg Sicherheit GmbH', 25, 200],
  ['青岛远洋影像贸易有限公司', 30, 310],
  ['Loon Lake Outfitters', 12, 60],
  ['Old Quarry Gates Ltd', 500, 5000],
];
const ORDER_TIERS = { 'Halden Fjordoptik AS': 'S', 'Brisa Norte Câmaras Lda': 'A', 'Kieferberg Sicherheit GmbH': 'B', 青岛远洋影像贸易有限公司: 'C', 'Loon Lake Outfitters': 'D', 'Old Quarry Gates Ltd': 'D' }; // prettier-ignore

const ledger = (today: Day) =>
  workbookOf({
    sheet: '订单',
    header: ['订单号', '客户名称', '下单日期', '数量'],
    rows: ORDERS.map(([name, ago, pieces], i) => [`SO-${1000 + i}`, name, today - ago, pieces]),
    more: (sheet) => void (sheet.getColumn(3).numFmt = 'yyyy-mm-dd'),
  });

let dist = '';

if (!libreofficeHere()) {
  test('there is no LibreOffice on this machine', () => {
    process.stdout.write(`${NOT_HERE}\n`);
    expect(libreofficeHere()).toBeNull();
  });
} else {
  beforeAll(() => {
    dist = builtAddIn();
  });

  describe.each(SAMPLE_LOCALES)('the %s sample', (locale) => {
    const key = SAMPLE_KEYS[locale];
    const rows = key.customers.map(({ row }) => row);
    const nameColumn = (key.columns['customer_name'] ?? 'A').charCodeAt(0) - 65;

    test('as values: LibreOffice shows the tiers and dates of the key', async () => {
      const result = await classified(sampleWorkbook(locale), dayOfIso(KEY_DAY)!, locale);
      expect(result.sheet).toBe(key.sheet);
      expect(shownIn(toCsv(result.bytes, key.sheet), rows, result.columns, nameColumn)).toEqual(keyAsShown(locale));
    });

    test('live, in a file that says it comes from Excel: the same', async () => {
      const bytes = asSavedByExcel(sampleWorkbook(locale));
      const excel = await startExcel(openXlsx(bytes, 'sample.xlsx'), { locale, today: KEY_SERIAL, dist });
      try {
        const options = { sheet: null, today: KEY_DAY, style: 'live', locale, answers: SAMPLE_ANSWERS, write: true };
        const { report } = (await excel.addIn['classify']?.(options)) as { report: { written: { columns: Record<string, string> } } }; // prettier-ignore
        await excel.calculated();
        const at = (role: string) => (report.written.columns[role] ?? 'A').charCodeAt(0) - 65;
        const columns = { tier: at('tier'), next: at('nextContact'), by: at('contactBy') };
        const csv = toCsv(saveXlsx(excel.workbook), key.sheet);
        // A last contact that is no day ("not yet", 31 November) is asked of our function, and answered with empty
        // text.
        const contact = (key.columns['last_contact'] ?? 'A').charCodeAt(0) - 65;
        const noDay = key.customers.filter(({ nextContact }) => nextContact === null).map(({ row }) => row);
        const believed = csv.map((line, i) =>
          noDay.includes(i + 1) && line[contact] ? line.map((cell) => (cell === '#NAME?' ? '' : cell)) : line,
        );
        expect(shownIn(believed, rows, columns, nameColumn)).toEqual(keyAsShown(locale));
      } finally {
        excel.close();
      }
    });

    if (painterHere()) {
      test('plain formulas, worked out anew on the machine’s day: overdue is red, due amber, a key customer never contacted grey, and nobody else; a name keeps the user’s own fill', async () => {
        const today = machineDay();
        const result = await classified(sampleWorkbook(locale, today), today, locale, 'native');
        const onPaper = rows.filter((row) => !key.hiddenRows.includes(row));
        const shown = shownIn(recalculated(result.bytes, key.sheet), onPaper, result.columns, nameColumn);
        const page = toPng(result.bytes, key.sheet);
        const theirs = await filled(sampleWorkbook(locale, today), key.sheet, nameColumn);
        expect(shown.filter(({ name }) => theirs.has(name)).length).toBeGreaterThan(0);
        const expected = shown.map((one) => [one.name, theirs.has(one.name) ? null : due(one, isoOf(today))]);
        // Amber too on all days but those right after a long holiday.
        expect(expected.map(([, colour]) => colour)).toEqual(expect.arrayContaining(['red', 'grey', null]));
        expect(shown.map(({ name }) => [name, paint(page, name)])).toEqual(expected);
        expect(isoOf(machineDay())).toBe(isoOf(today));
      });
    } else {
      process.stdout.write('pdftoppm or pdftotext not found: nothing was painted\n');
    }
  });

  test('the sheet of a ledger: tiers, dates and colours', async () => {
    const today = machineDay();
    const before = await ledger(today);
    const result = await classified(before, today, 'zh-CN');
    expect(readXlsx(result.bytes).sheets.map(({ name }) => name)).toEqual(['订单', '关键少数']);
    const csv = toCsv(result.bytes, result.sheet);
    const rows = csv.flatMap((line, i) => (i > 0 && line[0] ? [i + 1] : []));
    const shown = shownIn(csv, rows, result.columns, 0);
    expect(Object.fromEntries(shown.map(({ name, tier }) => [name, tier]))).toEqual(ORDER_TIERS);
    const { last, volume, orders } = result.columns;
    const figures = rows.map((row) => [volume, orders, last].map((column) => csv[row - 1]?.[column ?? 0]));
    expect(figures.slice(0, 2)).toEqual([
      ['2,100', '2', isoOf((today - 1) as Day)],
      ['1,000', '1', isoOf((today - 60) as Day)],
    ]);
    expect(toCsv(result.bytes, '订单')).toEqual(toCsv(before, '订单'));
    if (!painterHere()) return;
    const page = toPng(result.bytes, result.sheet);
    const expected = shown.map((one) => [one.name, due(one, isoOf(today))]);
    expect(expected.filter(([, colour]) => colour === 'red').length).toBeGreaterThanOrEqual(3);
    expect(shown.map(({ name }) => [name, paint(page, name)])).toEqual(expected);
  });
}
