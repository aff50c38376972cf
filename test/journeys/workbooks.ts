/** Small workbooks as teams make them, made with ExcelJS: a writer that knows nothing of ours. */
import ExcelJS from 'exceljs';

export const HEADER = ['客户名称', '意向', '年采购量', '最近联系'];

/** Excel serial 46348: Sunday, 22 November 2026. */
export const TODAY = '2026-11-22';

/** Four tiers, a text quantity, a blank and an unreadable one; overdue, due, upcoming and never contacted. */
export const CUSTOMERS: (string | number | null)[][] = [
  ['宁波海川光电有限公司', '高', 2400, 46300],
  ['Brightline Optics GmbH', '中', 1000, 46346],
  ['深圳市凯腾电子', '高', '约500台', 46342],
  ['Lumen & Partner', '低', 299, 46340],
  ['青岛远洋贸易', '中', null, 46320],
  ['佛山明视科技', '高', '看情况', 46320],
  ['Casa Óptica S.A.', '低', 1500, null],
];

export interface Made {
  readonly sheet?: string;
  readonly rows?: readonly (readonly (string | number | null)[])[];
  readonly header?: readonly string[];
  readonly table?: boolean;
  readonly more?: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void | Promise<void>;
}

export async function workbookOf({ sheet: name = '客户', rows = CUSTOMERS, header = HEADER, table, more }: Made = {}) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(name);
  if (table) {
    sheet.addTable({
      name: '客户表',
      ref: 'A1',
      headerRow: true,
      columns: header.map((text) => ({ name: text })),
      rows: rows.map((row) => [...row]),
    });
  } else {
    sheet.addRow([...header]);
    for (const row of rows) sheet.addRow([...row]);
  }
  const dates = header.indexOf('最近联系');
  if (dates >= 0) {
    for (let row = 2; row <= rows.length + 1; row++) sheet.getCell(row, dates + 1).numFmt = 'yyyy-mm-dd';
  }
  await more?.(sheet, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
