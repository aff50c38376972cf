/**
 * `npm test`: everything that must hold, and all of it even when something failed.
 *
 * Two checks run at a time and each speaks when it has finished; the tests come last, on what the build made. The last
 * two lines say how long it took and jest's totals, with each other check that failed counted as one failure. What
 * follows `npm test --` goes to jest. Real files are asked apart: `npm run test:real`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** The command of a package, for this very Node: no shell, no npx, the same on every system. */
function tool(name, command = name) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** The compiler in Go checks; the one in JavaScript is what webpack, eslint and some tests speak to. */
const TSC = tool('@typescript/native-preview', 'tsgo');

/** The long ones first. */
const CHECKS = [
  { name: 'lint', run: [tool('eslint'), '.'] },
  { name: 'build', run: [join(ROOT, 'src', 'workbench', 'vf.mjs'), '--build'] },
  { name: 'format', run: [tool('prettier'), '--check', '--cache', '--log-level', 'warn', '.'] },
  { name: 'lint by types', run: [tool('oxlint'), '--type-aware', 'src', 'test'] },
  { name: 'types', run: [TSC, '-p', '.'] },
  { name: 'purity of policy, book, standing, ledger and plan', run: [TSC, '-p', 'src/policy'] },
];

/** True if it holds. */
function check({ name, run }) {
  const since = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, run, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (part) => output.push(part));
    child.stderr.on('data', (part) => output.push(part));
    child.on('close', (status) => {
      const holds = status === 0;
      if (!holds) process.stdout.write(Buffer.concat(output));
      console.log(`${holds ? '✓' : '✕'} ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
      resolve(holds);
    });
  });
}

const begun = Date.now();
let failed = 0;
const waiting = [...CHECKS];
const work = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) if (!(await check(next))) failed++;
};
await Promise.all([work(), work()]);

const reporters = ['--reporters=default', '--reporters=<rootDir>/test/reporter.cjs'];
const { status } = spawnSync(process.execPath, [tool('jest'), ...process.argv.slice(2), ...reporters], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, FAILED_BEFORE: String(failed), SPENT_BEFORE: String((Date.now() - begun) / 1000) },
});
process.exitCode = status === 0 && failed === 0 ? 0 : 1;
