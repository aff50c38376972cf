/**
 * The questions about a whole sheet, as a person meets them in the pane: what a row is and who is left out, which column
 * is what, a refusal overruled; each answered and one taken back, by the radio buttons and the list of columns.
 */
import { choiceText } from '../../src/locale/say/choice';
import { numbered } from './numbered';
import { walks } from './walks';
import type { AtWorkbench } from './workbenchPage';
import { workbookOf } from './workbooks';

jest.setTimeout(240_000);

const { inTurn, visit } = walks();

const LONG = '宁波海川光电科技股份有限公司国际业务部华东第二分公司';
const SHOPS = [LONG, '宏图建材有限公司', '思锐电子', '利民商行', '海川贸易', '永兴机械厂'];
const MANY = [1200, 640, 2100, 300, 85, 1500];
const FEW = [20, 35, 12, 40, 33, 21];
const HEADER = ['客户名称', '咕噜（2026年对方口头报的预计数，仅供参考，请核对）', '嗡嗡', '备注'];
const REMARKS = ['', '已倒闭', '', '', '', ''];

for (const locale of inTurn('zh-CN'))
  test(`${locale}: refused, overruled, who, how much, when, left out, taken back`, async () => {
    const at = await visit({ locale, width: locale === 'zh-CN' ? 1024 : 1360, dark: locale === 'zh-TW', asked: true });
    const { pane, page, words } = at;
    const { button, fields } = words.pane;
    const today = Math.floor(Date.now() / 86_400_000) + 25_569;
    const barriers: string[] = [];
    const holdsUp = async (screen: string) => {
      await at.picture(`asked ${screen}`);
      for (const barrier of await at.violations()) barriers.push(`${screen}: ${barrier}`);
    };
    const ask = (code: keyof AtWorkbench['words']['question'], names: readonly string[] = []) =>
      pane.getByText(words.question[code](names, '')).first().waitFor({ timeout: 60_000 });
    const choose = async (name: string | RegExp) => {
      await pane.getByRole('radio', { name }).check();
      await at.press(button.answer);
    };
    /** Applied, and taken back to the question that stood first. */
    const applied = async () => {
      await at.press(button.preview);
      await at.press(numbered(button.apply));
      await pane.getByRole('button', { name: button.readAgain }).waitFor({ timeout: 60_000 });
    };
    try {
      // The sample has a customer that is struck through.
      await pane.getByRole('radio', { name: choiceText(words, 'rest-rows', 'yes') }).waitFor({ timeout: 60_000 });
      await holdsUp('1 sample');

      // A list of prices is refused; whoever knows better says so, and who the customers are.
      const prices = SHOPS.map((name, i) => [name, `a${i}`, MANY[i] ?? 0]);
      await at.drop(await workbookOf({ sheet: '價目', header: ['品名', '型号', '单价'], rows: prices }), 'prices.xlsx');
      await pane.getByText(words.refused['price-list']).waitFor({ timeout: 60_000 });
      await holdsUp('6 refused');
      await at.press(button.overrule);
      await ask('customer-column');
      await holdsUp('7 customers');
      await choose(/^A · /);
      await pane.getByText(words.pane.customers(6)).first().waitFor();

      const rows = SHOPS.map((name, i) => [name, MANY[i] ?? 0, today - 3 - 9 * i, REMARKS[i] ?? '']);
      const dated = (column: number) => ({ more: (sheet: { getColumn: (at: number) => object }) => void Object.assign(sheet.getColumn(column), { numFmt: 'yyyy-mm-dd' }) }); // prettier-ignore
      await at.drop(await workbookOf({ header: HEADER, rows, ...dated(3) }), 'asked.xlsx');
      await ask('volume-column');
      await holdsUp('2 volume');
      await choose(/^B · /);
      await ask('contact-column');
      await holdsUp('3 contact');
      await choose(/^C · /);
      await ask('rest-rows', ['宏图建材有限公司']);
      await holdsUp('4 rest');
      await choose(choiceText(words, 'rest-rows', 'yes'));
      await applied();
      await pane.getByRole('button', { name: button.toReading }).click();
      await pane.getByText(words.pane.customers(5)).first().waitFor();

      // What was said of the column is taken back, and asked again.
      const meant = pane
        .locator('select[aria-label]')
        .filter({ has: page.locator('option[value="annual_volume"]:checked') });
      await holdsUp('5 said');
      await meant.selectOption(words.pane.automatic);
      await ask('volume-column');
      await choose(choiceText(words, 'volume-column', 'none'));
      await pane.getByText(`${fields.annual_volume}: ${choiceText(words, 'volume-column', 'none')}`).waitFor();

      // Customers that come again, days and amounts under words that nobody knows: applied, and all of it taken back.
      const again = [0, 0, 1, 1, 0, 2].map((i) => SHOPS[i] ?? '');
      const orders = again.map((name, i) => [name, today - 3 - 9 * i, today - 12 - 9 * i, MANY[i] ?? 0, FEW[i] ?? 0]);
      const days = (sheet: { getColumn: (at: number) => object }) =>
        [2, 3].forEach((i) => Object.assign(sheet.getColumn(i), { numFmt: 'yyyy-mm-dd' }));
      await at.drop(
        await workbookOf({ header: ['客户', '嗡嗡', '叮当', '咕噜', '噼啪'], rows: orders, more: days }),
        'orders.xlsx',
      );
      await page.getByRole('button', { name: at.pageWords.ask.discard }).click();
      await ask('row-kind', SHOPS.slice(0, 2));
      await holdsUp('8 rows');
      await choose(choiceText(words, 'row-kind', 'ledger'));
      await ask('order-date-column');
      await holdsUp('9 day');
      await choose(/^B · /);
      await ask('order-quantity-column');
      await choose(/^D · /);
      await applied();
      await holdsUp('10 orders');
      await at.press(button.revert);
      await ask('row-kind', SHOPS.slice(0, 2));

      expect(barriers).toEqual([]);
      expect(at.complaints).toEqual([]);
      expect(at.strangers).toEqual([]);
    } catch (error) {
      await at.picture('asked failed');
      throw new Error(`${String(error)}\nThe pane said:\n${await at.paneText()}`, { cause: error });
    } finally {
      await at.close();
    }
  });
