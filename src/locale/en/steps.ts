import { grouped } from '../say/numbers';
import type { StepSaid, StepWords } from '../shape/steps';

const of = (count: number, one: string, many: string) => `${grouped(count)} ${count === 1 ? one : many}`;
const who = ({ name, more }: StepSaid) => (more > 0 ? `${name} and ${grouped(more)} more` : name);

const REST = { stopped: 'Stopped following up on', resumed: 'Following up again on' };

export const steps: StepWords = {
  name: {
    classify: ({ rows }) => (rows > 0 ? `Classified ${of(rows, 'row', 'rows')}` : 'Classified'),
    highlight: () => 'Coloured the rows',
    policy: ({ preset, floors, settings }) => {
      const parts = [
        ...(preset ? ['another preset'] : []),
        ...floors.map(({ tier, from }) => `${tier} from ${from}`),
        ...(settings > 0 ? [of(settings, 'setting', 'settings')] : []),
      ];
      return parts.length > 0 ? `Policy: ${parts.join(', ')}` : 'Policy sheet';
    },
    'customer-sheet': () => 'Made a customer sheet',
    contacted: (said) => `${said.putOff ? 'Postponed' : 'Contacted'} ${who(said)}`,
    verdict: (said) => `${said.rest === null ? 'Decided on' : REST[said.rest]} ${who(said)}`,
    convert: () => 'Changed what the columns hold',
    freeze: () => 'Froze formulas',
    repair: () => 'Repaired formulas',
    mend: () => 'Mended the workbook',
  },
  folded: (count) => `${grouped(count)} earlier steps`,
  undo: (name) => `Revert: ${name}`,
  several: (count) => of(count, 'step', 'steps'),
  show: 'Show all steps',
  title: 'Steps',
  hint: 'Newest first. Each can be taken back in turn, after closing and opening too; what people typed since stays.',
  undoThis: 'Revert',
  undoToHere: 'Revert to here',
  none: 'Nothing to revert',
  remove: {
    look: 'Remove Vital Few from this workbook…',
    title: 'Remove Vital Few from this workbook',
    hint: 'All steps are taken back, and whatever of ours stands then goes. What people typed stays. This cannot be taken back.',
    goes: {
      columns: (all) => `${of(all.length, 'column', 'columns')}: ${all.join(', ')}`,
      sheets: (all) => `${of(all.length, 'sheet', 'sheets')}, unless somebody has worked on it: ${all.join(', ')}`,
      names: (all) => of(all.length, 'hidden name', 'hidden names'),
      parts: (all) => of(all.length, 'part of the file', 'parts of the file'),
    },
    rules: (count) => of(count, 'colour rule', 'colour rules'),
    steps: (count) => `${of(count, 'step', 'steps')} taken back: contacts that were written down go too`,
    typed: (count) =>
      `${of(count, 'formula that somebody typed stays', 'formulas that somebody typed stay')}, and shows #NAME? where the add-in is not:`,
    now: 'Remove',
    done: 'Vital Few is gone from this workbook.',
    left: (count) => `${of(count, 'thing stays', 'things stay')}:`,
    nothing: 'There is nothing of Vital Few in this workbook.',
    why: {
      typed: 'somebody typed it',
      'worked-on': 'somebody has worked on it',
      colours: 'Excel refuses to read the colour rules of a sheet',
    },
  },
};
