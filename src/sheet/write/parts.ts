/**
 * How Excel is told of each part of a plan: what is looked at before, what is queued before the cells and what behind
 * them, and how it is taken back. The pure half of the table is plan/parts.ts.
 *
 *  - nothing here waits for Excel but rules, whose looks are requests of their own: it queues, and reads what came;
 *  - looks come before contents: a cell that is text before '=…' arrives keeps it as text. Tables and rules come
 *    behind: one of them failing must not lose what the writing has just overwritten, and a table that grew before its
 *    new headers stand would make up names for them;
 *  - names come with the first cells. While another workbook is in front Excel refuses those of a sheet (office-js
 *    #6365): so nothing is written yet when it does, and nobody need stay in this one until a long job is over. A policy
 *    sheet is known by its names, too: whoever hears of the new sheet looks for them at once;
 *  - parts go in by the order of PART_NAMES and are taken back from the last to the first: Excel clears rules together
 *    with looks, and then there is none left to delete;
 *  - cells and witnesses are checked, written, read back and put back by bands (bands.ts, apply.ts, restore.ts). All
 *    else Excel vouches for by answering the request.
 */
import { referencedArea } from '../../book/address';
import type { Area } from '../../book/book';
import { PART_NAMES } from '../../plan/parts';
import type { NameChange, PartName, Parts, Plan, RuleChange } from '../../plan/plan';
import { SOURCE_NAME } from '../../plan/stores';
import { areaOf, PLACE } from '../area';
import { HostError } from '../hostError';
import { keptParts, queueKept } from '../kept/policy';
import { findRules, queueRules, separatorFor, type Separator } from '../read/rules';
import { queueDress } from './dress';
import { growTables, shrinkTables } from './tables';
import { rangeOf } from './write';

/** What was found of each part before it is changed or taken back; null where nothing need be known. */
export interface Found {
  readonly witnesses: null;
  /** Ids of the parts of the file that hold it. */
  readonly kept: readonly string[];
  readonly newSheet: null;
  readonly dress: null;
  readonly formats: null;
  readonly widths: null;
  readonly blocks: null;
  /** Where each lies. */
  readonly tables: ReadonlyMap<string, Area>;
  readonly lists: null;
  readonly frozen: null;
  /** What each refers to. */
  readonly names: ReadonlyMap<string, string | null>;
  readonly rules: {
    readonly standing: readonly { readonly sheet: string; readonly id: string }[];
    readonly separator: Separator;
  };
}

/** To be called once Excel has answered. */
export type Asked<Answer> = () => Answer | Promise<Answer>;

type Queue<Part, Answer> = (context: Excel.RequestContext, part: Part, found: Answer, plan: Plan) => void;

interface Around<Part, Answer> {
  readonly before?: Queue<Part, Answer>;
  readonly behind?: Queue<Part, Answer>;
}

export interface ExcelPart<Part, Answer> {
  /** Before it is written. @throws {HostError} where it cannot be. */
  readonly check: (context: Excel.RequestContext, part: Part, plan: Plan) => Asked<Answer>;
  /** Before and behind the cells. */
  readonly put: Around<Part, Answer>;
  /** Before it is taken back. */
  readonly look: (context: Excel.RequestContext, part: Part) => Asked<Answer>;
  /** Of the inverse, before and behind the cells; empty where it goes with the sheet that was made for it. */
  readonly back: Around<Part, Answer>;
}

const unasked = () => () => null;

const BY_BANDS = { check: unasked, put: {}, look: unasked, back: {} };

const keptIds = (context: Excel.RequestContext): Asked<readonly string[]> => {
  const parts = keptParts(context);
  return () => parts.items.map(({ id }) => id);
};

function keep(context: Excel.RequestContext, part: Parts['kept'], ids: Found['kept']): void {
  if (part) queueKept(context, ids, part.to);
}

export const nameKey = ({ sheet, name }: Pick<NameChange, 'sheet' | 'name'>): string => `${sheet} ${name}`;

export const EXCEL_PARTS: { readonly [part in PartName]: ExcelPart<Parts[part], Found[part]> } = {
  witnesses: BY_BANDS,
  kept: {
    check: keptIds,
    put: { before: keep },
    look: keptIds,
    back: { behind: keep },
  },
  newSheet: {
    check: ({ workbook }, part) => {
      const made = part?.to ?? null;
      if (made === null) return () => null;
      workbook.protection.load('protected');
      const namesake = workbook.worksheets.getItemOrNullObject(made);
      namesake.load('id');
      return () => {
        if (workbook.protection.protected) throw new HostError('structure-protected');
        if (!namesake.isNullObject) throw new HostError('moved', 'a sheet of that name has come up');
        return null;
      };
    },
    put: {
      before: ({ workbook }, part) => {
        if (part?.to) workbook.worksheets.add(part.to);
      },
    },
    look: unasked,
    back: {
      behind: ({ workbook }, part) => {
        if (part?.from) workbook.worksheets.getItem(part.from).delete();
      },
    },
  },
  dress: {
    check: unasked,
    put: { before: queueAllDress },
    look: unasked,
    back: { behind: queueAllDress },
  },
  formats: {
    check: unasked,
    put: { before: queueFormats },
    look: unasked,
    back: { behind: queueFormats },
  },
  widths: {
    check: unasked,
    put: { before: queueWidths },
    look: unasked,
    back: { behind: queueWidths },
  },
  blocks: BY_BANDS,
  tables: {
    check: () => () => new Map(),
    put: { behind: growTables },
    look: ({ workbook }, part) => {
      const ranges = part.map(({ sheet, table }) => {
        const range = workbook.worksheets.getItem(sheet).tables.getItem(table).getRange();
        range.load(PLACE);
        return { table, range };
      });
      return () => new Map(ranges.map(({ table, range }) => [table, areaOf(range)]));
    },
    back: { before: shrinkTables },
  },
  lists: {
    check: unasked,
    put: {
      behind: ({ workbook }, part) => {
        for (const { sheet, row, column, rows, to } of part) {
          const { dataValidation } = workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, 1);
          if (to === null) dataValidation.clear();
          else dataValidation.rule = { list: { inCellDropDown: true, source: to.join(',') } };
        }
      },
    },
    look: unasked,
    back: {},
  },
  frozen: {
    check: unasked,
    put: {
      behind: ({ workbook }, part) => {
        for (const { sheet: id, to } of part) {
          const sheet = workbook.worksheets.getItem(id);
          if (to) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, to.rows, to.columns));
        }
      },
    },
    look: unasked,
    back: {},
  },
  names: {
    check: (context, part, { newSheet }) =>
      namesNow(
        context,
        part.filter(({ sheet }) => sheet !== newSheet?.to),
      ),
    put: { before: queueNames },
    look: namesNow,
    back: {
      // From what they say now to what they said before the plan; those that only stood by go on standing.
      behind: (context, part, now) => {
        const changed = part.filter(({ from, to }) => from !== to);
        queueNames(
          context,
          changed.map((change) => ({ ...change, from: now.get(nameKey(change)) ?? null })),
        );
      },
    },
  },
  rules: {
    check: (context, part, { newSheet }) => {
      const renewed = part.filter(({ sheet, from }) => from.length > 0 && sheet !== newSheet?.to);
      return async () => ({
        standing: await rulesAt(context, renewed, 'from'),
        separator: await separatorFor(context, part),
      });
    },
    put: { behind: renewRules },
    look: (context, part) => async () => ({
      standing: await rulesAt(context, part, 'to'),
      separator: await separatorFor(context, part),
    }),
    back: { behind: renewRules },
  },
};

export type AskedParts = { readonly [part in PartName]: Asked<Found[part]> };

/** Queues what every part must know. */
export function askParts(context: Excel.RequestContext, plan: Plan, why: 'check' | 'look'): AskedParts {
  const ask = <Name extends PartName>(name: Name) => EXCEL_PARTS[name][why](context, plan[name], plan);
  return Object.fromEntries(PART_NAMES.map((name) => [name, ask(name)])) as unknown as AskedParts;
}

/** What they know, once Excel has answered. No request, but two if there are rules of ours. */
export async function foundOf(asked: AskedParts): Promise<Found> {
  const answers: [PartName, Found[PartName]][] = [];
  for (const name of PART_NAMES) answers.push([name, await asked[name]()]);
  return Object.fromEntries(answers) as unknown as Found;
}

/** Queues every part of a plan that is applied. */
export function putParts(
  context: Excel.RequestContext,
  plan: Plan,
  found: Found,
  when: keyof Around<never, never>,
): void {
  const put = <Name extends PartName>(name: Name) =>
    EXCEL_PARTS[name].put[when]?.(context, plan[name], found[name], plan);
  for (const name of PART_NAMES) put(name);
}

/** The same of `away`, the inverse of a plan that is taken back. */
export function takePartsBack(
  context: Excel.RequestContext,
  away: Plan,
  found: Found,
  when: keyof Around<never, never>,
): void {
  const back = <Name extends PartName>(name: Name) =>
    EXCEL_PARTS[name].back[when]?.(context, away[name], found[name], away);
  for (const name of [...PART_NAMES].reverse()) back(name);
}

function queueAllDress({ workbook }: Excel.RequestContext, part: Parts['dress']): void {
  for (const dress of part) queueDress(workbook.worksheets.getItem(dress.sheet), dress);
}

function queueFormats({ workbook }: Excel.RequestContext, part: Parts['formats']): void {
  for (const { sheet, row, column, to } of part)
    workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).numberFormat = [[to]];
}

function queueWidths({ workbook }: Excel.RequestContext, part: Parts['widths']): void {
  for (const { sheet, column, to } of part) {
    const { format } = workbook.worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, 1);
    if (to === null) format.useStandardWidth = true;
    else format.columnWidth = to;
  }
}

function namesNow({ workbook }: Excel.RequestContext, part: Parts['names']): Asked<Found['names']> {
  const asked = part.map((change) => {
    const item = workbook.worksheets.getItem(change.sheet).names.getItemOrNullObject(change.name);
    item.load('formula');
    return { key: nameKey(change), item };
  });
  return () => new Map(asked.map(({ key, item }) => [key, item.isNullObject ? null : String(item.formula)]));
}

function queueNames({ workbook: { worksheets } }: Excel.RequestContext, part: Parts['names']): void {
  for (const { sheet, name, from, to } of part) {
    if (from === to) continue;
    const { names } = worksheets.getItem(sheet);
    if (from !== null) names.getItem(name).delete();
    if (to === null) continue;
    // As a range, not as text: the sheet may have got another name since the plan was made.
    const area = name === SOURCE_NAME ? undefined : referencedArea(to)?.area;
    const item = names.add(name, area ? rangeOf(worksheets.getItem(sheet), area) : to);
    // One whose cells are gone stays in sight: to hide it is an error (office-js #5882).
    if (!to.includes('#REF!')) item.visible = false;
  }
}

async function rulesAt(
  context: Excel.RequestContext,
  part: readonly RuleChange[],
  side: 'from' | 'to',
): Promise<Found['rules']['standing']> {
  const areasOf = ({ sheet, [side]: rules }: RuleChange) =>
    rules.flatMap(({ areas }) => areas.map((area) => ({ sheet, area })));
  const found = await findRules(context, part.flatMap(areasOf));
  return [...found].flatMap(([sheet, rules]) => rules.map(({ format }) => ({ sheet, id: format.id })));
}

/** Never changed in place: those that stand are deleted, and made anew. */
function renewRules(
  { workbook }: Excel.RequestContext,
  part: Parts['rules'],
  { standing, separator }: Found['rules'],
): void {
  for (const { sheet: id, to } of part) {
    const sheet = workbook.worksheets.getItem(id);
    const formats = sheet.getRange().conditionalFormats;
    for (const rule of standing) if (rule.sheet === id) formats.getItem(rule.id).delete();
    queueRules(sheet, to, separator);
  }
}
