import type { Area, Cell, Sheet, SheetTable, Span } from '../../src/book/book';

interface Extras {
  readonly merged?: readonly Area[];
  readonly tables?: readonly SheetTable[];
  readonly hidden?: readonly Span[];
  readonly formats?: readonly (readonly string[])[];
  /** Where the first cell stands. */
  readonly row?: number;
  readonly column?: number;
  readonly dateShift?: number;
  readonly name?: string;
}

/** A sheet from rows as one would type them; short rows are filled up with blanks. */
export function sheetOf(rows: readonly (readonly Cell[])[], extras: Extras = {}): Sheet {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    id: extras.name ?? 'Sheet1',
    name: extras.name ?? 'Sheet1',
    area: { row: extras.row ?? 0, column: extras.column ?? 0, rows: rows.length, columns },
    values: rows.map((row) => [...row, ...Array<Cell>(columns - row.length).fill('')]),
    formats: extras.formats ?? [],
    merged: extras.merged ?? [],
    tables: extras.tables ?? [],
    hidden: extras.hidden ?? [],
    dateShift: extras.dateShift ?? 0,
  };
}
