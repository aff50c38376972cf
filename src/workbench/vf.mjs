/**
 * The launcher behind `npm run vf`: builds when a source is newer than the built command line, then runs the command
 * line.
 *
 *  - standard output belongs to the command: a build speaks on standard error, and only when it fails;
 *  - two launchers at once build once: the first takes the lock, the others wait. The lock of a process that died is
 *    taken over;
 *  - a build is made beside and its files are moved in one by one, cli.cjs last: nobody ever runs half of one;
 *  - cli.cjs is dated at the start of its build: what was saved meanwhile counts as newer.
 *
 * `--build` builds if need be and runs nothing. Plain JavaScript, because nothing is built before it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');
const CLI = join(DIST, 'cli.cjs');
const LOCK = join(DIST, '.building');
const BESIDE = '.next-';
/** Of webpack.config.js: what a user or a test runs. */
const PARTS = ['product', 'workbench page', 'command line'].flatMap((name) => ['--config-name', name]);
const SOURCES = [
  'src',
  'test/field',
  'test/truth',
  'test/bench',
  'test/pictures',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'package.json',
].map((name) => join(ROOT, name));

/** Folders count with their own date too: it tells of a file that was taken away. */
function newestOf(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestOf(join(path, name))), found.mtimeMs);
}

function isStale() {
  const built = statSync(CLI, { throwIfNoEntry: false });
  return !built || SOURCES.some((path) => newestOf(path) > built.mtimeMs);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/** True once the lock is ours. */
function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function dropDeadLock() {
  try {
    const owner = Number(readFileSync(LOCK, 'utf8'));
    // An empty lock has just been made: its owner is about to write its number.
    if (owner > 0 && !isAlive(owner)) rmSync(LOCK, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function moveIn(from, to) {
  mkdirSync(to, { recursive: true });
  const last = (name) => Number(name === 'cli.cjs');
  for (const entry of readdirSync(from, { withFileTypes: true }).sort((a, b) => last(a.name) - last(b.name))) {
    if (entry.isDirectory()) moveIn(join(from, entry.name), join(to, entry.name));
    else renameSync(join(from, entry.name), join(to, entry.name));
  }
}

function build() {
  const started = new Date();
  for (const name of readdirSync(DIST).filter((found) => found.startsWith(BESIDE))) {
    if (!isAlive(Number(name.slice(BESIDE.length)))) rmSync(join(DIST, name), { recursive: true, force: true });
  }
  const beside = join(DIST, `${BESIDE}${process.pid}`);
  const webpack = join(dirname(createRequire(import.meta.url).resolve('webpack-cli/package.json')), 'bin', 'cli.js');
  try {
    const run = [webpack, ...PARTS, '--stats', 'errors-only', '--output-path', beside];
    const { status } = spawnSync(process.execPath, run, { cwd: ROOT, stdio: ['ignore', 2, 2] });
    if (status !== 0) return false;
    utimesSync(join(beside, 'cli.cjs'), started, started);
    moveIn(beside, DIST);
    return true;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** False when the sources do not build. */
async function isReady() {
  mkdirSync(DIST, { recursive: true });
  while (isStale()) {
    if (takeLock()) {
      try {
        return !isStale() || build();
      } finally {
        rmSync(LOCK, { force: true });
      }
    }
    await pause(200);
    dropDeadLock();
  }
  return true;
}

if (!(await isReady())) {
  process.stderr.write('vf: the build failed, see above\n');
  process.exitCode = 3;
} else if (process.argv[2] !== '--build') {
  const { main } = createRequire(import.meta.url)(CLI);
  process.exitCode = await main(process.argv.slice(2));
}
