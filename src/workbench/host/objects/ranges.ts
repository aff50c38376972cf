/** Excel.RangeAreas: several rectangles of one sheet, and the collection of them. */
import { areaOf, fullAddressOf, Place, type Places } from './place';
import { thingsOf } from './members';
import type { Makers, World } from './world';
import { CLEAR_TYPES, clearCells } from './moving';
import { oneOf } from './arguments';
import { MAX_COLUMNS, MAX_ROWS } from '../model';

export function rangesObjects(world: World): Pick<Makers, 'ranges'> {
  const collection = thingsOf<Places>('RangeCollection', {
    items: ({ sheet, areas }) => areas.map((area) => world.make.range(new Place(sheet, area))),
    methods: {
      GetCount: ({ areas }) => areas.length,
      GetItemAt: ({ sheet, areas }, args) => {
        const area = areas[args.whole(0)];
        return world.make.range(new Place(sheet, area ?? areaOf(-1, 0, 0, 0)));
      },
    },
  });

  const ranges = thingsOf<Places>('RangeAreas', {
    tracked: true,
    alive: ({ sheet }) => world.workbook.sheets.includes(sheet),
    scalars: {
      Address: ({ sheet, areas }) => fullAddressOf(sheet, areas),
      AreaCount: ({ areas }) => areas.length,
      CellCount: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
      IsEntireRow: ({ areas }) => areas.every(({ columns }) => columns === MAX_COLUMNS),
      IsEntireColumn: ({ areas }) => areas.every(({ rows }) => rows === MAX_ROWS),
    },
    objects: {
      Areas: (it) => collection(it),
      Worksheet: ({ sheet }) => world.make.worksheet(sheet),
      Format: (it) => world.make.rangeFormat(it),
      ConditionalFormats: (it) => world.make.conditionalFormats(it),
    },
    methods: {
      Clear: ({ sheet, areas }, args) => {
        const what = oneOf(args.textOr(0, 'All'), CLEAR_TYPES);
        for (const area of areas) clearCells(world, new Place(sheet, area), what);
      },
      Calculate: ({ sheet, areas }) => world.calculate(areas.map((area) => new Place(sheet, area))),
    },
  });
  return { ranges };
}
