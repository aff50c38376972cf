/**
 * The command line: the add-in's jobs on a workbook, without Excel. It never writes to its input.
 *
 *  - exit status: 0 done · 1 no customers, questions open, or the workbook would not let it · 2 wrong usage or unreadable file;
 *  - with --json, standard output is exactly one JSON object; all else goes to standard error, a sentence each;
 *  - what a job does and says is the product's; here are only files, options and exit statuses.
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openFile, startExcel } from './excel';
import { newWorkbook } from './host/blank';
import type { Workbook } from './host/model';
import {
  DONE,
  excelLocale,
  inputOf,
  NOT_DONE,
  pairs,
  parsed,
  PORT,
  print,
  save,
  say,
  serialOf,
  Stop,
  todayOf,
  told,
  usage,
  write,
  WRONG,
  type Options,
} from './invocation';
import { SAMPLE_LOCALES, type SampleLocale } from './samples/sample';
import { sampleWorkbook } from './samples/sampleXlsx';
import { serve } from './server';
import { openInExcel, serveForExcel } from './sideload';
import { commandWords, type CommandWords } from './words';

/** What src/taskpane/headless.ts answers, as far as the command line looks into it. */
interface Answer {
  readonly failure?: string;
  readonly message?: string;
  readonly empty?: boolean;
  readonly report?: Report;
  readonly also?: readonly string[];
  readonly reverted?: { readonly job: string; readonly cells: number };
  readonly made?: { readonly sheet: string; readonly columns: number };
  readonly noPreset?: readonly string[];
  readonly frozen?: { readonly typed: readonly { readonly cell: string; readonly formula: string }[] } & Stayed;
  readonly repaired?: Stayed;
  readonly converted?: { readonly policySheet: string | null };
  readonly health?: {
    readonly findings: readonly {
      readonly says: string;
      readonly means: string;
      readonly cells: readonly { readonly cell: string; readonly shown: string }[];
    }[];
  };
  readonly policy?: {
    readonly moves: readonly { readonly name: string; readonly from: string | null; readonly to: string | null }[];
    readonly contactsPerWeek: { readonly before: number; readonly after: number };
    readonly invalid: readonly { readonly cell: string; readonly why: string }[];
  };
}

/** Formulas that stay as they are. */
interface Stayed {
  readonly left: readonly { readonly cell: string; readonly why: string }[];
}

interface Report {
  readonly kind: string;
  readonly message?: string;
  readonly questions: readonly {
    readonly code: string;
    readonly column: string | null;
    readonly text: string;
    readonly choices: readonly string[];
  }[];
  readonly customers: readonly { readonly tier: string | null }[];
  readonly written?: { readonly style?: string };
}

async function main(args: readonly string[]): Promise<number> {
  const locale = args[args.indexOf('--locale') + 1] ?? '';
  const words = commandWords(args.includes('--locale') ? locale : 'en');
  try {
    const { values, positionals } = parsed(args, words);
    const [command, file, ...rest] = positionals;
    if (values.help || command === undefined) return usage(values.help ? DONE : WRONG, words);
    if (rest[0] !== undefined) throw new Stop(WRONG, words.unknownOption(rest[0]));
    switch (command) {
      case 'classify':
        return await classify(inputOf(file, values, words), values, words);
      case 'revert':
        return await revert(inputOf(file, values, words), values, words);
      case 'policy':
        return await policy(inputOf(file, values, words), values, words);
      case 'new':
        return await customerSheet(file, values, words);
      case 'freeze':
      case 'repair':
      case 'convert':
      case 'health':
        return await care(command, inputOf(file, values, words), values, words);
      case 'sample':
        return await sample(values, words);
      case 'start':
        return await start(values, words);
      case 'excel':
        return await excel(words);
      case 'field':
      case 'bench':
        return await check(command, file, values);
      default:
        throw new Stop(WRONG, words.unknownOption(command));
    }
  } catch (error) {
    if (args.includes('--debug')) throw error;
    const { status, sentence } = told(error, words);
    say(sentence);
    return status;
  }
}

async function classify(workbook: Workbook, values: Options, words: CommandWords): Promise<number> {
  const { style, answer = [] } = values;
  if (values.policy !== undefined) throw new Stop(WRONG, words.notYet('--policy'));
  if (style !== undefined && !['live', 'native', 'values'].includes(style)) throw new Stop(WRONG, words.style(style));
  const answers = Object.fromEntries(pairs('--answer', answer, words));
  const today = todayOf(values, words);
  const excel = await startExcel(workbook, { locale: excelLocale(values), today: serialOf(today), dist: __dirname });
  try {
    const options = {
      sheet: values.sheet ?? null,
      today,
      style: style ?? null,
      locale: excelLocale(values),
      answers,
      write: true,
    };
    const { report, also, ...answered } = (await excel.addIn.classify?.(options)) as Answer;
    if (answered.failure || !report) throw new Stop(NOT_DONE, answered.message ?? words.noCustomers);
    const requests = excel.host.requests.length;
    await excel.calculated();
    if (values.json) print({ ...report, requests });
    for (const question of report.questions) {
      const option = question.column === null ? question.code : `${question.code}:${question.column}`;
      say(`${question.text} ${words.answer(`${option}=${question.choices.join('|')}`)}`);
    }
    if (also && also.length > 0) say(words.also(also.join(', ')));
    if (!report.written) {
      if (report.message) say(report.message);
      return NOT_DONE;
    }
    if (style === 'native' && report.written.style !== style) say(words.noNative);
    say(words.summary(report.customers.length, tierCounts(report)));
    save(excel, values, words);
    return DONE;
  } finally {
    excel.close();
  }
}

async function revert(workbook: Workbook, values: Options, words: CommandWords): Promise<number> {
  const today = todayOf(values, words);
  const excel = await startExcel(workbook, { locale: excelLocale(values), today: serialOf(today), dist: __dirname });
  try {
    const answered = (await excel.addIn.revert?.({ locale: excelLocale(values) })) as Answer;
    if (!answered.reverted) throw new Stop(NOT_DONE, answered.message ?? '');
    await excel.calculated();
    const { job, cells } = answered.reverted;
    if (values.json) print({ reverted: job, cells });
    say(words.reverted(cells));
    save(excel, values, words);
    return DONE;
  } finally {
    excel.close();
  }
}

/** Into the workbook that is named, or into a new one. */
async function customerSheet(file: string | undefined, values: Options, words: CommandWords): Promise<number> {
  const today = todayOf(values, words);
  const workbook = file === undefined ? newWorkbook('Sheet1') : inputOf(file, values, words);
  const excel = await startExcel(workbook, { locale: excelLocale(values), today: serialOf(today), dist: __dirname });
  try {
    const answered = (await excel.addIn.customerSheet?.({ locale: excelLocale(values), today })) as Answer;
    if (!answered.made) throw new Stop(NOT_DONE, answered.message ?? '');
    await excel.calculated();
    if (values.json) print(answered.made);
    say(words.made(answered.made.sheet));
    save(excel, values, words);
    return DONE;
  } finally {
    excel.close();
  }
}

/** The workbench page. Its address is the last line: whoever started it may wait for that. */
async function start({ port, locale }: Options, words: CommandWords): Promise<number> {
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new Stop(WRONG, words.notPort(port));
  const { address } = await serve({ dist: __dirname, port: Number(port ?? PORT), office: 'here', anyPort: true });
  const language = SAMPLE_LOCALES.find((known) => known === locale);
  process.stdout.write(`${words.serving}\n${address}${language ? `?lang=${language}` : ''}\n`);
  return DONE;
}

/** The add-in in a real Excel. */
async function excel(words: CommandWords): Promise<number> {
  const { address } = await serveForExcel(__dirname).catch((error: unknown) => {
    throw new Stop(WRONG, words.cannotServe(error instanceof Error ? error.message : String(error)));
  });
  say(words.servingExcel(address));
  if (!(await openInExcel(__dirname))) say(words.byHand);
  return DONE;
}

async function policy(workbook: Workbook, values: Options, words: CommandWords): Promise<number> {
  const { answer = [], set = [], preset = null, preview = false, json = false } = values;
  const today = todayOf(values, words);
  const excel = await startExcel(workbook, { locale: excelLocale(values), today: serialOf(today), dist: __dirname });
  try {
    const answered = (await excel.addIn.policy?.({
      sheet: values.sheet ?? null,
      today,
      locale: excelLocale(values),
      answers: Object.fromEntries(pairs('--answer', answer, words)),
      preset,
      edits: pairs('--set', set, words).map(([place, text]) => ({ place, text })),
      write: !preview,
    })) as Answer;
    if (answered.noPreset) throw new Stop(WRONG, words.preset(preset ?? '', answered.noPreset.join(', ')));
    if (!answered.policy) throw new Stop(NOT_DONE, answered.message ?? words.noCustomers);
    await excel.calculated();
    const { moves, contactsPerWeek, invalid } = answered.policy;
    if (json) print(answered.policy);
    for (const { cell, why } of invalid) say(`${cell}: ${why}`);
    if (invalid.length > 0) return NOT_DONE;
    say(words.moves(moves.length, contactsPerWeek.before, contactsPerWeek.after));
    if (!preview) save(excel, values, words);
    return DONE;
  } finally {
    excel.close();
  }
}

/** Sharing and checking. `health` only looks: status 1 if it found something. */
async function care(
  job: 'freeze' | 'repair' | 'convert' | 'health',
  workbook: Workbook,
  values: Options,
  words: CommandWords,
): Promise<number> {
  const { style = null, answer = [], sheet = null, preview = false, json = false } = values;
  if (job === 'convert' && !['live', 'native', 'values'].includes(style ?? ''))
    throw new Stop(WRONG, words.style(style ?? ''));
  const [today, locale] = [todayOf(values, words), excelLocale(values)];
  const excel = await startExcel(workbook, { locale, today: serialOf(today), dist: __dirname });
  try {
    const answers = Object.fromEntries(pairs('--answer', answer, words));
    const typed = values['keep-typed'] !== true;
    const options = { sheet, today, style, locale, answers, typed, write: !preview };
    const answered = (await excel.addIn[job]?.(options)) as Answer;
    await excel.calculated();
    const { frozen, repaired, converted, health, message = '' } = answered;
    const result = frozen ?? repaired ?? converted ?? health;
    if (!result) throw new Stop(NOT_DONE, message);
    if (json) print(result);
    for (const { cell, formula } of frozen?.typed ?? []) say(`${cell}: ${formula}`);
    for (const { cell, why } of (frozen ?? repaired)?.left ?? []) say(`${cell}: ${why}`);
    for (const { says, means, cells } of health?.findings ?? [])
      say(`${says}. ${means}\n${cells.map(({ cell, shown }) => `  ${cell}: ${shown}`).join('\n')}`);
    if (message !== '') say(message);
    if (health) return health.findings.length > 0 ? NOT_DONE : DONE;
    if (!preview) save(excel, values, words);
    return DONE;
  } finally {
    excel.close();
  }
}

/** A sample of ours, classified. */
async function sample(values: Options, words: CommandWords): Promise<number> {
  const locale = SAMPLE_LOCALES.find((known) => known === values.locale) ?? ('en' satisfies SampleLocale);
  const folder = join(__dirname, 'sample');
  mkdirSync(folder, { recursive: true });
  const [before, after] = [join(folder, `${locale}.xlsx`), join(folder, `${locale}-classified.xlsx`)];
  write(before, sampleWorkbook(locale, serialOf(todayOf(values, words))), words);
  const status = await classify(openFile(before), { ...values, locale, out: after }, words);
  process.stdout.write(`${words.sample(before, after)}\n`);
  return status;
}

/** A check of ours, built beside the command line: it may look into the product, which the command line may not. */
async function check(name: string, folder: string | undefined, { json = false }: Options): Promise<number> {
  const built = createRequire(__filename)(join(__dirname, `${name}.cjs`)) as {
    run: (folder: string | undefined, options: { json: boolean }) => Promise<number>;
  };
  return built.run(folder, { json });
}

function tierCounts({ customers }: Report): string {
  const counts = new Map<string, number>(['S', 'A', 'B', 'C', 'D', '–'].map((tier) => [tier, 0]));
  for (const { tier } of customers) counts.set(tier ?? '–', (counts.get(tier ?? '–') ?? 0) + 1);
  return [...counts]
    .filter(([tier, count]) => count > 0 || tier !== '–')
    .map(([tier, count]) => `${tier} ${count}`)
    .join(' · ');
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
