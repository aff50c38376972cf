/**
 * The help page that the manifest and the pane open, in each language, and the READMEs: what they say of the policy is
 * what the policy says, and what the page calls by name is called so.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASKED } from '../src/book/asked';

import { LOCALES, type Locale } from '../src/policy/locale';
import { CADENCE } from '../src/policy/cadence';
import { PUBLISHED_YEARS } from '../src/policy/holidays';
import { PRESETS } from '../src/policy/presets';
import { WEIGHTS } from '../src/policy/score';
import { FLOORS, TIERS } from '../src/policy/tier';
import { elementsCalled } from './repository/manifest';
import { filesUnder, ROOT } from './repository/sources';

const pageIn = (locale: Locale) => readFileSync(join(ROOT, `assets/support.${locale}.html`), 'utf8');

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const insides = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}\\s*>`, 'g'))].map(
    ([, inside = '']) => inside,
  );

const numbersIn = (text: string) => (text.match(/\d[\d,]*/g) ?? []).map((digits) => Number(digits.replace(/,/g, '')));

const idsIn = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);

/** Every text of the pane's chapters and the ribbon's in that language. */
async function namesIn(locale: Locale): Promise<ReadonlySet<string>> {
  const chapters = await Promise.all(filesUnder(`src/locale/${locale}`).map((file) => import(`../${file}`)));
  const ribbon = elementsCalled('String').flatMap(({ attributes, children }) => {
    const override = children.find((child) => child.attributes['Locale'] === locale);
    return override?.attributes['Value'] ?? attributes['DefaultValue'] ?? [];
  });
  return new Set([...chapters.flatMap(textsOf), ...ribbon]);
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Floor, due, by; D has no floor. */
const BUILT_IN = TIERS.map((tier) => [
  tier,
  [...(tier === 'D' ? [] : [FLOORS[tier]]), CADENCE[tier].due, CADENCE[tier].by],
]);

describe.each(LOCALES)('the help page in %s', (locale) => {
  const html = pageIn(locale);
  const text = plain(html);

  test('tiers, floors and rhythms are those of the policy built in', () => {
    const table = /<table class="numbers" id="tiers">[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
    const rows = insides(table, 'tr').map((row) => insides(row, 'td').map(plain));
    const said = rows
      .filter((cells) => cells.length > 0)
      .map(([tier = '', ...cells]) => [tier[0], numbersIn(cells.join(' '))]);
    expect(said).toEqual(BUILT_IN);
  });

  test('so are the weights of the score, the years of the holidays and the presets', () => {
    expect(numbersIn(/0(?: to |–)100[^.。]*[.。]/.exec(text)?.[0] ?? '').slice(2)).toEqual(Object.values(WEIGHTS));
    expect(text).toContain(`${PUBLISHED_YEARS.first}–${PUBLISHED_YEARS.last}`);
    expect(text).toContain(PRESETS.join('|'));
  });

  test('what it calls by name stands in the pane or on the ribbon', async () => {
    const names = await namesIn(locale);
    const called = insides(html, 'b').map(plain);
    expect(called.length).toBeGreaterThan(15);
    expect(called.filter((name) => !names.has(name))).toEqual([]);
  });

  test('every question about a column can be answered from it', () => {
    expect(ASKED.filter(({ code }) => !text.includes(`${code}=`))).toEqual([]);
  });

  test('it says in all languages the same, in the same order, and leads to the others', () => {
    const english = pageIn('en');
    expect(idsIn(html)).toEqual(idsIn(english));
    expect(html.match(/<(p|li|tr|h3)\b/g)).toEqual(english.match(/<(p|li|tr|h3)\b/g));
    expect(html).toContain(`<html lang="${locale}">`);
    for (const other of LOCALES) expect(html).toContain(`href="support.${other}.html"`);
  });

  test('no script runs, nothing is loaded from elsewhere, and every link within leads somewhere', () => {
    expect(html).not.toMatch(/<script|\son\w+=|<iframe|(src|<link[^>]*href)="https?:/);
    const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(anchors.length).toBeGreaterThan(5);
    expect(anchors.filter((id) => !idsIn(html).includes(id))).toEqual([]);
  });

  test('the manifest leads to it', () => {
    const [support] = elementsCalled('SupportUrl');
    const override = support?.children.find((child) => child.attributes['Locale'] === locale);
    const url = override?.attributes['Value'] ?? support?.attributes['DefaultValue'] ?? '';
    expect(url.replace(/^.*\//, '')).toBe(`support.${locale}.html`);
  });
});

test.each(['README.md', 'README.zh-CN.md'])('the tiers of %s are those of the policy built in', (file) => {
  const rows = readFileSync(join(ROOT, file), 'utf8').match(/^ *\| [SABCD]\b.*$/gm) ?? [];
  expect(rows.map((row) => [/[SABCD]/.exec(row)?.[0], numbersIn(row)])).toEqual(BUILT_IN);
});

test('Simplified and Traditional are not mixed up', () => {
  expect(plain(pageIn('zh-CN')).replace('繁體中文', '')).not.toMatch(/[關鍵數級評聯絡開啟儲復誰還紅黃戶為與顏銷單]/);
  expect(plain(pageIn('zh-TW')).replace('简体中文', '')).not.toMatch(/[关键数级评联络开启储复谁还红黄户为与颜销单]/);
});
