/**
 * The colours of overdue and due rows (S22), as Excel's own conditional formats.
 *
 *  - native formulas with TODAY() over a bounded range: they work without us, and a custom function inside a rule never
 *    applies;
 *  - they cover the customer's name and our own columns, and the user's other cells keep their own looks; or the whole
 *    row, or nothing, as the policy says. Asked for by its button, the overdue view is there whatever the policy says;
 *  - our rules are known again by a mark inside the formula: N("text") is 0 and changes nothing. A rule's id does not
 *    outlive every client, and reading back all rules of a sheet fails on some that people make by hand (office-js
 *    #6827, #6835).
 */
import type { Area } from '../../book/book';
import type { Colour } from '../../policy/policy';
import type { Rule } from '../plan';
import { columnLetters } from '../../book/address';
import { RULE_MARK } from '../stores';

export interface HighlightColumns {
  readonly name: number | null;
  readonly tier: number | null;
  readonly score: number | null;
  readonly next: number;
  readonly by: number;
  /** First and last row of the customers. */
  readonly rows: readonly [number, number];
  readonly keyTiers: readonly string[];
  readonly colour: Colour;
  /** First and last column of the table that the customers stand in. */
  readonly across: readonly [number, number] | null;
}

export function highlightRules(columns: HighlightColumns): Rule[] {
  const { name, tier, score, next, by, rows, keyTiers, colour, across } = columns;
  if (colour === 'nothing') return [];
  const [first, last] = rows;
  const cell = (column: number) => `$${columnLetters(column)}${first + 1}`;
  const over = (columns: readonly (number | null)[]): Area[] =>
    joined(columns.filter((column) => column !== null)).map(([from, to]) => ({
      row: first,
      column: from,
      rows: last - first + 1,
      columns: to - from + 1,
    }));
  const [dueDay, lastDay] = [cell(next), cell(by)];
  const row = colour === 'row' && across ? between(...across) : [];
  const all = over([...new Set([...row, name, tier, score, next, by])]);
  const overdue = `ISNUMBER(${lastDay}),${lastDay}<TODAY()`;
  const rules: Rule[] = [
    { kind: 'overdue-date', areas: over([next, by]), formula: marked('overdue-date', overdue) },
    { kind: 'overdue', areas: all, formula: marked('overdue', overdue) },
    { kind: 'due', areas: all, formula: marked('due', `ISNUMBER(${dueDay}),${dueDay}<=TODAY(),${lastDay}>=TODAY()`) },
  ];
  if (tier === null || name === null) return rules;
  const key = keyTiers.map((tierName) => `${cell(tier)}="${tierName}"`).join(',');
  const never = `OR(${key}),${lastDay}="",${cell(name)}<>""`;
  return [...rules, { kind: 'never', areas: all, formula: marked('never', never) }];
}

const marked = (kind: Rule['kind'], condition: string): string => `=AND(N("${RULE_MARK} ${kind}")=0,${condition})`;

/** Which of our rules a formula is; null for a rule of the user's. */
export function ruleKindOf(formula: string): Rule['kind'] | null {
  const found = new RegExp(`N\\("${RULE_MARK} (overdue-date|overdue|due|never)"\\)`).exec(formula);
  return (found?.[1] as Rule['kind'] | undefined) ?? null;
}

const between = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** Neighbouring columns as [first, last] pairs. */
function joined(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === column - 1) run[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}
