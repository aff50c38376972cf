import { editOf } from '../../../../src/workbench/page/grid/edit';
import { sheetOf, workbookOf } from '../../office';
import { deskOver } from '../desks';

function typing() {
  const workbook = workbookOf({ One: [[1200, 'Acme']] });
  const desk = deskOver(workbook);
  return { desk, edit: editOf(desk), sheet: sheetOf(workbook, 'One') };
}

test('from the first key to Enter the add-in is told that a cell is being edited', async () => {
  const { desk, edit, sheet } = typing();
  edit.begin('over', '5');
  edit.change('50');
  expect(desk.host.editing).toBe(true);
  await edit.commit();
  expect([desk.host.editing, sheet.value(0, 0)]).toEqual([false, 50]);
});

test('Escape leaves the cell as it was', () => {
  const { desk, edit, sheet } = typing();
  edit.begin('in');
  expect(edit.current?.text).toBe('1200');
  edit.change('9');
  edit.cancel();
  expect([desk.host.editing, edit.current, sheet.value(0, 0)]).toEqual([false, null, 1200]);
});

test('what was looked at and not changed is not written', async () => {
  const { edit, sheet, desk } = typing();
  edit.begin('in');
  await edit.commit();
  expect([sheet.touched.size, desk.canUndo()]).toEqual([0, false]);
});

test('a protected sheet refuses at the first key, and says so', () => {
  const { desk, edit, sheet } = typing();
  const refusals: string[] = [];
  edit.onRefused = (refusal) => refusals.push(refusal);
  sheet.protected = true;
  edit.begin('over', 'x');
  expect([edit.current, desk.host.editing, refusals]).toEqual([null, false, ['protected']]);
});

test('an edit goes to its own cell, wherever the selection went meanwhile', async () => {
  const { desk, edit, sheet } = typing();
  edit.begin('over', 'x');
  desk.select({ row: 5, column: 5, rows: 1, columns: 1 });
  await edit.commit();
  expect([sheet.value(0, 0), sheet.value(5, 5)]).toEqual(['x', null]);
});
