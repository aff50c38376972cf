/**
 * Sharing and checking at the workbench, with the ribbon's buttons and in the pane: plain formulas, a
 * broken one found and mended, frozen for a colleague and taken back; and a button that has nothing to do says so.
 */
import { excelCheckWords } from '../../src/locale/excelCheck';
import { sharingWords } from '../../src/locale/sharing';
import { SAMPLE_KEYS } from '../samples.key';
import { numbered, revertButton } from './numbered';
import { walks } from './walks';
import type { AtWorkbench } from './workbenchPage';

jest.setTimeout(240_000);

const { inTurn, visit } = walks();
const TIER = 'O';
const RIBBON = {
  en: ['Freeze for sharing', 'Repair formulas'],
  'zh-CN': ['转成数值', '修复公式'],
  'zh-TW': ['轉成數值', '修復公式'],
} as const;

/** What the cell's formula is, as the formula bar shows it. */
async function formulaOf(at: AtWorkbench, address: string): Promise<string> {
  await at.cell(address);
  return at.page.getByLabel(at.gridWords.formulaBar).first().inputValue();
}

for (const locale of inTurn('zh-TW'))
  test(`share and check, ${locale}`, async () => {
    const at = await visit({ locale, width: locale === 'zh-CN' ? 1024 : 1360, dark: locale === 'zh-TW' }); // prettier-ignore
    const { pane, words, page } = at;
    const said = sharingWords(locale);
    const excel = excelCheckWords(locale);
    const [freeze, repair] = RIBBON[locale];
    const key = SAMPLE_KEYS[locale];
    const row = key.customers.find(({ tier, row: at }) => tier === 'A' && !key.hiddenRows.includes(at))!.row;
    const barriers: string[] = [];
    const holdsUp = async (screen: string) => {
      await at.picture(screen);
      for (const barrier of await at.violations()) barriers.push(`${screen}: ${barrier}`);
    };
    try {
      await pane.getByText(words.pane.customers(key.customers.length)).first().waitFor({ timeout: 60_000 });
      // Nothing to repair: said, not silent.
      await page.getByRole('button', { name: repair }).click();
      await pane.getByText(said.repair.none).last().waitFor();
      await at.press(words.pane.button.back);

      await at.press(words.pane.button.preview);
      await at.press(numbered(words.pane.button.apply));
      await at.press(words.pane.button.care);
      await holdsUp('20 share');
      await pane.getByRole('radio', { name: said.columns.style.native }).check();
      await pane.getByRole('button', { name: numbered(said.columns.apply) }).waitFor();
      await holdsUp('21 convert');
      await at.press(numbered(said.columns.apply));
      await pane.getByText(numbered(said.columns.done)).last().waitFor();
      expect(await formulaOf(at, `${TIER}${row}`)).toContain('SABCD');
      expect(await at.textOf(`${TIER}${row}`)).toBe('A');

      // Somebody pastes a formula of another row, types over one, and one by hand.
      await at.type(`${TIER}${row}`, `=IF(A1="","",TIER(A1))`);
      await at.type('T1', '=TIER(1200)');
      await at.press(said.check.start);
      await pane.getByText(said.check.found['wrong-formula'](1)).waitFor();
      await at.press(said.check.mend);
      await holdsUp('22 mend');
      await at.press(said.check.mendNow);
      await pane.getByText(said.check.mended).last().waitFor();
      expect(await formulaOf(at, `${TIER}${row}`)).toContain('SABCD');
      await pane.getByText(numbered(said.check.sound)).waitFor();

      await at.press(excel.start);
      const report = pane.getByLabel(excel.report);
      await report.waitFor({ timeout: 60_000 });
      expect(await report.inputValue()).toMatch(/ok {5} registered: 2000\n[^]*DIFFERS widths: 75.75\n/);
      expect(await page.getByRole('tab', { name: 'vfcheck' }).count()).toBe(0);
      await holdsUp('22 Excel');

      await page.getByRole('button', { name: freeze }).click();
      await pane.getByText(said.share.typed(1)).waitFor();
      await holdsUp('23 freeze');
      await at.press(numbered(said.share.apply));
      await pane
        .getByText(numbered((count) => said.share.done(count, 0)))
        .last()
        .waitFor();
      await holdsUp('24 frozen');
      expect([await at.textOf('T1'), await formulaOf(at, 'T1')]).toEqual(['A', 'A']);
      await pane
        .getByRole('button', { name: revertButton(words.pane) })
        .last()
        .click();
      await pane.getByText(words.pane.reverted(1).split(/[0-9]/)[0] ?? '').first().waitFor(); // prettier-ignore
      expect(await formulaOf(at, 'T1')).toBe('=TIER(1200)');
      expect(at.strangers).toEqual([]);
      expect(at.complaints).toEqual([]);
      expect(barriers).toEqual([]);
    } catch (error) {
      await at.picture('failed');
      throw new Error(`${String(error)}\nThe pane said:\n${await at.paneText()}`, { cause: error });
    } finally {
      await at.close();
    }
  });
