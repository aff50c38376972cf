/**
 * `npm run excel`: the built add-in over https on localhost:3000, where the manifest says it is, and the manifest in
 * Excel.
 *
 *  - the certificate is one of this machine's own; office-addin-dev-certs makes it and asks the user to trust it, once;
 *  - on Windows and Mac office-addin-debugging hands the manifest to Excel and opens it. It is fetched by npx and is no
 *    dependency: a dependency of every current version of it is missing from the registry that this project is built
 *    with;
 *  - for Excel on the web, and anywhere else, the manifest is uploaded by hand; we say where.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { serve, type Served } from './server';

const PORT = 3000;
const LOADER = ['--yes', 'office-addin-debugging@7.0.0', 'start'];
const HOW = ['desktop', '--app', 'excel', '--no-debug', '--no-live-reload'];

interface Certificates {
  getHttpsServerOptions(): Promise<{ readonly cert: Buffer; readonly key: Buffer }>;
}

/** The command that opens the manifest in Excel on this system; null where there is no Excel but the web's. */
export function loaderFor(platform: NodeJS.Platform, manifest: string): readonly string[] | null {
  if (platform !== 'win32' && platform !== 'darwin') return null;
  return ['npx', ...LOADER, manifest, ...HOW];
}

/** @throws when the port is taken or there is no certificate. */
export async function serveForExcel(dist: string): Promise<Served> {
  const certs = createRequire(__filename)('office-addin-dev-certs') as Certificates;
  const { cert, key } = await certs.getHttpsServerOptions();
  return serve({ dist, port: PORT, office: 'cdn', certificate: { cert, key } });
}

/** True once Excel has been handed the manifest. */
export function openInExcel(dist: string): Promise<boolean> {
  const [command, ...args] = loaderFor(process.platform, 'manifest.xml') ?? [];
  if (command === undefined) return Promise.resolve(false);
  return new Promise((done) => {
    // npx is a script of the shell on Windows. All of the command is ours.
    const run = spawn(command, args, { cwd: join(dist, '..'), stdio: 'inherit', shell: process.platform === 'win32' });
    run.on('error', () => done(false));
    run.on('close', (status) => done(status === 0));
  });
}
