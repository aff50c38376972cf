/**
 * What a column can be: fields with how sure each is, from its header and its cells.
 *
 *  - a header that means one thing is that, as far as its cells allow (fit.ts); one that leaves a doubt is settled by
 *    cells and neighbours (doubtful.ts), or stays open;
 *  - under a group of two (年采购量 / 实际 · 潜在, Contact / Last · Next) the word below decides as far as it is known,
 *    else the cells and the order: what was before what may be, what lies behind before what is to come;
 *  - without a header that says anything, cells that can only be one thing (addresses of mail, links) say it.
 */
import { settle, type Around } from '../header/doubtful';
import { fit } from '../header/fit';
import { kindOfField, type Field } from '../header/fields';
import { meaningsOf, SURE_ENOUGH, surestOf, trustOf, UNIT_SAYS, type HeaderMeaning } from '../header/grammar';
import type { Says } from '../header/lexicon';
import { folded } from '../header/normal';
import { partsOf } from '../header/parts';
import { share, type Profile } from '../header/profile';
import type { Candidate } from './assign';
import type { CellShape, Evidence } from './evidence';

export interface Place {
  readonly column: number;
  readonly header: string;
  readonly profile: Profile;
  /** The columns of its group, left to right; only itself where it has none. */
  readonly group: readonly number[];
}

/** A meaning that the cells bear out so far stands alone. */
const RATHER_SURE = 0.75;

/** Without `around` only headers that stand for themselves; with it, the doubtful ones too. */
export function candidatesAt(place: Place, around: Around | null): readonly Candidate[] {
  const { column, header, profile } = place;
  const made = (field: Field, confidence: number, evidence: readonly Evidence[]): readonly Candidate[] =>
    confidence <= 0 ? [] : [{ column, header, field, confidence, evidence: [...evidence, ...seen(field, profile)] }];
  if (share(profile.words.currency, profile) >= 0.6 && profile.texts > 1) return made('currency', 0.85, []);
  if (header === '') return around ? unmistakable(profile).flatMap((field) => made(field, 0.8, [])) : [];
  const paired = ofGroup(place);
  if (paired.length > 0) return paired.flatMap(({ field, confidence, evidence }) => made(field, confidence, evidence));
  const meanings = meaningsOf(header).filter(({ weight }) => trustOf(weight) >= SURE_ENOUGH);
  const [surest] = meanings;
  if (!surest) return around ? unmistakable(profile).flatMap((field) => made(field, 0.65, [])) : [];
  if (surest.doubt && !around) return [];
  // Sales may be a person or money: all that the cells allow, and the whole sheet chooses.
  const found: Candidate[] = [];
  for (const meaning of meanings) {
    const { doubt, field, weight } = meaning;
    const verdict = doubt ? around && settle(doubt, meaning, profile, around) : ([field, 1] as const);
    if (!verdict) continue;
    const confidence = verdict[1] * trustOf(weight) * fit(verdict[0], profile);
    found.push(...made(verdict[0], confidence, [byWords(meaning, header)]));
    if (confidence >= RATHER_SURE) break;
  }
  if (found.length > 0) return found;
  return surest.doubt ? [] : instead(surest, profile).flatMap(([field, confidence]) => made(field, confidence, []));
}

/** The parts that were understood, in the user's own spelling where it can be found again. */
function byWords({ parts }: HeaderMeaning, header: string): Evidence {
  const compared = folded(header.toLowerCase());
  const asWritten = (text: string) => {
    const at = compared.length === header.length ? compared.indexOf(text) : -1;
    return at < 0 ? text : header.slice(at, at + text.length);
  };
  const implied: readonly string[] = Object.values(UNIT_SAYS);
  const understood = parts.filter(
    ({ text, says }) => says.length > 0 && (compared.includes(text) || !implied.includes(text)),
  );
  return { code: 'header', words: understood.map(({ text }) => asWritten(text)) };
}

/** What a column is whose cells refuse its header, where they say so themselves. */
function instead({ field, parts }: HeaderMeaning, profile: Profile): readonly (readonly [Field, number])[] {
  if (kindOfField(field) === 'choice' && share(profile.words.tier, profile) >= 0.8) return [['tier', 0.75]];
  const isNamed = parts.some(({ says }) => says.includes('name') || says.includes('fullname'));
  if (field === 'customer_name' && !isNamed && share(profile.numbers, profile) > 0.95) return [['customer_id', 0.7]];
  if (field === 'customer_id' && share(profile.businesses, profile) >= 0.25) return [['customer_name', 0.75]];
  return [];
}

/** What cells say by themselves. */
function unmistakable({ words, ...rest }: Profile): readonly Field[] {
  const profile = { words, ...rest };
  if (share(words.email, profile) >= 0.8) return ['email'];
  if (share(words.url, profile) >= 0.8 && share(words.email, profile) < 0.2) return ['website'];
  return [];
}

/** The two that stand under one group, and what its words speak of where it is theirs. */
const RIVALS = [
  { fields: ['last_contact', 'next_contact'], of: ['touch', 'contact', 'follow', 'talked', 'phone', 'deed'] },
  {
    fields: ['annual_volume', 'potential_volume'],
    of: ['volume', 'quantity', 'pieces', 'annual_volume', 'demand', 'need', 'wanted', 'order', 'buy', 'year'],
  },
] as const satisfies readonly { readonly fields: readonly Field[]; readonly of: readonly Says[] }[];

/** What was, and what is to come. */
const BEFORE: readonly Says[] = [
  'last',
  'already',
  'real',
  'current',
  'bought',
  'buy',
  'made',
  'close',
  'arrive',
  'first',
];
const AHEAD: readonly Says[] = ['next', 'plan', 'hope', 'need', 'wanted', 'follow', 'remind', 'promise', 'due'];

const WHEN: readonly Says[] = [...BEFORE, ...AHEAD, 'date', 'noise'];

const GROUP = {
  /** Two under a group that speaks of them. */
  theirs: 1.4,
  /** A third or fourth column is seldom one of the two. */
  further: -2.5,
  /** A word that says which of the two. */
  word: 2,
  /** What was stands before what may be. */
  order: 0.7,
  /** For a column of days that all lie ahead. */
  ahead: 5,
} as const;

function ofGroup({ column, header, profile, group }: Place): readonly Omit<Candidate, 'column' | 'header'>[] {
  const [above = '', ...rest] = header.split(' / ');
  const below = rest.join(' / ');
  if (group.length < 2 || below === '') return [];
  const means = surestOf(above)?.field ?? surestOf(below)?.field;
  const speaks = partsOf(above).flatMap(({ says }) => says);
  const dated = share(profile.dates + profile.yearless, profile) >= 0.5;
  const pair = RIVALS.find(
    ({ fields, of }, at) =>
      fields.some((field) => field === means) ||
      (of.some((one) => speaks.includes(one)) && (at === 0 ? dated : isCounted(profile))),
  );
  if (!pair) return [];
  const place = group.indexOf(column);
  const [first, second] = pair.fields;
  const parts = partsOf(below);
  const said = parts.flatMap(({ says }) => says);
  // The word alone (Code, 金额) speaks of something else; So far is no total here.
  const alone = surestOf(below);
  const isOther = alone !== null && kindOfField(alone.field) !== kindOfField(first);
  if (isOther && trustOf(alone.weight) > 0.85 && !parts.every(({ says }) => says.some((one) => WHEN.includes(one))))
    return [];
  const words = Math.sign(count(said, AHEAD) - count(said, BEFORE));
  return pair.fields.map((field) => {
    const side = field === second ? 1 : -1;
    let odds = GROUP.theirs + (group.length > 2 && place > 1 ? GROUP.further : 0);
    odds += words * side * GROUP.word;
    odds += (field === first && place === 0) || (field === second && place === 1) ? GROUP.order : -GROUP.order;
    if (first === 'last_contact' && profile.dates > 0)
      odds += side * (profile.future / profile.dates - 0.35) * GROUP.ahead;
    const evidence: Evidence[] = [{ code: 'group', header: above }];
    return { field, confidence: trustOf(odds) * fit(field, profile), evidence };
  });
}

const isCounted = (profile: Profile): boolean => share(profile.numbers + profile.amounts, profile) >= 0.5;

const count = (said: readonly Says[], of: readonly Says[]): number => (said.some((one) => of.includes(one)) ? 1 : 0);

function seen(field: Field, profile: Profile): readonly Evidence[] {
  const of = profile.filled - profile.empty;
  if (of <= 0) return [];
  const shape = shapeOf(field, profile);
  const evidence: Evidence[] = shape ? [{ code: 'cells', what: shape[0], count: shape[1], of }] : [];
  if (kindOfField(field) === 'date' && profile.dates > 0) {
    const ahead = profile.future > profile.dates / 2;
    evidence.push({
      code: ahead ? 'future' : 'past',
      count: ahead ? profile.future : profile.dates - profile.future,
      of: profile.dates,
    });
  }
  if (field === 'customer_name' || field === 'customer_id')
    evidence.push({ code: profile.distinct >= of * 0.95 ? 'distinct' : 'repeats', count: profile.distinct, of });
  return evidence;
}

function shapeOf(field: Field, profile: Profile): readonly [CellShape, number] | null {
  switch (kindOfField(field)) {
    case 'date':
      return ['dates', profile.dates];
    case 'quantity':
    case 'money':
    case 'number':
    case 'count':
    case 'percent':
      return ['numbers', profile.numbers + profile.amounts];
    case 'year':
      return null;
    case 'choice':
    case 'text':
      if (field === 'customer_name' && profile.businesses > profile.texts / 3)
        return ['businesses', profile.businesses];
      return ['texts', profile.texts];
  }
}
