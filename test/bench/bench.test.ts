/**
 * The benchmark, small: its customers are what it says, and the three programs say the same of them. Nothing is timed
 * here.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libreofficeHere, NOT_HERE } from '../judges/libreoffice';
import { open } from '../journeys/excel';
import { TODAY as TODAY_ISO } from '../journeys/workbooks';
import { dayOfIso } from '../../src/policy/day';
import { answersIn, differences } from './answers';
import { customerCells, LAST, TODAY, VOLUME } from './customers';
import { exceljsFile } from './excelJsScript';
import { libreofficeFile, libreofficeProfile, nativeWorkbook } from './libreOffice';
import { planned } from './planning';
import { reportText, type Measured } from './report';
import { rulesOfBench } from './rules';
import { workbookFile } from './workbookFile';

const COUNT = 200;
const cells = customerCells(COUNT);
const xlsx = workbookFile([{ name: '客户', rows: cells, dates: [LAST] }]);

const measured: Measured = {
  numbers: {
    planVsJson: { '1000': 9, '100000': 1.4 },
    requests: { '1000': 9, '100000': 25 },
    largestRequestBytes: { '1000': 150_000, '100000': 4_000_000 },
    growth: 1.31,
    comparedRows: 100_000,
    libreofficeVsUs: null,
    exceljsVsUs: 1.6,
    agree: true,
    peakMb: 900,
    paneGzipBytes: 200_000,
    paneReadyVsTemplate: null,
  },
  seconds: { ours: 10, exceljs: 16, libreoffice: null, ready: null },
  floor: {
    ours: { customers: 20_000, ms: 4_200, requests: 14, calls: 80_000, formulas: 80_000, moved: 812 },
    libreoffice: null,
  },
  today: {
    customers: 20_000,
    shown: 412.4,
    edit: 3.21,
    editVsWhole: 0.0078,
    requests: 1,
    log: { lines: 20_000, edit: 9.14, editVsWhole: 0.0134, requests: 1, wholeRequests: 6 },
  },
  reports: { customers: 20_000, first: 612.3, whole: 1_402, firstVsRead: 2.31, wholeVsRead: 5.2, longest: 41 },
  differences: [],
};

describe('customers', () => {
  test('are the same every time, whatever their number', () => {
    expect(customerCells(COUNT)).toEqual(cells);
    expect(customerCells(COUNT * 2).slice(0, COUNT + 1)).toEqual(cells);
  });

  test('have volumes as numbers and as texts, unknown ones and none', () => {
    const volumes = cells.slice(1).map((row) => String(row[VOLUME]));
    for (const shape of [/^\d+$/, /^约\d+台$/, /^\d,\d{3}台$/, /^待定$/, /^$/]) {
      expect([shape.source, volumes.some((volume) => shape.test(volume))]).toEqual([shape.source, true]);
    }
  });

  test('were last contacted before the day of the bench, which is the day of the journeys', () => {
    const last = cells.map((row) => row[LAST]).filter((cell) => typeof cell === 'number');
    expect(last.length).toBeGreaterThan(COUNT * 0.8);
    expect(Math.max(...last)).toBeLessThanOrEqual(TODAY);
    expect(dayOfIso(TODAY_ISO)).toBe(TODAY);
  });

  test('are understood without a question: four columns of ours', () => {
    expect(Object.keys(planned(cells).columns).sort()).toEqual(['by', 'next', 'score', 'tier']);
  });
});

describe('working days handed to the other programs', () => {
  const has = (iso: string) => rulesOfBench().workingDays.includes(dayOfIso(iso) ?? NaN);

  test.each([
    ['2026-02-14', true, 'a Saturday made up for the Spring Festival'],
    ['2026-02-16', false, 'a Monday of the Spring Festival'],
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
  ])('%s: %s, %s', (iso, works) => {
    expect(has(iso)).toBe(works);
  });
});

describe('three programs', () => {
  let folder = '';
  let ours: readonly string[] = [];
  const file = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const user = await open(xlsx);
    await user.classify('values');
    ours = answersIn(user.save());
    user.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  test('we give every tier, and none to whom nothing is known of', () => {
    expect(ours).toHaveLength(COUNT);
    expect([...new Set(ours.map((answer) => answer.split(' ')[0]))].sort()).toEqual(['A', 'B', 'C', 'D', 'S', '–']);
  });

  test('an ExcelJS script says the same of every customer', async () => {
    writeFileSync(file('plain.xlsx'), xlsx);
    await exceljsFile(file('plain.xlsx'), file('script.xlsx'), rulesOfBench());
    expect(differences(ours, answersIn(readFileSync(file('script.xlsx'))), 'ExcelJS')).toEqual([]);
  });

  const soffice = libreofficeHere();
  if (soffice === null) {
    test('LibreOffice is not on this machine', () => {
      console.info(NOT_HERE);
      expect(libreofficeHere()).toBeNull();
    });
  } else {
    test('LibreOffice says the same of every customer, from native formulas', () => {
      mkdirSync(file('office'));
      writeFileSync(file('small.xlsx'), nativeWorkbook(cells.slice(0, 10), rulesOfBench()));
      writeFileSync(file('native.xlsx'), nativeWorkbook(cells, rulesOfBench()));
      libreofficeProfile(soffice, file('office'), file('small.xlsx'));
      libreofficeFile(soffice, file('office'), file('native.xlsx'));
      const theirs = answersIn(readFileSync(join(file('office'), 'out', 'native.xlsx')));
      expect(differences(ours, theirs, 'LibreOffice')).toEqual([]);
    }, 180_000);
  }

  test('another tier is told with its row, and so is another number of rows', () => {
    expect(differences(['A 5 6', 'B 5 9'], ['A 5 6', 'C 5 9'], 'They')).toEqual([
      'row 3: They says C 5 9, we say B 5 9',
    ]);
    expect(differences(['A 5 6'], [], 'They')).toEqual(['They has 0 rows, we have 1']);
  });
});

describe('the report', () => {
  test('says of each goal whether it is met', () => {
    const lines = reportText(measured).trim().split('\n');
    const goals = lines.flatMap((line) => / · goal (.*): (met|not met)$/.exec(line)?.slice(1, 3).join(' → ') ?? []);
    expect(goals).toEqual([
      '2 at most at 100,000 → met',
      '1.3 at most → not met',
      'below 5 MB → met',
      'above 1 → met',
      'once at most → met',
      'below 1,000 ms → met',
      'below 50 ms → met',
      '2 at most → met',
      'below 50 ms → met',
      '2 at most → met',
      'below 1,000 ms → met',
      '218 KB at most → met',
    ]);
    expect(lines).toContain('LibreOffice: not on this machine, not compared');
  });

  test('shows differences', () => {
    expect(reportText({ ...measured, differences: ['row 3: …'] })).toContain('DIFFERENCES: 1\n  row 3: …');
  });
});
