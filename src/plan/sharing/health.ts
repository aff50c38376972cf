/**
 * What has happened to our things in a workbook that people have worked in for months: formulas that show errors, names
 * whose cells were deleted, colours that copying has split, formulas that belong to another row, cells that somebody
 * has overwritten.
 *
 *  - a finding has its cells, and a plan where it can be mended; what it means is said in locale/;
 *  - a cell that somebody has overwritten is theirs: it is told and never mended;
 *  - colours are looked at only where they are on: whoever has switched them off wants none.
 */
import { ownCells, planConvert, type Candidates } from './convert';
import { blocksOf, spotOf, standingNames, type SheetFormulas, type Spot } from './ourFormulas';
import { referencedArea } from '../../book/address';
import { DECISION_ROLES, nameOf, roleOf } from '../roles';
import { NOTHING, type Content, type NameChange, type Plan, type Rule, type RuleChange } from '../plan';
import type { PolicyCellProblem } from '../policySheet/fromSheet';
import { isBroken, planRepair } from './repair';
import type { Place, Style } from '../columns/target';

export const FINDINGS = [
  'name-error',
  'other-error',
  'wrong-formula',
  'missing',
  'overwritten',
  'new-rows',
  'mixed',
  'lost-name',
  'split-rules',
  'stray-rules',
  'unread-rules',
  'policy',
] as const;

export type FindingCode = (typeof FINDINGS)[number];

export interface Finding {
  readonly code: FindingCode;
  readonly spots: readonly Spot[];
  /** Null where nothing can or may be mended by us. */
  readonly plan: Plan | null;
  /** What is wrong with the policy, cell by cell. */
  readonly problems?: readonly PolicyCellProblem[];
}

/** Our rules on a sheet, wherever they lie; null where Excel would not let them be read. */
export type RulesOfSheet = ReadonlyMap<string, readonly Rule[] | null>;

export interface Examined {
  readonly formulas: readonly SheetFormulas[];
  readonly rules: RulesOfSheet;
  /** Where our columns stand; null where they do not. */
  readonly place: Place | null;
  readonly candidates: Candidates;
  readonly style: Style | null;
  /** The rules that Classify would make. */
  readonly expected: readonly Rule[];
  readonly policySheet: string | null;
  readonly problems: readonly PolicyCellProblem[];
}

export function healthOf(examined: Examined): Finding[] {
  const { formulas, problems } = examined;
  const repair = planRepair(formulas);
  const errors = formulas.flatMap((sheet) =>
    sheet.cells.filter((cell) => cell.isError && !isBroken(cell)).map((cell) => spotOf(sheet, cell)),
  );
  return [
    { code: 'name-error', spots: repair.broken, plan: repair.plan } as const,
    ...columnFindings(examined),
    { code: 'other-error', spots: errors, plan: null } as const,
    ...lostNames(formulas),
    ...rulesFindings(examined),
    { code: 'policy', spots: [], plan: null, problems } as const,
  ].filter(({ spots, ...more }) => spots.length > 0 || ('problems' in more && more.problems.length > 0));
}

function columnFindings({ place, candidates, style, policySheet }: Examined): Finding[] {
  if (place === null || style === null) return [];
  const changed: {
    [code in 'wrong-formula' | 'missing']: { column: number; row: number; from: Content; to: Content }[];
  } = {
    'wrong-formula': [],
    missing: [],
  };
  const overwritten: Spot[] = [];
  const below = new Map<number, Spot>();
  const other: Spot[] = [];
  for (const { column, isLive, cells, below: rows } of ownCells(candidates, place, policySheet)) {
    const spot = (row: number, shown: Content) => ({
      sheet: place.sheet,
      sheetName: place.name,
      row,
      column,
      shown: String(shown),
    });
    for (const row of rows) if (!below.has(row)) below.set(row, spot(row, ''));
    for (const { row, now, wanted, ours } of cells) {
      const want = wanted[style];
      if (want === undefined || String(want) === String(now)) continue;
      const kind = kindOf(now);
      if (kind === 'blank') changed.missing.push({ column, row, from: now, to: want });
      else if (!isLive) continue;
      else if (!ours) overwritten.push(spot(row, now));
      else if (kind === 'formula' && Object.values(wanted).includes(now)) other.push(spot(row, now));
      else if (kind === 'formula') changed['wrong-formula'].push({ column, row, from: now, to: want });
    }
  }
  const names = standingNames(place.sheet, place.names);
  const witnesses = candidates[style]?.plan.witnesses ?? [];
  const mend = (cells: (typeof changed)['missing']): Plan => ({
    ...NOTHING,
    job: 'mend',
    traits: MENDED,
    witnesses,
    blocks: blocksOf(place.sheet, cells),
    names,
  });
  const found = (code: 'wrong-formula' | 'missing'): Finding => ({
    code,
    spots: changed[code].map(({ row, column, from }) => ({
      sheet: place.sheet,
      sheetName: place.name,
      row,
      column,
      shown: String(from),
    })),
    plan: mend(changed[code]),
  });
  const convert = other.length > 0 ? planConvert(style, candidates, place, policySheet).plan : null;
  return [
    found('wrong-formula'),
    found('missing'),
    { code: 'overwritten', spots: overwritten, plan: null },
    { code: 'new-rows', spots: [...below.values()], plan: null },
    { code: 'mixed', spots: other, plan: convert && { ...convert, job: 'mend', traits: MENDED } },
  ];
}

const MENDED: Plan['traits'] = { anyCell: true };

const kindOf = (content: Content): 'blank' | 'formula' | 'value' =>
  content === '' ? 'blank' : typeof content === 'string' && content.startsWith('=') ? 'formula' : 'value';

/** The cells of a name of ours were deleted: the name goes too, and Classify makes the column anew. */
function lostNames(formulas: readonly SheetFormulas[]): Finding[] {
  return formulas.flatMap(({ sheet, name: sheetName, names }): Finding[] => {
    const lost = [...names].filter(([name, formula]) => roleOf(name) && !referencedArea(formula));
    if (lost.length === 0) return [];
    const changes = lost.map(([name, from]): NameChange => ({ sheet, name, from, to: null }));
    return [
      {
        code: 'lost-name',
        spots: lost.map(([name]) => ({ sheet, sheetName, row: 0, column: 0, shown: roleOf(name) ?? name })),
        plan: { ...NOTHING, job: 'mend', traits: MENDED, names: changes },
      },
    ];
  });
}

function rulesFindings({ formulas, rules, place, expected }: Examined): Finding[] {
  const spotsOf = (sheet: string, found: readonly Rule[]): Spot[] => {
    const sheetName = formulas.find((one) => one.sheet === sheet)?.name ?? '';
    return found.flatMap(({ areas }) =>
      areas.slice(0, 1).map(({ row, column }) => ({ sheet, sheetName, row, column, shown: '' })),
    );
  };
  const renewed = (change: RuleChange): Plan => ({ ...NOTHING, job: 'mend', traits: MENDED, rules: [change] });
  return [...rules].flatMap(([sheet, found]): Finding[] => {
    if (found === null) {
      const sheetName = formulas.find((one) => one.sheet === sheet)?.name ?? '';
      return [{ code: 'unread-rules', spots: [{ sheet, sheetName, row: 0, column: 0, shown: '' }], plan: null }];
    }
    if (found.length === 0) return [];
    if (sheet === place?.sheet) {
      const whole = expected.length === 0 || sameRules(found, expected);
      if (whole) return [];
      return [
        { code: 'split-rules', spots: spotsOf(sheet, found), plan: renewed({ sheet, from: found, to: expected }) },
      ];
    }
    // Columns of ours on another sheet, such as a copy of this one, have their colours by right.
    const names = formulas.find((one) => one.sheet === sheet)?.names;
    if (names && DECISION_ROLES.some((role) => names.has(nameOf(role)))) return [];
    return [{ code: 'stray-rules', spots: spotsOf(sheet, found), plan: renewed({ sheet, from: found, to: [] }) }];
  });
}

/** Down to which row they reach is not looked at: rows are added below every day, and Classify takes them in. */
function sameRules(found: readonly Rule[], expected: readonly Rule[]): boolean {
  const told = (rules: readonly Rule[]) =>
    rules
      .map(
        ({ kind, areas }) =>
          `${kind} ${areas
            .map(({ row, column, columns }) => `${row} ${column} ${columns}`)
            .sort()
            .join()}`,
      )
      .sort()
      .join('; ');
  return told(found) === told(expected);
}
