/**
 * The pane's frame: the add-in's own page, told by its name who is around it, and the two-way line between it and the
 * desk.
 *
 *  - every load is a new conversation; what office.js kept of the last one is forgotten, or it would show old settings;
 *  - only texts of this frame and this origin reach the host;
 *  - Excel for Windows tells an add-in its colours, Excel on the web does not, and the office.js for it asks for none.
 *    In dark mode we tell them all the same, or nobody could see the dark pane here;
 *  - a slow Excel holds back every text by the same time, so that their order stays.
 */
import type { Connection } from '../host/wire/connection';
import { moveClock, type Day } from './clock';
import type { Desk } from './desk';

/** One runtime for pane, commands and functions 1, custom functions 2, a published add-in 16. */
const FLAGS = 1 + 2 + 16;
const SLOW_MS = 2_000;

/** Excel's black theme. */
const DARK = {
  bodyBackgroundColor: '#292929',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#333333',
  controlForegroundColor: '#FFFFFF',
};

export interface PaneOptions {
  /** Excel's: 'zh-CN'. */
  readonly locale: string;
  readonly day: () => Day | null;
  readonly isSlow: () => boolean;
  readonly dark: boolean;
}

export interface OpenPane {
  readonly frame: HTMLIFrameElement;
  readonly connection: Connection;
  readonly close: () => void;
}

export function openPane(desk: Desk, { locale, day, isSlow, dark }: PaneOptions): OpenPane {
  sessionStorage.clear();
  const frame = document.createElement('iframe');
  const { origin } = window.location;
  const connection = desk.connect((text) => frame.contentWindow?.postMessage(text, origin), origin);
  frame.name = JSON.stringify({
    baseFrameName: 'workbench',
    hostInfo: `Excel$Web$16.00$${locale}$$$disableLogging$${FLAGS}`,
    xdmInfo: `${connection.conversation}|${connection.app}|${origin}/`,
  });
  frame.src = '/taskpane.html';
  let isFirst = true;
  const listener = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || from !== origin || typeof data !== 'string') return;
    const inside = frame.contentWindow as Window & typeof globalThis;
    // The first text comes before the add-in is told that Office is ready.
    if (isFirst && day() !== null) moveClock(inside, day);
    if (isFirst && dark) tellColours(inside);
    isFirst = false;
    if (isSlow()) setTimeout(() => connection.receive(data), SLOW_MS);
    else connection.receive(data);
  };
  window.addEventListener('message', listener);
  return {
    frame,
    connection,
    close: () => {
      window.removeEventListener('message', listener);
      connection.close();
      frame.remove();
    },
  };
}

interface Described {
  get_officeTheme: () => object;
}

/** Office's description of the host, with Excel's colours in it. */
function tellColours(frame: Window): void {
  const { OSF } = frame as unknown as { OSF?: { OfficeAppContext: new (...parts: unknown[]) => Described } };
  if (!OSF) return;
  OSF.OfficeAppContext = new Proxy(OSF.OfficeAppContext, {
    construct: (plain, parts: unknown[]) => {
      const described = new plain(...parts);
      described.get_officeTheme = () => DARK;
      return described;
    },
  });
}
