/**
 * Arithmetic of single numbers.
 *
 * ROUND and its kin round half away from zero, on the decimal number that is shown (2.675 to 2 places is 2.68), as
 * Excel does.
 */
import { finite, number, whole } from '../coerce';
import type { Value } from '../../model';
import { DIVISION, NUM_ERROR } from '../operand';
import { values } from './native';
import type { Native, Natives } from './native';

export const MATH: Natives = {
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  SQRT: one((x) => Math.sqrt(x)),
  EXP: one(Math.exp),
  LN: one((x) => (x > 0 ? Math.log(x) : NaN)),
  LOG10: one((x) => (x > 0 ? Math.log10(x) : NaN)),
  LOG: values(1, 2, ([x, base = 10]) => {
    const b = number(base);
    if (number(x) <= 0 || b <= 0) return NUM_ERROR;
    return b === 1 ? DIVISION : b === 10 ? Math.log10(number(x)) : finite(Math.log(number(x)) / Math.log(b));
  }),
  INT: one((x) => Math.floor(x)),
  TRUNC: values(1, 2, ([x, digits = null]) => scaled(number(x), number(digits), Math.trunc)),
  ROUND: values(2, 2, ([x, digits]) =>
    scaled(number(x), number(digits), (n) => Math.sign(n) * Math.round(Math.abs(n))),
  ),
  ROUNDUP: values(2, 2, ([x, digits]) =>
    scaled(number(x), number(digits), (n) => Math.sign(n) * Math.ceil(Math.abs(n))),
  ),
  ROUNDDOWN: values(2, 2, ([x, digits]) => scaled(number(x), number(digits), Math.trunc)),
  MROUND: values(2, 2, ([x, step]) => {
    const [n, s] = [number(x), number(step)];
    if (s === 0) return 0;
    if (n * s < 0) return NUM_ERROR;
    return tidy(Math.round(tidy(Math.abs(n / s))) * s * (n < 0 && s > 0 ? -1 : 1));
  }),
  CEILING: values(2, 2, ([x, step]) => {
    const [n, s] = [number(x), number(step)];
    if (s === 0) return 0;
    if (n > 0 && s < 0) return NUM_ERROR;
    return tidy(Math.ceil(tidy(n / s)) * s);
  }),
  FLOOR: values(2, 2, ([x, step]) => {
    const [n, s] = [number(x), number(step)];
    if (s === 0) return n === 0 ? 0 : DIVISION;
    if (n > 0 && s < 0) return NUM_ERROR;
    return tidy(Math.floor(tidy(n / s)) * s);
  }),
  'CEILING.MATH': values(1, 3, ([x, step = 1, mode = null]) =>
    toStep(number(x), number(step), number(mode) === 0, true),
  ),
  'FLOOR.MATH': values(1, 3, ([x, step = 1, mode = null]) =>
    toStep(number(x), number(step), number(mode) === 0, false),
  ),
  MOD: values(2, 2, ([x, by]) => {
    const [n, d] = [number(x), number(by)];
    return d === 0 ? DIVISION : tidy(n - d * Math.floor(tidy(n / d)));
  }),
  QUOTIENT: values(2, 2, ([x, by]) => (number(by) === 0 ? DIVISION : Math.trunc(number(x) / number(by)))),
  POWER: values(2, 2, ([x, y]) => {
    const [base, exponent] = [number(x), number(y)];
    if (base === 0 && exponent <= 0) return exponent === 0 ? NUM_ERROR : DIVISION;
    return finite(base ** exponent);
  }),
  EVEN: one((x) => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2),
  ODD: one((x) => (x === 0 ? 1 : Math.sign(x) * (Math.ceil((Math.abs(x) - 1) / 2) * 2 + 1))),
  PI: values(0, 0, () => Math.PI),
  SIN: one(Math.sin),
  COS: one(Math.cos),
  TAN: one(Math.tan),
  ATAN: one(Math.atan),
  RADIANS: one((x) => (x * Math.PI) / 180),
  DEGREES: one((x) => (x * 180) / Math.PI),
  RAND: values(0, 0, (_none, { cells }) => cells.random()),
  RANDBETWEEN: values(2, 2, ([from, to], { cells }) => {
    const [low, high] = [Math.ceil(number(from)), whole(to)];
    return low > high ? NUM_ERROR : low + Math.floor(cells.random() * (high - low + 1));
  }),
};

function one(call: (x: number) => number): Native {
  return values(1, 1, ([x]) => finite(call(number(x))));
}

/** Fifteen digits, so that 0.3/0.1 is 3. */
function tidy(x: number): number {
  return Number(x.toPrecision(15));
}

function scaled(x: number, digits: number, round: (x: number) => number): Value {
  const places = Math.trunc(digits);
  if (places > 20) return x;
  const [mantissa, exponent = '0'] = String(x).split('e');
  // By the text, since 1.005 * 100 is 100.49999999999999.
  const moved = Number(`${mantissa}e${Number(exponent) + places}`);
  const [back, power = '0'] = String(round(tidy(moved))).split('e');
  return finite(Number(`${back}e${Number(power) - places}`)) || 0;
}

function toStep(n: number, step: number, towardsPlus: boolean, up: boolean): Value {
  const s = Math.abs(step);
  if (s === 0) return 0;
  const ratio = tidy(n / s);
  const upward = n < 0 && !towardsPlus ? !up : up;
  return tidy((upward ? Math.ceil(ratio) : Math.floor(ratio)) * s) || 0;
}
