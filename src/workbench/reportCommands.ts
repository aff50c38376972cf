/**
 * `vf duplicates`, `vf calendar` and `vf report`: who stands twice, with --out also as a column of the copy; the coming
 * contacts as an .ics file; and what the orders say.
 */
import { dayOf, DONE, NOT_DONE, print, save, say, Stop, write, WRONG, type Call } from './invocation';
import { onWorkbook } from './job';
import { ask, type Asked } from './sheetCommands';

interface Answer {
  readonly message?: string;
  readonly questions?: readonly Asked[];
  readonly groups?: readonly object[];
  readonly written?: { readonly column: string; readonly cells: number } | null;
  readonly lines?: readonly (string | readonly string[])[];
  readonly events?: number;
  readonly ics?: string | null;
  readonly noOwner?: readonly string[];
  readonly report?: object;
  /** What was asked for is not in the sheet, or is nothing. */
  readonly wrong?: string;
}

const REPORTS: readonly string[] = ['pareto', 'accounts', 'churn', 'split'];
const METHODS: readonly string[] = ['cutoffs', 'quintiles'];
const MEASURES: readonly string[] = ['units', 'money'];

export function duplicates(call: Call): Promise<number> {
  const { values, words } = call;
  return onWorkbook(call, async (excel, given) => {
    const write = values.out !== undefined;
    const answered = (await excel.addIn.duplicates?.({ ...given, write })) as Answer;
    const { groups, written, lines = [], message } = answered;
    if (!groups) throw new Stop(NOT_DONE, message ?? words.noCustomers);
    if (write) await excel.calculated();
    if (values.json) print({ groups, ...(write && { written }) });
    else for (const line of lines.flat()) process.stdout.write(`${line}\n`);
    say(message ?? '');
    if (write) save(excel, values, words);
    return DONE;
  });
}

export function calendar(call: Call): Promise<number> {
  const { values, words } = call;
  const { out, owner = null } = values;
  if (out === undefined) throw new Stop(WRONG, words.noOut);
  return onWorkbook(call, async (excel, given) => {
    const answered = (await excel.addIn.calendar?.({ ...given, owner })) as Answer;
    const { questions = [], events, ics, message, noOwner } = answered;
    ask(questions, call);
    if (questions.length > 0) {
      if (message !== undefined) say(message);
      return NOT_DONE;
    }
    if (noOwner) throw new Stop(WRONG, words.noOwner(owner ?? '', noOwner.join(', ')));
    if (events === undefined) throw new Stop(NOT_DONE, message ?? words.noCustomers);
    if (values.json) print({ events });
    // An empty calendar is no file that any program would open.
    if (ics === null || ics === undefined) {
      say(message ?? '');
      return DONE;
    }
    write(out, new TextEncoder().encode(ics), words);
    say(words.events(events));
    say(words.saved(out));
    return DONE;
  });
}

/** What the orders say. */
export function report(call: Call): Promise<number> {
  const { report: which, values, words } = call;
  const { period = null, measure = null, currency = null, 'as-of': asOf = null, json = false } = values;
  if (which === undefined || !REPORTS.includes(which))
    throw new Stop(WRONG, words.noReport(which ?? '', REPORTS.join(', ')));
  if (measure !== null && !MEASURES.includes(measure))
    throw new Stop(WRONG, words.notThat('measure', measure, MEASURES.join(', ')));
  if (values.out !== undefined) throw new Stop(WRONG, words.notYet('--out'));
  const { 'same-occasion': same, method = null } = values;
  if (method !== null && !METHODS.includes(method))
    throw new Stop(WRONG, words.notThat('method', method, METHODS.join(', ')));
  if (same !== undefined && !/^\d{1,3}$/.test(same))
    throw new Stop(WRONG, words.unknownOption(`--same-occasion ${same}`));
  const sameOccasion = same === undefined ? null : Number(same);
  const options = { report: which, period, measure, currency, sameOccasion, method, asOf: asOf === null ? null : dayOf(asOf, words) }; // prettier-ignore
  return onWorkbook(call, async (excel, given) => {
    const answered = (await excel.addIn.numbers?.({ ...given, ...options })) as Answer;
    const { questions = [], report, lines = [], message, wrong } = answered;
    ask(questions, call);
    if (questions.length > 0) return NOT_DONE;
    if (wrong !== undefined) throw new Stop(WRONG, wrong);
    if (!report) throw new Stop(NOT_DONE, message ?? words.noCustomers);
    if (json) print(report);
    else for (const line of lines) process.stdout.write(`${String(line)}\n`);
    return DONE;
  });
}
