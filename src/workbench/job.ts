/**
 * One job on one workbook: Excel is started with it, the job runs, Excel is closed whatever happens. What the job is
 * stands with its command.
 */
import { startExcel, type Excel } from './excel';
import type { Workbook } from './host/model';
import { excelLocale, hostOf, inputOf, pairs, refuseOtherKind, serialOf, todayOf, type Call } from './invocation';

/** What every job is told. */
export interface Given {
  readonly sheet: string | null;
  /** '2026-10-02'. */
  readonly today: string;
  readonly locale: string;
  readonly answers: { readonly [question: string]: string };
}

/** On the file of the call, or on `workbook`. Answers what the job answers. */
export async function onWorkbook<T>(
  call: Call,
  job: (excel: Excel, given: Given) => Promise<T>,
  workbook: Workbook = inputOf(call.file, call.values, call.words),
): Promise<T> {
  const { values, words } = call;
  refuseOtherKind(workbook, call);
  const answers = Object.fromEntries(pairs('--answer', values.answer ?? [], words));
  const given = { sheet: values.sheet ?? null, today: todayOf(values, words), locale: excelLocale(values), answers };
  const { locale } = given;
  const unkind = hostOf(values, words);
  const excel = await startExcel(workbook, { locale, today: serialOf(given.today), dist: __dirname, unkind });
  try {
    return await job(excel, given);
  } finally {
    excel.close();
  }
}
