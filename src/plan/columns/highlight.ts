/**
 * The colours of overdue and due rows (S22), as Excel's own conditional formats.
 *
 *  - native formulas with TODAY() over a bounded range: they work without us, and a custom function inside a rule never
 *    applies;
 *  - they cover the customer's name and our own columns, and the user's other cells keep their own looks; or the whole
 *    row, or nothing, as the policy says. Asked for by its button, the overdue view is there whatever the policy says;
 *  - a name with a fill of the user's keeps it: in its row only our own columns are coloured. Where such rows lie so
 *    scattered that the rest falls into many pieces, no name is coloured;
 *  - our rules are known again by a mark inside the formula: N("text") is 0 and changes nothing. A rule's id does not
 *    outlive every client, and reading back all rules of a sheet fails on some that people make by hand (office-js
 *    #6827, #6835).
 */
import type { Area } from '../../book/book';
import type { Policy } from '../../policy/policy';
import type { Rule } from '../plan';
import { RESULT_ROLES, ROLES, type RoleColumns } from '../roles';
import { columnLetters } from '../../book/address';
import { runsOf, upTo } from '../../book/runs';
import { RULE_MARK } from '../stores';

/** Each is some six rules more. */
const MOST_PIECES = 12;

/**
 * None without the two dates. `customer` and `last` are where the names and the last contacts stand, in a column of the
 * user's or of ours; `rows` are the first and the last of the customers, `across` the first and the last column of the
 * table that they stand in, `painted` the rows whose name has a fill of the user's.
 */
export function highlightRules(
  columns: RoleColumns,
  rows: readonly [number, number],
  { keyTiers, colour }: Pick<Policy, 'keyTiers' | 'colour'>,
  across: readonly [number, number] | null,
  painted: readonly number[] = [],
): Rule[] {
  const { customer, last: contact, tier, next, by } = columns;
  const [first, last] = rows;
  if (next === undefined || by === undefined || colour === 'nothing' || last < first) return [];
  const over = (coloured: readonly (number | undefined)[], [from, to]: readonly [number, number]): Area[] =>
    runsOf([...new Set(coloured)].filter((column) => column !== undefined)).map(([left, right]) => ({
      row: from,
      column: left,
      rows: to - from + 1,
      columns: right - left + 1,
    }));
  const row = colour === 'row' && across ? upTo(...across) : [];
  const ours = RESULT_ROLES.flatMap((role) => (ROLES[role].coloured && role !== 'customer' ? [columns[role]] : []));
  const theirs = [...row, customer];
  // Of areas that begin in different rows Excel and LibreOffice take different ones for the first: a rule for each part.
  const all = partsOf(rows, colouredNames(rows, painted)).map(({ part, names }) =>
    over(names ? [...theirs, ...ours] : ours, part),
  );

  const at = (column: number, { row: top }: Pick<Area, 'row'>) => `$${columnLetters(column)}${top + 1}`;
  const overdue = (top: Area) => `ISNUMBER(${at(by, top)}),${at(by, top)}<TODAY()`;
  const due = (top: Area) => `ISNUMBER(${at(next, top)}),${at(next, top)}<=TODAY(),${at(by, top)}>=TODAY()`;
  const rules = [
    ...ruled('overdue-date', [over([next, by], rows)], overdue),
    ...ruled('overdue', all, overdue),
    ...ruled('due', all, due),
  ];
  if (tier === undefined || customer === undefined) return rules;
  const never = (top: Area) => {
    const key = keyTiers.map((tierName) => `${at(tier, top)}="${tierName}"`).join(',');
    const nobodyYet = contact === undefined ? '' : `,${saysNever(at(contact, top))}`;
    return `OR(${key}),${at(by, top)}="",${at(customer, top)}<>""${nobodyYet}`;
  };
  return [...rules, ...ruled('never', all, never)];
}

/** The rows from top to bottom, in parts: with their names, or without. */
function partsOf([first, last]: readonly [number, number], named: ReturnType<typeof colouredNames>) {
  const parts: { readonly part: readonly [number, number]; readonly names: boolean }[] = [];
  let next = first;
  for (const part of named) {
    if (part[0] > next) parts.push({ part: [next, part[0] - 1], names: false });
    parts.push({ part, names: true });
    next = part[1] + 1;
  }
  if (next <= last) parts.push({ part: [next, last], names: false });
  return parts;
}

/** A rule for each list of areas; those of one list begin in the same row. */
function ruled(kind: Rule['kind'], all: readonly (readonly Area[])[], condition: (top: Area) => string): Rule[] {
  return all.flatMap((areas): Rule[] => {
    const [top] = areas;
    return top ? [{ kind, areas, formula: marked(kind, condition(top)) }] : [];
  });
}

/** The rows whose name is coloured, as [first, last] pairs; none where they would be too many. */
export function colouredNames(
  [first, last]: readonly [number, number],
  painted: readonly number[],
): readonly (readonly [number, number])[] {
  const taken = new Set(painted);
  const parts = runsOf(upTo(first, last).filter((row) => !taken.has(row)));
  return parts.length > MOST_PIECES ? [] : parts;
}

/** Blank, or a sign that people put for nobody yet; a date that cannot be read is neither. */
const saysNever = (at: string): string =>
  `OR(TRIM(${at})="",ISNUMBER(SEARCH("|"&TRIM(${at})&"|","|-|/|n/a|none|never|无|無|没有|沒有|从未|從未|")))`;

const marked = (kind: Rule['kind'], condition: string): string => `=AND(N("${RULE_MARK} ${kind}")=0,${condition})`;

/** Which of our rules a formula is; null for a rule of the user's. */
export function ruleKindOf(formula: string): Rule['kind'] | null {
  const found = new RegExp(`N\\("${RULE_MARK} (overdue-date|overdue|due|never)"\\)`).exec(formula);
  return (found?.[1] as Rule['kind'] | undefined) ?? null;
}
