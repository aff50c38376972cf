/**
 * Lists of choices: set through office.js, saved behind the file's own validations, refused where a cell may not be
 * changed.
 */
import ExcelJS from 'exceljs';
import { open } from '../journeys/excel';
import { workbookOf } from '../journeys/workbooks';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';

const withOwn = () =>
  workbookOf({
    more: (sheet) => {
      sheet.getCell('C2').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0], allowBlank: true };
    },
  });

async function validationsIn(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const sheet = workbook.getWorksheet('客户')!;
  return ['C2', 'B2'].map((address) => sheet.getCell(address).dataValidation);
}

test('a list stands in the saved file beside the validations that were there, also when it is saved again', async () => {
  const user = await open(await withOwn());
  await user.run(async (context) => {
    const cells = context.workbook.worksheets.getItem('客户').getRange('B2');
    cells.dataValidation.rule = { list: { inCellDropDown: true, source: '取大,"相加"' } };
    cells.dataValidation.load('rule,type');
    await context.sync();
    expect(cells.dataValidation.type).toBe('List');
    expect(cells.dataValidation.rule.list?.source).toBe('取大,"相加"');
  });
  const saved = user.save();
  for (const bytes of [saved, saveXlsx(openXlsx(saved, 'again.xlsx'))]) {
    const [own, list] = await validationsIn(bytes);
    expect(own).toMatchObject({ type: 'whole', operator: 'greaterThan' });
    expect(list).toMatchObject({ type: 'list', formulae: ['"取大,""相加"""'] });
  }
  await user.run(async (context) => {
    context.workbook.worksheets.getItem('客户').getRange('B2').dataValidation.clear();
    await context.sync();
  });
  expect((await validationsIn(user.save()))[1]).toBeUndefined();
  user.close();
});

test('a protected sheet and a list of nothing are refused', async () => {
  const user = await open(await withOwn());
  const set = (source: string) =>
    user.run(async (context) => {
      const cells = context.workbook.worksheets.getItem('客户').getRange('B2');
      cells.dataValidation.rule = { list: { inCellDropDown: true, source } };
      await context.sync();
    });
  await expect(set('')).rejects.toMatchObject({ code: 'unknown' });
  user.workbook.sheet('客户')!.protected = true;
  await expect(set('a,b')).rejects.toMatchObject({ code: 'protected' });
  user.close();
});
