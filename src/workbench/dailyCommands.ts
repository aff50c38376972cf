/**
 * `vf today` and `vf contacted`: whom to contact, and that it is done. The list is for people unless --json asks for
 * it.
 */
import { ask, type Asked } from './sheetCommands';
import { DONE, NOT_DONE, print, save, say, Stop, WRONG, type Call } from './invocation';
import { onWorkbook } from './job';

interface Item {
  readonly row: number | null;
  readonly name: string;
  readonly why: string;
  readonly say: readonly string[];
}

const PARTS = ['unreadable', 'overdue', 'due', 'never', 'upcoming'] as const;

interface Answer {
  readonly message?: string;
  readonly questions?: readonly Asked[];
  readonly noOwner?: readonly string[];
  readonly list?: { readonly today: string } & { readonly [part in (typeof PARTS)[number]]: readonly Item[] };
  readonly headings?: { readonly [part in (typeof PARTS)[number]]: string };
  readonly wrong?: 'snooze' | 'date' | 'way' | 'next';
  readonly known?: readonly string[];
  readonly contacted?: { readonly name: string; readonly nextContact: string | null };
}

export function today(call: Call): Promise<number> {
  const { values, words } = call;
  const { owner = null } = values;
  return onWorkbook(call, async (excel, given) => {
    const answered = (await excel.addIn.today?.({ ...given, owner })) as Answer;
    const { list, headings, questions = [], noOwner } = answered;
    if (noOwner) throw new Stop(WRONG, words.noOwner(owner ?? '', noOwner.join(', ')));
    ask(questions, call);
    if (!list || !headings) {
      if (questions.length === 0) say(answered.message ?? words.noCustomers);
      return NOT_DONE;
    }
    if (values.json) print(list);
    else process.stdout.write(`${listed(list, headings, call)}\n`);
    return DONE;
  });
}

function listed(list: Required<Answer>['list'], headings: Required<Answer>['headings'], { words }: Call): string {
  const parts = PARTS.filter((part) => list[part].length > 0).map((part) => {
    const lines = list[part].map(({ row, name, why, say: openings }) =>
      [
        `  ${name}${row === null ? '' : ` (${words.row(row)})`}`,
        ...[why, ...openings].map((text) => `    ${text}`),
      ].join('\n'),
    );
    return `${headings[part]}: ${list[part].length}\n${lines.join('\n')}`;
  });
  const none = list.overdue.length + list.due.length + list.never.length === 0;
  return [...(none ? [words.nothingDue] : []), ...parts].join('\n\n');
}

export function contacted(call: Call): Promise<number> {
  const { values, words } = call;
  const { date = null, way = null, next = null, snooze = null, stop = false, again = false, preview = false } = values;
  const { note = '', promise = '', reply = '', intent = '', stage = '' } = values;
  const row = Number(values.row);
  if (!Number.isInteger(row) || row < 1) throw new Stop(WRONG, words.noRow);
  if (snooze !== null && [date, way, next].some((given) => given !== null)) throw new Stop(WRONG, words.notBoth);
  const rest = stop ? 'stopped' : again ? 'resumed' : null;
  // Of a customer on whom nobody follows up only why is told.
  if (rest !== null && ((stop && again) || [date, way, next, snooze].some((given) => given !== null)))
    throw new Stop(WRONG, words.notWithStop);
  if (rest !== null && promise + reply + intent + stage !== '') throw new Stop(WRONG, words.notWithStop);
  if (snooze !== null && note + promise + reply + intent + stage !== '') throw new Stop(WRONG, words.notBoth);
  const told = { row, date, way, note, promise, reply, next, intent, stage, snooze, rest, write: !preview };
  return onWorkbook(call, async (excel, given) => {
    const answered = (await excel.addIn.contacted?.({ ...given, ...told })) as Answer;
    const { wrong, known = [], contacted: done } = answered;
    if (wrong) throw new Stop(WRONG, words.notThat(wrong, told[wrong] ?? '', known.join(', ')));
    if (!done) throw new Stop(NOT_DONE, answered.message ?? '');
    await excel.calculated();
    if (values.json) print(done);
    const { name, nextContact } = done;
    if (rest !== null) say(words.rest[rest](name, nextContact));
    else say(snooze === null ? words.contacted(name, nextContact) : words.snoozed(name, nextContact ?? ''));
    if (!preview) save(excel, values, words);
    return DONE;
  });
}
