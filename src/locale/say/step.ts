/** What a step is called: "Contacted Sapphire", "Classified 56 rows", "Policy: B from 400". */
import type { Step } from '../../plan/history';
import type { StepSaid, StepWords } from '../shape/steps';

/** A floor of a tier, as the policy calls its cells. */
const FLOOR = /^tiers\.(\w+)\.floor$/;

export function stepText({ job, says, folded }: Pick<Step, 'job' | 'says' | 'folded'>, words: StepWords): string {
  if (folded !== undefined) return words.folded(folded);
  const { rows = 0, names = [], putOff = false, rest = null, preset = false, policy = [] } = says;
  const floors = policy.flatMap(({ place, text }) => {
    const [, tier] = FLOOR.exec(place) ?? [];
    return tier === undefined ? [] : [{ tier, from: text }];
  });
  const said: StepSaid = {
    ...{ rows, putOff, rest, preset, floors },
    name: names[0] ?? '',
    more: Math.max(0, names.length - 1),
    settings: policy.length - floors.length,
  };
  return words.name[job](said);
}
