/**
 * Excel.Worksheet and the collection of them.
 *
 *  - under structure protection no sheet is added, deleted, renamed, moved or hidden;
 *  - the last visible sheet cannot be deleted or hidden, a very hidden one cannot be deleted.
 *
 * Not done: renaming a sheet that some formula names (Excel rewrites it), copying and protecting sheets, tab colours by
 * name.
 */
import { ExcelError, refuse } from '../wire/excelError';
import { Sheet, type Workbook } from '../model';
import { asFlag, asText, asWhole, oneOf } from './arguments';
import { areaIn, areaOf, checkedAddress, Place, Places, splitAddress, wholeSheet } from './place';
import { resolveAddress } from './resolve';
import { checkName, forgetSheet, isMentioned, unusedName } from './sheetName';
import { thingsOf } from './members';
import type { Thing } from './thing';
import { usedArea } from './usage';
import { mayRestructure, type Makers, type World } from './world';
import { SELECTION_CHANGED } from './range';

const CHANGED = 10;
export const ACTIVATED = 11;
export const DEACTIVATED = 12;
const ADDED = 13;
const DELETED = 15;

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

export function worksheetObjects(world: World): Pick<Makers, 'worksheet'> & { readonly worksheets: () => Thing } {
  const { workbook } = world;

  const protection = thingsOf<Sheet>('WorksheetProtection', {
    scalars: { Protected: (sheet) => sheet.protected },
  });

  const freezePanes = thingsOf<Sheet>('WorksheetFreezePanes', {
    methods: {
      FreezeRows: (sheet, args) => freeze(sheet, args.wholeOr(0, 1), 0),
      FreezeAt: (sheet, args) => {
        const { area } = args.place(0) ?? resolveAddress(workbook, sheet, args.text(0));
        freeze(sheet, area.row + area.rows, area.column + area.columns);
        const isInFront = workbook.sheets[workbook.active] === sheet;
        if (!isInFront && world.isUnkind('falseActivation')) both(ACTIVATED, sheet, { worksheetId: world.idOf(sheet) });
      },
      FreezeColumns: (sheet, args) => freeze(sheet, 0, args.wholeOr(0, 1)),
      Unfreeze: (sheet) => freeze(sheet, 0, 0),
      GetLocationOrNullObject: (sheet) => {
        const { frozenRows, frozenColumns } = sheet.view;
        if (frozenRows === 0 && frozenColumns === 0) return null;
        const whole = wholeSheet();
        return world.make.range(
          new Place(sheet, { ...whole, rows: frozenRows || whole.rows, columns: frozenColumns || whole.columns }),
        );
      },
    },
  });

  const worksheet = thingsOf<Sheet>('Worksheet', {
    identity: (sheet) => ({ Id: world.idOf(sheet) }),
    alive: (sheet) => workbook.sheets.includes(sheet),
    scalars: {
      Id: (sheet) => world.idOf(sheet),
      Name: (sheet) => sheet.name,
      Position: (sheet) => workbook.sheets.indexOf(sheet),
      Visibility: (sheet) => sheet.visibility,
      TabColor: (sheet) => sheet.tabColor,
      ShowGridlines: (sheet) => sheet.view.gridlines,
    },
    writes: {
      Name: (sheet, value) => rename(workbook, sheet, asText(value)),
      Position: (sheet, value) => move(workbook, sheet, asWhole(value)),
      Visibility: (sheet, value) => {
        mayRestructure(workbook);
        const wanted = oneOf(value, VISIBILITIES);
        if (wanted !== 'Visible') mustLeaveOneVisible(workbook, sheet);
        sheet.visibility = wanted;
      },
      TabColor: (sheet, value) => {
        const color = asText(value);
        if (color !== '' && !/^#[0-9A-F]{6}$/i.test(color)) throw new ExcelError('InvalidArgument');
        sheet.tabColor = color.toUpperCase();
      },
      // The client's own name for `showGridlines =`.
      Gridlines: (sheet, value) => {
        sheet.view.gridlines = asFlag(value);
      },
    },
    objects: {
      Tables: (sheet) => world.make.tables(sheet),
      Names: (sheet) => world.make.names(sheet),
      Protection: (sheet) => protection(sheet),
      AutoFilter: (sheet) => world.make.autoFilter(sheet, null),
      FreezePanes: (sheet) => freezePanes(sheet),
    },
    methods: {
      GetRange: (sheet, args) => {
        const address = args.textOr(0, '');
        return world.make.range(
          address === '' ? new Place(sheet, wholeSheet()) : resolveAddress(workbook, sheet, address),
        );
      },
      GetRanges: (sheet, args) => {
        const address = args.textOr(0, '');
        return world.make.ranges(new Places(sheet, address === '' ? [wholeSheet()] : areasIn(sheet, address)));
      },
      GetRangeByIndexes: (sheet, args) =>
        world.make.range(new Place(sheet, areaOf(args.whole(0), args.whole(1), args.whole(2), args.whole(3)))),
      GetCell: (sheet, args) => world.make.range(new Place(sheet, areaOf(args.whole(0), args.whole(1), 1, 1))),
      GetUsedRange: (sheet, args) =>
        world.make.range(
          new Place(sheet, usedArea(new Place(sheet, wholeSheet()), args.flag(0)) ?? areaOf(0, 0, 1, 1)),
        ),
      GetUsedRangeOrNullObject: (sheet, args) => {
        const used = usedArea(new Place(sheet, wholeSheet()), args.flag(0));
        return used && world.make.range(new Place(sheet, used));
      },
      Activate: (sheet) => activate(sheet),
      Delete: (sheet) => remove(sheet),
      Calculate: (sheet, args) => {
        const used = args.flag(0) ? usedArea(new Place(sheet, wholeSheet()), true) : null;
        world.calculate(used ? [new Place(sheet, used)] : null);
      },
      ...listening<Sheet>('DataChanged', CHANGED, (sheet) => sheet.id),
      ...listening<Sheet>('SelectionChanged', SELECTION_CHANGED, (sheet) => sheet.id),
      ...listening<Sheet>('Activated', ACTIVATED, (sheet) => sheet.id),
      ...listening<Sheet>('Deactivated', DEACTIVATED, (sheet) => sheet.id),
    },
  });

  const found = (key: unknown): Thing | null => {
    const sheet = world.sheetOf(asText(key));
    return sheet ? worksheet(sheet) : null;
  };
  const counted = (visibleOnly: boolean): readonly Sheet[] =>
    visibleOnly ? workbook.sheets.filter((sheet) => sheet.visibility === 'Visible') : workbook.sheets;

  const worksheets = thingsOf<Workbook>('WorksheetCollection', {
    items: () => workbook.sheets.map((sheet) => worksheet(sheet)),
    item: (_, key) => found(key),
    methods: {
      GetItemOrNullObject: (_, args) => found(args.raw(0)),
      GetActiveWorksheet: () => worksheet(sheetAt(workbook, workbook.active)),
      GetCount: (_, args) => counted(args.flag(0)).length,
      GetFirst: (_, args) => worksheet(counted(args.flag(0))[0] ?? sheetAt(workbook, 0)),
      GetLast: (_, args) => worksheet(counted(args.flag(0)).at(-1) ?? sheetAt(workbook, 0)),
      Add: (_, args) => worksheet(add(args.given(0) ? args.text(0) : null)),
      ...listening<Workbook>('DataChanged', CHANGED, () => 'Workbook'),
      ...listening<Workbook>('SelectionChanged', SELECTION_CHANGED, () => 'Workbook'),
      ...listening<Workbook>('Activated', ACTIVATED, () => 'Workbook'),
      ...listening<Workbook>('Deactivated', DEACTIVATED, () => 'Workbook'),
      ...listening<Workbook>('Added', ADDED, () => 'Workbook'),
      ...listening<Workbook>('Deleted', DELETED, () => 'Workbook'),
    },
  });
  return { worksheet, worksheets: () => worksheets(workbook) };

  function areasIn(sheet: Sheet, address: string): Place['area'][] {
    return checkedAddress(address)
      .split(world.isUnkind('listSeparator') ? ';' : /[,;]/)
      .map((part) => {
        const [named, rest] = splitAddress(part.trim());
        const area = areaIn(rest);
        if (!area || (named !== null && workbook.sheet(named) !== sheet)) throw new ExcelError('InvalidArgument');
        return area;
      });
  }

  function freeze(sheet: Sheet, rows: number, columns: number): void {
    if (rows < 0 || columns < 0) throw new ExcelError('InvalidArgument');
    Object.assign(sheet.view, { frozenRows: rows, frozenColumns: columns });
  }

  function activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
    const before = workbook.sheets[workbook.active];
    if (before === sheet) return;
    workbook.active = workbook.sheets.indexOf(sheet);
    world.view.selection = null;
    if (before) both(DEACTIVATED, before, { worksheetId: world.idOf(before) });
    both(ACTIVATED, sheet, { worksheetId: world.idOf(sheet) });
  }

  function add(given: string | null): Sheet {
    mayRestructure(workbook);
    const name = given ?? unusedName(workbook);
    checkName(workbook, null, name);
    const sheet = new Sheet(world.newSheetId(), name, null);
    workbook.sheets.push(sheet);
    world.tell(ADDED, 'Workbook', { worksheetId: world.idOf(sheet) });
    return sheet;
  }

  function remove(sheet: Sheet): void {
    mayRestructure(workbook);
    if (sheet.visibility === 'VeryHidden') throw new ExcelError('GeneralException');
    mustLeaveOneVisible(workbook, sheet);
    const active = workbook.sheets[workbook.active];
    const at = workbook.sheets.indexOf(sheet);
    workbook.sheets.splice(at, 1);
    const next = active === sheet ? nearestVisible(workbook, at) : active;
    workbook.active = Math.max(0, next ? workbook.sheets.indexOf(next) : 0);
    if (world.view.selection?.sheet === sheet) world.view.selection = null;
    forgetSheet(world, sheet);
    world.tell(DELETED, 'Workbook', { worksheetId: world.idOf(sheet) });
  }

  function both(type: number, sheet: Sheet, payload: object): void {
    world.tell(type, sheet.id, payload);
    world.tell(type, 'Workbook', payload);
  }

  /** `_RegisterXEvent` and `_UnregisterXEvent`. */
  function listening<T>(
    event: string,
    type: number,
    target: (it: T) => string,
  ): { [name: string]: (it: T) => unknown } {
    return {
      [`_Register${event}Event`]: (it) => world.listen(type, target(it)),
      [`_Unregister${event}Event`]: (it) => world.stopListening(type, target(it)),
    };
  }
}

export function sheetAt(workbook: Workbook, index: number): Sheet {
  const sheet = workbook.sheets[index];
  if (!sheet) throw new ExcelError('ItemNotFound');
  return sheet;
}

function rename(workbook: Workbook, sheet: Sheet, name: string): void {
  mayRestructure(workbook);
  checkName(workbook, sheet, name);
  if (isMentioned(workbook, sheet)) refuse('Worksheet.name (to set) of a sheet that formulas name');
  sheet.name = name;
}

function move(workbook: Workbook, sheet: Sheet, position: number): void {
  mayRestructure(workbook);
  if (position < 0 || position >= workbook.sheets.length) throw new ExcelError('InvalidArgument');
  const active = workbook.sheets[workbook.active];
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
  if (active) workbook.active = workbook.sheets.indexOf(active);
}

function mustLeaveOneVisible(workbook: Workbook, leaving: Sheet): void {
  const stays = workbook.sheets.some((sheet) => sheet !== leaving && sheet.visibility === 'Visible');
  if (!stays) throw new ExcelError('GeneralException');
}

function nearestVisible(workbook: Workbook, at: number): Sheet | undefined {
  const visible = (sheet: Sheet | undefined): boolean => sheet?.visibility === 'Visible';
  return workbook.sheets.slice(at).find(visible) ?? workbook.sheets.slice(0, at).reverse().find(visible);
}
