/**
 * Text.
 *
 *  - characters are counted as Excel counts them, in UTF-16 units: 李明 is 2, an emoji 2;
 *  - TEXT is numfmt's, in its en-US form;
 *  - functions of double-byte languages (LENB, ASC …) depend on the user's Windows: not done.
 */
import { number, numberInText, text, truth, whole } from '../coerce';
import type { Value } from '../../model';
import { format } from '../../numberFormat';
import { Fault, Matrix, NOT_AVAILABLE, Reference, VALUE_ERROR, isError } from '../operand';
import type { Operand } from '../operand';
import { blockOf, firstOf, plainOf } from '../plain';
import type { Scope } from '../scope';
import { wildcard } from './wildcard';
import { MANY, ranges, values } from './native';
import type { Natives } from './native';

/** A cell holds no more. */
const LONGEST = 32_767;

export const TEXT: Natives = {
  LEN: values(1, 1, ([value]) => text(value).length),
  LEFT: values(1, 2, ([value, count = 1]) => text(value).slice(0, size(count))),
  RIGHT: values(1, 2, ([value, count = 1]) => {
    const [whole, n] = [text(value), size(count)];
    return n === 0 ? '' : whole.slice(-n);
  }),
  MID: values(3, 3, ([value, start, count]) => {
    const from = whole(start);
    return from < 1 ? VALUE_ERROR : text(value).slice(from - 1, from - 1 + size(count));
  }),
  UPPER: values(1, 1, ([value]) => text(value).toUpperCase()),
  LOWER: values(1, 1, ([value]) => text(value).toLowerCase()),
  PROPER: values(1, 1, ([value]) => {
    return text(value)
      .toLowerCase()
      .replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  }),
  TRIM: values(1, 1, ([value]) => text(value).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: values(1, 1, ([value]) =>
    Array.from(text(value))
      .filter((sign) => sign >= ' ')
      .join(''),
  ),
  EXACT: values(2, 2, ([a, b]) => text(a) === text(b)),
  REPT: values(2, 2, ([value, count]) => {
    const [part, n] = [text(value), whole(count)];
    return n < 0 || part.length * n > LONGEST ? VALUE_ERROR : part.repeat(n);
  }),
  FIND: values(2, 3, ([wanted, within, start = 1]) => {
    const [whole, from] = [text(within), position(start)];
    const at = whole.indexOf(text(wanted), from);
    return at < 0 || from > whole.length ? VALUE_ERROR : at + 1;
  }),
  SEARCH: values(2, 3, ([wanted, within, start = 1]) => {
    const [whole, from] = [text(within), position(start)];
    const found = from > whole.length ? null : wildcard(text(wanted), false).exec(whole.slice(from));
    return found ? found.index + from + 1 : VALUE_ERROR;
  }),
  SUBSTITUTE: values(3, 4, ([value, old, fresh, which]) => {
    const [whole, from, to] = [text(value), text(old), text(fresh)];
    if (from === '') return whole;
    if (which === undefined) return whole.split(from).join(to);
    const wanted = number(which);
    if (wanted < 1) return VALUE_ERROR;
    let at = -1;
    for (let seen = 0; seen < Math.floor(wanted); seen++) {
      at = whole.indexOf(from, at < 0 ? 0 : at + from.length);
      if (at < 0) return whole;
    }
    return whole.slice(0, at) + to + whole.slice(at + from.length);
  }),
  REPLACE: values(4, 4, ([value, start, count, fresh]) => {
    const [whole, from] = [text(value), position(start)];
    return whole.slice(0, from) + text(fresh) + whole.slice(from + size(count));
  }),
  CHAR: values(1, 1, ([value]) => {
    const code = whole(value);
    return code < 1 || code > 255 ? VALUE_ERROR : String.fromCharCode(code);
  }),
  CODE: values(1, 1, ([value]) => (text(value) === '' ? VALUE_ERROR : text(value).charCodeAt(0))),
  UNICHAR: values(1, 1, ([value]) => {
    const code = whole(value);
    return code < 1 || code > 0x10ffff ? VALUE_ERROR : String.fromCodePoint(code);
  }),
  UNICODE: values(1, 1, ([value]) => text(value).codePointAt(0) ?? VALUE_ERROR),
  VALUE: values(1, 1, ([value = null]) => (typeof value === 'boolean' ? VALUE_ERROR : number(value))),
  NUMBERVALUE: values(1, 3, ([value, decimal = '.', group = ',']) => {
    const [mark, separator] = [text(decimal).charAt(0), text(group).charAt(0)];
    const plain = text(value).split(separator).join('').split(mark).join('.').replace(/\s/g, '');
    return plain === '' ? 0 : (numberInText(plain) ?? VALUE_ERROR);
  }),
  TEXT: values(2, 2, ([value = null, pattern], { cells }) => {
    const wanted = text(pattern);
    const numeric = typeof value === 'string' ? numberInText(value) : value;
    if (typeof numeric === 'boolean') return numeric ? 'TRUE' : 'FALSE';
    if (wanted === '') return '';
    try {
      const held =
        typeof numeric === 'number' ? numeric + (isDated(wanted) ? cells.dateShift : 0) : (numeric ?? value ?? 0);
      return format(wanted, isError(held) ? 0 : held);
    } catch {
      return VALUE_ERROR;
    }
  }),
  FIXED: values(1, 3, ([value, digits = 2, plain = false]) => {
    const places = whole(digits);
    const scale = 10 ** Math.min(0, places);
    const rounded = Math.round(number(value) * scale) / scale;
    const zeros = places > 0 ? `.${'0'.repeat(places)}` : '';
    return format((truth(plain) ? '0' : '#,##0') + zeros, places < 0 ? rounded : number(value));
  }),
  CONCATENATE: values(1, MANY, (parts) => parts.map(text).join('')),
  CONCAT: ranges(1, MANY, (operands, scope) => long(textsIn(operands, scope).join(''))),
  TEXTJOIN: ranges(3, MANY, ([between = null, skip = null, ...operands], scope) => {
    const marks = textsIn([between], scope);
    const skipEmpty = truth(firstOf(skip, scope));
    const parts = textsIn(operands, scope).filter((part) => part !== '' || !skipEmpty);
    return long(
      parts.reduce((made, part, i) => made + (i > 0 ? (marks[(i - 1) % marks.length] ?? '') : '') + part, ''),
    );
  }),
  TEXTBEFORE: values(2, 3, ([value, mark, which = 1]) => cut(text(value), text(mark), whole(which), true)),
  TEXTAFTER: values(2, 3, ([value, mark, which = 1]) => cut(text(value), text(mark), whole(which), false)),
  TEXTSPLIT: ranges(2, 3, ([value = null, columns = null, rows = null], scope) => {
    const [whole, mark, line] = [
      text(firstOf(value, scope)),
      text(firstOf(columns, scope)),
      text(firstOf(rows, scope)),
    ];
    const lines = (line === '' ? [whole] : whole.split(line)).map((part) => (mark === '' ? [part] : part.split(mark)));
    const width = Math.max(...lines.map((parts) => parts.length));
    return new Matrix(lines.map((parts) => Array.from({ length: width }, (_, i) => parts[i] ?? NOT_AVAILABLE)));
  }),
};

/** A count of characters: not negative. */
function size(value: Value | undefined): number {
  const count = whole(value);
  if (count < 0) throw new Fault(VALUE_ERROR);
  return count;
}

/** A position from 1, as a position from 0. */
function position(value: Value | undefined): number {
  const from = whole(value);
  if (from < 1) throw new Fault(VALUE_ERROR);
  return from - 1;
}

function long(made: string): Value {
  return made.length > LONGEST ? VALUE_ERROR : made;
}

function textsIn(operands: readonly Operand[], scope: Scope): string[] {
  return operands.flatMap((operand) => {
    if (operand instanceof Reference && !operand.single) {
      return blockOf(operand, scope).cells.flatMap((line) => line.map((value) => text(value)));
    }
    const plain = plainOf(operand, scope);
    return plain instanceof Matrix ? plain.cells.flatMap((line) => line.map((value) => text(value))) : [text(plain)];
  });
}

function cut(whole: string, mark: string, which: number, before: boolean): Value {
  if (which === 0) return VALUE_ERROR;
  if (mark === '') return before === which > 0 ? '' : whole;
  const places: number[] = [];
  for (let at = whole.indexOf(mark); at >= 0; at = whole.indexOf(mark, at + mark.length)) places.push(at);
  const at = which > 0 ? places[which - 1] : places[places.length + which];
  if (at === undefined) return NOT_AVAILABLE;
  return before ? whole.slice(0, at) : whole.slice(at + mark.length);
}

/** A pattern with a year, month, day or weekday outside quotes. */
function isDated(pattern: string): boolean {
  return /[ymda]/i.test(pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''));
}
