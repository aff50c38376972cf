/**
 * What a screen of the pane in pseudo shows that it should not: a text outside of all brackets, and a text that is cut.
 *
 *  - names, headings and sheets of the workbook, numbers, days, tiers, addresses of cells and formulas are not ours;
 *  - names for those who listen (aria-label, title, placeholder) and the choices of a list are texts too;
 *  - cut is what an element hides, or what stands outside of the pane. Names of the user's may end in dots.
 */
import type { FrameLocator } from 'playwright-core';
import { withoutBracketed } from './pseudo';

interface Shown {
  readonly texts: readonly string[];
  readonly cut: readonly string[];
}

/** Sentences for each; none on a screen that is as it should be. */
export async function faultsOf(pane: FrameLocator, theirs: ReadonlySet<string>): Promise<string[]> {
  const { texts, cut } = await pane.locator('body').evaluate(shownIn);
  const bare = [...new Set(texts)].filter((text) => /\p{L}/u.test(ours(withoutBracketed(unquoted(text)), theirs)));
  return [...bare.map((text) => `not in the words: ${text}`), ...[...new Set(cut)].map((text) => `cut: ${text}`)];
}

/** A day as the pane or a cell writes it: "Wed, Nov 25, 2026", "Nov 25", "14-Nov". */
const DAY =
  /\b\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}(?:, \d{4})?\b/g;
/** A cell, a column, or a tier. */
const PLACE = /(?<![\p{L}\d])[A-Z]{1,2}\d*(?![\p{L}\d])/gu;

/** What is left of a text when all that is the user's is taken out. */
function ours(text: string, theirs: ReadonlySet<string>): string {
  const shown = text.trim();
  if (theirs.has(shown) || shown.startsWith('=')) return '';
  if (shown.endsWith('...') && [...theirs].some((one) => one.startsWith(shown.slice(0, -3)))) return '';
  // A number is written anew, its unit stays: "5,000 pcs".
  const units = [...theirs].flatMap((one) => /^[\d.,]+ ?(\p{L}+)$/u.exec(one)?.[1] ?? []);
  const parts = [...theirs, ...units]
    .filter((one) => one.length > 1 && text.includes(one))
    .sort((a, b) => b.length - a.length);
  return parts
    .reduce((left, part) => left.replaceAll(part, ''), text)
    .replace(DAY, '')
    .replace(PLACE, '')
    .replace(/\.(?:ics|xlsx|csv)\b/g, '');
}

/** Why a column is what it is begins with its header, quoted part by part. */
const unquoted = (text: string): string => (text.includes('⟦header') ? text.split(' · ').slice(1).join(' · ') : text);

/** Runs in the page. */
function shownIn(body: HTMLElement | SVGElement): Shown {
  const texts: string[] = [];
  const cut: string[] = [];
  const brief = (text: string) => text.replace(/\s+/g, ' ').trim();
  const isSeen = (element: Element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  };
  /** For those who listen only. */
  const isHeard = (element: Element) =>
    [...lineOf(element)].some((one) => {
      const { clip, clipPath, position } = getComputedStyle(one);
      return position === 'absolute' && (clipPath !== 'none' || /rect\(0px/.test(clip));
    });
  function* lineOf(element: Element) {
    for (let one: Element | null = element; one && one !== body; one = one.parentElement) yield one;
  }
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const text = brief(node.textContent ?? '');
    if (!parent || text === '' || parent.closest('script, style, textarea, [data-tabster-dummy]')) continue;
    if (parent.closest('option')) {
      texts.push(text);
      continue;
    }
    if (!isSeen(parent)) continue;
    texts.push(text);
    if (isHeard(parent) || !text.includes('⟦')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()];
    if (boxes.some(({ left, right }) => left < -1 || right > document.documentElement.clientWidth + 1))
      cut.push(`outside of the pane: ${text}`);
    for (const one of lineOf(parent)) {
      const { overflowX, overflowY } = getComputedStyle(one);
      const frame = one.getBoundingClientRect();
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (hides(overflowX) && boxes.some(({ left, right }) => right > frame.right + 1 || left < frame.left - 1))
        cut.push(`in its width: ${text}`);
      if (hides(overflowY) && boxes.some(({ top, bottom }) => bottom > frame.bottom + 2 || top < frame.top - 2))
        cut.push(`in its height: ${text}`);
    }
  }
  for (const element of body.querySelectorAll('button, input, select, textarea')) {
    const { left, right } = element.getBoundingClientRect();
    if (isSeen(element) && !isHeard(element) && (left < -1 || right > document.documentElement.clientWidth + 1))
      cut.push(`a ${element.tagName.toLowerCase()} outside of the pane`);
  }
  for (const element of body.querySelectorAll('[aria-label], [title], [placeholder]')) {
    // What is inert is not heard: a picture whose words stand beside it.
    if (!isSeen(element) || element.closest('[inert]')) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) texts.push(brief(element.getAttribute(name) ?? ''));
  }
  return { texts: texts.filter((text) => text !== ''), cut };
}
