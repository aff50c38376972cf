import { Sheet, type Area } from '../../../../src/workbench/host/model';
import { landOf } from '../../../../src/workbench/page/grid/geometry';
import { moved, selectedAt, type Selected } from '../../../../src/workbench/page/grid/moves';
import { areaName, areaOf, cellName } from '../../../../src/workbench/host/file/parts/reference';

const area = (name: string): Area => areaOf(name) ?? { row: 0, column: 0, rows: 1, columns: 1 };
const at = (name: string): Selected => {
  const { row, column } = area(name);
  return { area: area(name), cell: { row, column } };
};

/**
 *      A  B  C  D(hidden)  E
 *  1   x  x  .  .          x
 *  2   x  .  [ merged B3:C4 below ]
 *  3   x
 *  4   (row 4 not hidden, row 6 hidden)
 *  9   x
 */
function sheetForMoves(): Sheet {
  const sheet = new Sheet('1', 'One', null);
  for (const name of ['A1', 'B1', 'E1', 'A2', 'A3', 'A9']) {
    const { row, column } = area(name);
    sheet.load(row, column, 'x', undefined, 0);
  }
  sheet.hiddenColumns.add(3);
  sheet.hiddenRows.add(5);
  sheet.merged.push(area('B3:C4'));
  return sheet;
}

function press(from: string | Selected, keys: string, page = 20): string {
  const sheet = sheetForMoves();
  const land = landOf(sheet, { row: 0, column: 0 }, null);
  let selected = typeof from === 'string' ? at(from) : from;
  for (const key of keys.split(' ')) {
    const parts = key.split('+');
    const plain = parts.at(-1) ?? '';
    const next = moved(
      sheet,
      land,
      selected,
      { key: plain === 'Space' ? ' ' : plain, ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift') },
      page,
    );
    if (!next) return `${key} moves nothing`;
    selected = next;
  }
  const name = areaName(selected.area);
  const active = cellName(selected.cell.row, selected.cell.column);
  return name === active ? name : `${name} at ${active}`;
}

test.each([
  ['one cell on', 'A1', 'ArrowDown', 'A2'],
  ['not over the edge', 'A1', 'ArrowUp', 'A1'],
  ['over a hidden column', 'C1', 'ArrowRight', 'E1'],
  ['over a hidden row', 'A5', 'ArrowDown', 'A7'],
  ['onto a merged cell', 'B2', 'ArrowDown', 'B3:C4 at B3'],
  ['through a merged cell', 'B2', 'ArrowDown ArrowDown', 'B5'],
  ['out of a merged cell to the right, over the hidden column', 'A3', 'ArrowRight ArrowRight', 'E3'],
  ['Ctrl: to the last of the filled cells', 'A1', 'Ctrl+ArrowDown', 'A3'],
  ['Ctrl: over the empty cells to the next filled one', 'A3', 'Ctrl+ArrowDown', 'A9'],
  ['Ctrl: along the row', 'B1', 'Ctrl+ArrowRight', 'E1'],
  ['Home', 'E9', 'Home', 'A9'],
  ['Ctrl+Home', 'E9', 'Ctrl+Home', 'A1'],
  ['End: the last filled cell of the row', 'A1', 'End', 'E1'],
  ['Ctrl+End: the last used cell', 'A1', 'Ctrl+End', 'E9'],
  ['a page down skips the hidden row', 'A1', 'PageDown', 'A12', 10],
  ['a page up stops at the top', 'A5', 'PageUp', 'A1', 10],
  ['Shift: the active cell stays', 'A1', 'Shift+ArrowDown Shift+ArrowRight', 'A1:B2 at A1'],
  ['Shift: and back again', 'A1', 'Shift+ArrowDown Shift+ArrowUp', 'A1'],
  ['Shift: up beyond the active cell', 'B2', 'Shift+ArrowUp', 'B1:B2 at B2'],
  ['Shift: a merged cell comes whole', 'A3', 'Shift+ArrowRight', 'A3:C4 at A3'],
  ['Tab', 'A1', 'Tab', 'B1'],
  ['Shift+Tab', 'B1', 'Shift+Tab', 'A1'],
  ['Enter', 'A1', 'Enter', 'A2'],
  ['Tab inside a selection goes along its rows', 'A1:B2', 'Tab Tab', 'A1:B2 at A2'],
  ['Enter inside a selection goes down its columns', 'A1:B2', 'Enter Enter', 'A1:B2 at B1'],
  ['and round to its first cell', 'A1:B2', 'Enter Enter Enter Enter', 'A1:B2 at A1'],
  ['a whole row', 'B2', 'Shift+Space', 'A2:XFD2 at B2'],
  ['a whole column', 'B2', 'Ctrl+Space', 'B1:B1048576 at B2'],
  ['all that is used', 'A2', 'Ctrl+a', 'A1:E9 at A2'],
  ['then everything', 'A2', 'Ctrl+a Ctrl+a', 'A1:XFD1048576 at A2'],
  ['a letter is no move', 'A1', 'q', 'q moves nothing'],
])('%s', (_, from, keys, to, page = 20) => {
  expect(press(from, keys, page)).toBe(to);
});

test('a click on any cell of a merged one selects it whole', () => {
  expect(selectedAt(sheetForMoves(), { row: 3, column: 2 }).area).toEqual(area('B3:C4'));
});
