/**
 * Number formats and numbers written as text, both by numfmt in its en-US form.
 *
 * numfmt 4.0.1 names a `dist/index.cjs` in its package.json that it does not ship, so `import … from 'numfmt'` fails
 * wherever "require" is asked for (jest). The file is therefore named by its path; webpack, tsc and jest all find it.
 */
export { format, formatColor, isDateFormat, parseValue } from '../../../node_modules/numfmt/dist/index.js';
