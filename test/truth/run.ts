/**
 * `npm run truth -- FOLDER`: the figures of the reports on real ledgers, against those that were reckoned apart from the
 * product. A line each: right or wrong, what it is about, and both figures where they differ.
 *
 * Exit status: 0 every figure is right · 1 not so · 2 no such folder.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf } from './figures';

export async function run(folder: string | undefined): Promise<number> {
  if (folder === undefined || !existsSync(join(folder, 'truth', 'summary.json'))) {
    process.stderr.write('Name the folder that holds real/ and truth/: npm run truth -- FOLDER\n');
    return 2;
  }
  let [right, wrong] = [0, 0];
  for await (const { about, expected, found } of figuresOf(folder)) {
    const isRight = found === expected;
    if (isRight) right++;
    else wrong++;
    process.stdout.write(
      `${isRight ? 'right' : 'WRONG'}  ${about}: ${expected}${isRight ? '' : ` · found ${found}`}\n`,
    );
  }
  process.stdout.write(`${right} right, ${wrong} wrong\n`);
  return wrong === 0 && right > 0 ? 0 : 1;
}
