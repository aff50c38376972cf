/** Excel.Workbook, the root of every path. */
import type { Workbook } from '../model';
import { ExcelError } from '../wire/excelError';
import { areaOf, Place, Places } from './place';
import { thingsOf } from './members';
import type { Thing } from './thing';
import { sheetAt } from './worksheet';
import type { Makers, World } from './world';

export function workbookObjects(world: World, worksheets: () => Thing): Pick<Makers, 'workbook'> {
  const protection = thingsOf<Workbook>('WorkbookProtection', {
    scalars: { Protected: (workbook) => workbook.protected },
  });

  const workbook = thingsOf<Workbook>('Workbook', {
    scalars: { Name: ({ fileName }) => fileName, ReadOnly: ({ readOnly }) => readOnly },
    objects: {
      Worksheets: () => worksheets(),
      Tables: () => world.make.tables(null),
      Names: () => world.make.names(null),
      Settings: () => world.make.settings(),
      CustomXmlParts: () => world.make.customXmlParts(),
      Application: () => world.make.application(),
      Functions: () => world.make.functions(),
      Protection: (it) => protection(it),
    },
    methods: {
      GetSelectedRange: () => world.make.range(selected()),
      GetSelectedRanges: () => {
        const { sheet, area } = selected();
        return world.make.ranges(new Places(sheet, [area]));
      },
      GetActiveCell: () => {
        const { sheet, area } = selected();
        return world.make.range(new Place(sheet, areaOf(area.row, area.column, 1, 1)));
      },
      _RemoveReference: (_, args) => void world.forgetReference(args.text(0)),
      _RemoveAllReferences: () => undefined,
      _GetRangeForEventByReferenceId: (_, args) => world.referenced(args.text(0)),
      _GetRangeOrNullObjectForEventByReferenceId: (_, args) => world.referenced(args.text(0)),
    },
  });
  return { workbook: () => workbook(world.workbook) };

  function selected(): Place {
    const { selection, shape } = world.view;
    if (shape && world.isUnkind('shapeSelected')) throw new ExcelError('InvalidSelection');
    const sheet = sheetAt(world.workbook, world.workbook.active);
    return selection?.sheet === sheet ? new Place(sheet, selection.area) : new Place(sheet, areaOf(0, 0, 1, 1));
  }
}
