/**
 * The pictures of the README: the workbench page with the sample of each language, as it opens, once it is
 * classified, and its policy.
 * Run by `npm run pictures`; needs a browser.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { wordsFor } from '../../src/locale/all';
import { policyWords } from '../../src/locale/policy';
import { choiceText } from '../../src/locale/say/choice';
import { gridWords } from '../../src/workbench/page/grid/words';
import { serve } from '../../src/workbench/server';
import { browserHere, NO_BROWSER, startBrowser } from '../journeys/browser';
import { numbered } from '../journeys/numbered';

const FOLDER = join(__dirname, '..', 'assets', 'pictures');
const SIZE = { width: 1440, height: 800 };
/** The last of our columns on the samples, beside the twelfth customer. */
const OURS = 'R15';

async function main(): Promise<void> {
  const found = browserHere();
  if (found === null) throw new Error(NO_BROWSER);
  mkdirSync(FOLDER, { recursive: true });
  const served = await serve({ dist: __dirname, port: 0, office: 'here' });
  const browser = await startBrowser(found);
  for (const locale of ['en', 'zh-CN'] as const) {
    const context = await browser.newContext({ locale, viewport: SIZE });
    const page = await context.newPage();
    const pane = page.frameLocator('iframe');
    const { button } = wordsFor(locale).pane;
    const paint = async (name: string) => {
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(FOLDER, `${name}.${locale}.png`) });
    };
    await page.goto(`${served.address}?lang=${locale}`);
    await pane.getByRole('radio', { name: choiceText(wordsFor(locale), 'rest-rows', 'yes') }).check();
    await pane.getByRole('button', { name: button.answer }).click();
    await pane.getByRole('button', { name: button.preview }).waitFor();
    await paint('before');
    await pane.getByRole('button', { name: button.preview }).click();
    await pane.getByRole('button', { name: numbered(button.apply) }).click();
    await pane.getByRole('button', { name: button.readAgain }).waitFor();
    // The pane's new heading takes the keyboard once it is there.
    await page.waitForTimeout(1500);
    const box = page.getByLabel(gridWords(locale).nameBox);
    await box.fill(OURS);
    await box.press('Enter');
    await paint('after');
    await pane.getByRole('tab', { name: wordsFor(locale).tabs.today }).click();
    await pane.locator('button[data-row]').nth(1).click();
    // The line opens, and the sheet comes to its row.
    await page.waitForTimeout(1500);
    await paint('today');
    const { pane: policy } = policyWords(locale);
    await pane.getByRole('tab', { name: wordsFor(locale).tabs.policy }).click();
    await pane.getByRole('button', { name: policy.putOnSheet }).click();
    await pane.getByRole('button', { name: policy.apply(0), exact: true }).click();
    await pane.getByRole('button', { name: policy.goToSheet }).click();
    await pane.getByRole('slider').fill('3');
    // The chart is a script of its own.
    await page.waitForTimeout(2500);
    await paint('policy');
    await context.close();
  }
  await browser.close();
  await served.close();
}

void main();
