/** Months across: 1月 … 12月, 2026年3月, Mar, March 2026. */
const MONTH =
  /^(20\d\d[年./-])?(1[0-2]|0?[1-9])月份?$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?([ '-]?(20)?\d\d)?$/i;

export function isMonth(header: string): boolean {
  return MONTH.test(header.normalize('NFKC').replace(/\s+/g, ' ').trim());
}
