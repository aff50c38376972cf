/**
 * All that a plan writes, place by place: what is shown beside the button that writes it.
 *
 *  - every part of a plan says here which places it announces; a part that does not say does not compile, and a law
 *    holds each job to it: the cells that differ afterwards are those that were announced;
 *  - places that lie side by side are one: four columns of ours are one area, however many rows they have;
 *  - a sheet that is made is one place, whole: nothing of anybody's stands there.
 *
 * Not announced, since no cell shows it: names that Excel keeps hidden, and what the file keeps of a policy.
 */
import type { Area } from '../book/book';
import { runsOf, upTo } from '../book/runs';
import { PART_NAMES } from './parts';
import type { PartName, Parts, Plan } from './plan';

export const ANNOUNCED = ['sheet', 'contents', 'looks', 'width', 'colours', 'table'] as const;

/** A sheet that is made · what cells hold · how they look · a column's width · rules of colour · a table grows. */
export type What = (typeof ANNOUNCED)[number];

export interface Announced {
  /** Id; the name of a sheet that is made. */
  readonly sheet: string;
  readonly what: What;
  /** Rows of a width do not matter. */
  readonly area: Area;
}

const nothing = (): readonly Announced[] => [];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const PLACES: {
  readonly [part in PartName]: (part: Parts[part], plan: Plan) => readonly Announced[];
} = {
  witnesses: nothing,
  kept: nothing,
  names: nothing,
  newSheet: (part) =>
    [part?.from, part?.to].flatMap((sheet) => (sheet ? [{ sheet, what: 'sheet' as const, area: WHOLE }] : [])),
  dress: (part) =>
    part.flatMap(({ sheet, column, row, rows, from, to }) =>
      same(from, to) ? [] : [{ sheet, what: 'looks' as const, area: { row, column, rows, columns: 1 } }],
    ),
  formats: (part) =>
    part.flatMap(({ sheet, column, row, from, to }) =>
      from === to ? [] : [{ sheet, what: 'looks' as const, area: { row, column, rows: 1, columns: 1 } }],
    ),
  widths: (part) =>
    part.flatMap(({ sheet, column, from, to }) =>
      from === to ? [] : [{ sheet, what: 'width' as const, area: { row: 0, column, rows: 1, columns: 1 } }],
    ),
  blocks: (part, { traits }) =>
    part.flatMap(({ sheet, column, row, from, to }) => {
      const changed = to.flatMap((content, i) =>
        content !== null && (traits.onceMore || content !== from[i]) ? [row + i] : [],
      );
      return runsOf(changed).map(([first, last]) => ({
        sheet,
        what: 'contents' as const,
        area: { row: first, column, rows: last - first + 1, columns: 1 },
      }));
    }),
  tables: (part) =>
    part.flatMap(({ sheet, from, to }) =>
      to === null || same(from, to) ? [] : [{ sheet, what: 'table' as const, area: to }],
    ),
  /** Only of sheets that are made. */
  lists: nothing,
  frozen: nothing,
  rules: (part) =>
    part.flatMap(({ sheet, from, to }) =>
      (to.length > 0 ? to : from).flatMap(({ areas }) =>
        areas.map((area) => ({ sheet, what: 'colours' as const, area })),
      ),
    ),
};

const WHOLE: Area = { row: 0, column: 0, rows: 0, columns: 0 };

/** By sheet and kind, in the order of `ANNOUNCED`; each cell once. */
export function announced(plan: Plan): Announced[] {
  const all = PART_NAMES.flatMap(<Name extends PartName>(name: Name) => PLACES[name](plan[name], plan));
  const made = plan.newSheet?.to ?? plan.newSheet?.from ?? null;
  const shown = all.filter(({ sheet, what }) => sheet !== made || what === 'sheet');
  const sheets = [...new Set(shown.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) =>
    ANNOUNCED.flatMap((what) => {
      const areas = shown.filter((one) => one.sheet === sheet && one.what === what).map(({ area }) => area);
      return (what === 'sheet' ? areas.slice(0, 1) : joined(areas)).map((area) => ({ sheet, what, area }));
    }),
  );
}

/** The same cells in as few areas as columns with the same rows allow. */
function joined(areas: readonly Area[]): Area[] {
  const rowsIn = new Map<number, [number, number][]>();
  for (const { row, column, rows, columns } of areas)
    for (const at of upTo(column, column + columns - 1)) {
      const runs = rowsIn.get(at) ?? [];
      rowsIn.set(at, [...runs, [row, row + rows - 1]]);
    }
  const found: { key: string; area: Area }[] = [];
  for (const [column, runs] of [...rowsIn].sort(([a], [b]) => a - b)) {
    for (const [first, last] of merged(runs)) {
      const key = `${first} ${last}`;
      const beside = found.findIndex(({ key: known, area }) => known === key && area.column + area.columns === column);
      const left = found[beside];
      if (left) found[beside] = { key, area: { ...left.area, columns: left.area.columns + 1 } };
      else found.push({ key, area: { row: first, column, rows: last - first + 1, columns: 1 } });
    }
  }
  return found.map(({ area }) => area);
}

/** Runs of rows that touch or overlap are one. */
function merged(runs: readonly (readonly [number, number])[]): [number, number][] {
  const all: [number, number][] = [];
  for (const [first, last] of [...runs].sort(([a], [b]) => a - b)) {
    const before = all.at(-1);
    if (before && before[1] >= first - 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}

/** Cells whose content changes. */
export const cellsIn = (places: readonly Announced[], of: What = 'contents'): number =>
  places.reduce((sum, { what, area }) => sum + (what === of ? area.rows * area.columns : 0), 0);
