/** The product with pseudo words in the place of the English ones. Never a part of what is served to anybody. */
const { join } = require('node:path');
const [product] = require('../../webpack.config.js');

const src = join(__dirname, '..', '..', 'src');

module.exports = {
  ...product,
  output: { ...product.output, path: process.env.PSEUDO_DIST },
  cache: { ...product.cache, name: 'pseudo' },
  optimization: { ...product.optimization, minimize: false },
  module: {
    ...product.module,
    rules: [
      ...product.module.rules,
      {
        test: [join(src, 'locale', 'en'), join(src, 'book', 'written')],
        enforce: 'pre',
        loader: join(__dirname, 'loader.cjs'),
      },
    ],
  },
};
