/**
 * `<cols>`: widths and hidden columns. A file counts widths in digits of the default font (taken as Calibri 11: 7
 * pixels a digit, padding included), the model in points.
 */
import type { Sheet } from '../../model';
import { attribute, childrenOf, type Element, isTrue, tagOf, withAttribute } from './xml';

const PIXELS_A_DIGIT = 7;
const POINTS_A_PIXEL = 0.75;
const LAST = 16_384;

/** Columns `min`–`max`, counted from 1 as in the file. */
interface Band {
  readonly min: number;
  readonly max: number;
  readonly tag: string;
}

export function readColumns(xml: string, cols: Element | undefined, sheet: Sheet): void {
  for (const { min, max, tag } of bandsOf(xml, cols)) {
    const width = Number(attribute(tag, 'width') ?? NaN);
    const hidden = isTrue(attribute(tag, 'hidden'));
    for (let column = min - 1; column < max; column++) {
      if (!Number.isNaN(width)) sheet.widths.set(column, pointsOf(width));
      if (hidden) sheet.hiddenColumns.add(column);
    }
  }
}

/** Of a width in digits. */
export function pointsOf(width: number): number {
  return Math.round(width * PIXELS_A_DIGIT) * POINTS_A_PIXEL;
}

/** The new `<cols>…</cols>` ('' for none), or null when nothing changed. */
export function columnsText(xml: string, cols: Element | undefined, was: Sheet, now: Sheet): string | null {
  const candidates = [was.widths.keys(), now.widths.keys(), was.hiddenColumns, now.hiddenColumns];
  const changed = new Set(candidates.flatMap((columns) => [...columns]).filter((column) => differs(column, was, now)));
  if (changed.size === 0) return null;
  let bands = bandsOf(xml, cols);
  for (const column of changed) {
    const number = column + 1;
    const before = bands.filter((band) => band.max < number);
    const after = bands.filter((band) => band.min > number);
    const middle = bands.filter((band) => band.min <= number && band.max >= number);
    const base = middle[0]?.tag ?? '<col/>';
    bands = [
      ...before,
      ...middle.filter((band) => band.min < number).map((band) => ({ ...band, max: number - 1 })),
      { min: number, max: number, tag: bandTag(base, column, now) },
      ...middle.filter((band) => band.max > number).map((band) => ({ ...band, min: number + 1 })),
      ...after,
    ].filter((band) => band.tag !== '');
  }
  if (bands.length === 0) return '';
  const text = bands.map(({ min, max, tag }) => {
    const from = withAttribute(placeFirst(tag), 'min', String(min));
    return withAttribute(from, 'max', String(max));
  });
  return `<cols>${text.join('')}</cols>`;
}

function differs(column: number, was: Sheet, now: Sheet): boolean {
  return (
    was.widths.get(column) !== now.widths.get(column) || was.hiddenColumns.has(column) !== now.hiddenColumns.has(column)
  );
}

/** '' when nothing is left to say about the column. */
function bandTag(base: string, column: number, now: Sheet): string {
  const points = now.widths.get(column);
  const width = points === undefined ? null : String(points / POINTS_A_PIXEL / PIXELS_A_DIGIT);
  const hidden = now.hiddenColumns.has(column);
  if (width === null && !hidden && attribute(base, 'style') === undefined) return '';
  // A hidden column without a width would take the schema's default of none at all.
  const sized = withAttribute(base, 'width', width ?? '9.140625');
  const custom = withAttribute(sized, 'customWidth', width === null ? null : '1');
  return withAttribute(custom, 'hidden', hidden ? '1' : null);
}

/** `min` and `max` stand first where the tag is new. */
function placeFirst(tag: string): string {
  return attribute(tag, 'min') === undefined ? tag.replace('<col', '<col min="1" max="1"') : tag;
}

function bandsOf(xml: string, cols: Element | undefined): Band[] {
  if (!cols) return [];
  return childrenOf(xml, cols).map((col) => {
    const tag = tagOf(xml, col);
    const min = Math.max(1, Number(attribute(tag, 'min') ?? 1));
    return { min, max: Math.min(LAST, Number(attribute(tag, 'max') ?? min)), tag };
  });
}
