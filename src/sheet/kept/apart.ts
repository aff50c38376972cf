/**
 * Of which two rows a person said that they are not the same company: names, kept inside the workbook as a custom XML
 * part of our own. Rows move, so names are kept; nothing of the sheet is touched.
 *
 *  - a set, not a job: saying it twice is saying it once, taking it back takes out that pair and no other, and the
 *    journal keeps the last job;
 *  - the new part comes before the old one goes: whatever fails between, nothing said is lost. Two parts count as both;
 *  - two people at once: each looks afterwards whether the set is as said, and says it again where it is not.
 *
 * A writer of its own, no part of a plan: a plan whose `from` no longer holds is refused, and here both must win.
 */
import { dismissedName } from '../../book/company/links';
import type { Dismissed } from '../../book/company/duplicates';
import { PART_NAMESPACES } from '../../plan/stores';
import type { Run } from '../excel';
import { HostError } from '../hostError';
import { partText, partXml } from './xmlPart';

const TRIES = 8;

interface ApartParts {
  readonly ids: readonly string[];
  readonly pairs: Dismissed;
}

export async function readApart(run: Run): Promise<Dismissed> {
  const again = (error: unknown) => {
    if (!(error instanceof HostError) || error.code !== 'gone') throw error;
    return run(kept);
  };
  return (await run(kept).catch(again)).pairs;
}

/** The whole set after it. @throws {HostError} 'read-only'; 'busy' if somebody is always faster. */
export async function sayApart(run: Run, pairs: Dismissed, apart: boolean): Promise<Dismissed> {
  for (let tries = 0; ; tries++) {
    try {
      const now = await run(kept);
      const wanted = apart ? union(now.pairs, pairs) : without(now.pairs, pairs);
      if (wanted.length === now.pairs.length) return now.pairs;
      if (tries === TRIES) throw new HostError('busy');
      await run((context) => replace(context, now.ids, wanted));
    } catch (error) {
      // Somebody else has just renewed the part.
      if (!(error instanceof HostError) || error.code !== 'gone' || tries === TRIES) throw error;
    }
  }
}

/** One request, or two where there is something. */
async function kept(context: Excel.RequestContext): Promise<ApartParts> {
  const parts = context.workbook.customXmlParts.getByNamespace(PART_NAMESPACES.apart);
  parts.load('items/id');
  await context.sync();
  if (parts.items.length === 0) return { ids: [], pairs: [] };
  const read = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  await context.sync();
  return {
    ids: read.map(({ id }) => id),
    pairs: read.reduce<Dismissed>((all, { xml }) => union(all, pairsOf(xml.value)), []),
  };
}

async function replace(context: Excel.RequestContext, ids: readonly string[], pairs: Dismissed): Promise<void> {
  const { workbook } = context;
  workbook.load('readOnly');
  const old = ids.map((id) => workbook.customXmlParts.getItemOrNullObject(id));
  for (const part of old) part.load('id');
  await context.sync();
  if (workbook.readOnly) throw new HostError('read-only');
  if (pairs.length > 0) workbook.customXmlParts.add(partXml('apart', JSON.stringify(pairs)));
  for (const part of old) if (!part.isNullObject) part.delete();
  await context.sync();
}

/** Whatever is no pair of names is left out. */
function pairsOf(xml: string): Dismissed {
  try {
    const said: unknown = JSON.parse(partText('apart', xml) ?? '[]');
    return Array.isArray(said) ? said.flatMap((pair) => (isPair(pair) ? [[pair[0], pair[1]] as const] : [])) : [];
  } catch {
    return [];
  }
}

const isPair = (pair: unknown): pair is readonly [string, string] =>
  Array.isArray(pair) && pair.length === 2 && pair.every((name) => typeof name === 'string');

const keyOf = ([one, other]: Dismissed[number]): string => [dismissedName(one), dismissedName(other)].sort().join('\n');

function union(pairs: Dismissed, more: Dismissed): Dismissed {
  const known = new Set(pairs.map(keyOf));
  return [...pairs, ...more.filter((pair) => !known.has(keyOf(pair)) && known.add(keyOf(pair)))];
}

function without(pairs: Dismissed, fewer: Dismissed): Dismissed {
  const gone = new Set(fewer.map(keyOf));
  return pairs.filter((pair) => !gone.has(keyOf(pair)));
}
