/** Sheets in words that no lexicon holds: what is asked, what is read without asking, and what an answer does. */
import type { Answers, Cell, Told } from '../../src/book/book';
import { columnsWithFormat, readBook } from '../../src/book/read';
import { dayOf, type Day } from '../../src/policy/day';
import { sheetOf } from './sheetOf';

const TODAY = dayOf(2026, 11, 30) as Day;

const SHOPS = ['Birch Lane Ltd', 'Corvus Trading', 'Oakley Tools', 'Pine Hardware', 'Quill Supplies', 'Rowan Imports'];
const HANS = ['德润五金行', '宏图建材有限公司', '思锐电子', '利民商行', '海川贸易', '永兴机械厂'];
const HANT = ['德潤五金行', '宏圖建材有限公司', '思銳電子', '利民商行', '海川貿易', '永興機械廠'];
const MANY = [1200, 640, 2100, 300, 85, 1500];
const LATELY = ['2026-11-20', '2026-11-02', '2026-10-20', '2026-09-14', '2026-11-25', '2026-08-03'];

/** A sheet from columns, each with its header first. */
const columns = (...given: readonly (readonly Cell[])[]) =>
  sheetOf((given[0] ?? []).map((_, row) => given.map((cells) => cells[row] ?? '')));

const read = (sheet: ReturnType<typeof columns>, answers: Answers = {}, told: Told = {}) =>
  readBook(sheet, { today: TODAY, answers, told });

const asked = (book: ReturnType<typeof read>) =>
  book.questions.map(({ code, choices }) => `${code} ${choices.join(' ')}`);

describe('how much, and when: neither is named in words that are known', () => {
  test.each([
    ['en', ['Customer', ...SHOPS], 'Gubbins', 'Zorbled'],
    ['zh-CN', ['客户名称', ...HANS], '咕噜', '嗡嗡'],
    ['zh-TW', ['客戶名稱', ...HANT], '咕嚕', '嗡嗡'],
  ])('%s: both are asked, with header and cells', (_, names, much, when) => {
    const book = read(columns(names, [much, ...MANY], [when, ...LATELY]));
    expect(asked(book)).toEqual(['volume-column B none', 'contact-column C none']);
    expect(book.reason).toBeNull();
    expect(book.questions[0]?.columns).toEqual([{ column: 1, header: much, examples: ['1200', '640', '2100'] }]);
    expect(book.questions[1]?.columns?.[0]?.examples).toEqual(LATELY.slice(0, 3));
  });

  test.each([
    ['en', ['Customer', ...SHOPS], 'Shelf munching', 'Our rep was there'],
    ['zh-CN', ['客户名称', ...HANS], '计划吨位', '人员露面'],
    ['zh-CN', ['客户名称', ...HANS], '咕噜（2026年对方口头报的预计数）', '人员露面'],
    ['zh-TW', ['客戶名稱', ...HANT], '計畫吃貨', '人員露面'],
  ])('%s: a part that is known as something else does not end it', (_, names, much, when) => {
    expect(asked(read(columns(names, [much, ...MANY], [when, ...LATELY])))).toEqual([
      'volume-column B none',
      'contact-column C none',
    ]);
  });

  test.each([
    ['tons', [12.5, 64.2, 21.7, 30.4, 8.5, 99.1]],
    ['five digits each', [12000, 64000, 21000, 30500, 18000, 77500]],
    ['round numbers that come again', [100, 200, 500, 100, 200, 500]],
  ])('%s may be a volume', (_, cells) => {
    const sheet = columns(['Customer', ...SHOPS], ['Gubbins', ...cells], ['Last contact', ...LATELY]);
    expect(asked(read(sheet))).toEqual(['volume-column B none']);
  });

  test('what is bought is asked about beside what may be', () => {
    const sheet = columns(
      ['Customer', ...SHOPS],
      ['Potential volume', ...[...MANY].reverse()],
      ['Gubbins', ...MANY],
      ['Last contact', ...LATELY],
    );
    expect(asked(read(sheet))).toEqual(['volume-column C none']);
  });

  test('days that stand there as bare numbers may be the last contact', () => {
    const sheet = columns(
      ['Customer', ...SHOPS],
      ['Annual volume', ...MANY],
      ['Waved', ...[1, 9, 20, 44, 3, 80].map((ago) => TODAY - ago)],
    );
    expect(asked(read(sheet))).toEqual(['contact-column C none']);
  });

  test('an answer takes its question away and decides', () => {
    const sheet = columns(['Customer', ...SHOPS], ['Gubbins', ...MANY], ['Zorbled', ...LATELY]);
    const book = read(sheet, { 'volume-column': 'B', 'contact-column': 'C' });
    expect(asked(book)).toEqual([]);
    expect(book.customers[0]).toMatchObject({ volume: 1200, lastContact: dayOf(2026, 11, 20) });
  });

  test('where a row is a customer, what is said to be ordered may be the volume', () => {
    const sheet = columns(
      ['东家', ...HANS],
      ['要货(吨)', ...MANY],
      ['打过照面', ...LATELY],
      ['谁管', '孙', '何', '孙'],
    );
    expect(asked(read(sheet))).toEqual(['volume-column B none']);
    expect(read(sheet, { 'volume-column': 'B' }).customers.map(({ volume }) => volume)).toEqual(MANY);
  });

  test('none of these is an answer, one that names no column is not', () => {
    const sheet = columns(['Customer', ...SHOPS], ['Gubbins', ...MANY], ['Last contact', ...LATELY]);
    expect(asked(read(sheet, { 'volume-column': 'none' }))).toEqual([]);
    expect(asked(read(sheet, { 'volume-column': 'Q' }))).toEqual(['volume-column B none']);
    expect(asked(read(sheet, {}, { answers: [{ code: 'volume-column', header: null, choice: 'none' }] }))).toEqual([]);
  });

  test('two that may be it stand in one question', () => {
    const sheet = columns(['Customer', ...SHOPS], ['Gubbins', ...MANY], ['Doodahs', ...[...MANY].reverse()]);
    expect(asked(read(sheet))).toEqual(['volume-column B C none']);
  });

  test('the only number under a header that speaks of a year is read, and the only day under one that says last', () => {
    const sheet = columns(['Stockist', ...SHOPS], ['Gubbins a year', ...MANY], ['Last popped in', ...LATELY]);
    const book = read(sheet);
    expect(asked(book)).toEqual([]);
    expect([book.columns.annual_volume?.column, book.columns.last_contact?.column]).toEqual([1, 2]);
    expect(book.columns.annual_volume?.evidence).toEqual([{ code: 'header', words: ['a year'] }, { code: 'only' }]);
  });

  test('beside it, what only looks like an amount is none; and days are asked about where nothing says how much', () => {
    const space = [45, 30, 220, 60, 28, 180];
    const sheet = columns(
      ['Customer', ...SHOPS],
      ['Gloor', ...space],
      ['Gubbins a year', ...MANY],
      ['When', ...LATELY],
    );
    expect(read(sheet).columns.annual_volume?.column).toBe(2);
    const unsaid = columns(
      ['Customer', ...SHOPS],
      ['Owner', 'Ann', 'Bo', 'Ann', 'Bo', 'Bo', 'Ann'],
      ['Last zorbled', ...LATELY],
    );
    expect(asked(read(unsaid))).toEqual(['contact-column C none']);
  });

  test.each([
    ['where a volume and a last contact are plainly named', ['Gubbins', ...[...MANY].reverse()], ['Waved', ...LATELY]],
    [
      'of days to come',
      ['Cover lapses', '2027-03-04', '2027-05-06', '2028-01-01', '2027-10-10', '2027-02-03', '2027-09-09'],
      [],
    ],
  ])('nothing is asked %s', (_, third, fourth) => {
    const named = [
      ['Customer', ...SHOPS],
      ['Annual volume', ...MANY],
      ['Last contact', ...LATELY],
    ];
    expect(asked(read(columns(...named, third, ...(fourth.length > 0 ? [fourth] : []))))).toEqual([]);
  });

  test.each([
    ['years', [1998, 2001, 1976, 2010, 1988, 2015]],
    ['a running number', [101, 102, 103, 104, 105, 106]],
    ['postcodes', [315000, 325000, 315100, 318000, 312000, 325200]],
    ['shares', ['12%', '34%', '5%', '8%', '19%', '3%']],
    ['marks out of five', [1, 2, 3, 4, 5, 1]],
    ['prices', [1.25, 3.4, 2.25, 5.6, 7.1, 9.9]],
    ['telephones', [13800138000, 13900139000, 13700137000, 13600136000, 13500135000, 13400134000]],
    ['foundings', ['1998-03-04', '2001-05-06', '1976-01-01', '2010-10-10', '1988-02-03', '2015-09-09']],
  ])('%s are no volume and no last contact', (_, cells) => {
    const sheet = columns(
      ['Customer', ...SHOPS],
      ['Gubbins', ...cells],
      ['Intent', 'high', 'low', 'high', 'low', 'high', 'low'],
    );
    expect(asked(read(sheet))).toEqual([]);
  });
});

describe('who the customers are', () => {
  test.each([
    ['en', ['Flimflam', ...SHOPS], 'Gubbins', 'Zorbled'],
    ['zh-CN', ['嘎吱', ...HANS], '咕噜', '嗡嗡'],
    ['zh-TW', ['嘎吱', ...HANT], '咕嚕', '嗡嗡'],
  ])('%s: names of businesses beside numbers and days are asked about', (_, names, much, when) => {
    expect(asked(read(columns(names, [much, ...MANY], [when, ...LATELY])))).toEqual(['customer-column A none']);
  });

  test('whoever comes again is offered too, beside what is different in each row', () => {
    const sheet = columns(
      ['Gewgaw', 'T1', 'T2', 'T3', 'T4', 'T5'],
      ['Grommet', 'Hill', 'Vale', 'Hill', 'Mead', 'Vale'],
      ['Gubbins', 40, 25, 60, 15, 80],
      ['Zorbled', ...LATELY.slice(0, 5)],
    );
    expect(asked(read(sheet))).toEqual(['customer-column A B none']);
  });

  test('a day is nobody, whatever party its header may speak of', () => {
    const sheet = columns(
      ['嘎吱', ...HANS],
      ['一年加油(升)', ...MANY],
      ['前些日子咕噜', ...LATELY],
      ['Blurb', ...HANT],
    );
    expect(asked(read(sheet))[0]).toMatch(/^customer-column A/);
  });

  /** Of each a header, and names that are no businesses by their look. */
  const PLAIN = ['Birch', 'Corvus', 'Oakley', 'Pine', 'Quill', 'Rowan'];
  test.each([
    ['in words that nobody here knows', ['Abnehmer', ...PLAIN], ['Stück', ...MANY], ['zuletzt', ...LATELY]],
    ['two rows', ['嘎吱', '德润', '宏图'], ['咕噜', 1200, 640], ['嗡嗡', '2026-11-20', '2026-11-02']],
    [
      'that come again',
      ['Who', 'Birch', 'Corvus', 'Birch'],
      ['Sacks sold', 12, 40, 33],
      ['When', ...LATELY.slice(0, 3)],
    ],
    [
      'under a word of which a part is something else',
      ['Shelf punter', ...PLAIN],
      ['Annual volume', ...MANY],
      ['Last contact', ...LATELY],
    ],
  ])('a list of what is how much and when has somebody in its rows: %s', (_, who, much, when) => {
    expect(asked(read(columns(who, much, when)))).toEqual(['customer-column A none']);
  });

  test('beside things that are no business of ours', () => {
    const sheet = columns(
      ['嘎吱', '德润', '宏图', '思锐', '利民'],
      ['邮编', 315000, 315200, 315300, 315400],
      ['楼层', 3, 4, 5, 3],
      ['颜色', '红', '蓝', '红', '绿'],
      ['年用量', 1200, 640, 220, 300],
      ['最近联系', ...LATELY.slice(0, 4)],
    );
    expect(asked(read(sheet))).toEqual(['customer-column A none']);
  });

  test.each<readonly [string, readonly (readonly Cell[])[]]>([
    ['prose', [['To whom it may concern'], ['This list was made in spring by the team.'], ['Thank you.']]],
    [
      'a form',
      [
        ['Name:', 'Ann Lee'],
        ['Date:', '2026-11-20'],
        ['Reason:', 'Holiday'],
      ],
    ],
    [
      'a matrix',
      [
        ['', 'Red', 'Green', 'Blue'],
        ['Small', 20, 30, 40],
        ['Large', 33, 12, 9],
        ['Huge', 14, 15, 16],
      ],
    ],
    [
      'a timetable',
      [
        ['Hour', 'Mon', 'Tue'],
        ['9:00', 'Maths', 'Art'],
        ['10:00', 'Art', 'Sport'],
        ['11:00', 'Sport', 'Art'],
      ],
    ],
    [
      'a league',
      [
        ['Team', 'Played', 'Won'],
        ['Rovers', 20, 12],
        ['United', 20, 11],
        ['Albion', 20, 9],
      ],
    ],
    [
      'things to do',
      [
        ['Task', 'Who', 'Due'],
        ['Write report', 'Ann', '2026-12-20'],
        ['Call plumber', 'Bob', '2026-12-02'],
      ],
    ],
    [
      'birthdays',
      [
        ['Name', 'Birthday', 'Gift'],
        ['Ann Lee', '1990-11-20', 'Book'],
        ['Bob Ray', '1985-11-02', 'Wine'],
      ],
    ],
  ])('%s is refused, and nothing is asked', (_, rows) => {
    const book = read(sheetOf(rows));
    expect([book.kind, asked(book)]).toEqual(['none', []]);
  });

  test('two columns of names: both, and the answer is kept by the header', () => {
    const sheet = columns(['Alpha', ...SHOPS], ['Beta', ...[...SHOPS].reverse()], ['Last contact', ...LATELY]);
    expect(asked(read(sheet))).toEqual(['customer-column A B none']);
    const book = read(sheet, {}, { columns: { Beta: 'customer_name' } });
    expect(asked(book)).toEqual([]);
    expect(book.customers[0]?.name).toBe('Rowan Imports');
  });

  test('these are no customers: refused, and said so', () => {
    const sheet = columns(['Alpha', ...SHOPS], ['Gubbins', ...MANY], ['Zorbled', ...LATELY]);
    const book = read(sheet, { 'customer-column': 'none' });
    expect([book.kind, book.reason, asked(book)]).toEqual(['none', 'said-none', []]);
  });

  test('of suppliers, prices and staff nothing is asked', () => {
    expect(asked(read(columns(['供应商', ...HANS], ['咕噜', ...MANY], ['嗡嗡', ...LATELY])))).toEqual([]);
    const prices = columns(['Item', 'Bolt', 'Nut', 'Pin'], ['Code', 'b1', 'n1', 'p1'], ['Unit price', 3, 4, 5]);
    expect(asked(read(prices))).toEqual([]);
  });

  test('a refusal is overruled: then any column of texts may be them', () => {
    const staff = columns(['Name', ...SHOPS], ['Department', ...SHOPS.map(() => 'R')], ['Salary', ...MANY]);
    expect(read(staff).reason).toBe('staff-list');
    const book = read(staff, { 'row-kind': 'customers', 'volume-column': 'C' });
    expect([book.kind, book.reason, book.customers.length]).toEqual(['customers', null, 6]);
    const prices = columns(['Item', 'Bolt', 'Nut', 'Pin'], ['Code', 'b1', 'n1', 'p1'], ['Unit price', 3, 4, 5]);
    expect(asked(read(prices, { 'row-kind': 'customers' }))).toEqual(['customer-column A B none']);
  });
});

describe('what a row is', () => {
  const again = (names: readonly string[]) => [0, 0, 1, 1, 0, 2].map((i) => names[i] ?? '');

  test.each([
    ['en', ['Purchaser', ...again(SHOPS)], 'Gubbins', 'Zorbled'],
    ['zh-CN', ['客户', ...again(HANS)], '咕噜', '嗡嗡'],
    ['zh-TW', ['商家', ...again(HANT)], '咕嚕', '嗡嗡'],
  ])('%s: customers that come again with a number and a day are orders, or it is asked', (_, names, much, when) => {
    const sheet = columns(names, [much, 20, 35, 12, 40, 33, 21], [when, ...LATELY]);
    const book = read(sheet);
    expect(book.kind === 'ledger' ? ['row-kind ledger customers none'] : asked(book)).toEqual([
      'row-kind ledger customers none',
    ]);
    const orders = read(sheet, { 'row-kind': 'ledger', 'order-quantity-column': 'B' });
    expect((orders.columns.order_date ?? orders.columns.ship_date)?.column).toBe(2);
    expect(orders.customers.map(({ volume, orders: count }) => [volume, count])).toEqual([
      [88, 3],
      [52, 2],
      [21, 1],
    ]);
  });

  test('one question settles what others would ask', () => {
    const sheet = columns(['Purchaser', ...again(SHOPS)], ['Gubbins', 20, 35, 12, 40, 33, 21], ['Wotsit', ...LATELY]);
    expect(asked(read(sheet))).toEqual(['row-kind ledger customers none']);
    expect(read(sheet).questions[0]?.examples).toEqual(['Birch Lane Ltd', 'Corvus Trading']);
    expect(read(sheet, { 'row-kind': 'none' }).reason).toBe('said-none');
    expect(read(sheet, { 'row-kind': 'customers' }).kind).toBe('customers');
  });

  test('several people of one company are no orders', () => {
    const sheet = columns(
      ['Company', ...again(SHOPS)],
      ['Contact', 'Ann', 'Bob', 'Cy', 'Di', 'Ed', 'Flo'],
      ['Last contact', ...LATELY],
      ['Annual volume', ...MANY],
    );
    expect(asked(read(sheet))).toEqual([]);
  });
});

describe('who it is, under a word that nobody here knows', () => {
  const PLAIN = ['Birch Lane', 'Corvus', 'Oakley', 'Pine & Sons', 'Quill', 'Rowan'];
  const HEADS = ['Dr Iona Baird', 'Mrs P. Okafor', 'Dr Ruth Hale', 'Mr Lars Holm', 'Dr Mina Shah', 'Ms Joe Flint'];
  const much = ['Annual volume', ...MANY];
  const when = ['Last contact', ...LATELY];

  test('beside how much and when, the first column of names is who', () => {
    const book = read(columns(['Zorbium', ...PLAIN], ['Zorblead', ...HEADS], much, when));
    expect([asked(book), book.columns.customer_name?.column]).toEqual([[], 0]);
  });

  test.each(['Zorble shop', '吱嘎店', '咕噜行', '嗡嗡庄', '叮噹舖'])(
    'a kind of house is who buys, and comes first beside other names: %s',
    (header) => {
      const alone = read(columns(['Town', 'Ayr', 'Ayr', 'Leith', 'Ayr', 'Leith', 'Ayr'], [header, ...PLAIN], much));
      expect(alone.columns.customer_name?.column).toBe(1);
      const book = read(columns(['Zorb', ...HEADS.map((name) => name.slice(4))], [header, ...PLAIN], much, when));
      expect(asked(book)).toEqual(['customer-column B A none']);
    },
  );

  test('names of people are asked about, and nothing is read of what says neither how much nor when', () => {
    const people = read(columns(['Zorbium', ...HEADS], much, when));
    expect(asked(people)).toEqual(['customer-column A none']);
    expect(read(columns(['Zorbium', ...PLAIN], ['Gubbins', ...MANY])).columns.customer_name).toBeUndefined();
  });

  test('what is called a number and holds names of businesses is who, and no number', () => {
    const book = read(columns(['Customer no.', ...SHOPS], much, when));
    expect(book.columns.customer_name?.column).toBe(0);
    expect(book.columns.customer_id).toBeUndefined();
  });
});

test.each([
  ['units', '#,##0"吨"', '#,##0"箱"', 'mixed-unit'],
  ['units without quotes', '0吨', '0\\箱', 'mixed-unit'],
  ['currencies', '[$€-407] #,##0', '"US$"#,##0', 'mixed-currency'],
])('%s that only number formats write are never added up unasked', (_, one, other, code) => {
  const rows = SHOPS.map((name, i) => [name, MANY[i] ?? 0, LATELY[i] ?? '']);
  const formats = [[], ...SHOPS.map((_name, i) => ['', i % 2 === 0 ? one : other, ''])];
  const sheet = sheetOf([['Customer', 'Annual volume', 'Last contact'], ...rows], { formats });
  expect(readBook(sheet, { today: TODAY, answers: {} }).questions.map((question) => question.code)).toContain(code);
  expect(columnsWithFormat(sheet, { today: TODAY, answers: {} })).toContain(1);
});

test.each([
  ['en', ['Vendor', ...SHOPS], 'Bought from them p.a. (pcs)', ['Buyer', 'Ann', 'Bo', 'Ann', 'Bo', 'Ann', 'Bo']],
  ['zh-CN', ['供货厂家', ...HANS], '我们一年进(件)', ['采购员', '小樊', '阿茂', '小樊', '阿茂', '小樊', '阿茂']],
  ['zh-TW', ['進貨廠商', ...HANT], '我們年採購量(件)', ['採購', '淑敏', '承恩', '淑敏', '承恩', '淑敏', '承恩']],
])('who sells to us is no customer, and our buyer beside it none either: %s', (_, sellers, much, buyers) => {
  expect(read(columns(sellers, [much, ...MANY], ['Last PO', ...LATELY], buyers)).reason).toBe('supplier-list');
});

test('单位 over units is what is counted in, and several of them are asked about', () => {
  const units = ['条', '公斤', '米', '条', '箱', '公斤'];
  const book = read(columns(['吱嘎厂', ...HANS], ['一年用多少', ...MANY], ['单位', ...units], ['上次见面', ...LATELY]));
  expect([book.columns.customer_name?.column, book.columns.unit?.column]).toEqual([0, 2]);
  expect(book.questions.map(({ code }) => code)).toEqual(['mixed-unit']);
});

test.each([
  ['2024年(箱)', '2025年(箱)'],
  ['113年(箱)', '114年(箱)'],
])('of two years side by side the later is how much: %s, %s', (before, after) => {
  const sheet = columns(
    ['客戶', ...HANT],
    [before, ...MANY],
    [after, ...MANY.map((n) => n - 30)],
    ['最近聯絡', ...LATELY],
  );
  expect(read(sheet).columns.annual_volume?.column).toBe(2);
});
