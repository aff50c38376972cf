/**
 * Excel.AutoFilter of a sheet or of a table.
 *
 *  - a table's filter buttons count as an enabled filter;
 *  - clearing the criteria shows every row of the filtered area, also one that was hidden by hand, as Excel does.
 *
 * Not done: setting criteria. A test hides rows and sets `filtered` in the model.
 */
import { ExcelError } from '../excelError';
import type { Area, Sheet, Table } from '../model';
import { Place } from './place';
import { thingsOf } from './members';
import { mayEdit, type Makers, type World } from './world';

interface Owner {
  readonly sheet: Sheet;
  readonly table: Table | null;
}

export function autoFilterObjects(world: World): Pick<Makers, 'autoFilter'> {
  const autoFilter = thingsOf<Owner>('AutoFilter', {
    scalars: {
      Enabled: (owner) => areaOf(owner) !== null,
      IsDataFiltered: ({ sheet, table }) => (table ? table.filtered : (sheet.autoFilter?.filtered ?? false)),
    },
    methods: {
      GetRange: (owner) => {
        const area = areaOf(owner);
        if (!area) throw new ExcelError('ItemNotFound');
        return world.make.range(new Place(owner.sheet, area));
      },
      GetRangeOrNullObject: (owner) => {
        const area = areaOf(owner);
        return area && world.make.range(new Place(owner.sheet, area));
      },
      ClearCriteria: ({ sheet, table }) => clearFilter(sheet, table),
    },
  });
  return { autoFilter: (sheet, table) => autoFilter({ sheet, table }) };
}

export function clearFilter(sheet: Sheet, table: Table | null): void {
  mayEdit(sheet);
  const filter = table ?? sheet.autoFilter;
  if (!filter?.filtered) return;
  filter.filtered = false;
  if (table) table.changed = true;
  for (let row = filter.area.row + 1; row < filter.area.row + filter.area.rows; row++) sheet.hiddenRows.delete(row);
}

/** Header and body; a table's totals row is never filtered. */
function areaOf({ sheet, table }: Owner): Area | null {
  if (!table) return sheet.autoFilter?.area ?? null;
  if (!table.headerRow) return null;
  return { ...table.area, rows: table.area.rows - (table.totalsRow ? 1 : 0) };
}
