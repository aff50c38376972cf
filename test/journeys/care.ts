/**
 * What the journeys of sharing and checking have in common: a workbook with columns of ours and with formulas that
 * people typed.
 */
import type ExcelJS from 'exceljs';
import { wordsFor } from '../../src/locale/all';
import { dayOfIso } from '../../src/policy/day';
import type { ClassifyRequest } from '../../src/sheet/jobs/look';
import { Calculation } from '../../src/workbench/host/formulas/calc';
import type { CustomResult } from '../../src/workbench/host/formulas/custom';
import type { CellError, Value } from '../../src/workbench/host/model';
import { tierOfCells, contactOfCells } from '../../src/book/cell/functionArguments';
import type { Style } from '../../src/plan/columns/target';
import { policyInForce } from '../../src/runtime/policyInForce';
import { TIERS } from '../../src/policy/tier';
import { open, type User } from './excel';
import { TODAY, workbookOf } from './workbooks';

export const request = (
  style: Style = 'live',
  change: Partial<Omit<ClassifyRequest, 'style'>> = {},
): ClassifyRequest & { readonly style: Style } => ({
  today: dayOfIso(TODAY)!,
  answers: {},
  style,
  words: wordsFor('zh-CN').sheet,
  ...change,
});

/** A second sheet on which somebody has typed formulas of ours. */
export const withNotes = (more?: (notes: ExcelJS.Worksheet, customers: ExcelJS.Worksheet) => void) =>
  workbookOf({
    more: (customers, workbook) => {
      const notes = workbook.addWorksheet('Notes');
      notes.getCell('A1').value = 450;
      notes.getCell('B1').value = { formula: 'TIER(A1)', result: 'C' };
      notes.getCell('C1').value = { formula: '"Tier "&TIER(A1+100)&"!"', result: 'Tier B!' };
      notes.getCell('D1').value = { formula: '"TIER(A1) is "&A1', result: 'TIER(A1) is 450' };
      notes.getCell('E1').value = 'TIER(A1)';
      more?.(notes, customers);
    },
  });

const PARAMETER = { matrix: false, optional: true, type: 'any' };
const MATRIX = { ...PARAMETER, matrix: true };

/**
 * A user in an Excel that works formulas out. The functions answer as the add-in's own do; `slow` ones never answer.
 * `unknown`: this Excel has not loaded the add-in.
 */
export async function openCalculating(
  bytes: Uint8Array,
  { slow = false, known = true }: { slow?: boolean; known?: boolean } = {},
): Promise<User & { readonly calculation: Calculation }> {
  const user = await open(bytes);
  const names = new Map(
    known
      ? [
          ['TIER', { parameters: [PARAMETER, PARAMETER] }],
          ['SCORE', { parameters: [MATRIX, MATRIX] }],
          ['NEXTCONTACT', { parameters: [PARAMETER, PARAMETER, PARAMETER, PARAMETER] }],
          ['CONTACTBY', { parameters: [PARAMETER, PARAMETER, PARAMETER, PARAMETER] }],
          ['TIERS', { parameters: [MATRIX] }],
        ]
      : [],
  );
  const answer = (name: string, args: readonly unknown[]): CustomResult => {
    const [one, two = null, score = null, sent = null] = args;
    const tier = (volume: unknown): Value => tierOfCells(volume, null, policyInForce())?.tier ?? '';
    if (name === 'TIER') return tierOfCells(one, two, policyInForce())?.tier ?? '';
    if (name === 'TIERS') return (one as unknown[][]).map(([volume]) => [tier(volume)]);
    if (name === 'SCORE') return 40;
    const window = contactOfCells(one, TIERS.find((known) => known === two) ?? null, score, sent, policyInForce());
    return (name === 'NEXTCONTACT' ? window?.due : window?.by) ?? '';
  };
  const calculation = new Calculation({
    workbook: user.workbook,
    custom: {
      names,
      invoke: (calls) =>
        slow ? new Promise(() => undefined) : Promise.resolve(calls.map(({ name, args }) => answer(name, args))),
    },
    today: () => 46_348,
  });
  user.host.calculation = slow ? { ...calculation, changed: (...at) => calculation.changed(...at), run: () => calculation.run(), idle: () => Promise.resolve() } : calculation; // prettier-ignore
  return { ...user, calculation };
}

/** Every cell of a sheet that holds anything, by its address, as it is shown. */
export function shownOf({ workbook }: User, name: string): Record<string, string> {
  const sheet = workbook.sheet(name)!;
  const shown: Record<string, string> = {};
  const used = sheet.usedArea(false)!;
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const value = sheet.value(row, column);
      const text = value === null ? '' : typeof value === 'object' ? (value as CellError).error : String(value);
      if (text !== '') shown[`${String.fromCharCode(65 + column)}${row + 1}`] = text;
    }
  }
  return shown;
}

export const formulasOf = ({ workbook }: User, name: string): string[] => {
  const found: string[] = [];
  for (const { formulas } of workbook.sheet(name)!.columns.values())
    for (const formula of formulas) if (formula !== undefined) found.push(formula);
  return found;
};
