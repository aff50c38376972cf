/**
 * `vf classify`, `vf new` and `vf sample`: tiers into the sheet, a sheet to begin with. What takes it back stands in
 * stepCommands.ts.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { newWorkbook } from './host/file/blank';
import {
  DONE,
  inputOf,
  NOT_DONE,
  print,
  save,
  say,
  serialOf,
  Stop,
  todayOf,
  write,
  WRONG,
  type Call,
} from './invocation';
import { onWorkbook } from './job';
import { SAMPLE_LOCALES, type SampleLocale } from './samples/sample';
import { sampleWorkbook } from './samples/sampleXlsx';

interface Answer {
  readonly failure?: string;
  readonly message?: string;
  readonly report?: Report;
  readonly also?: readonly string[];
  readonly made?: { readonly sheet: string; readonly columns: number };
}

interface Report {
  readonly kind: string;
  readonly reason?: string;
  readonly message?: string;
  readonly questions: readonly Asked[];
  readonly customers: readonly { readonly tier: string | null }[];
  readonly written?: { readonly style?: string };
}

/** A question that the job could not do without. */
export interface Asked {
  readonly code: string;
  readonly column: string | null;
  readonly text: string;
  readonly choices: readonly string[];
  /** The columns to choose from, where that is what is asked. */
  readonly columns?: readonly {
    readonly column: string;
    readonly header: string;
    readonly examples: readonly string[];
  }[];
}

export function classify(call: Call): Promise<number> {
  const { values, words } = call;
  const { style } = values;
  if (values.policy !== undefined) throw new Stop(WRONG, words.notYet('--policy'));
  if (style !== undefined && !['live', 'native', 'values'].includes(style)) throw new Stop(WRONG, words.style(style));
  return onWorkbook(call, async (excel, given) => {
    const options = { ...given, style: style ?? null, write: true };
    const { report, also, ...answered } = (await excel.addIn.classify?.(options)) as Answer;
    if (answered.failure || !report) throw new Stop(NOT_DONE, answered.message ?? words.noCustomers);
    const requests = excel.host.requests.length;
    await excel.calculated();
    if (values.json) print({ ...report, requests });
    ask(report.questions, call);
    if (also && also.length > 0) say(words.also(also.join(', ')));
    if (!report.written) {
      if (report.message && report.questions.length === 0) say([report.message, ...wayOut(report, call)].join(' '));
      return NOT_DONE;
    }
    if (style === 'native' && report.written.style !== style) say(words.noNative);
    say(words.summary(report.customers.length, tierCounts(report)));
    save(excel, values, words);
    return DONE;
  });
}

/** Each with the option that answers it, and the columns to choose from. */
export function ask(questions: readonly Asked[], { words }: Call): void {
  for (const { code, column, text, choices, columns = [] } of questions) {
    const option = column === null ? code : `${code}:${column}`;
    say(`${text} ${words.answer(`${option}=${choices.join('|')}`)}`);
    for (const one of columns) say(`  ${one.column}  ${[one.header, ...one.examples].filter(isSaid).join(' · ')}`);
  }
}

/** How to say that it is otherwise. */
function wayOut({ kind, reason }: Report, { words }: Call): readonly string[] {
  if (reason === 'nothing-to-decide-on') return [words.howMuch('volume-column=B')];
  return kind === 'none' && reason !== 'empty' && reason !== 'no-customers'
    ? [words.overrule('row-kind=customers')]
    : [];
}

const isSaid = (text: string): boolean => text !== '';

/** Into the workbook that is named, or into a new one. */
export function customerSheet(call: Call): Promise<number> {
  const { file, values, words } = call;
  const workbook = file === undefined ? newWorkbook('Sheet1') : inputOf(file, values, words);
  return onWorkbook(
    call,
    async (excel, { locale, today }) => {
      const answered = (await excel.addIn.customerSheet?.({ locale, today })) as Answer;
      if (!answered.made) throw new Stop(NOT_DONE, answered.message ?? '');
      await excel.calculated();
      if (values.json) print(answered.made);
      say(words.made(answered.made.sheet));
      save(excel, values, words);
      return DONE;
    },
    workbook,
  );
}

/** A sample of ours, classified. */
export async function sample(call: Call): Promise<number> {
  const { values, words } = call;
  const locale = SAMPLE_LOCALES.find((known) => known === values.locale) ?? ('en' satisfies SampleLocale);
  const folder = join(__dirname, 'sample');
  mkdirSync(folder, { recursive: true });
  const [before, after] = [join(folder, `${locale}.xlsx`), join(folder, `${locale}-classified.xlsx`)];
  write(before, sampleWorkbook(locale, serialOf(todayOf(values, words))), words);
  // One of its customers is struck through.
  const answer = [...(values.answer ?? []), 'rest-rows=yes'];
  const status = await classify({ ...call, file: before, values: { ...values, locale, answer, out: after } });
  process.stdout.write(`${words.sample(before, after)}\n`);
  return status;
}

function tierCounts({ customers }: Report): string {
  const counts = new Map<string, number>(['S', 'A', 'B', 'C', 'D', '–'].map((tier) => [tier, 0]));
  for (const { tier } of customers) counts.set(tier ?? '–', (counts.get(tier ?? '–') ?? 0) + 1);
  return [...counts]
    .filter(([tier, count]) => count > 0 || tier !== '–')
    .map(([tier, count]) => `${tier} ${count}`)
    .join(' · ');
}
