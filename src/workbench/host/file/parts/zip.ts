/**
 * The zip container. An entry that nobody changes is copied as it was packed: its bytes, its place, its name, its time
 * stamp.
 *
 *  - fflate does the (de)compression, this file the directory: fflate's own `unzip` keeps neither order nor folders;
 *  - names are taken as UTF-8; a checksum that does not fit is a damaged file;
 *  - sizes beyond 4 GB (zip64) are understood when reading where a writer used the long form for small files, and never
 *    written.
 */
import { deflateSync, inflateSync } from 'fflate';
import { FileError } from '../fileError';

export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** DOS time and date, two bytes each. */
  readonly stamp: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly madeBy: number;
  readonly attributes: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const LONG = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** A part that claims more than this is a bomb, not a sheet. */
const MAX_PART = 2 ** 30;
/** 1980-01-01: saving the same workbook twice gives the same file. */
const NO_TIME = (1 << 21) | (1 << 16);
/** Half the time of level 6 for a twentieth more bytes (measured on a sheet of 7.7 MB). */
const LEVEL = 3;

export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === END64_LOCATOR) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(end64, true) !== END64) throw new FileError('damaged');
    count = Number(view.getBigUint64(end64 + 32, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new FileError('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    entries.push(readEntry(bytes, view, at, nameLength, extraLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new FileError('damaged');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new FileError('encrypted');
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  if (packedSize === LONG || size === LONG || local === LONG) {
    let field = longField(view, at + 46 + nameLength, extraLength);
    const next = () => Number(view.getBigUint64((field += 8) - 8, true));
    if (size === LONG) size = next();
    if (packedSize === LONG) packedSize = next();
    if (local === LONG) local = next();
  }
  if (view.getUint32(local, true) !== LOCAL) throw new FileError('damaged');
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (data + packedSize > bytes.length || size > MAX_PART) throw new FileError('damaged');
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  return {
    name: new TextDecoder().decode(nameBytes),
    nameBytes,
    flags,
    method: view.getUint16(at + 10, true),
    stamp: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(data, data + packedSize),
    madeBy: view.getUint16(at + 4, true),
    attributes: view.getUint32(at + 38, true),
  };
}

/** Where the values of the zip64 field begin. */
function longField(view: DataView, at: number, length: number): number {
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) === 1) return field + 4;
  }
  throw new FileError('damaged');
}

export function unpack(entry: ZipEntry): Uint8Array {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new FileError('damaged');
  const bytes = entry.method === STORED ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new FileError('damaged');
  return bytes;
}

function inflate(entry: ZipEntry): Uint8Array {
  try {
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch (cause) {
    throw new FileError('damaged', { cause });
  }
}

/** A new entry, or `like` with other content. */
export function pack(name: string, bytes: Uint8Array, like?: ZipEntry): ZipEntry {
  const nameBytes = like?.nameBytes ?? new TextEncoder().encode(name);
  return {
    name,
    nameBytes,
    flags: like?.flags ?? (nameBytes.length === name.length ? 0 : 0x800),
    method: DEFLATED,
    stamp: like?.stamp ?? NO_TIME,
    crc: crc32(bytes),
    size: bytes.length,
    packed: deflateSync(bytes, { level: LEVEL }),
    madeBy: like?.madeBy ?? 20,
    attributes: like?.attributes ?? 0,
  };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const total = entries.reduce((sum, entry) => sum + 76 + 2 * entry.nameBytes.length + entry.packed.length, 22);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    at = writeCommon(view, at + 4, entry);
    bytes.set(entry.nameBytes, at);
    bytes.set(entry.packed, at + entry.nameBytes.length);
    at += entry.nameBytes.length + entry.packed.length;
  }
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, entry.madeBy, true);
    writeCommon(view, at + 6, entry);
    view.setUint32(at + 38, entry.attributes, true);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that the local header and the directory share. No trailing size record: the sizes stand here. */
function writeCommon(view: DataView, at: number, entry: ZipEntry): number {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
  view.setUint16(at + 24, 0, true);
  return at + 26;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0);
  }
  return ~crc >>> 0;
}
