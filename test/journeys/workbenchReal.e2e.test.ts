/**
 * Real workbooks at the workbench page, where they are at hand: opened, read, asked about, classified, taken back, saved: as they were.
 *
 *  - the three languages take turns; REAL_LOCALE names one for all;
 *  - a question is answered with its first choice: here it is about the way, `npm run field` is about what is read.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { builtAddIn } from '../field/built';
import { differences } from '../judges/untouched';
import { readXlsx } from '../judges/xlsx';
import { serve } from '../../src/workbench/server';
import { LOCALES } from '../../src/workbench/page/words/words';
import { browserHere, NO_BROWSER, startBrowser } from './browser';
import { numbered } from './numbered';
import { atWorkbench, type AtWorkbench } from './workbenchPage';

const REAL = join(__dirname, '..', '..', '..', 'shared', 'data', 'real');
const files = existsSync(REAL)
  ? readdirSync(REAL, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(xlsx|csv)$/.test(name))
  : [];
const found = browserHere();
const wished = LOCALES.find((locale) => locale === process.env['REAL_LOCALE']);
/** A workbook with more than this is for the command line; in a browser it takes minutes. */
const LARGEST = 2_000_000;

jest.setTimeout(900_000);

test('real workbooks, when they are at hand', async () => {
  if (found === null || files.length === 0) {
    process.stdout.write(
      found === null ? `${NO_BROWSER}\n` : 'no ../shared/data/real here: no real workbook was opened\n',
    );
    expect(files.length === 0 || found === null).toBe(true);
    return;
  }
  const served = await serve({ dist: builtAddIn(), port: 0, office: 'here' });
  const browser = await startBrowser(found);
  const told: string[] = [];
  try {
    for (const [i, locale] of (wished ? [wished] : LOCALES).entries()) {
      const mine = files.filter((_, n) => wished !== undefined || n % LOCALES.length === i);
      const at = await atWorkbench(browser, served.address, { locale });
      for (const name of mine) {
        const bytes = new Uint8Array(readFileSync(join(REAL, name)));
        if (bytes.length > LARGEST) continue;
        const end = await walk(at, bytes, name).catch((error: unknown) => `FAILED ${String(error).slice(0, 300)}`);
        told.push(`${name}: ${end}`);
        process.stdout.write(`${locale} ${told.at(-1)}\n`);
      }
      expect(at.strangers).toEqual([]);
      expect(at.complaints).toEqual([]);
      await at.close();
    }
  } finally {
    await browser.close();
    await served.close();
  }
  expect(told.filter((line) => line.includes('FAILED'))).toEqual([]);
  expect(told.filter((line) => line.includes('classified')).length).toBeGreaterThan(told.length / 3);
});

/** How far it went: 'refused', 'classified and taken back'. */
async function walk(at: AtWorkbench, bytes: Uint8Array, name: string): Promise<string> {
  const { pane, words, page } = at;
  const { button, oneQuestion } = words.pane;
  await at.drop(bytes, basename(name));
  await page.getByText(basename(name)).first().waitFor();
  const preview = pane.getByRole('button', { name: button.preview });
  const question = pane.getByRole('heading', { name: oneQuestion });
  const again = pane.getByRole('button', { name: button.readAgain });
  const header = pane.getByRole('button', { name: button.useHeader(null) });
  // Read, not only on the way: its first heading stands and nothing is under way.
  const settled = async () => {
    await pane.locator('main[aria-busy="false"] :is(h2, p)').first().waitFor({ timeout: 90_000 });
  };
  await settled();
  for (let asked = 0; asked < 8; asked++) {
    await preview.or(question).or(again).or(header).first().waitFor({ timeout: 90_000 });
    if (!(await question.isVisible())) break;
    await pane.getByRole('radio').first().check();
    await pane.getByRole('button', { name: button.answer }).click();
    await page.waitForTimeout(700);
    await settled();
  }
  const asked = await at.save();
  if (!(await preview.isVisible())) return 'refused';
  await preview.click();
  await pane.getByRole('button', { name: numbered(button.apply) }).click();
  await again.waitFor({ timeout: 120_000 });
  await pane.getByRole('button', { name: button.revert }).last().click();
  // Answers are taken back too: the question may be asked again.
  await pane
    .getByText(words.pane.reverted(1).split(/[0-9]/)[0] ?? '')
    .first()
    .waitFor({ timeout: 120_000 });
  const after = await at.save();
  // No column may differ; how the file lists widths may.
  const sheets = Object.fromEntries(readXlsx(asked).sheets.map((sheet) => [sheet.name, { columns: [] }]));
  const changed = differences(asked, after, { sheets });
  if (changed.length > 0) throw new Error(changed.slice(0, 3).join('; '));
  return 'classified and taken back';
}
