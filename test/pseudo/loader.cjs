/**
 * Makes the English words pseudo while they are built (pseudo.ts): each chapter when it is there, and the English
 * column of the words that are read back from cells before anything is made of it.
 */
const { join } = require('node:path');

const PSEUDO = JSON.stringify(join(__dirname, 'pseudo.ts'));

module.exports = function withPseudo(source) {
  const chapters = [...source.matchAll(/^export const (\w+)/gm)].map(([, name]) => `\npseudo(${name});`);
  const column = source.replace(/\ben: ('[^']*'|\[[^\]]*\])/g, 'en: inPseudo($1)');
  const isChapter = /[\\/]locale[\\/]en[\\/]/.test(this.resourcePath);
  return isChapter
    ? `import { pseudo } from ${PSEUDO};\n${source}\n${chapters.join('')}\n`
    : `import { writtenInPseudo as inPseudo } from ${PSEUDO};\n${column}`;
};
