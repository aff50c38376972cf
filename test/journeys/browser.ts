/**
 * A browser for the journeys and the bench: the Chromium, Chrome or Edge of this machine, driven by playwright-core,
 * which brings none of its own.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where Chrome and Edge stand on a Mac and on Windows. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export const NO_BROWSER =
  'no browser found, so the page was not opened: `apt-get install chromium`, or `npx playwright-core install chromium`, or set CHROME to one';

/** The path of a browser; null if there is none. */
export function browserHere(): string | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = [process.env['CHROME'] ?? '', ...onPath, ...PLACES, chromium.executablePath()];
  return places.find((place) => place !== '' && existsSync(place)) ?? null;
}

/** As root, in a container, Chromium has no sandbox to run in. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
