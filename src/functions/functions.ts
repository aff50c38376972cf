/**
 * =TIER and its few siblings: thin shells over book/ and policy/. Every edit of an `id` breaks saved workbooks;
 * parameters are only ever added at the end, and optional.
 *
 *  - all of them answer by the workbook's own policy, which others keep in place (policy/inForce.ts); a function never
 *    asks Excel;
 *  - none is volatile and none knows today: a result that ages must not be a custom function, since Excel does not
 *    recalculate one on opening (Excel-Custom-Functions #368), and TODAY() as an argument recalculates all of them at
 *    every edit (#262);
 *  - where there is nothing to say the answer is "", so that a column stays clean; errors are for arguments of the
 *    wrong kind;
 *  - an omitted argument is null, never a default. A blank cell is null on the web but 0 on the desktop (office-js
 *    #4702), and a function cannot tell that from a typed 0: the formulas that Classify writes ask for the blank
 *    themselves;
 *  - all answer at once but the first =SCORE of a window, which waits for the script that reads headers (rowScore.ts);
 *  - plain names only, no dotted twins (VF.TIER) beside them. For twins: a built-in SCORE of a later Excel, an add-in or
 *    a workbook name of the same name would win over ours (Excel-Custom-Functions #122). Against: what they become
 *    where the add-in is missing, and whether all Excels take a dotted id without a namespace, nobody has seen in a real
 *    one; an id can never be taken back; and the list that Excel offers after =T doubles. Twins can still be added when
 *    one of these names is taken: "Check this Excel" tells (freeNames), and plain formulas and values need none of them;
 *  - only `function` declarations at the top level: the metadata generator overlooks anything else without a word.
 */
import { cellGiven, contactOfCells, quantityOfCell, tierOfCells } from '../book/cell/functionArguments';
import { ANSWERS } from '../locale/answers';
import { localeOf } from '../locale/localeOf';
import { whyText } from '../locale/say/why';
import type { AnswerWords } from '../locale/shape/answers';
import { abcOf } from '../policy/pareto';
import { whyTier } from '../policy/why';
import { policyInForce } from '../runtime/policyInForce';
import type { rowScore } from './rowScore';

/**
 * The tier of a customer by its yearly volume, actual or potential: S, A, B, C or D.
 * @customfunction TIER
 * @param volume Yearly volume: a number or a text such as 2,000 pcs.
 * @param [potential] Volume it could buy in a year. Leave it out if you do not know.
 * @returns S, A, B, C or D; empty if there is no volume that can be read.
 */
export function tier(volume: unknown, potential?: unknown): string {
  quantities(volume, potential);
  return tierOfCells(volume, potential, policyInForce())?.tier ?? '';
}

/**
 * Why the customer has this tier, and how much is missing to the next.
 * @customfunction WHYTIER
 * @param volume Yearly volume: a number or a text such as 2,000 pcs.
 * @param [potential] Volume it could buy in a year. Leave it out if you do not know.
 * @returns For example: 1,200 ≥ 1,000 → A; +800 → Special.
 */
export function whyTierOf(volume: unknown, potential?: unknown): string {
  quantities(volume, potential);
  return whyText(whyTier(quantityOfCell(volume), quantityOfCell(potential), policyInForce()), words());
}

/**
 * The score of a customer from 0 to 100, from whatever the columns tell of value, potential, willingness and risk.
 * @customfunction SCORE
 * @param headers The header cells of the row.
 * @param row The customer's cells, in the same columns.
 * @returns 0 to 100; empty if no column tells anything.
 */
export function score(headers: unknown[][], row: unknown[][]): unknown {
  const answer = (read: ReadRow) => read(headers, row, policyInForce()) ?? '';
  return reader ? answer(reader) : rowReader().then(answer);
}

/**
 * The day from which the next contact is due.
 * @customfunction NEXTCONTACT
 * @param lastContact Day of the last contact.
 * @param tier S, A, B, C or D.
 * @param [score] The score, 0 to 100: for a policy that goes by it.
 * @param [sampleSent] Day on which a sample was sent: for a policy that goes by it.
 * @returns A date; empty where nothing says when.
 */
export function nextContact(lastContact: unknown, tier: unknown, score?: unknown, sampleSent?: unknown): unknown {
  return contact(lastContact, tier, score, sampleSent)?.due ?? '';
}

/**
 * The day by which the next contact must have been; after it the customer is overdue.
 * @customfunction CONTACTBY
 * @param lastContact Day of the last contact.
 * @param tier S, A, B, C or D.
 * @param [score] The score, 0 to 100: for a policy that goes by it.
 * @param [sampleSent] Day on which a sample was sent: for a policy that goes by it.
 * @returns A date; empty where nothing says when.
 */
export function contactBy(lastContact: unknown, tier: unknown, score?: unknown, sampleSent?: unknown): unknown {
  return contact(lastContact, tier, score, sampleSent)?.by ?? '';
}

/**
 * The Pareto class of a value among all: A brings the first 80 %, B the next 15 %, C the rest.
 * @customfunction ABC
 * @param value The customer's value.
 * @param values The values of all customers.
 * @returns A, B or C; empty for zero, negative and blank values.
 */
export function abc(value: unknown, values: unknown[][]): string {
  const all = classesOf(filled(values));
  const own = quantityOfCell(value);
  return own === null ? '' : (all.get(own) ?? '');
}

/**
 * The number in a text such as 约2,000台, 1.2万 or 500-1000 (the lower end).
 * @customfunction QTY
 * @param text A number or a text with a quantity in it.
 * @returns A number; empty if there is none that can be read for sure.
 */
export function qty(text: unknown): unknown {
  return quantityOfCell(text) ?? '';
}

/**
 * The tiers of a whole column at once, spilled beside it.
 * @customfunction TIERS
 * @param range Yearly volumes; a second column holds potential volumes.
 * @returns One tier for each row.
 */
export function tiers(range: unknown[][]): string[][] {
  return filled(range).map(([volume, potential]) => [tierOfCells(volume, potential, policyInForce())?.tier ?? '']);
}

function contact(lastContact: unknown, tierCell: unknown, scoreCell: unknown, sampleSent: unknown) {
  if ([lastContact, sampleSent].some(isTruth)) throw wrong(words().wrongArgument.date);
  const tier = cellGiven(tierCell);
  if (typeof tier === 'number' && tier !== 0) throw wrong(words().wrongArgument.tier);
  return contactOfCells(lastContact, tierCell, scoreCell, sampleSent, policyInForce());
}

/** Once it is there =SCORE answers at once, like its siblings. */
let reader: ReadRow | null = null;

type ReadRow = typeof rowScore;

/** A script that does not come is asked for again by the next call. */
async function rowReader(): Promise<ReadRow> {
  const script = await import(/* webpackChunkName: "score" */ './rowScore').catch(() => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, words().notLoaded);
  });
  return (reader = script.rowScore);
}

function quantities(...given: unknown[]): void {
  if (given.some(isTruth)) throw wrong(words().wrongArgument.volume);
}

const isTruth = (given: unknown): boolean => typeof cellGiven(given) === 'boolean';

/** A whole column is 1,048,576 cells, each of which would cost memory and time at each call. */
const MOST_ROWS = 100_000;

/**
 * The rows down to the last that holds anything: Excel on the desktop hands =ABC(B2,B:B) the column to its end
 * (office-js #4613; on the web that is #CALC! and we are not asked).
 * @throws for more rows than any list of customers has.
 */
function filled(range: unknown[][]): unknown[][] {
  const blank = (row: unknown[]) => row.every((cell) => cell === null || cell === undefined || cell === '');
  let end = range.length;
  while (end > 0 && blank(range[end - 1] ?? [])) end--;
  if (end > MOST_ROWS) throw wrong(words().wrongArgument.rows);
  return range.slice(0, end);
}

/**
 * The classes of one column, kept for the next call: a column of 5,000 =ABC() hands over the same values 5,000 times.
 */
let ranked: { readonly key: string; readonly classes: ReadonlyMap<number, string> } | null = null;

function classesOf(values: readonly (readonly unknown[])[]): ReadonlyMap<number, string> {
  const { cuts } = policyInForce();
  const key = JSON.stringify([cuts, values]);
  if (ranked?.key === key) return ranked.classes;
  const numbers = values.flat().map(quantityOfCell);
  const classes = new Map<number, string>();
  abcOf(numbers, cuts).forEach((letter, i) => {
    const number = numbers[i];
    if (letter !== null && number !== null && number !== undefined && !classes.has(number)) classes.set(number, letter);
  });
  ranked = { key, classes };
  return classes;
}

/** Excel's own language; functions may be called before the pane exists. */
const words = (): AnswerWords => ANSWERS[localeOf(globalThis.Office?.context?.displayLanguage ?? 'en')];

/** Excel shows the message of #VALUE! and #N/A only. */
const wrong = (message: string) => new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
