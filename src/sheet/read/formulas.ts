/**
 * Every formula of ours in the workbook, in a number of requests that does not depend on its size:
 *
 *   1 the sheets 2 their extents and our names 3 all formulas 4 of the cells with ours, what they show and how they are
 *   formatted
 *
 * and one more if any of them fills other cells; 3 and 4 are cut at about 3 MB.
 *
 *  - Excel has no call that finds the cells that use a function, so all formulas are read; hidden sheets too, since a
 *    cell that people see may rest on one that they do not;
 *  - nothing is kept of a cell without a formula of ours.
 */
import type { Area } from '../../book/book';
import { callsOurs, refersTo, type FormulaCell, type SheetFormulas } from '../../plan/sharing/ourFormulas';
import { referencedArea } from '../../book/address';
import { isDecisionRole, roleOf, type Role } from '../../plan/roles';
import { FROZEN_NAME, POLICY_MARK, SOURCE_NAME } from '../../plan/stores';
import type { Content } from '../../plan/plan';
import { areaOf, PLACE } from '../area';
import { onward, type Between } from '../between';

/** Of a cell's formula or value in JSON; long texts are few. */
const BYTES_PER_CELL = 30;
/** Of what is asked of a cell with a formula of ours: value, its type, its format. */
const BYTES_PER_FORMULA = 60;
/** Of a range in a request. */
const BYTES_PER_RANGE = 500;

interface Extent {
  readonly sheet: Excel.Worksheet;
  readonly area: Area | null;
  readonly names: ReadonlyMap<string, string>;
  readonly own: readonly { readonly role: Role; readonly area: Area }[];
}

interface OurCell {
  readonly extent: Extent;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly role: Role | null;
}

/** Every sheet of the workbook, with its formulas of ours. */
export async function readFormulas(
  context: Excel.RequestContext,
  bytes: number,
  between: Between = onward,
): Promise<SheetFormulas[]> {
  const extents = await extentsOf(context);
  const policy = extents.find(({ names }) => names.has(POLICY_MARK))?.sheet.name ?? null;
  const found: OurCell[] = [];
  const pieces = extents.flatMap((extent) => piecesOf(extent, bytes));
  for (const [i, batch] of batched(pieces, ({ area }) => area.rows * area.columns * BYTES_PER_CELL, bytes).entries()) {
    const asked = batch.map(({ extent, area }) => {
      const range = extent.sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      range.load('formulas');
      return { extent, area, range };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once for each 3 MB, as in read.ts
    await context.sync();
    between('read', i, pieces.length);
    for (const { extent, area, range } of asked) collect(extent, area, range.formulas as Content[][], policy, found);
  }
  const cells = await looked(context, found, bytes);
  return extents.map((extent): SheetFormulas => ({
    sheet: extent.sheet.id,
    name: extent.sheet.name,
    protected: extent.sheet.protection.protected,
    names: extent.names,
    cells: cells.flatMap(({ of, cell }) => (of.extent === extent ? [cell] : [])),
  }));
}

async function extentsOf(context: Excel.RequestContext): Promise<Extent[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  await context.sync();
  const asked = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(PLACE);
    sheet.names.load('items/name,items/formula');
    return { sheet, used };
  });
  await context.sync();
  return asked.map(({ sheet, used }): Extent => {
    const all = sheet.names.items.map(({ name, formula }): [string, string] => [name, String(formula)]);
    const names = new Map(all.filter(([name]) => roleOf(name) || OURS.includes(name)));
    return {
      sheet,
      area: used.isNullObject ? null : areaOf(used),
      names,
      own: [...names].flatMap(([name, formula]) => {
        const [role, area] = [roleOf(name), referencedArea(formula)?.area];
        return role && isDecisionRole(role) && area ? [{ role, area }] : [];
      }),
    };
  });
}

const OURS: readonly string[] = [FROZEN_NAME, POLICY_MARK, SOURCE_NAME];

interface Piece {
  readonly extent: Extent;
  readonly area: Area;
}

function piecesOf(extent: Extent, bytes: number): Piece[] {
  const { area } = extent;
  if (!area) return [];
  const step = Math.max(1, Math.floor(bytes / (area.columns * BYTES_PER_CELL)));
  return Array.from({ length: Math.ceil(area.rows / step) }, (_, i) => ({
    extent,
    area: { ...area, row: area.row + i * step, rows: Math.min(step, area.rows - i * step) },
  }));
}

/** As many as fit into an answer, one at least. */
function batched<T>(parts: readonly T[], weight: (part: T) => number, bytes: number): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const part of parts) {
    room -= weight(part);
    if (room < 0 || batches.length === 0) {
      batches.push([]);
      room = bytes - weight(part);
    }
    batches.at(-1)?.push(part);
  }
  return batches;
}

function collect(
  extent: Extent,
  area: Area,
  formulas: readonly Content[][],
  policy: string | null,
  found: OurCell[],
): void {
  formulas.forEach((line, r) =>
    line.forEach((formula, c) => {
      if (typeof formula !== 'string' || formula.charCodeAt(0) !== EQUALS) return;
      const [row, column] = [area.row + r, area.column + c];
      const own = extent.own.find(
        (one) => one.area.column === column && row > one.area.row && row < one.area.row + one.area.rows,
      );
      if (callsOurs(formula) || (own && refersTo(formula, policy)))
        found.push({ extent, row, column, formula, role: own?.role ?? null });
    }),
  );
}

const EQUALS = 0x3d;

async function looked(context: Excel.RequestContext, found: readonly OurCell[], bytes: number) {
  const cells: { readonly of: OurCell; readonly cell: FormulaCell }[] = [];
  for (const batch of batched(runsOf(found), (run) => run.length * BYTES_PER_FORMULA + BYTES_PER_RANGE, bytes)) {
    const asked = batch.map((run) => {
      const [first] = run as [OurCell, ...OurCell[]];
      const range = first.extent.sheet.getRangeByIndexes(first.row, first.column, run.length, 1);
      range.load('values,valueTypes,numberFormat,hasSpill');
      return { run, range };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as above
    await context.sync();
    const spills = asked
      .flatMap(({ run, range }) => ((range.hasSpill as boolean | null) === false ? [] : run))
      .map((of) => {
        const filled = of.extent.sheet.getRangeByIndexes(of.row, of.column, 1, 1).getSpillingToRangeOrNullObject();
        filled.load(`${PLACE},values`);
        return { of, filled };
      });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as above, and only where something is filled
    if (spills.length > 0) await context.sync();
    const filledBy = new Map(spills.filter(({ filled }) => !filled.isNullObject).map(({ of, filled }) => [of, filled]));
    for (const { run, range } of asked) {
      run.forEach((of, i) => {
        const filled = filledBy.get(of);
        cells.push({
          of,
          cell: {
            row: of.row,
            column: of.column,
            formula: of.formula,
            role: of.role,
            shown: (range.values[i]?.[0] ?? '') as Content,
            isError: String(range.valueTypes[i]?.[0]) === 'Error',
            isText: range.numberFormat[i]?.[0] === '@',
            spill: filled ? { area: areaOf(filled), values: filled.values as Content[][] } : null,
          },
        });
      });
    }
  }
  return cells;
}

/** One below the other in the same column. */
function runsOf(found: readonly OurCell[]): OurCell[][] {
  const runs: OurCell[][] = [];
  const open = new Map<string, OurCell[]>();
  for (const one of found) {
    const key = `${one.extent.sheet.id} ${one.column}`;
    const run = open.get(key);
    if (run && run.at(-1)?.row === one.row - 1) run.push(one);
    else {
      const fresh = [one];
      open.set(key, fresh);
      runs.push(fresh);
    }
  }
  return runs;
}
