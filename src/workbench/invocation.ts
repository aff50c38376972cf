/**
 * One call of the command line: its options, the file it names, how it ends and what it says. What the jobs do stands
 * in cli.ts.
 */
import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openFile, type Excel } from './excel';
import { FileError } from './host/file/fileError';
import type { Workbook } from './host/model';
import { ALL_UNKINDNESSES, type Unkindness } from './host/unkind';
import { endingOf, saveXlsx } from './host/file/xlsx';
import type { CommandWords } from './words';

export const DONE = 0;
export const NOT_DONE = 1;
export const WRONG = 2;

/** Of the page, when it is free. */
export const PORT = 3100;

/** A sentence for the user, and the exit status that goes with it. */
export class Stop extends Error {
  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

const OPTIONS = {
  sheet: { type: 'string' },
  out: { type: 'string' },
  today: { type: 'string' },
  style: { type: 'string' },
  policy: { type: 'string' },
  locale: { type: 'string' },
  answer: { type: 'string', multiple: true },
  port: { type: 'string' },
  host: { type: 'string' },
  set: { type: 'string', multiple: true },
  preset: { type: 'string' },
  preview: { type: 'boolean' },
  'keep-typed': { type: 'boolean' },
  owner: { type: 'string' },
  row: { type: 'string' },
  date: { type: 'string' },
  way: { type: 'string' },
  note: { type: 'string' },
  promise: { type: 'string' },
  reply: { type: 'string' },
  next: { type: 'string' },
  intent: { type: 'string' },
  stage: { type: 'string' },
  snooze: { type: 'string' },
  stop: { type: 'boolean' },
  again: { type: 'boolean' },
  steps: { type: 'string' },
  period: { type: 'string' },
  measure: { type: 'string' },
  currency: { type: 'string' },
  'same-occasion': { type: 'string' },
  method: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
  debug: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export type Options = ReturnType<typeof parse>['values'];

/** What was typed after `vf`. */
export interface Call {
  readonly command: string;
  /** Which one, of `vf report`. */
  readonly report: string | undefined;
  readonly file: string | undefined;
  readonly values: Options;
  readonly words: CommandWords;
}

/** Answers with the exit status. */
export type Command = (call: Call) => Promise<number>;

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });

/** NAME=VALUE, as often as wanted. */
export const pairs = (option: string, given: readonly string[], words: CommandWords): [string, string][] =>
  given.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new Stop(WRONG, words.unknownOption(`${option} ${pair}`));
    return [pair.slice(0, at), pair.slice(at + 1)];
  });

/** Our Excel as unkind as the real one, unless it is asked to be kind. */
export function hostOf({ host = 'unkind' }: Options, words: CommandWords): readonly Unkindness[] {
  const found = HOSTS[host];
  if (!found) throw new Stop(WRONG, words.unknownOption(`--host ${host}`));
  return found;
}

const HOSTS: { readonly [host: string]: readonly Unkindness[] | undefined } = { kind: [], unkind: ALL_UNKINDNESSES };

export function parsed(args: readonly string[], words: CommandWords) {
  try {
    return parse(args);
  } catch (error) {
    const option = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.join(' ');
    throw new Stop(WRONG, words.unknownOption(option));
  }
}

export function inputOf(file: string | undefined, { out }: Options, words: CommandWords): Workbook {
  if (file === undefined) throw new Stop(WRONG, words.noFile);
  if (!existsSync(file)) throw new Stop(WRONG, words.cannotRead(file));
  const same =
    out !== undefined && (existsSync(out) ? realpathSync(out) === realpathSync(file) : resolve(out) === resolve(file));
  if (same) throw new Stop(WRONG, words.sameFile);
  if (out !== undefined && !existsSync(dirname(resolve(out)))) throw new Stop(WRONG, words.cannotWrite(out));
  return openFile(file);
}

/** A workbook is saved under the ending of its kind, or Excel refuses to open it: said before anything is done. */
export function refuseOtherKind(workbook: Workbook, { command, values: { out }, words }: Call): void {
  const ending = endingOf(workbook);
  if (out !== undefined && !OTHER_FILES.includes(command) && extname(out).toLowerCase() !== ending)
    throw new Stop(WRONG, words.otherKind(ending));
}

/** What they write is no workbook, or none that was there before. */
const OTHER_FILES: readonly string[] = ['calendar', 'new'];

export function save({ workbook }: Excel, { out }: Options, words: CommandWords): void {
  if (out === undefined) say(words.notSaved);
  else {
    write(out, saveXlsx(workbook), words);
    say(words.saved(out));
  }
}

export function write(file: string, bytes: Uint8Array, words: CommandWords): void {
  try {
    writeFileSync(file, bytes);
  } catch {
    throw new Stop(WRONG, words.cannotWrite(file));
  }
}

export function told(error: unknown, words: CommandWords): { status: number; sentence: string } {
  if (error instanceof Stop) return { status: error.status, sentence: error.message };
  if (error instanceof FileError) {
    const sentences = {
      'old-xls': words.oldXls,
      encrypted: words.encrypted,
      'not-a-workbook': words.notWorkbook,
      damaged: words.damaged,
    };
    return { status: WRONG, sentence: sentences[error.code] };
  }
  return { status: WRONG, sentence: error instanceof Error ? error.message : String(error) };
}

export const excelLocale = ({ locale }: Options): string =>
  locale === undefined || locale === 'en' ? 'en-US' : locale;

/** The day of --today, or this machine's, as 2026-11-22. */
export function todayOf({ today }: Options, words: CommandWords): string {
  const now = new Date();
  const local = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return dayOf(today ?? local, words);
}

/** @throws {Stop} where it is none. */
export function dayOf(day: string, words: CommandWords): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) {
    throw new Stop(WRONG, words.notDay(day));
  }
  return day;
}

export const serialOf = (day: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

export function usage(status: number, words: CommandWords): number {
  (status === DONE ? process.stdout : process.stderr).write(`${words.usage}\n`);
  return status;
}

export const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

export const print = (object: unknown): void => void process.stdout.write(`${JSON.stringify(object)}\n`);
