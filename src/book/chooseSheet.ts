/**
 * The sheet to read, by the first rows of each: the best one with customers or orders; the others are named.
 *
 *  - the surer the table and its columns, the better; where the user stands counts a little;
 *  - of two copies of one list the live one is read, however neat the other: the one without an older year or a word for
 *    what is put away in its name, with the later days in it, that the product already works on, where the user stands;
 *  - a copy has most of its fields in common with the other, and the same kind.
 */
import { dateOf, type Day } from '../policy/day';
import type { Reading, Sheet, Told } from './book';
import { readDate } from './cell/date';
import { cellAt, formatAt, isBlank } from './grid';
import { FIELDS, kindOfField, type Field } from './header/fields';
import { bestTable, type Candidate } from './read';

/** What is known of the sheets from outside, by id. */
export interface Around {
  /** Where the user stands. */
  readonly active: string | null;
  /** Sheets that the product has written to. */
  readonly worked: ReadonlySet<string>;
}

/** How much livelier one copy is than another. */
const WEIGHTS = {
  /** Its name has a later year; none is the present one. */
  year: 3,
  /** The other one's name says that it is put away. */
  putAway: 4,
  /** Its latest day is later: for each month, and at most. */
  month: 0.5,
  months: 4,
  worked: 8,
  active: 2,
} as const;

/** To stand on a sheet, where the two are no copies. */
const STANDING = 1;
const COMMON = 0.6;
/** Rows in which the latest day is looked for. */
const LOOKED_AT = 400;

const PUT_AWAY =
  /\b(?:old|archived?|backup|bak|copy|previous|obsolete|outdated|history|historical|until|before)\b|[旧舊]|归档|歸檔|存档|存檔|封存|备份|備份|副本|历史|歷史|作废|作廢|停用/i;

const DAYS: readonly Field[] = ['last_contact', 'last_order_date', 'order_date', 'next_contact', 'first_contact'];

interface Found {
  readonly sheet: Sheet;
  readonly best: Candidate;
  readonly latest: Day | null;
}

const NOWHERE: Around = { active: null, worked: new Set() };

export function chooseSheet(
  heads: readonly Sheet[],
  reading: Reading,
  toldOf: (sheet: Sheet) => Told = () => reading.told ?? {},
  around: Around = NOWHERE,
): { readonly id: string; readonly also: string[] } | null {
  const found = heads.flatMap((sheet): readonly Found[] => {
    const best = bestTable(sheet, { ...reading, told: toldOf(sheet) });
    if (!best || best.kind === 'none') return [];
    return [{ sheet, best, latest: latestDay(sheet, best, reading.today) }];
  });
  const worth = new Map(
    found.map((one) => {
      const copies = found.filter((other) => other !== one && areCopies(one, other));
      const behind = Math.max(0, ...copies.map((copy) => lead(copy, one, reading.today, around)));
      // However neat, a copy that is left behind comes after the live one.
      return [one, one.best.worth + (one.sheet.id === around.active ? STANDING : 0) - (behind > 1 ? 50 : 0) - behind];
    }),
  );
  const [first, ...others] = found.sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
  return first ? { id: first.sheet.id, also: others.map(({ sheet }) => sheet.id) } : null;
}

function areCopies({ best: one }: Found, { best: other }: Found): boolean {
  if (one.kind !== other.kind) return false;
  const fieldsOf = ({ named }: Candidate) => FIELDS.filter((field) => named.columns[field]);
  const [here, there] = [fieldsOf(one), new Set(fieldsOf(other))];
  return here.filter((field) => there.has(field)).length >= COMMON * Math.min(here.length, there.size);
}

/** How much livelier `one` is than `other`. */
function lead(one: Found, other: Found, today: Day, { active, worked }: Around): number {
  const [present] = dateOf(today);
  const sign = (by: number) => Math.sign(by);
  const is = (test: (found: Found) => boolean) => Number(test(one)) - Number(test(other));
  let lead =
    WEIGHTS.year * sign(yearOf(one, present) - yearOf(other, present)) -
    WEIGHTS.putAway * is(({ sheet }) => PUT_AWAY.test(sheet.name)) +
    WEIGHTS.worked * is(({ sheet }) => worked.has(sheet.id)) +
    WEIGHTS.active * is(({ sheet }) => sheet.id === active);
  if (one.latest !== null && other.latest !== null) {
    const months = ((one.latest - other.latest) / 30) * WEIGHTS.month;
    lead += sign(months) * Math.min(WEIGHTS.months, Math.abs(months));
  }
  return lead;
}

/** Without a year in its name a sheet is of today. */
function yearOf({ sheet }: Found, present: number): number {
  const years = sheet.name.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  return years.length === 0 ? present : Math.min(present, Math.max(...years.map(Number)));
}

/** The latest day up to today in a column that says when something was. */
function latestDay(sheet: Sheet, { table, named }: Candidate, today: Day): Day | null {
  let latest: Day | null = null;
  for (const field of DAYS) {
    const column = named.columns[field]?.column;
    if (column === undefined || kindOfField(field) !== 'date') continue;
    for (let row = table.first; row <= Math.min(table.last, table.first + LOOKED_AT); row++) {
      const cell = cellAt(sheet, row, column);
      if (isBlank(cell)) continue;
      const read = readDate(cell, {
        order: 'dmy',
        format: formatAt(sheet, row, column),
        dateColumn: true,
        today,
        lean: 'past',
        shift: sheet.dateShift,
      });
      if (read.kind === 'day' && read.day <= today && (latest === null || read.day > latest)) latest = read.day;
    }
    if (latest !== null) break;
  }
  return latest;
}
