/**
 * An add-in in Node: the unmodified office.js in a window of its own, connected to a host, with the add-in's scripts in
 * it.
 *
 *  - scripts are classic ones, given by absolute path; they run before office.js is ready, in the order given, as on a
 *    page; what they load later lies beside the first;
 *  - `idle` waits until nothing is under way any more between add-in and host, calculation included;
 *  - `close` ends the conversation and stops the window's timers.
 */
import type { Connection } from '../wire/connection';
import type { CustomCall, CustomResult } from '../wire/customCalls';
import type { Host } from '../host';
import { officeFile, openWindow, ORIGIN } from './window';

/** The add-in shares one runtime between pane, commands and functions. */
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;
const PUBLIC_ADDIN = 16;
/** Turns of the event loop without a message after which the two are taken to be quiet. */
const QUIET_TURNS = 6;

export interface ClientOptions {
  readonly scripts?: readonly string[];
  /** More globals for the window, or others. */
  readonly globals?: Readonly<Record<string, unknown>>;
  /** The readable form of office.js: slower, with better stack traces. */
  readonly debug?: boolean;
  /** Let office.js itself refuse members above the host's API sets, naming the set. */
  readonly strictSets?: boolean;
}

export interface Client {
  readonly connection: Connection;
  /** The add-in's globals. */
  readonly window: Readonly<Record<string, unknown>>;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  invoke(calls: readonly CustomCall[]): Promise<CustomResult[]>;
  /** Presses a ribbon button; resolves with 0 when its function called `event.completed()`. */
  command(name: string): Promise<number>;
  idle(): Promise<void>;
  close(): void;
}

interface Globals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & { CommonUtility: { _doApiNotSupportedCheck: boolean } };
}

export async function connect(host: Host, options: ClientOptions = {}): Promise<Client> {
  let messages = 0;
  const connection = host.connect({
    origin: ORIGIN,
    post: (text) => {
      messages++;
      window.deliver(text);
    },
  });
  const loader = options.debug ? 'office.debug.js' : 'office.js';
  const window = openWindow({
    loader,
    script: options.scripts?.[0] ?? null,
    hostInfo: `Excel$Web$16.00$${host.options.locale ?? 'en-US'}$$$disableLogging$${SHARED_RUNTIME | CUSTOM_FUNCTIONS | PUBLIC_ADDIN}`,
    xdmInfo: `${connection.conversation}|${connection.app}|${ORIGIN}/host.html`,
    toHost: (text) => {
      messages++;
      connection.receive(text);
    },
    globals: options.globals ?? {},
  });
  window.run(officeFile(loader));
  const globals = window.context as Readonly<Record<string, unknown>> & Globals;
  for (const script of options.scripts ?? []) window.run(script);
  await globals.Office.onReady();
  if (options.strictSets) globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;

  const client: Client = {
    connection,
    window: globals,
    get Excel() {
      return globals.Excel;
    },
    get Office() {
      return globals.Office;
    },
    get OfficeExtension() {
      return globals.OfficeExtension;
    },
    invoke: (calls) => connection.invoke(calls),
    command: (name) => connection.command(name),
    idle: async () => {
      let seen: number;
      do {
        seen = messages;
        for (let turn = 0; turn < QUIET_TURNS; turn++) await new Promise((done) => setImmediate(done));
        await host.idle();
      } while (seen !== messages);
    },
    close: () => {
      connection.close();
      window.close();
    },
  };
  await client.idle();
  return client;
}
