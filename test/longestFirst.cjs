const { readFileSync } = require('node:fs');
const { join, relative, sep } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Starts the longest files first, so that none is left alone at the end: by seconds.json, which a run with SECONDS=1
 * keeps. A file that it does not name is short, or new: those come after, the larger first.
 */
class LongestFirst extends Sequencer {
  sort(tests) {
    const seconds = JSON.parse(readFileSync(join(__dirname, 'seconds.json'), 'utf8'));
    const tookLast = ({ path, context }) => seconds[relative(context.config.rootDir, path).split(sep).join('/')] ?? 0;
    const size = ({ path }) => readFileSync(path).length;
    return [...tests].sort((a, b) => tookLast(b) - tookLast(a) || size(b) - size(a));
  }
}

module.exports = LongestFirst;
