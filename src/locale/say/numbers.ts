/** Numbers and days as a user reads them. */
import type { Day } from '../../policy/day';

/** 1200 → "1,200". The same in all three languages. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(Math.round(value * 100) / 100).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** 0.774 → "77%"; what is not nothing is never shown as 0%. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 && share > 0 ? '<1%' : `${rounded}%`;
}

const FORM = { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' } as const;
/** Making one costs more than a thousand uses. */
const forms = new Map<string, Intl.DateTimeFormat>();

/** "Nov 25, 2026", "2026年11月25日周三". */
export function dayText(day: Day, locale: string): string {
  let form = forms.get(locale);
  if (!form) forms.set(locale, (form = new Intl.DateTimeFormat(locale, FORM)));
  return form.format(new Date(Date.UTC(1899, 11, 30 + day)));
}
