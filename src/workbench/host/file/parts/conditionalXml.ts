/**
 * Conditional formats. The user's own keep their XML, their order and their blocks (`<conditionalFormatting>` with one
 * or more rules); ours are blocks of one rule after them; what is no longer in the model is taken out.
 *
 *  - a priority in the file changes only where the order asks for it: a new rule that goes first pushes the others
 *    back;
 *  - a rule of the file whose area was cut becomes a block of its own; its look and operator stay the file's;
 *  - the rules of the 2010 extension (in `extLst`) are not read and not touched.
 */
import type { ConditionalFormat } from '../../model';
import { formulaOf, storedFormula } from './formulaText';
import { areaNames, areasOf } from './reference';
import type { StylesDraft, StylesXml } from './stylesXml';
import {
  attribute,
  childOf,
  childrenOf,
  type Edit,
  type Element,
  escapeText,
  isTrue,
  tagOf,
  textOf,
  withAttribute,
} from './xml';

export function readConditionalFormats(
  xml: string,
  children: readonly Element[],
  styles: StylesXml,
): ConditionalFormat[] {
  return blocksOf(children).flatMap((block, i) => {
    const areas = areasOf(attribute(tagOf(xml, block), 'sqref') ?? '');
    return rulesOf(xml, block).map((rule, j) => {
      const tag = tagOf(xml, rule);
      const formula = childOf(xml, rule, 'formula');
      const look = attribute(tag, 'dxfId');
      return {
        id: ruleId(i, j),
        areas,
        type: attribute(tag, 'type') ?? 'expression',
        formula: formula ? formulaOf(textOf(xml, formula)) : '',
        format: styles.ruleFormat(look === undefined ? -1 : Number(look)),
        priority: Number(attribute(tag, 'priority') ?? 1),
        stopIfTrue: isTrue(attribute(tag, 'stopIfTrue')),
        xml: xml.slice(rule.start, rule.end),
      };
    });
  });
}

/** By place in the file, so that the writer finds a rule again. */
function ruleId(block: number, rule: number): string {
  return `file-${block + 1}-${rule + 1}`;
}

function blocksOf(children: readonly Element[]): Element[] {
  return children.filter((child) => child.name === 'conditionalFormatting');
}

function rulesOf(xml: string, block: Element): Element[] {
  return childrenOf(xml, block).filter((child) => child.name === 'cfRule');
}

/** The edits to the file's own blocks, and the text of ours (to stand after the last of them). */
export function conditionalEdits(
  xml: string,
  children: readonly Element[],
  now: readonly ConditionalFormat[],
  looks: StylesDraft,
  customFunctions: ReadonlySet<string>,
): { edits: Edit[]; added: string } {
  const edits: Edit[] = [];
  const fromFile = new Map<string, { block: Element; element: Element }>();
  blocksOf(children).forEach((block, i) => {
    rulesOf(xml, block).forEach((element, j) => fromFile.set(ruleId(i, j), { block, element }));
  });
  const filePriority = (rule: ConditionalFormat) => {
    const found = fromFile.get(rule.id);
    return found ? priorityOf(tagOf(xml, found.element)) : 0;
  };
  const priorities = prioritiesOf(now, filePriority);
  /** By their place in the text. */
  const staying = new Set<number>();
  const added: string[] = [];
  for (const rule of now) {
    const priority = priorities.get(rule) ?? 1;
    const found = fromFile.get(rule.id);
    if (!found || (rule.xml === null && rule.type === 'expression')) {
      added.push(block(areaNames(rule.areas), ruleText(rule, priority, looks, customFunctions)));
      continue;
    }
    const { element } = found;
    const was = tagOf(xml, element);
    let tag = priority === priorityOf(was) ? was : withAttribute(was, 'priority', String(priority));
    if (isTrue(attribute(tag, 'stopIfTrue')) !== rule.stopIfTrue) {
      tag = withAttribute(tag, 'stopIfTrue', rule.stopIfTrue ? '1' : null);
    }
    const areas = attribute(tagOf(xml, found.block), 'sqref') ?? '';
    if (areaNames(areasOf(areas)) !== areaNames(rule.areas)) {
      added.push(block(areaNames(rule.areas), tag + xml.slice(element.open, element.end)));
      continue;
    }
    staying.add(element.start);
    if (tag !== was) edits.push({ start: element.start, end: element.open, text: tag });
  }
  for (const block of blocksOf(children)) {
    const rules = rulesOf(xml, block);
    const leaving = rules.filter((rule) => !staying.has(rule.start));
    const whole = leaving.length > 0 && leaving.length === rules.length;
    for (const { start, end } of whole ? [block] : leaving) edits.push({ start, end, text: '' });
  }
  return { edits, added: added.join('') };
}

function priorityOf(tag: string): number {
  return Number(attribute(tag, 'priority') ?? 1);
}

function block(sqref: string, rule: string): string {
  return `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`;
}

/**
 * Strictly rising in the model's order; those of the file keep the number they have there as long as that allows it.
 */
function prioritiesOf(
  rules: readonly ConditionalFormat[],
  filePriority: (rule: ConditionalFormat) => number,
): Map<ConditionalFormat, number> {
  const order = [...rules].sort((a, b) => a.priority - b.priority || filePriority(a) - filePriority(b));
  const priorities = new Map<ConditionalFormat, number>();
  let last = 0;
  for (const rule of order) priorities.set(rule, (last = Math.max(last + 1, filePriority(rule))));
  return priorities;
}

function ruleText(
  rule: ConditionalFormat,
  priority: number,
  looks: StylesDraft,
  customFunctions: ReadonlySet<string>,
): string {
  if (rule.type !== 'expression')
    throw new Error(`workbench cannot write a conditional format of the type ${rule.type}`);
  const stop = rule.stopIfTrue ? ' stopIfTrue="1"' : '';
  const formula = escapeText(storedFormula(rule.formula, customFunctions));
  return (
    `<cfRule type="expression" dxfId="${looks.rule(rule.format)}" priority="${priority}"${stop}>` +
    `<formula>${formula}</formula></cfRule>`
  );
}
