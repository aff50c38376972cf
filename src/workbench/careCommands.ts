/**
 * `vf freeze`, `vf repair`, `vf convert` and `vf health`: sharing and checking. `health` only looks: status 1 if it
 * found something.
 */
import { DONE, NOT_DONE, print, save, say, Stop, WRONG, type Call } from './invocation';
import { onWorkbook } from './job';

interface Answer {
  readonly message?: string;
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
}

/** Formulas that stay as they are. */
interface Stayed {
  readonly left: readonly { readonly cell: string; readonly why: string }[];
}

export function care(call: Call): Promise<number> {
  const { command, values, words } = call;
  const { style = null, preview = false, json = false } = values;
  if (command === 'convert' && !['live', 'native', 'values'].includes(style ?? ''))
    throw new Stop(WRONG, words.style(style ?? ''));
  return onWorkbook(call, async (excel, given) => {
    const options = { ...given, style, typed: values['keep-typed'] !== true, write: !preview };
    const answered = (await excel.addIn[command]?.(options)) as Answer;
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
  });
}
