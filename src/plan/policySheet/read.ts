/**
 * The tables of a policy sheet, cell by cell, as a policy. A cell that cannot be read is reported and stands in the
 * policy as a number that is none; nobody uses a policy with problems.
 */
import { readIntentLevel, readStage } from '../../book/cell/choice';
import type { PolicyProblem } from '../../policy/problems';
import { DEFAULT_POLICY, type Policy } from '../../policy/policy';
import { INTENTS, STAGES } from '../../policy/likelihood';
import { CELLS, LOWEST_FLOORS } from './cells';
import { daysIn, groupsIn, likelihoodsIn, ownersIn, stepsIn, type Cells } from './lists';

export interface TablesRead {
  readonly policy: Policy;
  /** The cell that a problem of the policy stands in. */
  readonly placeOf: (problem: PolicyProblem) => string;
}

export function readTables(sheet: Cells, dateShift: number): TablesRead {
  const { cellOf, has, report } = sheet;
  /** NaN where there is none. */
  const number = (place: string): number => {
    const cell = cellOf(place);
    if (typeof cell === 'number') return cell;
    report(place, cell === '' ? 'blank' : 'not-a-number');
    return NaN;
  };
  for (const lowest of LOWEST_FLOORS) {
    if (cellOf(lowest) !== '' && cellOf(lowest) !== 0) report(lowest, 'not-blank');
  }
  const off = daysIn('off', sheet, dateShift);
  const work = daysIn('work', sheet, dateShift);
  const owners = ownersIn(sheet);
  const sequence = stepsIn(sheet, number);
  const stages = likelihoodsIn('stages', 'probability', STAGES, readStage, sheet, number);
  const intents = likelihoodsIn('intents', 'willingness', INTENTS, readIntentLevel, sheet, number);
  const groups = groupsIn(sheet);

  let policy: Policy = {
    ...DEFAULT_POLICY,
    sequence: sequence?.list ?? DEFAULT_POLICY.sequence,
    calendar: { holidays: new Set(off.keys()), makeUps: new Set(work.keys()) },
    stages: stages?.list ?? DEFAULT_POLICY.stages,
    intents: intents?.list ?? DEFAULT_POLICY.intents,
    groups: groups.list,
    capacity: {
      ...DEFAULT_POLICY.capacity,
      owners: owners.list.map(({ owner, contacts }) => ({
        owner,
        contacts: cellOf(contacts) === '' ? null : number(contacts),
      })),
    },
  };
  for (const [name, cell] of CELLS) {
    // What the sheet is too old to have is as it comes.
    if (!has(name)) continue;
    const read = cell.read(policy, cellOf(name));
    if (read.wrong) report(name, read.wrong);
    policy = read.policy;
  }

  const rowsOf: { readonly [list: string]: readonly string[] } = {
    sequence: sequence?.rows ?? [],
    stages: stages?.rows ?? [],
    intents: intents?.rows ?? [],
    groups: groups.rows,
    owners: owners.rows,
  };
  const placeOf = ({ place, code }: PolicyProblem): string => {
    const known = NAMES.get(place);
    if (known !== undefined) return known;
    const [part = '', name = '', more = '', last = ''] = place.split('.');
    const row = rowsOf[part]?.[Number(name)] ?? '';
    switch (part) {
      case 'weights':
        return 'weights.value.weight';
      case 'capacity':
        return `capacity.${rowsOf['owners']?.[Number(more)] ?? ''}.${last === 'name' ? 'owner' : 'contacts'}`;
      case 'sequence':
        return `sequence.${row}.days`;
      case 'stages':
        return `stages.${row}.${more || 'probability'}`;
      case 'intents':
        return `intents.${row}.${more || 'willingness'}`;
      case 'groups':
        return `groups.${row}.${more}`;
      case 'calendar': {
        const both = [...work].find(([day]) => off.has(day));
        return code === 'rest-and-work' && both ? both[1] : 'off.1.day';
      }
      default:
        return place;
    }
  };
  return { policy, placeOf };
}

/** The names of the cells by their place in the policy. */
const NAMES: ReadonlyMap<string, string> = new Map([...CELLS].map(([name, { place }]) => [place, name]));
