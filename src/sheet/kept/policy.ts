/**
 * The last good policy, kept inside the workbook as a custom XML part of its own: a policy of today with a journal
 * of last week must each be there without the other.
 */
import { PART_NAMESPACES } from '../../plan/stores';
import { partText, partXml } from './xmlPart';

/** Queues that the parts are found; their ids are there after the next sync. */
export function keptParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(PART_NAMESPACES.policy);
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
  return partText('policy', xml.value);
}

/** Queues the change; `ids` are the parts that are there now. */
export function queueKept(context: Excel.RequestContext, ids: readonly string[], text: string | null): void {
  const parts = context.workbook.customXmlParts;
  for (const id of ids) parts.getItem(id).delete();
  if (text !== null) parts.add(partXml('policy', text));
}
