/**
 * The sources with a fourth language in a folder of their own: a word in the list, a folder, a column in every table of
 * words. What more it took would not compile, or not be found.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pseudo } from './pseudo';
import { filesUnder, ROOT } from '../repository/sources';

/** Pseudo English, as browsers name it. */
export const FOURTH = 'en-XA';

const PSEUDO = JSON.stringify(join(__dirname, 'pseudo'));

/** Only the word in the list. The folder is made beside the sources: packages and types are found from there. */
export function withFourth(): string {
  const root = mkdtempSync(join(ROOT, 'dist', 'fourth-'));
  for (const part of ['src', 'webpack.config.js', 'tsconfig.json', 'package.json'])
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  rewrite(join(root, 'src/policy/locale.ts'), (text) =>
    text.replace("'zh-TW'] as const", `'zh-TW', '${FOURTH}'] as const`),
  );
  return root;
}

/** The tables that have a column a language, written words and small ones: one line of each. */
export const tablesOfWords = (): string[] =>
  [...filesUnder('src/book/written'), 'src/locale/say/holidayNames.ts'].filter((file) =>
    /\ben: /.test(readFileSync(join(ROOT, file), 'utf8')),
  );

export function addColumns(root: string): void {
  for (const table of tablesOfWords())
    rewrite(
      join(root, table),
      (text) =>
        `import { writtenInPseudo as inPseudo } from ${PSEUDO};\n` +
        text.replace(/\ben: ('[^']*'|\[[^\]]*\])/g, `$&, '${FOURTH}': inPseudo($1)`),
    );
  rewrite(join(root, 'src/locale/functions.json'), (text) => {
    const words = JSON.parse(text) as { [name: string]: { [locale: string]: unknown } };
    for (const byLocale of Object.values(words)) byLocale[FOURTH] = pseudo(structuredClone(byLocale['en']));
    return JSON.stringify(words);
  });
}

/** The chapters of English, each made pseudo when it is there. */
export function addFolder(root: string): void {
  const folder = join(root, 'src/locale', FOURTH);
  cpSync(join(root, 'src/locale/en'), folder, { recursive: true });
  for (const chapter of readdirSync(folder))
    rewrite(join(folder, chapter), (text) => {
      const made = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => `pseudo(${name});\n`);
      const own = text
        .replace("locale: 'en'", `locale: '${FOURTH}'`)
        .replace("policyWords('en')", `policyWords('${FOURTH}')`);
      return `import { pseudo } from ${PSEUDO};\n${own}\n${made.join('')}`;
    });
}

function rewrite(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`nothing to change in ${file}`);
  writeFileSync(file, changed);
}
