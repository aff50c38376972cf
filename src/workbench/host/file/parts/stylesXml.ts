/**
 * styles.xml: what a cell's style number means, and new formats added to it.
 *
 *  - existing numbers never change: a new cell format, font, fill, number format or conditional format goes to the end
 *    of its list;
 *  - a format that is there already is used again;
 *  - only what a cell or rule still uses is written, so that a change taken back leaves the part as it was.
 */
import type { RuleFormat, Styles } from '../../model';
import { colorOf, readTheme } from './colors';
import { type Drawing, drawingOf } from './drawing';
import { fillText, fontText, formatText, type Look, part, ruleText, sameFormat, startTag, tick } from './looks';
import { EVERYWHERE, FIRST_OWN, IN_CHINESE } from './numberFormats';
import {
  applyEdits,
  attribute,
  childOf,
  childrenOf,
  type Edit,
  escapeAttribute,
  openTag,
  placeFor,
  rootOf,
  tagOf,
  withAttribute,
  XML_HEAD,
} from './xml';

const ORDER = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

const GENERAL = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** For a package without styles, and for a new workbook: the least that Excel takes. */
export const PLAIN_STYLES =
  `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="1">${GENERAL}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
  '</styleSheet>';

/** A list of the part; items from `opened` on are ours. */
interface List {
  readonly items: string[];
  readonly opened: number;
}

export class StylesXml implements Styles {
  private readonly formats: List;
  private readonly fonts: List;
  private readonly fills: List;
  private readonly rules: List;
  private readonly borders: List;
  private readonly numberFormats = new Map<number, string>();
  private readonly ownNumberFormats = new Map<number, string>();
  private readonly theme: readonly string[];
  private readonly made = new Map<string, number>();

  constructor(
    private readonly xml: string,
    themeXml: string | null,
  ) {
    this.theme = readTheme(themeXml);
    this.formats = this.list('cellXfs');
    if (this.formats.opened === 0) this.formats.items.push(GENERAL);
    this.fonts = this.list('fonts');
    this.fills = this.list('fills');
    this.rules = this.list('dxfs');
    this.borders = this.list('borders');
    for (const tag of this.list('numFmts').items) {
      this.numberFormats.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? 'General');
    }
  }

  numberFormat(style: number): string {
    const id = this.number(style, 'numFmtId');
    return this.numberFormats.get(id) ?? EVERYWHERE.get(id) ?? IN_CHINESE.get(id) ?? 'General';
  }

  withNumberFormat(style: number, format: string): number {
    if (this.numberFormat(style) === format) return style;
    return this.once(`${style} ${format}`, () => {
      const was = this.format(style);
      const tag = startTag(was);
      const numbered = withAttribute(tag, 'numFmtId', String(this.numberFormatId(format)));
      return withAttribute(numbered, 'applyNumberFormat', '1') + was.slice(tag.length);
    });
  }

  fill(style: number): string | null {
    return this.fillColor(this.fills.items[this.number(style, 'fillId')] ?? '', 'fgColor');
  }

  bold(style: number): boolean {
    return tick(this.font(style), 'b') ?? false;
  }

  fontColor(style: number): string | null {
    return this.colorIn(this.font(style));
  }

  look(style: number): Look {
    const font = this.font(style);
    const align = part(this.format(style), 'alignment');
    const horizontal = attribute(align, 'horizontal') ?? 'general';
    return {
      bold: this.bold(style),
      italic: tick(font, 'i') ?? false,
      struck: tick(font, 'strike') ?? false,
      color: this.fontColor(style) ?? '#000000',
      size: Number(attribute(part(font, 'sz'), 'val') ?? 11),
      font: attribute(part(font, 'name'), 'val') ?? '',
      fill: this.fill(style),
      wrap: attribute(align, 'wrapText') === '1',
      horizontal: horizontal[0]?.toUpperCase() + horizontal.slice(1),
    };
  }

  withLook(style: number, change: Partial<Look>): number {
    return this.once(`${style} ${JSON.stringify(change)}`, () => {
      const font = add(this.fonts, fontText(this.font(style), change));
      const fillId = this.number(style, 'fillId');
      const fill =
        change.fill === undefined ? fillId : change.fill === null ? 0 : add(this.fills, fillText(change.fill));
      return formatText(this.format(style), font, fill, change);
    });
  }

  drawing(style: number): Drawing {
    const border = this.borders.items[this.number(style, 'borderId')] ?? '';
    return drawingOf(this.format(style), this.font(style), border, (tag) => this.color(tag));
  }

  /** Of a tag such as `<tabColor rgb="FFFF0000"/>`. */
  color(tag: string): string | null {
    return colorOf(tag, this.theme);
  }

  /** Nothing set for an index that there is not. */
  ruleFormat(index: number): RuleFormat {
    const xml = this.rules.items[index] ?? '<dxf/>';
    const font = part(xml, 'font');
    const fill = part(xml, 'fill');
    // A conditional format's plain fill is its *background* colour; some writers say it the other way round.
    const color = this.fillColor(fill, 'bgColor') ?? this.fillColor(fill, 'fgColor');
    return { fill: color, color: this.colorIn(font), bold: tick(font, 'b'), italic: tick(font, 'i') };
  }

  /** What one save adds. The styles themselves stay as they are. */
  draft(): StylesDraft {
    return new StylesDraft(this.rules.items, (used, rules) => this.write(used, rules));
  }

  private write(used: number, rules: readonly string[]): string {
    const formats = used === 0 ? [] : this.formats.items.slice(this.formats.opened, used + 1);
    const highest = (name: string) => Math.max(-1, ...formats.map((format) => numberIn(format, name)));
    const ids = new Set(formats.map((format) => numberIn(format, 'numFmtId')));
    const additions: readonly (readonly [string, readonly string[]])[] = [
      [
        'numFmts',
        [...this.ownNumberFormats]
          .filter(([id]) => ids.has(id))
          .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`),
      ],
      ['fonts', this.fonts.items.slice(this.fonts.opened, highest('fontId') + 1)],
      ['fills', this.fills.items.slice(this.fills.opened, highest('fillId') + 1)],
      ['cellXfs', formats],
      ['dxfs', rules],
    ];
    const edits = additions.filter(([, items]) => items.length > 0).map(([name, items]) => this.addition(name, items));
    return applyEdits(this.xml, edits);
  }

  private addition(name: string, items: readonly string[]): Edit {
    const root = rootOf(this.xml);
    const children = childrenOf(this.xml, root);
    const list = children.find((child) => child.name === name);
    if (!list) {
      const place = placeFor(children, root, ORDER, name);
      return { start: place, end: place, text: `<${name} count="${items.length}">${items.join('')}</${name}>` };
    }
    const count = childrenOf(this.xml, list).length + items.length;
    const tag = openTag(withAttribute(tagOf(this.xml, list), 'count', String(count)));
    const inner = this.xml.slice(list.open, list.close);
    return { start: list.start, end: list.end, text: `${tag}${inner}${items.join('')}</${name}>` };
  }

  /** The cell format that `make` gives, made only once. */
  private once(key: string, make: () => string): number {
    let index = this.made.get(key);
    if (index === undefined) {
      const text = make();
      const found = this.formats.items.findIndex((other) => sameFormat(other, text));
      index = found >= 0 ? found : this.formats.items.push(text) - 1;
      this.made.set(key, index);
    }
    return index;
  }

  private numberFormatId(format: string): number {
    for (const [id, code] of this.numberFormats) if (code === format) return id;
    for (const [id, code] of EVERYWHERE) if (code === format && !this.numberFormats.has(id)) return id;
    const id = Math.max(FIRST_OWN - 1, ...this.numberFormats.keys()) + 1;
    this.numberFormats.set(id, format);
    this.ownNumberFormats.set(id, format);
    return id;
  }

  private format(style: number): string {
    return this.formats.items[style] ?? GENERAL;
  }

  private number(style: number, name: string): number {
    return numberIn(this.format(style), name);
  }

  private font(style: number): string {
    return this.fonts.items[this.number(style, 'fontId')] ?? '<font/>';
  }

  private colorIn(font: string): string | null {
    const color = part(font, 'color');
    return color === '' ? null : colorOf(color, this.theme);
  }

  private fillColor(fill: string, which: 'fgColor' | 'bgColor'): string | null {
    const pattern = part(fill, 'patternFill');
    const type = attribute(startTag(pattern), 'patternType') ?? 'solid';
    const color = part(pattern, which);
    return type !== 'solid' || color === '' ? null : colorOf(color, this.theme);
  }

  private list(name: string): List {
    const list = childOf(this.xml, rootOf(this.xml), name);
    const items = list ? childrenOf(this.xml, list).map((child) => this.xml.slice(child.start, child.end)) : [];
    return { items, opened: items.length };
  }
}

/** The conditional formats' looks that one save needs, and then the part. */
export class StylesDraft {
  private readonly added: string[] = [];

  constructor(
    private readonly rules: readonly string[],
    private readonly write: (used: number, rules: readonly string[]) => string,
  ) {}

  /** The index of a look in `dxfs`; added if there is none like it. */
  rule(format: RuleFormat): number {
    const text = ruleText(format);
    const known = this.rules.indexOf(text);
    if (known >= 0) return known;
    const added = this.added.indexOf(text);
    return this.rules.length + (added >= 0 ? added : this.added.push(text) - 1);
  }

  /** `used`: the highest style number that a touched cell has. */
  toXml(used: number): string {
    return this.write(used, this.added);
  }
}

function numberIn(format: string, name: string): number {
  return Number(attribute(startTag(format), name) ?? 0);
}

function add(list: List, text: string): number {
  const found = list.items.indexOf(text);
  return found >= 0 ? found : list.items.push(text) - 1;
}
