/**
 * What is done with each part of a plan, in one place: how it is taken back, when it is nothing, how two are joined,
 * how it follows rows and columns that have moved, how it becomes text, and which sheets it touches. How Excel is told
 * of it stands in the like table of sheet/write/parts.ts.
 *
 *  - a new part is one field of `Parts` (plan.ts) and one entry in each table; without one it does not compile;
 *  - all that is done with a whole plan goes through every part: `inverse`, `isEmpty`, `withoutNoise`, `together`,
 *    `onSheets`, `sheetsOf`, and `relocated` and `planToText` in their own files.
 */
import { blocksFollowed, dressFollowed, inColumns, rulesFollowed, type Moves } from './follow';
import { marksFromText, marksToText } from './mark';
import { packBlock, unpackBlock, type PackedBlock } from './packed';
import { areSameRules } from './rules';
import {
  NOTHING,
  type FormatChange,
  type FrozenChange,
  type KeptChange,
  type Panes,
  type PartName,
  type Parts,
  type Plan,
  type SheetChange,
  type Traits,
  type WidthChange,
  type Witness,
} from './plan';

export interface PartOf<Part> {
  /** The part that takes it back; twice is the part itself. */
  readonly inverse: (part: Part) => Part;
  /** Without what changes nothing. */
  readonly quiet: (part: Part) => Part;
  /** Nothing in it changes anything. */
  readonly isNothing: (part: Part) => boolean;
  /** One after the other. */
  readonly join: (one: Part, other: Part) => Part;
  /** As it reads where its cells stand by now; null where that cannot be told. */
  readonly followed: (part: Part, moves: Moves) => Part | null;
  /** Something that JSON takes. */
  readonly pack: (part: Part) => unknown;
  readonly unpack: (packed: unknown) => Part;
  /** Those it writes to. */
  readonly sheets: (part: Part) => readonly string[];
  /** On sheets that go by another name by now; without those that are null. */
  readonly on: (part: Part, now: (sheet: string) => string | null) => Part;
}

interface Change {
  readonly from: unknown;
  readonly to: unknown;
}

const swap = <T extends Change>(change: T): T => ({ ...change, from: change.to, to: change.from });

const differs = ({ from, to }: Change): boolean => JSON.stringify(from) !== JSON.stringify(to);

const stays = <Part>(part: Part): Part => part;

const onThose = <T extends { readonly sheet: string }>(
  part: readonly T[],
  now: (sheet: string) => string | null,
): readonly T[] =>
  part.flatMap((one) => {
    const sheet = now(one.sheet);
    return sheet === null ? [] : sheet === one.sheet ? [one] : [{ ...one, sheet }];
  });

/** Changes on sheets, each for itself. */
function changes<T extends Change & { readonly sheet: string }>({
  followed,
  changesIt = differs,
  pack = stays,
  unpack = stays,
}: {
  readonly followed: PartOf<readonly T[]>['followed'];
  readonly changesIt?: (change: T) => boolean;
  readonly pack?: (part: readonly T[]) => unknown;
  readonly unpack?: (packed: never) => readonly T[];
}): PartOf<readonly T[]> {
  return {
    inverse: (part) => part.map(swap),
    quiet: (part) => part.filter(changesIt),
    isNothing: (part) => !part.some(changesIt),
    join: (one, other) => [...one, ...other],
    followed,
    pack,
    unpack: (packed) => unpack(packed as never),
    sheets: (part) => part.map(({ sheet }) => sheet),
    on: onThose,
  };
}

/** One thing of the whole workbook that becomes another. */
function single<T extends Change>(join: (one: T, other: T) => T): Omit<PartOf<T | null>, 'on'> {
  return {
    inverse: (part) => part && swap(part),
    quiet: (part) => (part && differs(part) ? part : null),
    isNothing: (part) => part === null || !differs(part),
    join: (one, other) => (one && other ? join(one, other) : (one ?? other)),
    followed: stays,
    pack: stays,
    unpack: (packed) => packed as T | null,
    sheets: () => [],
  };
}

export const PARTS: { readonly [part in PartName]: PartOf<Parts[part]> } = {
  /** Only looked at: whether they stand where they stood is asked of a plan and of the one that takes it back. */
  witnesses: {
    inverse: stays,
    quiet: stays,
    isNothing: () => true,
    join: (one, other) => [...one, ...other],
    followed: stays,
    pack: (part) => part.map(({ marks, ...at }) => ({ ...at, marks: marksToText(marks) })),
    unpack: (packed) => (packed as PackedWitness[]).map(({ marks, ...at }) => ({ ...at, marks: marksFromText(marks) })),
    sheets: () => [],
    on: onThose,
  },
  kept: { ...single<KeptChange>((one, other) => ({ from: one.from, to: other.to })), on: stays },
  newSheet: {
    ...single<SheetChange>(() => {
      throw new Error('two plans that each make a sheet are no one plan');
    }),
    on: (part, now) => {
      const name = part && now(part.to ?? part.from ?? '');
      return part && name !== null ? { from: part.from && name, to: part.to && name } : null;
    },
  },
  dress: changes({ followed: dressFollowed }),
  formats: changes({
    followed: inColumns<FormatChange>((format, was, { column, row }) => {
      return { ...format, column, row: format.row - was.row + row };
    }),
  }),
  widths: changes({ followed: inColumns<WidthChange>((width, _, { column }) => ({ ...width, column })) }),
  blocks: changes({
    followed: blocksFollowed,
    changesIt: ({ from, to }) => to.some((content, i) => content !== from[i]),
    pack: (part) => part.map(packBlock),
    unpack: (packed: readonly PackedBlock[]) => packed.map(unpackBlock),
  }),
  /** Excel moves them along. */
  tables: changes({ followed: stays }),
  /** Of sheets that are made, and those are not followed. */
  lists: changes({ followed: stays }),
  frozen: changes({
    followed: stays,
    // A journal of before 2026-12 has one without a `from`.
    unpack: (packed: readonly FrozenChange[] | (Panes & { readonly sheet: string })) =>
      'sheet' in packed
        ? [{ sheet: packed.sheet, from: null, to: { rows: packed.rows, columns: packed.columns } }]
        : packed,
  }),
  /** They say where the others have gone. */
  names: changes({ followed: stays }),
  rules: changes({ followed: rulesFollowed, changesIt: ({ from, to }) => !areSameRules(from, to) }),
};

type PackedWitness = Omit<Witness, 'marks'> & { readonly marks: string };

/** In the order in which they go into a workbook; they are taken back from the last to the first. */
export const PART_NAMES = Object.keys(NOTHING).filter((name): name is PartName => name in PARTS);

/** The plan with every part as `change` has it. */
export function withParts<Rest extends Parts>(
  plan: Rest,
  change: <Name extends PartName>(name: Name, part: Parts[Name]) => Parts[Name],
): Rest {
  const parts = Object.fromEntries(PART_NAMES.map((name) => [name, change(name, plan[name])]));
  return { ...plan, ...parts };
}

/** The plan that takes this one back. `inverse(inverse(plan))` is `plan`. */
export const inverse = (plan: Plan): Plan => withParts(plan, (name, part) => PARTS[name].inverse(part));

/** Drops blocks, names and the like that change nothing. */
export const withoutNoise = (plan: Plan): Plan => withParts(plan, (name, part) => PARTS[name].quiet(part));

/** No part changes anything. */
export const changesNothing = (plan: Plan): boolean =>
  PART_NAMES.every(<Name extends PartName>(name: Name) => PARTS[name].isNothing(plan[name]));

/** Nothing is to be written. */
export const isEmpty = (plan: Plan): boolean =>
  changesNothing(plan) && !(plan.traits.onceMore && plan.blocks.length > 0);

/** One plan of two, under the first one's word. What both change, the second one changes last. */
export function together(one: Plan, other: Plan | null): Plan {
  if (other === null) return one;
  const joined = withParts(one, <Name extends PartName>(name: Name, part: Parts[Name]) =>
    PARTS[name].join(part, other[name]),
  );
  const { notInJournal, ...traits }: Traits = { ...one.traits, ...other.traits };
  const unsaid = notInJournal && one.traits.notInJournal && other.traits.notInJournal;
  return { ...joined, traits: { ...traits, ...(unsaid && { notInJournal }) } };
}

/** The sheets that the plan writes to, the one that it makes among them. */
export const sheetsOf = (plan: Plan): string[] => [
  ...new Set(PART_NAMES.flatMap(<Name extends PartName>(name: Name) => PARTS[name].sheets(plan[name]))),
];

/** The plan on sheets that go by another name by now, without what stands on those that are null. */
export const onSheets = (plan: Plan, now: (sheet: string) => string | null): Plan =>
  withParts(plan, (name, part) => PARTS[name].on(part, now));
