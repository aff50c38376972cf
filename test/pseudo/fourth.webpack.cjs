/** What Excel calls and what the command line calls, from the sources in FOURTH_ROOT, without the pane. */
const { join } = require('node:path');
const root = process.env.FOURTH_ROOT;
const [product] = require(join(root, 'webpack.config.js'));

const { functions, session } = product.entry;

module.exports = {
  ...product,
  entry: { functions, session, words: { import: './src/locale/load.ts', dependOn: 'functions' } },
  cache: false,
  optimization: { minimize: false },
  plugins: product.plugins.filter(({ constructor: { name } }) => /Function/.test(name)),
};
