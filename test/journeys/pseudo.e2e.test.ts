/**
 * Every screen that the walks come to, in a language that is longer than any and in the narrowest pane: each text is
 * one of the words, and none is cut. A further language is as long as its translators please.
 *
 * The walks are the ones of the languages that there are, step by step, in the English sample.
 */
import { rmSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { sampleWorkbook } from '../../src/workbench/samples/sampleXlsx';
import { builtInPseudo } from '../pseudo/build';
import { faultsOf } from '../pseudo/screen';
import { columnInPseudo, pseudo } from '../pseudo/pseudo';
import { filesUnder } from '../repository/sources';
import { walkOtherwise } from './walks';
import type { AtWorkbench } from './workbenchPage';

let dist = '';
const faults: string[] = [];

const modulesOf = (folder: string): object[] =>
  filesUnder(folder).map((file) => jest.requireActual<object>(`../../${file}`));

for (const chapter of modulesOf('src/locale/en')) Object.values(chapter).forEach(pseudo);
for (const table of modulesOf('src/book/written')) Object.values(table).forEach(columnInPseudo);
walkOtherwise({ language: 'en', dist: () => (dist ||= builtInPseudo()), arrived });
afterAll(() => rmSync(dist, { recursive: true, force: true }));
afterEach(() => expect([...new Set(faults.splice(0))]).toEqual([]));

for (const tab of ['workbench', 'todayTab', 'policyTab', 'reportsTab', 'care'])
  describe(tab, () => void jest.requireActual(`./${tab}.e2e.test`));

/** The narrowest pane, looked at wherever the walk stops for a picture. */
async function arrived(at: AtWorkbench): Promise<AtWorkbench> {
  const theirs = new Set(textsIn(sampleWorkbook('en')));
  const edge = at.page.getByRole('separator', { name: at.pageWords.pane.resize });
  for (let presses = 0; presses < 20; presses++) await edge.press('ArrowRight');
  return {
    ...at,
    drop: (bytes, name) => {
      for (const text of textsIn(bytes)) theirs.add(text);
      return at.drop(bytes, name);
    },
    type: (address, text) => {
      theirs.add(text);
      return at.type(address, text);
    },
    picture: async (name) => {
      for (const fault of await faultsOf(at.pane, theirs)) faults.push(`${name}: ${fault}`);
      await at.picture(`pseudo ${name}`);
    },
    violations: () => Promise.resolve([]),
  };
}

const ENTITIES: { readonly [entity in string]?: string } = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  amp: '&',
};

/** What stands in the cells of a file, and over its sheets. */
function textsIn(bytes: Uint8Array): string[] {
  const plain = (text: string) => text.replace(/&([#\w]+);/g, (all, entity: string) => ENTITIES[entity] ?? all);
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /sharedStrings|sheet\d+\.xml|workbook\.xml/.test(name))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/<t(?: [^>]*)?>([^<]*)<|<sheet [^>]*name="([^"]*)"/g)])
    .map(([, cell, sheet]) =>
      plain(cell ?? sheet ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
}
