import { judgeBy } from '../../src/book/factors';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import type { Cell, Reading } from '../../src/book/book';
import { chooseSheet } from '../../src/book/chooseSheet';
import { columnsWithFormat, readBook, sheetKinds } from '../../src/book/read';
import { dayOfIso, type Day } from '../../src/policy/day';
import { LANGUAGES } from './languages';
import { sheetOf } from './sheetOf';

const day = (iso: string): Day => dayOfIso(iso) ?? (NaN as Day);
const TODAY = day('2026-11-22');
const reading: Reading = { today: TODAY, answers: {} };
const SERIAL = day('2026-10-02');

describe.each(LANGUAGES)('a sheet in $id', (words) => {
  const header = [words.customer, words.owner, words.volume, words.last];
  const records: readonly (readonly Cell[])[] = [
    ['Kaida', 'Li', 1200, SERIAL],
    ['Orion', 'Wang', 500, SERIAL + 5],
    ['Bergen', 'Li', 80, SERIAL + 9],
  ];
  const shown = (rows: readonly (readonly Cell[])[], extras: Parameters<typeof sheetOf>[1] = {}) => {
    const book = readBook(sheetOf(rows, extras), reading);
    return { book, customers: book.customers.map(({ row, name, volume }) => [row, name, volume]) };
  };

  test('a plain sheet', () => {
    const { book, customers } = shown([header, ...records]);
    expect(book.kind).toBe('customers');
    expect(customers).toEqual([
      [1, 'Kaida', 1200],
      [2, 'Orion', 500],
      [3, 'Bergen', 80],
    ]);
    expect(book.customers.map(({ lastContact }) => lastContact)).toEqual([SERIAL, SERIAL + 5, SERIAL + 9]);
    expect(book.customers[0]?.unit).toBe(words.unit);
    expect(book.measure).toBe('units');
    expect(book.questions).toEqual([]);
    expect(book.problems).toEqual([]);
  });

  test('mess 1: a merged title, a note above, and the table away from A1', () => {
    const rows = [[words.title], [], ['Li Ming, sales dept.'], header, ...records];
    const { book, customers } = shown(rows, {
      row: 2,
      column: 3,
      merged: [{ row: 2, column: 3, rows: 1, columns: 4 }],
    });
    expect(book.headerRows).toEqual([5]);
    expect(book.dataColumns).toEqual([3, 6]);
    expect(customers).toEqual([
      [6, 'Kaida', 1200],
      [7, 'Orion', 500],
      [8, 'Bergen', 80],
    ]);
  });

  test('mess 1: two header rows, the upper one merged over groups', () => {
    const { group } = words;
    const rows = [
      [group.who, '', words.volume, group.contact, ''],
      [group.name, words.owner, '', group.last, group.next],
      ...records.map(([name = '', owner = '', volume = '', last = '']) => [name, owner, volume, last, '']),
    ];
    const merged = [
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 0, column: 2, rows: 2, columns: 1 },
      { row: 0, column: 3, rows: 1, columns: 2 },
    ];
    const { book, customers } = shown(rows, { merged });
    expect(book.headerRows).toEqual([0, 1]);
    expect(book.columns.last_contact?.column).toBe(3);
    expect(book.columns.next_contact?.column).toBe(4);
    expect(book.columns.last_contact?.header).toBe(`${group.contact} / ${group.last}`);
    expect(customers).toEqual([
      [2, 'Kaida', 1200],
      [3, 'Orion', 500],
      [4, 'Bergen', 80],
    ]);
  });

  test('mess 2: quantities as people write them, each with its problem or without one', () => {
    const cells: readonly Cell[] = [
      '2,000',
      words.about,
      '1.2k',
      '500-1000',
      '２０００',
      '≥300',
      words.unknown,
      '-',
      '',
      'see mail',
      '#REF!',
      -5,
    ];
    const { book } = shown([header, ...cells.map((cell, i) => [`Customer ${i}`, 'Li', cell, SERIAL])]);
    expect(book.customers.map(({ volume }) => volume)).toEqual([
      2000,
      500,
      1200,
      500,
      2000,
      300,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(book.customers[3]?.volumeHigh).toBe(1000);
    expect(book.problems.map(({ row, column, code, found }) => [row, column, code, found])).toEqual([
      [10, 2, 'quantity-unreadable', 'see mail'],
      [11, 2, 'cell-error', '#REF!'],
      [12, 2, 'quantity-negative', '-5'],
    ]);
  });

  test('mess 2: 1.000 is asked once for the column, and the answer reads it', () => {
    const rows = [
      header,
      ['A Ltd', 'Li', '1.000', SERIAL],
      ['B Ltd', 'Li', 300, SERIAL],
      ['C Ltd', 'Li', '2.500', SERIAL],
    ];
    const open = readBook(sheetOf(rows), reading);
    expect(open.questions).toEqual([
      { code: 'decimal-mark', column: 2, choices: ['.', ','], examples: ['1.000', '2.500'] },
    ]);
    expect(open.customers.map(({ volume }) => volume)).toEqual([null, 300, null]);
    const told = readBook(sheetOf(rows), { ...reading, answers: { 'decimal-mark:C': ',' } });
    expect(told.questions).toEqual([]);
    expect(told.customers.map(({ volume }) => volume)).toEqual([1000, 300, 2500]);
  });

  test('mess 3: dates in six shapes', () => {
    const cells: readonly Cell[] = [SERIAL, '2026.10.2', '2026-10-02', '20261002', '10月2日', '2026年10月2日'];
    const { book } = shown([header, ...cells.map((cell, i) => [`Customer ${i}`, 'Li', 100, cell])]);
    expect(book.customers.map(({ lastContact }) => lastContact)).toEqual(cells.map(() => SERIAL));
    expect(book.problems.map(({ code, row }) => [code, row])).toEqual([['date-guessed-year', 5]]);
  });

  test('mess 3: 03/04/2026 is asked once for the column, and its cells are blank until then', () => {
    const rows = [
      header,
      ['A Ltd', 'Li', 100, '03/04/2026'],
      ['B Ltd', 'Li', 200, '05/06/2026'],
      ['C Ltd', 'Li', 300, SERIAL],
    ];
    const open = readBook(sheetOf(rows), reading);
    expect(open.questions.map(({ code, column, choices }) => [code, column, choices])).toEqual([
      ['date-order', 3, ['dmy', 'mdy']],
    ]);
    expect(open.customers.map(({ lastContact }) => lastContact)).toEqual([null, null, SERIAL]);
    const told = readBook(sheetOf(rows), { ...reading, answers: { 'date-order': 'dmy' } });
    expect(told.questions).toEqual([]);
    expect(told.customers.map(({ lastContact }) => lastContact)).toEqual([
      day('2026-04-03'),
      day('2026-06-05'),
      SERIAL,
    ]);
    const one = readBook(sheetOf(rows), { ...reading, answers: { 'date-order': 'dmy', 'date-order:D': 'mdy' } });
    expect(one.customers[0]?.lastContact).toBe(day('2026-03-04'));
  });

  test('mess 3: one cell with a day above 12 decides for its column', () => {
    const { book } = shown([header, ['A Ltd', 'Li', 100, '03/04/2026'], ['B Ltd', 'Li', 200, '25/06/2026']]);
    expect(book.questions).toEqual([]);
    expect(book.customers.map(({ lastContact }) => lastContact)).toEqual([day('2026-04-03'), day('2026-06-25')]);
  });

  test('mess 3: a last contact in the future and a date that does not exist are no last contacts', () => {
    const { book } = shown([header, ['A Ltd', 'Li', 100, '2026-12-24'], ['B Ltd', 'Li', 200, '2026-02-30']]);
    expect(book.customers.map(({ lastContact }) => lastContact)).toEqual([null, null]);
    expect(book.problems.map(({ code }) => code)).toEqual(['date-in-future', 'date-impossible']);
  });

  test('mess 4: in the 1904 system serials are shifted by 1,462 days', () => {
    const sheet = sheetOf([header, ['A Ltd', 'Li', 100, SERIAL - 1462]], { dateShift: 1462 });
    expect(readBook(sheet, reading).customers[0]?.lastContact).toBe(SERIAL);
  });

  test('mess 5: blank rows, sections, subtotals, totals, headers again and a note are no customers', () => {
    const [a = [], b = [], c = []] = records;
    const rows = [
      header,
      [words.section],
      a,
      b,
      [words.subtotal, '', 1700],
      [],
      header,
      c,
      [words.total, '', 1780],
      [],
      [words.note],
    ];
    const { book, customers } = shown(rows);
    expect(customers).toEqual([
      [2, 'Kaida', 1200],
      [3, 'Orion', 500],
      [7, 'Bergen', 80],
    ]);
    expect(book.excluded).toEqual([
      { row: 1, why: 'section' },
      { row: 4, why: 'total' },
      { row: 5, why: 'blank' },
      { row: 6, why: 'repeated-header' },
      { row: 8, why: 'total' },
      { row: 9, why: 'blank' },
      { row: 10, why: 'note' },
    ]);
  });

  test('mess 5: a row of sums without a name, straight under the header, is a total', () => {
    const { book, customers } = shown([header, ['', '', 1780, ''], ...records]);
    expect(book.excluded).toEqual([{ row: 1, why: 'total' }]);
    expect(customers).toHaveLength(3);
  });

  test('mess 5: a row without a name whose numbers are no sums is a problem and no total', () => {
    const { book, customers } = shown([header, ...records, ['', 'Li', 333, SERIAL]]);
    expect(book.excluded).toEqual([]);
    expect(customers).toHaveLength(3);
    expect(book.problems).toEqual([{ row: 4, column: 0, code: 'customer-blank', found: '' }]);
  });

  test('mess 5: an error in the place of a name is no name, and is named with its place', () => {
    const { book, customers } = shown([header, ...records, ['#REF!', 'Li', 333, SERIAL], ['#n/a', 'Li', 30, SERIAL]]);
    expect(customers).toHaveLength(3);
    expect(book.problems).toEqual([
      { row: 4, column: 0, code: 'cell-error', found: '#REF!' },
      { row: 5, column: 0, code: 'cell-error', found: '#n/a' },
    ]);
  });

  test('mess 7: a name in several rows is several customers, and that is said once', () => {
    const again = (volume: number) => ['Kaida', 'Li', volume, SERIAL];
    const { book, customers } = shown([header, ...records, again(7), again(8)]);
    expect(customers).toHaveLength(5);
    expect(book.problems).toEqual([{ row: 4, column: 0, code: 'customer-again', found: 'Kaida' }]);
  });

  test('mess 5: a customer who is called Total survives, for somebody answers its phone', () => {
    const rows = [
      [...header, words.phone],
      ...records.map((row) => [...row, '+49 30 5555']),
      [words.total, 'Li', 40, SERIAL, '+33 1 4744 4546'],
    ];
    expect(shown(rows).customers.at(-1)).toEqual([4, words.total, 40]);
  });

  test('mess 6: a customer merged over its contacts is one customer, with the latest contact', () => {
    const rows: readonly (readonly Cell[])[] = [
      [words.customer, words.contact, words.volume, words.last],
      ['Kaida', 'Ann', 1200, SERIAL],
      ['', 'Bob', '', SERIAL + 3],
      ['', 'Cem', '', ''],
      ['Orion', 'Dan', 500, SERIAL],
    ];
    const { book, customers } = shown(rows, { merged: [{ row: 1, column: 0, rows: 3, columns: 1 }] });
    expect(customers).toEqual([
      [1, 'Kaida', 1200],
      [4, 'Orion', 500],
    ]);
    expect(book.customers[0]?.lastContact).toBe(SERIAL + 3);
  });

  test('mess 6: a last contact merged over two customers holds for both; a merged amount is not counted twice', () => {
    const rows: readonly (readonly Cell[])[] = [header, ['Kaida', 'Li', 1200, SERIAL], ['Orion', 'Li', '', '']];
    const { book } = shown(rows, {
      merged: [
        { row: 1, column: 2, rows: 2, columns: 1 },
        { row: 1, column: 3, rows: 2, columns: 1 },
      ],
    });
    expect(book.customers.map(({ volume, lastContact }) => [volume, lastContact])).toEqual([
      [1200, SERIAL],
      [null, SERIAL],
    ]);
  });

  test('mess 7: two rows of one company are two rows', () => {
    const { customers } = shown([header, ['Kaida', 'Li', 1200, SERIAL], ['KAIDA  Ltd.', 'Li', 100, SERIAL]]);
    expect(customers.map(([, name]) => name)).toEqual(['Kaida', 'KAIDA Ltd.']);
  });

  test('mess 8: hidden rows are read and counted', () => {
    const { book, customers } = shown([header, ...records], {
      hidden: [
        { first: 0, count: 1 },
        { first: 2, count: 5 },
      ],
    });
    expect(book.hiddenRows).toBe(2);
    expect(customers).toHaveLength(3);
  });

  test('mess 8: of two tables side by side the one with the customers is read', () => {
    const products = [
      ['SKU', 'Price'],
      ['P-1', 12],
      ['P-2', 13],
      ['P-3', 14],
      ['P-4', 15],
      ['P-5', 16],
    ];
    const rows = products.map((product, i) => [...product, '', ...([header, ...records][i] ?? [])]);
    const { book, customers } = shown(rows);
    expect(book.dataColumns).toEqual([3, 6]);
    expect(customers.map(([, name]) => name)).toEqual(['Kaida', 'Orion', 'Bergen']);
  });

  test('mess 8: a blank column inside a table does not part it', () => {
    const rows = [header, ...records].map(([name = '', ...rest]) => [name, '', ...rest]);
    const { book } = shown(rows);
    expect(book.dataColumns).toEqual([0, 4]);
    expect(book.customers.map(({ volume }) => volume)).toEqual([1200, 500, 80]);
  });

  test('mess 8: an Excel Table says itself where it is, and its totals row is none of its records', () => {
    const area = { row: 1, column: 0, rows: 5, columns: 4 };
    const tables = [{ name: 'Clients', area, headerRow: true, totalsRow: true }];
    const { book, customers } = shown([['x', 'y'], header, ...records, ['', '', 1780, '']], { tables });
    expect(book.table?.name).toBe('Clients');
    expect(book.dataRows).toEqual([2, 4]);
    expect(customers).toHaveLength(3);
  });

  test('mess 10: hand-set tiers are a column of the book and change no volume', () => {
    const rows = [[...header, words.tier], ...records.map((row, i) => [...row, ['A级', 'ａ', 'VIP'][i] ?? ''])];
    const { book } = shown(rows);
    expect(book.columns.tier?.column).toBe(4);
    expect(book.customers.map(({ volume }) => volume)).toEqual([1200, 500, 80]);
  });

  test('mess 10: names keep their words and lose what cannot be seen', () => {
    expect(shown([header, ['\u00a0Kaida\u200b  GmbH ', 'Li', 1200, SERIAL]]).customers).toEqual([
      [1, 'Kaida GmbH', 1200],
    ]);
  });

  test('a typed next contact is kept, in the future or not', () => {
    const rows = [
      [...header, words.next],
      ['Kaida', 'Li', 1200, SERIAL, '2026-12-01'],
      ['Orion', 'Li', 500, SERIAL, '2026-11-01'],
    ];
    expect(readBook(sheetOf(rows), reading).customers.map(({ typedNext }) => typedNext)).toEqual([
      day('2026-12-01'),
      day('2026-11-01'),
    ]);
  });

  test('columns of our own are not there, and a correction is so', () => {
    const rows = [[words.tier, ...header], ...records.map((row) => ['A', ...row])];
    const own = readBook(sheetOf(rows), { ...reading, own: [0] });
    expect(own.columns.tier).toBeUndefined();
    expect(own.customers).toHaveLength(3);
    const corrected = readBook(sheetOf([header, ...records]), {
      ...reading,
      told: { columns: { [header[2]!]: 'potential_volume' } },
    });
    expect(corrected.columns.annual_volume).toBeUndefined();
    expect(corrected.customers.map(({ volume, potential }) => [volume, potential])).toEqual([
      [null, 1200],
      [null, 500],
      [null, 80],
    ]);
  });

  test('units are not mixed: the odd one out has no volume until the user chooses', () => {
    const cells = ['100pcs', '200pcs', '5kg'];
    const rows = [
      [words.customer, words.owner, words.potential, words.last],
      ...cells.map((cell, i) => [`C ${i}`, 'Li', cell, SERIAL]),
    ];
    const open = readBook(sheetOf(rows), reading);
    expect(open.questions.map(({ code, choices }) => [code, choices])).toEqual([['mixed-unit', ['pcs', 'kg', 'same']]]);
    expect(open.customers.map(({ potential }) => potential)).toEqual([100, 200, null]);
    expect(open.problems.map(({ row, code, found }) => [row, code, found])).toEqual([[3, 'mixed-unit', 'kg']]);
    const kg = readBook(sheetOf(rows), { ...reading, answers: { 'mixed-unit': 'kg' } });
    expect(kg.customers.map(({ potential }) => potential)).toEqual([null, null, 5]);
    expect(kg.questions).toEqual([]);
  });
});

describe('money', () => {
  const rows = [
    ['客户名称', '年采购额(万)', '最近跟进时间'],
    ['Kaida', 125, SERIAL],
    ['Orion', '30', SERIAL],
  ];

  test('has no volume until the user says how the floors read', () => {
    const book = readBook(sheetOf(rows), reading);
    expect(book.measure).toBe('money');
    expect(book.columns.annual_revenue?.scale).toBe(10_000);
    expect(book.questions).toEqual([
      { code: 'money-scale', column: 1, choices: ['1', '1000', '10000', 'none'], examples: [] },
    ]);
    expect(book.customers.map((customer) => [customer.volume, judgeBy(DEFAULT_POLICY)(customer).value])).toEqual([
      [null, undefined],
      [null, undefined],
    ]);
  });

  test.each([
    ['1', [1_250_000, 300_000]],
    ['1000', [1250, 300]],
    ['10000', [125, 30]],
    ['none', [null, null]],
  ])('read by %s', (answer, volumes) => {
    const book = readBook(sheetOf(rows), { ...reading, answers: { 'money-scale': answer } });
    expect(book.questions).toEqual([]);
    expect(book.customers.map(({ volume }) => volume)).toEqual(volumes);
  });

  test('pieces go before money', () => {
    const both = [
      ['客户名称', '年采购额', '年订单量'],
      ['Kaida', 125_000, 40],
      ['Orion', 5_000, 900],
    ];
    const book = readBook(sheetOf(both), reading);
    expect([book.measure, book.questions.length, ...book.customers.map(({ volume }) => volume)]).toEqual([
      'units',
      0,
      40,
      900,
    ]);
  });

  test('a potential in pieces goes before a volume in money', () => {
    const both = [
      ['客户名称', '年采购额', '潜在订单量(台)'],
      ['Kaida', 125_000, 40],
      ['Orion', 5_000, ''],
    ];
    const book = readBook(sheetOf(both), reading);
    expect([book.measure, book.questions.length]).toEqual(['units', 0]);
    expect(book.customers.map(({ volume, potential }) => [volume, potential])).toEqual([
      [null, 40],
      [null, null],
    ]);
  });

  test('months across are one year', () => {
    const across = [
      ['客户名称', '1月', '2月', '3月', '合计'],
      ['Kaida', 10, 20, 30, 60],
      ['Orion', 5, '', '', 5],
      ['Bergen', '', '', '', ''],
    ];
    const book = readBook(sheetOf(across), { ...reading, answers: { 'money-scale': '1' } });
    expect(book.customers.map(({ volume }) => volume)).toEqual([60, 5, null]);
  });

  test('currencies are not mixed', () => {
    const mixed = [
      ['Customer', 'Currency', 'Annual sales'],
      ['A Ltd', 'USD', 10],
      ['B Ltd', '美金', 20],
      ['C Ltd', 'EUR', 30],
    ];
    const book = readBook(sheetOf(mixed), { ...reading, answers: { 'money-scale': '1' } });
    expect(book.customers.map(({ volume, unit }) => [volume, unit])).toEqual([
      [10, 'USD'],
      [20, 'USD'],
      [null, 'EUR'],
    ]);
    expect(book.questions.map(({ code }) => code)).toEqual(['mixed-currency']);
  });
});

describe('sheets that hold no customers are refused by name', () => {
  test.each([
    ['empty', []],
    ['no-customers', [['Customer name', 'Annual volume', 'Last contact']]],
    ['no-customers', [['客户一览'], ['客户名称', '年采购量', '上次联系时间']]],
    [
      'no-customers',
      [
        ['Customer name', 'Annual volume', 'Last contact'],
        ['Total', 500, ''],
      ],
    ],
    [
      'no-customers',
      [
        ['客戶名稱', '年採購量', '上次聯絡日期'],
        ['-', '', ''],
        ['', 300, ''],
      ],
    ],
    [
      'no-customers',
      [
        ['Order no', 'Order date', 'Customer', 'Quantity'],
        ['Total', '', '', 500],
      ],
    ],
    [
      'result-list',
      [
        ['Pupil', 'Score', 'Grade', 'Date of test'],
        ['Mia Lund', 88, 'A', '2026-11-01'],
        ['Omar Haddad', 70, 'B', '2026-11-01'],
        ['Tess Quill', 91, 'A', '2026-11-01'],
      ],
    ],
    [
      'result-list',
      [
        ['学号', '姓名', '语文', '数学', '名次'],
        ['001', '赵敏', 88, 92, 1],
        ['002', '钱海', 70, 75, 3],
        ['003', '孙悦', 91, 80, 2],
      ],
    ],
    [
      'staff-list',
      [
        ['Staff member', 'Shift', 'Extension', 'Start date'],
        ['Mia Lund', 'early', 101, '2020-03-01'],
        ['Omar Haddad', 'late', 102, '2021-05-01'],
        ['Tess Quill', 'early', 103, '2019-01-01'],
      ],
    ],
    [
      'no-header',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'price-list',
      [
        ['Product', 'Series', 'Sales price'],
        ['GTX', 'G', 550],
        ['MG', 'M', 55],
      ],
    ],
    [
      'price-list',
      [
        ['产品名称', '规格', '单价(元)'],
        ['水泵', 'A1', 550],
        ['阀门', 'B2', 55],
      ],
    ],
    [
      'staff-list',
      [
        ['姓名', '工号', '部门', '入职日期', '电话'],
        ['王伟', 'E01', '销售部', 44000, '13800138000'],
        ['李娜', 'E02', '销售部', 44100, '13900139000'],
      ],
    ],
    [
      'supplier-list',
      [
        ['供应商', '联系人', '电话', '上次联系'],
        ['海川五金厂', '王', '0574 555', SERIAL],
        ['凯腾贸易', '李', '0574 556', SERIAL],
      ],
    ],
    [
      'supplier-list',
      [
        ['Vendor name', 'Contact person', 'E-mail', 'Spend per year'],
        ['Acme', 'Ann', 'ann@acme.example', 5000],
        ['Birch', 'Bob', 'bob@birch.example', 700],
      ],
    ],
    [
      'result-list',
      [
        ['姓名', '电话', '考试日期', '成绩'],
        ['王伟', '13800138000', SERIAL, 88],
        ['李娜', '13900139000', SERIAL, 75],
      ],
    ],
    [
      'result-list',
      [
        ['Pupil', 'Class', 'Maths', 'Physics'],
        ['Ann Lee', '3A', 88, 92],
        ['Bob Fox', '3B', 75, 60],
      ],
    ],
    [
      'staff-list',
      [
        ['First Name', 'Last Name', 'Employee Status', 'Hire Date'],
        ['Alicia', 'Keys', 'Teacher', 37000],
      ],
    ],
    [
      'bank-statement',
      [
        ['日期', '摘要', '借方', '贷方', '余额'],
        ['2026-01-01', '货款', 10, '', 90],
        ['2026-01-02', '货款', '', 20, 110],
      ],
    ],
    [
      'no-customer-column',
      [
        ['Country', 'Capital'],
        ['Kenya', 'Nairobi'],
        ['Chile', 'Santiago'],
      ],
    ],
  ] as readonly (readonly [string, readonly (readonly Cell[])[]])[])('%s', (reason, rows) => {
    const book = readBook(sheetOf(rows), reading);
    expect([book.kind, book.reason, book.customers.length]).toEqual(['none', reason, 0]);
  });

  test('customers without a volume, money or date are listed, and said to be so', () => {
    const book = readBook(
      sheetOf([
        ['公司名称', '联系人', '电话'],
        ['Kaida', 'Ann', '13800138000'],
      ]),
      reading,
    );
    expect([book.kind, book.reason, book.customers.length]).toEqual(['customers', 'nothing-to-decide-on', 1]);
  });
});

test.each<[string, readonly string[]]>([
  ['Kunde', ['Pallet colour', 'Last call', 'Qty a year']],
  ['Salon', ['Postcode', 'Last phoned', 'Bottles per year']],
  ['掌櫃', ['樓層', '上次聯絡', '年採購量']],
])('%s is the customer by its cells, whatever stands beside it', (who, others) => {
  const names = ['Orion Textiles GmbH', 'Halden Trading Ltd', '遠洋五金商行', 'Vega Works LLC'];
  const rows = names.map((name, i): Cell[] => [name, `B-${i}`, SERIAL + i, 900 + i]);
  const { kind, columns } = readBook(
    sheetOf([[who, ...others], ...rows], { formats: [[], ...rows.map(() => ['', '', 'yyyy-mm-dd', ''])] }),
    reading,
  );
  expect(kind).toBe('customers');
  expect(columns.customer_name?.column).toBe(0);
});

describe('doubtful headers', () => {
  const columnsOf = (rows: readonly (readonly Cell[])[]) =>
    Object.fromEntries(
      Object.entries(readBook(sheetOf(rows), reading).columns).map(([field, found]) => [field, found.column]),
    );
  const eight = <T>(make: (i: number) => T): T[] => Array.from({ length: 8 }, (_, i) => make(i));

  test('客户类别 with A, B, C is the tier; with 工厂 and 经销商 the kind of business', () => {
    const rows = (words: readonly string[]) => [
      ['客户名称', '客户类别', '年订单量'],
      ...eight((i) => [`公司${i}`, words[i % words.length] ?? '', 10 * i]),
    ];
    expect(columnsOf(rows(['A', 'B', 'C']))).toEqual({ customer_name: 0, tier: 1, annual_volume: 2 });
    expect(columnsOf(rows(['工厂', '经销商']))).toEqual({ customer_name: 0, business_type: 1, annual_volume: 2 });
  });

  test('客户等级 with AAA and BB is a credit grade', () => {
    const rows = [['客户名称', '客户等级'], ...eight((i) => [`公司${i}`, ['AAA', 'AA', 'BBB', 'BB'][i % 4] ?? ''])];
    expect(columnsOf(rows)).toEqual({ customer_name: 0, credit_grade: 1 });
  });

  test('产品名称 over 美金 and 人民币 is no product but the currency', () => {
    const rows = [['客户名称', '产品名称', '年采购额'], ...eight((i) => [`公司${i}`, i % 3 ? '美金' : '人民币', i])];
    expect(columnsOf(rows)).toEqual({ customer_name: 0, currency: 1, annual_revenue: 2 });
  });

  test('a volume over phone numbers is no volume', () => {
    const rows = [['客户名称', '年订单量'], ...eight((i) => [`公司${i}`, 13_800_138_000 + i])];
    expect(columnsOf(rows)).toEqual({ customer_name: 0 });
  });

  test('a volume over dates is no volume', () => {
    const rows = [['客户名称', '年订单量'], ...eight((i) => [`公司${i}`, `2026-03-0${i + 1}`])];
    expect(columnsOf(rows)).toEqual({ customer_name: 0 });
  });

  test('负责人: few names are ours, many are theirs', () => {
    const rows = (owner: (i: number) => string) => [
      ['客户名称', '负责人', '年订单量'],
      ...eight((i) => [`公司${i}`, owner(i), i]),
      ...eight((i) => [`企业${i}`, owner(i + 8), i]),
    ];
    expect(columnsOf(rows((i) => ['王伟', '李娜'][i % 2] ?? ''))).toMatchObject({ owner: 1 });
    expect(columnsOf(rows((i) => `人${i}`))).toMatchObject({ contact_name: 1 });
  });

  test('跟进 is a date by its cells, and a log by its cells', () => {
    const rows = (cell: Cell) => [['客户名称', '跟进'], ...eight((i) => [`公司${i}`, cell])];
    expect(columnsOf(rows('2026-10-02'))).toEqual({ customer_name: 0, last_contact: 1 });
    expect(columnsOf(rows('2027-01-05'))).toEqual({ customer_name: 0, next_contact: 1 });
    expect(columnsOf(rows('已发报价，等回复'))).toEqual({ customer_name: 0, contact_log: 1 });
  });

  test.each(['业务拜访', '業務拜訪', 'Rep visit', 'Sales call'])(
    '%s is when, what came of it, or who of ours',
    (header) => {
      const rows = (cell: Cell) => [['Customer', header], ...eight((i) => [`Company ${i}`, cell])];
      expect(columnsOf(rows('2026-10-02'))).toEqual({ customer_name: 0, last_contact: 1 });
      expect(columnsOf(rows('spoke to the buyer, quote sent'))).toEqual({ customer_name: 0, contact_log: 1 });
      expect(columnsOf(rows('王伟'))).toEqual({ customer_name: 0, owner: 1 });
    },
  );

  test('a plain 日期 of the past says nothing on its own', () => {
    expect(columnsOf([['客户名称', '日期', '年订单量'], ...eight((i) => [`公司${i}`, '2026-03-02', i])])).toEqual({
      customer_name: 0,
      annual_volume: 2,
    });
  });

  test('金额 beside 概率 is a deal', () => {
    expect(columnsOf([['客户名称', '金额', '成交概率'], ...eight((i) => [`公司${i}`, 1000 * i, '50%'])])).toEqual({
      customer_name: 0,
      deal_amount: 1,
      probability: 2,
    });
  });

  test('the end of a contract is no next contact', () => {
    const columns = columnsOf([['客户名称', '年订单量', '截止日期'], ...eight((i) => [`公司${i}`, i, '2027-09-01'])]);
    expect(columns).toEqual({ customer_name: 0, annual_volume: 1, contract_end: 2 });
  });

  test('of years side by side the last one counts', () => {
    expect(columnsOf([['客户名称', '2024年采购量', '2025年采购量'], ...eight((i) => [`公司${i}`, i, i])])).toEqual({
      customer_name: 0,
      annual_volume: 2,
    });
  });
});

describe('orders or customers', () => {
  const orders: readonly (readonly Cell[])[] = [
    ['日期', '客户', '产品', '数量', '金额'],
    ['2026-01-03', 'Kaida', '水泵', 5, 50],
    ['2026-02-03', 'Orion', '水泵', 6, 60],
    ['2026-03-03', 'Kaida', '阀门', 7, 70],
    ['2026-03-04', 'Kaida', '水泵', 8, 80],
  ];

  test('the plainest headers, with customers that come again, are orders', () => {
    const book = readBook(sheetOf(orders), reading);
    expect([book.kind, ...book.customers.map(({ name, volume }) => `${name} ${volume}`)]).toEqual([
      'ledger',
      'Kaida 20',
      'Orion 6',
    ]);
  });

  test('the same company in several rows with last contacts are customers', () => {
    const rows = [
      ['客户', '联系人', '年采购量', '最近联系'],
      ...['Ann', 'Bob', 'Cem', 'Dan'].map((name, i) => [i < 3 ? 'Kaida' : 'Orion', name, 5, SERIAL]),
    ];
    const book = readBook(sheetOf(rows), reading);
    expect([book.kind, book.customers.length]).toEqual(['customers', 4]);
  });

  test('序号 is a running number, even over a single row', () => {
    const book = readBook(
      sheetOf([
        ['序号', '客户名称', '年用量'],
        [1, 'Kaida', '1000台'],
      ]),
      reading,
    );
    expect([book.columns.index_no?.column, book.columns.customer_id]).toEqual([0, undefined]);
  });
});

describe('the sheet to read', () => {
  const notes = sheetOf([['Ideas'], ['call more']], { name: 'Notes' });
  const prices = sheetOf(
    [
      ['Product', 'Price'],
      ['GTX', 5],
    ],
    { name: 'Prices' },
  );
  const customers = sheetOf(
    [
      ['Customer', 'Annual volume'],
      ['A Ltd', 5],
      ['B Ltd', 6],
    ],
    { name: 'Customers' },
  );
  const contacts = sheetOf(
    [
      ['Company', 'Phone'],
      ['A Ltd', '030 555 555'],
    ],
    { name: 'Contacts' },
  );

  test('is the one that decides most, and others with customers are named', () => {
    expect(chooseSheet([notes, prices, contacts, customers], reading)).toEqual({ id: 'Customers', also: ['Contacts'] });
    expect(chooseSheet([notes, prices], reading)).toBeNull();
    expect(
      sheetKinds([notes, prices, customers, contacts], reading).map(({ name, kind, reason }) => [name, kind, reason]),
    ).toEqual([
      ['Notes', 'none', 'no-header'],
      ['Prices', 'none', 'price-list'],
      ['Customers', 'customers', null],
      ['Contacts', 'customers', 'nothing-to-decide-on'],
    ]);
  });

  test('is a short list of customers before a wide table of something else', () => {
    const wide = sheetOf(
      [
        ['Product', 'Category', 'Unit price', 'Currency', 'Notes', 'Order status', 'Ship date', 'Margin'],
        ...Array.from({ length: 50 }, (_, i) => [`P-${i}`, 'Pumps', 5 + i, 'USD', 'x', 'open', '2026-01-01', 0.3]),
      ],
      { name: 'Wide' },
    );
    expect(chooseSheet([wide, customers], reading)).toEqual({ id: 'Customers', also: [] });
  });

  test('of two tables on one sheet it is the customers, not the longer table', () => {
    const products = Array.from({ length: 30 }, (_, i) => [`P-${i}`, 'Pumps', 5 + i, 'USD', 'x', 0.3]);
    const left = [['Product', 'Category', 'Unit price', 'Currency', 'Notes', 'Margin'], ...products];
    const right = [
      ['Customer', 'Annual volume'],
      ['A Ltd', 5],
      ['B Ltd', 6],
    ];
    const book = readBook(sheetOf(left.map((row, i) => [...row, '', ...(right[i] ?? [])])), reading);
    expect([book.kind, book.dataColumns, book.customers.length]).toEqual(['customers', [7, 8], 2]);
  });

  test('number formats are needed in full only where dates and other numbers are mixed', () => {
    const rows = [
      ['Customer', 'Annual volume', 'Last contact'],
      ['A Ltd', 5, SERIAL],
      ['B Ltd', 6, SERIAL],
    ];
    const formats = (last: string) => [
      ['General', 'General', 'General'],
      ['General', '0', 'yyyy-mm-dd'],
      ['General', '0', last],
    ];
    expect(columnsWithFormat(sheetOf(rows, { formats: formats('yyyy-mm-dd') }), reading)).toEqual([]);
    expect(columnsWithFormat(sheetOf(rows, { formats: formats('General') }), reading)).toEqual([2]);
  });
});

test.each(['— Dormant: check before Christmas —', '待跟进：年前要联系 一遍。'])(
  'what is merged over the width between customers is a section in however many words: %s',
  (text) => {
    const rows: readonly (readonly Cell[])[] = [
      ['地区', '客户名称', '年采购量', '最近联系'],
      ['华东', 'Kaida', 1200, SERIAL],
      ['华东', 'Orion', 500, SERIAL + 5],
      [text],
      ['华南', 'Bergen', 80, SERIAL + 9],
      ['华南', 'Cem', 70, SERIAL + 9],
      ['华南', 'Delta', 60, SERIAL + 9],
    ];
    const merged = [{ row: 3, column: 0, rows: 1, columns: 4 }];
    const book = readBook(sheetOf(rows, { merged }), reading);
    expect(book.excluded).toEqual([{ row: 3, why: 'section' }]);
    expect(book.customers).toHaveLength(5);
  },
);
