import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve, type Served } from '../../src/workbench/server';
import { loaderFor } from '../../src/workbench/sideload';

const ROOT = join(__dirname, '../..');
const DIST = join(ROOT, 'dist');
const OFFICE = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

let served: Served | null = null;
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill();
  await served?.close();
  served = null;
});

async function here(): Promise<Served> {
  served = await serve({ dist: DIST, port: 0, office: 'here', anyPort: true });
  return served;
}

/** Without a browser's tidying up of the path. */
function asked(address: string, path: string, method = 'GET'): Promise<{ status: number; text: string }> {
  return new Promise((done, fail) => {
    const { port } = new URL(address);
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
    })
      .on('error', fail)
      .end();
  });
}

/** A policy as its directives. */
const policyIn = (text: string | null): Map<string, string> =>
  new Map((text ?? '').split('; ').map((part) => [part.split(' ')[0] ?? '', part]));

test('npm start says the address of a page in its last line', async () => {
  const child = spawn(process.execPath, ['src/workbench/vf.mjs', 'start', '--port', '0'], { cwd: ROOT });
  children.push(child);
  const lines: string[] = [];
  const address = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (part: Buffer) => {
      lines.push(...part.toString().trim().split('\n'));
      const last = lines.at(-1) ?? '';
      if (last.startsWith('http')) done(last);
    });
    child.on('exit', () => fail(new Error(`ended: ${lines.join(' / ')}`)));
  });
  expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
  const response = await fetch(address);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<div id=');
  expect(lines.at(-1)).toBe(address);
});

test('a port that is taken is no reason not to start', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  served = await serve({ dist: DIST, port, office: 'here', anyPort: true });
  expect(new URL(served.address).port).not.toBe(String(port));
  expect((await fetch(served.address)).status).toBe(200);
  await expect(serve({ dist: DIST, port, office: 'here' })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await new Promise((done) => other.close(done));
});

test('the pane is the file that Excel loads, but for where office.js comes from', async () => {
  const { address } = await here();
  const text = await (await fetch(`${address}taskpane.html`)).text();
  const built = readFileSync(join(DIST, 'taskpane.html'), 'utf8');
  expect(built).toMatch(/https:\/\/[^"\s>]*\/office\.js/);
  expect(text).toBe(built.replace(/src=["']?[^"'\s>]*\/office\.js["']?/, 'src="/office/office.js"'));
  expect(text.replace(/content="[^"]*"/g, '')).not.toMatch(/https?:/);
});

test('office.js is the unmodified one', async () => {
  const { address } = await here();
  for (const name of ['office.js', 'excel-web-16.00.js']) {
    const response = await fetch(`${address}office/${name}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(join(OFFICE, name)))).toBe(true);
  }
});

test('its question whether to trust the host is answered by us, however it is spelled', async () => {
  const { address } = await here();
  for (const path of ['AgaveErrorUX/index.html', 'agaveerrorux/index.html?x=1']) {
    const text = await (await fetch(`${address}office/${path}`)).text();
    expect(text).toMatch(/src=["']?\/workbench\/trust\.js/);
  }
  expect((await asked(address, '/workbench/trust.js')).text).toContain('hostUserTrusted');
});

test.each(['', 'workbench/trust.html', 'office/AgaveErrorUX/index.html'])(
  'page /%s runs scripts of its own only, and talks to nobody else',
  async (path) => {
    const { address } = await here();
    const response = await fetch(address + path);
    const policy = policyIn(response.headers.get('content-security-policy'));
    expect(policy.get('default-src')).toBe("default-src 'none'");
    expect(policy.get('script-src')).toBe("script-src 'self'");
    expect(policy.get('connect-src')).toBe("connect-src 'self'");
    expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'self'");
    // Every script has an address: nothing stands in the page itself.
    expect(await response.text()).not.toMatch(/<script(?![^>]*\ssrc=)/);
  },
);

test('the pane carries its policy itself, wherever its files are put', async () => {
  const { address } = await here();
  const response = await fetch(`${address}taskpane.html`);
  expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
  const text = await response.text();
  const policy = policyIn(/Content-Security-Policy["']? content="([^"]*)"/.exec(text)?.[1] ?? null);
  expect(policy.get('default-src')).toBe("default-src 'none'");
  expect(policy.get('connect-src')).toBe("connect-src 'self'");
  expect(policy.get('script-src')).toMatch(/^script-src 'self' https:\/\/[\w.]+$/);
  expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/);
});

test('served for Excel on the web, the pane may be shown by Excel, and its page is untouched', async () => {
  served = await serve({ dist: DIST, port: 0, office: 'cdn' });
  const response = await fetch(`${served.address}taskpane.html`);
  expect(response.headers.get('content-security-policy')).toContain('https://*.officeapps.live.com');
  expect(await response.text()).toBe(readFileSync(join(DIST, 'taskpane.html'), 'utf8'));
});

test('served for Excel on the web, the US government’s and China’s may show it too, and no stranger', async () => {
  served = await serve({ dist: DIST, port: 0, office: 'cdn' });
  const { headers } = await fetch(`${served.address}taskpane.html`);
  const ancestors = policyIn(headers.get('content-security-policy')).get('frame-ancestors')?.split(' ') ?? [];
  for (const domain of ['sharepoint.cn', 'partner.officewebapps.cn', 'sharepoint.us', 'office365.us'])
    expect(ancestors).toContain(`https://*.${domain}`);
  expect(ancestors.filter((one) => /^\*|\*$|http:|https:$/.test(one))).toEqual([]);
});

test('a page of another origin, as Excel on the web is, may read the functions and the pictures, and nothing else', async () => {
  served = await serve({ dist: DIST, port: 0, office: 'cdn' });
  const { address } = served;
  const allowed = async (path: string) => (await fetch(address + path)).headers.get('access-control-allow-origin');
  expect(await allowed('functions.zh-CN.json')).toBe('*');
  expect(await allowed('assets/icon-32.png')).toBe('*');
  expect(await allowed('functions.js')).toBeNull();
  const asking = await fetch(`${address}functions.json`, {
    method: 'OPTIONS',
    headers: { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Private-Network': 'true' },
  });
  expect(asking.status).toBe(204);
  expect(asking.headers.get('access-control-allow-private-network')).toBe('true');
  expect(asking.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
  await served.close(); // the workbench’s page has one origin only
  const { address: page } = await here();
  expect((await fetch(`${page}functions.json`)).headers.get('access-control-allow-origin')).toBeNull();
  expect((await fetch(page, { method: 'OPTIONS' })).status).toBe(405);
});

test('pictures are kept for a day, scripts are asked for each time', async () => {
  const { address } = await here();
  const kept = async (path: string) => (await fetch(address + path)).headers.get('cache-control');
  expect(await kept('assets/icon-32.png')).toBe('max-age=86400');
  for (const path of ['functions.js', 'functions.json', 'taskpane.html']) expect(await kept(path)).toBe('no-cache');
});

test('localhost is answered at both of its addresses', async () => {
  const { address } = await here();
  const { port } = new URL(address);
  expect((await asked(address, '/functions.json')).status).toBe(200);
  const hasIpv6 = Object.values(networkInterfaces()).flat().some((one) => one?.address === '::1'); // prettier-ignore
  const answered = await fetch(`http://[::1]:${port}/functions.json`).then(({ status }) => status, () => null); // prettier-ignore
  expect(answered).toBe(hasIpv6 ? 200 : null);
});

test('https takes the certificate of this machine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name));
  // Makes files and installs nothing.
  const { generateCertificates } = await import('office-addin-dev-certs');
  await generateCertificates(ca, cert, key);
  const read = (file = ''): Buffer => readFileSync(file);
  served = await serve({ dist: DIST, port: 0, office: 'cdn', certificate: { cert: read(cert), key: read(key) } });
  expect(served.address).toMatch(/^https:\/\/localhost:\d+\/$/);
  const status = await new Promise((done, fail) => {
    get(`${served?.address}taskpane.html`, { ca: read(ca) }, (response) => {
      response.resume();
      done(response.statusCode);
    }).on('error', fail);
  });
  expect(status).toBe(200);
});

test('nothing but the built files can be had', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  const secret = join(folder, 'secret.json');
  writeFileSync(secret, '"secret"');
  const { address } = await here();
  expect((await asked(address, '/functions.json')).status).toBe(200);
  const paths = [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/office/../../package.json',
    '/office/..%2f..%2f..%2fexceljs%2fpackage.json',
    '/workbench/..%5c..%5cpackage.json',
    `/${encodeURIComponent(secret)}`,
    '//etc/hosts.txt',
    '/functions.json%00.html',
    '/cli.cjs',
    '/.building',
    '/%',
    '/workbench/',
  ];
  for (const path of paths) expect([path, (await asked(address, path)).status]).toEqual([path, 404]);
  expect((await asked(address, '/functions.json', 'POST')).status).toBe(405);
  expect(await asked(address, '/functions.json', 'HEAD')).toEqual({ status: 200, text: '' });
});

test('Excel is opened by its own tool where there is one', () => {
  expect(loaderFor('linux', 'manifest.xml')).toBeNull();
  for (const platform of ['win32', 'darwin'] as const) {
    expect(loaderFor(platform, 'manifest.xml')?.join(' ')).toMatch(
      /^npx --yes office-addin-debugging@7\.0\.0 start manifest\.xml desktop --app excel /,
    );
  }
});
