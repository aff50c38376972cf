/**
 * Fonts, fills and cell formats as text: one property changed, the others as they were.
 */
import type { RuleFormat } from '../../model';
import type { Look } from '../../objects/format';
import {
  append,
  applyEdits,
  attribute,
  childOf,
  childrenOf,
  escapeAttribute,
  isTrue,
  placeFor,
  rootOf,
  withAttribute,
} from './xml';

export type { Look };

const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
);
const FORMAT_ORDER = ['alignment', 'protection', 'extLst'];

export function fontText(font: string, change: Partial<Look>): string {
  let text = font;
  const set = (name: string, value: string | null) => (text = withChild(text, name, value, FONT_ORDER));
  if (change.bold !== undefined) set('b', change.bold ? '<b/>' : null);
  if (change.italic !== undefined) set('i', change.italic ? '<i/>' : null);
  if (change.struck !== undefined) set('strike', change.struck ? '<strike/>' : null);
  if (change.size !== undefined) set('sz', `<sz val="${change.size}"/>`);
  if (change.color !== undefined) set('color', colorTag('color', change.color));
  if (change.font !== undefined) {
    set('name', `<name val="${escapeAttribute(change.font)}"/>`);
    // A font of the theme ("minor") would win over the name.
    set('scheme', null);
  }
  return text;
}

export function fillText(color: string): string {
  return `<fill><patternFill patternType="solid">${colorTag('fgColor', color)}<bgColor indexed="64"/></patternFill></fill>`;
}

export function formatText(format: string, font: number, fill: number, change: Partial<Look>): string {
  const tag = startTag(format);
  let now = withAttribute(withAttribute(tag, 'fontId', String(font)), 'fillId', String(fill));
  if (font !== Number(attribute(tag, 'fontId') ?? 0)) now = withAttribute(now, 'applyFont', '1');
  if (fill !== Number(attribute(tag, 'fillId') ?? 0)) now = withAttribute(now, 'applyFill', '1');
  if (change.wrap === undefined && change.horizontal === undefined) return now + format.slice(tag.length);
  let align = part(format, 'alignment') || '<alignment/>';
  if (change.wrap !== undefined) align = withAttribute(align, 'wrapText', change.wrap ? '1' : null);
  if (change.horizontal !== undefined) {
    const word = change.horizontal.charAt(0).toLowerCase() + change.horizontal.slice(1);
    align = withAttribute(align, 'horizontal', word === 'centerAcrossSelection' ? 'centerContinuous' : word);
  }
  return withChild(
    withAttribute(now, 'applyAlignment', '1') + format.slice(tag.length),
    'alignment',
    align,
    FORMAT_ORDER,
  );
}

/** The look of a conditional format, in the form that Excel writes. */
export function ruleText(format: RuleFormat): string {
  const on = (name: string, value: boolean | null) =>
    value === null ? '' : value ? `<${name}/>` : `<${name} val="0"/>`;
  const font =
    on('b', format.bold) + on('i', format.italic) + (format.color === null ? '' : colorTag('color', format.color));
  const fill =
    format.fill === null ? '' : `<fill><patternFill>${colorTag('bgColor', format.fill)}</patternFill></fill>`;
  return `<dxf>${font && `<font>${font}</font>`}${fill}</dxf>`;
}

function colorTag(name: string, color: string): string {
  return `<${name} rgb="FF${color.slice(1).toUpperCase()}"/>`;
}

/** A child element's text, '' without. */
export function part(xml: string, name: string): string {
  if (xml === '') return '';
  const found = childOf(xml, rootOf(xml), name);
  return found ? xml.slice(found.start, found.end) : '';
}

/** `<b/>` and its kin: on, off (`val="0"`), or not said. */
export function tick(font: string, name: string): boolean | null {
  const found = part(font, name);
  return found === '' ? null : attribute(found, 'val') === undefined || isTrue(attribute(found, 'val'));
}

export function startTag(xml: string): string {
  return xml.slice(0, xml.indexOf('>') + 1);
}

/** The same but for the order of attributes. */
export function sameFormat(a: string, b: string): boolean {
  return a === b || (a.length === b.length && sorted(a) === sorted(b));
}

function sorted(format: string): string {
  const tag = startTag(format);
  return `${[...tag.matchAll(/[\w:]+="[^"]*"/g)].map(String).sort().join(' ')}${format.slice(tag.length)}`;
}

function withChild(xml: string, name: string, text: string | null, order: readonly string[]): string {
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const old = children.find((child) => child.name === name);
  if (old) return applyEdits(xml, [{ start: old.start, end: old.end, text: text ?? '' }]);
  if (text === null) return xml;
  if (children.length === 0) return applyEdits(xml, [append(xml, root, text)]);
  const place = placeFor(children, root, order, name);
  return applyEdits(xml, [{ start: place, end: place, text }]);
}
