import fc from 'fast-check';
import { lettersOf } from '../../src/workbench/host/model';
import type { Value } from '../../src/workbench/host/model';
import { Paper } from './calculation';

const ROWS = 7;
/** Column G: a block, and what people put in its way. */
const BLOCK = 6;
/** Column H reads the block. */
const READER = 7;

interface Edit {
  readonly row: number;
  readonly column: number;
  readonly write: Value;
}

/** Formulas read only columns to their left, or their own column above: no cycles. */
const formula = (row: number, column: number): fc.Arbitrary<string> =>
  fc
    .record({
      column: fc.integer({ min: 0, max: column - 1 }),
      row: fc.integer({ min: 1, max: ROWS }),
      to: fc.integer({ min: 1, max: ROWS }),
      fixed: fc.boolean(),
      kind: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ column: from, row: top, to, fixed, kind }) => {
      const letters = lettersOf(from);
      const cell = fixed ? `$${letters}$${top}` : `${letters}${top}`;
      const range = `${letters}${fixed ? '$' : ''}${Math.min(top, to)}:${letters}${Math.max(top, to)}`;
      const above = row > 0 ? `${lettersOf(column)}${row}` : cell;
      const formulas = [
        `=${cell}+1`,
        `=SUM(${range})`,
        `=IF(${cell}>2,${above},"low")`,
        `=COUNTIF(${range},${cell})`,
        `=IFERROR(MATCH(${cell},${range},0),"none")`,
        `=${above}&${cell}`,
        `=SUM(A:${letters})`,
        `=IFERROR(VLOOKUP(${cell},A$1:${letters}$${ROWS},1,FALSE),0)`,
        `=OFFSET(${cell},0,0)*2`,
        `=SUMPRODUCT((${range}=${cell})*1)+COUNT(factor)`,
      ];
      return formulas[kind] ?? '=1';
    });

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.constantFrom<Value>('a', '3', true, null, '', null),
);

const edit: fc.Arbitrary<Edit> = fc.integer({ min: 0, max: ROWS - 1 }).chain((row) =>
  fc.integer({ min: 0, max: READER }).chain((column): fc.Arbitrary<Edit> => {
    if (column === BLOCK && row === 0) return fc.constant({ row, column, write: '=SEQUENCE(MOD(COUNT(A1:B3),4)+1)' });
    if (column === BLOCK) return fc.constantFrom<Value>(null, null, 'x').map((write) => ({ row, column, write }));
    if (column === READER)
      return fc
        .constantFrom('=SUM(G1:G7)', `=G${row + 1}&"!"`, '=COUNTA(G:G)')
        .map((write) => ({ row, column, write }));
    if (column === 0) return value.map((write) => ({ row, column, write }));
    return fc.oneof(value, formula(row, column)).map((write) => ({ row, column, write }));
  }),
);

function write(paper: Paper, { row, column, write: written }: Edit): void {
  paper.put(`${lettersOf(column)}${row + 1}`, written);
}

function shown(paper: Paper): Record<string, Value> {
  const all: Record<string, Value> = {};
  for (let column = 0; column <= READER; column++) {
    for (let row = 0; row < ROWS + 4; row++) {
      const place = `${lettersOf(column)}${row + 1}`;
      const value = paper.show(place);
      if (value !== null) all[place] = value;
    }
  }
  return all;
}

function paperWithName(): Paper {
  const paper = new Paper();
  paper.workbook.names.push({ name: 'factor', scope: null, formula: '=Sheet1!$A$2:$B$4', visible: true, comment: '' });
  return paper;
}

test('after any edits, cell by cell or many at once, every cell shows what a fresh calculation of the same sheet shows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
      async (batches) => {
        const edited = paperWithName();
        const last = new Map<string, Edit>();
        for (const batch of batches) {
          for (const one of batch) {
            write(edited, one);
            last.set(`${one.row},${one.column}`, one);
          }
          await edited.calculation.run();
        }
        const fresh = paperWithName();
        for (const one of last.values()) write(fresh, one);
        await fresh.calculation.run();
        expect(shown(edited)).toEqual(shown(fresh));
      },
    ),
    { numRuns: 300 },
  );
});
