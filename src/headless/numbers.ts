/**
 * `vf report`: what the orders say, as an object and as lines. It only looks.
 *
 *  - what would have to be known for tiers only (how money reads against floors, which currency counts) is not asked:
 *    nothing is held against floors, and each currency has its own table. `mixed-currency=same` adds them up, since the
 *    user says that they are one;
 *  - one table stands in the object itself; of several each has its own in `tables`, and no figure is over two of them.
 */
import type { Answers, Question, Reading } from '../book/book';
import type { Measure } from '../book/measure';
import { accountsReport } from '../ledger/accounts';
import { churnOf } from '../ledger/churn';
import { groundOf, type Ground } from '../ledger/ground';
import { paretoOf } from '../ledger/pareto';
import { periodIn, readPeriod, type PeriodRead } from '../ledger/period';
import { sumsOf } from '../ledger/sums';
import { wordsFor } from '../locale/all';
import { ledgerWords } from '../locale/ledger';
import {
  accountLines,
  churnLines,
  groundLines,
  labelOf,
  paretoLines,
  splitLines,
  type TableName,
} from '../locale/say/ledger';
import type { LedgerWords } from '../locale/shape/ledger';
import type { Words } from '../locale/shape/words';
import type { RfmMethod } from '../policy/buying/rfm';
import { splitOf } from '../policy/buying/split';
import type { Run } from '../sheet/excel';
import { inExcel } from '../sheet/excel';
import { previewClassify } from '../sheet/jobs/classify';
import type { Preview } from '../sheet/jobs/look';
import { accountsJson, churnJson, splitJson, headOf, measureOf, notesOf, paretoJson, problemsOf } from './numbersJson';
import { refusal, reportOf } from './report';
import { dayIn, named, requestOf, type Asked } from './request';

export const NUMBERS = ['pareto', 'churn', 'accounts', 'split'] as const;

export type Numbers = (typeof NUMBERS)[number];

export interface NumbersAsked extends Asked {
  readonly report: Numbers;
  /** '12m' and the like (ledger/period). */
  readonly period: string | null;
  readonly measure: Measure | null;
  /** Only this table. */
  readonly currency: string | null;
  /** '2026-10-02': the ledger is told up to this day, whatever the rule would say. */
  readonly asOf: string | null;
  /** Days of one occasion, instead of the book's own. */
  readonly sameOccasion: number | null;
  readonly method: RfmMethod | null;
}

/** Answered for the reader's sake: reports decide nothing by them. */
const NEEDLESS: Answers = { 'money-scale': '1' };
const NOT_ASKED: readonly Question['code'][] = ['money-scale', 'mixed-currency', 'mixed-unit', 'rest-rows'];

export const numbersIn = (asked: NumbersAsked) => numbersBy(inExcel, asked);

export function numbersBy(run: Run, asked: NumbersAsked) {
  const words = wordsFor(asked.locale);
  return named(words, async () => {
    const request = requestOf({ ...asked, answers: { ...NEEDLESS, ...asked.answers } }, 'values', words);
    let seen = await previewClassify(run, request);
    // Of customers a volume in another currency than most is blank for tiers: here it has a table of its own.
    const mixed = seen?.book.kind === 'customers' && seen.book.questions.some(({ code }) => /^mixed-/.test(code));
    if (mixed)
      seen = await previewClassify(run, {
        ...request,
        answers: { 'mixed-currency': 'same', 'mixed-unit': 'same', ...request.answers },
      });
    return seen ? numbersOf(seen, asked, request, words) : { message: words.refused.empty };
  });
}

function numbersOf(seen: Preview, asked: NumbersAsked, reading: Reading, words: Words) {
  const { book } = seen;
  const { questions } = reportOf(seen, false, seen.inForce, words);
  const open = questions.filter(({ code }) => !NOT_ASKED.includes(code));
  if (open.length > 0) return { questions: open };
  if (book.kind === 'none' || book.customers.length === 0) return { message: refusal(book, words) };
  const said = ledgerWords(words.locale);
  const asOf = asked.asOf === null ? null : dayIn(asked.asOf);
  const isSame = Object.entries(asked.answers).some(([code, choice]) => /^mixed-/.test(code) && choice === 'same');
  const ground = groundOf(seen.sheet, book, reading, { counting: asked.measure, asOf, isSame });
  if (!ground) return { message: asked.measure ? said.refused.noMeasure[asked.measure] : said.refused.noOrders };
  const read = periodRead(ground, asked.period);
  if (read === 'no-period') return { wrong: said.refused.noPeriod(asked.period ?? '') };
  if (read === 'no-days') return { message: said.refused.noDays };
  const tables = tablesOf(ground, asked);
  if (tables === null) {
    const known = ground.units.map((unit) => labelOf(ground, unit, said)).join(', ');
    return { wrong: said.refused.noUnit(asked.currency ?? '', known) };
  }
  const report = REPORTS[asked.report];
  if (tables.length === 0 && report.needs.includes('sums')) return { message: said.refused.nothingCounted };
  if (report.needs.includes('days') && read === null) return { message: said.refused.noDays };
  return figures(seen, ground, read, tables, asked, said);
}

interface Told {
  readonly json: object;
  readonly lines: readonly string[];
}

interface Report {
  /** What it cannot do without. */
  readonly needs: readonly ('sums' | 'days')[];
  /** Of one table; null: nothing is counted. */
  readonly tell: (ground: Ground, unit: number | null, read: PeriodRead | null, asked: NumbersAsked, words: LedgerWords) => Told; // prettier-ignore
}

const pareto: Report = {
  needs: ['sums'],
  tell: (ground, unit, read, _, words) => {
    const found = paretoOf(ground, unit ?? 0, read);
    return { json: paretoJson(found, read), lines: paretoLines(found, tableName(ground, unit, words), read, words) };
  },
};

const churn: Report = {
  needs: ['days'],
  tell: (ground, unit, read, { sameOccasion }, words) => {
    if (!read) throw new RangeError('without days');
    const found = churnOf(ground, unit, read, sameOccasion);
    return { json: churnJson(found, read), lines: churnLines(found, tableName(ground, unit, words), read, words) };
  },
};

const accounts: Report = {
  needs: ['sums', 'days'],
  tell: (ground, unit, read, { method, sameOccasion }, words) => {
    if (!read) throw new RangeError('without days');
    const found = accountsReport(ground, unit ?? 0, read, method ?? 'cutoffs', sameOccasion);
    return { json: accountsJson(found, read), lines: accountLines(found, tableName(ground, unit, words), read, words) };
  },
};

const split: Report = {
  needs: ['sums'],
  tell: (ground, unit, read, _, words) => {
    const found = splitOf(sumsOf(ground, unit ?? 0, read?.period ?? null));
    const names = (at: number) => ground.lines.buyers[at]?.name ?? '';
    return {
      json: found ? splitJson(found, names) : { parts: null },
      lines: splitLines(found, names, tableName(ground, unit, words), read, words),
    };
  },
};

const REPORTS: { readonly [report in Numbers]: Report } = { pareto, churn, accounts, split };

function tableName(ground: Ground, at: number | null, words: LedgerWords): TableName {
  const unit = nameOf(ground, at);
  return { unit, label: labelOf(ground, unit, words) };
}

const nameOf = ({ units }: Ground, unit: number | null): string | null => (unit === null ? null : (units[unit] ?? null)); // prettier-ignore

function figures(
  seen: Preview,
  ground: Ground,
  read: PeriodRead | null,
  tables: readonly number[],
  asked: NumbersAsked,
  words: LedgerWords,
) {
  const { tell } = REPORTS[asked.report];
  const found = (tables.length === 0 ? [null] : tables).map((at) => {
    const { json, lines } = tell(ground, at, read, asked, words);
    return {
      json: { measure: measureOf(ground, nameOf(ground, at)), notes: notesOf(ground, at, read), ...json },
      lines,
    };
  });
  const [first] = found;
  const alone = found.length === 1 && first;
  return {
    report: {
      ...headOf(asked.report, seen.book.sheet, ground, read),
      ...(alone
        ? alone.json
        : { measure: measureOf(ground, null, ground.units), tables: found.map(({ json }) => json) }),
      problems: problemsOf(ground),
    },
    lines: [...groundLines(seen.book.sheet, ground, read, words), ...found.flatMap(({ lines }) => lines)],
  };
}

/** Null where no line has a day, and none is asked for. */
function periodRead({ extent, lines }: Ground, wanted: string | null): PeriodRead | null | 'no-period' | 'no-days' {
  if (!extent || lines.dated === null) return wanted === null || wanted === 'all' ? null : 'no-days';
  const period = periodIn(wanted ?? '12m', extent);
  return period ? readPeriod(period, extent) : 'no-period';
}

/** Places of the tables to show; null where there is no such currency or unit. */
function tablesOf({ units }: Ground, { currency, answers }: NumbersAsked): readonly number[] | null {
  const all = units.map((_, at) => at);
  const kept = Object.entries(answers).find(([code, choice]) => /^mixed-/.test(code) && choice !== 'same')?.[1];
  const wanted = currency ?? kept;
  if (wanted === undefined) return all;
  const found = all.filter((at) => units[at]?.toLowerCase() === wanted.toLowerCase());
  return found.length > 0 ? found : null;
}
