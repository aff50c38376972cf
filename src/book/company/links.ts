/**
 * Whether two rows are one company: what links them, and what breaks a link.
 *
 *  - sure: the same mail box, company domain, page or telephone, or the same name · likely: names one slip apart, or
 *    one within the other;
 *  - places, countries and sister trades that disagree break every link but a common mail box: a subsidiary is a
 *    company of its own;
 *  - a telephone that many share, or two names in one language with nothing else in common, is an agent's or an office
 *    tower's;
 *  - a name that says little (General Trading, 王建国) needs that nothing about it disagrees;
 *  - a short name that fits two companies which differ joins neither.
 */
import { companyName, type CompanyName } from './name';
import { likeness, type Likeness } from './likeness';
import { disagree, inTwoCountries, placeOf, type Place } from './places';
import { isSamePhone, mailboxes, ownDomain, phones, siteOf, type Phone } from './reach';

/** A row as the radar sees it; texts as they stand in the sheet, '' where there is none. */
export interface Company {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly country: string;
  readonly region: string;
  readonly owner: string;
}

export const REASONS = ['mailbox', 'domain', 'page', 'phone', 'name', 'near', 'part'] as const;

export type Reason = (typeof REASONS)[number];

const SURE: ReadonlySet<Reason> = new Set(['mailbox', 'domain', 'page', 'phone', 'name'] as const);
/** More names than this on one domain, or one mail box, page or telephone: it is an agent's, or our own. */
const NAMES_ON_DOMAIN = 6;
const NAMES_ON_ADDRESS = 3;
export interface Seen {
  readonly at: number;
  readonly row: number;
  readonly name: CompanyName;
  readonly mailboxes: readonly string[];
  readonly domains: readonly string[];
  readonly pages: readonly string[];
  readonly phones: readonly Phone[];
  /** The nearest place that is known: the name's own, else its region's, else its country's. */
  readonly place: Place | null;
  readonly dismissed: ReadonlySet<string> | undefined;
  readonly said: string;
}

export interface Link {
  readonly a: Seen;
  readonly b: Seen;
  readonly reasons: readonly Reason[];
  readonly isSure: boolean;
}

/** By what meets: 'name:kaida', 'phone:26540011'. */
export type Blocks = ReadonlyMap<string, readonly Seen[]>;

/** Of names and places that come back by the thousand, each is read once. */
export class Read {
  private readonly names = new Map<string, CompanyName>();
  private readonly places = new Map<string, Place | null>();

  name(text: string): CompanyName {
    const name = this.names.get(text) ?? companyName(text);
    this.names.set(text, name);
    return name;
  }

  place(text: string): Place | null {
    const known = this.places.get(text);
    const place = known === undefined ? placeOf(text) : known;
    this.places.set(text, place);
    return place;
  }
}

export function seen(company: Company, at: number, apart: ReadonlyMap<string, ReadonlySet<string>>, read: Read): Seen {
  const name = read.name(company.name);
  const boxes = mailboxes(company.email);
  const site = siteOf(company.website);
  const domains = [...boxes.map(ownDomain), site.domain].filter((domain) => domain !== null);
  const region = company.region === '' ? null : read.place(company.region);
  const country = company.country === '' ? null : read.place(company.country);
  const outside = region !== null && (country === null || !inTwoCountries(region, country)) ? region : country;
  // Nobody asks for it where nothing was dismissed.
  const said = apart.size === 0 ? '' : dismissedName(company.name);
  return {
    at,
    row: company.row,
    name,
    mailboxes: boxes,
    domains: [...new Set(domains)],
    pages: site.page === null ? [] : [site.page],
    phones: phones(company.phone),
    place: name.place ?? outside,
    dismissed: apart.size === 0 ? undefined : apart.get(said),
    said,
  };
}

/** How many different names stand on a domain, a telephone, a brand. Counted when first asked for. */
export class Crowds {
  private readonly counted = new Map<string, number>();

  constructor(private readonly blocks: Blocks) {}

  names(key: string): number {
    let count = this.counted.get(key);
    if (count === undefined) {
      const names = new Set((this.blocks.get(key) ?? []).map(({ name }) => name.forms[0]?.key ?? ''));
      this.counted.set(key, (count = names.size));
    }
    return count;
  }
}

export function linkOf(a: Seen, b: Seen, crowds: Crowds, ambiguous: ReadonlySet<Seen>): Link | null {
  if (isDismissed(a, b)) return null;
  const alike = likenessOf(a.name, b.name);
  const reasons: Reason[] = [];
  const mailbox = a.mailboxes.find((one) => b.mailboxes.includes(one));
  const isTheirs = (key: string) => (alike !== null && alike !== 'other') || crowds.names(key) <= NAMES_ON_ADDRESS;
  if (mailbox !== undefined && isTheirs(`mailbox:${mailbox}`)) reasons.push('mailbox');
  if (!isElsewhere(a, b) && alike !== 'sister') reasons.push(...contacts(a, b, alike, crowds));
  const byName = alike === 'same' ? 'name' : alike === 'near' || alike === 'part' ? alike : null;
  if (byName && isNameEnough(a, b, byName, reasons, crowds, ambiguous)) reasons.push(byName);
  return reasons.length === 0 ? null : { a, b, reasons, isSure: reasons.some((reason) => SURE.has(reason)) };
}

function contacts(a: Seen, b: Seen, alike: Likeness | null, crowds: Crowds): Reason[] {
  const reasons: Reason[] = [];
  const known = alike !== null && alike !== 'other';
  const domain = a.domains.find((one) => b.domains.includes(one));
  if (domain !== undefined && (known || crowds.names(`domain:${domain}`) <= NAMES_ON_DOMAIN)) reasons.push('domain');
  const page = a.pages.find((one) => b.pages.includes(one));
  if (page !== undefined && (known || crowds.names(`page:${page}`) <= NAMES_ON_ADDRESS)) reasons.push('page');
  const phone = a.phones.find((one) => b.phones.some((other) => isSamePhone(one, other)));
  if (phone !== undefined) {
    const isOwn = alike === null && crowds.names(`phone:${phone.end}`) <= NAMES_ON_ADDRESS;
    if (known || isOwn || reasons.length > 0) reasons.push('phone');
  }
  return reasons;
}

function isNameEnough(
  a: Seen,
  b: Seen,
  reason: 'name' | 'near' | 'part',
  others: readonly Reason[],
  crowds: Crowds,
  ambiguous: ReadonlySet<Seen>,
): boolean {
  if (a.place !== null && b.place !== null && disagree(a.place, b.place)) return false;
  if (a.name.place !== null && b.name.place !== null && isAnotherTown(a.name.place, b.name.place)) return false;
  if (others.length > 0) return true;
  if (ambiguous.has(a) || ambiguous.has(b)) return false;
  const contradicts = contradict(a, b);
  if (reason === 'name') {
    const saysLittle = isCommon(a) || isCommon(b) || (!a.name.isCompany && !b.name.isCompany);
    return !(saysLittle && contradicts);
  }
  if (isCommon(a) || isCommon(b) || (a.domains.length > 0 && b.domains.length > 0)) return false;
  if (reason === 'near') return true;
  return hasOwnBrand(a, b, crowds);
}

/** One name within another: their trade agrees, or nobody else has the brand. */
function hasOwnBrand(a: Seen, b: Seen, crowds: Crowds): boolean {
  return a.name.forms.some((one) =>
    b.name.forms.some((other) => {
      if (likeness(one, other) !== 'part') return false;
      if (one.lines.length > 0 && other.lines.length > 0) return true;
      const sameTrade = one.lines.length === other.lines.length && one.brand.length > 1;
      return sameTrade || (crowds.names(`brand:${one.brand[0] ?? ''}`) <= 2 && a.place !== null && b.place !== null);
    }),
  );
}

function isCommon({ name }: Seen): boolean {
  return name.forms.every(({ brand }) => brand.length === 0);
}

/** Both tell how they are reached, and nothing agrees. */
function contradict(a: Seen, b: Seen): boolean {
  const phonesDiffer = a.phones.length > 0 && b.phones.length > 0;
  const boxesDiffer = a.mailboxes.length > 0 && b.mailboxes.length > 0;
  const domainsDiffer = a.domains.length > 0 && b.domains.length > 0;
  if (!phonesDiffer && !boxesDiffer && !domainsDiffer) return false;
  return (
    !shares(a.domains, b.domains) &&
    !shares(a.mailboxes, b.mailboxes) &&
    !a.phones.some((one) => b.phones.some((other) => isSamePhone(one, other)))
  );
}

/** In two countries, or in two towns by their very names. */
export function isElsewhere(a: Seen, b: Seen): boolean {
  if (a.place === null || b.place === null) return false;
  if (inTwoCountries(a.place, b.place)) return true;
  return a.name.place !== null && b.name.place !== null && disagree(a.name.place, b.name.place);
}

/** 无锡 and 宜兴, which belongs to it: a company is registered in one town and named after it. */
function isAnotherTown(a: Place, b: Place): boolean {
  return a !== b && a.includes('/') && b.includes('/');
}

/** The best that two forms come to; null where no two are in one script. */
export function likenessOf(a: CompanyName, b: CompanyName): Likeness | null {
  let best: Likeness | null = null;
  for (const one of a.forms)
    for (const other of b.forms) {
      if (one.script !== other.script) continue;
      const found = likeness(one, other);
      if (best === null || RANK[found] > RANK[best]) best = found;
    }
  return best;
}

const RANK: { readonly [likeness in Likeness]: number } = { same: 5, near: 4, part: 3, within: 2, sister: 1, other: 0 };

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

export function isDismissed(a: Seen, b: Seen): boolean {
  return a.dismissed?.has(b.said) ?? false;
}

/** How a name is written down as dismissed. */
export function dismissedName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
