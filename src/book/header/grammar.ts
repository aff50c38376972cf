/**
 * What a header can mean: its parts against the patterns, each meaning with a weight.
 *
 *  - a weight is the natural logarithm of odds, before any cell is seen: 0 is even, 2.4 is eleven to one, and weights
 *    of evidence that has nothing to do with each other add up;
 *  - each part that a pattern asks for adds to it; a word that is not known takes nearly all of it away where one part
 *    carries the meaning, and less where several do; a known part that the pattern does not name takes more;
 *  - suppliers, banks, colleagues and the many things that are no business of ours turn a header round: it means
 *    nothing to us, whatever else stands in it;
 *  - two header rows are one header; so are the lines of a cell and two languages in one. Where the whole says nothing,
 *    the row below, a line or a language may speak alone, for a little less.
 *
 * The cells are not asked here: a header that means two things keeps both (doubts.ts).
 */
import { isErrorText } from '../cell/text';
import { DOUBTS, type Doubt } from './doubts';
import { kindOfField, type Field, type FieldKind } from './fields';
import type { Says } from './lexicon';
import { partsOf, type Part } from './parts';
import { CLASSES, MEANINGS } from './patterns';
import { headerUnit, isCurrency, isPerYear, unitOfWords } from './unit';

export interface HeaderMeaning {
  readonly field: Field;
  /** Natural logarithm of the odds, from the header alone. */
  readonly weight: number;
  /** What stands behind it where the header alone does not settle it. */
  readonly doubt: Doubt | null;
  readonly parts: readonly Part[];
}

const ONE_PART = 2.4;
const ANOTHER_PART = 0.6;
const MAY_BE_THERE = -0.05;
const UNKNOWN_WORD = -2.6;
/** A word before an address or a telephone narrows it and does not turn it round. */
const UNKNOWN_WORD_THERE = -1.5;
const FORGIVING: readonly Field[] = ['phone', 'address', 'notes', 'industry'];
const ANOTHER_KNOWN = -4;
/** Whose purchase, visit, order it is when it is one with us, goes without saying: 年采购我司, Bought from us. */
const WITH_US: ReadonlySet<FieldKind> = new Set(['quantity', 'money', 'number', 'count', 'date']);
/** Below it a header says nothing: a column that is mapped wrongly costs more than one that is not. */
export const SURE_ENOUGH = 0.6;

const LONGEST_HEADER = 60;

/** What a unit beside a header says of words that do not say it, or say otherwise: Purchases a year (pcs). */
export const UNIT_SAYS = { money: 'amount', pieces: 'pcs' } as const;

/** Of a form beside the whole header. */
const FORM = { unbracketed: -0.2, below: -0.5, line: -0.4, language: -0.4, side: -0.9 } as const;

interface Pattern {
  readonly field: Field;
  readonly doubt: Doubt | null;
  readonly needed: readonly (readonly Says[])[];
  readonly also: readonly Says[];
  readonly base: number;
}

const PATTERNS: readonly Pattern[] = MEANINGS.flatMap(([field, doubt, patterns]) =>
  patterns.split(';').map((pattern) => patternOf(field, doubt, pattern.trim())),
);

function patternOf(field: Field, doubt: Doubt | null, text: string): Pattern {
  const [words = '', fixed] = text.split(' = ');
  const tokens = words.split(/\s+/);
  const saysIn = (token: string) =>
    token
      .replace('?', '')
      .split('|')
      .flatMap((says) => (CLASSES[says] ?? says).split('|')) as Says[];
  const needed = tokens.filter((token) => !token.endsWith('?')).map(saysIn);
  const also = tokens.filter((token) => token.endsWith('?')).flatMap(saysIn);
  return { field, doubt, needed, also, base: fixed ? Number(fixed) : ONE_PART + ANOTHER_PART * (needed.length - 1) };
}

const VETO: ReadonlySet<Says> = new Set(['alien', 'other', 'modify']);
const SILENT: ReadonlySet<Says> = new Set(['noise']);

const REMEMBERED = 2_000;
const known = new Map<string, readonly HeaderMeaning[]>();

/** The meanings of a header, best first; each field once, with its best weight. Two header rows come joined by ' / '. */
export function meaningsOf(header: string): readonly HeaderMeaning[] {
  const before = known.get(header);
  if (before) return before;
  if (known.size >= REMEMBERED) known.clear();
  const found = worked(header);
  known.set(header, found);
  return found;
}

/** What a header is taken for where nothing else is known; null if it is not sure enough. */
export function surestOf(header: string): HeaderMeaning | null {
  const [first] = meaningsOf(header);
  return first && trustOf(first.weight) >= SURE_ENOUGH ? first : null;
}

/** Every field that a header may be, best first: the meanings, and what their doubts leave open. */
export function candidatesOf(header: string): readonly HeaderMeaning[] {
  const all = meaningsOf(header).flatMap((meaning) => [
    meaning,
    ...(meaning.doubt
      ? (Object.entries(DOUBTS[meaning.doubt]) as [Field, number][])
          .filter(([field]) => field !== meaning.field)
          .map(([field, weight]) => ({ ...meaning, field, weight: meaning.weight + weight }))
      : []),
  ]);
  return best(all);
}

function worked(header: string): readonly HeaderMeaning[] {
  if (header.length > LONGEST_HEADER || isErrorText(header)) return [];
  const all: HeaderMeaning[] = [];
  for (const [form, weight] of formsOf(header)) {
    for (const meaning of meaningsOfParts(partsOf(form))) all.push({ ...meaning, weight: meaning.weight + weight });
    if (all.some((meaning) => trustOf(meaning.weight) >= SURE_ENOUGH)) break;
  }
  return withUnit(header, best(all));
}

function withUnit(header: string, plain: readonly HeaderMeaning[]): readonly HeaderMeaning[] {
  const { unit: known, bare } = headerUnit(header);
  const unit = known ?? unknownUnit(header);
  if (unit === null) return plain;
  const [kind, says] = isCurrency(unit)
    ? (['money', UNIT_SAYS.money] as const)
    : (['quantity', UNIT_SAYS.pieces] as const);
  const [first] = plain;
  // Sales is a person or money; a person is not counted in either.
  const of = first?.field === 'owner' ? undefined : first && kindOfField(first.field);
  if (of === kind || (of !== undefined && of !== 'money' && of !== 'quantity')) return plain;
  const said = meaningsOfParts(partsOf(`${bare} ${says}`)).filter(({ field }) => kindOfField(field) === kind);
  return said.length === 0 ? plain : best(said);
}

/** 年买（摞）, Buys a year (reams): one word in a bracket that nobody knows is what they are counted in. */
function unknownUnit(header: string): string | null {
  const inside = /[([（【]\s*(\p{L}{1,10})\s*[)\]）】]\s*$/u.exec(header)?.[1] ?? null;
  return inside !== null && unitOfWords(inside) === null && partsOf(inside).every(({ says }) => says.length === 0)
    ? inside
    : null;
}

function best(all: readonly HeaderMeaning[]): readonly HeaderMeaning[] {
  const byField = new Map<Field, HeaderMeaning>();
  for (const meaning of [...all].sort((a, b) => b.weight - a.weight)) {
    if (!byField.has(meaning.field)) byField.set(meaning.field, meaning);
  }
  return [...byField.values()];
}

/** The ways to read a header, the whole first, each with what it costs. */
function formsOf(header: string): readonly (readonly [form: string, weight: number])[] {
  const { bare } = headerUnit(header);
  const whole = withBrackets(header);
  const forms: [string, number][] = [[whole, 0]];
  if (bare !== whole) forms.push([bare, whole === header ? FORM.unbracketed : 0]);
  if (isVetoed(whole)) return /\S\/\S/.test(whole) ? [[sideOf(whole), FORM.side]] : [];
  const below = bare.split(' / ').slice(1).join(' ');
  if (below !== '') forms.push([below, FORM.below]);
  else if (bare.includes('/')) forms.push([sideOf(bare), FORM.side]);
  for (const line of bare.split(/[\n\r]+/)) if (line !== bare) forms.push([line, FORM.line]);
  const latin = bare.replace(/[^\x20-\x7e]+/g, ' ').trim();
  const han = bare.replace(/\p{ASCII}+/gu, '');
  if (latin.length > 2 && han.length > 1) forms.push([han, FORM.language], [latin, FORM.language]);
  return forms;
}

const sideOf = (text: string): string => text.split('/')[0] ?? text;

/** The header with what stands in brackets, but without units there. */
function withBrackets(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[([【]([^()[\]【】]*)[)\]】]/g, (_, inside: string) =>
      unitOfWords(inside) ? (isPerYear(inside) ? ' year ' : ' ') : ` ${inside} `,
    );
}

/** Its words speak of suppliers, banks, colleagues: of parties that are not ours to sell to. */
export const isNotOurs = (header: string): boolean =>
  partsOf(header).some(({ says }) => says.length > 0 && says.every((one) => one === 'alien'));

/** Postcode, colour, room: known, and no business of ours. */
export const isBesides = (header: string): boolean => isVetoed(header);

const isVetoed = (text: string): boolean => partsOf(text).some(vetoes);

const vetoes = ({ says }: Part): boolean => says.length > 0 && says.every((one) => VETO.has(one));

function meaningsOfParts(all: readonly Part[]): readonly HeaderMeaning[] {
  const parts = all.filter(({ says }) => !says.some((one) => SILENT.has(one)) || says.length > 1);
  if (parts.length === 0 || parts.some(vetoes)) return [];
  return askingFor(parts).flatMap((pattern) => {
    const weight = weightOf(pattern, parts);
    return weight === null ? [] : [{ field: pattern.field, doubt: pattern.doubt, weight, parts: all }];
  });
}

/** The patterns whose needs are said by some part: few of the hundreds, found quickly. */
function askingFor(parts: readonly Part[]): readonly Pattern[] {
  const said = new Set(parts.flatMap(({ says }) => says));
  return PATTERNS.filter(({ needed }) => needed.every((one) => one.some((says) => said.has(says))));
}

/** Null where a part is missing that the pattern needs, or the odds are against it. */
function weightOf({ field, needed, also, base }: Pattern, parts: readonly Part[]): number | null {
  const used = taken(needed, parts);
  if (!used) return null;
  let weight = base;
  for (const part of parts) {
    if (used.includes(part)) continue;
    if (part.says.includes('ours') && WITH_US.has(kindOfField(field))) weight += MAY_BE_THERE;
    else if (part.says.includes('name') && kindOfField(field) === 'choice') weight += MAY_BE_THERE;
    else if (part.says.length === 0) weight += FORGIVING.includes(field) ? UNKNOWN_WORD_THERE : UNKNOWN_WORD;
    else if (part.says.some((says) => also.includes(says) || SILENT.has(says))) weight += MAY_BE_THERE;
    else if (!part.says.some((says) => needed.some((one) => one.includes(says)))) weight += ANOTHER_KNOWN;
    if (weight <= -1) return null;
  }
  return weight;
}

/** A part for each thing that is needed, no part for two; null if there are not enough. */
function taken(needed: readonly (readonly Says[])[], parts: readonly Part[]): readonly Part[] | null {
  const [first, ...rest] = needed;
  if (!first) return [];
  for (const part of parts) {
    if (!part.says.some((says) => first.includes(says))) continue;
    const others = taken(
      rest,
      parts.filter((other) => other !== part),
    );
    if (others) return [part, ...others];
  }
  return null;
}

/** The share of columns under such a header that are what it says. */
export const trustOf = (weight: number): number => 1 / (1 + Math.exp(-weight));
