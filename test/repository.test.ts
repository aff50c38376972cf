/**
 * What must hold of the project as a whole: who may import whom, words in every language, no Office.js newer than the
 * manifest promises, files of a size to read.
 *
 * The table of the architecture is src/rooms.json. A test, and everything under test/, may import anything.
 */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import purity from '../src/policy/tsconfig.json';
import functionWords from '../src/locale/functions.json';
import rooms from '../src/rooms.json';
import { LOCALES } from '../src/policy/locale';
import { testsWithoutExpect } from './repository/assertions';
import { requiredSets } from './repository/manifest';
import { officeUses, type Use } from './repository/officeMembers';
import { ROOT, cycleIn, filesUnder, importsOf, sourceFiles, syntaxOf, textOf, type Import } from './repository/sources';

interface May {
  readonly folders?: readonly string[];
  readonly packages?: readonly string[];
  /** Of its `folders` it may know the shapes, not the workings. */
  readonly typesOnly?: boolean;
  /** No Excel, no DOM, no clock, no chance. */
  readonly pure?: boolean;
}

/** Who may import whom, from the ground up: the one table, shared with lint. */
const ROOMS: { readonly [folder: string]: May } = rooms;
const NOTHING: May = {};

/** Where the host's two global names may be said. */
const MAY_SAY: { readonly [name: string]: RegExp } = {
  Excel: /^src\/sheet\//,
  Office: /^src\/(sheet|ribbon|functions)\/|^src\/taskpane\/index\.tsx$/,
};

/** The command line and its kin, and the part of the host that stands in for a browser's window there. */
const MAY_USE_NODE = /^src\/workbench\/([^/]+|host\/node\/window)\.(ts|mjs)$/;

const TOP_LEVEL =
  /^(package(-lock)?\.json|tsconfig\.json|manifest\.xml|webpack\.config\.js|src|assets|test|README(\.zh-CN)?\.md|LICENSE|\..+|jest\.config\.\w+|eslint\.config\.\w+|node_modules|dist|coverage)$/;

/** Written apart, so that this file does not hold what it looks for. */
const MACHINE_PATHS = new RegExp(
  [
    ['/wo', 'rk/'],
    ['/fa', 'rm/'],
    ['/ro', 'ot/'],
    ['/ho', 'me/\\w+/'],
    ['/Us', 'ers/'],
    ['bash', '_jobs'],
    ['\\.lib', 'rary/'],
  ]
    .map((parts) => parts.join(''))
    .map((path) => (path.startsWith('/') ? `(?<![\\w.:/-])${path}` : path))
    .join('|'),
);

const folderOf = (file: string): string => {
  const path = file.replace(/^src\//, '');
  const homes = Object.keys(ROOMS).filter((folder) => path.startsWith(`${folder}/`));
  return homes.sort((a, b) => b.length - a.length)[0] ?? '';
};

const said = ({ from, line, written }: Import) => `${from}:${line} imports ${written}`;

describe('who may import whom', () => {
  const files = sourceFiles();
  const imports = files.flatMap(importsOf);
  const trespasses = (may: (one: Import, rule: May) => boolean) =>
    imports.filter((one) => !may(one, ROOMS[folderOf(one.from)] ?? NOTHING)).map(said);

  test('every source stands in a folder of the table', () => {
    expect(files.filter((file) => folderOf(file) === '')).toEqual([]);
  });

  test('every import leads somewhere', () => {
    expect(imports.filter(({ to }) => to === null).map(said)).toEqual([]);
  });

  test('no folder may import one that stands above it', () => {
    const order = Object.keys(ROOMS);
    const upwards = Object.entries(ROOMS).flatMap(([folder, { folders = [] }]) =>
      folders
        .filter((other) => !order.includes(other) || order.indexOf(other) > order.indexOf(folder))
        .map((other) => `${folder} → ${other}`),
    );
    expect(upwards).toEqual([]);
  });

  test('the compiler keeps every pure folder pure', () => {
    const pure = Object.keys(ROOMS).filter((folder) => ROOMS[folder]?.pure);
    expect(purity.include).toEqual(pure.map((folder) => (folder === 'policy' ? '.' : `../${folder}`)));
    expect(purity.compilerOptions).toEqual({ lib: ['ES2022'], types: [] });
  });

  test('a folder imports the folders it may and no other', () => {
    const isAllowed = (one: Import, { folders = [] }: May) => {
      if (one.package || one.to === null || one.to.startsWith(`src/${folderOf(one.from)}/`)) return true;
      return folders.includes(folderOf(one.to));
    };
    expect(trespasses(isAllowed)).toEqual([]);
  });

  test('a folder imports the packages it may and no other', () => {
    const isTool = ({ from, written }: Import) => MAY_USE_NODE.test(from) && written.startsWith('node:');
    const isAllowed = (one: Import, { packages = [] }: May) =>
      !one.package || isTool(one) || packages.includes(one.to ?? '');
    expect(trespasses(isAllowed)).toEqual([]);
  });

  test('the words know the shapes of the rest and nothing more, the list of languages apart', () => {
    const isAllowed = (one: Import, { typesOnly }: May) =>
      !typesOnly ||
      one.to === 'src/policy/locale.ts' ||
      one.typeOnly ||
      one.package ||
      folderOf(one.to ?? '') === folderOf(one.from);
    expect(trespasses(isAllowed)).toEqual([]);
  });

  test('components run no jobs: of Excel they know the shapes, what they do is the session’s', () => {
    const components = imports.filter(({ from }) => /^src\/taskpane\/.*\.tsx$/.test(from));
    expect(components.length).toBeGreaterThan(200);
    expect(components.filter(({ to, typeOnly }) => !typeOnly && to?.startsWith('src/sheet/')).map(said)).toEqual([]);
  });

  test('no file imports itself, however long the way round', () => {
    expect(cycleIn(imports)?.join(' → ') ?? null).toBeNull();
  });

  test('a cycle would be found, also through types', () => {
    const one = (from: string, to: string, typeOnly: boolean): Import => ({
      from,
      to,
      typeOnly,
      written: to,
      package: false,
      line: 1,
    });
    expect(cycleIn([one('a', 'b', false), one('b', 'c', true), one('c', 'b', false)])).toEqual(['b', 'c', 'b']);
    expect(cycleIn([one('a', 'b', false), one('a', 'c', true), one('b', 'c', false)])).toBeNull();
  });

  test('things are exported by name, from the file that defines them', () => {
    const wrong = files.flatMap((file) =>
      syntaxOf(file)
        .statements.filter((statement) => {
          if (ts.isExportAssignment(statement)) return true;
          if (ts.isExportDeclaration(statement)) {
            const source = statement.moduleSpecifier;
            return (
              source &&
              ts.isStringLiteral(source) &&
              source.text.startsWith('.') &&
              !source.text.includes('node_modules')
            );
          }
          const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
          return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
        })
        .map((statement) => `${file}: ${statement.getText().split('\n')[0]}`),
    );
    expect(wrong).toEqual([]);
  });

  test('only the folder sheet says Excel', () => {
    const heard = files
      .filter((file) => !file.startsWith('src/workbench/'))
      .flatMap((file) =>
        globalsIn(file, Object.keys(MAY_SAY))
          .filter(([name]) => !MAY_SAY[name]?.test(file))
          .map(([name, line]) => `${file}:${line} says ${name}`),
      );
    expect(heard).toEqual([]);
  });
});

/** Names that are used as such, not as a property (`host.Excel`) or a text. */
function globalsIn(file: string, names: readonly string[]): [name: string, line: number][] {
  const source = syntaxOf(file);
  const found: [string, number][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.includes(node.text)) {
      const { parent } = node;
      const isMember =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isQualifiedName(parent) && parent.right === node);
      if (!isMember) found.push([node.text, source.getLineAndCharacterOfPosition(node.getStart()).line + 1]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('words in every language', () => {
  const CHAPTERS = filesUnder('src/locale/shape').map((file) => basename(file, '.ts'));
  const chapterOf = async (locale: string, chapter: string) =>
    leavesOf(await import(`../src/locale/${locale}/${chapter}`));

  test.each(LOCALES)('%s has the chapters that there are, and no other', (locale) => {
    expect(filesUnder(`src/locale/${locale}`).map((file) => basename(file, '.ts'))).toEqual(CHAPTERS);
  });

  const each = LOCALES.flatMap((locale) => CHAPTERS.map((chapter) => [locale, chapter] as const));
  test.each(each)('%s, %s: every word that English has, and no empty one', async (locale, chapter) => {
    const [english, words] = [await chapterOf('en', chapter), await chapterOf(locale, chapter)];
    expect(words.map(([key]) => key).sort()).toEqual(english.map(([key]) => key).sort());
    expect(words.filter(([, word]) => typeof word === 'string' && word.trim() === '')).toEqual([]);
  });

  test.each(Object.entries(functionWords))('the function %s is described in all of them', (_, byLocale) => {
    expect(Object.keys(byLocale).sort()).toEqual([...LOCALES].sort());
    const [first = [], ...others] = LOCALES.map((locale) => leavesOf(byLocale[locale]));
    for (const other of others) expect(other.map(([key]) => key)).toEqual(first.map(([key]) => key));
    expect([first, ...others].flat().filter(([, word]) => typeof word !== 'string' || word.trim() === '')).toEqual([]);
  });

  // Chapters apart, words stand in tables with a column a language: those that are written into a sheet, and small ones.
  const TABLES = /^src\/(locale\/(?!shape|en\/|zh-)|book\/|workbench\/words\.ts|workbench\/page\/words\/locale\.ts)/;
  test('every table that has a column a language says something in each', async () => {
    const files = sourceFiles().filter((file) => TABLES.test(file) && textOf(file).includes("'zh-TW'"));
    const modules = await Promise.all(files.map((file) => import(`../${file.replace(/\.ts$/, '')}`)));
    const tables = modules.flatMap((module, i) => tablesIn(module, files[i]));
    expect(tables.length).toBeGreaterThan(10);
    const silent = tables.flatMap(([path, table]) =>
      LOCALES.flatMap((locale) => {
        const words = leavesOf(table[locale], `${path}.${locale}`);
        const empty = words.filter(([, word]) => word === undefined || String(word).trim() === '').map(([at]) => at);
        return words.length === 0 ? [`${path}.${locale}`] : empty;
      }),
    );
    expect(silent).toEqual([]);
  });

  test('the manifest, the functions and the words speak the same languages', () => {
    const [, ...others] = LOCALES;
    const named = [...textOf('manifest.xml').matchAll(/ Locale="([^"]+)"/g)].map(([, locale = '']) => locale);
    // Hong Kong and Macao read the words of Taiwan, Singapore those of China; everybody else reads English.
    const neighbours = ['zh-HK', 'zh-MO', 'zh-SG'];
    expect([...new Set(named)].filter((locale) => !neighbours.includes(locale)).sort()).toEqual([...others].sort());
    const folders = filesUnder('src/locale').flatMap(
      (file) => /^src\/locale\/([a-z]{2}(?:-[A-Z]{2})?)\//.exec(file)?.[1] ?? [],
    );
    expect([...new Set(folders)].sort()).toEqual([...LOCALES].sort());
  });

  test('the set of languages is written once in the product', () => {
    const again = sourceFiles().filter(
      (file) =>
        !/^src\/(workbench\/|policy\/locale\.ts)/.test(file) &&
        /'en'\s*[|,]\s*'zh-CN'\s*[|,]\s*'zh-TW'/.test(textOf(file)),
    );
    expect(again).toEqual([]);
  });

  test('no Chinese stands among the English words', async () => {
    const chapters = await Promise.all(CHAPTERS.map((chapter) => chapterOf('en', chapter)));
    const english = [...chapters.flat(), ...Object.values(functionWords).flatMap(({ en }) => leavesOf(en))];
    expect(english.filter(([, word]) => /\p{Script=Han}/u.test(String(word)))).toEqual([]);
  });
});

function leavesOf(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
}

/** What has a value for every language, at any depth. */
function tablesIn(value: unknown, path = ''): [path: string, table: { readonly [locale: string]: unknown }][] {
  if (typeof value !== 'object' || value === null) return [];
  const table = value as { readonly [locale: string]: unknown };
  if (LOCALES.every((locale) => locale in table)) return [[path, table]];
  return Object.entries(value).flatMap(([key, inner]) => tablesIn(inner, `${path}.${key}`));
}

describe('Office.js no newer than the manifest promises', () => {
  const MADE = 'src/sheet/madeForThisTest.ts';
  const made = {
    [MADE]: `
      export async function late(context: Excel.RequestContext) { const { valuesAsJson } = context.workbook.getSelectedRange(); return valuesAsJson; }
      export async function loaded(range: Excel.Range) { range.load('values,valuesAsJson'); }
      export async function listed(sheets: Excel.WorksheetCollection) { sheets.load(['items/name', 'items/namedSheetViews']); }
      export async function merged() { await Excel.run({ mergeUndoGroup: true }, async () => {}); }
      export async function asked(range: Excel.Range) {
        if (Office.context.requirements.isSetSupported('ExcelApi', '1.16')) range.load('valuesAsJson');
      }
      export async function askedForLess(range: Excel.Range) {
        if (Office.context.requirements.isSetSupported('ExcelApi', '1.15')) range.load('valuesAsJson');
      }
      export async function old(range: Excel.Range) { range.load('values'); await range.context.sync(); }
    `,
  };
  let uses: Use[] = [];
  let tooNew: (used: Use) => boolean;
  beforeAll(() => {
    const promised = requiredSets();
    const covers = (
      sets: readonly { name: string; minor: number }[],
      { name, minor }: { name: string; minor: number },
    ) => sets.some((set) => set.name === name && set.minor >= minor);
    // SharedRuntime brings the functions' runtime and the simplest of the ribbon along.
    const given = [...promised, { name: 'CustomFunctionsRuntime', minor: 3 }];
    tooNew = ({ set, guards }) => set !== null && !covers(given, set) && !covers(guards, set);
    const files = sourceFiles().filter((file) => /^src\/(sheet|ribbon|functions|taskpane)\//.test(file));
    const speaking = files.filter((file) => /\b(Excel|Office|OfficeExtension)\b/.test(textOf(file)));
    uses = officeUses(speaking, made);
  });
  const complaints = (of: (used: Use) => boolean) =>
    uses
      .filter((used) => of(used) && tooNew(used))
      .map(({ member, set, at }) => `${at} ${member} is ${set?.name} 1.${set?.minor}`);

  test('every member is old enough, or stands in a function that asks for its set', () => {
    expect(uses.filter(({ at }) => !at.startsWith(MADE)).length).toBeGreaterThan(20);
    expect(complaints(({ at }) => !at.startsWith(MADE))).toEqual([]);
  });

  test('a member that is too new would be found: read, loaded, in a list, as an option, behind too small a guard', () => {
    expect([...new Set(complaints(({ at }) => at.startsWith(MADE)))]).toEqual([
      `${MADE}:2 Excel.Range.valuesAsJson is ExcelApi 1.16`,
      `${MADE}:3 Excel.Range.valuesAsJson is ExcelApi 1.16`,
      `${MADE}:4 Excel.Worksheet.namedSheetViews is ExcelApiOnline 1.1`,
      `${MADE}:5 Excel.RunOptions.mergeUndoGroup is ExcelApi 1.20`,
      `${MADE}:10 Excel.Range.valuesAsJson is ExcelApi 1.16`,
    ]);
  });
});

describe('the tests', () => {
  test('each asserts something', () => {
    expect(testsWithoutExpect()).toEqual([]);
  });
});

describe('the tree', () => {
  test('no source is over 350 lines', () => {
    const long = sourceFiles().map((file) => [textOf(file).split('\n').length - 1, file] as const);
    expect(long.filter(([lines]) => lines > 350)).toEqual([]);
  });

  test('no folder of src holds more than 30 files', () => {
    const counts = new Map<string, number>();
    for (const file of filesUnder('src')) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 30)).toEqual([]);
  });

  test('no name says nothing', () => {
    const empty = /(^|[a-z])(utils?|helpers?|managers?|services?|handlers?|common|misc)$/i;
    expect(
      [...filesUnder('src'), ...filesUnder('test')].filter((file) => empty.test(basename(file).replace(/\..*$/, ''))),
    ).toEqual([]);
  });

  test('nothing stands at the top that does not belong there', () => {
    expect(readdirSync(ROOT).filter((name) => !TOP_LEVEL.test(name))).toEqual([]);
  });

  test('no path of the machine it was written on', () => {
    const texts = filesUnder('.').filter((file) =>
      /\.(\w*js|\w*ts|tsx|json|md|xml|html|css|svg|txt|csv|ya?ml)$|^\.ci\//.test(file),
    );
    expect(texts.length).toBeGreaterThan(50);
    const small = texts.filter((file) => statSync(join(ROOT, file)).size < 2_000_000);
    expect(small.filter((file) => MACHINE_PATHS.test(textOf(file)))).toEqual([]);
    expect(MACHINE_PATHS.test(`"${['', 'work', 'main'].join('/')}"`)).toBe(true);
    expect(MACHINE_PATHS.test('src/workbench/host and https://example.com/work/it')).toBe(false);
  });
});
