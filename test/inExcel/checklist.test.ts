/** The hour with a real Excel: forty steps, and what they call by name is called so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNKINDNESSES } from '../../src/workbench/host/unkind';
import { elementsCalled } from '../repository/manifest';
import { filesUnder, ROOT } from '../repository/sources';

const page = readFileSync(join(ROOT, 'test/inExcel/checklist.md'), 'utf8');

const stepsIn = (text: string) =>
  text
    .slice(text.indexOf('## Loading'))
    .split(/^(?=\d+\. )/m)
    .slice(1)
    .map((step) => step.split(/^## /m)[0]?.replace(/\s+/g, ' ').trim() ?? '');

test('forty steps, numbered, each with what must be seen and a place to write', () => {
  const steps = stepsIn(page);
  expect(steps.map((step) => Number(/^\d+/.exec(step)?.[0]))).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  expect(steps.filter((step) => !step.endsWith('→'))).toEqual([]);
  expect(steps.filter((step) => !step.includes('Seen') && !/^(17)\./.test(step))).toEqual([]);
});

test('what it calls by name is called so in the pane or the ribbon', async () => {
  const chapters = await Promise.all(filesUnder('src/locale/en').map((file) => import(`../../${file}`)));
  const texts = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];
  const ribbon = elementsCalled('String').map(({ attributes }) => attributes['DefaultValue'] ?? '');
  const known = new Set([...chapters.flatMap(texts), ...ribbon]);
  const called = stepsIn(page).flatMap((step) => [...step.matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => name));
  expect(called.length).toBeGreaterThan(20);
  expect(called.filter((name) => !known.has(name))).toEqual([]);
});

test('a switch that a step would settle is one of the stand-in', () => {
  const switches = stepsIn(page).flatMap((step) => [...step.matchAll(/\(`(\w+)`\) →/g)].map(([, name = '']) => name));
  expect(switches.length).toBeGreaterThan(1);
  expect(switches.filter((name) => !(name in UNKINDNESSES))).toEqual([]);
});
