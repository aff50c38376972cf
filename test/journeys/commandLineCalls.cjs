/**
 * The built command line, kept at hand in one process: each message is what follows `vf`, each answer how it ended and
 * what it said. Plain JavaScript: Node runs it as it stands.
 */
const { main } = require('../../dist/cli.cjs');

const STREAMS = ['stdout', 'stderr'];

process.on('message', async (args) => {
  const said = { stdout: '', stderr: '' };
  for (const stream of STREAMS) {
    process[stream].write = (text) => {
      said[stream] += text;
      return true;
    };
  }
  process.send({ status: await main(args), ...said });
});
