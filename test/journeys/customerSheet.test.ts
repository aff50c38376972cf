/**
 * A customer sheet for those who have none, through the host: made, understood without a question, taken back, kept
 * once it is in use.
 */
import ExcelJS from 'exceljs';
import { CUSTOMER_SHEET } from '../../src/locale/customerSheet';
import type { Locale } from '../../src/policy/locale';
import { CUSTOMER_COLUMNS, type CustomerColumn } from '../../src/plan/customerSheet';
import type { Field } from '../../src/book/header/fields';
import { dayOfIso } from '../../src/policy/day';
import { apply } from '../../src/sheet/jobs/classify';
import { previewCustomerSheet } from '../../src/sheet/jobs/customerSheet';
import { HostError } from '../../src/sheet/hostError';
import { differences } from '../judges/untouched';
import { contentOf, open, type User } from './excel';
import { TODAY, workbookOf } from './workbooks';

const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;

async function emptyWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Sheet1');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function make(user: User, locale: Locale) {
  const plan = await previewCustomerSheet(user.run, CUSTOMER_SHEET[locale].sheet, dayOfIso(TODAY)!);
  await apply(user.run, plan);
  await user.client.idle();
  return plan.newSheet!.to!;
}

/** What each header must be read as; the three questions that no field answers are left to the reader's eye. */
const MEANT: { readonly [column in CustomerColumn]: Field | null } = {
  name: 'customer_name',
  owner: 'owner',
  country: 'country',
  annual: 'annual_volume',
  potential: 'potential_volume',
  stage: 'stage',
  intent: 'intent',
  firstContact: 'first_contact',
  lastContact: 'last_contact',
  nextContact: 'next_contact',
  contact: 'contact_name',
  title: 'contact_title',
  phone: 'phone',
  email: 'email',
  source: 'source',
  business: 'business_type',
  founded: 'founded',
  capital: 'registered_capital',
  size: 'company_size',
  mainBusiness: 'main_business',
  application: 'application',
  targetAccount: null,
  usage: 'prior_usage',
  supplier: 'competitor',
  price: null,
  performance: null,
  notes: 'notes',
};

test.each(LOCALES)('it is read without a question, every column as it is meant, in %s', async (locale) => {
  const user = await open(await emptyWorkbook());
  const name = await make(user, locale);
  const { book, decisions } = await user.look();
  expect(book).toMatchObject({ sheet: name, kind: 'customers', questions: [], problems: [], dataRows: [1, 3] });
  const read = CUSTOMER_COLUMNS.map((column, at) => {
    const field = Object.entries(book.columns).find(([, found]) => found?.column === at)?.[0] ?? null;
    return [column, field];
  });
  expect(read).toEqual(CUSTOMER_COLUMNS.map((column) => [column, MEANT[column]]));
  // 2,400 is S, due four days after the 13th; 900 hoped for is B, due on the 20th, a Friday, and on the 23rd at the
  // latest; 150 is D.
  expect(decisions.map(({ tier, basis, state }) => [tier, basis, state])).toEqual([
    ['S', 'actual', 'overdue'],
    ['B', 'potential', 'due'],
    ['D', 'potential', 'never'],
  ]);
  user.close();
});

test.each(LOCALES)(
  'its lists offer words that are understood, and the header and the names stay in sight, in %s',
  async (locale) => {
    const words = CUSTOMER_SHEET[locale].sheet;
    const user = await open(await emptyWorkbook());
    const name = await make(user, locale);
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.load(user.save().buffer as ArrayBuffer);
    const sheet = saved.getWorksheet(name)!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(sheet.getTable('VitalFewCustomers')).toMatchObject({ table: { tableRef: 'A1:AA4' } });
    const lastContact = sheet.getCell(2, CUSTOMER_COLUMNS.indexOf('lastContact') + 1);
    expect(lastContact.value).toEqual(new Date('2026-11-13T00:00:00Z'));
    const lists = Object.entries(words.choices);
    expect(lists).toHaveLength(4);
    for (const [column, choices] of lists) {
      const at = CUSTOMER_COLUMNS.indexOf(column as CustomerColumn) + 1;
      for (const row of [2, 200]) {
        expect(sheet.getCell(row, at).dataValidation).toMatchObject({
          type: 'list',
          formulae: [`"${choices.join(',')}"`],
        });
      }
    }
    // Each choice of the intent is another intent: chosen, it makes another score.
    const scores = new Set<number | null>();
    for (const choice of words.choices.intent) {
      user.workbook.sheet(name)!.setValue(1, CUSTOMER_COLUMNS.indexOf('intent'), choice);
      scores.add((await user.look()).decisions[0]?.score?.score ?? null);
    }
    expect([...scores].every((score) => score !== null)).toBe(true);
    expect(scores.size).toBe(3);
    user.close();
  },
);

test('classified, its tiers stand beside it; taken back, the sheet is as it was made', async () => {
  const bytes = await emptyWorkbook();
  const user = await open(bytes);
  await make(user, 'zh-CN');
  const made = contentOf(user.workbook);
  await user.classify('values');
  expect((await user.look()).target.own.tier?.contents).toEqual(['级别', 'S', 'B', 'D']);
  await user.revert();
  expect(contentOf(user.workbook).sheets).toEqual(made.sheets);
  user.close();
});

test('it takes nothing from anybody, under a name that is free, and Revert gives the file back byte for byte', async () => {
  const bytes = await workbookOf();
  const user = await open(bytes);
  const name = await make(user, 'zh-CN');
  expect(name).toBe('客户 2');
  expect(differences(bytes, user.save(), { sheets: {}, newSheets: [name] })).toEqual([]);
  expect((await user.revert()).job).toBe('customer-sheet');
  expect(user.save()).toEqual(bytes);
  user.close();
});

test('renamed since, it is still found; worked on since, it stays whole', async () => {
  const user = await open(await workbookOf());
  const name = await make(user, 'zh-CN');
  const sheet = user.workbook.sheet(name)!;
  sheet.name = '我的客户';
  await user.revert();
  expect(contentOf(user.workbook).sheets.map((one) => one.name)).toEqual(['客户']);
  const again = await make(user, 'zh-CN');
  user.workbook.sheet(again)!.setValue(4, 0, '东莞新客户');
  const before = contentOf(user.workbook).sheets;
  await user.revert();
  expect(contentOf(user.workbook).sheets).toEqual(before);
  user.close();
});

test('every failure of every request leaves the workbook as it was or with the whole sheet', async () => {
  const user = await open(await workbookOf());
  const clean = contentOf(user.workbook);
  const from = user.host.requests.length;
  await make(user, 'en');
  const count = user.host.requests.length - from;
  const done = contentOf(user.workbook);
  await user.revert();
  expect(contentOf(user.workbook)).toEqual(clean);
  let failed = 0;
  for (const code of ['GeneralException', 'RequestAborted', 'AccessDenied']) {
    for (const when of ['before', 'middle', 'after'] as const) {
      for (let n = 1; n <= count; n++) {
        user.host.faults = [{ request: user.host.requests.length + n, code, when }];
        const place = `${code} ${when} request ${n}`;
        const result = await make(user, 'en').catch((error: unknown) => error);
        await user.client.idle();
        user.host.faults = [];
        const expected = result instanceof HostError ? clean : done;
        expect([place, contentOf(user.workbook)]).toEqual([place, expected]);
        if (result instanceof HostError) failed++;
        else await user.revert();
      }
    }
  }
  expect(failed).toBeGreaterThan(count * 4);
  user.close();
}, 120_000);
