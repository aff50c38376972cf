/**
 * The Policy tab at the workbench, in a real browser: read the rules, change a floor, see who
 * would move, apply, slow down, spoil the sheet by hand and be led to the cell, take it back.
 */
import { WORDS } from '../../src/locale/all';
import { policyWords } from '../../src/locale/policy';
import { cellAddress } from '../../src/book/address';
import { policyFromSheet } from '../../src/plan/policySheet/fromSheet';
import { newPolicySheet } from '../../src/plan/policySheet/layOut';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { SAMPLE_KEYS } from '../samples.key';
import { eventually } from './eventually';
import { numbered, revertButton } from './numbered';
import { walks } from './walks';
import type { AtWorkbench } from './workbenchPage';

jest.setTimeout(240_000);

const { inTurn, visit } = walks();
const input = (at: AtWorkbench, tier: 'B' | 'C' | 'D', column: 'floor' | 'due' | 'by') =>
  at.pane.getByLabel(`${at.words.tier[tier]} · ${policyWords(at.words.locale).sheet.heads[column]}`);

/** What stands in the sheet's cell of B's floor, and where that is. */
const B_FLOOR = 'B8';

for (const locale of inTurn('zh-TW'))
  test(`${locale}: read, change, preview, apply, slow down, put right, take back`, async () => {
    // Narrow and dark in its turn; screens.e2e.test.ts shows it wide and light.
    const at = await visit({ locale, ...(locale === 'zh-TW' ? { width: 1024, dark: true } : {}) });
    const { pane, page, words } = at;
    const tabs = WORDS[locale].tabs;
    const { pane: policy, sheet, problem } = policyWords(locale);
    const barriers: string[] = [];
    const holdsUp = async (screen: string) => {
      await at.picture(`policy ${screen}`);
      for (const barrier of await at.violations()) barriers.push(`${screen}: ${barrier}`);
    };
    try {
      // By keyboard: from one tab to the other.
      await pane.getByRole('tab', { name: tabs.classify }).focus({ timeout: 60_000 });
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await pane.getByText(policy.builtIn).waitFor({ timeout: 60_000 });
      await pane.getByRole('heading', { name: policy.workload }).waitFor();
      await holdsUp('1 rules');

      await input(at, 'B', 'floor').fill('1200');
      await pane.getByText(problem['not-below-the-one-above']('1200')).waitFor();
      await input(at, 'B', 'floor').fill('400');
      await at.press(policy.seeEffect);
      await pane.getByText(policy.changes(1)).waitFor();
      await pane.getByText('500 → 400').waitFor();
      const moved = await pane.getByRole('list', { name: policy.whoMoves }).getByRole('button').count();
      expect(moved).toBeGreaterThan(1);
      await holdsUp('2 effect');
      // Nothing is written yet: a click on a customer goes to its row.
      await expect(page.getByRole('tab', { name: sheet.sheet }).count()).resolves.toBe(0);
      await pane.getByRole('list', { name: policy.whoMoves }).getByRole('button').first().click();
      await at.press(policy.apply(moved));
      await pane.getByText(words.pane.policyChanged(moved)).first().waitFor({ timeout: 60_000 });
      await pane.getByText(policy.onSheet(sheet.sheet)).waitFor();

      // Slower from the bottom up: D first.
      await pane.getByRole('slider').focus();
      await page.keyboard.press('ArrowRight');
      await expect(input(at, 'D', 'due').inputValue()).resolves.toBe('10');
      await expect(input(at, 'C', 'due').inputValue()).resolves.toBe('7');
      await holdsUp('3 slower');
      await at.press(policy.forget);

      // Spoilt by hand: which cell, why, and the way there.
      await pane.getByRole('button', { name: policy.goToSheet }).click();
      await at.type(B_FLOOR, 'x');
      await pane.getByText(policy.lastGoodGoesOn).waitFor({ timeout: 30_000 });
      await at.cell('A1');
      await holdsUp('4 impossible');
      await pane.getByRole('button', { name: policy.goToCell(B_FLOOR) }).click();
      await page.waitForFunction(
        (wanted) => [...document.querySelectorAll('input')].some(({ value }) => value === wanted),
        B_FLOOR,
      );
      await at.type(B_FLOOR, '400');
      await pane.getByText(policy.lastGoodGoesOn).waitFor({ state: 'detached', timeout: 30_000 });
      await pane
        .getByRole('button', { name: revertButton(words.pane) })
        .last()
        .click();
      const taken = words.pane.reverted(1).split(/[0-9]/)[0] ?? '';
      await pane.getByText(taken).first().waitFor({ timeout: 60_000 });
      expect(at.strangers).toEqual([]);
      expect(at.complaints).toEqual([]);
      expect(barriers).toEqual([]);
    } catch (error) {
      await at.picture('policy failed');
      throw new Error(`${String(error)}\nThe pane said:\n${await at.paneText()}`, { cause: error });
    } finally {
      await at.close();
    }
  });

for (const locale of inTurn('en'))
  test(`${locale}: three tiers by score, and a group of one’s own, a floor that formulas follow`, async () => {
    const key = SAMPLE_KEYS[locale];
    const at = await visit({ locale });
    const { pane, page, words } = at;
    const { button, groups } = words.pane;
    const { pane: policy, sheet, presets } = policyWords(locale);
    const made = newPolicySheet(DEFAULT_POLICY, sheet, { name: '', dateShift: 0, dateFormat: '', taken: [] });
    const { cells } = policyFromSheet(made);
    const cell = (place: string) => {
      const { row, column } = cells.get(place)!;
      return cellAddress(row, column);
    };
    try {
      await pane.getByRole('tab', { name: WORDS[locale].tabs.policy }).click({ timeout: 60_000 });
      const header = await at.textOf(`${key.columns['customer_name'] ?? 'A'}${key.headerRows[0] ?? 1}`);
      await pane.getByLabel(policy.preset).selectOption('score3');
      await pane.getByText(presets.score3.what).waitFor();
      await at.press(policy.seeEffect);
      // Not one customer moves: what drives the date is another thing than the tier.
      await at.press(policy.apply(0));
      await pane.getByText(words.pane.policyChanged(0)).first().waitFor({ timeout: 60_000 });

      await pane.getByRole('button', { name: policy.goToSheet }).click();
      await at.type(cell('groups.1.name'), 'GmbH');
      await at.type(cell('groups.1.column'), header);
      await at.type(cell('groups.1.contains'), 'gmbh');
      await page.locator('footer').getByRole('tab', { name: key.sheet, exact: true }).click();
      await pane.getByRole('tab', { name: WORDS[locale].tabs.classify }).click();
      await at.press(button.preview);
      await at.press(numbered(button.apply));
      await pane.getByRole('heading', { name: groups.title }).waitFor({ timeout: 60_000 });
      const members = key.customers.filter(({ name }) => name.includes('GmbH'));
      expect(members.length).toBeGreaterThan(0);
      const [label] = groups.group('GmbH', members.length, 0).split('·');
      await pane.getByRole('button', { name: label?.trim() ?? '' }).click();
      await at.picture('policy 5 group');
      expect(await at.violations()).toEqual([]);
      await pane.getByRole('button', { name: members[0]!.name }).first().click();
      const why = pane.getByRole('region', { name: words.pane.why });
      await why.getByText(members[0]!.name).waitFor();
      expect(at.complaints).toEqual([]);

      // By score: the second-best rhythm of the preset is a week, whatever the tier.
      const scored = page.locator('footer').getByRole('tab', { name: key.sheet, exact: true });
      await scored.click();
      const rows = key.customers.filter(({ row }) => !key.hiddenRows.includes(row)).slice(0, 6);
      let said = 0;
      for (const { row } of rows) {
        await at.cell(`${key.columns['customer_name']}${row}`);
        await why.getByText(`${row}`).first().waitFor();
        said += await why.getByText(words.drive.score).count();
      }
      expect(said).toBeGreaterThan(0);

      // A floor typed on the policy sheet: our column follows, and so does a formula that somebody typed.
      const small = key.customers.find(
        ({ tier, volume, row }) => tier === 'D' && volume !== null && volume >= 50 && !key.hiddenRows.includes(row),
      )!;
      await at.type('T4', '=TIER(60)');
      await expect(eventually(() => at.textOf('T4'), 'D')).resolves.toBe('D');
      await expect(at.textOf(`O${small.row}`)).resolves.toBe('D');
      await page.locator('footer').getByRole('tab', { name: sheet.sheet, exact: true }).click();
      await at.type(cell('tiers.C.floor'), '50');
      await scored.click();
      await expect(eventually(() => at.textOf('T4'), 'C')).resolves.toBe('C');
      await expect(eventually(() => at.textOf(`O${small.row}`), 'C')).resolves.toBe('C');
    } catch (error) {
      await at.picture('policy failed');
      throw new Error(`${String(error)}\nThe pane said:\n${await at.paneText()}`, { cause: error });
    } finally {
      await at.close();
    }
  });
