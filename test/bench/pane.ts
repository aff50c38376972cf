/**
 * How soon the pane can be used, beside a pane as the official template makes it, and how much of it must be loaded
 * first.
 *
 *  - both panes are the same kind of page, in the same workbench, office.js and all; one after the other, in turns, so
 *    that a machine that becomes busy slows both;
 *  - ready: the first button that can be pressed stands, and the browser has had a turn to answer. Counted from the
 *    start of the pane's own page;
 *  - bytes: the scripts that the pane's page names, each as gzip -9 makes it. office.js is Microsoft's and everybody's.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { browserHere, startBrowser } from '../journeys/browser';
import { firstLoadBytes } from './firstLoad';
import { serve } from '../../src/workbench/server';
import { median } from './planning';

const ROUNDS = 9;

export interface PaneNumbers {
  readonly paneGzipBytes: number;
  /** Null without a browser. */
  readonly paneReadyVsTemplate: number | null;
  /** Milliseconds; null without a browser. */
  readonly ready: { readonly ours: number; readonly template: number } | null;
}

export async function measurePane(dist: string): Promise<PaneNumbers> {
  const paneGzipBytes = firstLoadBytes(dist);
  const executable = browserHere();
  if (executable === null) return { paneGzipBytes, paneReadyVsTemplate: null, ready: null };
  const served = await serve({ dist, port: 0, office: 'here' });
  const browser = await startBrowser(executable);
  try {
    const times: { ours: number[]; template: number[] } = { ours: [], template: [] };
    // The first of each warms the machine's caches, and does not count.
    for (let round = 0; round <= ROUNDS; round++) {
      const ours = await readyAfter(browser, served.address, null);
      const template = await readyAfter(
        browser,
        served.address,
        readFileSync(join(dist, 'template', 'index.html'), 'utf8'),
      );
      if (round === 0) continue;
      times.ours.push(ours);
      times.template.push(template);
    }
    const ready = { ours: median(times.ours), template: median(times.template) };
    return { paneGzipBytes, paneReadyVsTemplate: Math.round((ready.ours / ready.template) * 100) / 100, ready };
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Runs in the pane before anything of its own. */
const WATCH = `
  if (location.pathname === '/taskpane.html') {
    const look = () => {
      if (!document.querySelector('#root button:not([disabled])')) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => (window.readyAfter = performance.now()), 0));
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true, attributes: true });
  }`;

async function readyAfter(browser: Browser, address: string, instead: string | null): Promise<number> {
  const context = await browser.newContext({ locale: 'en-US' });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    if (instead !== null) {
      const body = instead.replace(/src="?[^\s">]*\/office\.js"?/, 'src="/office/office.js"');
      await page.route('**/taskpane.html*', (route) => route.fulfill({ contentType: 'text/html', body }));
    }
    await page.goto(address);
    const frame = await (await page.waitForSelector('iframe[src*="taskpane.html"]')).contentFrame();
    // Asked again and again: waiting inside of the page would need an eval, which the pane's policy forbids.
    for (let tries = 0; tries < 300; tries++) {
      const ready = await frame?.evaluate(() => (window as { readyAfter?: number }).readyAfter);
      if (ready !== undefined) return ready;
      await page.waitForTimeout(100);
    }
    throw new Error('the pane never became ready');
  } finally {
    await context.close();
  }
}
