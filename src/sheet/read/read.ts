/**
 * A sheet as plain data, in a number of requests that does not depend on its size:
 *
 *   1 the workbook's sheets 2 their extents, tables and our names 3 the first rows of each 4 the chosen sheet whole 5
 *   our own rules, if we were here before; else the cells that new columns would take (beside.ts)
 *
 * and one or two more for the last good policy, if there is a policy sheet.
 *
 *  - values that are more than about 3 MB come in several requests: Excel on the web refuses answers over 5 MB;
 *  - number formats are read only for the columns that hold dates or money, the rest of the sheet's look not at all;
 */
import type { Area, Book, Cell, Reading, Sheet, Span, Told } from '../../book/book';
import { formatAt } from '../../book/grid';
import { isDateFormat } from '../../book/cell/dateFormat';
import type { ContactLog } from '../../book/log/log';
import { chooseSheet } from '../../book/chooseSheet';
import { columnOfNames, columnsWithFormat, readBook } from '../../book/read';
import { joinedTold } from '../../book/told';
import type { Place, Target } from '../../plan/columns/target';
import { LOG_NAME, POLICY_MARK, SOURCE_NAME, TOLD_NAME } from '../../plan/stores';
import { referencedArea } from '../../book/address';
import { RESULT_ROLES, ROLES, roleOf, type OwnColumn, type Role } from '../../plan/roles';
import type { Content } from '../../plan/plan';
import type { Policy } from '../../policy/policy';
import { toldOfName } from '../../plan/columns/told';
import { areaOf } from '../area';
import { readBeside } from './beside';
import { onward, type Between } from '../between';
import { extentsOf, HEAD_COLUMNS, headsOf, sheetsOf, type Extent } from './extents';
import { HostError } from '../hostError';
import { REQUEST_BYTES } from './limits';
import { inForceOf, policyOf, queuePolicy, type WorkbookPolicy } from './policySheet';
import { readRules } from './rules';
import { queueNameLooks } from './nameLooks';

/**
 * Rows of our own columns that are read before it is known how long their formulas are: at most 4 KB each, far below
 * any limit.
 */
const OWN_AT_ONCE = 300;
const CELLS_PER_READ = 1_000_000;
const CELLS_ONLY = /\.(?:xls|csv|tsv|txt)$/i;
const LAST_USABLE_COLUMN = 16_370;

export interface SheetRead {
  readonly sheet: Sheet;
  readonly book: Book;
  readonly target: Target;
  /** Other sheets that look as if they held customers too. */
  readonly also: readonly string[];
  /** Every sheet that holds anything and is not ours. */
  readonly sheets: readonly string[];
  /** What the user has said about this sheet, before and now. */
  readonly told: Told;
  /** The contact log, ours or the team's own; null if there is none. */
  readonly log: ContactLog | null;
  /** Null if the workbook has no policy sheet. */
  readonly policy: WorkbookPolicy | null;
  /** What is decided by, here: nobody asks again. */
  readonly inForce: Policy;
  /** '.csv' of a file that keeps cells only: our way back, names and colours are gone when it is closed; else null. */
  readonly cellsOnly: string | null;
  /** Excel Tables of the whole workbook. */
  readonly tableNames: readonly string[];
}

export interface Wish extends Omit<Reading, 'own'> {
  /** Name of the sheet to read; without it the best one is chosen. */
  readonly sheet?: string;
}

/** Null if no sheet of the workbook holds anything. @throws {HostError} 'gone' if the wished sheet is not there. */
export async function readSheet(
  context: Excel.RequestContext,
  wish: Wish,
  between: Between = onward,
): Promise<SheetRead | null> {
  const workbook = await sheetsOf(context);
  const extents = await extentsOf(context, workbook.sheets);
  const asked = queuePolicy(context, extents, workbook.dateShift);
  const heads = await headsOf(context, extents, workbook.dateShift);
  const policy = await policyOf(context, asked());

  between('read', 0, 1);
  const isOurs = ({ names }: Extent) => [SOURCE_NAME, POLICY_MARK, LOG_NAME].some((name) => names.has(name));
  const theirs = heads.filter(({ extent }) => !isOurs(extent));
  const wished = heads.find(({ extent }) => extent.name.toLowerCase() === wish.sheet?.toLowerCase());
  if (wish.sheet !== undefined && !wished) throw new HostError('gone', wish.sheet);
  const resultOf = ({ name }: { readonly name: string }) => extents.find((extent) => sourceOf(extent) === name) ?? null;
  const remembered = (sheet: { readonly id: string; readonly name: string }): Told =>
    joinedTold(
      toldOfName(resultOf(sheet)?.names.get(TOLD_NAME)),
      toldOfName(extents.find(({ id }) => id === sheet.id)?.names.get(TOLD_NAME)),
    );
  const choice = chooseSheet(
    theirs.map(({ head }) => head),
    wish,
    remembered,
    {
      active: workbook.active,
      worked: new Set(extents.filter((extent) => ownAreas(extent).length > 0 || resultOf(extent)).map(({ id }) => id)),
    },
  );
  const chosen = wished ?? theirs.find(({ head }) => head.id === choice?.id) ?? theirs[0];
  if (!chosen) return null;

  const told = joinedTold(remembered(chosen.head), wish.told ?? {});
  const reading = { ...wish, told, own: ownAreas(chosen.extent).map(([, area]) => area.column) };
  const result = resultOf(chosen.extent);
  const whole = await wholeSheet(
    context,
    chosen.extent,
    chosen.head,
    columnsWithFormat(chosen.head, reading),
    columnOfNames(chosen.head, reading),
    result,
    between,
  );
  const others = heads.filter(({ extent }) => extent.id !== chosen.extent.id && !extent.names.has(POLICY_MARK));
  const read = readBook(whole.sheet, reading);
  const { log, book } =
    others.length === 0
      ? { log: null, book: read }
      : // Most workbooks have one sheet, and need none of the words that a log is known by.
        await (
          await import(/* webpackChunkName: "log" */ './readLog')
        ).withContacts(
          context,
          read,
          others.map(({ extent, head }) => ({ head, rows: extent.area.rows, isOurs: extent.names.has(LOG_NAME) })),
          wish,
          REQUEST_BYTES,
        );
  const places = [chosen.extent, ...(result ? [result] : [])].map((extent): Place => ({
    sheet: extent.id,
    name: extent.name,
    own: whole.own.get(extent.id) ?? {},
    rules: [],
    names: extent.names,
  }));
  const rules = await readRules(
    context,
    places.filter(({ own: columns }) => columns.by),
  );
  const placeOf = (extent: Extent | null) => {
    const place = places.find(({ sheet }) => sheet === extent?.id);
    return place ? { ...place, rules: rules.get(place.sheet) ?? [] } : null;
  };
  const here = placeOf(chosen.extent);
  if (!here) return null;
  const { lastColumn } = chosen.extent;
  const painted = new Set(whole.painted);
  const apart = elsewhere(book, chosen.extent);
  const fresh = book.kind === 'customers' && apart === null && Object.keys(here.own).length === 0;
  return {
    sheet: whole.sheet,
    book,
    also: extents
      .filter(({ id }) => choice?.also.concat(choice.id).includes(id) && id !== chosen.extent.id)
      .map(({ name }) => name),
    sheets: theirs.map(({ extent }) => extent.name),
    told,
    log,
    policy,
    inForce: inForceOf(policy),
    cellsOnly: CELLS_ONLY.exec(workbook.fileName)?.[0].toLowerCase() ?? null,
    tableNames: extents.flatMap(({ tables }) => tables.map(({ name }) => name)),
    target: {
      ...here,
      elsewhere: apart,
      lastColumn,
      painted: book.customers.flatMap(({ row }) => (row !== null && painted.has(row) ? [row] : [])),
      beside: fresh ? await readBeside(context, book, lastColumn, REQUEST_BYTES) : null,
      dateFormat: dateFormatOf(book, chosen.head) ?? workbook.dateFormat,
      result: placeOf(result),
      sheetNames: workbook.sheets.map(({ name }) => name),
    },
  };
}

function elsewhere(book: Book, extent: Extent): Target['elsewhere'] {
  if (book.kind === 'ledger') return 'ledger';
  if (extent.protected) return 'protected';
  return extent.lastColumn > LAST_USABLE_COLUMN && ownAreas(extent).length === 0 ? 'no-room' : null;
}

/**
 * All values of the sheet, formats where they matter, merged areas, hidden rows, and our own columns here and on
 * `result`.
 */
async function wholeSheet(
  context: Excel.RequestContext,
  extent: Extent,
  head: Sheet,
  formatColumns: readonly number[],
  names: number | null,
  result: Extent | null,
  between: Between,
) {
  const sheet = context.workbook.worksheets.getItem(extent.id);
  const { row, column, rows, columns } = extent.area;
  const width = Math.min(columns, Math.max(HEAD_COLUMNS, head.area.columns));
  const range = sheet.getRangeByIndexes(row, column, rows, width);
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const visible = range.getSpecialCellsOrNullObject('Visible');
  visible.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const looksOfNames = queueNameLooks(sheet, { row, column: names, rows });
  const ownRanges = [extent, ...(result ? [result] : [])].flatMap((place) =>
    ownAreas(place).map(([role, area]) => {
      const own = context.workbook.worksheets.getItem(place.id);
      const bottom = Math.max(area.row + area.rows, place.area.row + place.area.rows);
      const part = (from: number, count: number) => {
        const cells = own.getRangeByIndexes(area.row + from, area.column, count, 1);
        cells.load(isShown(role) ? 'formulas,values' : 'formulas');
        return cells;
      };
      const length = bottom - area.row;
      return { place: place.id, role, area, length, part, cells: [part(0, Math.min(length, OWN_AT_ONCE))] };
    }),
  );

  const formatted = [...formatColumns].filter((c) => c >= column && c < column + width);
  // As bytes: a Chinese character is three of them.
  const bytesOfHead = new TextEncoder().encode(JSON.stringify(head.values)).length;
  const bytesPerRow = bytesOfHead / Math.max(1, head.values.length) + formatted.length * 14;
  const step = Math.max(1, Math.floor(Math.min(REQUEST_BYTES / bytesPerRow, CELLS_PER_READ / width)));
  const values: Cell[][] = [];
  const formats: string[][] = [];
  for (let from = 0; from < rows; from += step) {
    const count = Math.min(step, rows - from);
    const part = sheet.getRangeByIndexes(row + from, column, count, width);
    part.load('values');
    const looks = formatted.map((c) => {
      const cells = sheet.getRangeByIndexes(row + from, c, count, 1);
      cells.load('numberFormat');
      return cells;
    });
    // One request for each 3 MB of answer, not one for each row: this is the split that the head of the file speaks of.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the payload limit asks for it
    await context.sync();
    between('read', from + count, rows);
    for (const line of part.values as Cell[][]) values.push(line);
    for (let i = 0; i < count && looks.length > 0; i++) {
      const line: string[] = [...(head.formats[from + i] ?? [])];
      looks.forEach((cells, n) => (line[(formatted[n] ?? 0) - column] = String(cells.numberFormat[i]?.[0] ?? '')));
      formats.push(line);
    }
  }

  const { struck, painted } = await looksOfNames(context);

  // How long our formulas are depends on the sheet: what the first rows took, the others will take too.
  const longest = Math.max(0, ...ownRanges.map(({ length }) => length));
  const weight = JSON.stringify(ownRanges.map(({ cells }) => cells[0]?.formulas ?? '')).length * 1.2;
  const ownStep = Math.max(1, Math.floor(REQUEST_BYTES / (weight / Math.max(1, Math.min(longest, OWN_AT_ONCE)))));
  for (let from = OWN_AT_ONCE; from < longest; from += ownStep) {
    for (const { length, part, cells } of ownRanges) {
      if (from < length) cells.push(part(from, Math.min(ownStep, length - from)));
    }
    // As above: one request for each 3 MB of answer.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the payload limit asks for it
    await context.sync();
  }

  const own = new Map<string, { [role in Role]?: OwnColumn }>();
  for (const { place, role, area, cells } of ownRanges) {
    const column = (found: 'formulas' | 'values') =>
      cells.flatMap((part) => (part[found] as Content[][]).map((line) => line[0] ?? ''));
    const shown = isShown(role) ? { shown: column('values') } : {};
    own.set(place, {
      ...own.get(place),
      [role]: { column: area.column, row: area.row, contents: column('formulas'), ...shown },
    });
  }
  const area = { ...extent.area, columns: width };
  return {
    sheet: {
      ...head,
      area,
      values,
      formats: formats.length > 0 ? formats : head.formats,
      struck,
      merged: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
      hidden: visible.isNullObject ? [{ first: row, count: rows }] : hiddenSpans(area, visible.areas.items.map(areaOf)),
    } satisfies Sheet,
    own,
    painted,
  };
}

const isShown = (role: Role): boolean => 'shown' in ROLES[role];

/** Our columns on a sheet, as our names say; a name whose cells were deleted refers to nothing and is left out. */
function ownAreas(extent: Extent): [Role, Area][] {
  const found: [Role, Area][] = [];
  for (const role of RESULT_ROLES) {
    for (const [name, formula] of extent.names) {
      const area = roleOf(name) === role ? referencedArea(formula)?.area : undefined;
      if (area) found.push([role, area]);
    }
  }
  return found;
}

const sourceOf = (extent: Extent): string | null => referencedArea(extent.names.get(SOURCE_NAME) ?? '')?.sheet ?? null;

/** The rows of `area` that no visible area covers. */
export function hiddenSpans(area: Area, visible: readonly Area[]): Span[] {
  const bands = visible.map(({ row, rows }) => [row, row + rows] as const).sort((a, b) => a[0] - b[0]);
  const spans: Span[] = [];
  let next = area.row;
  for (const [from, to] of [...bands, [area.row + area.rows, area.row + area.rows] as const]) {
    if (from > next) spans.push({ first: next, count: from - next });
    next = Math.max(next, to);
  }
  return spans;
}

/** New dates look like the user's own. */
function dateFormatOf(book: Book, sheet: Sheet): string | null {
  const column = (book.columns.last_contact ?? book.columns.last_order_date ?? book.columns.order_date)?.column;
  if (column === undefined || !book.dataRows) return null;
  for (let row = book.dataRows[0]; row <= book.dataRows[1]; row++) {
    const format = formatAt(sheet, row, column);
    if (isDateFormat(format)) return format;
  }
  return null;
}
