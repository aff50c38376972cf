/**
 * A worksheet part patched: the cells (rowPatch), and around them what the model can change: columns, protection, the
 * filter, conditional formats, lists of choices, the tab's colour, which tab is in front, frozen panes, its tables.
 * Children stand in the order of ECMA-376 (18.3.1.99); what did not change keeps its text.
 */
import { type Area, Sheet } from '../../model';
import { columnsText } from './columnsXml';
import { conditionalEdits } from './conditionalXml';
import { filterText } from './filterXml';
import { areaName, areaOf, around, sameArea } from './reference';
import { patchRows, type PatchContext } from './rowPatch';
import { readAround } from './sheetXml';
import type { StylesDraft, StylesXml } from './stylesXml';
import {
  append,
  applyEdits,
  attribute,
  childOf,
  childrenOf,
  type Edit,
  type Element,
  escapeText,
  openTag,
  placeFor,
  rootOf,
  tagOf,
  withAttribute,
} from './xml';
import { FileError } from '../fileError';

const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions ' +
  'pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

export interface SheetPatchContext extends PatchContext {
  readonly styles: StylesXml;
  readonly looks: StylesDraft;
  /** Null: leave it. */
  readonly inFront: boolean | null;
  /** Relationship ids of tables that are new, and of those that are gone. */
  readonly tables: { readonly added: readonly string[]; readonly removed: ReadonlySet<string> };
}

export interface SheetPatch {
  readonly xml: string;
  readonly formulas: boolean;
  readonly style: number;
}

export const NEW_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  '<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/></worksheet>';

export function patchSheet(xml: string, sheet: Sheet, context: SheetPatchContext): SheetPatch {
  const was = new Sheet(sheet.id, sheet.name, sheet.part);
  readAround(xml, was, context.styles);
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const child = (name: string) => children.find((element) => element.name === name);
  const data = child('sheetData');
  if (!data) throw new FileError('damaged');
  const rows = patchRows(xml, data, sheet, context);
  const edits: Edit[] = [...rows.edits];
  /** Puts, replaces or (for '') removes a child. */
  const put = (name: string, text: string | null) => {
    const old = child(name);
    if (text === null || (!old && text === '')) return;
    const place = placeFor(children, root, ORDER, name);
    edits.push(old ? { start: old.start, end: old.end, text } : { start: place, end: place, text });
  };

  const dimension = child('dimension');
  if (dimension && (rows.written || rows.removed)) {
    const tag = withAttribute(tagOf(xml, dimension), 'ref', areaName(newDimension(xml, dimension, sheet, rows)));
    edits.push({ start: dimension.start, end: dimension.open, text: tag });
  }
  put('cols', columnsText(xml, child('cols'), was, sheet));
  if (was.protected !== sheet.protected) {
    put('sheetProtection', sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '');
  }
  put('autoFilter', sheetFilterText(xml, child('autoFilter'), was, sheet));
  put('sheetPr', propertiesText(xml, child('sheetPr'), was, sheet));
  edits.push(...viewEdits(xml, child('sheetViews'), context.inFront, paneText(was, sheet)));
  const rules = conditionalEdits(xml, children, sheet.conditionalFormats, context.looks, context.customFunctions);
  edits.push(...rules.edits);
  if (rules.added !== '') {
    const place = placeFor(children, root, ORDER, 'conditionalFormatting');
    edits.push({ start: place, end: place, text: rules.added });
  }
  put('dataValidations', listsText(xml, child('dataValidations'), sheet));
  put('tableParts', tablesText(xml, root, child('tableParts'), context.tables));
  return { xml: applyEdits(xml, edits), formulas: rows.formulas, style: rows.style };
}

function newDimension(
  xml: string,
  dimension: Element,
  sheet: Sheet,
  rows: { readonly written: Area | null; readonly removed: boolean },
): Area {
  const old = areaOf(attribute(tagOf(xml, dimension), 'ref') ?? '');
  const empty = { row: 0, column: 0, rows: 1, columns: 1 };
  if (rows.removed) return sheet.usedArea(false) ?? empty;
  // 'A1' alone is also what an empty sheet says.
  if (old && sameArea(old, empty)) return sheet.usedArea(false) ?? empty;
  return rows.written ? around(old, rows.written) : (old ?? empty);
}

/** Null: as it was. */
function sheetFilterText(xml: string, filter: Element | undefined, was: Sheet, now: Sheet): string | null {
  if (!now.autoFilter) return was.autoFilter ? '' : null;
  const text = filterText(xml, filter, now.autoFilter.area, was.autoFilter?.area ?? null, now.autoFilter);
  return filter && text === xml.slice(filter.start, filter.end) ? null : text;
}

function propertiesText(xml: string, properties: Element | undefined, was: Sheet, now: Sheet): string | null {
  const filters = !!now.autoFilter?.filtered;
  const turned = !!was.autoFilter?.filtered !== filters;
  if (was.tabColor === now.tabColor && !turned) return null;
  let text = properties ? xml.slice(properties.start, properties.end) : '<sheetPr/>';
  if (turned) {
    const tag = text.slice(0, text.indexOf('>') + 1);
    text = withAttribute(tag, 'filterMode', filters ? '1' : null) + text.slice(tag.length);
  }
  if (was.tabColor === now.tabColor) return text;
  const color = now.tabColor === '' ? '' : `<tabColor rgb="FF${now.tabColor.slice(1).toUpperCase()}"/>`;
  const root = rootOf(text);
  const old = childOf(text, root, 'tabColor');
  if (old) return applyEdits(text, [{ start: old.start, end: old.end, text: color }]);
  if (root.close === root.end) return applyEdits(text, [append(text, root, color)]);
  // tabColor is the first of sheetPr's children.
  return applyEdits(text, [{ start: root.open, end: root.open, text: color }]);
}

/** The file's own validations stay in front. Null: no new ones. */
function listsText(xml: string, validations: Element | undefined, { lists }: Sheet): string | null {
  if (lists.length === 0) return null;
  const added = lists.map(({ area, source }) => {
    const words = escapeText(`"${source.replaceAll('"', '""')}"`);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${areaName(area)}"><formula1>${words}</formula1></dataValidation>`;
  });
  const kept = validations ? childrenOf(xml, validations).map((one) => xml.slice(one.start, one.end)) : [];
  const all = [...kept, ...added];
  const tag = validations
    ? openTag(withAttribute(tagOf(xml, validations), 'count', String(all.length)))
    : `<dataValidations count="${all.length}">`;
  return `${tag}${all.join('')}</dataValidations>`;
}

/** `inFront` and `pane` null: as they were. */
function viewEdits(xml: string, views: Element | undefined, inFront: boolean | null, pane: string | null): Edit[] {
  if (!views) return [];
  const found = childrenOf(xml, views).filter((view) => view.name === 'sheetView');
  return found.flatMap((view): Edit[] => {
    const old = tagOf(xml, view);
    const tag = inFront === null ? old : withAttribute(old, 'tabSelected', inFront ? '1' : null);
    if (pane === null) return tag === old ? [] : [{ start: view.start, end: view.open, text: tag }];
    // A selection belongs to one of the panes that were.
    const kept = childrenOf(xml, view).filter(({ name }) => name !== 'pane' && name !== 'selection');
    const inner = kept.map(({ start, end }) => xml.slice(start, end)).join('');
    return [{ start: view.start, end: view.end, text: `${openTag(tag)}${pane}${inner}</sheetView>` }];
  });
}

/** Null: as it was. */
function paneText({ view: was }: Sheet, { view: now }: Sheet): string | null {
  const { frozenRows: rows, frozenColumns: columns } = now;
  if (was.frozenRows === rows && was.frozenColumns === columns) return null;
  if (rows === 0 && columns === 0) return '';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = areaName({ row: rows, column: columns, rows: 1, columns: 1 });
  const active = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  return `<pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}

function tablesText(
  xml: string,
  root: Element,
  list: Element | undefined,
  { added, removed }: SheetPatchContext['tables'],
): string | null {
  if (added.length === 0 && removed.size === 0) return null;
  const kept = (list ? childrenOf(xml, list) : [])
    .filter((part) => !removed.has(attribute(tagOf(xml, part), ':id') ?? ''))
    .map((part) => xml.slice(part.start, part.end));
  const declared = /\sxmlns:r="/.test(tagOf(xml, root));
  const namespace = declared ? '' : ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const parts = [...kept, ...added.map((id) => `<tablePart${namespace} r:id="${id}"/>`)];
  if (parts.length === 0) return '';
  const tag = list
    ? openTag(withAttribute(tagOf(xml, list), 'count', String(parts.length)))
    : `<tableParts count="${parts.length}">`;
  return `${tag}${parts.join('')}</tableParts>`;
}
