/**
 * Columns of calls that are numbered: Call 1, Call 2 …; 第一次拜访, 第二次拜访; 一訪, 二訪. Each may say when a customer was last
 * spoken to, and the latest day of a row does (columns.ts).
 *
 *  - at least two headers that are the same but for their number, and speak of contact without it;
 *  - days that are not to come, or a column that still waits for its first.
 */
import { candidatesOf } from '../header/grammar';
import type { Says } from '../header/lexicon';
import { partsOf } from '../header/parts';
import { share, type Profile } from '../header/profile';
import type { Candidate } from './assign';
import type { Place } from './candidates';

const NUMBER =
  /第?\s*(?:\d+\s*(?:st|nd|rd|th)?|[一二三四五六七八九十]+)\s*[次回]?|首[次回]|\b(?:first|second|third|fourth|fifth|sixth)\b/giu;

const OF_CONTACT: readonly Says[] = ['touch', 'contact', 'follow', 'talk', 'talked', 'visited'];

const SURE = 0.92;
/** Nothing stands in it so far. */
const WAITING = 0.7;

export function callsIn(places: readonly Place[]): readonly Candidate[] {
  const runs = new Map<string, Place[]>();
  for (const place of places) {
    const bare = withoutNumber(place.header);
    if (bare === '' || !isCall(bare)) continue;
    runs.set(bare, [...(runs.get(bare) ?? []), place]);
  }
  return [...runs.values()].flatMap((run) => {
    const calls = run.filter(({ profile }) => isDated(profile) || isWaiting(profile));
    const areNumbered = new Set(run.map(({ header }) => header)).size === run.length;
    if (calls.length < 2 || !areNumbered || !calls.some(({ profile }) => isDated(profile))) return [];
    return calls.map(({ column, header, profile }): Candidate => ({
      column,
      header,
      field: 'last_contact',
      confidence: isWaiting(profile) ? WAITING : SURE,
      evidence: [
        { code: 'header', words: [header] },
        { code: 'cells', what: 'dates', count: profile.dates, of: profile.filled - profile.empty },
      ],
    }));
  });
}

/** 'Call 2' → 'call'; 第二次拜访 → 拜访. */
export const withoutNumber = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(NUMBER, ' ')
    .replace(/[\s#.:_-]+/g, ' ')
    .trim();

const isCall = (bare: string): boolean =>
  candidatesOf(bare).some(({ field }) => field === 'last_contact' || field === 'next_contact') &&
  partsOf(bare).some(({ says }) => says.some((one) => OF_CONTACT.includes(one)));

const isDated = (profile: Profile): boolean =>
  share(profile.dates, profile) >= 0.6 && profile.future <= profile.dates * 0.2;

const isWaiting = (profile: Profile): boolean => profile.filled - profile.empty === 0;
