/**
 * Builds into dist/: what Excel loads, the workbench page, the command line, and a page for the bench to measure
 * against.
 *
 *  - the product's scripts are classic and blocking, one upon the other: functions.js stands alone, since Excel calls a
 *    function as soon as the page is there, long before React is; ribbon.js and taskpane.js take from it what it has
 *    already (a fifth of the pane's first load). What the first sight does not show comes in chunks of its own when it
 *    is shown;
 *  - types are checked by `npm run types`; here they are only stripped;
 *  - office.js comes from Microsoft's CDN. VF_OFFICE_CDN names another folder that holds it; for 21Vianet in China:
 *    https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted
 *  - the pane may talk to nobody but its own server and that folder: its page carries the policy, so that it holds
 *    wherever the files are put.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { Compilation, WebpackError, sources } = require('webpack');

/** A release has the hash of its content in each name that neither the manifest nor the page names itself. */
const HASH = process.env.VF_HASHED === '1' ? '.[contenthash:8]' : '';
const NAMED = new Set(['functions', 'refusals', 'session']);

const OFFICE_CDN = process.env.VF_OFFICE_CDN ?? 'https://appsforoffice.microsoft.com/lib/1/hosted';

/**
 * Scripts of ours and of Office only. Styles: Fluent and Office write theirs while they run. A frame: Office's question
 * whether to trust the host, which it shows from its own folder. `frame-ancestors` must come as a header, from the
 * server.
 */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' ${new URL(OFFICE_CDN).origin}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  `frame-src 'self' ${new URL(OFFICE_CDN).origin}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Where the words of the functions go; English is the file that the manifest names for everybody else. */
const METADATA = (locale) => (locale === 'en' ? 'functions.json' : `functions.${locale}.json`);

const file = (...parts) => path.resolve(__dirname, ...parts);

/**
 * Puts the words of src/locale/functions.json into the generated metadata, one file a language. The names of the
 * functions stay as they are: a formula that is written through the API is not translated. A missing or an unknown word
 * stops the build.
 *
 * Also lets error cells in: without it one #REF! in a range would answer for the whole range, and a function never sees
 * it.
 */
class FunctionWords {
  apply(compiler) {
    const table = file('src/locale/functions.json');
    compiler.hooks.thisCompilation.tap('FunctionWords', (compilation) => {
      compilation.fileDependencies.add(table);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: 'FunctionWords', stage }, () => {
        const generated = compilation.getAsset(METADATA('en'));
        if (!generated) return; // the generator has said why
        const words = JSON.parse(compilation.inputFileSystem.readFileSync(table, 'utf8'));
        const metadata = JSON.parse(generated.source.source().toString());
        const faults = new Set();
        for (const locale of Object.keys(Object.values(words)[0])) {
          const name = METADATA(locale);
          const localised = inLanguage(metadata, words, locale, (fault) => faults.add(fault));
          const source = new sources.RawSource(JSON.stringify(localised, null, 2));
          if (locale === 'en') compilation.updateAsset(name, source);
          else compilation.emitAsset(name, source);
        }
        for (const fault of faults) compilation.errors.push(new WebpackError(`src/locale/functions.json: ${fault}`));
      });
    });
  }
}

function inLanguage(metadata, words, locale, report) {
  const word = (where, found) => {
    if (typeof found === 'string' && found.trim() !== '') return found;
    report(`${where} has no word in ${locale}`);
    return where;
  };
  const unknown = (where, found, known) => {
    for (const key of Object.keys(found ?? {})) if (!known.includes(key)) report(`${where}${key} does not exist`);
  };
  const ids = metadata.functions.map(({ id }) => id);
  unknown('', words, ids);
  const functions = metadata.functions.map((described) => {
    const { id } = described;
    const said = words[id]?.[locale];
    const names = described.parameters.map(({ name }) => name);
    unknown(`${id}.`, said?.parameters, names);
    const parameters = described.parameters.map((parameter) => {
      const where = `${id}.${parameter.name}`;
      const { name, description } = said?.parameters?.[parameter.name] ?? {};
      return {
        ...parameter,
        name: word(`${where}.name`, name),
        description: word(`${where}.description`, description),
      };
    });
    return { ...described, description: word(`${id}.description`, said?.description), parameters };
  });
  return { ...metadata, allowErrorForDataTypeAny: true, functions };
}

/**
 * office.js first, then the functions, so that Excel finds them associated at its first call. Only what listens for
 * refusals of the policy comes before them.
 */
const page = (first = '') => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <title>Vital Few</title>${first}
    <script src="${OFFICE_CDN}/office.js"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`;

/** Transpiled for the web views of Excel LTSC 2021 and of macOS; `noEmit` is the type check's. */
const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'ts-loader',
  options: { transpileOnly: true, compilerOptions: { noEmit: false, target, sourceMap: false } },
});

/**
 * A second build takes seconds: `npm run vf` builds whenever a source has changed. What another folder built is not
 * taken.
 */
const cache = {
  type: 'filesystem',
  version: `${__dirname} ${OFFICE_CDN}${HASH}`,
  buildDependencies: { config: [__filename] },
};

/** Half of a build's time would be the default one's; the size is the same within a third of a percent. */
const minimizer = [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })];

const shared = {
  mode: 'production',
  cache,
  optimization: { minimizer },
  devtool: false,
  context: __dirname,
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  performance: false,
  stats: 'errors-warnings',
};

const output = (more) => ({ path: file('dist'), compareBeforeEmit: false, ...more });

const product = {
  ...shared,
  name: 'product',
  target: ['web', 'es2020'],
  entry: {
    refusals: './src/runtime/collectRefusals.ts',
    functions: './src/functions/functions.ts',
    ribbon: { import: './src/ribbon/ribbon.ts', dependOn: 'functions' },
    // Runs where there is no page to load more scripts into: in one piece.
    session: {
      import: './src/headless/headless.ts',
      library: { name: 'vitalFew', type: 'global' },
      asyncChunks: false,
    },
    taskpane: { import: './src/taskpane/index.tsx', dependOn: ['functions', 'ribbon'] },
  },
  // Chunks lie beside the page. 'auto' would ask for the running script, which only a browser knows.
  output: output({
    filename: ({ chunk }) => `[name]${NAMED.has(chunk.name) ? '' : HASH}.js`,
    chunkFilename: `pane.[name]${HASH}.js`,
    globalObject: 'globalThis',
    publicPath: '',
  }),
  module: { rules: [typescript('ES2020')] },
  // React and Fluent apart: they are ten times our code and change with package.json only.
  optimization: {
    minimizer,
    splitChunks: {
      cacheGroups: {
        vendor: { name: 'vendor', test: /node_modules/, chunks: ({ name }) => name === 'taskpane', enforce: true },
      },
    },
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: METADATA('en'), input: file('src/functions/functions.ts') }),
    new FunctionWords(),
    new HtmlPlugin({
      filename: 'taskpane.html',
      templateContent: page(`\n    <script src="refusals.js"></script>`),
      chunks: ['functions', 'ribbon', 'taskpane'],
      chunksSortMode: 'manual',
      scriptLoading: 'blocking',
      inject: 'body',
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png', to: 'assets/[name][ext]' },
        { from: 'assets/support.*', to: '[name][ext]' },
      ],
    }),
  ],
};

/** The stand-in for Excel in a browser. Never a part of the product; the pane in it is the product's own page. */
const workbenchPage = {
  ...shared,
  name: 'workbench page',
  target: ['web', 'es2022'],
  entry: { page: './src/workbench/page/index.tsx', trust: './src/workbench/page/trust.ts' },
  output: output({ filename: 'workbench/[name].js', chunkFilename: 'workbench/[name].js', publicPath: '/' }),
  module: { rules: [typescript('ES2022')] },
  plugins: [
    new HtmlPlugin({ filename: 'workbench/index.html', template: 'src/workbench/page/index.html', chunks: ['page'] }),
    new HtmlPlugin({ filename: 'workbench/trust.html', chunks: ['trust'], title: 'Trust' }),
    new CopyPlugin({ patterns: [{ from: 'manifest.xml', to: 'workbench/manifest.xml' }] }),
  ],
};

/** What the bench measures the pane's readiness against; built by `npm run bench` only. */
const template = {
  ...shared,
  name: 'template',
  target: ['web', 'es2020'],
  entry: { template: './test/bench/template/index.tsx' },
  output: output({ filename: 'template/[name].js', publicPath: '/' }),
  module: { rules: [typescript('ES2020')] },
  plugins: [
    new HtmlPlugin({
      filename: 'template/index.html',
      templateContent: page(),
      scriptLoading: 'blocking',
      inject: 'body',
      minify: false,
    }),
  ],
};

/**
 * Runs in Node; `__dirname` is dist/ at run time. The unmodified office.js is read from node_modules, never bundled.
 */
const commandLine = {
  ...shared,
  name: 'command line',
  target: 'node20',
  entry: {
    cli: './src/workbench/cli.ts',
    field: './test/field/run.ts',
    truth: './test/truth/run.ts',
    bench: './test/bench/run.ts',
    pictures: './test/pictures/run.ts',
  },
  output: output({ filename: '[name].cjs', library: { type: 'commonjs2' } }),
  // office.js is found at run time, where the package stands then; webpack would put its own number for it. So is
  // ExcelJS, which is ten times our code and only the benchmark's.
  module: { rules: [typescript('ES2022')], parser: { javascript: { createRequire: false } } },
  externals: [
    ({ request }, done) =>
      /^@microsoft\/office-js|^(exceljs|playwright-core)$/.test(request) ? done(null, `commonjs ${request}`) : done(),
  ],
  node: { __dirname: false, __filename: false },
  optimization: { minimize: false },
};

module.exports = [product, workbenchPage, template, commandLine];
