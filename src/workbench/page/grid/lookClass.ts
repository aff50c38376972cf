/**
 * The CSS of a look as a class of a style sheet of ours: thousands of cells then carry a name each instead of ten
 * properties.
 *
 * Values come from the workbook. They are set one by one through the CSSOM, which takes a value or nothing: no text of
 * a file is ever read as a style sheet.
 */
import type { Css } from './look';

const names = new WeakMap<Css, string>();
let sheet: CSSStyleSheet | null = null;

export function lookClass(css: Css): string {
  let name = names.get(css);
  if (name === undefined) names.set(css, (name = made(css)));
  return name;
}

function made(css: Css): string {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const index = sheet.cssRules.length;
  const name = `vf-look-${index}`;
  // Twice, so that it wins over the plain cell.
  sheet.insertRule(`.${name}.${name} {}`, index);
  const rule = sheet.cssRules[index];
  if (rule instanceof CSSStyleRule) {
    for (const [property, value] of Object.entries(css)) {
      const dashed = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      rule.style.setProperty(
        dashed,
        typeof value === 'number' && !UNITLESS.has(property) ? `${value}px` : String(value),
      );
    }
  }
  return name;
}

const UNITLESS: ReadonlySet<string> = new Set(['fontWeight', 'lineHeight']);
