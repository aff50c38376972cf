/**
 * `vf history`, `vf revert` and `vf remove`: what was done to a workbook, newest first, taking it back in that order, and
 * taking all of it away.
 */
import { DONE, NOT_DONE, print, save, say, Stop, WRONG, type Call } from './invocation';
import { onWorkbook } from './job';

interface Answer {
  readonly message?: string;
  readonly reverted?: { readonly job: string; readonly jobs: readonly string[]; readonly cells: number };
  readonly removed?: object;
  readonly left?: readonly { readonly what: string; readonly why: string }[];
  readonly steps?: readonly {
    readonly job: string;
    readonly text: string;
    readonly cells: number;
    readonly when: string | null;
  }[];
}

export function history(call: Call): Promise<number> {
  const { values, words } = call;
  return onWorkbook(call, async (excel, { locale }) => {
    const { steps, message = '' } = (await excel.addIn.history?.({ locale })) as Answer;
    if (!steps) throw new Stop(NOT_DONE, message);
    if (values.json) print({ steps });
    else for (const { text, cells, when } of steps) say([when ?? '–', text, words.cells(cells)].join('  '));
    if (steps.length === 0) say(words.noSteps);
    return DONE;
  });
}

export function remove(call: Call): Promise<number> {
  const { values, words } = call;
  return onWorkbook(call, async (excel, { locale }) => {
    const { removed, left = [], message = '' } = (await excel.addIn.remove?.({ locale })) as Answer;
    if (!removed) throw new Stop(NOT_DONE, message);
    await excel.calculated();
    if (values.json) print({ removed, left });
    say(message);
    for (const { what, why } of left) say(`  ${what}  ${why}`);
    save(excel, values, words);
    return DONE;
  });
}

export function revert(call: Call): Promise<number> {
  const { values, words } = call;
  const steps = values.steps ?? '1';
  if (!/^[1-9]\d{0,5}$/.test(steps)) throw new Stop(WRONG, words.notSteps(steps));
  return onWorkbook(call, async (excel, { locale }) => {
    const answered = (await excel.addIn.revert?.({ locale, steps: Number(steps) })) as Answer;
    if (!answered.reverted) throw new Stop(NOT_DONE, answered.message ?? '');
    await excel.calculated();
    const { job, jobs, cells } = answered.reverted;
    // One step is called by its name, as it was while there was only one.
    if (values.json) print({ reverted: steps === '1' ? job : jobs, cells });
    say(words.reverted(cells));
    save(excel, values, words);
    return DONE;
  });
}
