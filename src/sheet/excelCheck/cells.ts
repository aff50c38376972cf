/** What becomes of what is written into a cell: formulas, texts, formats, widths. Columns J–T. */
import type { ExcelCheckId } from '../../plan/sharing/excelCheck';
import { answer, type Trial } from './trial';

export const SCRATCH = 'vfcheck';

/** What `formulas` reads after it was written. */
const kept = (address: string, written: (sheet: string) => string): Trial => {
  return async (context, sheet) => {
    sheet.load('name');
    await context.sync();
    const cell = sheet.getRange(address);
    const formula = written(sheet.name);
    cell.formulas = [[formula]];
    await context.sync();
    cell.load('formulas');
    await context.sync();
    return answer(cell.formulas[0]?.[0], formula);
  };
};

const FORMATS = ['0.0', '#,##0.##', 'yyyy/m/d', '@', 'General'];

export const CELLS = {
  quotes: kept('J1', (sheet) => `='${sheet}'!$T$1`),
  noAt: kept('J2', () => '=TIER(5)'),
  textStays: async (context, sheet) => {
    const cells = sheet.getRange('K1:K3');
    cells.numberFormat = [['@'], ['@'], ['@']];
    cells.values = [['007'], ['-x'], ['3-4']];
    await context.sync();
    cells.load('values,valueTypes');
    await context.sync();
    return answer([cells.values, cells.valueTypes].flat(2), ['007', '-x', '3-4', 'String', 'String', 'String']);
  },
  nullKeeps: async (context, sheet) => {
    const cells = sheet.getRange('L1:L2');
    cells.values = [[1], [2]];
    cells.formulas = [[null], ['']];
    cells.load('values');
    await context.sync();
    return answer((cells.values as unknown[][]).flat(), [1, '']);
  },
  formats: async (context, sheet) => {
    const cells = sheet.getRange('M1:M5');
    cells.numberFormat = FORMATS.map((format) => [format]);
    await context.sync();
    cells.load('numberFormat');
    await context.sync();
    return answer((cells.numberFormat as unknown[][]).flat(), FORMATS);
  },
  oneForMany: async (context, sheet) => {
    const cells = sheet.getRange('N1:N3');
    cells.numberFormat = '0.0' as unknown as string[][];
    await context.sync();
    cells.load('numberFormat');
    await context.sync();
    return answer((cells.numberFormat as unknown[][]).flat(), ['0.0', '0.0', '0.0']);
  },
  shortDate: async (context, sheet) => {
    const { datetimeFormat } = context.workbook.application.cultureInfo;
    datetimeFormat.load('shortDatePattern');
    await context.sync();
    const cell = sheet.getRange('O1');
    cell.numberFormat = [[datetimeFormat.shortDatePattern.replaceAll('M', 'm')]];
    cell.values = [[46346]];
    cell.load('text');
    await context.sync();
    const text = cell.text[0]?.[0] ?? '';
    return { ok: /^[\d\s./年月日-]+$/.test(text), seen: JSON.stringify([datetimeFormat.shortDatePattern, text]) };
  },
  dateSystem: async (context) => {
    const day = context.workbook.functions.date(1904, 1, 2);
    day.load('value');
    await context.sync();
    return { ok: [1463, 1].includes(Number(day.value)), seen: String(day.value) };
  },
  usedRange: async (context, sheet) => {
    sheet.getRange('HZ90').format.fill.color = '#FFFF00';
    const [filled, looks] = [true, false].map((valuesOnly) => sheet.getUsedRangeOrNullObject(valuesOnly));
    for (const range of [filled, looks]) range?.load('columnIndex,columnCount');
    await context.sync();
    const reach = [filled, looks].map((range) => !!range && range.columnIndex + range.columnCount > 230);
    return answer(reach, [false, true]);
  },
  widths: async (context, sheet) => {
    const { format } = sheet.getRange('Q1');
    format.columnWidth = 76;
    await context.sync();
    format.load('columnWidth');
    await context.sync();
    return answer(format.columnWidth, 76);
  },
  standardWidth: async (context, sheet) => {
    const { format } = sheet.getRange('R1');
    format.columnWidth = 90;
    await context.sync();
    format.useStandardWidth = true;
    await context.sync();
    format.load('useStandardWidth');
    await context.sync();
    return answer(format.useStandardWidth, true);
  },
} satisfies { readonly [id in ExcelCheckId]?: Trial };
