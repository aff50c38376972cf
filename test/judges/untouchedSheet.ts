/**
 * Is a worksheet that somebody wrote into still the user's own, outside the columns that could be written?
 *
 *  - every cell outside those columns: same attributes, value, formula and style number; none gone, none new;
 *  - every row: same height, hidden or not, outline level; a new row may hold allowed columns only;
 *  - every other element of the sheet (views, filter, merges, protection, links, drawings, print set-up …) the same;
 *    `dimension`, and what Excel recounts by itself (spans, dyDescent), do not count;
 *  - column widths outside the allowed columns the same; validations and conditional formats may be joined by new ones,
 *    a new validation only in allowed columns. The number of a rule's priority may move, its order among the old ones
 *    may not;
 *  - elements stand in the order that the format asks for: Excel refuses a sheet in which they do not.
 */
import { attributesOf, canonical, childOf, childrenOf, parseXml, type XmlElement } from './xml';
import { lettersOf, numberOf, type XlsxRow, type XlsxSheet } from './xlsx';

/** What may be written in one sheet. */
export interface AllowedSheet {
  /** Letters of the columns that may be written: ['M', 'N']. */
  readonly columns: readonly string[];
}

/** CT_Worksheet, ECMA-376 part 1, 18.3.1.99. */
const ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection',
  'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr',
  'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter',
  'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing',
  'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
]; // prettier-ignore

/** Compared in ways of their own, or free. */
const APART = ['dimension', 'cols', 'sheetData', 'conditionalFormatting', 'dataValidations', 'extLst'];

/** Excel counts these anew whenever it saves. */
const RECOUNTED = ['spans', 'x14ac:dyDescent'];

export function sheetDifferences(before: XlsxSheet, after: XlsxSheet, allowed: AllowedSheet): string[] {
  const may = new Set(allowed.columns.map(numberOf));
  const found = [
    ...rowDifferences(before, after, may),
    ...columnDifferences(before.root, after.root, may),
    ...elementDifferences(before.root, after.root),
    ...ruleDifferences(before.root, after.root),
    ...validationDifferences(before.root, after.root, may),
    ...extensionDifferences(before.root, after.root),
    ...orderDifferences(after),
  ];
  return found.map((difference) => `${before.name}: ${difference}`);
}

function rowDifferences(before: XlsxSheet, after: XlsxSheet, may: ReadonlySet<number>): string[] {
  const found: string[] = [];
  for (const [number, row] of before.rows) {
    const now = after.rows.get(number);
    if (now === undefined) {
      found.push(`row ${number} is gone`);
      continue;
    }
    if (row.tag !== now.tag && rowLook(row) !== rowLook(now)) {
      found.push(`row ${number}: ${rowLook(row) || 'plain'} became ${rowLook(now) || 'plain'}`);
    }
    for (const [address, xml] of row.cells) {
      if (may.has(columnOf(address))) continue;
      const cell = now.cells.get(address);
      if (cell === undefined) found.push(`${address} is gone`);
      else if (cell !== xml && canonical(parseXml(cell)) !== canonical(parseXml(xml)))
        found.push(`${address}: ${xml} became ${cell}`);
    }
  }
  for (const [number, row] of after.rows) {
    const was = before.rows.get(number);
    if (was === undefined && rowLook(row) !== '') found.push(`row ${number} is new and is not plain: ${rowLook(row)}`);
    for (const address of row.cells.keys()) {
      if (!may.has(columnOf(address)) && !was?.cells.has(address)) found.push(`${address} is new`);
    }
  }
  return found;
}

function rowLook(row: XlsxRow): string {
  return Object.entries(attributesOf(row.tag))
    .filter(([name]) => name !== 'r' && !RECOUNTED.includes(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ');
}

/** `<col min max>` covers many columns: they are compared one by one, since a writer may cut a span in two. */
function columnDifferences(before: XmlElement, after: XmlElement, may: ReadonlySet<number>): string[] {
  const was = columnLooks(before);
  const now = columnLooks(after);
  return [...new Set([...was.keys(), ...now.keys()])]
    .filter((column) => !may.has(column) && was.get(column) !== now.get(column))
    .map((column) => `column ${lettersOf(column)}: ${was.get(column) ?? 'plain'} became ${now.get(column) ?? 'plain'}`);
}

function columnLooks(root: XmlElement): Map<number, string> {
  const looks = new Map<number, string>();
  for (const col of childOf(root, 'cols')?.children ?? []) {
    const look = canonical(col, ['min', 'max']);
    const last = Math.min(Number(col.attributes['max']), 16_384);
    for (let column = Number(col.attributes['min']); column <= last; column++) looks.set(column - 1, look);
  }
  return looks;
}

function elementDifferences(before: XmlElement, after: XmlElement): string[] {
  const names = new Set([...before.children, ...after.children].map((child) => child.local));
  return [...names]
    .filter((name) => !APART.includes(name))
    .flatMap((name) => {
      const was = childrenOf(before, name).map((child) => canonical(child, RECOUNTED)).join('');
      const now = childrenOf(after, name).map((child) => canonical(child, RECOUNTED)).join('');
      return was === now ? [] : [`${name}: ${was || 'nothing'} became ${now || 'nothing'}`];
    }); // prettier-ignore
}

function ruleDifferences(before: XmlElement, after: XmlElement): string[] {
  const now = rulesOf(after);
  const places = rulesOf(before).map((rule) => ({ rule, place: now.findIndex((one) => one.text === rule.text) }));
  const gone = places
    .filter(({ place }) => place < 0)
    .map(({ rule }) => `a conditional format of the user is gone: ${rule.text}`);
  const kept = places.filter(({ place }) => place >= 0).map(({ place }) => place);
  const moved = kept.some((place, index) => index > 0 && place < (kept[index - 1] ?? 0));
  return moved ? [...gone, 'conditional formats of the user changed their order'] : gone;
}

function rulesOf(root: XmlElement): { text: string; priority: number }[] {
  return childrenOf(root, 'conditionalFormatting')
    .flatMap((format) =>
      childrenOf(format, 'cfRule').map((rule) => ({
        text: `${format.attributes['sqref']} ${canonical(rule, ['priority'])}`,
        priority: Number(rule.attributes['priority'] ?? 0),
      })),
    )
    .sort((a, b) => a.priority - b.priority);
}

function validationDifferences(before: XmlElement, after: XmlElement, may: ReadonlySet<number>): string[] {
  const was = (childOf(before, 'dataValidations')?.children ?? []).map((one) => canonical(one));
  const now = childOf(after, 'dataValidations')?.children ?? [];
  const gone = was.filter((one) => !now.some((other) => canonical(other) === one));
  const added = now.filter((one) => !was.includes(canonical(one)) && !inside(one.attributes['sqref'] ?? '', may));
  return [
    ...gone.map((one) => `a data validation is gone: ${one}`),
    ...added.map((one) => `a data validation is new outside the allowed columns: ${one.attributes['sqref']}`),
  ];
}

function inside(ranges: string, may: ReadonlySet<number>): boolean {
  return ranges.split(' ').every((range) => {
    const ends = range.split(':').map(columnOf);
    const first = ends[0] ?? -1;
    const last = ends[1] ?? first;
    for (let column = first; column <= last; column++) if (!may.has(column)) return false;
    return true;
  });
}

/** Sparklines, slicers and newer rules live here; more of them may be added, none may go. */
function extensionDifferences(before: XmlElement, after: XmlElement): string[] {
  const now = new Map(childOf(after, 'extLst')?.children.map((ext) => [ext.attributes['uri'] ?? '', ext]));
  return (childOf(before, 'extLst')?.children ?? []).flatMap((ext) => {
    const uri = ext.attributes['uri'] ?? '';
    const other = now.get(uri);
    if (other === undefined) return [`extension ${uri} is gone`];
    const items = (one: XmlElement): string[] =>
      (one.children[0]?.children ?? []).map((item) => canonical(item, ['priority']));
    const kept = new Set(items(other));
    const lost = items(ext).some((item) => !kept.has(item)) || ext.children.length !== other.children.length;
    return lost ? [`extension ${uri} is not what it was`] : [];
  });
}

function orderDifferences(after: XlsxSheet): string[] {
  const places = after.root.children.map((child) => ({ name: child.local, place: ORDER.indexOf(child.local) }));
  const wrong = places.findIndex(
    ({ place }, index) => index > 0 && place >= 0 && place < (places[index - 1]?.place ?? 0),
  );
  const found =
    wrong < 0 ? [] : [`${places[wrong]?.name} stands after ${places[wrong - 1]?.name}: Excel would refuse the sheet`];
  let last = 0;
  for (const [number, row] of after.rows) {
    const columns = [...row.cells.keys()].map(columnOf);
    if (number <= last) found.push(`row ${number} stands after row ${last}: Excel would refuse the sheet`);
    if (columns.some((column, index) => index > 0 && column <= (columns[index - 1] ?? 0))) {
      found.push(`row ${number}: cells are not from left to right: Excel would refuse the sheet`);
    }
    last = number;
  }
  return found;
}

function columnOf(address: string): number {
  return numberOf(address.replace(/[\d$]+/g, ''));
}
