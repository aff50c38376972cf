/** What we leave in a workbook beside cells: names, colour rules, lists, an XML part. Columns CA–CZ. */
import type { ExcelCheckId } from '../../plan/sharing/excelCheck';
import { OUR_NAMESPACE } from '../../plan/stores';
import { answer, type Trial } from './trial';

const SPACE = `${OUR_NAMESPACE}check:1`;
/** As the journal holds it: any text, escaped. */
const PART = `<check xmlns="${SPACE}">客户 \ue000 &lt;&amp; ${'x'.repeat(10_000)}</check>`;
const LONG = 250;

export const MARKS = {
  hiddenNames: async (context, sheet) => {
    sheet.names.add('_vfcheck.hidden', sheet.getRange('CA1:CA3')).visible = false;
    await context.sync();
    const found = sheet.names.getItemOrNullObject('_vfcheck.hidden');
    found.load('visible');
    sheet.names.load('items/name');
    await context.sync();
    const listed = sheet.names.items.some(({ name }) => name === '_vfcheck.hidden');
    return answer([!found.isNullObject && found.visible, listed], [false, true]);
  },
  longNames: async (context, sheet) => {
    const formula = `="${'x'.repeat(LONG)}"`;
    sheet.names.add('_vfcheck.long', formula).visible = false;
    await context.sync();
    const found = sheet.names.getItem('_vfcheck.long');
    found.load('formula');
    await context.sync();
    return answer(String(found.formula).length, formula.length);
  },
  areaNames: async (context, sheet) => {
    sheet.names.add('_vfcheck.area', sheet.getRange('CC1:CC3')).visible = false;
    await context.sync();
    const found = sheet.names.getItem('_vfcheck.area');
    found.load('formula');
    await context.sync();
    return { ok: /!\$CC\$1:\$CC\$3$/.test(String(found.formula)), seen: String(found.formula) };
  },
  separators: async (context, sheet) => {
    const areas = sheet.getRanges('CD1:CD2,CF1:CF2');
    areas.load('areaCount');
    await context.sync();
    return answer(areas.areaCount, 2);
  },
  ruleFormula: async (context, sheet) => {
    const rule = sheet.getRange('CG5:CG9').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=$CG5>1';
    rule.custom.format.fill.color = '#FFC7CE';
    await context.sync();
    const found = sheet.getRange('CG4:CG9').conditionalFormats.getItemAt(0);
    found.custom.rule.load('formula');
    await context.sync();
    return answer(found.custom.rule.formula, '=$CG5>1');
  },
  ruleOrder: async (context, sheet) => {
    const range = sheet.getRange('CI1:CI5');
    for (const limit of [1, 2]) {
      const rule = range.conditionalFormats.add('Custom');
      rule.custom.rule.formula = `=$CI1>${limit}`;
      rule.priority = -1;
    }
    await context.sync();
    range.conditionalFormats.load('items/id');
    await context.sync();
    const formulas = range.conditionalFormats.items.map((item) => {
      item.custom.rule.load('formula');
      return item.custom.rule;
    });
    await context.sync();
    return answer(formulas.map(({ formula }) => formula), ['=$CI1>1', '=$CI1>2']); // prettier-ignore
  },
  list: async (context, sheet) => {
    const { dataValidation } = sheet.getRange('CK1');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b,c' } };
    await context.sync();
    dataValidation.load('rule');
    await context.sync();
    return answer(dataValidation.rule.list?.source, 'a,b,c');
  },
  xmlPart: async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.add(PART);
    await context.sync();
    const found = parts.getByNamespace(SPACE);
    found.load('items/id');
    const xml = part.getXml();
    await context.sync();
    const count = found.items.length;
    for (const { id } of found.items) parts.getItem(id).delete();
    await context.sync();
    const same = xml.value.replace(/^<\?xml[^>]*\?>\s*/, '') === PART;
    return answer([count, same], [1, true]);
  },
} satisfies { readonly [id in ExcelCheckId]?: Trial };
