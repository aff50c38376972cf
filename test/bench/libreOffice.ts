/**
 * The same tiers and dates from native formulas, worked out by LibreOffice: what a team does that has no add-in.
 *
 *  - the tier by LOOKUP over the floors; a day moved to a working day by MATCH in a column of working days, since
 *    WORKDAY knows no working Saturday (调休);
 *  - texts (约500台) by SUBSTITUTE and VALUE in a helper column;
 *  - .xlsx in, every formula worked out, .xlsx out. The profile is made before the clock starts.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { performance } from 'node:perf_hooks';
import type { Cell } from '../../src/book/book';
import { ANSWERS } from './answers';
import { HEADERS, LAST } from './customers';
import type { Rules } from './rules';
import { workbookFile } from './workbookFile';

const PATIENCE_MS = 600_000;

/** Formulas of .xlsx files are worked out anew when loaded: 0 is always. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** The customers with formulas beside them, and the rules on sheets of their own. */
export function nativeWorkbook(cells: readonly (readonly Cell[])[], { tiers, workingDays }: Rules): Uint8Array {
  const upwards = [...tiers].reverse();
  const floors = `Rules!$A$1:$A$${tiers.length}`;
  const column = (letter: string) => `Rules!$${letter}$1:$${letter}$${tiers.length}`;
  const days = `Days!$A$1:$A$${workingDays.length}`;
  const moved = (row: number, letter: string) =>
    `=IF(OR(N${row}="",I${row}=""),"",INDEX(${days},MATCH(I${row}+INDEX(${column(letter)},MATCH(N${row},${column('B')},0))-1,${days},1)+1))`;
  const rows = cells.map((line, i): Cell[] => {
    const row = i + 1;
    if (i === 0) return [...line, '数量', ANSWERS.tier, ANSWERS.next, ANSWERS.by];
    return [
      ...line,
      `=IF(ISNUMBER(G${row}),G${row},IFERROR(VALUE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(G${row},"约",""),"台",""),",","")),""))`,
      `=IF(COUNT(M${row},H${row})=0,"",LOOKUP(MAX(M${row},H${row}),${floors},${column('B')}))`,
      moved(row, 'C'),
      moved(row, 'D'),
    ];
  });
  return workbookFile([
    { name: '客户', rows, dates: [LAST, HEADERS.length + 2, HEADERS.length + 3] },
    { name: 'Rules', rows: upwards.map(({ floor, tier, due, by }) => [floor, tier, due, by]), dates: [] },
    { name: 'Days', rows: workingDays.map((day) => [day]), dates: [0] },
  ]);
}

/** Makes a LibreOffice profile in `folder` by converting a small workbook once: that first start is not to be timed. */
export function libreofficeProfile(soffice: string, folder: string, small: string): void {
  mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
  writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  libreofficeFile(soffice, folder, small);
}

/** Milliseconds. The result has the input's name, in `folder`/out. */
export function libreofficeFile(soffice: string, folder: string, input: string): number {
  const started = performance.now();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = ['--headless', '--norestore', '--nolockcheck', profile];
  execFileSync(soffice, [...options, '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), input], {
    timeout: PATIENCE_MS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return performance.now() - started;
}
