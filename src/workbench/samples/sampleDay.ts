/**
 * How a day is written by people: true days become serial numbers elsewhere, this is the text of those typed as text.
 *
 *  - a day is Excel's serial number; nothing here reads a clock;
 *  - shapes without a year (11月3日, 3-Nov) are written all the same: whoever reads them has to find the year.
 */
import type { DayShape } from './sample';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

const TEXT: { readonly [shape in DayShape]: (y: number, m: number, d: number) => string } = {
  'y.m.d': (y, m, d) => `${y}.${m}.${d}`,
  'y/m/d': (y, m, d) => `${y}/${m}/${d}`,
  'yy/m/d': (y, m, d) => `${two(y % 100)}/${m}/${d}`,
  'y-mm-dd': (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  yyyymmdd: (y, m, d) => `${y}${two(m)}${two(d)}`,
  y年m月d日: (y, m, d) => `${y}年${m}月${d}日`,
  m月d日: (_, m, d) => `${m}月${d}日`,
  'm.d': (_, m, d) => `${m}.${d}`,
  'dd/mm/yyyy': (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  'd Mmm yyyy': (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
  'd-Mmm': (_, m, d) => `${d}-${MONTHS[m - 1]}`,
  'Mmm d, yyyy': (y, m, d) => `${MONTHS[m - 1]} ${d}, ${y}`,
};

/** '2026.11.3' for serial 46329 in the shape 'y.m.d'. */
export function dayText(serial: number, shape: DayShape): string {
  const date = new Date(EPOCH_MS + serial * DAY_MS);
  return TEXT[shape](date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
