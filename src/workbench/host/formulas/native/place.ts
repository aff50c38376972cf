/**
 * Functions about places: ROW, COLUMN, ROWS, COLUMNS, ADDRESS, OFFSET, INDIRECT.
 *
 * What OFFSET and INDIRECT read is known only when they are worked out, so formulas with them are worked out after
 * every edit, as in Excel. INDIRECT takes A1 references and names, not R1C1 text and not structured references.
 */
import { number, text, truth, whole } from '../coerce';
import { MAX_COLUMNS, MAX_ROWS, lettersOf } from '../../model';
import { Matrix, REF_ERROR, Reference, Unsupported, VALUE_ERROR, matrixOf } from '../operand';
import type { Operand } from '../operand';
import { firstOf, plainOf } from '../plain';
import type { Scope } from '../scope';
import { lazy, ranges, values } from './native';
import type { Natives } from './native';

export const PLACE: Natives = {
  ROW: ranges(0, 1, ([operand], scope) => {
    if (operand === undefined) return scope.row + 1;
    if (!(operand instanceof Reference)) return VALUE_ERROR;
    return matrixOf(Array.from({ length: operand.rows }, (_, i) => [operand.row + i + 1]));
  }),
  COLUMN: ranges(0, 1, ([operand], scope) => {
    if (operand === undefined) return scope.column + 1;
    if (!(operand instanceof Reference)) return VALUE_ERROR;
    return matrixOf([Array.from({ length: operand.columns }, (_, i) => operand.column + i + 1)]);
  }),
  ROWS: ranges(1, 1, ([operand = null], scope) => shape(operand, scope).rows),
  COLUMNS: ranges(1, 1, ([operand = null], scope) => shape(operand, scope).columns),
  ADDRESS: values(2, 5, ([row, column, kind = 1, a1 = true, sheet = null]) => {
    if (!truth(a1)) throw new Unsupported('ADDRESS in R1C1');
    const [y, x, k] = [whole(row), whole(column), whole(kind)];
    if (y < 1 || x < 1 || y > MAX_ROWS || x > MAX_COLUMNS) return VALUE_ERROR;
    const place = `${k === 1 || k === 3 ? '$' : ''}${lettersOf(x - 1)}${k === 1 || k === 2 ? '$' : ''}${y}`;
    return sheet === null ? place : `${quoted(text(sheet))}!${place}`;
  }),
  OFFSET: ranges(3, 5, ([from = null, down = null, right = null, height = null, width = null], scope) => {
    if (!(from instanceof Reference)) return VALUE_ERROR;
    const count = (operand: Operand, otherwise: number): number => {
      const given = firstOf(operand, scope);
      return given === null ? otherwise : Math.trunc(number(given));
    };
    const rows = count(height, from.rows);
    const columns = count(width, from.columns);
    const row = from.row + count(down, 0) + (rows < 0 ? rows + 1 : 0);
    const column = from.column + count(right, 0) + (columns < 0 ? columns + 1 : 0);
    const [tall, wide] = [Math.abs(rows), Math.abs(columns)];
    if (tall === 0 || wide === 0 || row < 0 || column < 0 || row + tall > MAX_ROWS || column + wide > MAX_COLUMNS)
      return REF_ERROR;
    return new Reference(from.sheet, row, column, tall, wide);
  }),
  INDIRECT: lazy(1, 2, ([written, a1], scope, walk) => {
    const wanted = written ? text(single(walk.plain(written, scope))) : '';
    if (a1 && !truth(single(walk.plain(a1, scope)))) throw new Unsupported('INDIRECT in R1C1');
    if (wanted.trim() === '') return REF_ERROR;
    const { tree } = scope.cells.programs.of(`=${wanted}`, scope.row, scope.column);
    if (!tree || (tree.type !== 'area' && tree.type !== 'name' && tree.type !== 'structured')) return REF_ERROR;
    const found = walk.evaluate(tree, scope);
    return found instanceof Reference ? found : REF_ERROR;
  }),
};

function shape(operand: Operand, scope: Scope): { readonly rows: number; readonly columns: number } {
  if (operand instanceof Reference) return operand;
  const plain = plainOf(operand, scope);
  return plain instanceof Matrix ? plain : { rows: 1, columns: 1 };
}

function single(plain: ReturnType<typeof plainOf>) {
  return plain instanceof Matrix ? plain.at(0, 0) : plain;
}

/** A sheet's name as a reference writes it. */
export function quoted(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[a-z]{1,3}\d+$/i.test(sheet)
    ? sheet
    : `'${sheet.replace(/'/g, "''")}'`;
}
