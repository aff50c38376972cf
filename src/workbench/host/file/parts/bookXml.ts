/**
 * workbook.xml: which sheets there are, the names, what is in front.
 *
 *  - sheets and names that are as they were keep their XML; a name's scope is a place in the list of sheets, so the
 *    places are put right when sheets come, go or move;
 *  - chart sheets and the like are no `Sheet`: they keep their place after the worksheet before them;
 *  - Excel's own names (`_xlnm.Print_Area`) are not in the model; they stay, and go with their sheet.
 */
import { FileError } from '../fileError';
import { type Name, type Sheet, sheetId, type Workbook } from '../../model';
import type { Package } from '../package';
import { formulaOf, storedFormula } from './formulaText';
import {
  append,
  applyEdits,
  attribute,
  childOf,
  childrenOf,
  type Edit,
  type Element,
  escapeAttribute,
  escapeText,
  isTrue,
  placeFor,
  rootOf,
  tagOf,
  textOf,
  withAttribute,
} from './xml';

const ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames ' +
  'calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const STATES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

export interface SheetEntry {
  readonly tag: string;
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  /** Null for a chart sheet or the like. */
  readonly part: string | null;
}

export interface Book {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly Name[];
  /** Place in `sheets`. */
  readonly active: number;
  readonly date1904: boolean;
  readonly protected: boolean;
}

export function readBook(source: Package, part: string): Book {
  const xml = source.xml(part);
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const tag = (name: string) => {
    const found = children.find((child) => child.name === name);
    return found ? tagOf(xml, found) : '';
  };
  const sheets = entriesOf(source, part, xml, root);
  const view = childOf(
    xml,
    children.find((child) => child.name === 'bookViews'),
    'workbookView',
  );
  return {
    sheets,
    names: nameElements(xml, root).flatMap((element) => nameOf(xml, element, sheets) ?? []),
    active: Number((view && attribute(tagOf(xml, view), 'activeTab')) ?? 0),
    date1904: isTrue(attribute(tag('workbookPr'), 'date1904')),
    protected: isTrue(attribute(tag('workbookProtection'), 'lockStructure')),
  };
}

function entriesOf(source: Package, part: string, xml: string, root: Element): SheetEntry[] {
  const list = childOf(xml, root, 'sheets');
  if (root.name !== 'workbook' || !list) throw new FileError('damaged');
  const targets = new Map(source.relationships(part).map((relationship) => [relationship.id, relationship]));
  return childrenOf(xml, list).map((element) => {
    const tag = tagOf(xml, element).replace(/\s*\/?>$/, '/>');
    const target = targets.get(attribute(tag, ':id') ?? '');
    if (!target) throw new FileError('damaged');
    const number = Number(attribute(tag, 'sheetId') ?? 0);
    const state = attribute(tag, 'state') ?? 'visible';
    return {
      tag,
      id: sheetId(number),
      number,
      name: attribute(tag, 'name') ?? '',
      visibility: state in STATES ? STATES[state as keyof typeof STATES] : 'Visible',
      part: target.kind === 'worksheet' ? target.target : null,
    };
  });
}

function nameElements(xml: string, root: Element): Element[] {
  const list = childOf(xml, root, 'definedNames');
  return list ? childrenOf(xml, list) : [];
}

/** Null for Excel's own, and for one whose scope is no sheet of ours. */
function nameOf(xml: string, element: Element, sheets: readonly SheetEntry[]): Name | null {
  const tag = tagOf(xml, element);
  const name = attribute(tag, 'name') ?? '';
  const local = attribute(tag, 'localSheetId');
  const scope = local === undefined ? null : sheets[Number(local)];
  if (name.startsWith('_xlnm.') || scope === undefined || scope?.part === null) return null;
  return {
    name,
    scope: scope && scope.id,
    formula: formulaOf(textOf(xml, element)),
    visible: !isTrue(attribute(tag, 'hidden')),
    comment: attribute(tag, 'comment') ?? '',
  };
}

/** `parts`: where each sheet of the workbook stands in the draft, new ones too. */
export function writeBook(draft: Package, part: string, workbook: Workbook, parts: ReadonlyMap<Sheet, string>): void {
  const was = readBook(draft, part);
  const xml = draft.xml(part);
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const child = (name: string) => children.find((element) => element.name === name);
  const edits: Edit[] = [];
  const order = newOrder(was.sheets, workbook, parts);
  const tags = order.map((entry) => (isEntry(entry) ? entry.tag : sheetTag(draft, part, xml, entry, was, parts)));
  const sheets = child('sheets');
  if (sheets && tags.join() !== was.sheets.map((entry) => entry.tag).join()) {
    edits.push({ start: sheets.open, end: sheets.close, text: tags.join('') });
  }

  const places = was.sheets.map((entry) =>
    order.findIndex((now) => (isEntry(now) ? now === entry : parts.get(now) === entry.part)),
  );
  const names = namesText(xml, root, was.sheets, places, workbook, order);
  const list = child('definedNames');
  if (
    names !==
    nameElements(xml, root)
      .map(({ start, end }) => xml.slice(start, end))
      .join('')
  ) {
    const place = placeFor(children, root, ORDER, 'definedNames');
    const text = names === '' ? '' : `<definedNames>${names}</definedNames>`;
    edits.push({ start: list?.start ?? place, end: list?.end ?? place, text });
  }

  const front = workbook.sheets[workbook.active];
  const active = Math.max(0, front ? order.indexOf(front) : 0);
  if (active !== was.active) edits.push(activeEdit(xml, root, children, active));
  if (edits.length > 0) draft.put(part, applyEdits(xml, edits));
}

/** A chart sheet as it was, or a sheet of the workbook. */
type Placed = SheetEntry | Sheet;

function isEntry(placed: Placed): placed is SheetEntry {
  return 'tag' in placed;
}

function newOrder(was: readonly SheetEntry[], workbook: Workbook, parts: ReadonlyMap<Sheet, string>): Placed[] {
  const order: Placed[] = [...workbook.sheets];
  was.forEach((entry, i) => {
    if (entry.part !== null) return;
    const before = was[i - 1];
    const place = order.findIndex((now) => before && (isEntry(now) ? now === before : parts.get(now) === before.part));
    order.splice(place + 1, 0, entry);
  });
  return order;
}

function sheetTag(
  draft: Package,
  part: string,
  xml: string,
  sheet: Sheet,
  was: Book,
  parts: ReadonlyMap<Sheet, string>,
): string {
  const target = parts.get(sheet) ?? '';
  const entry = was.sheets.find((one) => one.part === target);
  const state = Object.entries(STATES).find(([, word]) => word === sheet.visibility)?.[0] ?? 'visible';
  if (entry) {
    const named = entry.name === sheet.name ? entry.tag : withAttribute(entry.tag, 'name', sheet.name);
    if (entry.visibility === sheet.visibility) return named;
    return withAttribute(named, 'state', state === 'visible' ? null : state);
  }
  const taken = [...was.sheets.map((one) => one.number)];
  const news = [...parts].filter(([, one]) => !was.sheets.some((old) => old.part === one)).map(([one]) => one);
  const number = Math.max(0, ...taken) + 1 + news.indexOf(sheet);
  const id = draft.relationships(part).find((one) => one.target === target)?.id ?? '';
  const root = tagOf(xml, rootOf(xml));
  const prefix = /\sxmlns:(\w+)="[^"]*officeDocument[^"]*\/relationships"/.exec(root)?.[1];
  const declared = prefix === undefined ? ` xmlns:r="${RELATIONSHIPS}"` : '';
  const hidden = state === 'visible' ? '' : ` state="${state}"`;
  return `<sheet name="${escapeAttribute(sheet.name)}" sheetId="${number}"${hidden}${declared} ${prefix ?? 'r'}:id="${id}"/>`;
}

function namesText(
  xml: string,
  root: Element,
  sheets: readonly SheetEntry[],
  places: readonly number[],
  workbook: Workbook,
  order: readonly Placed[],
): string {
  const left = new Set(workbook.names);
  const kept = nameElements(xml, root).map((element) => {
    const tag = tagOf(xml, element);
    const local = attribute(tag, 'localSheetId');
    const place = local === undefined ? undefined : (places[Number(local)] ?? Number(local));
    if (place === -1) return '';
    const own = nameOf(xml, element, sheets);
    if (own) {
      const same = [...left].find((name) => sameName(name, own));
      if (!same) return '';
      left.delete(same);
    }
    const text = xml.slice(element.start, element.end);
    if (place === undefined || place === Number(local)) return text;
    return withAttribute(tag, 'localSheetId', String(place)) + text.slice(tag.length);
  });
  const added = [...left].map((name) => {
    const place = name.scope === null ? -1 : order.findIndex((one) => !isEntry(one) && one.id === name.scope);
    const scope = place < 0 ? '' : ` localSheetId="${place}"`;
    const comment = name.comment === '' ? '' : ` comment="${escapeAttribute(name.comment)}"`;
    const hidden = name.visible ? '' : ' hidden="1"';
    const formula = escapeText(storedFormula(name.formula, workbook.customFunctions));
    return `<definedName name="${escapeAttribute(name.name)}"${comment}${scope}${hidden}>${formula}</definedName>`;
  });
  return [...kept, ...added].join('');
}

function sameName(a: Name, b: Name): boolean {
  return (
    a.name === b.name &&
    a.scope === b.scope &&
    a.formula === b.formula &&
    a.visible === b.visible &&
    a.comment === b.comment
  );
}

function activeEdit(xml: string, root: Element, children: readonly Element[], active: number): Edit {
  const views = children.find((child) => child.name === 'bookViews');
  const view = childOf(xml, views, 'workbookView');
  if (view) {
    const tag = withAttribute(tagOf(xml, view), 'activeTab', active === 0 ? null : String(active));
    // The first tab in sight may be one that is gone.
    return { start: view.start, end: view.open, text: withAttribute(tag, 'firstSheet', null) };
  }
  const text = `<workbookView activeTab="${active}"/>`;
  if (views) return append(xml, views, text);
  const place = placeFor(children, root, ORDER, 'bookViews');
  return { start: place, end: place, text: `<bookViews>${text}</bookViews>` };
}
