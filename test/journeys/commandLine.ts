/**
 * The command line as it is built: `vf` calls it in one process that stays at hand for the whole file of tests, which
 * takes a tenth of the time of a process for each call; `spawned` is a process as a script starts it. That the two end
 * and say the same is a test of its own in commandLine.test.ts.
 *
 * Not within jest: there Node's own errors and bytes are not of the same make as the program's.
 */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { builtAddIn } from '../field/built';

const ROOT = join(__dirname, '..', '..');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Its lines. */
  readonly sentences: readonly string[];
}

let calls: ChildProcess | null = null;

afterAll(() => void calls?.kill());

/** One call at a time. */
export function vf(...args: string[]): Promise<Ended> {
  builtAddIn();
  const process = (calls ??= fork(join(__dirname, 'commandLineCalls.cjs'), { cwd: ROOT }));
  return new Promise((done, fail) => {
    const died = () => fail(new Error(`the command line died over: ${args.join(' ')}`));
    process.once('exit', died);
    process.once('message', (answer: Omit<Ended, 'sentences'>) => {
      process.off('exit', died);
      done(ended(answer));
    });
    process.send(args);
  });
}

/** As a script starts it. */
export function spawned(...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src', 'workbench', 'vf.mjs'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return ended({ status, stdout, stderr });
}

const ended = (end: Omit<Ended, 'sentences'>): Ended => ({
  ...end,
  sentences: end.stderr.split('\n').filter((line) => line !== ''),
});
