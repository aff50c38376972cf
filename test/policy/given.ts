/**
 * What the policy tests are given from outside: the golden cases of this project, and, where they are at hand,
 * reference tables of others. The latter are no part of the project: they lie beside it, in ../shared/data, or nowhere.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CadencePolicy } from '../../src/policy/cadence';
import { dayOfIso, type Day } from '../../src/policy/day';
import { nextDate } from '../../src/policy/drive';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import type { Tier } from '../../src/policy/tier';

const CASES = join(__dirname, '..', 'cases');
const REFERENCE = join(__dirname, '..', '..', '..', 'shared', 'data');

/** The lines of test/cases/<name> without comments and blank lines, split where two or more blanks stand. */
export function casesIn(name: string): string[][] {
  return readFileSync(join(CASES, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s{2,}/));
}

/** Registers tests against a reference table; says so in one line when it is not here. */
export function against(name: string, tests: (text: string) => void): void {
  const path = join(REFERENCE, name);
  if (existsSync(path)) describe(`against ${name}`, () => tests(readFileSync(path, 'utf8')));
  else process.stdout.write(`not checked against ${name}: no reference data beside the project\n`);
}

/** The rows of a CSV below its header. No cell that these tests read is quoted; names, which may be, come first. */
export function rowsOf(csv: string): string[][] {
  return csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

/** When a customer of this tier is to be contacted again, by the tier alone. */
export function contactWindow(last: Day, tier: Tier, policy: CadencePolicy): { due: Day; by: Day } {
  const found = nextDate({ tier, lastContact: last }, { ...DEFAULT_POLICY, ...policy });
  if (!found) throw new Error(`no date after ${last}`);
  return { due: found.due, by: found.by };
}

export function day(iso: string): Day {
  const found = dayOfIso(iso);
  if (found === null) throw new Error(`no such day: ${iso}`);
  return found;
}
