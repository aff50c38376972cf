/**
 * Where the last job is kept inside the workbook: one custom XML part of our own namespace, invisible and saved with the file.
 *
 *  - `workbook.settings` has a long history of losses on the web and Mac (office-js #360, #2940, #5206), and saving it clears
 *    the user's undo list (#3141); a custom XML part does neither;
 *  - it holds the cells of our own columns as they were before and after, nothing else of the workbook.
 */
export const NAMESPACE = 'urn:vital-few:journal:1';

export function journalXml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<journal xmlns="${NAMESPACE}">${escaped}</journal>`;
}

export function journalText(xml: string): string | null {
  const found = /<journal[^>]*>([\s\S]*)<\/journal>/.exec(xml);
  return found?.[1]?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') ?? null;
}

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
  if (text !== null) parts.add(journalXml(text));
}
