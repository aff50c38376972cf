/** Reads test/cases/formulas.txt: the sheet's cells, and formulas with what they should give. */
import { readFileSync } from 'fs';
import { join } from 'path';
import { Paper } from './calculation';

export interface FormulaCase {
  readonly section: string;
  readonly formula: string;
  /** As written: '"text"', '12', '#N/A', 'TRUE'. */
  readonly expected: string;
  /** Where LibreOffice is known to differ: what it says. */
  readonly libreOffice: string | null;
  /** From documentation: LibreOffice does not have it. */
  readonly documented: boolean;
}

export interface FormulaCases {
  /** By place: '12', '"text"', 'TRUE' or '=1/0'. */
  readonly cells: readonly (readonly [place: string, written: string])[];
  readonly formulas: readonly FormulaCase[];
}

export function formulaCases(): FormulaCases {
  const cells: (readonly [string, string])[] = [];
  const formulas: FormulaCase[] = [];
  let section = '';
  for (const line of readFileSync(join(__dirname, '../cases/formulas.txt'), 'utf8').split('\n')) {
    if (line.startsWith('## ')) section = line.slice(3);
    else if (line.startsWith('=')) formulas.push(caseOf(line, section));
    else if (line.includes(' := ')) {
      for (const [, place = '', written = ''] of line.matchAll(/([A-Z]+\d+) := (.*?)(?=\s{3}|$)/g))
        cells.push([place, written]);
    }
  }
  return { cells, formulas };
}

function caseOf(line: string, section: string): FormulaCase {
  const [written = '', note] = line.split('   // LibreOffice: ');
  const arrow = written.lastIndexOf(' => ');
  return {
    section,
    formula: written.slice(0, arrow),
    expected: written.slice(arrow + 4),
    libreOffice: note === undefined ? null : note.replace(/ \(.*\)$/, ''),
    documented: section.endsWith('[documentation]'),
  };
}

export function valueOf(written: string): string | number | boolean {
  if (written.startsWith('"')) return JSON.parse(written) as string;
  if (written === 'TRUE' || written === 'FALSE') return written === 'TRUE';
  return written.startsWith('#') || written.startsWith('=') ? written : Number(written);
}

/** The sheet of the cases, without the formulas. */
export async function paperOf({ cells }: FormulaCases): Promise<Paper> {
  const paper = new Paper({}, 'Sheet1', '客户 2026');
  const name = { scope: null, visible: true, comment: '' };
  paper.workbook.names.push({ ...name, name: 'volumes', formula: '=Sheet1!$B$2:$B$7' });
  paper.workbook.names.push({ ...name, name: '税率', formula: '=0.13' });
  await paper.type({ '客户 2026!A1': 7, '客户 2026!B1': 8 });
  await paper.type(Object.fromEntries(cells.map(([place, written]) => [place, valueOf(written)])));
  return paper;
}

/** Twelve digits are the same number. */
export function isSame(shown: string | number | boolean | null, expected: string | number | boolean): boolean {
  if (typeof shown !== 'number' || typeof expected !== 'number') return shown === expected;
  return shown === expected || Math.abs(shown - expected) <= Math.abs(expected) * 1e-12;
}
