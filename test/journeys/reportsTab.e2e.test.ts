/**
 * The Reports tab at the workbench, in a real browser: who stands twice and the way to the row,
 * marked in the sheet, "not the same" and back, a suggestion confirmed, what is missing, a calendar file that ical.js
 * reads, the greetings as a text.
 */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { REASON_WORDS } from '../../src/locale/reasons';
import { reportWords } from '../../src/locale/reports';
import { LOG_SHEET } from '../../src/book/written/logHeads';
import { WORDS } from '../../src/locale/all';
import type { Locale } from '../../src/workbench/page/words/words';
import { workbookOf } from './workbooks';
import { revertButton } from './numbered';
import { walks } from './walks';

jest.setTimeout(240_000);

const { inTurn, visit } = walks();
/** Days of this machine: the page reads no other clock. */
const TODAY = Math.floor(Date.now() / 86_400_000) + 25_569;

const HEADER: { readonly [locale in Locale]: readonly string[] } = {
  en: ['Customer', 'Contact', 'Salesperson', 'Country', 'E-mail', 'Annual volume', '最近联系', 'Pool', 'Supplier now', 'Birthday'], // prettier-ignore
  'zh-CN': ['客户名称', '联系人', '业务员', '国家', '邮箱', '年采购量', '最近联系', '公海池', '现有供应商', '生日'],
  'zh-TW': ['客戶名稱', '聯絡人', '業務員', '國家', '信箱', '年採購量', '最近联系', '公海池', '現有供應商', '生日'],
};
const [LONG, OTHER, SILENT] = ['宁波海川光电科技股份有限公司国际业务部', 'Ningbo Haichuan Optical', 'Brightline GmbH'];
const ROWS = [
  [LONG, '王磊', '王伟', '中国', 'sales@haichuan.cn', 2400, TODAY - 2, null, 'Sunny', null],
  [OTHER, null, '李娜', '中国', 'info@haichuan.cn', 300, TODAY - 20, null, null, null],
  [SILENT, 'Anna', '李娜', '德国', 'a@brightline.de', 350, TODAY - 75, null, null, null],
  ['Gulf Star LLC', 'Omar', '王伟', 'Dubai, UAE', 'o@gulfstar.ae', 600, TODAY - 3, null, null, TODAY + 3 - 14_610],
];

for (const locale of inTurn('en'))
  test(`${locale}: twice, not the same, decided, missing, calendar, greetings, taken back`, async () => {
    const at = await visit({ locale, ...(locale === 'en' ? { width: 1024, dark: true } : {}) });
    const { pane, page, words } = at;
    const said = reportWords(locale);
    const barriers: string[] = [];
    const holdsUp = async (screen: string) => {
      await at.picture(`reports ${screen}`);
      for (const barrier of await at.violations()) barriers.push(`${screen}: ${barrier}`);
    };
    const button = (name: string | RegExp) => pane.getByRole('button', { name });
    const fold = (name: string) =>
      button(new RegExp(`^${name}`))
        .first()
        .click();
    const group = (name: string) => pane.getByRole('group', { name });
    try {
      const bytes = await workbookOf({ header: HEADER[locale], rows: ROWS, more: (sheet) => void (sheet.getColumn(10).numFmt = 'yyyy-mm-dd') }); // prettier-ignore
      await pane.getByRole('tab').first().waitFor({ timeout: 60_000 });
      await at.drop(bytes, 'customers.xlsx');
      await page.getByRole('tab', { name: '客户' }).waitFor();
      await pane.getByRole('tab', { name: WORDS[locale].tabs.reports }).click({ timeout: 60_000 });

      await button(said.part(said.same.heading, 1)).waitFor({ timeout: 60_000 });
      await pane.getByText(REASON_WORDS[locale].shared(REASON_WORDS[locale].list(['王伟', '李娜']))).waitFor();
      await holdsUp('1 twice');
      await group(LONG).getByRole('button').nth(1).click();
      await page.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === 'A3'));
      await fold(said.same.mark.addColumn);
      await pane.getByText(said.same.mark.columnGoes('K', 2)).waitFor();
      await holdsUp('1b mark');
      await button(said.missing.write(2)).click();
      await pane.getByText(said.same.mark.written('K', 2)).first().waitFor({ timeout: 60_000 });
      await page.getByText(said.same.mark.head, { exact: true }).first().waitFor();
      await pane.getByText(said.missing.upToDate('K')).waitFor({ timeout: 30_000 });
      await button(said.same.apart).click();
      await pane
        .getByText(said.same.noted(said.same.pair(LONG, OTHER)))
        .first()
        .waitFor({ timeout: 30_000 });
      await pane.getByText(said.same.none).waitFor();
      await pane.getByText(said.same.mark.columnGoes('K', 2)).waitFor();
      await button(said.same.undo).click();
      await button(said.same.apart).click();
      await fold(said.same.said(1).replace(/[()（）]/g, '.'));
      await button(said.same.again).click();
      await button(said.same.apart).waitFor({ timeout: 30_000 });

      await fold(said.advice.heading);
      await group(SILENT).getByRole('button', { name: said.advice.move.public }).click();
      await group(SILENT).getByLabel(said.advice.who).fill('赵经理');
      await holdsUp('2 suggestion');
      await group(SILENT)
        .getByRole('button', { name: said.advice.confirm(said.advice.move.public) })
        .click();
      await pane.getByText(said.advice.done(SILENT)).first().waitFor({ timeout: 60_000 });
      await page.getByRole('tab', { name: LOG_SHEET[locale] }).waitFor();

      await fold(said.missing.heading);
      await pane.getByRole('list', { name: said.missing.heading }).getByRole('button').first().waitFor();
      await fold(said.calendar.heading);
      const [download] = await Promise.all([page.waitForEvent('download'), button(said.calendar.download).click()]);
      const ics = readFileSync(await download.path(), 'utf8');
      expect(download.suggestedFilename()).toBe(`${said.calendar.file}.ics`);
      const events = new ICAL.Component(ICAL.parse(ics) as unknown as string).getAllSubcomponents('vevent');
      expect(events.map((event) => new ICAL.Event(event).summary).sort()).toEqual(
        ROWS.map(([name]) => said.calendar.event(String(name))).sort(),
      );
      await button(said.calendar.show).click();
      await expect(pane.getByLabel(said.calendar.text).inputValue()).resolves.toContain('BEGIN:VEVENT');
      // Excel for Mac saves nothing, and does not say so.
      await pane.locator('body').evaluate(() => {
        const context: unknown = Object.create(Office.context, { platform: { value: Office.PlatformType.Mac } });
        Object.assign(globalThis, { Office: Object.create(Office, { context: { value: context } }) as unknown });
      });
      for (let i = 0; i < 2; i++) await fold(said.calendar.heading);
      await button(said.calendar.show).waitFor();
      expect(await button(said.calendar.download).count()).toBe(0);
      await fold(said.greetings.heading);
      await expect(pane.getByLabel(said.greetings.text).inputValue()).resolves.toContain('Omar');
      await holdsUp('3 all of it');

      await button(revertButton(words.pane)).last().click();
      await page.getByRole('tab', { name: LOG_SHEET[locale] }).waitFor({ state: 'detached', timeout: 60_000 });
      expect(at.strangers).toEqual([]);
      expect(at.complaints).toEqual([]);
      expect(barriers).toEqual([]);
    } catch (error) {
      await at.picture('reports failed');
      throw new Error(`${String(error)}\nThe pane said:\n${await at.paneText()}`, { cause: error });
    } finally {
      await at.close();
    }
  });
