/**
 * A content as it is compared with what Excel gives back for it: as text, since a cell that was formatted meanwhile may
 * give 45 for '45'; a formula without the quotes around the names of its sheets, since Excel drops those that are
 * needless, and puts some where a sheet got a name that needs them.
 */
import type { Content } from './plan';

export function asCompared(content: Content): string {
  const text = String(content);
  if (!text.startsWith('=') || !text.includes("'!")) return text;
  return text.replace(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!/g, (all, sheet?: string) =>
    sheet === undefined ? all : `${sheet}!`,
  );
}

export const isSame = (one: Content, other: Content): boolean => one === other || asCompared(one) === asCompared(other);

/** A reference, and what stands before it; its row may be fixed. Texts and the names of sheets are left alone. */
const REFERENCE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(^|[^\p{L}\p{N}_.$])(\$?[A-Z]{1,3})(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** What a formula says in whatever row it stands: rows that are not fixed count from its own. Else the content as text. */
export function shapeOf(content: Content, row: number): string {
  const text = asCompared(content);
  if (!text.startsWith('=')) return text;
  return text.replace(REFERENCE, (all, before?: string, column?: string, number?: string) =>
    number === undefined ? all : `${before ?? ''}${column ?? ''}[${Number(number) - 1 - row}]`,
  );
}

/** The formula as it reads `rows` further down. */
export const movedDown = (formula: string, rows: number): string =>
  rows === 0
    ? formula
    : formula.replace(REFERENCE, (all, before?: string, column?: string, number?: string) =>
        number === undefined ? all : `${before ?? ''}${column ?? ''}${Number(number) + rows}`,
      );

/** The row, from 0, of the first reference whose row is not fixed; null where there is none. */
export function firstRowIn(formula: string): number | null {
  for (const [, , , number] of formula.matchAll(REFERENCE)) if (number !== undefined) return Number(number) - 1;
  return null;
}
