/**
 * What was read and decided, as the plain object that `vf classify --json` prints: rows from 1, columns in letters,
 * days as 2026-10-02, a blank tier as null. How it is asked for stands in the help page.
 */
import type { Book, ColumnFound } from '../book/book';
import type { Field } from '../book/header/fields';
import { headersSeen } from '../book/headersSeen';
import { evidenceTexts } from '../locale/say/evidence';
import { quoted } from '../locale/say/quoted';
import { readingTexts } from '../locale/say/reading';
import { sentences } from '../locale/say/sentences';
import { whyText } from '../locale/say/why';
import type { Words } from '../locale/shape/words';
import type { Decision } from '../standing/decide';
import { groupsOf } from '../standing/groups';
import { columnLetters } from '../book/address';
import { DECISION_ROLES, DECISIONS } from '../plan/roles';
import { cellCount, type Plan } from '../plan/plan';
import type { Day } from '../policy/day';
import { isoOf } from '../policy/day';
import type { Policy } from '../policy/policy';
import { whyTier } from '../policy/why';
import type { Preview } from '../sheet/jobs/look';

export function reportOf(preview: Preview, applied: boolean, policy: Policy, words: Words) {
  const { book, sheet, decisions, classified } = preview;
  return {
    sheet: book.sheet,
    kind: book.kind,
    ...(book.reason ? { reason: book.reason, message: refusal(book, words) } : {}),
    headerRows: book.headerRows.map((row) => row + 1),
    dataRows: book.dataRows?.map((row) => row + 1) ?? [],
    excludedRows: book.excluded.flatMap(({ row, why }) => (why === 'resting' ? [] : [{ row: row + 1, why }])),
    // Customers all the same, whom the user has left out.
    restingRows: book.excluded.flatMap(({ row, why }) => (why === 'resting' ? [row + 1] : [])),
    hiddenRows: book.hiddenRows,
    columns: Object.fromEntries(
      (Object.entries(book.columns) as [Field, ColumnFound][]).map(
        ([field, { column, header, confidence, evidence }]) => [
          field,
          {
            column: columnLetters(column),
            header,
            confidence: Math.round(confidence * 100) / 100,
            evidence: evidenceTexts(evidence ?? [], words),
          },
        ],
      ),
    ),
    questions: book.questions.map(({ code, column, choices, examples, columns }) => ({
      code,
      column: column === null ? null : columnLetters(column),
      text: words.question[code](examples.map(quoted), headerOf(book, column)),
      choices,
      ...(columns ? { columns: columns.map((one) => ({ ...one, column: columnLetters(one.column) })) } : {}),
    })),
    ...(book.orders ? { orders: book.orders } : {}),
    settled: book.settled.map(({ column, day, ...one }) => ({ ...one, column: columnLetters(column), day: iso(day) })),
    reading: readingTexts(book, words),
    customers: book.customers.map((customer, i) => {
      const decision = decisions[i];
      return {
        row: customer.row === null ? null : customer.row + 1,
        name: customer.name,
        volume: customer.volume,
        ...(customer.volumeHigh === null ? {} : { volumeHigh: customer.volumeHigh }),
        potential: customer.potential,
        unit: customer.unit,
        ...decided(decision),
        lastContact: iso(customer.lastContact),
        nextContact: iso(decision?.next ?? null),
        contactBy: iso(decision?.by ?? null),
        ...(decision?.driven ? { driven: decision.driven } : {}),
        state: decision?.state ?? 'none',
        why: whyText(whyTier(customer.volume, customer.potential, policy), words),
      };
    }),
    ...(policy.groups.length === 0
      ? {}
      : {
          groups: groupsOf(book, sheet, policy.groups).map(({ name, column, customers }) => ({
            name,
            column: column === null ? null : columnLetters(column),
            rows: customers.flatMap((i) => book.customers[i]?.row ?? []).map((row) => row + 1),
          })),
        }),
    problems: book.problems.map(({ row, column, code, found }) => ({
      row: row + 1,
      column: columnLetters(column),
      code,
      found,
    })),
    ...(classified && applied ? { written: written(preview, classified.plan) } : {}),
  };
}

function decided(decision: Decision | undefined) {
  const score = decision?.score ?? null;
  return {
    tier: decision?.tier ?? null,
    basis: decision?.basis ?? null,
    score: score?.score ?? null,
    scoreCoverage: score?.coverage ?? null,
  };
}

function written({ classified, style }: Preview, plan: Plan) {
  const { columns = {} } = classified ?? {};
  return {
    sheet: classified?.sheet ?? '',
    columns: Object.fromEntries(
      DECISION_ROLES.flatMap((role) => {
        const column = columns[role];
        return column === undefined ? [] : [[DECISIONS[role].code, columnLetters(column)]];
      }),
    ),
    cells: cellCount(plan),
    conditionalFormats: plan.rules.reduce((sum, { to }) => sum + to.length, 0),
    style,
  };
}

/** Why it was refused, and what stands there instead. */
export function refusal(book: Book, words: Words): string {
  const headers = headersSeen(book).map(quoted);
  const why = book.reason === null ? [] : [words.refused[book.reason]];
  return sentences([...why, ...(book.kind === 'none' && headers.length > 0 ? [words.pane.seenThere(headers)] : [])]);
}

const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));

function headerOf(book: Book, column: number | null): string {
  const found = Object.values(book.columns).find((known) => known?.column === column);
  return found?.header ?? (column === null ? '' : columnLetters(column));
}
