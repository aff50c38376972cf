/**
 * The command line: the add-in's jobs on a workbook, without Excel. It never writes to its input.
 *
 *  - exit status: 0 done · 1 no customers, questions open, or the workbook would not let it · 2 wrong usage or
 *    unreadable file;
 *  - with --json, standard output is exactly one JSON object; all else goes to standard error, a sentence each;
 *  - what a job does and says is the product's; here are only files, options and exit statuses. A new job is a line in
 *    `COMMANDS`.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { care } from './careCommands';
import { contacted, today } from './dailyCommands';
import { DONE, parsed, PORT, say, Stop, told, usage, WRONG, type Call, type Command } from './invocation';
import { policy } from './policyCommand';
import { calendar, duplicates, report } from './reportCommands';
import { SAMPLE_LOCALES } from './samples/sample';
import { serve } from './server';
import { classify, customerSheet, sample } from './sheetCommands';
import { openInExcel, serveForExcel } from './sideload';
import { history, remove, revert } from './stepCommands';
import { commandWords } from './words';

const COMMANDS: { readonly [command: string]: Command } = {
  classify,
  history,
  revert,
  remove,
  policy,
  new: customerSheet,
  freeze: care,
  repair: care,
  convert: care,
  health: care,
  duplicates,
  calendar,
  report,
  today,
  contacted,
  sample,
  start,
  excel,
  field: check,
  truth: check,
  bench: check,
};

/** What follows `vf`; answers with the exit status. The launcher calls it, and tests do, without a process of its own. */
export async function main(args: readonly string[]): Promise<number> {
  const locale = args[args.indexOf('--locale') + 1] ?? '';
  const words = commandWords(args.includes('--locale') ? locale : 'en');
  try {
    const { values, positionals } = parsed(args, words);
    const [command, ...names] = positionals;
    const [report, file, ...rest] = command === 'report' ? names : [undefined, ...names];
    if (values.help || command === undefined) return usage(values.help ? DONE : WRONG, words);
    const unknown = rest[0] ?? (Object.hasOwn(COMMANDS, command) ? undefined : command);
    if (unknown !== undefined) throw new Stop(WRONG, words.unknownOption(unknown));
    return (await COMMANDS[command]?.({ command, report, file, values, words })) ?? WRONG;
  } catch (error) {
    if (args.includes('--debug')) throw error;
    const { status, sentence } = told(error, words);
    say(sentence);
    return status;
  }
}

/** The workbench page. Its address is the last line: whoever started it may wait for that. */
async function start({ values: { port, locale }, words }: Call): Promise<number> {
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new Stop(WRONG, words.notPort(port));
  const { address } = await serve({ dist: __dirname, port: Number(port ?? PORT), office: 'here', anyPort: true });
  const language = SAMPLE_LOCALES.find((known) => known === locale);
  process.stdout.write(`${words.serving}\n${address}${language ? `?lang=${language}` : ''}\n`);
  return DONE;
}

/** The add-in in a real Excel. */
async function excel({ words }: Call): Promise<number> {
  const { address } = await serveForExcel(__dirname).catch((error: unknown) => {
    throw new Stop(WRONG, words.cannotServe(error instanceof Error ? error.message : String(error)));
  });
  say(words.servingExcel(address));
  if (!(await openInExcel(__dirname))) say(words.byHand);
  return DONE;
}

/** A check of ours, built beside the command line: it may look into the product, which the command line may not. */
async function check({ command, file, values: { json = false } }: Call): Promise<number> {
  const built = createRequire(__filename)(join(__dirname, `${command}.cjs`)) as {
    run: (folder: string | undefined, options: { json: boolean }) => Promise<number>;
  };
  return built.run(file, { json });
}
