/**
 * The labelled companies of test/cases/companies.txt, in two halves, and how well the radar finds those that are the
 * same.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Company } from '../../src/book/company/links';
import type { DuplicateGroup } from '../../src/book/company/duplicates';

export interface Labelled extends Company {
  readonly label: string;
}

export type Half = 'development' | 'held out';

/** `row` is the line's number in the file. */
export function labelledCompanies(half?: Half): readonly Labelled[] {
  const lines = readFileSync(join(__dirname, '../cases/companies.txt'), 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    const found = /^(\d+)[a-z] \|/.exec(line);
    if (!found || (half && (Number(found[1]) % 2 === 0) !== (half === 'development'))) return [];
    const [label = '', name = '', email = '', phone = '', website = '', country = '', region = '', owner = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return [{ row: i + 1, label, name, email, phone, website, country, region, owner }];
  });
}

export interface Quality {
  readonly companies: number;
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Of all pairs of rows: how many of those put together belong together, how many that belong together were. */
export function qualityOf(companies: readonly Labelled[], groups: readonly DuplicateGroup[]): Quality {
  const groupOf = new Map(groups.flatMap(({ rows }, i) => rows.map((row) => [row, i] as const)));
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  companies.forEach((a, i) =>
    companies.slice(i + 1).forEach((b) => {
      const together = groupOf.has(a.row) && groupOf.get(a.row) === groupOf.get(b.row);
      const said = `${a.label} ${a.name} / ${b.label} ${b.name}`;
      if (together && a.label === b.label) right++;
      else if (together) wrong.push(said);
      else if (a.label === b.label) missed.push(said);
    }),
  );
  return {
    companies: new Set(companies.map(({ label }) => label)).size,
    pairs: right + missed.length,
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
    wrong,
    missed,
  };
}
