/**
 * Real workbooks at the workbench page, where they are at hand: each is opened, a column corrected and put back, what
 * is asked answered, a customer explained, classified, a problem looked up, a volume edited, all of it taken back,
 * saved and opened again: as it was.
 *
 *  - a step is left out where the workbook has nothing for it: no problem to look up, no formula to follow an edit;
 *  - a question is answered with its first choice: here it is about the way, `npm run field` is about what is read;
 *  - each is walked in one language, every third in the same; REAL_ALL=1 walks all of them in all three.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { builtAddIn } from '../field/built';
import { differences } from '../judges/untouched';
import { readXlsx } from '../judges/xlsx';
import { serve, type Served } from '../../src/workbench/server';
import { LOCALES, type Locale } from '../../src/workbench/page/words/words';
import { browserHere, NO_BROWSER, startBrowser } from '../journeys/browser';
import { eventually } from '../journeys/eventually';
import { numbered } from '../journeys/numbered';
import { atWorkbench, RED, type AtWorkbench } from '../journeys/workbenchPage';

const REAL = join(__dirname, '..', '..', '..', 'shared', 'data', 'real');
const PATIENCE = { timeout: 120_000 };
jest.setTimeout(600_000);

/** The same columns and customers are read of a workbook that was saved and opened again. */
interface Sight {
  readonly text: string;
  readonly columns: readonly { readonly field: string; readonly letter: string; readonly label: string }[];
}

const ALL = process.env['REAL_ALL'] === '1';
/** In a browser a larger one takes a minute and more; REAL_ALL=1 walks through it all the same. */
const LARGEST = ALL ? 2_000_000 : 500_000;

const files = existsSync(REAL)
  ? readdirSync(REAL, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(xlsx|csv)$/.test(name) && statSync(join(REAL, name)).size <= LARGEST)
      .sort()
  : [];
const found = browserHere();
const visits = LOCALES.flatMap((locale, i) =>
  files.filter((_, n) => ALL || n % LOCALES.length === i).map((name): [Locale, string] => [locale, name]),
);

/** Of the steps that not every workbook has room for, each is taken somewhere. */
const STEPS = ['refused', 'classified', 'corrected', 'answered', 'explained', 'jumped', 'followed', 'reddened'];

if (found === null || files.length === 0) {
  test('no browser, or no real workbooks: none is walked through', () => {
    process.stdout.write(
      found === null ? `${NO_BROWSER}\n` : 'no ../shared/data/real here: no real workbook was opened\n',
    );
    expect(files.length === 0 || found === null).toBe(true);
  });
} else {
  let served: Served;
  let browser: Browser;
  let at: AtWorkbench | null = null;
  const taken: string[] = [];

  beforeAll(async () => {
    served = await serve({ dist: builtAddIn(), port: 0, office: 'here' });
    browser = await startBrowser(found);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** One page for all workbooks of a language: opened one upon the other, as people do. After a failure a new one. */
  const page = async (locale: Locale): Promise<AtWorkbench> => {
    if (at?.locale === locale) return at;
    await at?.close();
    return (at = await atWorkbench(browser, served.address, { locale, width: 1100, height: 700 }));
  };

  test.each(visits)('%s: %s', async (locale, name) => {
    const here = await page(locale);
    try {
      const steps = await walk(here, new Uint8Array(readFileSync(join(REAL, name))), name);
      taken.push(...steps);
      process.stdout.write(`${locale} ${name}: ${steps.join(', ')}\n`);
      expect([here.strangers, here.complaints]).toEqual([[], []]);
    } catch (error) {
      await here.picture('failed real');
      await here.close();
      at = null;
      throw error;
    }
  });

  test('no step was left out everywhere, and a sixth and more were classified: old ledgers decide nothing today', () => {
    expect(STEPS.filter((step) => !taken.includes(step))).toEqual([]);
    expect(taken.filter((step) => step === 'classified').length).toBeGreaterThan(visits.length / 6);
  });
}

/** What was done on the way: 'refused', or 'corrected', 'explained', 'classified', … */
async function walk(at: AtWorkbench, bytes: Uint8Array, name: string): Promise<string[]> {
  const { page, pane, words } = at;
  const { button } = words.pane;
  const steps: string[] = [];
  await open(at, bytes, basename(name));
  const first = await sight(at);
  if (await answer(at)) steps.push('answered');
  if (await correct(at)) steps.push('corrected');
  const asked = await at.save();
  let last = asked;
  if (await pane.getByRole('button', { name: button.preview }).isVisible()) {
    const { columns } = await sight(at);
    const front = (await page.locator('footer [role=tab][aria-selected=true]').textContent()) ?? '';
    await pane.getByRole('button', { name: button.preview }).click();
    const written = await pane.locator('#written').innerText();
    const row = await explain(at);
    if (row !== null) steps.push('explained');
    await pane.getByRole('button', { name: numbered(button.apply) }).click();
    await pane.getByRole('button', { name: button.readAgain }).waitFor(PATIENCE);
    steps.push('classified');
    if (row === null && (await explainDue(at))) steps.push('explained');
    if (row !== null) steps.push(...(await edit(at, row, columns, firstOwnColumn(at, written))));
    await revert(at);
    // Which sheet is in front is saved too, and the list of those to call led to the one with the result.
    await page.locator('footer').getByRole('tab', { name: front, exact: true }).click();
    last = await at.save();
    // No column may differ; how the file lists widths may.
    const sheets = Object.fromEntries(readXlsx(asked).sheets.map((sheet) => [sheet.name, { columns: [] }]));
    const changed = differences(asked, last, { sheets });
    if (changed.length > 0) throw new Error(changed.slice(0, 3).join('; '));
  } else {
    steps.push('refused');
  }
  await open(at, last, `again ${basename(name).replace(/\.csv$/, '.xlsx')}`);
  expect(await sight(at)).toEqual(first);
  return steps;
}

async function open(at: AtWorkbench, bytes: Uint8Array, name: string): Promise<void> {
  await at.drop(bytes, name);
  await at.page.locator('header').getByText(name).first().waitFor();
  await settled(at);
}

/** Read, not only on the way: its first heading stands and nothing is under way. */
const settled = ({ pane }: AtWorkbench): Promise<void> =>
  pane.locator('main[aria-busy="false"] :is(h2, p)').first().waitFor(PATIENCE);

async function sight({ pane }: AtWorkbench): Promise<Sight> {
  return {
    text: await pane
      .locator('main')
      .evaluate((main) => main.querySelector('[aria-labelledby=place]')?.textContent ?? ''),
    columns: await pane.locator('li select').evaluateAll((found) =>
      found.map((select) => ({
        field: (select as HTMLSelectElement).value,
        letter: select.closest('li')?.firstElementChild?.textContent ?? '',
        label: select.getAttribute('aria-label') ?? '',
      })),
    ),
  };
}

/** Every question with its first choice. True if there was one. */
async function answer(at: AtWorkbench): Promise<boolean> {
  const question = at.pane.getByRole('heading', { name: at.words.pane.oneQuestion });
  let asked = 0;
  for (; asked < 8 && (await question.isVisible()); asked++) {
    await at.pane.getByRole('radio').first().check();
    await at.pane.getByRole('button', { name: at.words.pane.button.answer }).click();
    await settled(at);
  }
  return asked > 0;
}

/** The last column that decides is said to be nothing, and then to be what it was. */
async function correct(at: AtWorkbench): Promise<boolean> {
  const { pane, words } = at;
  const known = pane.getByRole('list', { name: words.pane.columns, exact: true }).getByRole('combobox');
  if ((await known.count()) < 2) return false;
  const label = (await known.last().getAttribute('aria-label')) ?? '';
  const select = pane.getByLabel(label, { exact: true });
  const meaning = await select.inputValue();
  await select.selectOption('');
  await settled(at);
  if (!(await select.isVisible())) await at.press(numbered(words.pane.unusedColumns));
  await select.selectOption(meaning);
  await settled(at);
  await answer(at);
  expect(await select.inputValue()).toBe(meaning);
  await pane.getByText(words.pane.saidByYou).first().waitFor();
  return true;
}

/**
 * The first customer of the preview: a click goes to his row, and the pane says why. His row, from 1; null where he has
 * none yet.
 */
async function explain(at: AtWorkbench): Promise<number | null> {
  const written = await at.pane.locator('#written').innerText();
  await chooseFirst(at, at.pane.locator('[aria-labelledby=moves]'), !written.includes(at.words.sheet.resultSheet));
  return written.includes(at.words.sheet.resultSheet) ? null : Number(/\d+$/.exec(await placeOf(at))?.[0]);
}

/**
 * The same from the list of those who are overdue, due or never called: also where the result stands on a sheet of its
 * own.
 */
async function explainDue(at: AtWorkbench): Promise<boolean> {
  const list = at.pane.locator('[aria-labelledby=follow-up]');
  const fold = list.locator('button[aria-expanded]').first();
  if ((await fold.count()) === 0) return false;
  await fold.click();
  await chooseFirst(at, list, true);
  return true;
}

async function chooseFirst({ pane, words }: AtWorkbench, list: Locator, isExplained: boolean): Promise<void> {
  const line = list.locator('button[data-row="0"]');
  const name = (await line.innerText()).split('\n')[0] ?? '';
  await line.click();
  const why = pane.getByRole('region', { name: words.pane.why, exact: true });
  if (isExplained) await why.getByText(name).first().waitFor();
}

/**
 * The customer buys much more: tier and colour follow. Then nobody knows how much: the pane says so, and leads there
 * from the list. Both are undone.
 */
async function edit(at: AtWorkbench, row: number, columns: Sight['columns'], own: string | null): Promise<string[]> {
  const letter = (...fields: string[]) => columns.find(({ field }) => fields.includes(field))?.letter;
  const volume = letter('annual_volume', 'annual_revenue', 'total_amount');
  const tier = `${own}${row}`;
  if (own === null || volume === undefined) return [];
  await at.cell(tier);
  // Where the answer takes more than the row's own cells it is a value, and follows at the next Apply.
  if (!(await at.page.getByLabel(at.gridWords.formulaBar).inputValue()).startsWith('=')) return [];
  const steps = ['followed'];
  const cell = `${volume}${row}`;
  await at.type(cell, '987654');
  expect(await eventually(() => at.textOf(tier), 'S')).toBe('S');
  if (letter('last_contact', 'last_order_date') !== undefined) {
    expect(await eventually(() => at.fillOf(tier), RED)).toBe(RED);
    steps.push('reddened');
  }
  await at.type(cell, '看情况');
  // A total that the sheet adds up itself is read from its parts: then there is no problem to look up.
  const problem = at.pane.locator('[aria-labelledby=problems] button').filter({ hasText: cell }).first();
  if (await appears(problem)) {
    await problem.click();
    expect(await eventually(() => placeOf(at), cell)).toBe(cell);
    steps.push('jumped');
  }
  const undo = at.page.getByRole('button', { name: at.pageWords.ribbon.undo, exact: true });
  await undo.click();
  await undo.click();
  return steps;
}

/** The sheet is read again a second after an edit. */
const appears = (what: Locator): Promise<boolean> =>
  what.waitFor({ timeout: 6_000 }).then(
    () => true,
    () => false,
  );

/** Where our columns begin, by what the preview says; null on a sheet of their own. */
function firstOwnColumn({ words }: AtWorkbench, said: string): string | null {
  const [before = '', after = ''] = words.pane.newColumns('{', '}', '|').split('{');
  const pattern = `${before}([A-Z]+)${after.split('}')[0]}`.replace('|', '.*');
  return new RegExp(pattern).exec(said)?.[1] ?? null;
}

async function revert(at: AtWorkbench): Promise<void> {
  await at.pane.getByRole('button', { name: at.words.pane.button.revert }).last().click();
  const taken = at.words.pane.reverted(1).split(/[0-9]/)[0] ?? '';
  await at.pane.getByText(taken).first().waitFor(PATIENCE);
}

const placeOf = ({ page, gridWords }: AtWorkbench): Promise<string> => page.getByLabel(gridWords.nameBox).inputValue();
