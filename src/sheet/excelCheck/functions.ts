/** Whether Excel calls our functions, by which names, and with what. Columns A–H, rows 1–20. */
import type { ExcelCheckId } from '../../plan/sharing/excelCheck';
import { answer, settled, type Trial } from './trial';

const OUR_NAMES = ['TIER', 'TIERS', 'SCORE', 'WHYTIER', 'NEXTCONTACT', 'CONTACTBY', 'ABC', 'QTY'];
const CALLS = ['=TIER(5)', '=WHYTIER(5)', '=QTY(5)', '=NEXTCONTACT(46346,"A")', '=CONTACTBY(46346,"A")', '=ABC(1,A1)'];

const isBusy = (value: unknown) => value === '#BUSY!' || value === '#GETTING_DATA';

/** What the cells show once nothing is under way. */
async function shown(context: Excel.RequestContext, cells: Excel.Range, formulas: string[][]): Promise<unknown[][]> {
  cells.formulas = formulas;
  await context.sync();
  return settled(
    async () => {
      cells.load('values');
      await context.sync();
      return cells.values as unknown[][];
    },
    (values) => !values.flat().some(isBusy),
  );
}

const one = (address: string, formula: string, expected: unknown): Trial => {
  return async (context, sheet) => {
    const [row] = await shown(context, sheet.getRange(address), [[formula]]);
    return answer(row?.[0], expected);
  };
};

export const FUNCTIONS = {
  registered: one('A1', '=QTY("约2,000台")', 2000),
  freeNames: async (context, sheet) => {
    const formulas = CALLS.map((call) => [call.replace('A1', 'B10')]);
    const values = await shown(context, sheet.getRange(`B1:B${CALLS.length}`), formulas);
    const { names } = context.workbook;
    names.load('items/name');
    await context.sync();
    const taken = names.items.map(({ name }) => name.toUpperCase()).filter((name) => OUR_NAMES.includes(name));
    const refused = CALLS.filter((_, i) => /^#(?:REF|NAME)/.test(String(values[i]?.[0])));
    return answer([...taken, ...refused], []);
  },
  spills: async (context, sheet) => {
    const volumes = sheet.getRange('C1:C3');
    volumes.values = [[2000], [1000], [300]];
    const first = sheet.getRange('D1');
    await shown(context, first, [['=TIERS(C1:C3)']]);
    const all = sheet.getRange('D1:D3');
    all.load('values');
    await context.sync();
    return answer((all.values as unknown[][]).flat(), ['S', 'A', 'C']);
  },
  errorsPass: async (context, sheet) => {
    const values = sheet.getRange('E1:E3');
    values.formulas = [['=1/0'], [80], [20]];
    const [row] = await shown(context, sheet.getRange('F1'), [['=ABC(80,E1:E3)']]);
    return answer(row?.[0], 'A');
  },
  blankArgument: async (context, sheet) => {
    const cells = await shown(context, sheet.getRange('G1:H1'), [['=TIER(G20)', '=TIER("")']]);
    return answer(cells[0]?.[0], cells[0]?.[1]);
  },
  wholeColumn: async (context, sheet) => {
    sheet.getRange('C1:C3').values = [[2000], [1000], [300]];
    const [row] = await shown(context, sheet.getRange('H2'), [['=ABC(300,C:C)']]);
    return answer(row?.[0], 'B');
  },
} satisfies { readonly [id in ExcelCheckId]?: Trial };
