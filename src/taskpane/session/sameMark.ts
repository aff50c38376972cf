/**
 * "The same company twice" as a text for each row that is in a group: whom it is the same as, in whose hands that is,
 * and why. For a column of the sheet, where a colleague reads it who has no pane.
 *
 *  - rows may be sorted later, so that names stand beside their numbers, unless it is the very same name;
 *  - why: what links this very row, not all that links its group. One mail box is one domain, and is not said twice;
 *  - a text begins with words of ours, never with what a customer is called: no cell can turn into a formula;
 *  - our texts are known again in every language; with a remark behind it a text is somebody's own.
 */
import { dismissedName, REASONS, type Company, type Reason } from '../../book/company/links';
import type { DuplicateGroup } from '../../book/company/duplicates';
import { REASON_WORDS } from '../../locale/reasons';
import { reportWords } from '../../locale/reports';
import type { ReportWords } from '../../locale/shape/reports';
import { planTextColumn, type TextColumn } from '../../plan/columns/textColumn';
import { TEXT_NAMES } from '../../plan/stores';
import { LOCALES, type Locale } from '../../policy/locale';
import type { Preview } from '../../sheet/jobs/look';

/** Rows of a group that are named, and that are counted up by their numbers. */
const NAMED = 3;
const NUMBERED = 8;
const LONGEST_NAME = 40;

/** Null where the sheet takes no column. */
export function planSameMark(
  seen: Pick<Preview, 'book' | 'sheet' | 'target'>,
  companies: readonly Company[],
  groups: readonly DuplicateGroup[],
  locale: Locale,
): TextColumn | null {
  const byRow = marksOf(companies, groups, locale);
  return planTextColumn(seen, {
    name: TEXT_NAMES.same,
    head: reportWords(locale).same.mark.head,
    texts: seen.book.customers.map(({ row }) => (row === null ? '' : (byRow.get(row) ?? ''))),
    isOurs: isMark,
  });
}

/** By sheet row. */
export function marksOf(
  companies: readonly Company[],
  groups: readonly DuplicateGroup[],
  locale: Locale,
): ReadonlyMap<number, string> {
  const { mark } = reportWords(locale).same;
  const { list, duplicate } = REASON_WORDS[locale];
  const companyAt = new Map(companies.map((company) => [company.row, company]));
  const marks = new Map<number, string>();
  for (const { rows, links } of groups) {
    const reasons = new Map(rows.map((row) => [row, new Set<Reason>()]));
    for (const link of links) for (const row of link.rows) for (const one of link.reasons) reasons.get(row)?.add(one);
    for (const row of rows) {
      const found = reasons.get(row);
      if (found?.has('mailbox')) found.delete('domain');
      const why = REASONS.filter((reason) => found?.has(reason)).map((reason) => duplicate[reason]);
      marks.set(row, mark.text(othersOf(row, rows, companyAt, mark, list), list(why)));
    }
  }
  return marks;
}

type MarkWords = ReportWords['same']['mark'];

function othersOf(
  row: number,
  rows: readonly number[],
  companyAt: ReadonlyMap<number, Company>,
  mark: MarkWords,
  list: (items: readonly string[]) => string,
): string {
  // A group may have thousands of rows: only those are looked at that are told.
  const others = rows.slice(0, NUMBERED + 1).filter((other) => other !== row);
  const numbers = () => {
    const listed = others.slice(0, NUMBERED).map((other) => other + 1);
    return mark.rows(listed, rows.length - 1 - listed.length);
  };
  if (rows.length - 1 > NAMED) return numbers();
  const own = companyAt.get(row);
  const told = others.map((other) => {
    const { name = '', owner = '' } = companyAt.get(other) ?? {};
    const same = dismissedName(name) === dismissedName(own?.name ?? '');
    return { other, name: same ? '' : shortened(name), owner: owner.trim() === own?.owner.trim() ? '' : owner.trim() };
  });
  if (told.every(({ name, owner }) => name + owner === '')) return numbers();
  return list(told.map(({ other, name, owner }) => mark.one(other + 1, name, shortened(owner))));
}

function shortened(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME).trimEnd()}…` : line;
}

/** Written by us, in whatever language, and nothing added by hand. */
export function isMark(text: string): boolean {
  return LOCALES.some((locale) => {
    const [before = '', between = ''] = reportWords(locale).same.mark.text('\n', '').split('\n');
    const at = text.lastIndexOf(between);
    if (at < before.length || !text.startsWith(before)) return false;
    const { list, duplicate } = REASON_WORDS[locale];
    const reasons: readonly string[] = Object.values(duplicate);
    return text
      .slice(at + between.length)
      .split(list(['', '']))
      .every((reason) => reasons.includes(reason));
  });
}
