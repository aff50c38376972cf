/**
 * The tables of a policy sheet, cell by cell, as a policy. A cell that cannot be read is reported and stands in the
 * policy as a number that is none; nobody uses a policy with problems.
 */
import { readBasis } from '../../book/written/basis';
import type { Cell } from '../../book/book';
import { readIntentLevel, readStage } from '../../book/cell/choice';
import { readColour, readDriver } from '../../book/written/settingWords';
import { POOL_CLOCKS, type Pools } from '../../policy/clocks';
import type { PolicyProblem } from '../../policy/problems';
import { DEFAULT_POLICY, type Policy } from '../../policy/policy';
import { TIERS, type Tier } from '../../policy/tier';
import { INTENTS, STAGES } from '../../policy/likelihood';
import { daysIn, groupsIn, likelihoodsIn, ownersIn, stepsIn, type Cells, type ReadCode } from './lists';
import type { Setting } from './tables';

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
  /** `later` where the sheet is too old to have the cell. */
  const numberOr = (place: string, later: number): number => (has(place) ? number(place) : later);
  const choice = <T>(place: string, read: (cell: Cell) => T | null, wrong: ReadCode, later: T): T => {
    if (!has(place)) return later;
    const cell = cellOf(place);
    const found = read(cell);
    if (found === null) report(place, cell === '' ? 'blank' : wrong);
    return found ?? later;
  };
  const value = (name: Setting) => `settings.${name}.value`;
  const window = (row: string) => ({ due: number(`${row}.due`), by: number(`${row}.by`) });
  const bandWindow = (band: 'A' | 'B' | 'C') =>
    has(`bands.${band}.due`) && has(`bands.${band}.by`) ? window(`bands.${band}`) : DEFAULT_POLICY.bandCadence[band];
  for (const lowest of ['tiers.D.floor', 'bands.C.floor']) {
    if (cellOf(lowest) !== '' && cellOf(lowest) !== 0) report(lowest, 'not-blank');
  }
  const off = daysIn('off', sheet, dateShift);
  const work = daysIn('work', sheet, dateShift);
  const owners = ownersIn(sheet);
  const sequence = stepsIn(sheet, number);
  const stages = likelihoodsIn('stages', 'probability', STAGES, readStage, sheet, number);
  const intents = likelihoodsIn('intents', 'willingness', INTENTS, readIntentLevel, sheet, number);
  const groups = groupsIn(sheet);
  const everyone = 'capacity.everyone.contacts';
  const standard = DEFAULT_POLICY;

  const policy: Policy = {
    floors: {
      S: number('tiers.S.floor'),
      A: number('tiers.A.floor'),
      B: number('tiers.B.floor'),
      C: number('tiers.C.floor'),
    },
    inclusive: choice(value('atFloor'), readSign, 'not-a-choice', '≥') === '≥',
    basis: choice(value('basis'), readBasis, 'not-a-choice', standard.basis),
    potentialWeight: numberOr(value('potentialWeight'), standard.potentialWeight),
    cadence: {
      S: window('tiers.S'),
      A: window('tiers.A'),
      B: window('tiers.B'),
      C: window('tiers.C'),
      D: window('tiers.D'),
    },
    driver: choice(value('driver'), readDriver, 'not-a-choice', standard.driver),
    bandCadence: { A: bandWindow('A'), B: bandWindow('B'), C: bandWindow('C') },
    sequence: sequence?.list ?? standard.sequence,
    grace: numberOr(value('grace'), standard.grace),
    calendar: { holidays: new Set(off.keys()), makeUps: new Set(work.keys()) },
    weights: {
      value: number('weights.value.weight'),
      potential: number('weights.potential.weight'),
      willingness: number('weights.willingness.weight'),
      risk: number('weights.risk.weight'),
    },
    bands: { A: number('bands.A.floor'), B: number('bands.B.floor') },
    stages: stages?.list ?? standard.stages,
    intents: intents?.list ?? standard.intents,
    cuts: { A: number(value('cutA')), B: number(value('cutB')) },
    keyTiers: choice(value('keyTiers'), tiersIn, 'not-a-tier', standard.keyTiers),
    capacity: {
      everyone: !has(everyone) ? standard.capacity.everyone : cellOf(everyone) === '' ? null : number(everyone),
      owners: owners.list.map(({ owner, contacts }) => ({
        owner,
        contacts: cellOf(contacts) === '' ? null : number(contacts),
      })),
    },
    pools: Object.fromEntries(
      POOL_CLOCKS.map((clock) => [clock, numberOr(`pools.${clock}.days`, standard.pools[clock])]),
    ) as Pools,
    review: {
      month: numberOr(value('reviewMonth'), standard.review.month),
      from: numberOr(value('reviewFrom'), standard.review.from),
      to: numberOr(value('reviewTo'), standard.review.to),
      every: numberOr(value('reviewEvery'), standard.review.every),
      reminder: numberOr(value('reviewReminder'), standard.review.reminder),
    },
    provisional: numberOr(value('provisional'), standard.provisional),
    active: numberOr(value('active'), standard.active),
    colour: choice(value('colour'), readColour, 'not-a-choice', standard.colour),
    groups: groups.list,
  };

  const rowsOf: { readonly [list: string]: readonly string[] } = {
    sequence: sequence?.rows ?? [],
    stages: stages?.rows ?? [],
    intents: intents?.rows ?? [],
    groups: groups.rows,
    owners: owners.rows,
  };
  const placeOf = ({ place, code }: PolicyProblem): string => {
    const [part = '', name = '', more = '', last = ''] = place.split('.');
    const row = rowsOf[part]?.[Number(name)] ?? '';
    switch (part) {
      case 'floors':
        return `tiers.${name}.floor`;
      case 'cadence':
        return `tiers.${name}.${more}`;
      case 'bandCadence':
        return `bands.${name}.${more}`;
      case 'weights':
        return `weights.${name || 'value'}.weight`;
      case 'bands':
        return `bands.${name}.floor`;
      case 'cuts':
        return value(`cut${name}` as Setting);
      case 'capacity': {
        if (name === 'everyone') return everyone;
        return `capacity.${rowsOf['owners']?.[Number(more)] ?? ''}.${last === 'name' ? 'owner' : 'contacts'}`;
      }
      case 'sequence':
        return `sequence.${row}.days`;
      case 'stages':
        return `stages.${row}.${more || 'probability'}`;
      case 'intents':
        return `intents.${row}.${more || 'willingness'}`;
      case 'groups':
        return `groups.${row}.${more}`;
      case 'pools':
        return `pools.${name}.days`;
      case 'review':
        return value(`review${name.charAt(0).toUpperCase()}${name.slice(1)}` as Setting);
      case 'calendar': {
        const both = [...work].find(([day]) => off.has(day));
        return code === 'rest-and-work' && both ? both[1] : 'off.1.day';
      }
      default:
        return value(part as Setting);
    }
  };
  return { policy, placeOf };
}

const readSign = (cell: Cell): '≥' | '>' | null => (cell === '≥' || cell === '>' ? cell : null);

/** "S, A" or 'S、A'; null if there is none, or something else between them. */
function tiersIn(cell: Cell): readonly Tier[] | null {
  const said = String(cell)
    .split(/[\s,，、;；/]+/)
    .filter(Boolean)
    .map((word) => word.toUpperCase());
  const tiers = TIERS.filter((tier) => said.includes(tier));
  return tiers.length === 0 || said.length !== tiers.length ? null : tiers;
}
