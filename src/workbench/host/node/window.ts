/**
 * A window without a browser, for Node: as much of one as office.js and a bundle of ours look for.
 *
 *  - the parent frame is the host: what the add-in posts to it goes to `toHost`, what the host posts arrives as a
 *    message;
 *  - scripts that office.js asks for come from the npm package, unmodified; those that a bundle of ours asks for lie
 *    beside `script`; any other is an error;
 *  - JSON, Error, Date and Promise are the caller's own, so that `instanceof Error` and deep equality hold in tests;
 *    Array, Object and Function are not: office.js compares constructors;
 *  - `close` stops every timer, so that Node can end.
 *
 * There is no document to speak of: no element is ever found, and what is appended (except scripts) is forgotten.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, createContext, Script, type Context } from 'node:vm';

export const ORIGIN = 'https://localhost';
const BASE = `${ORIGIN}/office/`;
const DIST = join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');

type Listener = (event: object) => void;

export interface FakeWindow {
  readonly context: Context;
  run(file: string): void;
  /** The host posts a text. */
  deliver(text: string): void;
  close(): void;
}

export interface WindowOptions {
  readonly hostInfo: string;
  readonly xdmInfo: string;
  readonly loader: string;
  /** The add-in's first script; null: none of its own may be asked for. */
  readonly script: string | null;
  readonly toHost: (text: string) => void;
  readonly globals: { readonly [name: string]: unknown };
}

const scripts = new Map<string, Script>();

export function openWindow(options: WindowOptions): FakeWindow {
  const listeners = new Map<string, Set<Listener>>();
  const on = (type: string, listener: Listener): void => {
    let known = listeners.get(type);
    if (!known) listeners.set(type, (known = new Set()));
    known.add(listener);
  };
  const off = (type: string, listener: Listener): void => void listeners.get(type)?.delete(listener);
  const timers = timersThatStop();
  const parent = { postMessage: (text: string) => timers.soon(() => options.toHost(text)) };
  const element = (tagName: string): object => elementOf(tagName, append);

  const location = {
    href: `${ORIGIN}/taskpane.html`,
    origin: ORIGIN,
    protocol: 'https:',
    hostname: 'localhost',
    host: 'localhost',
    pathname: '/taskpane.html',
    search: '',
    hash: '',
  };
  const document = {
    readyState: 'complete',
    domain: 'localhost',
    URL: location.href,
    cookie: '',
    documentElement: element('html'),
    head: element('head'),
    body: element('body'),
    addEventListener: on,
    removeEventListener: off,
    createElement: element,
    getElementById: () => null,
    querySelector: () => null,
    querySelectorAll: () => [],
    // office.js looks for its own script to learn where it was loaded from, and for one to put others before.
    getElementsByTagName: (name: string) =>
      name === 'script' ? [{ src: BASE + options.loader, getAttribute: () => null }] : [element(name)],
  };
  const window: Record<string, unknown> = {
    console,
    JSON,
    Error,
    Date,
    Promise,
    URL,
    URLSearchParams,
    crypto,
    TextEncoder,
    TextDecoder,
    structuredClone,
    queueMicrotask,
    performance,
    ...timers.functions,
    name: JSON.stringify({ baseFrameName: 'workbench', hostInfo: options.hostInfo, xdmInfo: options.xdmInfo }),
    navigator: { userAgent: 'Mozilla/5.0 Chrome/120', appName: 'Netscape', platform: '', language: 'en-US' },
    location,
    document,
    history: {},
    external: {},
    sessionStorage: storage(),
    localStorage: storage(),
    parent,
    addEventListener: on,
    removeEventListener: off,
    focus: () => undefined,
    blur: () => undefined,
    ...options.globals,
  };
  const context = ordinaryContext();
  Object.assign(context, window, { window: context, self: context, top: context });

  return {
    context,
    run: (file) => void scriptAt(file).runInContext(context),
    deliver: (text) =>
      timers.soon(() => {
        for (const listener of [...(listeners.get('message') ?? [])])
          listener({ data: text, origin: ORIGIN, source: parent });
      }),
    close: () => timers.stop(),
  };

  /** An appended script is run, as a browser would after loading it. */
  function append(child: unknown): unknown {
    if (!isScript(child)) return child;
    const file = fileOf(new URL(child.src, location.href).href);
    timers.soon(() => {
      if (file === null || !existsSync(file)) {
        child.onerror?.({});
        return;
      }
      scriptAt(file).runInContext(context);
      child.onload?.({});
    });
    return child;
  }

  function fileOf(address: string): string | null {
    if (address.startsWith(BASE)) return join(DIST, address.slice(BASE.length));
    if (options.script === null || !address.startsWith(`${ORIGIN}/`)) return null;
    return join(dirname(options.script), address.slice(ORIGIN.length));
  }
}

/**
 * A context with a global object like any other. What Node makes of an object of ours asks that object for every `Math`
 * and `String`: a loop over 100,000 cells then takes a hundred times as long as in a browser. Node before 20.18 has
 * nothing else.
 */
function ordinaryContext(): Context {
  const { DONT_CONTEXTIFY: ordinary } = constants as Partial<typeof constants>;
  return createContext(ordinary ?? {});
}

/** office.js itself, or its debug form. */
export function officeFile(loader: string): string {
  return join(DIST, loader);
}

function scriptAt(file: string): Script {
  let script = scripts.get(file);
  if (!script) scripts.set(file, (script = new Script(readFileSync(file, 'utf8'), { filename: file })));
  return script;
}

interface ScriptElement {
  readonly src: string;
  readonly onload?: (event: object) => void;
  readonly onerror?: (event: object) => void;
}

function isScript(child: unknown): child is ScriptElement {
  return (
    typeof child === 'object' && child !== null && 'tagName' in child && child.tagName === 'script' && 'src' in child
  );
}

function elementOf(tagName: string, append: (child: unknown) => unknown): object {
  const element = {
    tagName,
    style: {},
    setAttribute: () => undefined,
    getAttribute: () => null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    removeChild: (child: unknown) => child,
    appendChild: append,
    insertBefore: append,
  };
  if (tagName !== 'a') return element;
  // office.js takes addresses apart with a link.
  return Object.defineProperty(element, 'href', {
    set(value: string) {
      const { protocol, hostname, port, host, pathname, search, hash } = new URL(value, `${ORIGIN}/`);
      Object.assign(element, { protocol, hostname, port, host, pathname, search, hash });
    },
  });
}

function storage(): object {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: unknown) => void kept.set(key, String(value)),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

interface StoppableTimers {
  /** In the next turn of the event loop. */
  soon(task: () => void): void;
  readonly functions: object;
  stop(): void;
}

function timersThatStop(): StoppableTimers {
  const running = new Set<NodeJS.Timeout>();
  let stopped = false;
  const started = (timer: NodeJS.Timeout): NodeJS.Timeout => {
    if (stopped) clearTimeout(timer);
    else running.add(timer);
    return timer;
  };
  const clear = (timer: NodeJS.Timeout | undefined): void => {
    clearTimeout(timer);
    if (timer) running.delete(timer);
  };
  return {
    soon: (task) => {
      setImmediate(() => {
        if (!stopped) task();
      });
    },
    functions: {
      setTimeout: (task: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) => {
        const timer: NodeJS.Timeout = setTimeout(() => {
          running.delete(timer);
          task(...given);
        }, delay);
        return started(timer);
      },
      setInterval: (task: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) =>
        started(setInterval(task, delay, ...given)),
      clearTimeout: clear,
      clearInterval: clear,
      requestAnimationFrame: (task: (time: number) => void) => started(setTimeout(() => task(performance.now()), 16)),
      cancelAnimationFrame: clear,
    },
    stop: () => {
      stopped = true;
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
}
