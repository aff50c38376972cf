/**
 * What the compiler lets pass and we do not: the clock and chance in the pure folders, default exports, barrels,
 * imports across the line, and Office.js used in ways that only fail in a real Excel.
 *
 *  - what only types can tell (a forgotten await, an unsafe any) is .oxlintrc.json: the same rules by a linter in Go, in
 *    an eighth of the time;
 *  - layout is prettier's alone;
 *  - `test/repository.test.ts` resolves every import and is the judge of who may import whom; the patterns here say it
 *    early, in the editor.
 */
import { createRequire } from 'node:module';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** Who may import whom, from the ground up: the one table, shared with `test/repository.test.ts`. */
const ROOMS = createRequire(import.meta.url)('./src/rooms.json');
const PURE = Object.keys(ROOMS).filter((folder) => ROOMS[folder].pure);
const FOLDERS = Object.keys(ROOMS).filter((folder) => !folder.includes('/'));
const PRODUCT = FOLDERS.filter((folder) => folder !== 'workbench');

const ONLY_NAMED = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has the same name everywhere.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' },
  {
    selector: 'ExportNamedDeclaration[source.value=/^[.](?!.*node_modules)/]',
    message: 'No barrels: import from the file that defines it.',
  },
];

const TODAY = 'Take `today: Day` as a parameter: the pure folders read no clock.';
const NO_CLOCK_NO_CHANCE = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: TODAY },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: TODAY },
  { selector: "CallExpression[callee.name='Date']", message: TODAY },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No chance in the pure folders: the same sheet gives the same answer.',
  },
];

const across = (folder, { folders = [], packages = [] }) => {
  const others = FOLDERS.filter((name) => name !== folder && !folders.includes(name));
  const patterns = [
    {
      regex: `^(\\.\\./)+(${others.join('|')})/`,
      message: `src/${folder} may import ${folders.join(', ') || 'no other folder'}.`,
    },
    {
      regex: `^(?!${['\\.', ...packages.map((name) => `${name}($|/)`)].join('|')})`,
      message: `src/${folder} may import ${packages.join('…, ') || 'no package'}.`,
    },
  ];
  return { files: [`src/${folder}/**`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  { files: ['**/*.{js,cjs}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // A chapter in every language, at once: found by its folder, which no import can do.
  { files: ['src/locale/*.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-binary-expression': 'error',
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': ['error', { skipRegExps: true }],
      'no-misleading-character-class': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', ...ONLY_NAMED],
    },
  },
  {
    files: PURE.map((folder) => `src/${folder}/**`),
    rules: { 'no-restricted-syntax': ['error', ...ONLY_NAMED, ...NO_CLOCK_NO_CHANCE] },
  },
  ...PRODUCT.filter((folder) => folder !== 'locale').map((folder) => across(folder, ROOMS[folder])),
  {
    files: ['src/locale/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(?!policy/locale$)(${FOLDERS.filter((name) => name !== 'locale').join('|')})/`,
              allowTypeImports: true,
              message: 'src/locale may import types only, the list of languages apart.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/taskpane/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+sheet/',
              allowTypeImports: true,
              message: 'Components run no jobs: the session does.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/workbench/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${PRODUCT.join('|')})/`,
              message: 'The workbench knows the product only as built.',
            },
          ],
        },
      ],
    },
  },
  {
    // Of the plugin only these rules: its configs bring a second parser and prettier along, and its other four guess by
    // the name of a variable what was loaded and synced. Office.js itself throws there, and the tests run the
    // unmodified Office.js.
    files: ['src/sheet/**', 'src/ribbon/**', 'src/taskpane/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
);
