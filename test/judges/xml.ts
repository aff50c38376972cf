/**
 * A tiny XML reader for the judges: enough for the parts of an .xlsx, and on purpose none of the product's own code.
 *
 *  - elements, attributes, text, CDATA and the five named plus numeric entities;
 *  - prolog, processing instructions and comments are passed over; a DOCTYPE is refused;
 *  - prefixes are kept in `name`, `local` is the name without one. Namespaces are not resolved.
 */
export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, without that of its children. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, entity: string) => {
    if (entity.startsWith('#x')) return String.fromCodePoint(parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    return NAMED[entity] ?? whole;
  });
}

/** The attributes of the inside of a start tag: 'c r="A1" s="3"'. */
export function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of tag.matchAll(/([^\s=/<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name ?? ''] = decodeEntities(double ?? single ?? '');
  }
  return attributes;
}

/** The root element; throws on anything that is not well formed. */
export function parseXml(source: string): XmlElement {
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < source.length) {
    const current = open[open.length - 1] ?? top;
    const tag = source.indexOf('<', at);
    current.text += decodeEntities(source.slice(at, tag < 0 ? source.length : tag));
    if (tag < 0) break;
    if (source.startsWith('<!--', tag)) at = after(source, '-->', tag);
    else if (source.startsWith('<?', tag)) at = after(source, '?>', tag);
    else if (source.startsWith('<![CDATA[', tag)) {
      at = after(source, ']]>', tag);
      current.text += source.slice(tag + 9, at - 3);
    } else if (source.startsWith('<!', tag)) throw new Error('XML with a DOCTYPE is not read');
    else {
      at = endOfTag(source, tag);
      const inside = source.slice(tag + 1, at - 1);
      if (inside.startsWith('/')) close(open, inside.slice(1).trim());
      else {
        const name = /^[^\s/>]+/.exec(inside)?.[0];
        if (name === undefined) throw new Error(`XML has a tag without a name at ${tag}`);
        open.push({ name, attributes: attributesOf(inside.slice(name.length)), children: [], text: '' });
        if (inside.endsWith('/')) close(open, name);
      }
    }
  }
  const root = top.children[0];
  if (open.length !== 1 || root === undefined || top.children.length !== 1) throw new Error('XML is not well formed');
  return root;
}

export function childOf(parent: XmlElement | undefined, local: string): XmlElement | undefined {
  return parent?.children.find((child) => child.local === local);
}

export function childrenOf(parent: XmlElement | undefined, local: string): readonly XmlElement[] {
  return parent?.children.filter((child) => child.local === local) ?? [];
}

/**
 * The same text for elements that mean the same: attributes in alphabetical order, white space between elements left
 * out. `without` names attributes that shall not count, at any depth.
 */
export function canonical(element: XmlElement | undefined, without: readonly string[] = []): string {
  if (element === undefined) return '';
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !without.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    .join('');
  const text = element.children.length > 0 && element.text.trim() === '' ? '' : element.text;
  return `<${element.name}${attributes}>${text}${element.children.map((child) => canonical(child, without)).join('')}</>`;
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  if (found < 0) throw new Error(`XML ends before ${mark}`);
  return found + mark.length;
}

/** A '>' inside a quoted attribute value is legal and does not end the tag. */
function endOfTag(source: string, from: number): number {
  for (let at = from, quote = ''; at < source.length; at++) {
    const char = source[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  throw new Error('XML ends inside a tag');
}

function close(open: Open[], name: string): void {
  const done = open.pop();
  const parent = open[open.length - 1];
  if (done === undefined || parent === undefined || done.name !== name)
    throw new Error(`XML closes ${name} out of turn`);
  parent.children.push({ ...done, local: done.name.slice(done.name.indexOf(':') + 1) });
}
