/**
 * Serves the built files on this machine: the workbench page with the pane in it, or what Excel loads.
 *
 *  - loopback only, in both its addresses (`localhost` may be either), GET and HEAD only, and only files of the kinds
 *    below, from three folders; nothing is listed;
 *  - a browser asks each time whether a file is still the same, and then need not read and compile it again; pictures it
 *    keeps for a day, since Excel shows none that it may not keep;
 *  - Excel on the web is a page of another origin: it may read what describes the functions, and the pictures. Asked
 *    first (OPTIONS), also whether a page of the network may talk to this machine at all, we say yes;
 *  - the pane is the very file that Excel loads. For the page its office.js comes from this machine instead of
 *    Microsoft's network (`office: 'here'`), unmodified: one address in taskpane.html is another, and nothing else;
 *  - over plain http office.js first asks a page of its own whether the host may be trusted (AgaveErrorUX); we are that
 *    host, and that page answers yes;
 *  - every page has a Content-Security-Policy. The pane brings its own (webpack.config.js), but for who may frame it:
 *    that can only be said in a header.
 */
import { readFile, stat } from 'node:fs/promises';
import {
  createServer as createPlain,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecure } from 'node:https';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize, sep } from 'node:path';

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The page's own. Styles: Fluent and the grid write theirs while they run. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Who shows the pane when it is Excel on the web: everywhere, run by 21Vianet in China, for the US government. */
const EXCEL_ON_THE_WEB =
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com https://*.cloud.microsoft " +
  'https://*.office.com https://onedrive.live.com https://*.sharepoint.cn https://*.partner.officewebapps.cn ' +
  'https://*.sharepoint.us https://*.office365.us';

const A_DAY = 'max-age=86400';

/** What Excel on the web fetches from its own page. */
const READ_BY_EXCEL = new Set(['.json', '.png']);

/**
 * The answer to a browser that asks before it fetches. The last is Chrome's and Edge's question about a machine of one's
 * own (office-js #6174, #6366).
 */
const PREFLIGHT = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Allow-Private-Network': 'true',
};

const LOOPBACK = ['127.0.0.1', '::1'] as const;
/** No such address here. */
const ABSENT = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

const OFFICE = /^\/office\//;
const TRUST = /^\/office\/agaveerrorux\/index\.html$/i;
/** The build may leave the quotes out. */
const OFFICE_SCRIPT = /src=(["']?)[^"'\s>]*\/office\.js\1/;

export interface ServerOptions {
  /** The folder of the built files. */
  readonly dist: string;
  /** 0: any free one. */
  readonly port: number;
  /** 'here': the workbench. 'cdn': what Excel loads, office.js from where the build says. */
  readonly office: 'here' | 'cdn';
  /** For https. */
  readonly certificate?: { readonly cert: Buffer; readonly key: Buffer };
  /** Another port will do when this one is taken. */
  readonly anyPort?: boolean;
}

export interface Served {
  /** 'http://localhost:3100/' */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function serve(options: ServerOptions): Promise<Served> {
  let servers: readonly Server[];
  try {
    servers = await listening(options.port, options);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (!isTaken || !options.anyPort) throw error;
    servers = await listening(0, options);
  }
  const { port } = servers[0]?.address() as AddressInfo;
  return {
    address: `${options.certificate ? 'https' : 'http'}://localhost:${port}/`,
    close: async () => void (await Promise.all(servers.map(closed))),
  };
}

/** One server for each address that this machine has, all at one port. */
async function listening(port: number, options: ServerOptions): Promise<readonly Server[]> {
  const { certificate } = options;
  const listener: RequestListener = (request, response) => void answer(request, response, options);
  const servers: Server[] = [];
  for (const address of LOOPBACK) {
    const server = certificate ? createSecure(certificate, listener) : createPlain(listener);
    const first = servers[0]?.address() as AddressInfo | undefined;
    try {
      await listen(server, first?.port ?? port, address);
      servers.push(server);
    } catch (error) {
      if (first && ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) continue;
      await Promise.all(servers.map(closed));
      throw error;
    }
  }
  return servers;
}

function listen(server: Server, port: number, address: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, address, () => {
      server.off('error', fail);
      done();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, options: ServerOptions): Promise<void> {
  const { method = '' } = request;
  const headers: { [name: string]: string } = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' };
  const end = (status: number, body: Buffer | string = ''): void => {
    response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
    response.end(method === 'HEAD' ? undefined : body);
  };
  const forExcel = options.office === 'cdn';
  if (method === 'OPTIONS' && forExcel) {
    Object.assign(headers, PREFLIGHT);
    return end(204);
  }
  if (method !== 'GET' && method !== 'HEAD') return end(405);
  const path = pathOf(request.url ?? '/');
  const found = path === null ? null : fileFor(path, options);
  if (path === null || found === null) return end(404);
  const extension = extname(found);
  if (extension === '.png') headers['Cache-Control'] = A_DAY;
  if (forExcel && READ_BY_EXCEL.has(extension)) headers['Access-Control-Allow-Origin'] = '*';
  let body: Buffer | string;
  try {
    const { size, mtimeMs } = await stat(found);
    headers['ETag'] = `"${size}-${mtimeMs}"`;
    if (request.headers['if-none-match'] === headers['ETag']) return end(304);
    body = await readFile(found);
  } catch {
    return end(404);
  }
  headers['Content-Type'] = TYPES[extension] ?? '';
  if (forExcel) headers['Content-Security-Policy'] = EXCEL_ON_THE_WEB;
  else if (path === '/taskpane.html') {
    body = body.toString('utf8').replace(OFFICE_SCRIPT, 'src="/office/office.js"');
    headers['Content-Security-Policy'] = "frame-ancestors 'self'";
  } else headers['Content-Security-Policy'] = PAGE_POLICY;
  return end(200, body);
}

/** Decoded and without its query; null for what is no path. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

function fileFor(path: string, { dist, office }: ServerOptions): string | null {
  if (office === 'here') {
    if (path === '/') return join(dist, 'workbench', 'index.html');
    if (TRUST.test(path)) return join(dist, 'workbench', 'trust.html');
    if (OFFICE.test(path)) return within(officeFolder(), path.replace(OFFICE, ''));
  }
  return within(dist, path);
}

function within(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  const isInside = file.startsWith(folder + sep) && !file.includes('\0') && !file.includes(`${sep}.`);
  return isInside && extname(file) in TYPES ? file : null;
}

function officeFolder(): string {
  return join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');
}
