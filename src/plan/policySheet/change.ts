/**
 * A change of the policy as a plan: cells of the sheet that stands, or a sheet that is made; and who moves.
 *
 *  - an edit names a cell (`tiers.B.floor`) and says what to write there, as a person would type it;
 *  - nothing is planned for a policy that cannot be: the problems say which cell and why;
 *  - where a list of ids has moved since it was read the plan is not applied: the ids are its witnesses.
 */
import type { Book, Cell, Sheet } from '../../book/book';
import { cellAt } from '../../book/grid';
import { dayOfIso } from '../../policy/day';
import type { Policy } from '../../policy/policy';
import type { Tier } from '../../policy/tier';
import type { Decision } from '../../standing/decide';
import { markOf } from '../mark';
import { ownersOf } from '../../standing/owners';
import { NOTHING, type Block, type Content, type Plan, type Witness } from '../plan';
import { policyFromSheet, type PolicyCellProblem, type PolicyReading } from './fromSheet';
import type { NewPolicySheet, PolicySheet } from './layOut';
import type { PolicySheetWords } from './words';
import { CELLS, LOWEST_FLOORS } from './cells';
import { cellNamed, idsOf, POLICY_TABLES, policyName } from './tables';

export interface PolicyEdit {
  /** 'tiers.B.floor' */
  readonly place: string;
  readonly value: Cell;
}

export interface PolicyChange {
  /** What the sheet will say. */
  readonly reading: PolicyReading;
  /** The cell named `place` as the sheet will have it; null if it has none of that name. */
  readonly cell: (place: string) => Cell | null;
  /** Null if the policy cannot be. */
  readonly plan: Plan | null;
}

export interface Move {
  readonly name: string;
  readonly from: Tier | null;
  readonly to: Tier | null;
  readonly owner: string | null;
}

/** The method of a policy (presets.ts) as edits of a sheet that has room for `steps` steps. */
export function editsFor(policy: Policy, { locale }: PolicySheetWords, steps: number): PolicyEdit[] {
  return [
    ...[...CELLS].flatMap(([place, { isMethod, write }]) =>
      isMethod ? [{ place, value: write(policy, locale) }] : [],
    ),
    ...LOWEST_FLOORS.map((place) => ({ place, value: '' })),
    ...Array.from({ length: Math.max(steps, policy.sequence.length) }, (_, i): PolicyEdit => {
      return { place: `sequence.${i + 1}.days`, value: policy.sequence[i] ?? '' };
    }),
  ];
}

/** "400", "80%", "2026-12-25" or a choice, as the cell named `place` would hold it. */
export function cellFor(place: string, text: string, dateShift: number, { locale }: PolicySheetWords): Cell {
  const said = text.trim();
  const { table, column } = cellNamed(place) ?? {};
  if (table === 'off' || table === 'work') {
    const day = dayOfIso(said);
    return day === null ? said : day - dateShift;
  }
  if (table === 'groups' || column === 'owner' || column === 'name') return said;
  const chosen = CELLS.get(place)?.typed(said, locale) ?? null;
  if (chosen !== null) return chosen;
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(said)?.[1];
  if (percent !== undefined) return Number(percent) / 100;
  return said !== '' && Number.isFinite(Number(said)) ? Number(said) : said;
}

/** `standing` is the sheet as it is in the workbook, or one that is about to be made. */
export function changePolicy(standing: PolicySheet | NewPolicySheet, edits: readonly PolicyEdit[]): PolicyChange {
  const { cells, missing } = policyFromSheet(standing);
  const strays = edits
    .filter(({ place }) => !cells.has(place))
    .map(({ place }): PolicyCellProblem => {
      const code = isMissing(place, missing) ? 'older-sheet' : 'no-such-cell';
      return { place, cell: place, code, found: '' };
    });
  const values = standing.values.map((line) => [...line]);
  const changed = new Map<string, { row: number; column: number; value: Cell }>();
  for (const { place, value } of edits) {
    const found = cells.get(place);
    if (!found) continue;
    const { row, column } = found;
    const line = values[row - standing.area.row];
    if (line) line[column - standing.area.column] = value;
    changed.set(place, { row, column, value });
  }
  const read = policyFromSheet({ ...standing, values });
  const problems = [...strays, ...read.problems];
  const reading = problems.length === 0 ? read : { ...read, policy: null, problems };
  const cell = (place: string): Cell | null => {
    const found = read.cells.get(place);
    return found ? cellAt({ ...standing, values }, found.row, found.column) : null;
  };
  if (reading.policy === null) return { reading, cell, plan: null };
  return { reading, cell, plan: 'plan' in standing ? asMade(standing, changed) : asEdited(standing, changed) };
}

/** A cell of the policy that says something else than before. */
export interface ChangedCell {
  readonly place: string;
  readonly from: Cell;
  readonly to: Cell;
}

/** What differs between two policies, cell by cell as a sheet would have it; days off are not looked at. */
export function changedCells(before: Policy, after: Policy, words: PolicySheetWords): ChangedCell[] {
  const [was, is] = [before, after].map(
    (policy) => new Map(editsFor(policy, words, 0).map((edit) => [edit.place, edit.value])),
  );
  const places = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
  return [...places].flatMap((place): ChangedCell[] => {
    const [from, to] = [was?.get(place) ?? '', is?.get(place) ?? ''];
    return from === to ? [] : [{ place, from, to }];
  });
}

/** Is it a cell of the policy that the sheet is too old to have? */
export function isMissing(place: string, missing: readonly string[]): boolean {
  const named = cellNamed(place);
  if (!named) return false;
  const { table, row, column } = named;
  return [table, `${table}.${column}`, `${table}.${row}`].some((part) => missing.includes(part));
}

type Changed = ReadonlyMap<string, { readonly row: number; readonly column: number; readonly value: Cell }>;

function asMade({ plan }: NewPolicySheet, changed: Changed): Plan {
  const blocks = plan.blocks.map((block): Block => {
    const to = [...block.to];
    for (const { row, column, value } of changed.values()) if (column === block.column) to[row - block.row] = value;
    return { ...block, to };
  });
  return { ...plan, blocks };
}

function asEdited(standing: PolicySheet, changed: Changed): Plan {
  const content = (row: number, column: number): Content =>
    cellAt({ ...standing, values: standing.formulas }, row, column);
  const differing = [...changed].filter(([, { row, column, value }]) => content(row, column) !== value);
  const tables = new Set(differing.map(([place]) => cellNamed(place)?.table ?? 'tiers'));
  return {
    ...NOTHING,
    job: 'policy',
    witnesses: [...tables].flatMap((table): Witness[] => {
      if (idsOf(table).length === 0) return [];
      const area = standing.columns.get(policyName(table, POLICY_TABLES[table][0]));
      if (!area) return [];
      const marks = Array.from({ length: area.rows }, (_, i) => markOf(cellAt(standing, area.row + i, area.column)));
      return [{ sheet: standing.sheet, column: area.column, row: area.row, marks }];
    }),
    blocks: differing.map(([, { row, column, value }]): Block => {
      return { sheet: standing.sheet, column, row, from: [content(row, column)], to: [value] };
    }),
  };
}

/** Whoever gets another tier, in the order of the sheet. */
export function movesOf(book: Book, sheet: Sheet, before: readonly Decision[], after: readonly Decision[]): Move[] {
  const owners = ownersOf(book, sheet);
  return book.customers.flatMap(({ name }, i): Move[] => {
    const [from, to] = [before[i]?.tier ?? null, after[i]?.tier ?? null];
    return from === to ? [] : [{ name, from, to, owner: owners[i] ?? null }];
  });
}
