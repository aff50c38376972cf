/**
 * Where each cell of the policy stands on its sheet.
 *
 *  - a row is known by its id; rows without one are counted from 1 where a table takes rows of one's own, and are
 *    somebody's note where it does not;
 *  - a table, a column or a row that the sheet should have and has not is reported; what came with a later version of
 *    ours than the sheet is only listed, and its defaults go on.
 */
import { cellAt } from '../../book/grid';
import type { PolicySheet } from './layOut';
import {
  idsOf,
  MAY_LACK_ROWS,
  OWN_ROWS,
  POLICY_TABLES,
  policyName,
  sinceOf,
  TABLE_NAMES,
  type PolicyTable,
} from './tables';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface PolicyCells {
  /** By 'tiers.B.floor'. */
  readonly cells: ReadonlyMap<string, CellPlace>;
  /** How many rows of its own each table has. */
  readonly own: { readonly [table in PolicyTable]: number };
  /** What an older version of ours did not write: 'capacity', 'bands.due', 'settings.driver'. */
  readonly missing: readonly string[];
}

type Report = (place: string, code: 'table-gone' | 'row-gone' | 'row-twice') => void;

/** A sheet without the table of steps is of the first version. */
const versionOf = ({ columns }: PolicySheet): number => (columns.has(policyName('sequence', 'days')) ? 2 : 1);

export function cellsOf(sheet: PolicySheet, cells: Map<string, CellPlace>, report: Report): PolicyCells {
  const own = Object.fromEntries(TABLE_NAMES.map((table) => [table, 0])) as { [table in PolicyTable]: number };
  const missing: string[] = [];
  for (const table of TABLE_NAMES) {
    const columns: readonly string[] = POLICY_TABLES[table];
    const known = columns.filter((column) => sheet.columns.has(policyName(table, column)));
    if (known.length === 0 && sinceOf(table) > 1) {
      missing.push(table);
      continue;
    }
    const areas = columns.map((column) => sheet.columns.get(policyName(table, column)) ?? null);
    const later = columns.filter((column) => sinceOf(`${table}.${column}`) > 1 && !known.includes(column));
    if (columns.some((column, i) => areas[i] === null && !later.includes(column))) {
      report(table, 'table-gone');
      continue;
    }
    missing.push(...later.map((column) => `${table}.${column}`));
    const ids = idsOf(table);
    const idArea = areas[0];
    if (!idArea) continue;
    const put = (row: number, name: string) =>
      columns.forEach((column, i) => {
        const area = areas[i];
        if (area) cells.set(`${table}.${name}.${column}`, { row, column: area.column });
      });
    const found = new Set<string>();
    for (let row = idArea.row + 1; row < idArea.row + idArea.rows; row++) {
      const said = ids.length === 0 ? '' : String(cellAt(sheet, row, idArea.column)).trim();
      const id = ids.find((one) => one.toLowerCase() === said.toLowerCase());
      if (id === undefined) {
        if (OWN_ROWS[table] > 0) put(row, String(++own[table]));
      } else if (found.has(id)) {
        const place = `${table}.${id}.${columns[0] ?? ''}`;
        cells.set(place, { row, column: idArea.column });
        report(place, 'row-twice');
      } else {
        found.add(id);
        put(row, id);
      }
    }
    // A row of a later version than all others is not deleted: the sheet is older.
    const version = Math.max(versionOf(sheet), ...[...found].map((id) => sinceOf(`${table}.${id}`)));
    for (const id of ids) {
      if (found.has(id) || MAY_LACK_ROWS.includes(table)) continue;
      if (sinceOf(`${table}.${id}`) > version) missing.push(`${table}.${id}`);
      else report(`${table}.${id}`, 'row-gone');
    }
  }
  return { cells, own, missing };
}
