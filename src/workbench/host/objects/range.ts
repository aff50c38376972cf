/**
 * Excel.Range: a rectangle of one sheet.
 *
 *  - properties of unbounded ranges (whole rows or columns) and of more than 5,000,000 cells read as null;
 *  - `rowHidden`, `columnHidden` and `hidden` are null when they differ within the range;
 *  - a range stays where it is: rows are never inserted or deleted here, so a reference has nothing to follow.
 */
import { ExcelError, refuse } from '../wire/excelError';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../model';
import { asFlag, oneOf, type Arguments } from './arguments';
import { displayed, checkSize, readGrid, shown, typeOfValue, writeCells } from './cells';
import { clearCells, copyCells, COPY_TYPES, CLEAR_TYPES, copyRange } from './moving';
import { areaOf, bounding, fullAddressOf, intersection, Place, Places } from './place';
import { resolveAddress } from './resolve';
import { looksOf } from './format';
import { thingsOf } from './members';
import type { Thing } from './thing';
import { cellsHidden, columnsHidden, rowsHidden, setHidden } from './hidden';
import { readR1C1, toA1, writeNumberFormat } from './notation';
import { visibleAreas, usedArea } from './usage';
import type { Makers, World } from './world';

export function rangeObjects(world: World): Pick<Makers, 'range'> {
  const { styles } = world.workbook;
  const to = (place: Place, row: number, column: number, rows: number, columns: number): Thing =>
    world.make.range(new Place(place.sheet, areaOf(row, column, rows, columns)));
  const other = (place: Place, args: Arguments): Place =>
    args.place(0) ?? resolveAddress(world.workbook, place.sheet, args.text(0));

  const range = thingsOf<Place>('Range', {
    tracked: true,
    alive: ({ sheet }) => world.workbook.sheets.includes(sheet),
    scalars: {
      Values: (it) => readGrid(it, (cells, row) => shown(cells.values[row])),
      Formulas: (it) => readGrid(it, (cells, row) => cells.formulas[row] ?? shown(cells.values[row])),
      FormulasR1C1: (it) => readR1C1(it),
      Text: (it) => readGrid(it, (cells, row) => displayed(world.workbook, cells.values[row], cells.styles[row] ?? 0)),
      NumberFormat: (it) => readGrid(it, (cells, row) => styles.numberFormat(cells.styles[row] ?? 0)),
      ValueTypes: (it) => readGrid(it, (cells, row) => typeOfValue(cells.values[row])),
      Address: (it) => fullAddressOf(it.sheet, [it.area]),
      RowIndex: (it) => it.area.row,
      ColumnIndex: (it) => it.area.column,
      RowCount: (it) => it.area.rows,
      ColumnCount: (it) => it.area.columns,
      CellCount: (it) => (it.cells > 2 ** 31 - 1 ? -1 : it.cells),
      IsEntireRow: (it) => it.area.columns === MAX_COLUMNS,
      IsEntireColumn: (it) => it.area.rows === MAX_ROWS,
      RowHidden: (it) => rowsHidden(it),
      ColumnHidden: (it) => columnsHidden(it),
      Hidden: (it) => cellsHidden(it),
      HasSpill: (it) => hasSpill(it),
    },
    writes: {
      Values: (it, value) => writeCells(world, it, value),
      Formulas: (it, value) => writeCells(world, it, value),
      FormulasR1C1: (it, value) => writeCells(world, it, toA1(it, value)),
      NumberFormat: (it, value) => writeNumberFormat(world, it, value),
      RowHidden: (it, value) => setHidden(it.sheet, it.sheet.hiddenRows, it.area.row, it.area.rows, asFlag(value)),
      ColumnHidden: (it, value) =>
        setHidden(it.sheet, it.sheet.hiddenColumns, it.area.column, it.area.columns, asFlag(value)),
    },
    objects: {
      Worksheet: ({ sheet }) => world.make.worksheet(sheet),
      Format: (it) => world.make.rangeFormat(new Places(it.sheet, [it.area])),
      DataValidation: (it) => world.make.dataValidation(it),
      ConditionalFormats: (it) => world.make.conditionalFormats(new Places(it.sheet, [it.area])),
    },
    methods: {
      GetCell: (it, args) => to(it, it.area.row + args.whole(0), it.area.column + args.whole(1), 1, 1),
      GetRow: (it, args) => to(it, it.area.row + args.whole(0), it.area.column, 1, it.area.columns),
      GetColumn: (it, args) => to(it, it.area.row, it.area.column + args.whole(0), it.area.rows, 1),
      GetLastRow: ({ sheet, area }) =>
        world.make.range(new Place(sheet, { ...area, row: area.row + area.rows - 1, rows: 1 })),
      GetLastColumn: ({ sheet, area }) =>
        world.make.range(new Place(sheet, { ...area, column: area.column + area.columns - 1, columns: 1 })),
      GetLastCell: (it) => to(it, it.area.row + it.area.rows - 1, it.area.column + it.area.columns - 1, 1, 1),
      GetOffsetRange: ({ sheet, area }, args) =>
        world.make.range(
          new Place(sheet, { ...area, row: area.row + args.whole(0), column: area.column + args.whole(1) }),
        ),
      GetResizedRange: ({ sheet, area }, args) =>
        world.make.range(
          new Place(sheet, { ...area, rows: area.rows + args.whole(0), columns: area.columns + args.whole(1) }),
        ),
      GetAbsoluteResizedRange: (it, args) => to(it, it.area.row, it.area.column, args.whole(0), args.whole(1)),
      GetRowsBelow: (it, args) => {
        const count = args.wholeOr(0, 1);
        const row = count < 0 ? it.area.row + it.area.rows + count : it.area.row + it.area.rows;
        return to(it, row, it.area.column, Math.abs(count), it.area.columns);
      },
      GetColumnsAfter: (it, args) => {
        const count = args.wholeOr(0, 1);
        const column = count < 0 ? it.area.column + it.area.columns + count : it.area.column + it.area.columns;
        return to(it, it.area.row, column, it.area.rows, Math.abs(count));
      },
      GetBoundingRect: (it, args) => {
        const second = other(it, args);
        if (second.sheet !== it.sheet) throw new ExcelError('InvalidArgument');
        return world.make.range(new Place(it.sheet, bounding(it.area, second.area)));
      },
      GetIntersection: (it, args) => {
        const shared = shares(it, other(it, args));
        if (!shared) throw new ExcelError('ItemNotFound');
        return world.make.range(shared);
      },
      GetIntersectionOrNullObject: (it, args) => {
        const shared = shares(it, other(it, args));
        return shared && world.make.range(shared);
      },
      GetUsedRange: (it, args) => {
        const used = usedArea(it, args.flag(0));
        if (!used) return to(it, it.area.row, it.area.column, 1, 1);
        return world.make.range(new Place(it.sheet, used));
      },
      GetUsedRangeOrNullObject: (it, args) => {
        const used = usedArea(it, args.flag(0));
        return used && world.make.range(new Place(it.sheet, used));
      },
      GetEntireRow: (it) => to(it, it.area.row, 0, it.area.rows, MAX_COLUMNS),
      GetEntireColumn: (it) => to(it, 0, it.area.column, MAX_ROWS, it.area.columns),
      GetSpecialCells: (it, args) => special(it, args) ?? notFound(),
      GetSpecialCellsOrNullObject: (it, args) => special(it, args),
      GetMergedAreasOrNullObject: ({ sheet, area }) => {
        const merged = sheet.merged.filter((one) => intersection(one, area));
        return merged.length === 0 ? null : world.make.ranges(new Places(sheet, merged));
      },
      GetSpillingToRangeOrNullObject: ({ sheet, area }) => {
        const filled = area.rows * area.columns === 1 ? world.spill(sheet, area.row, area.column) : null;
        return filled && world.make.range(new Place(sheet, filled));
      },
      GetTables: ({ sheet, area }, args) =>
        world.make.scopedTables(
          sheet.tables
            .filter((table) => {
              const shared = intersection(table.area, area);
              return args.flag(0) ? same(shared, table.area) : shared !== null;
            })
            .map((table) => ({ sheet, table })),
        ),
      GetCellProperties: (it, args) => cellProperties(it, args.raw(0)),
      Clear: (it, args) => clearCells(world, it, oneOf(args.textOr(0, 'All'), CLEAR_TYPES)),
      CopyFrom: (it, args) => {
        if (args.flag(2) || args.flag(3)) refuse('Range.copyFrom that skips blanks or transposes');
        const source = args.place(0) ?? copyRange(world.workbook, it.sheet, args.text(0));
        copyCells(world, it, source, oneOf(args.textOr(1, 'All'), COPY_TYPES));
      },
      Calculate: (it) => world.calculate([it]),
      Select: ({ sheet, area }) => {
        if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
        world.workbook.active = world.workbook.sheets.indexOf(sheet);
        world.view.selection = { sheet, area };
        const address = fullAddressOf(sheet, [area]).split('!')[1] ?? '';
        const told = { address, worksheetId: world.idOf(sheet) };
        world.tell(SELECTION_CHANGED, sheet.id, told);
        world.tell(SELECTION_CHANGED, 'Workbook', told);
      },
      _ValidateArraySize: (it, args) => checkSize(it, args.whole(0), args.whole(1)),
    },
  });
  return { range };

  /** Of cells with formulas that fill others; null where some do and some do not. */
  function hasSpill({ sheet, area, unbounded }: Place): boolean | null {
    if (unbounded) return null;
    let spilling = 0;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (sheet.formula(row, column) !== undefined && world.spill(sheet, row, column)) spilling++;
      }
    }
    return spilling === 0 ? false : spilling === area.rows * area.columns ? true : null;
  }

  /** Of all that Excel can tell of each cell, its fill and whether it is struck through. */
  function cellProperties(it: Place, wanted: unknown): unknown {
    const asked = JSON.stringify(wanted);
    const ofFill = asked.includes('"fill":{"color":true}');
    const ofFont = asked.includes('"font":{"strikethrough":true}');
    const all = { ...(ofFill && { fill: { color: true } }), ...(ofFont && { font: { strikethrough: true } }) };
    if (asked !== JSON.stringify({ format: all }))
      refuse('Range.getCellProperties of anything but format.fill.color and format.font.strikethrough');
    const known = looksOf(styles, 'Range.getCellProperties');
    return readGrid(it, (cells, row) => {
      const { fill, struck } = known.look(cells.styles[row] ?? 0);
      return {
        format: {
          ...(ofFill && { fill: { color: fill ?? '#FFFFFF' } }),
          ...(ofFont && { font: { strikethrough: struck } }),
        },
      };
    });
  }

  function special(it: Place, args: Arguments): Thing | null {
    if (args.text(0) !== 'Visible') refuse(`Range.getSpecialCells of ${args.text(0)}`);
    const areas = visibleAreas(it);
    return areas.length === 0 ? null : world.make.ranges(new Places(it.sheet, areas));
  }
}

/** Event number of `onSelectionChanged`. */
export const SELECTION_CHANGED = 14;

function shares(a: Place, b: Place): Place | null {
  const shared = a.sheet === b.sheet ? intersection(a.area, b.area) : null;
  return shared && new Place(a.sheet, shared);
}

function same(a: Area | null, b: Area): boolean {
  return a !== null && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

function notFound(): never {
  throw new ExcelError('ItemNotFound');
}
