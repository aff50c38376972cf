/**
 * The kinds of cells of the policy sheet: how what the policy says is written into one, read back, listed to choose
 * from, and refused. A cell is written in the user's language and read in every one.
 */
import type { Cell } from '../../book/book';
import { BASIS_WORDS, readBasis } from '../../book/written/basis';
import { COLOUR_WORDS, DRIVER_WORDS, readColour, readDriver } from '../../book/written/settingWords';
import { DRIVERS } from '../../policy/drive';
import type { Locale } from '../../policy/locale';
import { COLOURS } from '../../policy/policy';
import { BASES, TIERS, type Tier } from '../../policy/tier';

/** Why a cell is refused. */
export type ReadCode = 'blank' | 'not-blank' | 'no-name' | 'not-a-choice' | 'not-a-tier' | 'not-a-day' | 'not-a-number';

export interface Kind<T> {
  readonly write: (said: T, locale: Locale) => Cell;
  /** Undefined where the cell says no such thing. */
  readonly read: (cell: Cell) => T | undefined;
  /** Why it is refused then; a blank cell is always just blank. */
  readonly wrong: ReadCode;
  /** What stands in the policy then, which nobody uses; without it, what comes by itself. */
  readonly refused?: T;
  /** What the cell has to choose from, if it is a list. */
  readonly list?: (locale: Locale) => readonly string[];
  /** The cell for what is said on the command line, where that may be an id or another language. */
  readonly typed?: (said: string, locale: Locale) => Cell | null;
}

/** A bare number: "500台" is refused, since Excel's own formulas could not hold anything against it. */
export const NUMBER: Kind<number> = {
  write: (said) => said,
  read: (cell) => (typeof cell === 'number' ? cell : undefined),
  wrong: 'not-a-number',
  refused: NaN,
};

/** Blank: no limit. */
export const NUMBER_OR_NONE: Kind<number | null> = {
  ...NUMBER,
  write: (said) => said ?? '',
  read: (cell) => (cell === '' ? null : NUMBER.read(cell)),
};

/** Of a few: whether it is one of them is the policy's to say. */
export const numberOf = (few: readonly number[]): Kind<number> => ({ ...NUMBER, list: () => few.map(String) });

function choice<Id extends string>(
  ids: readonly Id[],
  words: { readonly [id in Id]: { readonly [locale in Locale]: string } },
  read: (cell: Cell) => Id | null,
): Kind<Id> {
  return {
    write: (said, locale) => words[said][locale],
    read: (cell) => read(cell) ?? undefined,
    wrong: 'not-a-choice',
    list: (locale) => ids.map((id) => words[id][locale]),
    typed: (said, locale) => {
      const id = read(said) ?? ids.find((known) => known === said);
      return id === undefined ? null : words[id][locale];
    },
  };
}

export const DRIVER = choice(DRIVERS, DRIVER_WORDS, readDriver);
export const BASIS = choice(BASES, BASIS_WORDS, readBasis);
export const COLOUR = choice(COLOURS, COLOUR_WORDS, readColour);

/** Whether a floor belongs to its tier. */
export const SIGN: Kind<boolean> = {
  write: (said) => (said ? '≥' : '>'),
  read: (cell) => (cell === '≥' ? true : cell === '>' ? false : undefined),
  wrong: 'not-a-choice',
  list: () => ['≥', '>'],
};

/** "S, A" or 'S、A'. */
export const TIER_LIST: Kind<readonly Tier[]> = {
  write: (said) => said.join(', '),
  read: tiersIn,
  wrong: 'not-a-tier',
};

function tiersIn(cell: Cell): readonly Tier[] | undefined {
  const said = String(cell)
    .split(/[\s,，、;；/]+/)
    .filter(Boolean)
    .map((word) => word.toUpperCase());
  const tiers = TIERS.filter((tier) => said.includes(tier));
  return tiers.length === 0 || said.length !== tiers.length ? undefined : tiers;
}
