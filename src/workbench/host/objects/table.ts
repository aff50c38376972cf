/**
 * Excel.Table, its columns, and the collections of them.
 *
 *  - column names live in the header cells: text, never blank, never twice ("Column1", "Amount2");
 *  - tables never overlap; a resized one keeps its header row and shares cells with what it was;
 *  - a new column goes at the right end, where the cells must be free.
 *
 * What AutoCorrect does with them stands in autoCorrect.ts. Not done: rewriting structured references when a column is
 * renamed, columns in the middle, deleting, sorting, switching header or totals
 * row.
 */
import { ExcelError, refuse } from '../wire/excelError';
import type { Area, Sheet, Table } from '../model';
import { asText, type Arguments } from './arguments';
import { clearFilter } from './autoFilter';
import { nameColumns, readGrid, shown, writeCells } from './cells';
import { areaOf, intersection, Place, splitAddress } from './place';
import { resolveAddress } from './resolve';
import { thingsOf } from './members';
import type { Thing } from './thing';
import { usedArea } from './usage';
import { mayEdit, type Makers, type OwnedTable, type World } from './world';

interface OwnedColumn extends OwnedTable {
  readonly index: number;
}

const DEFAULT_STYLE = 'TableStyleMedium2';
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

export function tableObjects(world: World): Pick<Makers, 'tables' | 'table' | 'scopedTables'> {
  const { workbook } = world;
  const all = (sheet: Sheet | null): readonly OwnedTable[] =>
    (sheet ? [sheet] : workbook.sheets).flatMap((one) => one.tables.map((table) => ({ sheet: one, table })));
  const range = (sheet: Sheet, area: Area): Thing => world.make.range(new Place(sheet, area));

  const column = thingsOf<OwnedColumn>('TableColumn', {
    identity: ({ index }) => ({ Id: index + 1 }),
    scalars: {
      Id: ({ index }) => index + 1,
      Index: ({ index }) => index,
      Name: ({ table, index }) => table.columns[index] ?? '',
      Values: ({ sheet, table, index }) =>
        readGrid(new Place(sheet, columnOf(table.area, index)), (cells, row) => shown(cells.values[row])),
    },
    writes: {
      Name: ({ sheet, table, index }, value) => {
        if (!table.headerRow) refuse('TableColumn.name (to set) of a table without header row');
        writeCells(world, new Place(sheet, { ...columnOf(table.area, index), rows: 1 }), `'${asText(value)}`);
      },
    },
    methods: {
      GetRange: ({ sheet, table, index }) => range(sheet, columnOf(table.area, index)),
      GetDataBodyRange: ({ sheet, table, index }) => range(sheet, columnOf(bodyOf(table), index)),
      GetHeaderRowRange: ({ sheet, table, index }) => range(sheet, columnOf(headerOf(table), index)),
    },
  });

  const columnNamed = ({ sheet, table }: OwnedTable, key: unknown): Thing | null => {
    const lower = typeof key === 'string' ? key.toLowerCase() : null;
    const index = typeof key === 'number' ? key - 1 : table.columns.findIndex((name) => name.toLowerCase() === lower);
    return index >= 0 && index < table.columns.length ? column({ sheet, table, index }) : null;
  };

  const columns = thingsOf<OwnedTable>('TableColumnCollection', {
    scalars: { Count: ({ table }) => table.columns.length },
    items: ({ sheet, table }) => table.columns.map((_, index) => column({ sheet, table, index })),
    item: columnNamed,
    methods: {
      GetCount: ({ table }) => table.columns.length,
      GetItemOrNullObject: (owned, args) => columnNamed(owned, args.raw(0)),
      GetItemAt: (owned, args) => columnNamed(owned, args.whole(0) + 1) ?? missing(),
      Add: (owned, args) => addColumn(owned, args),
    },
  });

  const table = thingsOf<OwnedTable>('Table', {
    identity: (it) => ({ Id: it.table.id }),
    alive: (it) => workbook.sheets.includes(it.sheet) && it.sheet.tables.includes(it.table),
    scalars: {
      Id: (it) => it.table.id,
      Name: (it) => it.table.name,
      Style: (it) => it.table.style ?? '',
      ShowHeaders: (it) => it.table.headerRow,
      ShowTotals: (it) => it.table.totalsRow,
    },
    writes: {
      Name: (it, value) => rename(it, asText(value)),
      Style: (it, value) => {
        mayEdit(it.sheet);
        it.table.style = asText(value);
        it.table.changed = true;
      },
    },
    objects: {
      Columns: (it) => columns(it),
      Worksheet: (it) => world.make.worksheet(it.sheet),
      AutoFilter: (it) => world.make.autoFilter(it.sheet, it.table),
    },
    methods: {
      GetRange: (it) => range(it.sheet, it.table.area),
      GetDataBodyRange: (it) => range(it.sheet, bodyOf(it.table)),
      GetHeaderRowRange: (it) => range(it.sheet, headerOf(it.table)),
      GetTotalRowRange: (it) => {
        if (!it.table.totalsRow) throw new ExcelError('InvalidOperation');
        return range(it.sheet, { ...it.table.area, row: it.table.area.row + it.table.area.rows - 1, rows: 1 });
      },
      Resize: (it, args) => resize(it, args.place(0) ?? resolveAddress(workbook, it.sheet, args.text(0))),
      ClearFilters: (it) => clearFilter(it.sheet, it.table),
    },
  });

  const keyed = (tables: readonly OwnedTable[], key: unknown): Thing | null => {
    const lower = String(key).toLowerCase();
    const found = tables.find((it) => it.table.id === String(key) || it.table.name.toLowerCase() === lower);
    return found ? table(found) : null;
  };

  const tables = thingsOf<Sheet | null>('TableCollection', {
    scalars: { Count: (sheet) => all(sheet).length },
    items: (sheet) => all(sheet).map((it) => table(it)),
    item: (sheet, key) => keyed(all(sheet), key),
    methods: {
      GetCount: (sheet) => all(sheet).length,
      GetItemOrNullObject: (sheet, args) => keyed(all(sheet), args.raw(0)),
      GetItemAt: (sheet, args) => {
        const found = all(sheet)[args.whole(0)];
        return found ? table(found) : missing();
      },
      Add: (sheet, args) => table(addTable(sheet, args)),
    },
  });

  const scoped = thingsOf<readonly OwnedTable[]>('TableScopedCollection', {
    items: (owned) => owned.map((it) => table(it)),
    item: (owned, key) => keyed(owned, key),
    methods: {
      GetCount: (owned) => owned.length,
      GetFirst: (owned) => (owned[0] ? table(owned[0]) : missing()),
      GetItemOrNullObject: (owned, args) => keyed(owned, args.raw(0)),
    },
  });

  return {
    tables: (sheet) => tables(sheet),
    table: (sheet, it) => table({ sheet, table: it }),
    scopedTables: (owned) => scoped(owned),
  };

  function rename(it: OwnedTable, name: string): void {
    mayEdit(it.sheet);
    if (!NAME.test(name)) throw new ExcelError('InvalidArgument');
    const lower = name.toLowerCase();
    if (all(null).some((one) => one.table !== it.table && one.table.name.toLowerCase() === lower)) {
      throw new ExcelError('ItemAlreadyExists');
    }
    it.table.name = name;
    it.table.changed = true;
  }

  function addTable(sheet: Sheet | null, args: Arguments): OwnedTable {
    const place = args.place(0) ?? addressed(sheet, args.text(0));
    if (!args.flag(1)) refuse('TableCollection.add without headers');
    if (sheet && place.sheet !== sheet) throw new ExcelError('InvalidArgument');
    mayEdit(place.sheet);
    checkFree(place, null);
    const numbers = all(null).map((it) => Number(it.table.id));
    const id = Math.max(0, ...numbers.filter((number) => Number.isFinite(number))) + 1;
    const made: Table = {
      id: String(id),
      name: freeName(id),
      area: { ...place.area, rows: Math.max(2, place.area.rows) },
      headerRow: true,
      totalsRow: false,
      columns: [],
      filtered: false,
      style: DEFAULT_STYLE,
      part: null,
      changed: true,
    };
    place.sheet.tables.push(made);
    nameColumns(place.sheet, made);
    return { sheet: place.sheet, table: made };
  }

  function addressed(sheet: Sheet | null, address: string): Place {
    const [named, rest] = splitAddress(address);
    const on = named === null ? (sheet ?? workbook.sheets[workbook.active]) : workbook.sheet(named);
    if (!on) throw new ExcelError('InvalidArgument');
    return resolveAddress(workbook, on, rest);
  }

  function freeName(first: number): string {
    const taken = new Set(all(null).map((it) => it.table.name.toLowerCase()));
    for (let number = first; ; number++) if (!taken.has(`table${number}`)) return `Table${number}`;
  }

  function resize({ sheet, table: it }: OwnedTable, place: Place): void {
    mayEdit(sheet);
    const sameHead = place.area.row === it.area.row;
    if (place.sheet !== sheet || !sameHead || !intersection(place.area, it.area))
      throw new ExcelError('InvalidArgument');
    if (place.area.rows < 2 || it.totalsRow) throw new ExcelError('InvalidArgument');
    checkFree(place, it);
    it.area = { ...place.area };
    it.changed = true;
    nameColumns(sheet, it);
    world.changed(sheet, headerOf(it));
  }

  function checkFree({ sheet, area }: Place, self: Table | null): void {
    const blocked = sheet.tables.some((one) => one !== self && intersection(one.area, area));
    if (blocked || sheet.merged.some((one) => intersection(one, area))) throw new ExcelError('InvalidArgument');
  }

  function addColumn({ sheet, table: it }: OwnedTable, args: Arguments): Thing {
    mayEdit(sheet);
    const count = it.columns.length;
    const index = args.wholeOr(0, -1);
    const area = areaOf(it.area.row, it.area.column + count, it.area.rows, 1);
    const place = new Place(sheet, area);
    if ((index !== -1 && index !== count) || usedArea(place, true)) {
      refuse('TableColumnCollection.add that moves cells');
    }
    checkFree(place, it);
    it.area = { ...it.area, columns: count + 1 };
    it.changed = true;
    if (args.given(1)) writeCells(world, place, args.raw(1));
    if (args.given(2)) sheet.setValue(area.row, area.column, args.text(2));
    nameColumns(sheet, it);
    world.changed(sheet, area);
    return column({ sheet, table: it, index: count });
  }
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}

function columnOf(area: Area, index: number): Area {
  return { ...area, column: area.column + index, columns: 1 };
}

function headerOf(table: Table): Area {
  if (!table.headerRow) throw new ExcelError('InvalidOperation');
  return { ...table.area, rows: 1 };
}

function bodyOf({ area, headerRow, totalsRow }: Table): Area {
  const head = headerRow ? 1 : 0;
  return { ...area, row: area.row + head, rows: Math.max(1, area.rows - head - (totalsRow ? 1 : 0)) };
}
