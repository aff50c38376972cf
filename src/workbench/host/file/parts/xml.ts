/**
 * XML as text with positions: enough to find a piece, change it, and leave every other character as it is.
 *
 *  - no tree is built: an `Element` is five offsets into the text, and a change is an `Edit` of that text;
 *  - names are compared as written; `plain` first takes a prefix off the main namespace (`<x:row>`, as some exporters
 *    write);
 *  - no DTD, no entities but the five and the numbered ones: Office writes no others.
 */
import { FileError } from '../fileError';

export interface Element {
  readonly name: string;
  /** Of '<'. */
  readonly start: number;
  /** After the start tag's '>'. */
  readonly open: number;
  /** Of '</'; equal to `open` and `end` for `<a/>`. */
  readonly close: number;
  readonly end: number;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MAIN = /\/spreadsheetml\/|\/package\//;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

export function decodeXml(bytes: Uint8Array): string {
  const first = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = first === 0xfffe ? 'utf-16le' : first === 0xfeff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return plain(encoding === 'utf-8' ? text : text.replace(/encoding="[^"]*"/, 'encoding="UTF-8"'));
}

/** Parts of ours whose main namespace stands behind a prefix are rewritten as if it did not. */
function plain(xml: string): string {
  const prefix = /^(?:\s|<\?[^>]*>|<!--[^]*?-->)*<([\w.-]+):[\w.-]+[\s/>]/.exec(xml)?.[1];
  if (!prefix || xml.includes(' xmlns="') || !MAIN.test(attribute(xml.slice(0, 4000), `xmlns:${prefix}`) ?? ''))
    return xml;
  return xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</').replace(`xmlns:${prefix}=`, 'xmlns=');
}

/** The index after the '>' of the tag that starts at `at`; a '>' inside quotes does not end it. */
export function tagEnd(xml: string, at: number): number {
  for (let from = at; ;) {
    const end = xml.indexOf('>', from);
    if (end < 0) throw new FileError('damaged');
    let quote = nextQuote(xml, from, end);
    if (quote < 0) return end + 1;
    while (quote >= 0 && quote < end) {
      const closing = xml.indexOf(xml[quote] ?? '"', quote + 1);
      if (closing < 0) throw new FileError('damaged');
      from = closing + 1;
      quote = nextQuote(xml, from, end);
    }
    if (from <= end) return end + 1;
  }
}

function nextQuote(xml: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = xml.charCodeAt(i);
    if (code === 34 || code === 39) return i;
  }
  return -1;
}

function nameAt(xml: string, start: number): string {
  let end = start;
  for (;;) {
    const code = xml.charCodeAt(end);
    if (code <= 32 || code === SLASH || code === 62 || Number.isNaN(code)) return xml.slice(start, end);
    end++;
  }
}

export function elementAt(xml: string, start: number): Element {
  const name = nameAt(xml, start + 1);
  const open = tagEnd(xml, start);
  if (xml.charCodeAt(open - 2) === SLASH) return { name, start, open, close: open, end: open };
  // Millions of cells, none of which can hold another sheetData: no need to count tags.
  let at = name === 'sheetData' ? xml.indexOf('</sheetData', open) : open;
  for (let depth = 1; ;) {
    const less = at < 0 ? -1 : xml.indexOf('<', at);
    if (less < 0) throw new FileError('damaged');
    const code = xml.charCodeAt(less + 1);
    if (code === SLASH) {
      const end = xml.indexOf('>', less) + 1;
      if (end === 0) throw new FileError('damaged');
      if (--depth === 0) {
        if (nameAt(xml, less + 2) !== name) throw new FileError('damaged');
        return { name, start, open, close: less, end };
      }
      at = end;
    } else if (code === BANG || code === QUESTION) {
      at = skipAside(xml, less);
    } else {
      at = tagEnd(xml, less);
      if (xml.charCodeAt(at - 2) !== SLASH) depth++;
    }
  }
}

/** After a comment, a CDATA section, a declaration or a processing instruction. */
function skipAside(xml: string, at: number): number {
  const closing = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '>';
  const end = xml.indexOf(closing, at + 2);
  if (end < 0) throw new FileError('damaged');
  return end + closing.length;
}

/** Its end is looked for from the end of the text: no need to count the tags of a whole sheet. */
export function rootOf(xml: string): Element {
  const start = nextStart(xml, 0, xml.length);
  if (start < 0) throw new FileError('damaged');
  const name = nameAt(xml, start + 1);
  const open = tagEnd(xml, start);
  if (xml.charCodeAt(open - 2) === SLASH) return { name, start, open, close: open, end: open };
  const close = xml.lastIndexOf(`</${name}`);
  const end = xml.indexOf('>', close) + 1;
  if (close < open || end === 0) throw new FileError('damaged');
  return { name, start, open, close, end };
}

/** The next start tag before `to` and before any end tag; -1 for none. */
function nextStart(xml: string, from: number, to: number): number {
  for (let at = from; ;) {
    const less = xml.indexOf('<', at);
    if (less < 0 || less >= to) return -1;
    const code = xml.charCodeAt(less + 1);
    if (code === SLASH) return -1;
    if (code !== BANG && code !== QUESTION) return less;
    at = skipAside(xml, less);
  }
}

export function childrenOf(xml: string, parent: Element): Element[] {
  const children: Element[] = [];
  for (let at = parent.open; ;) {
    const start = nextStart(xml, at, parent.close);
    if (start < 0) return children;
    const child = elementAt(xml, start);
    children.push(child);
    at = child.end;
  }
}

export function childOf(xml: string, parent: Element | undefined, name: string): Element | undefined {
  return parent && childrenOf(xml, parent).find((child) => child.name === name);
}

/** The start tag, `<a b="c">` or `<a b="c"/>`. */
export function tagOf(xml: string, element: Element): string {
  return xml.slice(element.start, element.open);
}

export function textOf(xml: string, element: Element): string {
  return unescapeXml(xml.slice(element.open, element.close));
}

/** `name` may be a local name ('id' finds r:id only as ':id'). */
export function attribute(tag: string, name: string): string | undefined {
  const found = attributeSpan(tag, name);
  return found && unescapeXml(tag.slice(found[1], found[2]));
}

/** Start of the blank before the name, start and end of the value. */
function attributeSpan(tag: string, name: string): [number, number, number] | undefined {
  const pattern = new RegExp(`\\s${name.startsWith(':') ? '[\\w.-]+' : ''}${name}\\s*=\\s*(["'])`, 'g');
  for (const match of tag.matchAll(pattern)) {
    const from = match.index + match[0].length;
    const to = tag.indexOf(match[1] ?? '"', from);
    if (to >= 0 && !insideQuotes(tag, match.index)) return [match.index, from, to];
  }
  return undefined;
}

function insideQuotes(tag: string, at: number): boolean {
  let quote = 0;
  for (let i = 0; i < at; i++) {
    const code = tag.charCodeAt(i);
    if (quote === 0 ? code === 34 || code === 39 : code === quote) quote = quote === 0 ? code : 0;
  }
  return quote !== 0;
}

/** The tag with an attribute set, or without it for null. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = attributeSpan(tag, name);
  if (found) {
    const [start, from, to] = found;
    if (value === null) return tag.slice(0, start) + tag.slice(to + 1);
    return tag.slice(0, from) + escapeAttribute(value) + tag.slice(to);
  }
  if (value === null) return tag;
  const end = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1;
  return `${tag.slice(0, end).trimEnd()} ${name}="${escapeAttribute(value)}"${tag.slice(end)}`;
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

/** Edits may not overlap; those at one place keep their order. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(xml.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + xml.slice(at);
}

/** `inner` added as the last content of an element, which may have been `<a/>`. */
export function append(xml: string, element: Element, inner: string): Edit {
  if (element.close !== element.end) return { start: element.close, end: element.close, text: inner };
  const tag = tagOf(xml, element);
  return { start: element.start, end: element.end, text: `${openTag(tag)}${inner}</${element.name}>` };
}

/** `<a b="c"/>` → `<a b="c">`. */
export function openTag(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

/** Where a new child belongs among its brothers, when the schema gives them an order. */
export function placeFor(
  children: readonly Element[],
  parent: Element,
  order: readonly string[],
  name: string,
): number {
  const rank = order.indexOf(name);
  let place = parent.open;
  for (const child of children) {
    const other = order.indexOf(child.name);
    if (other >= 0 && other <= rank) place = child.end;
  }
  return place;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return text;
  return text
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, inner: string) => escapeText(inner))
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? all;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(digits);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    });
}

export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\n\r\t]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

/**
 * Office's own escape for what XML cannot hold: `_x000D_`; the underscore of a text that looks like one becomes
 * `_x005F_`.
 */
export function decodeOffice(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

export function encodeOffice(text: string): string {
  // eslint-disable-next-line no-control-regex -- the control characters are the point
  if (!/_x[0-9A-Fa-f]{4}_|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(text)) return text;
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // eslint-disable-next-line no-control-regex -- as above
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
        return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
      })
  );
}

/** A flat text or rich text runs: all `<t>` but those of phonetic guides (`<rPh>`). */
export function richText(xml: string, from: number, to: number): string {
  let text = '';
  for (let at = from; ;) {
    const less = xml.indexOf('<', at);
    if (less < 0 || less >= to) return decodeOffice(text);
    const code = xml.charCodeAt(less + 1);
    const after = xml.charCodeAt(less + 2);
    if (code === 116 && (after === 62 || after <= 32 || after === SLASH)) {
      const open = tagEnd(xml, less);
      at = open;
      if (xml.charCodeAt(open - 2) === SLASH) continue;
      const close = xml.indexOf('</t', open);
      if (close < 0) throw new FileError('damaged');
      text += unescapeXml(xml.slice(open, close));
      at = close + 3;
    } else if (xml.startsWith('<rPh', less)) {
      at = elementAt(xml, less).end;
    } else {
      at = less + 1;
    }
  }
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
