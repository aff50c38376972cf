/**
 * One cell as text. Texts stand in the cell (`inlineStr`): Excel and LibreOffice read them without complaint, and the
 * shared strings keep their bytes.
 */
import type { CellError, Value } from '../../model';
import { storedFormula } from './formulaText';
import { cellName } from './reference';
import { encodeOffice, escapeText } from './xml';

/** Excel repairs a file with other words in an error cell; the younger errors stand there as #VALUE!. */
const FILE_ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
]);

export function isError(value: Value): value is CellError {
  return typeof value === 'object' && value !== null;
}

export function sameValue(a: Value, b: Value): boolean {
  return a === b || (isError(a) && isError(b) && a.error === b.error);
}

export function formulaText(formula: string, customFunctions: ReadonlySet<string>): string {
  return `<f>${escapeText(storedFormula(formula, customFunctions))}</f>`;
}

/** `formula`: '' or an `<f>` element; `extra`: attributes to keep. '' for a cell with nothing in it. */
export function cellText(
  row: number,
  column: number,
  value: Value,
  formula: string,
  style: number,
  extra = '',
): string {
  if (value === null && formula === '' && style === 0) return '';
  const [type, content] = valueText(value, formula !== '');
  const head = `<c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}${extra}`;
  return formula === '' && content === '' ? `${head}/>` : `${head}>${formula}${content}</c>`;
}

function valueText(value: Value, ofFormula: boolean): [type: string, content: string] {
  if (value === null) return ['', ''];
  if (typeof value === 'number') return Number.isFinite(value) ? ['', `<v>${value}</v>`] : ['e', '<v>#NUM!</v>'];
  if (typeof value === 'boolean') return ['b', `<v>${value ? 1 : 0}</v>`];
  if (typeof value === 'object') return ['e', `<v>${FILE_ERRORS.has(value.error) ? value.error : '#VALUE!'}</v>`];
  const text = escapeText(encodeOffice(value)).replaceAll('\r', '_x000D_');
  if (ofFormula) return ['str', `<v>${text}</v>`];
  const space = /^\s|\s$|\n|\s\s/.test(value) ? ' xml:space="preserve"' : '';
  return ['inlineStr', `<is><t${space}>${text}</t></is>`];
}
