/**
 * The reports without the pane, for the command line: who stands twice, and the coming contacts as a calendar. They
 * only look, but for the column that says whom a row is the same company as, where that is asked for.
 */
import { companiesOf } from '../book/company/companies';
import { findDuplicates } from '../book/company/duplicates';
import { wordsFor } from '../locale/all';
import { REASON_WORDS } from '../locale/reasons';
import { reportWords } from '../locale/reports';
import type { Words } from '../locale/shape/words';
import { columnLetters } from '../book/address';
import { readApart } from '../sheet/kept/apart';
import { inExcel } from '../sheet/excel';
import { apply, previewClassify } from '../sheet/jobs/classify';
import type { Preview } from '../sheet/jobs/look';
import { calendarText, contactEvents, leftOut } from '../calendar/contactCalendar';
import { customerCards } from '../calendar/customerCards';
import { named, requestOf, type Asked } from './request';
import { reportOf } from './report';
import { planSameMark } from '../taskpane/session/sameMark';

export function duplicatesIn(asked: Asked & { readonly write: boolean }) {
  return looking(asked, async (seen, words) => {
    const { book, sheet } = seen;
    const companies = companiesOf(sheet, book);
    const groups = findDuplicates(companies, await readApart(inExcel));
    const nameOf = new Map(companies.map(({ row, name }) => [row, name]));
    const said = REASON_WORDS[words.locale];
    const { same, missing } = reportWords(words.locale);
    const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
    const column = asked.write ? planSameMark(seen, companies, groups, words.locale) : null;
    if (asked.write && column === null) return { message: missing.noRoom };
    const isNew = column !== null && column.cells > 0;
    if (isNew) await apply(inExcel, column.plan);
    const letters = columnLetters(column?.column ?? 0);
    return {
      message: [
        groups.length === 0 ? same.none : same.found(groups.length, rows),
        ...(isNew ? [same.mark.written(letters, column.cells)] : []),
      ].join('\n'),
      ...(asked.write && { written: isNew ? { column: letters, cells: column.cells } : null }),
      groups: groups.map((group) => ({
        rows: group.rows.map((row) => row + 1),
        names: group.rows.map((row) => nameOf.get(row) ?? ''),
        reasons: group.reasons,
        owners: group.owners,
        sure: group.isSure,
      })),
      lines: groups.map((group) => [
        [
          group.isSure ? said.sure : said.likely,
          ...group.reasons.map((reason) => said.duplicate[reason]),
          ...(group.owners.length > 1 ? [said.shared(said.list(group.owners))] : []),
        ].join(' · '),
        ...group.rows.map((row) => `  ${same.row(row + 1)}: ${nameOf.get(row) ?? ''}`),
      ]),
    };
  });
}

export function calendarOf(asked: Asked & { readonly owner: string | null }) {
  return looking(asked, async (seen, words) => {
    const { today } = requestOf(asked, null, words);
    const { calendar } = reportWords(words.locale);
    const { questions } = reportOf(seen, false, seen.inForce, words);
    const cards = await customerCards(seen, today, words);
    const owners = [...new Set(cards.standings.flatMap(({ owner }) => owner ?? []))];
    const wanted = asked.owner?.trim().toLowerCase() ?? null;
    const owner = wanted === null || wanted === '' ? wanted : owners.find((name) => name.toLowerCase() === wanted);
    if (owner === undefined) return { noOwner: owners };
    if (questions.length > 0) {
      const missing = leftOut(seen, cards, owner);
      return { questions, ...(missing > 0 && { message: calendar.leftOut(missing) }) };
    }
    const events = contactEvents(seen, cards, today, words, owner);
    return {
      events: events.length,
      ics: events.length === 0 ? null : await calendarText(events, owner, words),
      message: calendar.none,
    };
  });
}

function looking<T extends object>(asked: Asked, job: (seen: Preview, words: Words) => Promise<T>) {
  const words = wordsFor(asked.locale);
  return named(words, async () => {
    const seen = await previewClassify(inExcel, requestOf(asked, 'values', words));
    if (!seen) return { message: words.refused.empty };
    // Without a column that says how much they buy there are no tiers, but there are customers.
    const { reason, customers } = seen.book;
    return customers.length > 0 || reason === null ? job(seen, words) : { message: words.refused[reason] };
  });
}
