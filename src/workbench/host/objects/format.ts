/**
 * Excel.RangeFormat and what hangs on it.
 *
 *  - a property that differs between cells (or columns, or rows) reads as null;
 *  - column widths go into the file; row heights come from it and are not written;
 *  - fonts, fills and alignment are read from and written to the workbook's styles, as far as those know them
 *    (`Looks`); what they do not know is refused by name;
 *  - `autofitColumns` estimates: 5.3 points for a character, 10.6 for a wide one, 48 at least and 300 at most.
 *
 * Not done: borders, cell protection, patterns, indents.
 */
import { ExcelError, refuse } from '../wire/excelError';
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet, type Styles } from '../model';
import { asFlag, asNumber, asText, oneOf } from './arguments';
import { displayed } from './cells';
import { Place, type Places } from './place';
import { thingsOf } from './members';
import { usedArea } from './usage';
import { mayEdit, type Makers, type World } from './world';

/** What a cell looks like, apart from its number format. Colours are '#RRGGBB'. */
/** In points, at 96 dots an inch. */
const PIXEL = 0.75;

export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly color: string;
  readonly size: number;
  readonly font: string;
  /** Null: no fill. */
  readonly fill: string | null;
  readonly wrap: boolean;
  readonly horizontal: string;
}

/** What a `Styles` may offer beyond its contract; whoever implements both gets fonts and fills that can be written. */
export interface Looks {
  look(style: number): Look;
  /** The style that is `style` with these changes; made if there is none. */
  withLook(style: number, change: Partial<Look>): number;
}

const STANDARD_WIDTH = 48;
const LARGEST_WIDTH = 1_342; // 255 characters
const LARGEST_HEIGHT = 409.5;
const NARROW = 5.3;
const WIDEST_FIT = 300;
const COLOR = /^#[0-9A-F]{6}$/i;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;
const ALIGNMENTS = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;

export function formatObjects(world: World): Pick<Makers, 'rangeFormat'> {
  const { styles } = world.workbook;

  const fill = thingsOf<Places>('RangeFill', {
    scalars: { Color: (it) => agreed(it, (style) => styles.fill(style) ?? '#FFFFFF') },
    writes: { Color: (it, value) => paint(it, 'RangeFill.color', { fill: asColor(value) }) },
    methods: { Clear: (it) => paint(it, 'RangeFill.clear', { fill: null }) },
  });

  const font = thingsOf<Places>('RangeFont', {
    scalars: {
      Bold: (it) => agreed(it, (style) => styles.bold(style)),
      Color: (it) => agreed(it, (style) => styles.fontColor(style) ?? '#000000'),
      Italic: (it) => seen(it, 'RangeFont.italic', 'italic'),
      Strikethrough: (it) => seen(it, 'RangeFont.strikethrough', 'struck'),
      Size: (it) => seen(it, 'RangeFont.size', 'size'),
      Name: (it) => seen(it, 'RangeFont.name', 'font'),
    },
    writes: {
      Bold: (it, value) => paint(it, 'RangeFont.bold', { bold: asFlag(value) }),
      Color: (it, value) => paint(it, 'RangeFont.color', { color: asColor(value) }),
      Italic: (it, value) => paint(it, 'RangeFont.italic', { italic: asFlag(value) }),
      Strikethrough: (it, value) => paint(it, 'RangeFont.strikethrough', { struck: asFlag(value) }),
      Size: (it, value) => paint(it, 'RangeFont.size', { size: asNumber(value) }),
      Name: (it, value) => paint(it, 'RangeFont.name', { font: asText(value) }),
    },
  });

  const rangeFormat = thingsOf<Places>('RangeFormat', {
    scalars: {
      ColumnWidth: ({ sheet, areas }) => agreedSize(sheet.widths, columnSpans(areas), sheet.view.standardWidth),
      RowHeight: ({ sheet, areas }) => agreedSize(sheet.view.heights, rowSpans(areas), sheet.view.standardHeight),
      UseStandardWidth: ({ sheet, areas }) => agreedStandard(sheet.widths, columnSpans(areas)),
      WrapText: (it) => seen(it, 'RangeFormat.wrapText', 'wrap'),
      HorizontalAlignment: (it) => seen(it, 'RangeFormat.horizontalAlignment', 'horizontal'),
    },
    writes: {
      ColumnWidth: ({ sheet, areas }, value) => {
        mayEdit(sheet);
        const asked = within(asNumber(value), LARGEST_WIDTH);
        const width = world.isUnkind('snapsWidths') ? Math.floor(asked / PIXEL) * PIXEL : asked;
        for (const [first, count] of columnSpans(areas)) setWidths(sheet, first, count, width);
      },
      UseStandardWidth: ({ sheet, areas }, value) => {
        mayEdit(sheet);
        // Documented: setting it to false has no effect.
        if (asFlag(value)) for (const [first, count] of columnSpans(areas)) setWidths(sheet, first, count, null);
      },
      RowHeight: ({ sheet, areas }, value) => {
        mayEdit(sheet);
        const height = within(asNumber(value), LARGEST_HEIGHT);
        const { heights } = sheet.view;
        for (const [first, count] of rowSpans(areas)) {
          if (count === MAX_ROWS) refuse('RangeFormat.rowHeight of whole columns');
          for (let row = first; row < first + count; row++) heights.set(row, height);
        }
      },
      WrapText: (it, value) => paint(it, 'RangeFormat.wrapText', { wrap: asFlag(value) }),
      HorizontalAlignment: (it, value) =>
        paint(it, 'RangeFormat.horizontalAlignment', { horizontal: oneOf(value, ALIGNMENTS) }),
    },
    objects: { Fill: (it) => fill(it), Font: (it) => font(it) },
    methods: { AutofitColumns: (it) => autofit(world, it) },
  });
  return { rangeFormat };

  function looks(member: string): Looks {
    return looksOf(styles, member);
  }

  function seen(it: Places, member: string, part: keyof Look): unknown {
    const known = looks(member);
    return agreed(it, (style) => known.look(style)[part]);
  }

  function paint({ sheet, areas }: Places, member: string, change: Partial<Look>): void {
    mayEdit(sheet);
    const known = looks(member);
    const made = new Map<number, number>();
    for (const { row, column, rows, columns } of areas) {
      if (rows === MAX_ROWS || columns === MAX_COLUMNS) refuse(`${member} of whole rows or columns`);
      for (let r = row; r < row + rows; r++) {
        for (let c = column; c < column + columns; c++) {
          const style = sheet.style(r, c);
          let next = made.get(style);
          if (next === undefined) made.set(style, (next = known.withLook(style, change)));
          sheet.setStyle(r, c, next);
        }
      }
    }
  }
}

/** Refused by name where the styles know nothing of looks. */
export function looksOf(styles: Styles, member: string): Looks {
  return hasLooks(styles) ? styles : refuse(member);
}

function hasLooks(styles: Styles): styles is Styles & Looks {
  return 'withLook' in styles && 'look' in styles;
}

/** What all cells agree on, or null. Cells beyond the used part have style 0. */
function agreed({ sheet, areas }: Places, part: (style: number) => unknown): unknown {
  const known = new Set<number>();
  for (const area of areas) {
    let counted = 0;
    for (const [column, { styles }] of sheet.columns) {
      if (column < area.column || column >= area.column + area.columns) continue;
      const end = Math.min(area.row + area.rows, styles.length);
      for (let row = area.row; row < end; row++, counted++) known.add(styles[row] ?? 0);
    }
    if (counted < area.rows * area.columns) known.add(0);
  }
  const found = new Set([...known].map(part));
  return found.size === 1 ? [...found][0] : null;
}

type Span = readonly [first: number, count: number];

function columnSpans(areas: readonly Area[]): readonly Span[] {
  return areas.map(({ column, columns }) => [column, columns]);
}

function rowSpans(areas: readonly Area[]): readonly Span[] {
  return areas.map(({ row, rows }) => [row, rows]);
}

function agreedSize(sizes: ReadonlyMap<number, number>, spans: readonly Span[], standard: number): number | null {
  const found = new Set<number>();
  for (const [first, count] of spans) {
    let set = 0;
    for (const [index, size] of sizes) {
      if (index < first || index >= first + count) continue;
      found.add(size);
      set++;
    }
    if (set < count) found.add(standard);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** Null takes the columns' own width away. */
function setWidths(sheet: Sheet, first: number, count: number, width: number | null): void {
  for (let column = first; column < first + count; column++) {
    if (width === null) sheet.widths.delete(column);
    else sheet.widths.set(column, width);
  }
  sheet.widthsChanged = true;
}

/** True: no column has a width of its own · false: all have · null: some. */
function agreedStandard(sizes: ReadonlyMap<number, number>, spans: readonly Span[]): boolean | null {
  const own = [...sizes.keys()];
  const found = new Set(
    spans.flatMap(([first, count]) => {
      const set = own.filter((index) => index >= first && index < first + count).length;
      return set === 0 ? [true] : set === count ? [false] : [true, false];
    }),
  );
  return found.size === 1 ? found.has(true) : null;
}

function within(size: number, largest: number): number {
  if (size < 0 || size > largest) throw new ExcelError('InvalidArgument');
  return size;
}

function asColor(value: unknown): string {
  const text = asText(value);
  if (!COLOR.test(text)) {
    if (/^[a-z]+$/i.test(text)) refuse(`colours by name ('${text}')`);
    throw new ExcelError('InvalidArgument');
  }
  return text.toUpperCase();
}

function autofit(world: World, { sheet, areas }: Places): void {
  mayEdit(sheet);
  for (const area of areas) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cells = sheet.columns.get(column);
      const used = cells && usedArea(new Place(sheet, { ...area, column, columns: 1 }), true);
      if (!cells || !used) continue;
      let longest = 0;
      for (let row = used.row; row < used.row + used.rows; row++) {
        const text = displayed(world.workbook, cells.values[row], cells.styles[row] ?? 0);
        longest = Math.max(longest, text.length + (text.match(WIDE)?.length ?? 0));
      }
      setWidths(sheet, column, 1, Math.min(WIDEST_FIT, Math.max(STANDARD_WIDTH, Math.ceil(longest * NARROW + 5))));
    }
  }
}
