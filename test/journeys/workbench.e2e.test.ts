/**
 * A salesperson's afternoon at the workbench, with mouse and keyboard in a real browser: open, look,
 * correct, answer, preview, apply, edit and see it follow, jump, ask why, take it back, save, open again.
 *
 *  - the pane is the production build under its own Content-Security-Policy; nothing may leave the page's origin;
 *  - what is seen on the samples is held against the hand-made key, what is saved against the file that was opened;
 *  - a screen that screens.e2e.test.ts does not show to axe is shown here; a picture of each is kept in dist/screens.
 */
import { WORDS } from '../../src/locale/all';
import { differences } from '../judges/untouched';
import { SAMPLE_KEYS } from '../samples.key';
import { sharingWords } from '../../src/locale/sharing';
import { CUSTOMER_SHEET } from '../../src/locale/customerSheet';
import { dayText } from '../../src/locale/say/numbers';
import { policyWords } from '../../src/locale/policy';
import { dayOfIso } from '../../src/policy/day';
import { eventually } from './eventually';
import { HOSTILE_NAMES, hostileWorkbook } from './hostile';
import { numbered, revertButton } from './numbered';
import { walks } from './walks';
import { RED, type AtWorkbench, type Visit } from './workbenchPage';
import { workbookOf } from './workbooks';

jest.setTimeout(240_000);

const { inTurn, visit: open } = walks();

/** Where our columns come to stand on the samples: right of the remarks in N. */
const TIER = 'O';

/** What goes wrong on the way is told with what the pane showed then; a picture of it is kept. */
async function visit(given: Visit, walk: (at: AtWorkbench) => Promise<void>): Promise<void> {
  const at = await open(given);
  try {
    await walk(at);
    expect(barriers).toEqual([]);
  } catch (error) {
    await at.picture('failed');
    throw new Error(`${String(error)}\nThe pane said:\n${await at.paneText()}`, { cause: error });
  } finally {
    await at.close();
  }
}

/** The pane says what it found: so many customers. */
const seen = ({ pane, words }: AtWorkbench, count: number) =>
  pane.getByText(words.pane.customers(count)).first().waitFor({ timeout: 60_000 });

async function apply(at: AtWorkbench): Promise<void> {
  const { button } = at.words.pane;
  await at.press(button.preview);
  await at.press(numbered(button.apply));
  await at.pane.getByRole('button', { name: button.readAgain }).waitFor({ timeout: 60_000 });
}

async function revert(at: AtWorkbench): Promise<void> {
  await at.pane
    .getByRole('button', { name: revertButton(at.words.pane) })
    .last()
    .click();
  const taken = at.words.pane.reverted(1).split(/[0-9]/)[0] ?? '';
  await at.pane.getByText(taken).first().waitFor({ timeout: 60_000 });
}

/** Serious violations on the screens that a test has come to. */
let barriers: string[] = [];
beforeEach(() => (barriers = []));

async function holdsUp(at: AtWorkbench, screen: string): Promise<void> {
  await at.picture(screen);
  for (const barrier of await at.violations()) barriers.push(`${screen}: ${barrier}`);
}

/** As narrow as Excel makes it, by keyboard. */
async function narrow({ page, pageWords, pane }: AtWorkbench): Promise<void> {
  const edge = page.getByRole('separator', { name: pageWords.pane.resize });
  for (let presses = 0; presses < 10; presses++) await edge.press('ArrowRight');
  await expect(pane.locator('body').evaluate((body) => body.clientWidth)).resolves.toBe(320);
}

for (const locale of inTurn('zh-CN'))
  test(`${locale}: the sample: look, correct, preview, apply, edit, jump, ask why, take back, save, open again`, async () => {
    const key = SAMPLE_KEYS[locale];
    const letter = (field: string) => key.columns[field] ?? 'A';
    await visit({ locale }, async (at) => {
      const { pane, words, page } = at;
      await seen(at, key.customers.length);
      await at.picture('1 sight');
      // A merged title that crosses the frozen line is drawn on both sides of it, as one.
      const titles = await page.locator('[data-cell="A1"]').all();
      const places = await Promise.all(titles.map(async (title) => (await title.boundingBox())?.x));
      expect(new Set(places).size).toBe(1);
      const opened = await at.save();

      // A column is corrected, and corrected back.
      const meant = (field: string) =>
        pane.locator('select[aria-label]').filter({ has: page.locator(`option[value="${field}"]:checked`) });
      await meant('potential_volume').selectOption('');
      await meant('potential_volume').waitFor({ state: 'detached' });
      await at.press(numbered(words.pane.unusedColumns));
      await meant('').first().selectOption('potential_volume');
      await pane.getByText(words.pane.saidByYou).waitFor();
      await seen(at, key.customers.length);

      await at.press(words.pane.button.preview);
      await pane.getByText(words.pane.untouched).waitFor();
      await at.picture('2 preview');
      const shown = key.customers.filter(({ row }) => !key.hiddenRows.includes(row));
      const first = shown[0]!;
      expect(await at.textOf(`${TIER}${first.row}`)).toBe('');
      await at.press(words.pane.button.back);

      await apply(at);
      await at.picture('3 result');
      for (const { row, tier } of shown.filter((_, i) => i % 12 === 0)) {
        expect([row, await at.textOf(`${TIER}${row}`)]).toEqual([row, tier ?? '']);
      }

      // Tier and colour follow what is typed.
      const low = shown.find(({ tier, potential: none }) => tier === 'D' && none === null)!; // prettier-ignore
      const [volume, last, name] = ['annual_volume', 'last_contact', 'customer_name'].map((field) => letter(field) + low.row) as [string, string, string]; // prettier-ignore
      await at.type(volume, '5000');
      await expect(eventually(() => at.textOf(`${TIER}${low.row}`), 'S')).resolves.toBe('S');
      await at.type(last, '2026-01-05');
      await expect(eventually(() => at.fillOf(name), RED)).resolves.toBe(RED);
      await at.picture('4 edited');

      // Why: the selected row is explained.
      await at.cell(name);
      const why = pane.getByRole('region', { name: words.pane.why });
      await why.getByText(low.name).waitFor();
      await why.getByText('5,000').first().waitFor();
      const known = [1, 2, 3, 4].map((count) => words.pane.coverage(count));
      await why
        .getByText(new RegExp(known.join('|')))
        .first()
        .waitFor();
      await at.picture('5 why');

      // From a problem to its cell.
      const [problem] = key.unreadable;
      await pane.getByText(problem!.cell, { exact: true }).click();
      await expect(eventually(() => page.getByLabel(at.gridWords.nameBox).inputValue(), problem!.cell)).resolves.toBe(problem!.cell); // prettier-ignore

      await revert(at);
      expect(await at.textOf(`${TIER}${first.row}`)).toBe('');
      const undo = page.getByRole('button', { name: at.pageWords.ribbon.undo, exact: true });
      await undo.click();
      await undo.click();
      const saved = await at.save();
      expect(differences(opened, saved, { sheets: {} })).toEqual([]);

      await at.drop(saved, 'again.xlsx');
      await seen(at, key.customers.length);
      expect(at.strangers).toEqual([]);
      expect(at.complaints).toEqual([]);
    });
  });

for (const locale of inTurn('zh-TW'))
  test(`${locale}: a question comes first, with examples from the sheet; its answer decides`, async () => {
    const dates = ['03/04/2026', '05/06/2026', '07/08/2026', '09/10/2026'];
    const file = await workbookOf({ rows: dates.map((date, i) => [`客户${i}`, 'Tom', 900 * (i + 1), date]) });
    await visit({ locale }, async (at) => {
      const { pane, words } = at;
      await at.drop(file, 'dates.xlsx');
      await pane.getByRole('heading', { name: words.pane.oneQuestion }).waitFor({ timeout: 60_000 });
      await pane.getByText('03/04/2026').first().waitFor();
      await holdsUp(at, '6 question');
      await pane.getByRole('radio', { name: words.choice['dmy'] ?? 'dmy' }).check();
      await at.press(words.pane.button.answer);
      await seen(at, dates.length);
      await apply(at);
      // The 9th of October, not the 10th of September.
      expect(await at.textOf('E5')).toBe('S');
      await at.cell('D5');
      await pane
        .getByRole('region', { name: words.pane.why })
        .getByText(dayText(dayOfIso('2026-10-09')!, locale))
        .first()
        .waitFor();
    });
  });

for (const locale of inTurn('en', 'the same screens'))
  test(`${locale}: the narrowest pane, dark`, async () => {
    const key = SAMPLE_KEYS[locale];
    await visit({ locale, width: 1024, dark: true }, async (at) => {
      await seen(at, key.customers.length);
      await narrow(at);
      await holdsUp(at, '7 dark');
      await apply(at);
      await at.pane.getByRole('heading', { name: at.words.pane.tiers }).waitFor({ timeout: 60_000 });
      await holdsUp(at, '8 dark result');
      await at.press(at.words.pane.button.care);
      await at.pane.getByRole('heading', { name: sharingWords(locale).share.heading }).waitFor();
      await holdsUp(at, '8 dark share');
      await at.press(at.words.pane.button.back);
      await at.pane.getByRole('tab', { name: WORDS[locale].tabs.policy }).click();
      await at.pane.getByRole('heading', { name: policyWords(locale).pane.workload }).waitFor({ timeout: 60_000 });
      await holdsUp(at, '8 dark policy');
    });
  });

for (const locale of inTurn('zh-CN'))
  test(`${locale}: nobody in the sheet yet: a customer sheet is offered, made, read, taken back`, async () => {
    const { sheet, offer } = CUSTOMER_SHEET[locale];
    const stock = await workbookOf({ sheet: 'Stock', header: ['SKU', 'Colour'], rows: [['A-1', 'red']] });
    await visit({ locale }, async (at) => {
      const { pane, page } = at;
      await narrow(at);
      await at.drop(stock, 'stock.xlsx');
      await pane.getByRole('heading', { name: offer.title }).waitFor({ timeout: 60_000 });
      await holdsUp(at, '11 nobody');
      const opened = await at.save();
      await at.press(offer.button);
      await pane.getByText(offer.done(sheet.sheet)).last().waitFor({ timeout: 60_000 });
      await page.locator('footer').getByRole('tab', { name: sheet.sheet, exact: true }).waitFor();
      await holdsUp(at, '12 made');
      await revert(at);
      expect(differences(opened, await at.save(), { sheets: {} })).toEqual([]);
    });
  });

for (const locale of inTurn('en'))
  describe(`${locale}: what can go wrong`, () => {
    test('a workbook that means harm is shown as text and classified', async () => {
      await visit({ locale }, async (at) => {
        await at.drop(await hostileWorkbook(), 'hostile.xlsx');
        await seen(at, HOSTILE_NAMES.length);
        await apply(at);
        expect(await at.textOf('A2')).toContain('<script>');
        expect(await at.textOf('A4')).toContain('=HYPERLINK(');
        await at.cell('A3');
        await at.pane.getByRole('region', { name: at.words.pane.why }).getByText('<img src=x').first().waitFor();
        expect(await at.page.title()).toContain('hostile.xlsx');
        expect(await at.page.locator('[data-cell] script, [data-cell] img, [data-cell] a').count()).toBe(0);
        expect(at.strangers).toEqual([]);
        await at.picture('9 hostile');
      });
    });

    test('a cell left in edit mode: the pane says to press Enter, waits, and goes on by itself', async () => {
      const key = SAMPLE_KEYS[locale];
      await visit({ locale }, async (at) => {
        await seen(at, key.customers.length);
        await at.press(at.words.pane.button.preview);
        await at.pane.getByText(at.words.pane.untouched).waitFor();
        await at.cell('C10');
        await at.page.keyboard.type('abc');
        await at.press(numbered(at.words.pane.button.apply));
        await at.pane.getByText(at.words.pane.waiting.cell).last().waitFor();
        await holdsUp(at, '10 editing');
        await at.page.locator('textarea[data-sheet]').press('Escape');
        await at.pane.getByRole('button', { name: at.words.pane.button.readAgain }).waitFor({ timeout: 60_000 });
        expect(await at.textOf(`${TIER}4`)).toBe(key.customers[0]?.tier);
      });
    });
  });
