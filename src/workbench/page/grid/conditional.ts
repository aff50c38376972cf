/**
 * Which conditional formats a cell wears: the rules of its sheet, worked out for that cell alone.
 *
 *  - a rule's formula is written for the first cell of its first area, and moves with the cell;
 *  - by priority: the first rule to say something about fill, colour, weight or slant has its way, `stopIfTrue` ends
 *    it;
 *  - rules that compare a cell, look for text or repeat values are turned into formulas; Excel stores most of them with
 *    one.
 *
 * Not done, and then not shown: colour scales, data bars, icons, top ten, averages, periods of time without a formula.
 */
import type { Calculation } from '../../host/formulas/calc';
import type { Area, ConditionalFormat, RuleFormat, Sheet } from '../../host/model';
import { formulaOf } from '../../host/file/parts/formulaText';
import { areaName, cellName } from '../../host/file/parts/reference';
import { attribute, childrenOf, rootOf, tagOf, textOf } from '../../host/file/parts/xml';

interface Rule {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly format: RuleFormat;
  readonly stopIfTrue: boolean;
}

const NOTHING: RuleFormat = { fill: null, color: null, bold: null, italic: null };

const COMPARISONS: { readonly [operator: string]: string } = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

const WITH_OWN_FORMULA =
  /^(?:expression|containsText|notContainsText|beginsWith|endsWith|contains(?:Blanks|Errors)|notContains(?:Blanks|Errors)|timePeriod)$/;

/** The rules of a sheet, the strongest first. To be made again when they may have changed. */
export function rulesOf(sheet: Sheet): readonly Rule[] {
  return [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((rule) => {
      const formula = formulaFor(rule);
      return formula === null ? [] : [{ areas: rule.areas, formula, format: rule.format, stopIfTrue: rule.stopIfTrue }];
    });
}

/** What the rules make of a cell; null when none holds. */
export function conditionalLook(
  rules: readonly Rule[],
  calculation: Pick<Calculation, 'evaluate'>,
  sheet: Sheet,
  row: number,
  column: number,
): RuleFormat | null {
  let look: RuleFormat | null = null;
  for (const { areas, formula, format, stopIfTrue } of rules) {
    const [first] = areas;
    if (!first || !areas.some((area) => holds(area, row, column))) continue;
    const holdsTrue = isTruth(
      calculation.evaluate(formula, sheet, row, column, { row: first.row, column: first.column }),
    );
    if (!holdsTrue) continue;
    const before: RuleFormat = look ?? NOTHING;
    look = {
      fill: before.fill ?? format.fill,
      color: before.color ?? format.color,
      bold: before.bold ?? format.bold,
      italic: before.italic ?? format.italic,
    };
    if (stopIfTrue) break;
  }
  return look;
}

function isTruth(value: unknown): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns;
}

function formulaFor(rule: ConditionalFormat): string | null {
  const { type, formula, xml } = rule;
  if (WITH_OWN_FORMULA.test(type)) return formula === '' ? null : formula;
  const [first] = rule.areas;
  if (!first) return null;
  const cell = cellName(first.row, first.column);
  if (type === 'duplicateValues' || type === 'uniqueValues') {
    const everywhere = areaName(first).replace(/[A-Z]+|\d+/g, '$$$&');
    return `=AND(${cell}<>"",COUNTIF(${everywhere},${cell})${type === 'duplicateValues' ? '>1' : '=1'})`;
  }
  if (type !== 'cellIs' || xml === null) return null;
  const root = rootOf(xml);
  const operator = attribute(tagOf(xml, root), 'operator') ?? '';
  const [a, b] = childrenOf(xml, root)
    .filter(({ name }) => name === 'formula')
    .map((element) => formulaOf(textOf(xml, element)).slice(1));
  if (a === undefined) return null;
  if (operator === 'between' && b !== undefined) return `=AND(${cell}>=(${a}),${cell}<=(${b}))`;
  if (operator === 'notBetween' && b !== undefined) return `=OR(${cell}<(${a}),${cell}>(${b}))`;
  const sign = COMPARISONS[operator];
  return sign === undefined ? null : `=${cell}${sign}(${a})`;
}
