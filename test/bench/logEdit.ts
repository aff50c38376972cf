/**
 * An edit of the contact log while the Today tab is open: how long until the list follows, and how many requests it
 * takes, beside reading everything again.
 *
 *  - as many lines as customers; the edits are a line that a colleague appends, with the customer's own cell, and a day
 *    typed over in the middle;
 *  - time is from the cells to the list, as for an edit of a customer (today.ts); requests are counted at the wire,
 *    with the real office.js.
 */
import { performance } from 'node:perf_hooks';
import type { Cell, Sheet } from '../../src/book/book';
import { withLog } from '../../src/book/log/contacted';
import { LOG_FIELDS, LOG_HEADS } from '../../src/book/written/logHeads';
import { lineToCells } from '../../src/book/log/line';
import { readContactLog } from '../../src/book/log/log';
import { logAgain, rowsToRead } from '../../src/book/log/logAgain';
import { readBook } from '../../src/book/read';
import type { Day } from '../../src/policy/day';
import { decide } from '../../src/standing/decide';
import { followLog, followRows, knownOf } from '../../src/standing/followRows';
import { standingsOf } from '../../src/standing/standing';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { todayList, updatedToday } from '../../src/policy/today';
import { readSheet } from '../../src/sheet/read/read';
import { sheetsWithRows } from '../../src/sheet/read/readRows';
import { connect } from '../../src/workbench/host/node/client';
import { Host } from '../../src/workbench/host/host';
import { openXlsx } from '../../src/workbench/host/file/xlsx';
import { customerCells, LAST, TODAY } from './customers';
import { median } from './planning';
import { benchSheet } from './today';
import { workbookFile } from './workbookFile';

export interface LogTiming {
  readonly lines: number;
  /** Milliseconds from the cells to the list. */
  readonly edit: number;
  readonly editVsWhole: number;
  readonly requests: number;
  readonly wholeRequests: number;
}

const ROUNDS = 9;
const READING = { today: TODAY, answers: {} };
const CUSTOMERS = '客户';
const LOG = '关键少数 记录';

export async function timeLogEdit(count: number): Promise<LogTiming> {
  const customers = customerCells(count);
  const log = logCells(customers);
  const whole: number[] = [];
  const edits: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const fresh = JSON.parse(JSON.stringify([customers, log])) as [Cell[][], Cell[][]];
    const started = performance.now();
    const before = read(...fresh);
    const took = performance.now() - started;
    const known = knownOf(before.sheet, before.book, before.log, READING);
    const at = 1 + ((round * 997) % count);
    const name = customers[at]?.[0] ?? '';
    for (const [row, cells, typed] of [
      [log.length, lineOf(name, TODAY), [at]],
      [1 + ((round * 7_919) % count), lineOf(name, daysAgo(1)), []],
    ] as const) {
      const begun = performance.now();
      const wanted = rowsToRead(before.log, [row]) ?? [];
      const now = exchanged(before.log.cells, row, cells);
      const sheet = typed.reduce(
        (one, place) => exchanged(one, place, contacted(customers[place] ?? [])),
        before.sheet,
      );
      const again = logAgain(before.log, now, wanted, new Set([row]), READING);
      const theirs = again && followLog({ book: before.book, log: again.log }, again.names, known, READING);
      const rows = [...new Set([...typed, ...(theirs?.rows ?? [])])];
      const followed = theirs && followRows(before, sheet, rows, theirs.known, READING);
      if (!followed) throw new Error('an edit of the log had everything read again');
      updatedToday(before.list, followed.standings, DEFAULT_POLICY);
      // Round 0 warms up.
      if (round > 0) edits.push(performance.now() - begun);
    }
    if (round > 0) whole.push(took);
  }
  const edit = median(edits);
  return { lines: count, edit, editVsWhole: edit / median(whole), ...(await requests(customers, log)) };
}

function read(customers: readonly (readonly Cell[])[], lines: readonly (readonly Cell[])[]) {
  const sheet = benchSheet(customers);
  const log = readContactLog({ ...benchSheet(lines), id: 'sheet2', name: LOG }, READING);
  if (!log) throw new Error('the log was not recognised');
  const book = withLog(readBook(sheet, READING), log, TODAY);
  const decisions = decide(book, DEFAULT_POLICY, TODAY);
  const list = todayList(standingsOf(book, sheet, decisions, DEFAULT_POLICY), TODAY, DEFAULT_POLICY);
  return { sheet, log, book, decisions, list, inForce: DEFAULT_POLICY };
}

async function requests(
  customers: readonly (readonly Cell[])[],
  lines: readonly (readonly Cell[])[],
): Promise<Pick<LogTiming, 'requests' | 'wholeRequests'>> {
  const file = workbookFile([
    { name: CUSTOMERS, rows: customers, dates: [LAST] },
    { name: LOG, rows: lines, dates: [0] },
  ]);
  const host = new Host(openXlsx(file, 'log.xlsx'));
  const client = await connect(host);
  try {
    const found = await client.Excel.run((context) => readSheet(context, { ...READING, sheet: CUSTOMERS }));
    const wholeRequests = host.requests.length;
    const { sheet, log } = found ?? {};
    if (!sheet || !log) throw new Error('the log was not found');
    const rows = rowsToRead(log, [lines.length]) ?? [];
    await client.Excel.run((context) =>
      sheetsWithRows(context, [
        { sheet, rows: [3], dated: [LAST] },
        { sheet: log.cells, rows, dated: [0] },
      ]),
    );
    return { requests: host.requests.length - wholeRequests, wholeRequests };
  } finally {
    client.close();
  }
}

/** A line for each customer on average: some have many, some none. */
function logCells(customers: readonly (readonly Cell[])[]): Cell[][] {
  const count = customers.length - 1;
  const lines = customers.slice(1).map((_, i) => lineOf(customers[1 + ((i * i) % count)]?.[0] ?? '', daysAgo(i % 700)));
  return [LOG_FIELDS.map((field) => LOG_HEADS[field]['zh-CN']), ...lines];
}

const daysAgo = (days: number) => (TODAY - days) as Day;

function lineOf(name: Cell, day: Day): Cell[] {
  const said = { said: '谈了新报价，等回复', answered: '', promised: '寄样', plan: '', intent: '中', stage: '' };
  return lineToCells({ ...said, day, customer: String(name), owner: '王芳', way: 'phone', next: 'rhythm' }, 'zh-CN', 0);
}

const contacted = (cells: readonly Cell[]): Cell[] => cells.map((cell, column) => (column === LAST ? TODAY : cell));

function exchanged(sheet: Sheet, row: number, cells: readonly Cell[]): Sheet {
  const values = [...sheet.values];
  values[row] = cells;
  return { ...sheet, area: { ...sheet.area, rows: values.length }, values };
}
