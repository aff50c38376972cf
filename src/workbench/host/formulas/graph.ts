/**
 * Which formulas read a given cell: kept by kind of formula, not by cell.
 *
 *  - formulas that are copies of each other in one column are one `Group`; 100,000 of them are one group with one edge
 *    for each reference. From a changed interval of rows an edge gives the interval of formulas that read it, by
 *    arithmetic;
 *  - an edge that spans few rows stands in buckets of 256 rows, so that a sheet of 100,000 different formulas is no
 *    worse;
 *  - a group never shrinks: a row that left it is known by its program.
 */
import { MAX_ROWS } from '../model';
import type { Sheet } from '../model';
import type { Precedent } from './places';
import type { Coordinate, Program } from './tree';

// In a sandbox, as jest's, looking up a global costs more than the sum itself.
const { max, min } = Math;

/** Where a formula stands in its calculation. */
export const CLEAN = 0;
export const DIRTY = 1;
/** Being worked out: to meet it again is a cycle. */
export const ACTIVE = 2;
/** A custom function of its own has been called. */
export const BUSY = 3;
/** It reads a cell that is BUSY or BLOCKED. */
export const BLOCKED = 4;
/** It should have been worked out and cannot be: what it shows is old. */
export const STALE = 5;

/** All formulas of one column of one sheet. */
export class FormulaColumn {
  readonly programs: (Program | undefined)[] = [];
  readonly groups = new Map<Program, Group>();
  /** How many cells are not CLEAN. */
  unsettled = 0;
  private states = new Uint8Array(16);

  constructor(
    readonly sheet: Sheet,
    readonly column: number,
    /** The same for all columns together. */
    private readonly total: { count: number },
  ) {}

  state(row: number): number {
    return this.states[row] ?? CLEAN;
  }

  setState(row: number, state: number): void {
    if (row >= this.states.length) {
      const longer = new Uint8Array(max(row + 1, this.states.length * 2));
      longer.set(this.states);
      this.states = longer;
    }
    const more = (state === CLEAN ? 0 : 1) - (this.states[row] === CLEAN ? 0 : 1);
    this.unsettled += more;
    this.total.count += more;
    this.states[row] = state;
  }

  /** The first row from `row` to `last` that is not CLEAN, or -1. */
  nextUnsettled(row: number, last: number): number {
    const end = min(last, this.states.length - 1);
    for (let at = row; at <= end; at++) if (this.states[at] !== CLEAN) return at;
    return -1;
  }
}

export interface Group {
  readonly column: FormulaColumn;
  readonly program: Program;
  first: number;
  last: number;
  edges: Edge[];
}

interface Edge {
  readonly group: Group;
  readonly precedent: Precedent;
  /** Buckets in which it stands; when there are too many it is `wide`. */
  firstBucket: number;
  lastBucket: number;
  wide: boolean;
}

interface Readers {
  readonly wide: Edge[];
  readonly buckets: Map<number, Edge[]>;
}

const BUCKET_BITS = 8;
const MOST_BUCKETS = 8;
/** A reference over more columns is kept once for the sheet. */
const MOST_COLUMNS = 64;

export class Graph {
  private readonly bySheet = new Map<Sheet, Map<number, Readers>>();
  private readonly broad = new Map<Sheet, Edge[]>();

  clear(): void {
    this.bySheet.clear();
    this.broad.clear();
  }

  /** Puts a formula's row into its group; a new group asks for its precedents. */
  add(column: FormulaColumn, program: Program, row: number, precedents: (group: Group) => readonly Precedent[]): void {
    let group = column.groups.get(program);
    if (!group) {
      const made: Group = { column, program, first: row, last: row, edges: [] };
      group = made;
      column.groups.set(program, made);
      made.edges = precedents(made).map((precedent) => this.edge(made, precedent));
    }
    group.first = min(group.first, row);
    group.last = max(group.last, row);
    for (const edge of group.edges) if (!edge.wide) this.place(edge, row);
  }

  /**
   * Calls for every interval of formulas that read one of these cells; it may name the same formulas more than once.
   */
  readersOf(
    sheet: Sheet,
    column: number,
    first: number,
    last: number,
    visit: (group: Group, from: number, to: number) => void,
  ): void {
    const tell = (edge: Edge): void => {
      const rows = readingRows(edge, first, last);
      if (rows) visit(edge.group, rows[0], rows[1]);
    };
    for (const edge of this.broad.get(sheet) ?? []) {
      if (column >= edge.precedent.left && column <= edge.precedent.right) tell(edge);
    }
    const readers = this.bySheet.get(sheet)?.get(column);
    if (!readers) return;
    readers.wide.forEach(tell);
    const [from, to] = [first >> BUCKET_BITS, last >> BUCKET_BITS];
    if (to - from > readers.buckets.size) {
      for (const [bucket, edges] of readers.buckets) if (bucket >= from && bucket <= to) edges.forEach(tell);
    } else {
      for (let bucket = from; bucket <= to; bucket++) readers.buckets.get(bucket)?.forEach(tell);
    }
  }

  /** Columns of the sheet that somebody reads. */
  columnsRead(sheet: Sheet): Iterable<number> {
    return this.bySheet.get(sheet)?.keys() ?? [];
  }

  isBroad(sheet: Sheet): boolean {
    return this.broad.has(sheet);
  }

  private edge(group: Group, precedent: Precedent): Edge {
    const { sheet, left, right } = precedent;
    const wide = right - left >= MOST_COLUMNS;
    const edge: Edge = { group, precedent, firstBucket: 1, lastBucket: 0, wide };
    if (wide) {
      const edges = this.broad.get(sheet);
      if (edges) edges.push(edge);
      else this.broad.set(sheet, [edge]);
    }
    return edge;
  }

  /** Takes the rows that the formula in this row reads into the edge's buckets. */
  private place(edge: Edge, row: number): void {
    const { top, bottom } = edge.precedent;
    const a = at(top, row);
    const b = at(bottom, row);
    const from = max(0, min(a, b)) >> BUCKET_BITS;
    const to = min(MAX_ROWS - 1, max(a, b)) >> BUCKET_BITS;
    const isNew = edge.lastBucket < edge.firstBucket;
    if (!isNew && from >= edge.firstBucket && to <= edge.lastBucket) return;
    const low = isNew ? from : min(from, edge.firstBucket);
    const high = isNew ? to : max(to, edge.lastBucket);
    edge.wide = high - low >= MOST_BUCKETS;
    for (let column = edge.precedent.left; column <= edge.precedent.right; column++) {
      const readers = this.readers(edge.precedent.sheet, column);
      if (edge.wide) {
        readers.wide.push(edge);
        continue;
      }
      for (let bucket = low; bucket <= high; bucket++) {
        if (!isNew && bucket >= edge.firstBucket && bucket <= edge.lastBucket) continue;
        const edges = readers.buckets.get(bucket);
        if (edges) edges.push(edge);
        else readers.buckets.set(bucket, [edge]);
      }
    }
    edge.firstBucket = low;
    edge.lastBucket = high;
  }

  private readers(sheet: Sheet, column: number): Readers {
    let columns = this.bySheet.get(sheet);
    if (!columns) this.bySheet.set(sheet, (columns = new Map<number, Readers>()));
    let readers = columns.get(column);
    if (!readers) columns.set(column, (readers = { wide: [], buckets: new Map() }));
    return readers;
  }
}

/** The rows of the group whose formulas read one of the rows `first` … `last`; null when none does. */
function readingRows({ group, precedent }: Edge, first: number, last: number): readonly [number, number] | null {
  const { top, bottom } = precedent;
  let from = group.first;
  let to = group.last;
  if (top.fixed && bottom.fixed) {
    if (top.at > last || bottom.at < first) return null;
  } else if (!top.fixed && !bottom.fixed) {
    const [near, far] = [min(top.at, bottom.at), max(top.at, bottom.at)];
    from = max(from, first - far);
    to = min(to, last - near);
  } else {
    // One end stays, the other moves with the formula (B$2:B7).
    const stays = top.fixed ? top.at : bottom.at;
    const moves = top.fixed ? bottom.at : top.at;
    if (stays < first) from = max(from, first - moves);
    else if (stays > last) to = min(to, last - moves);
  }
  return from <= to ? [from, to] : null;
}

function at(coordinate: Coordinate, row: number): number {
  return coordinate.fixed ? coordinate.at : coordinate.at + row;
}
