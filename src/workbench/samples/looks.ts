/**
 * What the cells of a sample look like, and the styles.xml that says so.
 *
 *  - a look follows from the row's role, the column's kind and what was painted by hand: nothing is chosen cell by
 *    cell;
 *  - equal looks share one style; styles are numbered in the order in which they are first asked for;
 *  - numbers and days carry a number format, typed text never does: that is how it is told apart in a real sheet too.
 */
import type { ColumnKind, Paint, RowRole, SampleBook } from './sample';

export interface Looks {
  /** The style number of a cell. `typed` says that a day or quantity stands there as text. */
  styleOf(role: RowRole, kind: ColumnKind, paint: Paint | null, typed: boolean): number;
  /** The number of the format that a conditional format puts on. */
  ruleStyleOf(paint: Paint): number;
  /** styles.xml, for the looks asked for so far. */
  xml(): string;
}

const FILL: { readonly [paint in Paint]: string | null } = {
  yellow: 'FFF599',
  green: 'C6E0B4',
  orange: 'F8CBAD',
  'red-text': null,
  struck: null,
};

const GRID = 'BFBFBF';

const ALIGN: { readonly [kind in ColumnKind]: string } = {
  number: '<alignment horizontal="center" vertical="center"/>',
  text: '<alignment vertical="center" wrapText="1"/>',
  centre: '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  quantity: '<alignment horizontal="right" vertical="center" indent="1"/>',
  date: '<alignment horizontal="center" vertical="center"/>',
  money: '<alignment horizontal="right" vertical="center" indent="1"/>',
  mail: '<alignment vertical="center"/>',
  remark: '<alignment vertical="center" wrapText="1"/>',
};

const HEAD_ALIGN = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const LEFT_ALIGN = '<alignment horizontal="left" vertical="center"/>';

/** Numbers of our own number formats start where Excel's end. */
const FIRST_FORMAT = 164;

export function looksOf(book: SampleBook): Looks {
  const fonts = [font(book.font, {})];
  const fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
  const borders = ['<border><left/><right/><top/><bottom/><diagonal/></border>'];
  const formats: string[] = [];
  const styles = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  const rules: string[] = [];

  const formatId = (code: string | null): number => (code === null ? 0 : FIRST_FORMAT + placeOf(formats, code));

  const styleOf: Looks['styleOf'] = (role, kind, paint, typed) => {
    const fontId = placeOf(fonts, fontOf(book, role, kind, paint));
    const fillId = placeOf(fills, fillOf(book, role, paint));
    const borderId = placeOf(borders, borderOf(role));
    const numFmtId = formatId(typed ? null : formatOf(book, role, kind));
    return placeOf(
      styles,
      `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" ` +
        `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignOf(role, kind)}</xf>`,
    );
  };

  const xml = (): string =>
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    list(
      'numFmts',
      formats.map((code, place) => `<numFmt numFmtId="${FIRST_FORMAT + place}" formatCode="${code}"/>`),
    ) +
    list('fonts', fonts) +
    list('fills', fills) +
    list('borders', borders) +
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    list('cellXfs', styles) +
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
    list('dxfs', rules) +
    '</styleSheet>';

  return { styleOf, ruleStyleOf: (paint) => placeOf(rules, ruleStyle(paint)), xml };
}

function fontOf(book: SampleBook, role: RowRole, kind: ColumnKind, paint: Paint | null): string {
  if (role === 'title') return font(book.font, { bold: true, size: 16, colour: book.accent });
  if (role === 'note') return font(book.font, { colour: '595959', size: 9 });
  if (role === 'foot') return font(book.font, { colour: '7F7F7F', size: 9 });
  if (role === 'header') return font(book.font, { bold: true, colour: 'FFFFFF' });
  if (role === 'section' || role === 'total') return font(book.font, { bold: true });
  if (paint === 'red-text') return font(book.font, { colour: 'FF0000' });
  if (paint === 'struck') return font(book.font, { colour: '808080', struck: true });
  if (kind === 'mail') return font(book.font, { colour: '0563C1', underlined: true });
  return font(book.font, {});
}

function fillOf(book: SampleBook, role: RowRole, paint: Paint | null): string {
  if (role === 'header') return fill(book.accent);
  if (role === 'section' || role === 'total') return fill(book.tint);
  const colour = paint && FILL[paint];
  return colour ? fill(colour) : '<fill><patternFill patternType="none"/></fill>';
}

function borderOf(role: RowRole): string {
  if (role === 'title' || role === 'note' || role === 'foot' || role === 'blank') {
    return '<border><left/><right/><top/><bottom/><diagonal/></border>';
  }
  const side = (name: string, style: string): string => `<${name} style="${style}"><color rgb="FF${GRID}"/></${name}>`;
  const top = side('top', role === 'total' ? 'medium' : 'thin');
  return `<border>${side('left', 'thin')}${side('right', 'thin')}${top}${side('bottom', 'thin')}<diagonal/></border>`;
}

function formatOf(book: SampleBook, role: RowRole, kind: ColumnKind): string | null {
  if (role !== 'record' && role !== 'total') return null;
  if (kind === 'quantity') return '#,##0';
  if (kind === 'money') return '#,##0.00';
  return kind === 'date' ? book.dateFormat : null;
}

function alignOf(role: RowRole, kind: ColumnKind): string {
  if (role === 'header') return HEAD_ALIGN;
  if (role === 'record') return ALIGN[kind];
  if (role === 'total') return kind === 'quantity' ? ALIGN.quantity : HEAD_ALIGN;
  return role === 'title' ? HEAD_ALIGN : LEFT_ALIGN;
}

function ruleStyle(paint: Paint): string {
  const colour = FILL[paint];
  const shade = colour === null ? '' : `<fill><patternFill><bgColor rgb="FF${colour}"/></patternFill></fill>`;
  return `<dxf><font><b/></font>${shade}</dxf>`;
}

function font(
  name: string,
  as: { bold?: true; size?: number; colour?: string; struck?: true; underlined?: true },
): string {
  const marks = `${as.bold ? '<b/>' : ''}${as.struck ? '<strike/>' : ''}${as.underlined ? '<u/>' : ''}`;
  return `<font>${marks}<sz val="${as.size ?? 10}"/><color rgb="FF${as.colour ?? '000000'}"/><name val="${name}"/><family val="2"/></font>`;
}

function fill(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** Where `item` stands in `items`; it is put at the end if it does not yet. */
function placeOf(items: string[], item: string): number {
  const place = items.indexOf(item);
  return place < 0 ? items.push(item) - 1 : place;
}
