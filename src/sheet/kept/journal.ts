/**
 * Where the last job is kept inside the workbook: one custom XML part of our own namespace, invisible and saved with
 * the file.
 *
 *  - it holds the cells of our own columns as they were before and after, nothing else of the workbook;
 *  - it is also the turnstile: of two add-ins that begin at the same moment, the second one's request stops at it.
 */
import { PART_NAMESPACES } from '../../plan/stores';
import { partText, partXml } from './xmlPart';

const NAMESPACE = PART_NAMESPACES.journal;

export const journalText = (xml: string): string | null => partText('journal', xml);

/** The kept text, or null. One request, or two when there is a journal. */
export async function readJournal(context: Excel.RequestContext): Promise<string | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const part = parts.items.at(-1);
  if (!part) return null;
  const xml = part.getXml();
  await context.sync();
  return journalText(xml.value);
}

/** Queues the change; `ids` are the parts that are there now. */
export function queueJournal(context: Excel.RequestContext, ids: readonly string[], text: string | null): void {
  const parts = context.workbook.customXmlParts;
  for (const id of ids) parts.getItem(id).delete();
  if (text !== null) parts.add(partXml('journal', text));
}

/**
 * Queues that the whole request stops here, before it has touched a cell, if another job has put its own journal there
 * meanwhile.
 */
export function queueStands(context: Excel.RequestContext, ids: readonly string[]): void {
  for (const id of ids) context.workbook.customXmlParts.getItem(id).load('id');
}

/** The same, and ours instead of those. Ours comes before they go: whatever fails between, there is a way back. */
export function queueClaim(context: Excel.RequestContext, ids: readonly string[], text: string): void {
  const parts = context.workbook.customXmlParts;
  queueStands(context, ids);
  parts.add(partXml('journal', text));
  for (const id of ids) parts.getItem(id).delete();
  parts.getByNamespace(NAMESPACE).getOnlyItem().load('id');
}

/**
 * How far a job got whose journal is `text`, and that had read `ids` before; `alone` if no other job came in. Two
 * requests.
 */
export async function claimOf(
  context: Excel.RequestContext,
  ids: readonly string[],
  text: string,
): Promise<{ readonly id: string | null; readonly alone: boolean }> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const read = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  await context.sync();
  const ours = read.find(({ xml }) => journalText(xml.value) === text);
  const others = read.some(({ id }) => id !== ours?.id && !ids.includes(id));
  const taken = ours === undefined && ids.some((id) => !read.some((part) => part.id === id));
  return { id: ours?.id ?? null, alone: !others && !taken };
}
