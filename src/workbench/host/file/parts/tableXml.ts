/**
 * Excel Tables (xl/tables/tableN.xml): read, grown or shrunk, made.
 *
 *  - a column is found again by its name, else by its place (then it was renamed); what is found keeps its XML and its
 *    id;
 *  - Excel repairs a table whose column names are not the texts of its header cells, so the writer brings both
 *    together;
 *  - not done: a filter that sits right of an inserted column keeps its number; calculated-column formulas are not
 *    made.
 */
import type { Table } from '../../model';
import { filtersIn, filterText } from './filterXml';
import { areaName, areaOf, sameArea } from './reference';
import {
  applyEdits,
  attribute,
  childOf,
  childrenOf,
  decodeOffice,
  type Edit,
  encodeOffice,
  escapeAttribute,
  isTrue,
  rootOf,
  tagOf,
  withAttribute,
  XML_HEAD,
} from './xml';
import { FileError } from '../fileError';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export function readTable(xml: string, part: string): Table {
  const root = rootOf(xml);
  const tag = tagOf(xml, root);
  const area = areaOf(attribute(tag, 'ref') ?? '');
  const columns = childOf(xml, root, 'tableColumns');
  if (root.name !== 'table' || !area || !columns) throw new FileError('damaged');
  const filter = childOf(xml, root, 'autoFilter');
  const style = childOf(xml, root, 'tableStyleInfo');
  return {
    id: attribute(tag, 'id') ?? '',
    name: attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? '',
    area,
    headerRow: (attribute(tag, 'headerRowCount') ?? '1') !== '0',
    totalsRow: (attribute(tag, 'totalsRowCount') ?? '0') !== '0',
    columns: childrenOf(xml, columns).map((column) => columnName(tagOf(xml, column))),
    ...filtersIn(xml, filter),
    style: (style && attribute(tagOf(xml, style), 'name')) ?? null,
    stripes: !!style && isTrue(attribute(tagOf(xml, style), 'showRowStripes')),
    part,
    changed: false,
  };
}

function columnName(tag: string): string {
  return decodeOffice(attribute(tag, 'name') ?? '');
}

/** The part's text with the table as it is now. */
export function tableText(xml: string, table: Table): string {
  const was = readTable(xml, '');
  const root = rootOf(xml);
  const edits: Edit[] = [];
  let tag = tagOf(xml, root);
  if (!sameArea(was.area, table.area)) tag = withAttribute(tag, 'ref', areaName(table.area));
  if (was.name !== table.name) {
    tag = withAttribute(withAttribute(tag, 'name', table.name), 'displayName', table.name);
  }
  if (tag !== tagOf(xml, root)) edits.push({ start: root.start, end: root.open, text: tag });
  edits.push(...filterEdits(xml, was, table));
  if (was.columns.join('\0') !== table.columns.join('\0')) edits.push(columnsEdit(xml, table));
  return applyEdits(xml, edits);
}

function filterEdits(xml: string, was: Table, now: Table): Edit[] {
  const filter = childOf(xml, rootOf(xml), 'autoFilter');
  if (!filter) return [];
  const text = filterText(xml, filter, filterArea(now), filterArea(was), now);
  return text === xml.slice(filter.start, filter.end) ? [] : [{ start: filter.start, end: filter.end, text }];
}

/** A filter covers all but the totals row. */
function filterArea(table: Table) {
  return { ...table.area, rows: table.area.rows - (table.totalsRow ? 1 : 0) };
}

function columnsEdit(xml: string, table: Table): Edit {
  const list = childOf(xml, rootOf(xml), 'tableColumns');
  if (!list) throw new FileError('damaged');
  const old = childrenOf(xml, list).map((element) => {
    const tag = tagOf(xml, element);
    return { text: xml.slice(element.start, element.end), tag, name: columnName(tag).toLowerCase() };
  });
  const wanted = new Set(table.columns.map((name) => name.toLowerCase()));
  let id = Math.max(0, ...old.map(({ tag }) => Number(attribute(tag, 'id') ?? 0)));
  const columns = table.columns.map((name, i) => {
    const same = old.find((column) => column.name === name.toLowerCase());
    const renamed = old[i] && !wanted.has(old[i].name) ? old[i] : undefined;
    const found = same ?? renamed;
    if (!found) return `<tableColumn id="${++id}" name="${escapeAttribute(storedName(name))}"/>`;
    if (columnName(found.tag) === name) return found.text;
    return withAttribute(found.tag, 'name', storedName(name)) + found.text.slice(found.tag.length);
  });
  const tag = withAttribute(tagOf(xml, list), 'count', String(columns.length));
  return { start: list.start, end: list.end, text: `${tag}${columns.join('')}</tableColumns>` };
}

/** A line break in a column name is stored as `_x000a_`. */
function storedName(name: string): string {
  return encodeOffice(name).replaceAll('\n', '_x000a_');
}

export function newTableText(table: Table, id: number): string {
  const columns = table.columns.map((name, i) => {
    return `<tableColumn id="${i + 1}" name="${escapeAttribute(storedName(name))}"/>`;
  });
  const header = table.headerRow ? '' : ' headerRowCount="0"';
  const totals = table.totalsRow ? ' totalsRowCount="1"' : ' totalsRowShown="0"';
  const filter = table.headerRow ? filterText('', undefined, filterArea(table), null, table) : '';
  const style = table.style === null ? '' : ` name="${escapeAttribute(table.style)}"`;
  const name = escapeAttribute(table.name);
  return (
    `${XML_HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${areaName(table.area)}"${header}${totals}>` +
    `${filter}<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo${style} showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}
