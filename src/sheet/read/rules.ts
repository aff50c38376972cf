/**
 * Our conditional formats in Excel: found by the mark in their formula, made, and taken away. The user's rules are
 * never touched.
 *
 *  - only rules that lie on our own columns are looked at: reading back every rule of a sheet throws on some that
 *    people make by hand (office-js #6827, #6835);
 *  - what Excel tells is for a cell of its choice: plan/rules.ts reads it for the rule's own first cell;
 *  - a rule is never changed in place: ours are deleted and made anew, so a run mends what copying and pasting has
 *    split.
 */
import type { Area } from '../../book/book';
import { ruleKindOf } from '../../plan/columns/highlight';
import { joinedRules, ofFirstCell } from '../../plan/rules';
import { areaAddress, columnFromLetters } from '../../book/address';
import { type OwnColumns } from '../../plan/roles';
import type { Rule, RuleChange } from '../../plan/plan';
import { hostErrorOf } from '../hostError';

/** Fill, text colour and weight, as design says for paper and for the colour-blind. */
const LOOKS: { readonly [kind in Rule['kind']]: { fill: string; color: string; bold?: true; italic?: true } } = {
  'overdue-date': { fill: '#FDE7E9', color: '#A4262C', bold: true },
  overdue: { fill: '#FDE7E9', color: '#A4262C' },
  due: { fill: '#FFF4CE', color: '#835C00' },
  never: { fill: '#F3F2F1', color: '#605E5C', italic: true },
};

interface Where {
  readonly sheet: string;
  readonly own: OwnColumns;
}

interface FoundRule {
  readonly format: Excel.ConditionalFormat;
  readonly rule: Rule;
}

/** Our rules on our columns, by sheet. No request if there are no columns, else two. */
export async function readRules(context: Excel.RequestContext, places: readonly Where[]): Promise<Map<string, Rule[]>> {
  const areas = places.flatMap(({ sheet, own }) =>
    own.by
      ? [{ sheet, area: { row: own.by.row, column: own.by.column, rows: own.by.contents.length, columns: 1 } }]
      : [],
  );
  const found = await findRules(context, areas);
  return new Map([...found].map(([sheet, rules]) => [sheet, joinedRules(rules.map(({ rule }) => rule))]));
}

export async function findRules(
  context: Excel.RequestContext,
  areas: readonly { readonly sheet: string; readonly area: Area }[],
): Promise<Map<string, FoundRule[]>> {
  const found = new Map<string, FoundRule[]>();
  if (areas.length === 0) return found;
  const asked = areas.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
    range.conditionalFormats.load('items/id,items/type');
    return { sheet, formats: range.conditionalFormats };
  });
  await context.sync();
  const custom = asked.flatMap(({ sheet, formats }) =>
    formats.items
      .filter(({ type }) => type === 'Custom')
      .map((format) => {
        const rule = format.custom.rule;
        rule.load('formula');
        const ranges = format.getRanges();
        ranges.load('address');
        return { sheet, format, rule, ranges };
      }),
  );
  await context.sync();
  for (const { sheet, format, rule, ranges } of custom) {
    // Nobody can make a rule without a formula but a request of ours that failed half-way.
    const kind = rule.formula === '' ? 'due' : ruleKindOf(rule.formula);
    const ours = found.get(sheet) ?? [];
    const known = ours.some((other) => other.format.id === format.id);
    const areas = areasOf(ranges.address);
    if (kind && !known) ours.push({ format, rule: { kind, areas, formula: ofFirstCell(rule.formula, areas) } });
    found.set(sheet, ours);
  }
  return found;
}

/** What parts several areas in one text. */
export type Separator = ',' | ';';

/**
 * It is that of the user's system, and Excel does not tell which (office-js #1167, #1985): it is tried. No request where
 * no rule has several areas, else one.
 */
export async function separatorFor(context: Excel.RequestContext, changes: readonly RuleChange[]): Promise<Separator> {
  if (!changes.some(({ from, to }) => [...from, ...to].some(({ areas }) => areas.length > 1))) return ',';
  try {
    context.workbook.worksheets.getActiveWorksheet().getRanges('A1,C1').load('address');
    await context.sync();
    return ',';
  } catch (thrown) {
    if (hostErrorOf(thrown)?.detail.startsWith('InvalidArgument')) return ';';
    throw thrown;
  }
}

export function queueRules(sheet: Excel.Worksheet, rules: readonly Rule[], separator: Separator): void {
  for (const { kind, areas, formula } of rules) {
    const { fill, color, bold, italic } = LOOKS[kind];
    const format = sheet.getRanges(areas.map(areaAddress).join(separator)).conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = fill;
    format.custom.format.font.color = color;
    if (bold) format.custom.format.font.bold = true;
    if (italic) format.custom.format.font.italic = true;
    // Behind the user's own rules, which keep their order and have the say; at last, since it moves the rule.
    format.priority = -1;
  }
}

/**
 * "Sheet1!C5:C62,Sheet1!M5:P62" → areas. Sheet names may hold commas, so the cells are taken from the ends of the
 * parts.
 */
export function areasOf(address: string): Area[] {
  return [...address.matchAll(/(?:^|[!,])\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?=,|$)/g)].map(
    ([, left = '', top = '', right = left, bottom = top]) => {
      const [row, column] = [Number(top) - 1, columnFromLetters(left)];
      return { row, column, rows: Number(bottom) - row, columns: columnFromLetters(right) - column + 1 };
    },
  );
}
