/**
 * Did anything of the user's own change between two versions of a workbook? Asked of the files' bytes, part by part.
 *
 *  - a part that was there is still there, with the same bytes, unless it is one of the few that writing must change;
 *  - those few are compared in meaning: worksheets that may be written (untouchedSheet.ts), tables that may grow, the
 *    workbook's lists, styles and shared strings (what was there stays in front, in its place; more may follow),
 *    content types, relationships;
 *  - the list of formulas (calcChain) may be left out, since Excel makes it anew; nothing else may;
 *  - new parts are free, but a new sheet must have been announced. A new defined name is no difference either.
 */
import { canonical, childOf, childrenOf, type XmlElement } from './xml';
import { lookOf, readXlsx, relationships, xmlOf, type XlsxBook } from './xlsx';
import { sheetDifferences, type AllowedSheet } from './untouchedSheet';

export interface Allowed {
  readonly sheets: Readonly<Record<string, AllowedSheet>>;
  readonly newSheets?: readonly string[];
  /** Names of Excel Tables that may take in the new columns. */
  readonly tables?: readonly string[];
}

type Parts = XlsxBook['parts'];

const CONTENT_TYPES = '[Content_Types].xml';

/** Sentences a person can read; [] means untouched. Throws if either file cannot be read at all. */
export function differences(before: Uint8Array, after: Uint8Array, allowed: Allowed): string[] {
  const was = readXlsx(before);
  const now = readXlsx(after);
  return [
    ...partDifferences(was, now, allowed),
    ...workbookDifferences(was, now, allowed),
    ...styleDifferences(was, now),
    ...prefixDifferences('shared string', stringItems(was), stringItems(now)),
  ];
}

function partDifferences(was: XlsxBook, now: XlsxBook, allowed: Allowed): string[] {
  const sheets = new Map(was.sheets.map((sheet) => [sheet.part, sheet]));
  return Object.keys(was.parts).flatMap((part) => {
    if (part.endsWith('/')) return [];
    if (!(part in now.parts)) return part === 'xl/calcChain.xml' ? [] : [`part ${part} is gone`];
    if (sameBytes(was.parts[part], now.parts[part])) return [];
    if (part === CONTENT_TYPES) return typeDifferences(was.parts, now.parts);
    if (part.endsWith('.rels')) return relationDifferences(was.parts, now.parts, part);
    const sheet = sheets.get(part);
    const may = sheet && allowed.sheets[sheet.name];
    if (sheet && may) {
      const other = now.sheets.find((one) => one.part === part);
      return other ? sheetDifferences(sheet, other, may) : [`sheet ${sheet.name} is no longer a sheet`];
    }
    if (isTable(was.parts, part, allowed)) return tableDifferences(was.parts, now.parts, part);
    return isList(was, part) ? [] : [`part ${part} has other bytes`];
  });
}

/** The parts whose meaning is compared elsewhere in this file. */
function isList(book: XlsxBook, part: string): boolean {
  const main = mainPart(book.parts);
  const lists = relationships(book.parts, main).filter((one) => /\/(styles|sharedStrings)$/.test(one.type));
  return part === main || lists.some((one) => one.target === part);
}

function mainPart(parts: Parts): string {
  return relationships(parts, '').find((one) => one.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
}

function workbookDifferences(was: XlsxBook, now: XlsxBook, allowed: Allowed): string[] {
  const found: string[] = [];
  const old = new Set(was.sheets.map((sheet) => sheet.name));
  const kept = now.sheets.filter((sheet) => old.has(sheet.name));
  const order = (sheets: readonly { name: string; part: string }[]): string =>
    sheets.map((one) => `${one.name} (${one.part})`).join(', ');
  if (order(was.sheets) !== order(kept)) found.push(`sheets: ${order(was.sheets)} became ${order(kept)}`);
  for (const sheet of now.sheets) {
    if (!old.has(sheet.name) && !allowed.newSheets?.includes(sheet.name)) found.push(`sheet ${sheet.name} is new`);
  }
  for (const sheet of childrenOf(childOf(was.workbook, 'sheets'), 'sheet')) {
    const other = childOf(now.workbook, 'sheets')?.children.find(
      (one) => one.attributes['name'] === sheet.attributes['name'],
    );
    if (other && canonical(sheet) !== canonical(other))
      found.push(`sheet ${sheet.attributes['name']}: ${canonical(sheet)} became ${canonical(other)}`);
  }
  const names = new Set(namesOf(now.workbook));
  for (const name of namesOf(was.workbook))
    if (!names.has(name)) found.push(`a defined name is gone or changed: ${name}`);
  for (const child of was.workbook.children) {
    if (['sheets', 'definedNames', 'calcPr'].includes(child.local)) continue;
    const other = now.workbook.children.filter((one) => one.local === child.local).map((one) => canonical(one));
    if (!other.includes(canonical(child)))
      found.push(`workbook ${child.local}: ${canonical(child)} became ${other.join('') || 'nothing'}`);
  }
  return found;
}

/**
 * A name that belongs to a sheet says so by the sheet's place, which new sheets may move: here it is the sheet's name.
 */
function namesOf(workbook: XmlElement): string[] {
  const sheets = childOf(workbook, 'sheets')?.children ?? [];
  return (childOf(workbook, 'definedNames')?.children ?? []).map((name) => {
    const scope = sheets[Number(name.attributes['localSheetId'] ?? -1)]?.attributes['name'] ?? 'the workbook';
    return `${scope} ${canonical(name, ['localSheetId'])}`;
  });
}

function styleDifferences(was: XlsxBook, now: XlsxBook): string[] {
  const found: string[] = [];
  for (const list of was.styles?.children ?? []) {
    const other = childOf(now.styles, list.local);
    if (list.local === 'numFmts') {
      const kept = new Set(other?.children.map((one) => canonical(one)));
      found.push(
        ...list.children
          .filter((one) => !kept.has(canonical(one)))
          .map((one) => `number format is gone or changed: ${canonical(one)}`),
      );
    } else if (['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'].includes(list.local)) {
      const items = (one: XmlElement | undefined): string[] => one?.children.map((item) => canonical(item)) ?? [];
      found.push(...prefixDifferences(`styles ${list.local}`, items(list), items(other)));
    } else if (canonical(list) !== canonical(other)) found.push(`styles ${list.local} changed`);
  }
  const count = childOf(was.styles, 'cellXfs')?.children.length ?? 0;
  for (let style = 0; style < count; style++) {
    const [old, fresh] = [lookOf(was.styles, style), lookOf(now.styles, style)];
    if (JSON.stringify(old) !== JSON.stringify(fresh))
      found.push(`cell style ${style} looks different: ${JSON.stringify(old)} became ${JSON.stringify(fresh)}`);
  }
  return found;
}

function stringItems(book: XlsxBook): string[] {
  const part = relationships(book.parts, mainPart(book.parts)).find((one) =>
    one.type.endsWith('/sharedStrings'),
  )?.target;
  return part === undefined ? [] : (xmlOf(book.parts, part)?.children ?? []).map((item) => canonical(item));
}

/** What was there must still be there in the same place: cells point at it by number. */
function prefixDifferences(what: string, was: readonly string[], now: readonly string[]): string[] {
  const place = was.findIndex((item, index) => item !== now[index]);
  return place < 0 ? [] : [`${what} ${place}: ${was[place]} became ${now[place] ?? 'nothing'}`];
}

function typeDifferences(was: Parts, now: Parts): string[] {
  const kept = new Set(xmlOf(now, CONTENT_TYPES)?.children.map((one) => canonical(one)));
  const gone = xmlOf(was, CONTENT_TYPES)?.children.filter(
    (one) => !kept.has(canonical(one)) && one.attributes['PartName'] !== '/xl/calcChain.xml',
  );
  return (gone ?? []).map((one) => `content type is gone or changed: ${canonical(one)}`);
}

function relationDifferences(was: Parts, now: Parts, part: string): string[] {
  const kept = new Set(xmlOf(now, part)?.children.map((one) => canonical(one)));
  const gone = xmlOf(was, part)?.children.filter(
    (one) => !kept.has(canonical(one)) && !one.attributes['Type']?.endsWith('/calcChain'),
  );
  return (gone ?? []).map((one) => `${part}: relationship is gone or changed: ${canonical(one)}`);
}

function isTable(parts: Parts, part: string, allowed: Allowed): boolean {
  const root = part.startsWith('xl/tables/') ? xmlOf(parts, part) : undefined;
  return root !== undefined && (allowed.tables?.includes(root.attributes['displayName'] ?? '') ?? false);
}

/** A table may reach further to the right; its own columns, filter and style stay. */
function tableDifferences(was: Parts, now: Parts, part: string): string[] {
  const [old, fresh] = [xmlOf(was, part), xmlOf(now, part)];
  const columns = (one: XmlElement | undefined): string[] =>
    childOf(one, 'tableColumns')?.children.map((item) => canonical(item)) ?? [];
  const rest = (one: XmlElement | undefined): string =>
    JSON.stringify([
      one?.attributes['id'],
      one?.attributes['displayName'],
      canonical(childOf(one, 'tableStyleInfo')),
      childOf(one, 'autoFilter')?.children.map((item) => canonical(item)),
    ]);
  const found = prefixDifferences(`${part} column`, columns(old), columns(fresh));
  if (rest(old) !== rest(fresh)) found.push(`${part}: ${rest(old)} became ${rest(fresh)}`);
  const corner = (one: XmlElement | undefined): string =>
    /^([A-Z]+\d+):[A-Z]+(\d+)$/
      .exec(one?.attributes['ref'] ?? '')
      ?.slice(1)
      .join(' ') ?? '';
  if (corner(old) !== corner(fresh))
    found.push(`${part}: ${old?.attributes['ref']} became ${fresh?.attributes['ref']}`);
  return found;
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}
