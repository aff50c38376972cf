/**
 * Whether the cells of a column can be what its header says: 1 they can, between 0 and 1 they may, 0 they cannot.
 *
 *  - a blank column says nothing against its header, but another column with cells is preferred;
 *  - a column of phone numbers is never a quantity, a column of dates never a name, a column of 美金 / 人民币 never a
 *    product;
 *  - what is expected lies ahead;
 *  - where cells are only messy (看情况, 约500) the header stands: messy cells are for the cell readers.
 */
import { kindOfField, type Field } from './fields';
import { share, type Profile } from './profile';

const NAMES: readonly Field[] = ['customer_name', 'contact_name', 'first_name', 'last_name'];

export function fit(field: Field, profile: Profile): number {
  if (profile.filled - profile.empty === 0) return 0.9;
  const dated = share(profile.dates, profile);
  const numeric = share(profile.numbers + profile.amounts, profile);
  const money = share(profile.words.currency, profile);
  if (field !== 'currency' && field !== 'unit' && money >= 0.6 && profile.texts > 1) return 0;
  switch (kindOfField(field)) {
    case 'date':
      return fitsDate(profile, dated) * (field === 'expected_close' && isAllBehind(profile) ? BEHIND : 1);
    case 'year':
      return share(profile.texts, profile) > 0.6 && dated + numeric < 0.3 ? 0 : 1;
    case 'quantity':
    case 'money':
    case 'number':
    case 'count':
    case 'percent':
      return fitsNumber(field, profile, dated, numeric);
    case 'choice':
      return fitsChoice(field, profile, dated, numeric);
    case 'text':
      return fitsText(field, profile, dated, numeric);
  }
}

/** What is expected lies ahead: days that have all passed are rather when something was closed. */
const BEHIND = 0.75;
const isAllBehind = ({ dates, future }: Profile): boolean => dates > 0 && future === 0;

function fitsDate(profile: Profile, dated: number): number {
  const plausible = share(profile.dates + profile.serials + profile.yearless, profile);
  if (plausible >= 0.5) return 1;
  if (dated === 0 && plausible < 0.3 && share(profile.amounts, profile) < 0.6) return 0;
  return plausible + share(profile.amounts, profile) >= 0.4 ? 0.95 : 0.8;
}

function fitsNumber(field: Field, profile: Profile, dated: number, numeric: number): number {
  if (dated > 0.3) return 0;
  if (profile.numbers + profile.amounts > 0 && share(profile.words.phone, profile) > 0.5) return 0;
  if (field === 'prior_usage' || field === 'company_size') return 1;
  if (numeric >= 0.5) return 1;
  return numeric >= 0.2 || profile.filled - profile.empty <= 3 ? 0.85 : 0;
}

function fitsChoice(field: Field, profile: Profile, dated: number, numeric: number): number {
  if (dated > 0.5) return 0;
  if (field === 'tier') {
    if (numeric > 0.5) return profile.largest <= 5 ? 0.85 : 0;
    return share(profile.words.tier, profile) >= 0.3 || profile.length <= 6 ? 1 : 0;
  }
  if (field === 'currency') return numeric > 0.5 ? 0 : 1;
  if (field === 'intent') return numeric > 0.5 && profile.largest > 10 ? 0 : 1;
  return numeric > 0.8 && profile.largest > 10 ? 0 : 1;
}

/** A class of customers has no more. */
const MOST_CLASSES = 20;

function fitsText(field: Field, profile: Profile, dated: number, numeric: number): number {
  if (NAMES.includes(field)) {
    if (dated > 0.5 || share(profile.words.yesNo, profile) > 0.6 || share(profile.words.email, profile) > 0.6) return 0;
    if (share(profile.words.phone, profile) > 0.6 || numeric > 0.95) return 0;
    return share(profile.words.tier, profile) > 0.8 && profile.length < 3 && profile.distinct < 6 ? 0 : 1;
  }
  if (field === 'customer_id') {
    if (dated > 0.5) return 0;
    if (share(profile.numbers + profile.words.code, profile) >= 0.3) return 1;
    // Few words are a class, and names of businesses are names; many people may well be called by their names there.
    return profile.distinct > MOST_CLASSES && share(profile.businesses, profile) < 0.25 ? 1 : 0;
  }
  if (field === 'owner') {
    if (dated > 0.5 || share(profile.words.yesNo, profile) > 0.6) return 0;
    return numeric > 0.6 && profile.distinct > profile.filled * 0.5 && profile.filled > 8 ? 0 : 1;
  }
  if (field === 'phone') return dated > 0.5 || share(profile.words.yesNo, profile) > 0.6 ? 0 : 1;
  if (field === 'email') return dated > 0.5 || numeric > 0.5 ? 0 : 1;
  if (field === 'product' || field === 'address' || field === 'region' || field === 'country' || field === 'industry')
    return dated > 0.5 || (numeric > 0.8 && field !== 'product') ? 0 : 1;
  return 1;
}
