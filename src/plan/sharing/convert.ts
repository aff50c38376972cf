/**
 * Our columns from one style to another: live formulas, plain Excel formulas, values. At any time, in place.
 *
 *  - nothing but the cells of our columns changes: no header, look, colour, name, and no row that Classify has not
 *    written to;
 *  - a cell that somebody has overwritten is theirs and stays. In a column of formulas that is any cell which none of
 *    the styles would write there; in a column of values nobody can tell it from an answer that has become old, so it
 *    is listed with what comes instead;
 *  - what each style would write into a row is what Classify would write there now: columns may have been moved and
 *    inserted since.
 */
import { callsOurs, refersTo, repaired, standingNames, type Spot } from './ourFormulas';
import { referencedArea } from '../../book/address';
import { DECISION_ROLES, DECISIONS, nameOf, type DecisionColumn, type DecisionRole, type OwnColumn } from '../roles';
import { NOTHING, type Block, type Content, type Plan } from '../plan';
import { STYLES, type Classified, type Place, type Style } from '../columns/target';

/** What Classify would write in each style. */
export type Candidates = { readonly [style in Style]?: Classified };

export interface Converted {
  /** Null if no cell would change. */
  readonly plan: Plan | null;
  /** Cells that change. */
  readonly cells: number;
  /** Overwritten by hand: they stay. */
  readonly kept: readonly Spot[];
  /** Cells that will show something else. */
  readonly changes: readonly (Spot & { readonly to: string })[];
}

/** A row of one of our columns. */
export interface OwnCell {
  readonly row: number;
  readonly now: Content;
  /** What the cell shows, as far as that was read. */
  readonly shown: Content | undefined;
  /** What each style would write. */
  readonly wanted: { readonly [style in Style]?: Content };
  /** One of the styles writes this, or a formula of ours stands here. */
  readonly ours: boolean;
}

export interface OwnCells {
  readonly role: DecisionRole;
  readonly column: number;
  /** Of formulas, not of values. */
  readonly isLive: boolean;
  /** Rows with a customer inside the area that Classify has written. */
  readonly cells: readonly OwnCell[];
  /** Rows with a customer below it. */
  readonly below: readonly number[];
}

export function planConvert(style: Style, candidates: Candidates, place: Place, policySheet: string | null): Converted {
  const kept: Spot[] = [];
  const changes: (Spot & { to: string })[] = [];
  const blocks: Block[] = [];
  let cells = 0;
  for (const { role, column, isLive, cells: rows } of ownCells(candidates, place, policySheet)) {
    const own = place.own[role];
    if (!own || rows.length === 0) continue;
    const first = rows[0]?.row ?? 0;
    const length = (rows.at(-1)?.row ?? first) - first + 1;
    const from: (Content | null)[] = Array.from({ length }, () => null);
    const to = [...from];
    for (const { row, now, shown, wanted, ours } of rows) {
      const spot = { sheet: place.sheet, sheetName: place.name, row, column, shown: String(shown ?? now) };
      const content = wanted[style];
      if (content === undefined) continue;
      if (!ours && isLive) {
        kept.push(spot);
        continue;
      }
      from[row - first] = now;
      to[row - first] = content;
      if (content !== now) cells++;
      const before = String(now).startsWith('=') ? shown : now;
      const after = wanted.values;
      if (before !== undefined && after !== undefined && !isUnsettled(before) && String(before) !== String(after))
        changes.push({ ...spot, to: String(after) });
    }
    if (to.some((content, i) => content !== from[i])) blocks.push({ sheet: place.sheet, column, row: first, from, to });
  }
  const witnesses = candidates[style]?.plan.witnesses ?? [];
  const names = standingNames(place.sheet, place.names);
  return {
    plan: blocks.length === 0 ? null : { ...NOTHING, job: 'convert', witnesses, blocks, names },
    cells,
    kept,
    changes,
  };
}

/** Our columns that stand, row by row, beside what each style would write. */
export function ownCells(candidates: Candidates, place: Place, policySheet: string | null): OwnCells[] {
  return DECISION_ROLES.flatMap((role): OwnCells[] => {
    const { live }: DecisionColumn = DECISIONS[role];
    const own = place.own[role];
    const area = referencedArea(place.names.get(nameOf(role)) ?? '')?.area;
    if (!own || !area) return [];
    const written = Object.values(candidates).flatMap((one) => blockOf(one, place, own)?.to ?? []);
    const shapes = new Set(written.filter(isFormula).map(shapeOf));
    const isOurFormula = (content: Content) =>
      isFormula(content) &&
      (shapes.has(shapeOf(content)) ||
        live?.shape.test(shapeOf(content)) ||
        (!callsOurs(content) && refersTo(content, policySheet)));
    const isLive = own.contents.some((content, i) => i > 0 && i < area.rows && isOurFormula(content));
    const writes = STYLES.map((style) => ({
      style,
      known: candidates[style],
      block: blockOf(candidates[style], place, own),
    }));
    const [any] = writes.flatMap(({ block }) => block ?? []);
    const isCustomer = (row: number) => !any || (any.to[row - any.row] ?? null) !== null;
    const cells: OwnCell[] = [];
    const below: number[] = [];
    for (let i = 1; i < own.contents.length; i++) {
      const row = own.row + i;
      if (!isCustomer(row)) continue;
      const now = own.contents[i] ?? '';
      const wanted: { [style in Style]?: Content } = {};
      // A block that changes nothing is not in a plan: then what stands there is what would be written.
      for (const { style, known, block } of writes) if (known) wanted[style] = block?.to[row - block.row] ?? now;
      if (i >= area.rows) {
        below.push(row);
        continue;
      }
      const ours = isOurFormula(now) || Object.values(wanted).some((content) => String(content) === String(now));
      cells.push({ row, now, shown: own.shown?.[i], wanted, ours });
    }
    return [{ role, column: own.column, isLive, cells, below }];
  });
}

const blockOf = (classified: Classified | undefined, place: Place, { column }: OwnColumn): Block | undefined =>
  classified?.plan.blocks.find((block) => block.sheet === place.sheet && block.column === column);

const isFormula = (content: Content | null): content is string =>
  typeof content === 'string' && content.startsWith('=');

/** A formula without the cells that it reads: those of a column differ in nothing else. */
const shapeOf = (formula: string): string =>
  repaired(formula)
    .replace(/\$?[A-Z]{1,3}\$?[0-9]+|#REF!/g, '·')
    .replace(/[0-9][0-9.]*/g, '1');

/** A formula that shows nothing yet, or an error. */
const isUnsettled = (shown: Content): boolean => shown === '' || String(shown).startsWith('#');
