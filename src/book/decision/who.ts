/**
 * Which column holds the customers where no header says it in words that are known: by what the cells are.
 *
 *  - texts that differ from row to row and look like names of businesses, the further left the better;
 *  - never a column whose header says that it is something else, and none at all where each row is a party that is not
 *    ours (供应商, Student). Where such parties only stand beside, or most columns are no business of ours (postcode, floor,
 *    colour), nothing is taken; it is asked;
 *  - two columns of about the same chances are a question, not an answer;
 *  - a list of what is how much and when, in words that nobody here knows, has somebody in its rows: any texts that differ
 *    and look like names may be they.
 *
 * Weights are logarithms of odds.
 */
import type { Field } from '../header/fields';
import { isBesides, isNotOurs, surestOf, trustOf } from '../header/grammar';
import { folded } from '../header/normal';
import { partsOf } from '../header/parts';
import { share, type Profile } from '../header/profile';
import type { Candidate } from './assign';
import type { Place } from './candidates';

const WEIGHTS = {
  /** Hardly any column is it. */
  start: -2.2,
  texts: 0.8,
  allDifferent: 1.8,
  mostDifferent: 0,
  fewWords: -2,
  /** For a column full of names of businesses. */
  businesses: 3.5,
  leftmost: 0.8,
  /** How much they buy and when they were spoken to stands beside: somebody is in each row. */
  bothKnown: 1.2,
  /** Dr Iona Baird, 王经理: somebody's person. */
  persons: -1.5,
  /** Beside amounts by month, what stands in each row is who bought. */
  months: 1.5,
  /** A header of words that nobody here knows. */
  unknownHeader: -0.4,
  /** Tackle shop, 制衣厂: the kind of house that buys. */
  kindOfHouse: 1.2,
  /** A header that is known as something else, by how sure that is. */
  otherHeader: -4,
  /** One of its words is known as something else. */
  otherWord: -1.2,
  notNames: -7,
} as const;

/**
 * From here on it is taken · it is worth a question · and where somebody must stand in the rows · it is offered beside
 * one that is worth it.
 */
const SURE = 1.4;
const ASK = -0.4;
const ASK_OF_LIST = -1.4;
const OFFER = -1.9;
/** How far the next one must be behind. */
const AHEAD = 1;
/** So many cells must look like names of businesses where nothing else says that it is a sheet of customers. */
const BUSINESSES = 0.25;
/** Nobody chooses from more. */
const MOST = 5;

const NAMES: readonly Field[] = ['customer_name', 'customer_id', 'first_name', 'last_name'];
/** What makes a sheet one of customers, whoever they are. */
const OF_CUSTOMERS: readonly Field[] = [
  'annual_volume',
  'potential_volume',
  'annual_revenue',
  'last_contact',
  'next_contact',
  'last_order_date',
  'tier',
  'intent',
  'payment_terms',
  'credit_limit',
];
const HOW_MUCH: readonly Field[] = ['annual_volume', 'potential_volume', 'annual_revenue'];
const WHEN: readonly Field[] = ['last_contact', 'next_contact'];
/** Two of them: what was bought on a day for money may be our own desk. */
const OF_ORDERS: readonly Field[] = ['order_date', 'order_no', 'order_quantity', 'order_amount'];

type Chosen = Pick<Candidate, 'column' | 'field' | 'confidence'>;

interface Whole {
  readonly chosen: readonly Chosen[];
  readonly places: readonly Place[];
  readonly months: readonly number[];
}

/** The columns that may hold the customers, the likeliest first, where none is known to. */
export function whoMayBe({ chosen, places, months }: Whole): readonly (readonly [Place, number])[] {
  if (places.some(speaksOfOthers) || !isOfCustomers(chosen, months)) return [];
  if (places.filter(({ header }) => isBesides(header)).length > places.length / 3) return [];
  return mayBe({ chosen, places, months }, ASK);
}

const mayBe = (whole: Whole, from: number): readonly (readonly [Place, number])[] =>
  whole.chosen.some(({ field }) => NAMES.includes(field)) ? [] : ranked(whole).filter(([, odds]) => odds >= from);

/** Where only a number says who they are, names of businesses beside it say it better. */
const besideNumbers = (whole: Whole): readonly (readonly [Place, number])[] => {
  const ids = whole.chosen.filter(({ field }) => field === 'customer_id');
  const names = whole.chosen.some(({ field }) => field !== 'customer_id' && NAMES.includes(field));
  if (ids.length === 0 || names) return [];
  return ranked(whole).filter(
    ([{ column, profile }]) => ids.every((id) => id.column !== column) && hasBusinesses(profile),
  );
};

/**
 * The columns to ask about. No known word need say that it is a sheet of customers where names of businesses stand
 * beside what is sold and when, nor where the user says so: then any text will do.
 */
export function whoToAskAbout(whole: Whole, isOfThem: 'said' | 'looks-it' | 'unknown'): readonly number[] {
  const columnsOf = (found: readonly (readonly [Place, number])[]) =>
    found.slice(0, MOST).map(([{ column }]) => column);
  if (isOfThem === 'said') return columnsOf(ranked(whole).filter(([, odds]) => odds > WEIGHTS.notNames));
  if (isOfThem === 'unknown') return columnsOf(whoMayBe(whole));
  if (whole.places.some(isOfOthers)) return [];
  const isKnown = isOfCustomers(whole.chosen, whole.months);
  const likely = (odds: number, { profile }: Place) => odds >= ASK && (isKnown || hasBusinesses(profile));
  // Whoever is asked sees whatever may be names: a buyer comes again in a list of what was taken.
  const offered = mayBe(whole, OFFER).filter(([place, odds]) => likely(odds, place) || areNames(place.profile));
  return (offered[0]?.[1] ?? -Infinity) >= ASK_OF_LIST ? columnsOf(offered) : [];
}

const hasBusinesses = (profile: Profile): boolean => share(profile.businesses, profile) >= BUSINESSES;

/** Not where days stand below: they are nobody, and 前 over them is no former party. */
const speaksOfOthers = ({ header, profile }: Place): boolean =>
  isNotOurs(header) && share(profile.dates, profile) < 0.6;

/** Each row is a party that is not ours. */
function isOfOthers(place: Place): boolean {
  const { profile } = place;
  const differ = variety(profile, profile.filled - profile.empty) > 0;
  return speaksOfOthers(place) && share(profile.texts, profile) >= 0.8 && differ;
}

/** Texts that are no sentences. */
const areNames = (profile: Profile): boolean =>
  share(profile.texts, profile) >= 0.8 && profile.length >= 2 && profile.length <= 30;

function ranked({ chosen, places, months }: Whole): readonly (readonly [Place, number])[] {
  const texts = places.filter(
    ({ profile }) => share(profile.texts, profile) >= 0.8 && share(profile.dates, profile) < 0.4,
  );
  const known = (of: readonly Field[]) => chosen.some(({ field }) => of.includes(field));
  const beside = (months.length > 0 ? WEIGHTS.months : 0) + (known(HOW_MUCH) && known(WHEN) ? WEIGHTS.bothKnown : 0);
  const odds = (place: Place) => whoOdds(place, place === texts[0], chosen) + beside;
  return places.map((place) => [place, odds(place)] as const).sort((a, b) => b[1] - a[1]);
}

function isOfCustomers(chosen: readonly Chosen[], months: readonly number[]): boolean {
  const isOrder = chosen.filter(({ field }) => OF_ORDERS.includes(field)).length > 1;
  return months.length > 0 || isOrder || chosen.some(({ field }) => OF_CUSTOMERS.includes(field));
}

/** The choice with the column of the customers, if it can be told without asking. */
export function withCustomers(
  whole: Omit<Whole, 'chosen'> & { readonly chosen: readonly Candidate[] },
): readonly Candidate[] {
  const numbered = besideNumbers(whole);
  const [best, next] = numbered.length > 0 ? numbered : whoMayBe(whole);
  if (!best || best[1] < SURE || (next && best[1] - next[1] < AHEAD)) return whole.chosen;
  const [{ column, header, profile }, odds] = best;
  const of = profile.filled - profile.empty;
  const name: Candidate = {
    column,
    header,
    field: 'customer_name',
    confidence: trustOf(odds),
    evidence: [
      {
        code: 'cells',
        what: profile.businesses > of / 3 ? 'businesses' : 'texts',
        count: profile.businesses || profile.texts,
        of,
      },
      { code: profile.distinct >= of * 0.95 ? 'distinct' : 'repeats', count: profile.distinct, of },
    ],
  };
  return [...whole.chosen.filter((one) => one.column !== column), name];
}

function whoOdds({ column, header, profile }: Place, leftmost: boolean, chosen: readonly Chosen[]): number {
  const said = profile.filled - profile.empty;
  if (said === 0) return WEIGHTS.notNames;
  const { words } = profile;
  const other = Math.max(
    share(profile.dates, profile),
    share(profile.amounts + profile.numbers, profile),
    ...(['email', 'phone', 'url', 'yesNo', 'currency'] as const).map((kind) => share(words[kind], profile)),
  );
  let odds: number = WEIGHTS.start;
  if (share(profile.texts, profile) < 0.8 || other > 0.4 || profile.length < 2 || profile.length > 45)
    odds += WEIGHTS.notNames;
  else if (isBesides(header)) odds += isKnown(header) ? WEIGHTS.notNames : WEIGHTS.otherWord;
  else odds += WEIGHTS.texts;
  odds += variety(profile, said);
  odds += WEIGHTS.businesses * Math.min(1, share(profile.businesses, profile) * 1.4);
  odds += WEIGHTS.persons * share(words.person, profile);
  if (leftmost) odds += WEIGHTS.leftmost;
  const taken = chosen.find((one) => one.column === column);
  const means = surestOf(header);
  if (taken || means) {
    const trust = taken?.confidence ?? trustOf(means?.weight ?? 0);
    odds += MAY_BE.includes(taken?.field ?? means?.field ?? 'notes') ? 0 : WEIGHTS.otherHeader * trust;
  } else if (isKindOfHouse(header)) odds += WEIGHTS.kindOfHouse;
  else if (header !== '') odds += WEIGHTS.unknownHeader;
  return odds;
}

/** 制衣厂, 釣具行. Of a cell below it may be the name, so only of a header is it said. */
const HOUSE = /^\p{Script=Han}{2,5}[行庄厂馆坊社厅铺院]$/u;

function isKindOfHouse(header: string): boolean {
  const parts = partsOf(header);
  const [head, before] = [parts[parts.length - 1], parts[parts.length - 2]];
  if (head?.says.includes('store') && before?.says.length === 0) return true;
  const text = folded(header.trim());
  return HOUSE.test(text) && partsOf(text.slice(0, -1)).every(({ says }) => says.length === 0);
}

const isKnown = (header: string): boolean => partsOf(header).every(({ says }) => says.length > 0);

/** A shop may stand under the town it is in, a customer under a name of which it is not said whose. */
const MAY_BE: readonly Field[] = ['region', 'contact_name', 'source', 'customer_name'];

function variety(profile: Profile, said: number): number {
  const { words } = profile;
  const classes = (['country', 'tier', 'stage', 'business', 'lifecycle', 'pay', 'ship'] as const).some(
    (kind) => share(words[kind], profile) > 0.5 && profile.distinct < said * 0.7,
  );
  if (classes) return WEIGHTS.fewWords;
  const different = profile.distinct / said;
  return different >= 0.9 ? WEIGHTS.allDifferent : different >= 0.3 ? WEIGHTS.mostDifferent : WEIGHTS.fewWords;
}
