/**
 * A plan as text, small enough to be kept inside the workbook, so that Revert works after the file was closed and
 * opened.
 *
 *  - how each part is packed stands in PARTS; nothing is lost: `planFromText(planToText(plan))` is `plan`;
 *  - every part is written, also those of nothing: versions of ours that are older than a part must find the others,
 *    and what an older version has left out is nothing here;
 *  - a text of before there were traits says which job it was, and these are what was special about those jobs.
 */
import { PART_NAMES, PARTS, withParts } from './parts';
import { NOTHING, type PartName, type Parts, type Plan, type Traits } from './plan';
import { POLICY_MARK } from './stores';

const VERSION = 1;

/** Until 2026-12 a plan did not say what is special about it: whoever took it back knew the jobs by name. */
const TRAITS_BY_JOB: { readonly [job in Plan['job']]?: Traits } = {
  'customer-sheet': { madeSheetIsTheirs: true },
  contacted: { anyCell: true, madeSheetIsTheirs: true },
  freeze: { anyCell: true, asRead: true },
  repair: { anyCell: true, onceMore: true },
  mend: { anyCell: true },
};

type Packed = { readonly [part in PartName]?: unknown } & Pick<Plan, 'job'> & {
    readonly traits?: Traits;
    readonly sheetNames?: { readonly [id: string]: string };
  };

export function planToText(plan: Plan): string {
  const { job, traits, sheetNames } = plan;
  const packed = <Name extends PartName>(name: Name): unknown => PARTS[name].pack(plan[name]);
  const parts = PART_NAMES.map((name) => [name, packed(name)] as const);
  return JSON.stringify({ version: VERSION, plan: { job, traits, sheetNames, ...Object.fromEntries(parts) } });
}

/** Null if the text is no plan of ours, or of a version that is not known here. */
export function planFromText(text: string): Plan | null {
  try {
    const { version, plan } = JSON.parse(text) as { version: number; plan: Packed };
    if (version !== VERSION) return null;
    const parts = withParts<Parts>(NOTHING, (name, none) => {
      const packed = plan[name];
      return packed === undefined ? none : PARTS[name].unpack(packed);
    });
    const read: Plan = { ...NOTHING, ...parts, job: plan.job, traits: {} };
    const { traits = traitsByJob(read), sheetNames } = plan;
    return { ...read, traits, ...(sheetNames && { sheetNames }) };
  } catch {
    return null;
  }
}

/** A policy sheet was known by its names, whichever job had made it along. */
function traitsByJob({ job, newSheet, names }: Plan): Traits {
  const makesPolicy =
    newSheet !== null && names.some(({ sheet, name }) => name === POLICY_MARK && sheet === newSheet.to);
  return { ...TRAITS_BY_JOB[job], ...(makesPolicy && { madeSheetIsTheirs: true }) };
}
