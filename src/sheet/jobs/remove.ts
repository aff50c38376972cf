/**
 * Remove Vital Few from this workbook: all steps are taken back, and whatever of ours stands then goes too.
 *
 *  - first the steps, from the newest to the first, as Revert does: so the cells go back to what they held before us. A
 *    step that can be taken back no more (its rows have moved, its sheet is gone) is where that ends;
 *  - then what is known by its name or mark: columns, colours, names, a result sheet on which nothing else stands,
 *    parts. In a column of ours of which no step is left, a value that stands among formulas was typed, and stays;
 *  - what people typed stays: formulas that call us, and sheets that somebody has worked on. Both are told;
 *  - it cannot be taken back itself, since nothing of it is left: it is shown first. Where it fails it can be begun
 *    again, and goes on from there.
 *
 * Not done: the widths of columns and looks of cells of which no step is left.
 */
import { cellAddress, columnLetters, referencedArea } from '../../book/address';
import { runsOf, upTo } from '../../book/runs';
import type { Failure } from '../../plan/failure';
import type { Staying, Step } from '../../plan/history';
import { callsOurs, refersTo } from '../../plan/sharing/ourFormulas';
import { roleOf } from '../../plan/roles';
import { MADE_SHEETS, OUR_NAMESPACE, POLICY_MARK, PREFIX, SOURCE_NAME, TEXT_NAMES } from '../../plan/stores';
import { areaOf, PLACE } from '../area';
import type { Between } from '../between';
import type { Run } from '../excel';
import { HostError } from '../hostError';
import { readKept } from '../kept/journal';
import { readFormulas } from '../read/formulas';
import { findRules } from '../read/rules';
import { inRequestsThatFit } from '../requests';
import { rangeOf } from '../write/write';
import { unfilterOverdue } from './overdueFilter';
import { revertLast } from './undo';

/** All of ours in a workbook. */
export interface Ours {
  /** "客户!M:M". */
  readonly columns: readonly string[];
  readonly names: readonly string[];
  /** Sheets that we made. */
  readonly sheets: readonly string[];
  /** Namespaces of parts of the file. */
  readonly parts: readonly string[];
  /** Conditional formats. */
  readonly rules: number;
}

export interface RemovePreview {
  readonly ours: Ours;
  readonly steps: readonly Step[];
  /** Formulas that people typed. */
  readonly typed: readonly string[];
}

export interface Removed {
  readonly removed: Ours;
  readonly left: readonly Staying[];
}

/** The way back ends at such a step, and the rest is looked for by its names. */
const PASSED_OVER: readonly Failure[] = ['moved', 'lost-sheet', 'gone'];

/** Writes nothing. */
export async function previewRemove(run: Run, between: Between): Promise<RemovePreview> {
  const { history } = await run(readKept);
  return { ours: oursIn(await run(groundOf)), steps: history.steps, typed: await typedFormulas(run, between) };
}

/** @throws {HostError} where something is refused; what is gone by then stays gone, and it can be begun again. */
export async function removeAll(run: Run, between: Between): Promise<Removed> {
  const before = oursIn(await run(groundOf));
  for (let done = 0; (await run(readKept)).history.steps.length > 0; done++) {
    between('write', done, done + 1);
    try {
      await revertLast(run, between);
    } catch (error) {
      if (!(error instanceof HostError) || ![...PASSED_OVER, 'nothing-to-revert'].includes(error.code)) throw error;
      break;
    }
  }
  const standing = await run(groundOf);
  for (const { id } of standing.sheets) await unfilterOverdue(run, id);
  const typed = await typedFormulas(run, between);
  const swept = await run((context) => sweep(context, standing));
  const after = oursIn(await run(groundOf));
  const without = (all: readonly string[], rest: readonly string[]) => all.filter((one) => !rest.includes(one));
  const worked = standing.sheets.filter(({ made }) => made).filter(({ id }) => !swept.sheets.includes(id));
  return {
    removed: {
      columns: without(before.columns, after.columns),
      names: without(before.names, after.names),
      sheets: without(
        before.sheets,
        worked.map(({ name }) => name),
      ),
      parts: without(before.parts, after.parts),
      rules: before.rules - after.rules,
    },
    left: [
      ...[...typed, ...swept.typed].map((what): Staying => ({ what, why: 'typed' })),
      ...worked.map(({ name }): Staying => ({ what: name, why: 'worked-on' })),
      ...(standing.unreadable ? [{ what: '', why: 'colours' } as const] : []),
    ],
  };
}

const typedFormulas = async (run: Run, between: Between): Promise<string[]> => {
  const all = await inRequestsThatFit((bytes) => run((context) => readFormulas(context, bytes, between)));
  return all.flatMap(({ name, cells }) =>
    cells.flatMap(({ role, row, column }) => (role === null ? [placeOf(name, cellAddress(row, column))] : [])),
  );
};

const placeOf = (sheet: string, address: string): string => `${sheet}!${address}`;

/** Sheets with what of ours is on each; the names of parts; rules by sheet. A few requests. */
async function groundOf(context: Excel.RequestContext) {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  workbook.customXmlParts.load('items/id,items/namespaceUri');
  await context.sync();
  const looked = worksheets.items.map((sheet) => {
    sheet.names.load('items/name,items/formula');
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load(PLACE);
    return { sheet, used };
  });
  await context.sync();
  const sheets = looked.map(({ sheet, used }) => {
    const names = sheet.names.items.filter(({ name }) => name.startsWith(PREFIX));
    const columns = names.flatMap(({ name, formula }) => {
      const isColumn = roleOf(name) !== null || Object.values<string>(TEXT_NAMES).includes(name);
      const area = isColumn ? referencedArea(String(formula))?.area : undefined;
      return area ? [area] : [];
    });
    const has = (known: string) => names.some(({ name }) => name === known);
    return {
      ...{ id: sheet.id, name: sheet.name, names: names.map(({ name }) => name), columns },
      isProtected: sheet.protection.protected,
      used: used.isNullObject ? null : areaOf(used),
      made: Object.values<string>(MADE_SHEETS).some(has),
      isResult: has(SOURCE_NAME),
      isPolicy: has(POLICY_MARK),
    };
  });
  const parts = workbook.customXmlParts.items
    .filter(({ namespaceUri }) => namespaceUri.startsWith(OUR_NAMESPACE))
    .map(({ id, namespaceUri }) => ({ id, namespace: namespaceUri }));
  const areas = sheets.flatMap(({ id, used }) => (used ? [{ sheet: id, area: used }] : []));
  const found = await findRules(context, areas).catch((error: unknown) => {
    // Excel refuses to read back some rules that people make by hand (office-js #6827, #6835).
    if (error instanceof TypeError) throw error;
    return null;
  });
  const rules = [...(found ?? [])].flatMap(([sheet, all]) => all.map(({ format }) => ({ sheet, id: format.id })));
  return { sheets, parts, rules, unreadable: found === null };
}

type Ground = Awaited<ReturnType<typeof groundOf>>;

function oursIn({ sheets, parts, rules }: Ground): Ours {
  return {
    columns: sheets.flatMap(({ name, columns }) =>
      columns.map(({ column }) => placeOf(name, `${columnLetters(column)}:${columnLetters(column)}`)),
    ),
    names: sheets.flatMap((sheet) => sheet.names.map((name) => placeOf(sheet.name, name))),
    sheets: sheets.flatMap(({ name, made }) => (made ? [name] : [])),
    parts: parts.map(({ namespace }) => namespace),
    rules: rules.length,
  };
}

/** What stands without a step. The names go last but for the parts: by them it is found again. */
async function sweep(context: Excel.RequestContext, { sheets, parts, rules }: Ground) {
  const { workbook } = context;
  const mine = sheets.filter(({ names }) => names.length > 0);
  if (mine.some(({ isProtected, columns }) => isProtected && columns.length > 0)) throw new HostError('protected');
  const policy = sheets.find(({ isPolicy }) => isPolicy)?.name ?? null;
  const asked = mine.flatMap((sheet) =>
    sheet.columns.map((area) => {
      const range = rangeOf(workbook.worksheets.getItem(sheet.id), area);
      range.load('formulas');
      return { sheet, area, range };
    }),
  );
  await context.sync();
  const typed: string[] = [];
  for (const { sheet, area, range } of asked) {
    const contents = range.formulas.map(([content]) => String(content ?? ''));
    const isOurs = (content: string) => callsOurs(content) || refersTo(content, policy);
    const hasFormulas = contents.some((content) => content.startsWith('=') && isOurs(content));
    const goes = contents.map((content, i) => i === 0 || content === '' || !hasFormulas || isOurs(content));
    contents.forEach((_, i) => {
      if (!goes[i]) typed.push(placeOf(sheet.name, cellAddress(area.row + i, area.column)));
    });
    const rows = upTo(0, goes.length - 1).filter((i) => goes[i]);
    for (const [first, last] of runsOf(rows))
      rangeOf(workbook.worksheets.getItem(sheet.id), {
        ...area,
        row: area.row + first,
        rows: last - first + 1,
      }).clear();
  }
  for (const { sheet, id } of rules)
    workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete();
  await context.sync();

  const results = mine
    .filter(({ isResult }) => isResult)
    .map(({ id }) => {
      const used = workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
      used.load('address');
      return { id, used };
    });
  await context.sync();
  const gone = results.filter(({ used }) => used.isNullObject).map(({ id }) => id);
  for (const id of gone) workbook.worksheets.getItem(id).delete();
  for (const { id, names } of mine)
    if (!gone.includes(id)) for (const name of names) workbook.worksheets.getItem(id).names.getItem(name).delete();
  for (const { id } of parts) workbook.customXmlParts.getItem(id).delete();
  await context.sync();
  return { sheets: gone, typed };
}
