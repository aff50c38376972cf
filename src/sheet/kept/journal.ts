/**
 * The steps that can be taken back, inside the workbook: a list of them (plan/history.ts) and the plan of each, every
 * one a custom XML part of our own namespaces, invisible and saved with the file.
 *
 *  - a plan holds the cells of our own columns as they were before and after, nothing else of the workbook;
 *  - the list is also the turnstile: every job puts a new one in its place, so of two add-ins that begin at the same
 *    moment the second one's request stops at it;
 *  - what is new comes before what is old goes: whatever fails between, there is a way back;
 *  - a plan that no list speaks of is nothing: the next step of its number takes its place.
 */
import { historyFromText, historyToText, NO_STEPS, stepOf, type History, type Step } from '../../plan/history';
import { planFromText } from '../../plan/planText';
import { journalNamespace, PART_NAMESPACES } from '../../plan/stores';
import { partText, partXml } from './xmlPart';

/** What the workbook remembers. */
export interface Kept {
  /** Of the parts that hold the list: one, as a rule. */
  readonly ids: readonly string[];
  /** The list as text; null where there is none. */
  readonly list: string | null;
  readonly history: History;
}

/** What it shall remember from now on. */
export interface Remembered {
  readonly list: string | null;
  /** A step's plan, instead of whatever stands under its number. */
  readonly put?: { readonly number: number; readonly text: string };
  /** Steps whose plans go. */
  readonly drop?: readonly number[];
}

const partsIn = ({ workbook }: Excel.RequestContext, namespace: string): Excel.CustomXmlPartScopedCollection => {
  const parts = workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  return parts;
};

/** Queues that the list is found; the first answer queues that it is read, the second one says what it says. */
export function askKept(context: Excel.RequestContext): () => () => Kept {
  const lists = partsIn(context, PART_NAMESPACES.steps);
  const before = partsIn(context, PART_NAMESPACES.journal);
  return () => {
    const ids = lists.items.map(({ id }) => id);
    const xml = (lists.items.at(-1) ?? before.items.at(-1))?.getXml();
    return () => {
      if (xml === undefined) return { ids, list: null, history: NO_STEPS };
      if (ids.length === 0) return { ids, list: null, history: historyOfBefore(partText('journal', xml.value)) };
      const list = partText('steps', xml.value);
      return { ids, list, history: historyFromText(list ?? '') ?? NO_STEPS };
    };
  };
}

function historyOfBefore(text: string | null): History {
  const plan = text === null ? null : planFromText(text);
  return plan && text !== null ? { turn: text, steps: [stepOf(plan, text, null)] } : NO_STEPS;
}

/** Two requests. */
export async function readKept(context: Excel.RequestContext): Promise<Kept> {
  const asked = askKept(context);
  await context.sync();
  const read = asked();
  await context.sync();
  return read();
}

/** The plan of a step as text; null if it is lost. Two requests. */
export async function readPlanText(context: Excel.RequestContext, number: number): Promise<string | null> {
  const parts = partsIn(context, journalNamespace(number));
  await context.sync();
  const xml = parts.items.at(-1)?.getXml();
  await context.sync();
  return xml === undefined ? null : partText('journal', xml.value);
}

/** The list with other steps, and a turn of its own. Null where none is left. */
export const listOf = (steps: readonly Step[]): string | null =>
  steps.length === 0 ? null : historyToText({ turn: newTurn(), steps });

const newTurn = (): string => `${Date.now().toString(36)} ${Math.random().toString(36).slice(2)}`;

/** Queues that the plans which will go, or be replaced, are found. */
export function askPlans(context: Excel.RequestContext, { put, drop = [] }: Remembered): () => string[] {
  const numbers = [...drop, ...(put ? [put.number] : [])];
  const asked = numbers.map((number) => partsIn(context, journalNamespace(number)));
  return () => asked.flatMap(({ items }) => items.map(({ id }) => id));
}

/** Queues the change; `ids` are the parts of the list that are there now, `plans` those that go. */
export function queueRemembered(
  context: Excel.RequestContext,
  ids: readonly string[],
  plans: readonly string[],
  { list, put }: Remembered,
): void {
  const parts = context.workbook.customXmlParts;
  if (put) parts.add(partXml('journal', put.text, journalNamespace(put.number)));
  if (list !== null) parts.add(partXml('steps', list));
  for (const id of [...ids, ...plans]) parts.getItem(id).delete();
}

/**
 * Queues that the whole request stops here, before it has touched a cell, if another job has put its own list there
 * meanwhile.
 */
export function queueStands(context: Excel.RequestContext, ids: readonly string[]): void {
  for (const id of ids) context.workbook.customXmlParts.getItem(id).load('id');
}

/** The same, and ours instead of it. */
export function queueClaim(context: Excel.RequestContext, ids: readonly string[], remembered: Remembered): void {
  queueStands(context, ids);
  queueRemembered(context, ids, [], remembered);
  context.workbook.customXmlParts.getByNamespace(PART_NAMESPACES.steps).getOnlyItem().load('id');
}

/** Puts several plans in the place of others, if the list is still the one of `ids`. Two requests. */
export async function putFolded(
  context: Excel.RequestContext,
  ids: readonly string[],
  folded: {
    readonly list: string | null;
    readonly put: ReadonlyMap<number, string>;
    readonly drop: readonly number[];
  },
): Promise<void> {
  const before = askPlans(context, { list: null, drop: [...folded.drop, ...folded.put.keys()] });
  await context.sync();
  queueStands(context, ids);
  const parts = context.workbook.customXmlParts;
  for (const [number, text] of folded.put) parts.add(partXml('journal', text, journalNamespace(number)));
  queueRemembered(context, ids, before(), { list: folded.list });
  await context.sync();
}

/**
 * How far a job got that remembers this, and that had read the list of `ids` before; `alone` if no other job came in.
 * What it has left where it did not come in is taken away. Two requests, or three.
 */
export async function claimOf(
  context: Excel.RequestContext,
  ids: readonly string[],
  { list, put }: Remembered,
): Promise<{ readonly claimed: boolean; readonly alone: boolean }> {
  const lists = partsIn(context, PART_NAMESPACES.steps);
  const plans = put && partsIn(context, journalNamespace(put.number));
  await context.sync();
  const read = lists.items.map((part) => ({ part, xml: part.getXml() }));
  const texts = plans?.items.map((part) => ({ part, xml: part.getXml() })) ?? [];
  await context.sync();
  const ours = read.find(({ xml }) => partText('steps', xml.value) === list);
  const others = read.filter(({ part }) => part !== ours?.part && !ids.includes(part.id));
  const taken = ours === undefined && ids.some((id) => !read.some(({ part }) => part.id === id));
  const alone = others.length === 0 && !taken;
  const claimed = ours !== undefined;
  if (claimed && alone) return { claimed, alone };
  if (ours) ours.part.delete();
  const standing = read.filter(({ part }) => part !== ours?.part);
  const isTheirs = standing.some(({ xml }) => speaksOf(partText('steps', xml.value), put?.number));
  const own = texts.filter(({ xml }) => partText('journal', xml.value) === put?.text);
  for (const { part } of isTheirs && own.length === texts.length ? own.slice(1) : own) part.delete();
  await context.sync();
  return { claimed, alone };
}

const speaksOf = (list: string | null, number: number | undefined): boolean =>
  historyFromText(list ?? '')?.steps.some((step) => step.number === number) ?? false;
