/**
 * Custom XML parts (customXml/itemN.xml, with their id in itemPropsN.xml), and `workbook.settings`.
 *
 *  - real Excel keeps an add-in's settings in xl/webextensions, bound to the add-in's id and store; the workbench keeps
 *    them in a custom XML part of its own namespace, which the model does not list, and which goes away with the last
 *    setting;
 *  - an id that is no GUID is replaced by one made from the part's number: Excel takes no other.
 */
import type { CustomXmlPart, Workbook } from '../../model';
import type { Package } from '../package';
import { attribute, childrenOf, escapeAttribute, escapeText, rootOf, tagOf, textOf, XML_HEAD } from './xml';

const SETTINGS = 'urn:vital-few:workbench:settings';
const SETTINGS_ID = '{5E771465-0000-4000-8000-000000000001}';
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

export interface CustomXml {
  readonly parts: CustomXmlPart[];
  readonly settings: ReadonlyMap<string, string>;
  readonly settingsPart: string | null;
}

export function readCustomXml(source: Package, workbookPart: string): CustomXml {
  const parts: CustomXmlPart[] = [];
  let settings = new Map<string, string>();
  let settingsPart: string | null = null;
  for (const { kind, target } of source.relationships(workbookPart)) {
    if (kind !== 'customXml' || !source.has(target)) continue;
    const xml = source.xml(target);
    const namespace = namespaceOf(xml);
    if (namespace === SETTINGS) {
      settings = readSettings(xml);
      settingsPart = target;
    } else parts.push({ id: idOf(source, target) ?? target, namespace, xml, part: target });
  }
  return { parts, settings, settingsPart };
}

/** Changes the draft to what the workbook holds. */
export function writeCustomXml(draft: Package, workbookPart: string, workbook: Workbook): void {
  const was = readCustomXml(draft, workbookPart);
  for (const old of was.parts) {
    const now = workbook.customXml.find((part) => part.part === old.part);
    if (!now) removeItem(draft, workbookPart, old.part ?? '');
    else if (now.xml !== old.xml) draft.put(old.part ?? '', now.xml);
  }
  for (const part of workbook.customXml) {
    if (part.part === null) addItem(draft, workbookPart, part.xml, part.id, part.namespace);
  }
  if (sameSettings(was.settings, workbook.settings)) return;
  const text = settingsText(workbook.settings);
  if (was.settingsPart === null) addItem(draft, workbookPart, text, SETTINGS_ID, SETTINGS);
  else if (workbook.settings.size > 0) draft.put(was.settingsPart, text);
  else removeItem(draft, workbookPart, was.settingsPart);
}

function addItem(draft: Package, workbookPart: string, xml: string, id: string, namespace: string): void {
  const item = draft.freeName('customXml/item#.xml');
  const number = /\d+/.exec(item.slice(item.lastIndexOf('/')))?.[0] ?? '1';
  const properties = `customXml/itemProps${number}.xml`;
  const guid = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id) ? id.toUpperCase() : guidOf(Number(number));
  const schemas = namespace === '' ? '' : `<ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/>`;
  const head = XML_HEAD.replace('yes', 'no');
  draft.put(item, xml, 'application/xml');
  draft.put(
    properties,
    `${head}<ds:datastoreItem ds:itemID="${guid}" xmlns:ds="${DATA_STORE}"><ds:schemaRefs>${schemas}</ds:schemaRefs></ds:datastoreItem>`,
    PROPERTIES,
  );
  draft.relate(item, 'customXmlProps', properties);
  draft.relate(workbookPart, 'customXml', item);
}

function removeItem(draft: Package, workbookPart: string, item: string): void {
  for (const { id, kind, target } of draft.relationships(workbookPart)) {
    if (kind === 'customXml' && target === item) draft.unrelate(workbookPart, id);
  }
  draft.removeTree(item);
}

function guidOf(number: number): string {
  return `{5E771465-0000-4000-9000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}

function idOf(source: Package, item: string): string | undefined {
  const properties = source.relationships(item).find(({ kind }) => kind === 'customXmlProps');
  if (!properties || !source.has(properties.target)) return undefined;
  const xml = source.xml(properties.target);
  return attribute(tagOf(xml, rootOf(xml)), ':itemID');
}

function namespaceOf(xml: string): string {
  const root = rootOf(xml);
  const colon = root.name.indexOf(':');
  const name = colon < 0 ? 'xmlns' : `xmlns:${root.name.slice(0, colon)}`;
  return attribute(tagOf(xml, root), name) ?? '';
}

function readSettings(xml: string): Map<string, string> {
  return new Map(
    childrenOf(xml, rootOf(xml)).map((child) => [attribute(tagOf(xml, child), 'key') ?? '', textOf(xml, child)]),
  );
}

function settingsText(settings: ReadonlyMap<string, string>): string {
  const items = [...settings].map(
    ([key, json]) => `<setting key="${escapeAttribute(key)}">${escapeText(json)}</setting>`,
  );
  return `${XML_HEAD}<settings xmlns="${SETTINGS}">${items.join('')}</settings>`;
}

function sameSettings(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, json]) => b.get(key) === json);
}
