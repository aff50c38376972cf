/** Hand-written packages for the tests, and a second tool (fflate's own unzip) to look into what was saved. */
import { unzipSync, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Given {
  /** What stands between `<worksheet …>` and `</worksheet>`. */
  readonly sheet?: string;
  readonly strings?: string;
  readonly styles?: string;
  /** What stands after `<sheets>`. */
  readonly book?: string;
  /** What stands before `<sheets>`. */
  readonly bookStart?: string;
  readonly sheets?: string;
  /** Other parts as they are, also to replace one of these. */
  readonly parts?: { readonly [name: string]: string | Uint8Array };
  readonly types?: string;
  readonly bookRelations?: string;
}

export const encoder = new TextEncoder();
export const decoder = new TextDecoder();

export function sheetXml(inner: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;
}

export function packageOf(given: Given): Uint8Array {
  const parts: { [name: string]: string | Uint8Array } = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>` +
      `${given.types ?? ''}</Types>`,
    '_rels/.rels': relations(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${given.bookStart ?? ''}` +
      `<sheets>${given.sheets ?? '<sheet name="Data" sheetId="1" r:id="rId1"/>'}</sheets>${given.book ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
        (given.strings === undefined
          ? ''
          : `<Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`) +
        (given.styles === undefined
          ? ''
          : `<Relationship Id="rId3" Type="${OFFICE}/styles" Target="/xl/styles.xml"/>`) +
        (given.bookRelations ?? ''),
    ),
    'xl/worksheets/sheet1.xml': sheetXml(given.sheet ?? '<sheetData/>'),
  };
  if (given.strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${given.strings}</sst>`;
  if (given.styles !== undefined) parts['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${given.styles}</styleSheet>`;
  return zip({ ...parts, ...given.parts });
}

export function relations(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

export function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

export function zip(parts: { readonly [name: string]: string | Uint8Array }): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? encoder.encode(content) : content;
  }
  return zipSync(files);
}

export function partsOf(file: Uint8Array): { [name: string]: Uint8Array } {
  return unzipSync(file);
}

export function textOf(file: Uint8Array, part: string): string {
  const bytes = unzipSync(file, { filter: ({ name }) => name === part })[part];
  if (!bytes) throw new Error(`no part ${part}`);
  return decoder.decode(bytes);
}

/** Names in the order of the zip's directory. */
export function namesOf(file: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(file, { filter: ({ name }) => names.push(name) < 0 });
  return names;
}

/** The text of every `<c>` of a sheet part, by its address: a reader of its own, by pattern. */
export function cellTexts(xml: string): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [text, address = ''] of xml.matchAll(/<c\s[^>]*?r="([A-Z]+\d+)"[^>]*?(?:\/>|>[^]*?<\/c>)/g))
    cells.set(address, text);
  return cells;
}

/** Byte by byte; a failure that prints two files byte by byte helps nobody. */
export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return !!a && !!b && Buffer.compare(a, b) === 0;
}
