/**
 * The last good policy, kept inside the workbook as a custom XML part of its own: why not in `workbook.settings` is
 * said in journal.ts, and a policy of today with a journal of last week must each be there without the other.
 */
import { PART_NAMESPACES } from '../../plan/stores';

const NAMESPACE = PART_NAMESPACES.policy;

/** Queues that the parts are found; their ids are there after the next sync. */
export function keptParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  return parts;
}

/** One request, or two when there is one. */
export async function readKept(context: Excel.RequestContext): Promise<string | null> {
  const parts = keptParts(context);
  await context.sync();
  const part = parts.items.at(-1);
  if (!part) return null;
  const xml = part.getXml();
  await context.sync();
  const found = /<policy[^>]*>([\s\S]*)<\/policy>/.exec(xml.value);
  return found?.[1]?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') ?? null;
}

/** Queues the change; `ids` are the parts that are there now. */
export function queueKept(context: Excel.RequestContext, ids: readonly string[], text: string | null): void {
  const parts = context.workbook.customXmlParts;
  for (const id of ids) parts.getItem(id).delete();
  if (text === null) return;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  parts.add(`<policy xmlns="${NAMESPACE}">${escaped}</policy>`);
}
