/**
 * An Office package: parts in a zip, what each is (content types), and who refers to whom (relationships).
 *
 *  - what is not put, removed or related stays as it is, byte by byte, in its place; a part put with the bytes it had
 *    is no change;
 *  - a package is written to through a `draft()`: the one that was opened never changes, so that a workbook can be
 *    saved twice;
 *  - part names have no leading '/', and are found whatever their case (the standard says so, and some writers rely on
 *    it).
 */
import { FileError } from './fileError';
import {
  append,
  applyEdits,
  attribute,
  childrenOf,
  decodeXml,
  escapeAttribute,
  rootOf,
  tagOf,
  XML_HEAD,
} from './parts/xml';
import { pack, readZip, unpack, writeZip, type ZipEntry } from './parts/zip';

export interface Relationship {
  readonly id: string;
  /**
   * The last word of its type: 'worksheet', 'customXml' … (the part before it differs between the two editions of the
   * standard).
   */
  readonly kind: string;
  /** A part name, or as written for an external one. */
  readonly target: string;
  readonly external: boolean;
}

/** The package itself, as the source of a relationship. */
export const ROOT = '';

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PK = 0x04034b50;

export class Package {
  /** By lower-case name; null for a removed part. */
  private readonly changes = new Map<string, { name: string; bytes: Uint8Array } | null>();
  private readonly index = new Map<string, ZipEntry>();

  private constructor(
    private readonly file: Uint8Array,
    private readonly entries: readonly ZipEntry[],
  ) {
    for (const entry of entries) this.index.set(keyOf(entry.name), entry);
  }

  /** Throws a FileError for anything that is no zip. */
  static open(file: Uint8Array): Package {
    const head = file.length < 4 ? 0 : new DataView(file.buffer, file.byteOffset).getUint32(0, true);
    if (head !== PK) throw new FileError('not-a-workbook');
    const entries = guard(() => readZip(file));
    return new Package(file, entries);
  }

  draft(): Package {
    const copy = new Package(this.file, this.entries);
    for (const [key, change] of this.changes) copy.changes.set(key, change);
    return copy;
  }

  has(part: string): boolean {
    const change = this.changes.get(keyOf(part));
    return change === undefined ? this.index.has(keyOf(part)) : change !== null;
  }

  bytes(part: string): Uint8Array {
    const change = this.changes.get(keyOf(part));
    if (change) return change.bytes;
    const entry = change === null ? undefined : this.index.get(keyOf(part));
    if (!entry) throw new FileError('damaged');
    return unpack(entry);
  }

  xml(part: string): string {
    return decodeXml(this.bytes(part));
  }

  /** `type` is needed for a new part whose content type no file extension gives. */
  put(part: string, content: string | Uint8Array, type?: string): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const entry = this.index.get(keyOf(part));
    if (entry && entry.size === bytes.length && sameBytes(unpack(entry), bytes)) this.changes.delete(keyOf(part));
    else this.changes.set(keyOf(part), { name: entry?.name ?? part, bytes });
    if (type !== undefined && this.contentType(part) !== type) {
      this.extend(TYPES, `<Override PartName="/${escapeAttribute(part)}" ContentType="${escapeAttribute(type)}"/>`);
    }
  }

  /** With its relationships and its content type; those who refer to it are the caller's business. */
  remove(part: string): void {
    for (const name of [part, relationshipsOf(part)]) {
      if (this.index.has(keyOf(name))) this.changes.set(keyOf(name), null);
      else this.changes.delete(keyOf(name));
    }
    this.cut(TYPES, (tag) => tag.startsWith('<Override') && partName(attribute(tag, 'PartName')) === keyOf(part));
  }

  contentType(part: string): string {
    const xml = this.xml(TYPES);
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    let byExtension = '';
    for (const child of childrenOf(xml, rootOf(xml))) {
      const tag = tagOf(xml, child);
      const type = attribute(tag, 'ContentType') ?? '';
      if (child.name === 'Override' && partName(attribute(tag, 'PartName')) === keyOf(part)) return type;
      if (child.name === 'Default' && attribute(tag, 'Extension')?.toLowerCase() === extension) byExtension = type;
    }
    return byExtension;
  }

  relationships(source: string): Relationship[] {
    const part = relationshipsOf(source);
    if (!this.has(part)) return [];
    const xml = this.xml(part);
    return childrenOf(xml, rootOf(xml)).map((child) => {
      const tag = tagOf(xml, child);
      const type = attribute(tag, 'Type') ?? '';
      const target = attribute(tag, 'Target') ?? '';
      const external = attribute(tag, 'TargetMode') === 'External';
      return {
        id: attribute(tag, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolve(source, target),
        external,
      };
    });
  }

  /** The id of the new relationship. */
  relate(source: string, kind: string, target: string): string {
    const part = relationshipsOf(source);
    if (!this.has(part)) this.put(part, `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
    const ids = new Set(this.relationships(source).map((relationship) => relationship.id));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const type = this.typeBase() + kind;
    const to = escapeAttribute(relative(source, target));
    this.extend(part, `<Relationship Id="rId${number}" Type="${type}" Target="${to}"/>`);
    return `rId${number}`;
  }

  unrelate(source: string, id: string): void {
    this.cut(relationshipsOf(source), (tag) => attribute(tag, 'Id') === id);
  }

  /** 'xl/worksheets/sheet#.xml' → the first of its kind that is free. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('#', String(number));
      if (!this.has(name)) return name;
    }
  }

  /**
   * Removes what can no longer be reached from the package, of what could be reached from `part`; and `part` itself.
   */
  removeTree(part: string): void {
    const below = this.reach([part]);
    this.remove(part);
    const still = this.reach(this.targets(ROOT));
    for (const name of below) if (!still.has(name) && this.has(name)) this.remove(name);
  }

  toBytes(): Uint8Array {
    if (this.changes.size === 0) return this.file.slice();
    const entries: ZipEntry[] = [];
    for (const entry of this.entries) {
      const change = this.changes.get(keyOf(entry.name));
      if (change === undefined) entries.push(entry);
      else if (change !== null) entries.push(pack(entry.name, change.bytes, entry));
    }
    for (const [key, change] of this.changes) {
      if (change && !this.index.has(key)) entries.push(pack(change.name, change.bytes));
    }
    return writeZip(entries);
  }

  private targets(source: string): string[] {
    return this.relationships(source)
      .filter((relationship) => !relationship.external)
      .map((relationship) => keyOf(relationship.target));
  }

  private reach(from: readonly string[]): Set<string> {
    const found = new Set(from.map(keyOf));
    for (const part of found) for (const target of this.targets(part)) found.add(target);
    return found;
  }

  private typeBase(): string {
    const part = relationshipsOf(ROOT);
    const xml = this.xml(part);
    for (const child of childrenOf(xml, rootOf(xml))) {
      const type = attribute(tagOf(xml, child), 'Type') ?? '';
      if (type.endsWith('/officeDocument')) return type.slice(0, type.lastIndexOf('/') + 1);
    }
    return OFFICE;
  }

  private extend(part: string, element: string): void {
    const xml = this.xml(part);
    this.put(part, applyEdits(xml, [append(xml, rootOf(xml), element)]));
  }

  private cut(part: string, matches: (tag: string) => boolean): void {
    if (!this.has(part)) return;
    const xml = this.xml(part);
    const edits = childrenOf(xml, rootOf(xml))
      .filter((child) => matches(tagOf(xml, child)))
      .map((child) => ({ start: child.start, end: child.end, text: '' }));
    if (edits.length > 0) this.put(part, applyEdits(xml, edits));
  }
}

/**
 * Whatever a broken file makes a reader throw (an offset beyond the end, a text that is too long), it is a damaged
 * file.
 */
export function guard<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof FileError ? cause : new FileError('damaged', { cause });
  }
}

function keyOf(part: string): string {
  return part.replaceAll('\\', '/').toLowerCase();
}

function partName(written: string | undefined): string {
  return keyOf((written ?? '').replace(/^\//, ''));
}

function relationshipsOf(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function resolve(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.replace(/^\//, '').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relative(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return '../'.repeat(from.length - common) + to.slice(common).join('/');
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((byte, i) => byte === b[i]);
}
