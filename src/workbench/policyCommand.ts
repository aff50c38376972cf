/** `vf policy`: the rules of the workbook, and what a change of them does. */
import { DONE, NOT_DONE, pairs, print, save, say, Stop, WRONG, type Call } from './invocation';
import { onWorkbook } from './job';

interface Answer {
  readonly message?: string;
  readonly noPreset?: readonly string[];
  readonly policy?: {
    readonly moves: readonly { readonly name: string; readonly from: string | null; readonly to: string | null }[];
    readonly contactsPerWeek: { readonly before: number; readonly after: number };
    readonly invalid: readonly { readonly cell: string; readonly why: string }[];
  };
}

export function policy(call: Call): Promise<number> {
  const { values, words } = call;
  const { set = [], preset = null, preview = false, json = false } = values;
  const edits = pairs('--set', set, words).map(([place, text]) => ({ place, text }));
  return onWorkbook(call, async (excel, given) => {
    const answered = (await excel.addIn.policy?.({ ...given, preset, edits, write: !preview })) as Answer;
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
  });
}
