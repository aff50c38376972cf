/**
 * `npm run bench`: how the product's time and memory stand to what cannot be avoided and to what others need.
 *
 *  - only ratios are goals: they hold on a slow machine and on a fast one. Seconds are shown to explain them;
 *  - with --json, standard output is exactly one JSON object; progress goes to standard error;
 *  - it measures, so a goal that is missed is printed and no failure: exit status 0; 1 if LibreOffice, the ExcelJS
 *    script and we do not say the same of every customer, 2 for wrong usage;
 *  - whole programs run in a process of their own, so that none profits from what another has warmed up.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Cell } from '../../src/book/book';
import { libreofficeHere } from '../judges/libreoffice';
import { answersIn, differences } from './answers';
import { customerCells, LAST } from './customers';
import { floorOverLive, floorOverNative } from './floor';
import { libreofficeFile, libreofficeProfile, nativeWorkbook } from './libreOffice';
import { classifyFile, type Ran } from './ours';
import { timeLogEdit } from './logEdit';
import { measurePane } from './pane';
import { median, timed } from './planning';
import { reportText, type Measured } from './report';
import { timeReports } from './reports';
import { rulesOfBench } from './rules';
import { timeToday } from './today';
import { workbookFile } from './workbookFile';

const SIZES = [1_000, 10_000, 100_000] as const;

/** Runs of each size in a round. The small one is over before a clock can tell. */
const TIMES: { readonly [size in (typeof SIZES)[number]]: number } = { 1000: 30, 10000: 4, 100000: 1 };
const ROUNDS = 5;
const FLOOR_CUSTOMERS = 20_000;

type Program = 'ours' | 'exceljs';

/**
 * ExcelJS holds 2 GB for 100,000 rows, more than Node allows on a small machine. We get no more than Node's own
 * measure.
 */
const HEAP: { readonly [program in Program]: readonly string[] } = { ours: [], exceljs: ['--max-old-space-size=8192'] };

export async function run(unwanted: string | undefined, { json }: { readonly json: boolean }): Promise<number> {
  if (unwanted !== undefined) {
    process.stderr.write('usage: npm run bench [-- --json]\n');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const measured = await measure(folder);
    if (json)
      process.stdout.write(
        `${JSON.stringify({ ...measured.numbers, floor: measured.floor, today: measured.today, reports: measured.reports })}\n`,
      );
    (json ? process.stderr : process.stdout).write(reportText(measured));
    return measured.differences.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One program on one file, as the process of `inOwnProcess` runs it. */
export async function job(program: Program, input: string, output: string): Promise<void> {
  const ran = program === 'ours' ? await classifyFile(input, output, __dirname) : await timedScript(input, output);
  process.stdout.write(`${JSON.stringify(ran)}\n`);
}

async function measure(folder: string): Promise<Measured> {
  const cells = SIZES.map((size) => customerCells(size));
  say('values → plan, beside JSON');
  const timings = timed(
    SIZES.map((size, i) => ({ values: cells[i] ?? [], times: TIMES[size] })),
    ROUNDS,
  );
  const planned = timings.map(({ plan }, i) => median(plan) / (SIZES[i] ?? NaN));
  const bySize = (numberOf: (index: number) => number) =>
    Object.fromEntries(SIZES.map((size, i) => [String(size), numberOf(i)]));

  const inputs = SIZES.map((size, i) => {
    const file = join(folder, `${size}.xlsx`);
    writeFileSync(file, workbookFile([{ name: '客户', rows: cells[i] ?? [], dates: [LAST] }]));
    return file;
  });
  const runs = inputs.map((input, i) => {
    say(`Classify, ${SIZES[i]} customers`);
    return inOwnProcess('ours', input, join(folder, 'ours.xlsx'));
  });

  const most = runs.at(-1);
  const { seconds, differences } = comparison(folder, inputs.at(-1) ?? '', cells.at(-1) ?? [], most?.ms ?? NaN);
  const { ours, exceljs, libreoffice } = seconds;
  say(`a floor of the policy, ${FLOOR_CUSTOMERS} live customers`);
  const floor = {
    ours: await floorOverLive(FLOOR_CUSTOMERS, __dirname),
    libreoffice: await floorOverNative(FLOOR_CUSTOMERS, __dirname, folder),
  };
  say(`Today, ${FLOOR_CUSTOMERS} customers`);
  const today = { ...(await timeToday(FLOOR_CUSTOMERS)), log: await timeLogEdit(FLOOR_CUSTOMERS) };
  say(`Reports, ${FLOOR_CUSTOMERS} customers`);
  const reports = await timeReports(FLOOR_CUSTOMERS);
  say('the pane, beside a pane of the official template');
  const { ready, ...pane } = await measurePane(__dirname);
  return {
    seconds: { ...seconds, ready },
    floor,
    today,
    reports,
    differences,
    numbers: {
      planVsJson: bySize((i) => round(median(timings[i]?.plan ?? []) / median(timings[i]?.json ?? []))),
      requests: bySize((i) => runs[i]?.requests ?? NaN),
      largestRequestBytes: bySize((i) => runs[i]?.largest ?? NaN),
      growth: round((planned.at(-1) ?? NaN) / (planned[0] ?? NaN)),
      comparedRows: SIZES.at(-1) ?? NaN,
      libreofficeVsUs: libreoffice === null ? null : round(libreoffice / ours),
      exceljsVsUs: round(exceljs / ours),
      agree: differences.length === 0,
      peakMb: Math.round(most?.peakMb ?? NaN),
      ...pane,
    },
  };
}

/**
 * The others between two runs of ours, so that a machine that becomes busy is no merit of theirs or ours. `first`: of
 * that run.
 */
function comparison(folder: string, input: string, cells: readonly (readonly Cell[])[], first: number) {
  const outputs = { ours: join(folder, 'ours.xlsx'), exceljs: join(folder, 'exceljs.xlsx') };
  say(`ExcelJS script, ${cells.length - 1} customers`);
  const exceljs = inOwnProcess('exceljs', input, outputs.exceljs).ms;
  const native = askLibreoffice(folder, cells);
  say(`Classify again, ${cells.length - 1} customers`);
  const second = inOwnProcess('ours', input, outputs.ours).ms;
  const mine = answersIn(readFileSync(outputs.ours));
  const theirs = (file: string, who: string) => differences(mine, answersIn(readFileSync(file)), who);
  return {
    seconds: {
      ours: (first + second) / 2000,
      exceljs: exceljs / 1000,
      libreoffice: native === null ? null : native.ms / 1000,
    },
    differences: [
      ...theirs(outputs.exceljs, 'ExcelJS'),
      ...(native === null ? [] : theirs(native.output, 'LibreOffice')),
    ],
  };
}

function askLibreoffice(folder: string, cells: readonly (readonly Cell[])[]) {
  const soffice = libreofficeHere();
  if (soffice === null) {
    say('LibreOffice not found: not compared');
    return null;
  }
  say(`LibreOffice, ${cells.length - 1} customers`);
  const [small, native] = [join(folder, 'small.xlsx'), join(folder, 'native.xlsx')];
  writeFileSync(small, nativeWorkbook(cells.slice(0, 100), rulesOfBench()));
  writeFileSync(native, nativeWorkbook(cells, rulesOfBench()));
  libreofficeProfile(soffice, folder, small);
  const ms = libreofficeFile(soffice, folder, native);
  return { ms, output: join(folder, 'out', 'native.xlsx') };
}

function inOwnProcess(program: Program, input: string, output: string): Ran {
  const start = 'const [, bench, ...given] = process.argv; void require(bench).job(...given);';
  const parameters = [...HEAP[program], '-e', start, __filename, program, input, output];
  const said = execFileSync(process.execPath, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(said) as Ran;
}

async function timedScript(input: string, output: string): Promise<Pick<Ran, 'ms'>> {
  // Loaded only here: our own process shall not carry it.
  const { exceljsFile } = await import(/* webpackMode: "eager" */ './excelJsScript');
  const started = performance.now();
  await exceljsFile(input, output, rulesOfBench());
  return { ms: performance.now() - started };
}

const round = (ratio: number): number => Math.round(ratio * 100) / 100;

const say = (sentence: string): void => void process.stderr.write(`bench: ${sentence}\n`);
