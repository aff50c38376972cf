/**
 * The add-in as Excel would load it, built from the sources as they stand: where a test needs the functions at work in
 * a sheet. `npm test` has built it already; a single test file builds it, once, when a source is newer.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

let isBuilt = false;

/** The folder that it stands in. */
export function builtAddIn(): string {
  if (!isBuilt) {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'src', 'workbench', 'vf.mjs'), '--build'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the add-in does not build: ${stderr}`);
    isBuilt = true;
  }
  return join(ROOT, 'dist');
}
