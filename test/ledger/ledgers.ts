/** Ledgers as people type them, read by the product as the command line reads them. */
import type { Answers, Cell } from '../../src/book/book';
import { readBook } from '../../src/book/read';
import { groundOf, type Ground, type GroundWanted } from '../../src/ledger/ground';
import { dayOfIso, type Day } from '../../src/policy/day';
import { sheetOf } from '../book/sheetOf';

export const day = (iso: string): Day => dayOfIso(iso) ?? (NaN as Day);

export const TODAY = '2026-11-30';

interface Told extends Partial<Omit<GroundWanted, 'asOf'>> {
  readonly today?: string;
  readonly asOf?: string;
  readonly answers?: Answers;
}

export function ground(rows: readonly (readonly Cell[])[], told: Told = {}): Ground | null {
  const { today = TODAY, asOf, answers = {}, counting = null, isSame = false } = told;
  const reading = { today: day(today), answers: { 'money-scale': '1', ...answers } };
  const sheet = sheetOf(rows);
  const wanted = { counting, isSame, asOf: asOf === undefined ? null : day(asOf) };
  return groundOf(sheet, readBook(sheet, reading), reading, wanted);
}
