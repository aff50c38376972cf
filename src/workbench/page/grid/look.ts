/**
 * What a cell looks like: its text, and the CSS of the file's own format, its table and its conditional formats.
 *
 *  - the paper stays white in a dark page, as in Excel: the colours of a sheet are its maker's;
 *  - equal looks are the same object, so that a cell which did not change is not drawn again;
 *  - numbers stand right, texts left, truth values and errors in the middle, unless the cell says otherwise;
 *  - text without wrapping runs into empty neighbours on the right; longer than a screen, it is cut for drawing.
 *
 * Known differences from Excel: formats of whole rows and columns show only where a cell exists; no rotated or shrunken
 * text, no gradients and patterns, no rich text inside a cell, one colour scheme for all tables of the same number;
 * rows do not grow by themselves with wrapped text.
 */
import type { Calculation } from '../../host/formulas/calc';
import type { Culture } from '../../host/wire/culture';
import type { Filtered, RuleFormat, Sheet, Table, Value, Workbook } from '../../host/model';
import type { Line } from '../../host/file/parts/drawing';
import { StylesXml } from '../../host/file/parts/stylesXml';
import { cellName } from '../../host/file/parts/reference';
import { fitted, formatTint, shownText } from './cellText';
import { conditionalLook, rulesOf } from './conditional';

export type Css = { readonly [property: string]: string | number };

export interface CellLook {
  readonly text: string;
  readonly css: Css;
  /** May run over its right edge. */
  readonly flows: boolean;
  /** One line from its left, or a number: the cell needs no more than a box with that text. */
  readonly isPlain: boolean;
  /** The mark of a filter that Excel would show here. */
  readonly filter: 'off' | 'on' | null;
  /** A formula that is beyond us: what stands here is what the file came with. */
  readonly isOld: boolean;
}

const PIXELS_A_POINT = 4 / 3;
const INDENT = 9;
const MOST_DRAWN = 2000;
const DEFAULT_SIZE = 11;
const FONTS =
  "'Calibri', 'Carlito', 'Segoe UI', 'Microsoft YaHei', 'PingFang SC', 'Microsoft JhengHei', 'Noto Sans CJK SC', sans-serif";

interface Base {
  readonly css: Css;
  readonly horizontal: string;
  readonly wrap: boolean;
  readonly size: number;
  readonly numberFormat: string;
  /** Its own, not the workbook's usual one. */
  readonly hasFill: boolean;
  readonly hasColor: boolean;
}

export class Painter {
  private readonly bases = new Map<number, Base>();
  private readonly looks = new Map<string, Css>();
  private rules: ReturnType<typeof rulesOf> = [];
  private sheet: Sheet | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly calculation: Calculation,
    private readonly culture: Culture,
  ) {}

  /** Before a sheet is drawn: its rules and tables may have changed. */
  begin(sheet: Sheet): void {
    this.sheet = sheet;
    this.rules = rulesOf(sheet);
  }

  /** The usual font of the workbook, for the whole page. */
  paper(): Css {
    const { size, css } = this.base(0);
    return { fontFamily: String(css.fontFamily ?? FONTS), fontSize: size };
  }

  /** `width`: of the column, in pixels. */
  look(row: number, column: number, width: number): CellLook {
    const { sheet, workbook, culture } = this;
    const { unsupported } = this.calculation;
    if (!sheet) throw new Error('nothing is being drawn');
    const style = sheet.style(row, column);
    const value = sheet.value(row, column);
    const table = sheet.tables.length > 0 ? tableAt(sheet, row, column) : null;
    const rule = this.rules.length > 0 ? conditionalLook(this.rules, this.calculation, sheet, row, column) : null;
    const base = this.base(style);
    const shown = shownText(value, base.numberFormat, culture, workbook.date1904);
    const text =
      shown === '' || base.wrap ? shown : fitted(shown, value, base.numberFormat, culture, width - 6, base.size);
    const tint = formatTint(value, base.numberFormat);
    const place = sideOf(value, base.horizontal);
    const filter = filterAt(sheet, table, row, column);
    const isOld = unsupported.size > 0 && unsupported.has(`${sheet.id}!${cellName(row, column)}`);
    const isLeft = place === 'flex-start';
    return {
      text: drawn(text, base.wrap),
      css: this.css(style, base, place, tint, rule, table, row),
      flows: typeof value === 'string' && isLeft && !base.wrap,
      isPlain: !base.wrap && filter === null && !isOld && (isLeft || typeof value !== 'string'),
      filter,
      isOld,
    };
  }

  private css(
    style: number,
    base: Base,
    place: string,
    tint: string | null,
    rule: RuleFormat | null,
    table: Table | null,
    row: number,
  ): Css {
    const dress = table ? this.dress(table, row) : null;
    const ruled = rule ? `${rule.fill} ${rule.color} ${rule.bold} ${rule.italic}` : '';
    const key = `${style}|${place}|${tint}|${ruled}|${dress?.key}`;
    let css = this.looks.get(key);
    if (!css) {
      const made: { [property: string]: string | number } = { ...base.css, justifyContent: place };
      made.textAlign = place === 'flex-start' ? 'left' : place === 'flex-end' ? 'right' : 'center';
      if (dress?.fill && !base.hasFill) fill(made, dress.fill);
      if (dress?.color && !base.hasColor) made.color = dress.color;
      if (dress?.bold) made.fontWeight = 700;
      if (tint) made.color = tint;
      if (rule?.fill) fill(made, rule.fill);
      if (rule?.color) made.color = rule.color;
      if (rule && rule.bold !== null) made.fontWeight = rule.bold ? 700 : 400;
      if (rule && rule.italic !== null) made.fontStyle = rule.italic ? 'italic' : 'normal';
      this.looks.set(key, (css = made));
    }
    return css;
  }

  private base(style: number): Base {
    let base = this.bases.get(style);
    if (!base) this.bases.set(style, (base = this.makeBase(style)));
    return base;
  }

  private makeBase(style: number): Base {
    const { styles } = this.workbook;
    const numberFormat = styles.numberFormat(style);
    if (!(styles instanceof StylesXml)) {
      const size = DEFAULT_SIZE * PIXELS_A_POINT;
      return { css: {}, horizontal: 'General', wrap: false, size, numberFormat, hasFill: false, hasColor: false };
    }
    const [look, usual, drawing] = [styles.look(style), styles.look(0), styles.drawing(style)];
    const css: { [property: string]: string | number } = {};
    if (look.font !== '') css.fontFamily = `'${look.font.replace(/['"\\;]/g, '')}', ${FONTS}`;
    css.fontSize = Math.round(look.size * PIXELS_A_POINT * 10) / 10;
    if (look.bold) css.fontWeight = 700;
    if (look.italic) css.fontStyle = 'italic';
    if (look.color !== '#000000') css.color = look.color;
    const under = `${drawing.underline ? 'underline ' : ''}${drawing.struck ? 'line-through' : ''}`.trim();
    if (under !== '') css.textDecoration = under;
    if (look.fill) fill(css, look.fill);
    css.alignItems = drawing.vertical === 'top' ? 'flex-start' : drawing.vertical === 'center' ? 'center' : 'flex-end';
    // For a cell that is no flex box.
    css.alignContent = css.alignItems;
    if (look.wrap) Object.assign(css, { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });
    if (drawing.indent > 0) {
      css[look.horizontal === 'Right' ? 'paddingRight' : 'paddingLeft'] = 3 + drawing.indent * INDENT;
    }
    const { left, right, top, bottom } = drawing.lines;
    if (right) css.borderRight = border(right);
    if (bottom) css.borderBottom = border(bottom);
    const shadows = [
      left && `-${left.width}px 0 0 0 ${left.color}`,
      top && `0 -${top.width}px 0 0 ${top.color}`,
    ].filter(Boolean);
    if (shadows.length > 0) css.boxShadow = shadows.join(', ');
    return {
      css,
      horizontal: look.horizontal,
      wrap: look.wrap,
      size: Number(css.fontSize),
      numberFormat,
      hasFill: look.fill !== null,
      hasColor: look.color !== usual.color,
    };
  }

  /** What its table puts on a cell: near Excel's own styles, by their kind and number. */
  private dress(table: Table, row: number): { key: string; fill?: string; color?: string; bold?: boolean } | null {
    const [, kind, digits] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style ?? '') ?? [];
    const { styles } = this.workbook;
    if (kind === undefined || !(styles instanceof StylesXml)) return null;
    const accent = (Number(digits) - 1) % 7;
    const color = (tint: number) =>
      styles.color(`<c theme="${accent === 0 ? 1 : accent + 3}" tint="${tint}"/>`) ?? '#000000';
    const { area } = table;
    const isHeader = table.headerRow && row === area.row;
    const isTotal = table.totalsRow && row === area.row + area.rows - 1;
    const key = `${table.style} ${isHeader ? 'header' : isTotal ? 'total' : (row - area.row) % 2} ${table.stripes !== false}`;
    if (isHeader) {
      return kind === 'Light' && Number(digits) < 8
        ? { key, bold: true, color: color(-0.25) }
        : { key, bold: true, color: '#FFFFFF', fill: color(0) };
    }
    if (isTotal) return { key, bold: true };
    const isStriped = table.stripes !== false && (row - area.row) % 2 === 1;
    return isStriped ? { key, fill: color(accent === 0 ? 0.85 : 0.8) } : { key };
  }
}

/** A fill hides the gridlines of its cell, unless the cell has lines of its own. */
function fill(css: { [property: string]: string | number }, color: string): void {
  css.backgroundColor = color;
  css.borderRight ??= `1px solid ${color}`;
  css.borderBottom ??= `1px solid ${color}`;
}

function border({ width, style, color }: Line): string {
  return `${width}px ${style} ${color}`;
}

function sideOf(value: Value, horizontal: string): string {
  if (horizontal === 'Left' || horizontal === 'Justify' || horizontal === 'Fill') return 'flex-start';
  if (horizontal === 'Right') return 'flex-end';
  if (horizontal !== 'General') return 'center';
  if (typeof value === 'number') return 'flex-end';
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null) ? 'center' : 'flex-start';
}

function drawn(text: string, wrap: boolean): string {
  const short = text.length > MOST_DRAWN ? text.slice(0, MOST_DRAWN) : text;
  return wrap ? short : short.replace(/\r?\n/g, ' ');
}

function tableAt(sheet: Sheet, row: number, column: number): Table | null {
  const found = sheet.tables.find(({ area }) => {
    return (
      row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns
    );
  });
  return found ?? null;
}

function filterAt(sheet: Sheet, table: Table | null, row: number, column: number): CellLook['filter'] {
  if (table?.headerRow && row === table.area.row) return asks(table, column) ? 'on' : 'off';
  const own = sheet.autoFilter;
  if (!own || row !== own.area.row || column < own.area.column || column >= own.area.column + own.area.columns)
    return null;
  return asks(own, column) ? 'on' : 'off';
}

/** Of a filter whose criteria nobody can read every button says so. */
function asks({ filtered, filters, area }: Filtered, column: number): boolean {
  return filtered && (filters?.some((one) => one.column === column - area.column) ?? true);
}
