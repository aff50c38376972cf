/** Rules as Excel tells them and as they are planned: when they are the same. */
import { firstRowIn, movedDown, shapeOf } from './asCompared';
import type { Rule } from './plan';

/**
 * The rule's formula as for its own first cell. Ours speak only of their own row, and that is where the row is taken
 * from: for which cell Excel tells a formula is not the same everywhere (office-js #5194).
 */
export function ofFirstCell(formula: string, areas: Rule['areas']): string {
  const said = firstRowIn(formula);
  return said === null || areas.length === 0 ? formula : movedDown(formula, topOf(areas) - said);
}

/** Those of one kind that begin in the same row are one rule, as they were planned. */
export function joinedRules(found: readonly Rule[]): Rule[] {
  const rules = new Map<string, Rule>();
  for (const rule of found) {
    const top = topOf(rule.areas);
    const key = `${rule.kind} ${top} ${shapeOf(rule.formula, top)}`;
    const known = rules.get(key);
    rules.set(key, known ? { ...known, areas: [...known.areas, ...rule.areas] } : rule);
  }
  return [...rules.values()];
}

/** Areas of one rule of ours begin in the same row (highlight.ts). */
const topOf = (areas: Rule['areas']): number => Math.min(...areas.map(({ row }) => row));

/** The same rules, whatever the order in which Excel tells of them and of their areas. */
export function areSameRules(some: readonly Rule[], others: readonly Rule[]): boolean {
  const told = (rules: readonly Rule[]) =>
    rules
      .flatMap(({ kind, areas, formula }) => {
        const shape = shapeOf(formula, topOf(areas));
        return areas.map(({ row, column, rows, columns }) => [kind, row, column, rows, columns, shape].join(' '));
      })
      .sort()
      .join('\n');
  return told(some) === told(others);
}
