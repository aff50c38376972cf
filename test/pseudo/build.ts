/** The built add-in with the pseudo language in the place of English, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtAddIn } from '../field/built';

const ROOT = join(__dirname, '..', '..');

export function builtInPseudo(): string {
  const dist = mkdtempSync(join(tmpdir(), 'vital-few-pseudo-'));
  for (const part of ['workbench', 'assets']) cpSync(join(builtAddIn(), part), join(dist, part), { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js'), '--config', join(__dirname, 'webpack.config.cjs')],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, PSEUDO_DIST: dist } },
  );
  if (status !== 0) throw new Error(`the add-in does not build in pseudo: ${stdout}${stderr}`);
  return dist;
}
