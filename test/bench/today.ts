/**
 * The Today list of many customers: how long from the values to the list, how long after an edit, and how many requests
 * the edit takes.
 *
 *  - the whole is what a pane does that reads everything again: values → book → decisions → list; the edit is one row
 *    of it;
 *  - the edits are of every kind that people make in a row: a date, a text date, a volume, a remark.
 */
import { performance } from 'node:perf_hooks';
import type { Cell, Sheet } from '../../src/book/book';
import { readBook } from '../../src/book/read';
import { decide } from '../../src/standing/decide';
import { followRows, knownOf } from '../../src/standing/followRows';
import { standingsOf } from '../../src/standing/standing';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { todayList, updatedToday } from '../../src/policy/today';
import { sheetsWithRows } from '../../src/sheet/read/readRows';
import { connect } from '../../src/workbench/host/node/client';
import { Host } from '../../src/workbench/host/host';
import { openXlsx } from '../../src/workbench/host/file/xlsx';
import { customerCells, HEADERS, LAST, TODAY, VOLUME } from './customers';
import { median } from './planning';
import { workbookFile } from './workbookFile';

export interface TodayTiming {
  readonly customers: number;
  /** Milliseconds from the values to the list. */
  readonly shown: number;
  /** The same for one edited row. */
  readonly edit: number;
  readonly editVsWhole: number;
  readonly requests: number;
}

const ROUNDS = 9;
const READING = { today: TODAY, answers: {} };
const EDITS: readonly (readonly [column: number, to: Cell])[] = [
  [LAST, TODAY],
  [LAST, '2026/11/20'],
  [VOLUME, 1_234],
  [HEADERS.length - 1, 'called, nobody there'],
];

export async function timeToday(customers: number): Promise<TodayTiming> {
  const cells = customerCells(customers);
  const whole = (values: readonly (readonly Cell[])[]) => {
    const sheet = benchSheet(values);
    const book = readBook(sheet, READING);
    const decisions = decide(book, DEFAULT_POLICY, TODAY);
    const list = todayList(standingsOf(book, sheet, decisions, DEFAULT_POLICY), TODAY, DEFAULT_POLICY);
    return { sheet, book, decisions, list, inForce: DEFAULT_POLICY };
  };
  const shown: number[] = [];
  const edits: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const fresh = JSON.parse(JSON.stringify(cells)) as Cell[][];
    const started = performance.now();
    const before = whole(fresh);
    const took = performance.now() - started;
    const known = knownOf(before.sheet, before.book, null, READING);
    EDITS.forEach(([column, to], i) => {
      const row = 1 + ((round * 997 + i * 131) % customers);
      const begun = performance.now();
      const values = [...before.sheet.values];
      values[row] = (values[row] ?? []).map((cell, at) => (at === column ? to : cell));
      const followed = followRows(before, { ...before.sheet, values }, [row], known, READING);
      if (!followed) throw new Error('an edit had the whole sheet read again');
      updatedToday(before.list, followed.standings, DEFAULT_POLICY);
      // Round 0 warms up.
      if (round > 0) edits.push(performance.now() - begun);
    });
    if (round > 0) shown.push(took);
  }
  const [all, edit] = [median(shown), median(edits)];
  return { customers, shown: all, edit, editVsWhole: edit / all, requests: await requestsOfEdit(cells) };
}

/** Counted at the wire, with the real office.js. */
async function requestsOfEdit(cells: readonly (readonly Cell[])[]): Promise<number> {
  const few = cells.slice(0, 50);
  const host = new Host(openXlsx(workbookFile([{ name: '客户', rows: few, dates: [LAST] }]), 'today.xlsx'));
  const client = await connect(host);
  try {
    const from = host.requests.length;
    await client.Excel.run((context) =>
      sheetsWithRows(context, [{ sheet: { ...benchSheet(few), id: '客户' }, rows: [3], dated: [LAST] }]),
    );
    return host.requests.length - from;
  } finally {
    client.close();
  }
}

/** As it stands after reading; dates look like dates only in its first rows, as in src/sheet/read/read.ts. */
export function benchSheet(values: readonly (readonly Cell[])[]): Sheet {
  const format = (cell: Cell, column: number) => (column === LAST && typeof cell === 'number' ? 'yyyy-mm-dd' : '');
  return {
    id: 'sheet1',
    name: '客户',
    area: { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 0 },
    values,
    formats: values.slice(0, 100).map((line) => line.map(format)),
    merged: [],
    tables: [],
    hidden: [],
    dateShift: 0,
  };
}
