/** Reading and writing of a range's formulas in R1C1, and of its number formats. */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { lettersOf } from '../model';
import { asText } from './arguments';
import { gridFor, readGrid, shown } from './cells';
import type { Place } from './place';
import { mayEdit, type World } from './world';

export function readR1C1(place: Place): unknown {
  const { row, column } = place.area;
  const read = readGrid(place, (cells, at) => ({ formula: cells.formulas[at], value: shown(cells.values[at]) }));
  return (
    read?.map((line, i) =>
      line.map(({ formula, value }, j) =>
        formula === undefined ? value : translateFormulaToR1C1(formula, cellAt(row + i, column + j)),
      ),
    ) ?? null
  );
}

/** What was given in R1C1, as each cell would write it in A1. */
export function toA1(place: Place, input: unknown): unknown {
  const { row, column } = place.area;
  const rows = gridFor(place, input);
  const one = (given: unknown, i: number, j: number): unknown =>
    typeof given === 'string' && given.startsWith('=')
      ? translateFormulaToA1(given, cellAt(row + i, column + j))
      : given;
  if (rows) return rows.map((line, i) => line.map((given, j) => one(given, i, j)));
  return Array.from({ length: place.area.rows }, (_, i) =>
    Array.from({ length: place.area.columns }, (__, j) => one(input, i, j)),
  );
}

export function writeNumberFormat(world: World, place: Place, input: unknown): void {
  mayEdit(place.sheet);
  const rows = gridFor(place, input);
  const { styles } = world.workbook;
  const made = new Map<string, number>();
  for (let i = 0; i < place.area.rows; i++) {
    for (let j = 0; j < place.area.columns; j++) {
      const given = rows ? rows[i]?.[j] : input;
      if (given === null || given === undefined) continue;
      const [row, column] = [place.area.row + i, place.area.column + j];
      const style = place.sheet.style(row, column);
      const key = `${style} ${asText(given)}`;
      let next = made.get(key);
      if (next === undefined) made.set(key, (next = styles.withNumberFormat(style, asText(given))));
      place.sheet.setStyle(row, column, next);
    }
  }
}

function cellAt(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}
