/**
 * The Today tab at the workbench, in a real browser: who is overdue and why, one key that writes
 * it down, the form, putting off, the ribbon, an edit in the sheet that comes by itself, all of it narrow and by
 * keyboard.
 */
import ExcelJS from 'exceljs';
import { todayWords } from '../../src/locale/today';
import { REASON_WORDS } from '../../src/locale/reasons';
import { LOG_SHEET } from '../../src/book/written/logHeads';
import { WORDS } from '../../src/locale/all';
import { SAMPLE_KEYS } from '../samples.key';
import { numbered, revertButton } from './numbered';
import { walks } from './walks';

jest.setTimeout(240_000);

const { inTurn, visit } = walks();
for (const locale of inTurn('zh-CN'))
  test(`${locale}: see who, write it down by one key, fill the form, put off, take back`, async () => {
    const at = await visit({ locale, ...(locale === 'zh-CN' ? { dark: true, height: 700 } : {}) });
    const { pane, page } = at;
    const said = todayWords(locale);
    const parts = REASON_WORDS[locale].parts;
    const barriers: string[] = [];
    const count = async () => Number(/\d+/.exec(await pane.getByRole('tab').first().innerText())?.[0] ?? 0);
    const becomes = async (due: number) => {
      for (let tries = 0; (await count()) !== due; tries++) {
        if (tries > 200) throw new Error(`the tab says ${await count()}, not ${due}`);
        await page.waitForTimeout(50);
      }
    };
    const lines = pane.locator('button[data-row]');
    const nameOf = async (n: number) => (await lines.nth(n).innerText()).split('\n')[1] ?? '';
    try {
      await pane.getByRole('tab', { name: WORDS[locale].tabs.today }).click({ timeout: 60_000 });
      await pane.getByRole('heading', { name: parts.overdue }).waitFor({ timeout: 60_000 });
      const due = await count();
      expect(due).toBeGreaterThan(3);

      // Whose last contact cannot be read stands first, and is not counted: nobody knows whether it is due. The keyboard
      // alone: down to the second line, which opens and says what C would write; C writes it.
      const [first, second] = [await nameOf(0), await nameOf(1)];
      await lines.first().focus();
      await page.keyboard.press('ArrowDown');
      await pane.getByText(said.writes).waitFor();
      barriers.push(...(await at.violations()));
      await at.picture('today open');
      await page.keyboard.press('c');
      await becomes(due - 1);
      expect(await nameOf(0)).toBe(first);
      expect(await nameOf(1)).not.toBe(second);
      // The next line is open, and has the keyboard.
      await pane.locator('button[data-row][aria-expanded=true]:focus').waitFor();
      expect(await page.getByRole('tab', { name: LOG_SHEET[locale] }).count()).toBe(1);

      // A contact writes over the day that could not be read.
      await pane.getByRole('heading', { name: parts.unreadable }).waitFor();
      await lines.first().click();
      await pane.getByRole('button', { name: said.contacted, exact: true }).click();
      await pane.getByRole('heading', { name: parts.unreadable }).waitFor({ state: 'detached' });
      await becomes(due - 1);
      expect(await nameOf(0)).not.toBe(first);

      // By hand: the form, with what was said; Enter on the line has gone to its row before.
      await lines.first().click();
      await pane.getByRole('button', { name: said.details }).click();
      await pane.getByLabel(said.said).fill('=1+1 ✓');
      await pane.getByRole('button', { name: said.span.w(1) }).click();
      barriers.push(...(await at.violations()));
      await at.picture('today form');
      await pane.getByRole('button', { name: said.write(1) }).click();
      await becomes(due - 2);

      // Put off.
      await lines.first().click();
      await pane.getByRole('button', { name: said.putOff }).click();
      await pane.getByRole('button', { name: said.span.w(2) }).click();
      await pane.getByRole('button', { name: said.writePutOff(1), exact: true }).click();
      await becomes(due - 3);
      await pane
        .getByRole('button', { name: revertButton(at.words.pane) })
        .last()
        .click();
      await becomes(due - 2);

      // What was done, newest first, and what Remove would take away: shown before it goes.
      const { steps } = at.words.pane;
      await at.press(steps.show);
      await pane.getByRole('button', { name: steps.undoToHere }).first().waitFor();
      const list = pane.getByRole('region', { name: steps.title, exact: true });
      expect(await list.getByRole('listitem').filter({ hasText: second }).count()).toBe(1);
      await at.press(steps.remove.look);
      await pane.getByRole('button', { name: steps.remove.now, exact: true }).waitFor();
      barriers.push(...(await at.violations()));
      await at.picture('steps');
      await at.press(steps.show);

      // The ribbon opens the form for the selected row, and writes nothing.
      await lines.first().click();
      await page.getByRole('button', { name: ribbonLabel[locale] }).click();
      await pane.getByRole('button', { name: said.write(1) }).waitFor({ timeout: 30_000 });
      await pane.getByRole('button', { name: at.words.pane.button.back }).click();
      await becomes(due - 2);

      // Nobody follows up any more, by the keyboard; told of below the list, and taken back there.
      await lines.first().click();
      const stopped = await nameOf(0);
      await page.keyboard.press('x');
      await pane.getByLabel(said.why).fill('=1+1 ✓');
      await pane.getByText(said.writes).waitFor();
      barriers.push(...(await at.violations()));
      await at.picture('today stop');
      await pane.getByRole('button', { name: said.writeStop(1), exact: true }).click();
      await becomes(due - 3);
      expect(await nameOf(0)).not.toBe(stopped);
      await at.press(numbered(said.resting));
      const resume = pane.getByRole('button', { name: `${said.resume} ${stopped}` });
      await resume.hover();
      await at.picture('today resting');
      barriers.push(...(await at.violations()));
      await resume.click();
      await pane.getByRole('button', { name: said.writeResume(1), exact: true }).click();
      await becomes(due - 2);
      expect(await nameOf(0)).toBe(stopped);

      // Once the columns stand: only what is overdue or due shows in the sheet, as many rows as the list says, and then
      // all as before.
      const { classify } = WORDS[locale].tabs;
      await pane.getByRole('tab', { name: classify }).click();
      await at.press(at.words.pane.button.preview);
      await at.press(numbered(at.words.pane.button.apply));
      await pane.getByRole('button', { name: at.words.pane.button.readAgain }).waitFor({ timeout: 60_000 });
      await pane.getByRole('tab', { name: WORDS[locale].tabs.today }).click();
      await at.press(said.inTheSheet);
      const filter = pane.getByRole('switch', { name: said.filterRows });
      await filter.waitFor();
      const hidden = async () => hiddenIn(await at.save());
      const before = await hidden();
      barriers.push(...(await at.violations()));
      await at.picture('today filter');
      const hint = await pane.getByText(anyNumber(said.filterHides(11, 22))).innerText();
      const [all = 0, hides = 0] = numbersIn(hint).sort((a, b) => b - a);
      expect(all - hides).toBe(await count());
      await filter.click();
      if (locale === 'zh-TW') {
        // The team filters this sheet already, and their filter ends before our columns.
        await pane.getByText(said.filterRefused('yours')).last().waitFor();
        await at.picture('today filter refused');
      } else {
        await pane.getByRole('button', { name: said.filterAgain }).waitFor();
        barriers.push(...(await at.violations()));
        await at.picture('today filtered');
        const gone = new Set(await hidden());
        expect(SAMPLE_KEYS[locale].customers.filter(({ row }) => gone.has(row))).toHaveLength(hides);
        await filter.click();
        await pane.getByRole('button', { name: said.filterAgain }).waitFor({ state: 'detached' });
      }
      expect(await hidden()).toEqual(before);

      expect(at.strangers).toEqual([]);
      expect(at.complaints).toEqual([]);
      expect(barriers).toEqual([]);
    } catch (error) {
      await at.picture('today failed');
      throw new Error(`${String(error)}\nThe pane said:\n${await at.paneText()}`, { cause: error });
    } finally {
      await at.close();
    }
  });

const ribbonLabel = { en: 'Contacted', 'zh-CN': '联系过', 'zh-TW': '聯絡過' } as const;

const numbersIn = (text: string) =>
  [...text.matchAll(/[0-9,]+/g)].map(([digits]) => Number(digits.replaceAll(',', '')));

/** A text with two numbers, whatever they are. */
const anyNumber = (text: string) => new RegExp(text.replace(/[.()]/g, '\\$&').replace(/11|22/g, '[0-9,]+'));

/** Rows that do not show on the first sheet, counted from 1. */
async function hiddenIn(bytes: Uint8Array): Promise<number[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as never);
  const rows: number[] = [];
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden) rows.push(number);
  });
  return rows;
}
