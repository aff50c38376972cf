/**
 * Formulas of ours in the cells of a workbook: those of our columns, and those that people have typed themselves.
 *
 *  - a formula calls us if one of our functions stands in it outside of texts and quoted names: "TIER(" inside a text
 *    is a text;
 *  - on a machine without the add-in Excel writes `_xldudf_TIER(B2)`, and a formula typed there stays #NAME? even after
 *    the add-in has come: only writing it once more helps (office-js #6395, #6611);
 *  - native formulas are known by the policy sheet that they refer to, and only inside our own columns: anywhere else
 *    they are somebody's own work.
 */
import type { Area } from '../../book/book';
import { quotedSheet, referencedArea } from '../../book/address';
import { nameOf, DECISION_ROLES, type Role } from '../roles';
import type { Block, Content, NameChange } from '../plan';

/** As functions.json has them. */
export const FUNCTIONS = ['TIER', 'WHYTIER', 'SCORE', 'NEXTCONTACT', 'CONTACTBY', 'ABC', 'QTY', 'TIERS'] as const;

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** As `values` gives it; an error as its text. */
  readonly shown: Content;
  readonly isError: boolean;
  /** The cell is formatted as text: a formula written there would stay text. */
  readonly isText: boolean;
  /** The column of ours that it stands in; null for one that somebody has typed. */
  readonly role: Role | null;
  /** The cells that it fills, itself included; null for one cell. */
  readonly spill: { readonly area: Area; readonly values: readonly (readonly Content[])[] } | null;
}

export interface SheetFormulas {
  readonly sheet: string;
  readonly name: string;
  readonly protected: boolean;
  /** Our names on it, and what they refer to. */
  readonly names: ReadonlyMap<string, string>;
  readonly cells: readonly FormulaCell[];
}

/** A cell for people to find. */
export interface Spot {
  readonly sheet: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  /** What it shows, or what stands in it. */
  readonly shown: string;
}

const CALLED = `(?:${FUNCTIONS.join('|')})(?=\\s*\\()`;
const LIKELY = new RegExp(CALLED, 'i');
const OURS = new RegExp(`(?:^|[^\\p{L}\\p{N}_.])(?:_xldudf_)?${CALLED}`, 'iu');
const BROKEN = new RegExp(`_xldudf_(?=${CALLED})`, 'gi');
/** Texts and quoted sheet names. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

export function callsOurs(formula: string): boolean {
  if (!LIKELY.test(formula)) return false;
  return OURS.test(formula.includes('"') || formula.includes("'") ? outside(formula, () => '') : formula);
}

/** The formula as it was typed. */
export function repaired(formula: string): string {
  return formula.includes('_xl') ? outside(formula, null, (text) => text.replace(BROKEN, '')) : formula;
}

/** True of the formulas that the native style writes. */
export function refersTo(formula: string, sheetName: string | null): boolean {
  if (formula.includes('#REF!')) return true;
  if (sheetName === null) return false;
  return formula.includes(`${quotedSheet(sheetName)}!`) || formula.includes(`${sheetName}!`);
}

/** Cells in columns, rows one below the other: what one block of a plan can hold. `to` null leaves a cell alone. */
export function blocksOf(
  sheet: string,
  cells: readonly { readonly row: number; readonly column: number; readonly from: Content; readonly to: Content }[],
): Block[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const blocks: { sheet: string; column: number; row: number; from: (Content | null)[]; to: (Content | null)[] }[] = [];
  for (const { row, column, from, to } of sorted) {
    const last = blocks.at(-1);
    const gap = last && last.column === column ? row - last.row - last.to.length : Infinity;
    if (!last || gap > MOST_GAP) blocks.push({ sheet, column, row, from: [from], to: [to] });
    else {
      for (let n = 0; n < gap; n++) {
        last.from.push(null);
        last.to.push(null);
      }
      last.from.push(from);
      last.to.push(to);
    }
  }
  return blocks;
}

/** Rows of others' that one block may pass over. */
const MOST_GAP = 50;

/**
 * Names as they stand, for a plan that does not change them: Revert sees by them whether rows or columns have moved
 * since (relocate.ts).
 */
export function standingNames(sheet: string, names: ReadonlyMap<string, string>): NameChange[] {
  return DECISION_ROLES.flatMap((role): NameChange[] => {
    const formula = names.get(nameOf(role));
    return formula === undefined || !referencedArea(formula)
      ? []
      : [{ sheet, name: nameOf(role), from: formula, to: formula }];
  });
}

/** The smallest area around the blocks. */
export function boundsOf(blocks: readonly Block[]): Area {
  const row = Math.min(...blocks.map((block) => block.row));
  const column = Math.min(...blocks.map((block) => block.column));
  const end = Math.max(...blocks.map((block) => block.row + block.to.length));
  const right = Math.max(...blocks.map((block) => block.column));
  return { row, column, rows: end - row, columns: right - column + 1 };
}

export const spotOf = ({ sheet, name }: SheetFormulas, { row, column, shown, formula }: FormulaCell): Spot => ({
  sheet,
  sheetName: name,
  row,
  column,
  shown: shown === '' ? formula : String(shown),
});

function outside(formula: string, inside: ((text: string) => string) | null, change = (text: string) => text): string {
  return formula
    .split(QUOTED)
    .map((text, i) => (i % 2 === 0 ? change(text) : inside ? inside(text) : text))
    .join('');
}
