/**
 * The command line as a person or a script uses it: what it prints, how it ends, and that it never touches its input.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { differences } from '../judges/untouched';
import { cellAt, cellsOf, readXlsx } from '../judges/xlsx';
import { spawned, vf } from './commandLine';
import { CUSTOMERS, HEADER, TODAY, workbookOf } from './workbooks';

/** The first call may have to build. */
jest.setTimeout(240_000);

const folder = mkdtempSync(join(tmpdir(), 'vf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string) => join(folder, name);

function file(name: string, bytes: Uint8Array): string {
  writeFileSync(inFolder(name), bytes);
  return inFolder(name);
}

/** A sentence alone, and no stack trace. */
const oneSentence = (sentences: readonly string[]) => {
  expect(sentences).toHaveLength(1);
  expect(sentences[0]?.length).toBeGreaterThan(10);
  expect(sentences[0]).not.toMatch(/\bat \S+:\d+|Error|undefined|\[object/);
  return sentences[0] ?? '';
};

/** A title, two hidden customers, a total: as in an office. */
const office = () =>
  workbookOf({
    more: (sheet) => {
      sheet.addRow(['合计', null, 5699]);
      sheet.spliceRows(1, 0, ['2026 年客户一览'], []);
      for (const row of [4, 5]) sheet.getRow(row).hidden = true;
      for (let row = 4; row <= 10; row++) sheet.getCell(row, 4).numFmt = 'yyyy-mm-dd';
    },
  });

describe('a process of its own', () => {
  test.each([
    ['done', 0, ['classify', '=', '--json', '--today', TODAY]],
    ['a question is open', 1, ['classify', '?', '--json']],
    ['no customers', 1, ['classify', '-', '--locale', 'zh-CN']],
    ['wrong usage', 2, ['classify', '=', '--frobnicate']],
    ['help', 0, ['--help']],
  ])('ends and says what the call says, on both channels: %s', async (_, status, args) => {
    const money = [['Kaida', 2_500_000]];
    const files: { readonly [sign: string]: string } = {
      '=': file('apart.xlsx', await office()),
      '?': file('apart-open.xlsx', await workbookOf({ header: ['Customer', 'Annual revenue'], rows: money })),
      '-': file('apart-none.xlsx', await workbookOf({ header: ['型号', '单价'], rows: [['OP-200', 12.5]] })),
    };
    const given = args.map((arg) => files[arg] ?? arg);
    const ended = spawned(...given);
    expect(ended.status).toBe(status);
    expect(ended).toEqual(await vf(...given));
  });
});

describe('classify', () => {
  test('a formula that a library wrote without its result is worked out before the sheet is read', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Customers');
    sheet.addRow(['Customer', 'Q1', 'Q2', 'Annual volume (pcs)']);
    sheet.addRow(['Birch Lane', 700, 500, { formula: 'SUM(B2:C2)' }]);
    sheet.addRow(['Corvus', 100, 300, { formula: 'D2-800' }]);
    const input = file('uncached.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    const { customers } = JSON.parse((await vf('classify', input, '--json', '--today', TODAY)).stdout) as {
      customers: readonly { readonly volume: number; readonly tier: string }[];
    };
    expect(customers.map(({ volume, tier }) => [volume, tier])).toEqual([
      [1200, 'A'],
      [400, 'C'],
    ]);
  });

  test('where nothing is decided: one sentence, exit status 1, and no file', async () => {
    const input = file('undecided.csv', strToU8('客户姓名,车型,上次联系时间\n韩梅,甲,2026-11-02\n'));
    const { status, sentences } = await vf('classify', input, '--out', inFolder('undecided.xlsx'), '--today', TODAY);
    expect(status).toBe(1);
    oneSentence(sentences);
    expect(readdirSync(folder)).not.toContain('undecided.xlsx');
  });

  test('a column that no word names is asked for, with its cells, and named by --answer', async () => {
    const rows = ['Birch Lane,1200', 'Corvus,640', 'Oakley,2100', 'Pine,300'].map((line) => `${line},2026-11-02`);
    const input = file('asked.csv', strToU8(['Customer,Gubbins,Last contact', ...rows].join('\n')));
    const open = await vf('classify', input, '--json', '--today', TODAY);
    expect(open.status).toBe(1);
    const { questions } = JSON.parse(open.stdout) as { questions: unknown[] };
    expect(questions).toEqual([
      expect.objectContaining({
        code: 'volume-column',
        choices: ['B', 'none'],
        columns: [{ column: 'B', header: 'Gubbins', examples: ['1200', '640', '2100'] }],
      }),
    ]);
    expect(open.sentences.join('\n')).toMatch(/--answer volume-column=B\|none\n {2}B {2}Gubbins · 1200 · 640 · 2100/);
    const answered = await vf('classify', input, '--answer', 'volume-column=B', '--json', '--today', TODAY);
    const { customers } = JSON.parse(answered.stdout) as { customers: { tier: string }[] };
    expect([answered.status, customers.map(({ tier }) => tier)]).toEqual([0, ['A', 'B', 'S', 'C']]);
  });

  test('a refusal says what stands there, and can be overruled', async () => {
    const lines = ['Product,Code,Price', 'Birch Lane,b1,1200', 'Corvus,c1,640', 'Oakley,o1,2100'];
    const input = file('refused.csv', strToU8(lines.join('\n')));
    const refused = await vf('classify', input, '--today', TODAY);
    expect(refused.status).toBe(1);
    expect(oneSentence(refused.sentences)).toMatch(/Product · Code · Price.*--answer row-kind=customers/);
    const said = ['row-kind=customers', 'customer-column=A', 'volume-column=C'].flatMap((one) => ['--answer', one]);
    const { status, stdout } = await vf('classify', input, ...said, '--json', '--today', TODAY);
    const { customers } = JSON.parse(stdout) as { customers: { name: string; tier: string }[] };
    expect([status, customers.map(({ name, tier }) => [name, tier])]).toEqual([
      0,
      [
        ['Birch Lane', 'A'],
        ['Corvus', 'B'],
        ['Oakley', 'S'],
      ],
    ]);
  });

  test('--json prints one object, as it is documented: rows from 1, columns in letters, days as 2026-10-02', async () => {
    const input = await office();
    const { status, stdout, sentences } = await vf('classify', file('office.xlsx', input), '--json', '--today', TODAY);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    const report = JSON.parse(stdout) as { [key: string]: unknown } & { customers: { [key: string]: unknown }[] };
    expect(Object.keys(report)).toEqual([
      'sheet',
      'kind',
      'headerRows',
      'dataRows',
      'excludedRows',
      'restingRows',
      'hiddenRows',
      'columns',
      'questions',
      'settled',
      'reading',
      'customers',
      'problems',
      'written',
      'requests',
    ]);
    const { requests, customers, ...rest } = report;
    const readAs = (column: string, header: string, ...evidence: readonly string[]): object => ({
      column,
      header,
      confidence: expect.any(Number) as number,
      evidence,
    });
    expect(rest).toEqual({
      sheet: '客户',
      kind: 'customers',
      headerRows: [3],
      dataRows: [4, 11],
      excludedRows: [{ row: 11, why: 'total' }],
      restingRows: [],
      hiddenRows: 2,
      columns: {
        customer_name: readAs(
          'A',
          '客户名称',
          'header: 客户 + 名称',
          '6 of 8 look like company names',
          '8 different in 8 rows',
        ),
        intent: readAs('B', '意向', 'header: 意向', '7 of 7 cells are text'),
        annual_volume: readAs('C', '年采购量', 'header: 年 + 采购 + 量', '6 of 7 cells are numbers'),
        last_contact: readAs(
          'D',
          '最近联系',
          'header: 最近 + 联系',
          '6 of 6 cells are dates',
          '6 of 6 dates lie in the past',
        ),
      },
      questions: [],
      settled: [],
      reading: [],
      problems: [{ row: 9, column: 'C', code: 'quantity-unreadable', found: '看情况' }],
      written: {
        sheet: '客户',
        columns: { tier: 'E', score: 'F', nextContact: 'G', contactBy: 'H' },
        cells: expect.any(Number) as number,
        conditionalFormats: 4,
        style: 'live',
      },
    });
    expect(requests).toBeGreaterThan(0);
    expect(customers.map(({ row, name, tier }) => [row, name, tier])).toEqual(
      ['S', 'A', 'B', 'D', null, null, 'A'].map((tier, i) => [i + 4, CUSTOMERS[i]?.[0], tier]),
    );
    // By hand: 46300 is 5 October 2026; +3 and +4 days, on 22 November long past. 2,400 is above all floors, and 高 is
    // all there is of willingness: 40 + 20 of 60.
    expect(customers[0]).toEqual({
      row: 4,
      name: '宁波海川光电有限公司',
      volume: 2400,
      potential: null,
      // One cell of the column says so: 约500台.
      unit: '台',
      tier: 'S',
      basis: 'actual',
      score: 100,
      scoreCoverage: 0.5,
      lastContact: '2026-10-05',
      nextContact: '2026-10-08',
      contactBy: '2026-10-09',
      driven: 'tier',
      state: 'overdue',
      why: expect.stringContaining('2,400') as string,
    });
    expect(customers[6]).toMatchObject({ lastContact: null, nextContact: null, contactBy: null, state: 'never' });
    expect(sentences.length).toBeGreaterThan(0);
    expect(new Uint8Array(readFileSync(inFolder('office.xlsx')))).toEqual(input);
  });

  test('--out gets the columns, the input keeps its bytes, and vf revert gives its content back', async () => {
    const input = await office();
    const [given, out, back] = [file('given.xlsx', input), inFolder('out.xlsx'), inFolder('back.xlsx')];
    expect((await vf('classify', given, '--out', out, '--today', TODAY, '--style', 'live')).status).toBe(0);
    expect(new Uint8Array(readFileSync(given))).toEqual(input);
    const book = readXlsx(new Uint8Array(readFileSync(out)));
    expect(cellAt(book, '客户', 'E4').formula).toMatch(/TIER\(C4\)/);
    expect(cellAt(book, '客户', 'E4').value).toBe('S');
    const { status, stdout } = await vf('revert', out, '--out', back, '--json');
    expect([status, Object.keys(JSON.parse(stdout) as object)]).toEqual([0, ['reverted', 'cells']]);
    expect(
      differences(input, new Uint8Array(readFileSync(back)), { sheets: { 客户: { columns: ['E', 'F', 'G', 'H'] } } }),
    ).toEqual([]);
    const left = cellsOf(readXlsx(new Uint8Array(readFileSync(back))), '客户');
    expect([...left.keys()].filter((address) => /^[E-H]\d/.test(address))).toEqual([]);
    expect((await vf('revert', back, '--out', inFolder('again.xlsx'))).status).toBe(1);
  });

  test('without --out nothing is saved', async () => {
    const given = file('kept.xlsx', await office());
    const before = readdirSync(folder);
    const { status, stdout, sentences } = await vf('classify', given, '--today', TODAY, '--style', 'values');
    expect([status, stdout]).toEqual([0, '']);
    expect(sentences).toEqual([
      '7 customers: S 1 · A 2 · B 1 · C 0 · D 1 · – 2.',
      'Nothing was saved; add --out to save a copy.',
    ]);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('--out with the name of the input is refused, however it is written', async () => {
    const input = await office();
    const given = file('same.xlsx', input);
    for (const out of [given, join(folder, '.', 'x', '..', 'same.xlsx')]) {
      const { status, sentences } = await vf('classify', given, '--out', out);
      expect([status, oneSentence(sentences)]).toEqual([
        2,
        'The result would overwrite the original; give --out another name.',
      ]);
    }
    expect(new Uint8Array(readFileSync(given))).toEqual(input);
  });

  test('a name under which Excel would refuse the file is refused, before anything is done', async () => {
    const bytes = await office();
    const zip = unzipSync(bytes);
    const types = strFromU8(zip['[Content_Types].xml']!);
    const kinds = {
      '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      '.xlsm': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      '.xltx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
      '.xltm': 'application/vnd.ms-excel.template.macroEnabled.main+xml',
    };
    for (const [kind, type] of Object.entries(kinds)) {
      const parts = { ...zip, '[Content_Types].xml': strToU8(types.replace(kinds['.xlsx'], type)) };
      const given = file(`kind${kind}`, zipSync(parts));
      const other = kind === '.xlsx' ? '.xlsm' : '.xlsx';
      for (const out of [join(folder, `out-of${kind}${other}`), join(folder, 'out.csv'), join(folder, 'out')]) {
        const { status, sentences } = await vf('classify', given, '--out', out);
        expect([kind, status, oneSentence(sentences)]).toEqual([
          kind,
          2,
          `Excel would refuse to open it under that name; give --out a name that ends in ${kind}.`,
        ]);
        expect(existsSync(out)).toBe(false);
      }
    }
    const same = join(folder, 'same-kind.XLSM');
    expect((await vf('classify', join(folder, 'kind.xlsm'), '--out', same, '--style', 'values')).status).toBe(0);
  });

  test('--today decides who is overdue', async () => {
    const given = file('today.xlsx', await office());
    const states: (string | undefined)[] = [];
    for (const today of ['2026-10-07', '2026-10-08', '2026-10-10']) {
      const { stdout } = await vf('classify', given, '--json', '--today', today);
      states.push((JSON.parse(stdout) as { customers: { state: string }[] }).customers[0]?.state);
    }
    // Due on the 8th, at the latest on the 9th.
    expect(states).toEqual(['upcoming', 'due', 'overdue']);
  });

  test('an open question ends with 1 and says how to answer it; answered, it is done', async () => {
    const rows = [
      ['Kaida', 2_500_000],
      ['Orion', 400_000],
    ];
    const given = file('money.xlsx', await workbookOf({ header: ['Customer', 'Annual revenue'], rows }));
    const asked = await vf('classify', given, '--json');
    expect(asked.status).toBe(1);
    const { questions } = JSON.parse(asked.stdout) as {
      questions: { code: string; column: string; choices: string[] }[];
    };
    expect(questions.map(({ code, column }) => [code, column])).toEqual([['money-scale', 'B']]);
    expect(asked.sentences.join(' ')).toContain('--answer money-scale:B=');
    const answered = await vf('classify', given, '--json', '--answer', 'money-scale:B=1000');
    expect(answered.status).toBe(0);
    const { customers } = JSON.parse(answered.stdout) as { customers: { tier: string }[] };
    // 2,500 and 400 thousands.
    expect(customers.map(({ tier }) => tier)).toEqual(['S', 'C']);
  });

  test('a workbook without customers ends with 1 and says so, in the language asked for', async () => {
    const rows = [
      ['OP-200', 'Lens', 12.5],
      ['OP-300', 'Mirror', 30],
    ];
    const given = file('prices.xlsx', await workbookOf({ sheet: '價目', header: ['型号', '品名', '单价'], rows }));
    const { status, sentences } = await vf('classify', given, '--locale', 'zh-TW');
    expect(status).toBe(1);
    expect(oneSentence(sentences)).toMatch(/[價價找]/);
    const chinese = await vf('classify', file('tw.xlsx', await office()), '--locale', 'zh-TW', '--today', TODAY);
    expect(chinese.sentences[0]).toBe('7 個客戶：S 1 · A 2 · B 1 · C 0 · D 1 · – 2。');
  });

  test.each([
    ['a word it does not know', ['frobnicate'], /frobnicate/],
    ['an option it does not know', ['classify', 'x.xlsx', '--frobnicate'], /--frobnicate/],
    ['no file', ['classify'], /Name the workbook/],
    ['a file that is not there', ['classify', 'nowhere.xlsx'], /nowhere\.xlsx cannot be read/],
    ['a day that is none', ['classify', '=', '--today', '2026-02-30'], /2026-02-30 is no day/],
    ['a style that is none', ['classify', '=', '--style', 'bold'], /no style bold/],
    ['an Excel that is none', ['classify', '=', '--host', 'cruel'], /--host cruel/],
  ])('wrong usage ends with 2 and one sentence: %s', async (_, args, sentence) => {
    const given = file('usage.xlsx', await office());
    const { status, stdout, sentences } = await vf(...args.map((arg) => (arg === '=' ? given : arg)));
    expect([status, stdout]).toEqual([2, '']);
    expect(oneSentence(sentences)).toMatch(sentence);
  });
});

/** `text` in an encoding that Node only reads: every two-byte character, tried. */
function encoded(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0xa1; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1 && character !== '\ufffd') bytesOf.set(character, [lead, trail]);
    }
  }
  return new Uint8Array([...text].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]));
}

describe('CSV', () => {
  const SIMPLIFIED =
    '客户名称,年采购量,最近联系\n宁波海川光电有限公司,2400,2026-10-05\n深圳市凯腾电子,500,2026-11-16\n';
  const TRADITIONAL =
    '客戶名稱,年採購量,最近聯絡\n寧波海川光電有限公司,2400,2026-10-05\n深圳市凱騰電子,500,2026-11-16\n';
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

  test.each([
    ['UTF-8 with its mark', strToU8(`\ufeff${SIMPLIFIED}`), '宁波海川光电有限公司'],
    ['UTF-16', utf16(SIMPLIFIED.replaceAll(',', '\t')), '宁波海川光电有限公司'],
    ['GB18030', encoded(SIMPLIFIED, 'gb18030'), '宁波海川光电有限公司'],
    ['Big5', encoded(TRADITIONAL, 'big5'), '寧波海川光電有限公司'],
  ])('is read in %s', async (_, bytes, name) => {
    const { status, stdout } = await vf('classify', file('list.csv', bytes), '--json', '--today', TODAY);
    expect(status).toBe(0);
    const { customers } = JSON.parse(stdout) as { customers: { name: string; tier: string; lastContact: string }[] };
    expect(customers.map((customer) => [customer.name, customer.tier, customer.lastContact])).toEqual([
      [name, 'S', '2026-10-05'],
      [expect.any(String), 'B', '2026-11-16'],
    ]);
  });
});

describe('a file that it cannot use', () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const ole = (...names: string[]) =>
    new Uint8Array([...OLE, ...Array<number>(1016).fill(0), ...Buffer.from(names.join(''), 'utf16le')]);
  const zipOf = (parts: { [name: string]: string }) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

  test.each([
    ['an old .xls', 2, /\.xls file/, () => ole('Workbook')],
    ['one with a password', 2, /password/, () => ole('EncryptionInfo', 'EncryptedPackage')],
    ['a zip of something else', 2, /not an Excel workbook/, () => zipOf({ 'hello.txt': 'hello' })],
    ['a text that was only called .xlsx', 2, /not an Excel workbook/, () => strToU8('客户名称,年采购量')],
    ['a file without a byte', 2, /not an Excel workbook/, () => new Uint8Array()],
    ['a workbook that was cut off', 2, /damaged/, async () => (await office()).slice(0, 3000)],
    ['a sheet with broken XML', 2, /damaged/, async () => broken(await office())],
    ['an empty sheet', 1, /empty/, () => emptyWorkbook()],
  ])('%s ends with %i and one sentence', async (_, expected, sentence, make) => {
    const input = await make();
    const { status, stdout, sentences } = await vf(
      'classify',
      file('bad.xlsx', input),
      '--out',
      inFolder('bad-out.xlsx'),
    );
    expect([status, stdout]).toEqual([expected, '']);
    expect(oneSentence(sentences)).toMatch(sentence);
    expect(new Uint8Array(readFileSync(inFolder('bad.xlsx')))).toEqual(input);
    expect(readdirSync(folder)).not.toContain('bad-out.xlsx');
  });

  function broken(bytes: Uint8Array): Uint8Array {
    const parts = unzipSync(bytes);
    const sheet = parts['xl/worksheets/sheet1.xml'];
    return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet?.slice(0, sheet.length / 2) ?? new Uint8Array() });
  }

  async function emptyWorkbook(): Promise<Uint8Array> {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Sheet1');
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }
});

describe('a sheet larger than it looks', () => {
  test('300 columns are read, and the result stands to the right of them', async () => {
    const header = [...HEADER, ...Array.from({ length: 296 }, (_, i) => `Note ${i}`)];
    const rows = CUSTOMERS.map((cells) => [...cells, ...Array.from({ length: 296 }, (_, i) => `${i}`)]);
    const { status, stdout } = await vf('classify', file('wide.xlsx', await workbookOf({ header, rows })), '--json');
    expect(status).toBe(0);
    // The 300th column is KN.
    expect((JSON.parse(stdout) as { written: { columns: object } }).written.columns).toMatchObject({ tier: 'KO' });
  });

  test('a million rows in which only formats stand take seconds', async () => {
    const parts = unzipSync(await workbookOf());
    const part = 'xl/worksheets/sheet1.xml';
    const rows: string[] = [];
    for (let row = 9; row <= 1_048_576; row++) rows.push(`<row r="${row}"><c r="A${row}" s="1"/></row>`);
    const xml = Buffer.from(parts[part] ?? [])
      .toString('utf8')
      .replace('</sheetData>', `${rows.join('')}</sheetData>`);
    const given = file('phantom.xlsx', zipSync({ ...parts, [part]: strToU8(xml) }, { level: 1 }));
    const since = Date.now();
    const { status, stdout } = await vf('classify', given, '--json', '--out', inFolder('phantom-out.xlsx'));
    expect(status).toBe(0);
    const { dataRows, customers } = JSON.parse(stdout) as { dataRows: number[]; customers: unknown[] };
    expect([dataRows, customers.length]).toEqual([[2, 8], CUSTOMERS.length]);
    expect(Date.now() - since).toBeLessThan(60_000);
    console.log(`a million rows of formats: ${((Date.now() - since) / 1000).toFixed(1)} s`);
  });
});

describe('policy', () => {
  test('--json says who moves, in whose hands, and the contacts a week; revert gives the input back', async () => {
    const bytes = await workbookOf();
    const [input, out, back] = [file('policy.xlsx', bytes), inFolder('policy-out.xlsx'), inFolder('policy-back.xlsx')];
    const changes = ['--set', 'tiers.B.floor=400', '--set', 'tiers.C.floor=299', '--set', 'tiers.D.due=14'];
    const { status, stdout } = await vf('policy', input, ...changes, '--today', TODAY, '--json', '--out', out);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      moves: [{ name: 'Lumen & Partner', from: 'D', to: 'C', owner: null }],
      // S, A and A on 7/3, B on 7/4, and one on 7/7: before as D, after as C.
      contactsPerWeek: {
        before: 9.8,
        after: 9.8,
        owners: [{ owner: null, before: 9.8, after: 9.8, capacity: 60 }],
      },
      invalid: [],
    });
    expect(readXlsx(readFileSync(out)).sheets.map(({ name }) => name)).toEqual(['客户', 'Vital Few Policy']);
    expect((await vf('revert', out, '--out', back)).status).toBe(0);
    expect(differences(bytes, readFileSync(back), { sheets: {} })).toEqual([]);
    expect(new Uint8Array(readFileSync(input))).toEqual(bytes);
  });

  test('an impossible one ends with 1, the cell and the reason, and saves nothing; nor does --preview', async () => {
    const [input, out] = [file('impossible.xlsx', await workbookOf()), inFolder('impossible-out.xlsx')];
    const { status, stdout, sentences } = await vf('policy', input, '--set', 'tiers.S.by=2', '--json', '--out', out);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ moves: [], invalid: [{ cell: "'Vital Few Policy'!D6" }] });
    expect(oneSentence(sentences)).toMatch(/'Vital Few Policy'!D6: .*before the day it is due/);
    expect((await vf('policy', input, '--preset', 'slow', '--preview', '--out', out)).status).toBe(0);
    expect(readdirSync(folder)).not.toContain('impossible-out.xlsx');
  });

  test('what is no cell, and no preset, is said', async () => {
    const input = file('strange.xlsx', await workbookOf());
    expect((await vf('policy', input, '--set', 'tiers.E.floor=1')).sentences).toEqual([
      'tiers.E.floor: The policy has no such cell.',
    ]);
    const { status, sentences } = await vf('policy', input, '--preset', 'fast');
    expect([status, oneSentence(sentences)]).toEqual([
      2,
      'There is no preset fast; there are t0, score3, slow, sequence, own.',
    ]);
  });
});

test('a customer sheet can be made out of nothing, and is classified without a question', async () => {
  const out = inFolder('new.xlsx');
  const made = await vf('new', '--out', out, '--locale', 'zh-CN', '--today', TODAY, '--json');
  expect([made.status, JSON.parse(made.stdout)]).toEqual([0, { sheet: '客户', columns: 27 }]);
  const again = await vf('classify', out, '--locale', 'zh-CN', '--today', TODAY, '--json');
  const { questions, customers } = JSON.parse(again.stdout) as {
    questions: unknown[];
    customers: { tier: string; state: string }[];
  };
  expect([again.status, questions]).toEqual([0, []]);
  expect(customers.map(({ tier, state }) => [tier, state])).toEqual([
    ['S', 'overdue'],
    ['B', 'due'],
    ['D', 'never'],
  ]);
});

describe('a workbook that goes from hand to hand', () => {
  const formulasIn = (path: string) =>
    [...cellsOf(readXlsx(readFileSync(path)), '客户').values()].flatMap(({ formula }) => formula ?? []);

  /**
   * Classified, with a formula that somebody typed elsewhere, and then the way it came back: one formula of another
   * row.
   */
  async function travelled() {
    const rows = ['宁波海川光电有限公司', 'Brightline Optics GmbH', '深圳市凯腾电子'].map((name, i) => [
      name,
      900 * (3 - i),
      46300,
    ]);
    const more = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => {
      sheet.getColumn(3).numFmt = 'yyyy-mm-dd';
      workbook.addWorksheet('Notes').getCell('B1').value = { formula: '_xldudf_TIER(700)', result: 'B' };
    };
    const header = ['客户名称', '年采购量', '最近联系'];
    const live = inFolder('live.xlsx');
    expect((await vf('classify', file('hands.xlsx', await workbookOf({ header, rows, more })), '--style', 'live', '--today', TODAY, '--out', live)).status).toBe(0); // prettier-ignore
    const parts = unzipSync(readFileSync(live));
    const [name] = Object.keys(parts).filter((part) => part.endsWith('sheet1.xml'));
    const xml = new TextDecoder().decode(parts[name ?? '']);
    const damaged = xml.replace('IF(B3="","",_xldudf_TIER(B3))', 'IF(B2="","",_xldudf_TIER(B2))');
    expect(damaged).not.toBe(xml);
    return { live, back: file('back.xlsx', zipSync({ ...parts, [name ?? '']: strToU8(damaged) })) };
  }

  test('health finds what is broken and says so by its exit status; convert, freeze and repair do what they say', async () => {
    const { live, back } = await travelled();
    const sound = await vf('health', live, '--json');
    expect([sound.status, JSON.parse(sound.stdout)]).toEqual([
      0,
      { sheet: '客户', style: 'live', formulas: 10, findings: [] },
    ]);
    const found = await vf('health', back);
    expect(found.status).toBe(1);
    expect(found.stdout).toBe('');
    expect(found.sentences.join('\n')).toContain('D3: =IF(B2="","",TIER(B2))');

    const native = inFolder('native.xlsx');
    expect((await vf('convert', live, '--style', 'native', '--out', native)).status).toBe(0);
    expect(formulasIn(native).length).toBe(9);
    expect(formulasIn(native).filter((formula) => /_xldudf_/.test(formula))).toEqual([]);

    const frozen = inFolder('frozen.xlsx');
    const freeze = await vf('freeze', live, '--keep-typed', '--out', frozen);
    expect([freeze.status, freeze.sentences[0]]).toEqual([0, "'Notes'!B1: =TIER(700)"]);
    expect(formulasIn(frozen)).toEqual([]);
    expect(cellAt(readXlsx(readFileSync(frozen)), '客户', 'D2')?.value).toBe('S');

    const repaired = await vf('repair', live, '--json', '--out', inFolder('repaired.xlsx'));
    expect([repaired.status, JSON.parse(repaired.stdout)]).toEqual([0, { cells: 0, broken: [], left: [] }]);
    expect((await vf('convert', live, '--style', 'gold', '--out', native)).status).toBe(2);
  });
});
