/** What the form of a contact shows is the plan that is applied, however our columns are written. */
import { contactOnPaper } from '../../src/plan/contact/onPaper';
import { wordsFor } from '../../src/locale/all';
import { dayOfIso } from '../../src/policy/day';
import { previewContact, type ContactRequest } from '../../src/sheet/jobs/contact';
import { readSheet } from '../../src/sheet/read/read';
import { open } from './excel';
import { TODAY, workbookOf } from './workbooks';

const LOCALE = 'zh-CN';
const day = (iso: string) => dayOfIso(iso)!;

const UNITS = ['客户名称', '年采购量', '最近联系', '下次联系'];
const MONEY = ['客户名称', '年采购额', '最近联系', '下次联系'];
const ROWS = [
  ['宁波海川', 2400, 46300, null],
  ['Brightline', 450, 46346, 46400],
  ['凯腾电子', 700, null, null],
];

test.each([
  ['values', UNITS, {}],
  ['live', UNITS, {}],
  ['native', UNITS, {}],
  ['values', MONEY, { 'money-scale': '1000' }],
  ['live', MONEY, { 'money-scale': '1000' }],
  ['native', MONEY, { 'money-scale': '1000' }],
] as const)('%s columns over %j', async (style, header, answers) => {
  const user = await open(await workbookOf({ header: [...header], rows: ROWS }));
  const wish = { today: day(TODAY), answers, words: wordsFor(LOCALE).sheet };
  await user.classify(style, { answers });
  const read = (await user.run((context) => readSheet(context, wish)))!;
  const said = { way: 'phone', said: '谈续签', answered: '', promised: '' } as const;
  const entry = { ...said, day: day(TODAY), next: 'rhythm', intent: '', stage: '' } as const;
  const request: ContactRequest = {
    ...wish,
    style: null,
    rows: [1, 2],
    entry,
    logSheet: '联系记录',
    locale: LOCALE,
  };
  const applied = (await previewContact(user.run, request, read))!;
  const shown = contactOnPaper(request, read);
  expect(shown.plan.blocks).toEqual(applied.plan.blocks);
  expect(shown.plan.blocks.length).toBeGreaterThan(3);
  expect(shown.customers).toEqual(applied.customers);
  expect(shown.plan).toEqual(applied.plan);
  user.close();
});
