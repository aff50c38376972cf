/** Golden lines: `input => expected`, under headings `[…]` that say what holds for the lines below; # is a remark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  readonly heading: string;
  readonly input: string;
  readonly expected: string;
}

export function casesOf(file: string): readonly Case[] {
  let heading = '';
  const cases: Case[] = [];
  for (const line of readFileSync(join(__dirname, '../cases', file), 'utf8').split('\n')) {
    const section = /^\[(.+)\]$/.exec(line);
    if (section) heading = section[1] ?? '';
    const found = /^(.*\S) => (.*\S)\s*$/.exec(line);
    if (!found || /^#( |$)/.test(line)) continue;
    const input = (found[1] ?? '').replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
    cases.push({ heading, input, expected: found[2] ?? '' });
  }
  return cases;
}
