import fc from 'fast-check';
import { openCsv, parseCsv } from '../../src/workbench/host/file/csv';
import { decodeText, encodingOf, type Encoding } from '../../src/workbench/host/file/encoding';
import { openXlsx, saveXlsx } from '../../src/workbench/host/file/xlsx';
import { encoder } from './packages';

/** What TextDecoder reads, the other way round: every code of two bytes tried once. */
function table(encoding: 'gb18030' | 'big5' | 'windows-1252' | 'macintosh'): Map<string, number[]> {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0; lead < 256; lead++) {
    const single = decoder.decode(Uint8Array.of(lead));
    if (single.length === 1 && single !== '\ufffd' && !codes.has(single)) codes.set(single, [lead]);
    if (lead < 0x81 || encoding === 'windows-1252' || encoding === 'macintosh') continue;
    for (let trail = 0x40; trail < 255; trail++) {
      const pair = decoder.decode(Uint8Array.of(lead, trail));
      if (pair.length === 1 && pair !== '\ufffd' && !codes.has(pair)) codes.set(pair, [lead, trail]);
    }
  }
  return codes;
}

const TABLES = {
  gb18030: table('gb18030'),
  big5: table('big5'),
  'windows-1252': table('windows-1252'),
  macintosh: table('macintosh'),
};

/** Not asked of TextDecoder: Node takes these for control characters. */
TABLES['windows-1252'].set('€', [0x80]).set('’', [0x92]);

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return encoder.encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const little = encoding === 'utf-16le';
    return Uint8Array.from(
      [...text].flatMap((_, i) => {
        const code = text.charCodeAt(i);
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = TABLES[encoding].get(character);
      if (!code) throw new Error(`no ${character} in ${encoding}`);
      return code;
    }),
  );
}

const SIMPLIFIED =
  '客户名称,联系人,年采购量(台),最近联系日期\n上海华东石化有限公司,张经理,1200,2026-10-02\n深圳市鑫淼电子科技有限公司,李总,800,2026年9月1日\n';
const TRADITIONAL =
  '客戶名稱,聯絡人,年採購量(台),最近聯絡日期\n台灣積體電路製造股份有限公司,張經理,1200,2026/10/02\n鴻海精密工業股份有限公司,李總,800,民國115年\n';
const WESTERN =
  'Kunde;Straße;Umsatz €\nMüller & Söhne GmbH;Hauptstraße 5;12,5\nCafé Zoë;Rue de l’Église;7\nÅkerström;Gamla vägen;3\n';

describe('the encoding', () => {
  test.each<[string, Encoding, string]>([
    ['simplified Chinese, a few lines', 'gb18030', SIMPLIFIED],
    ['simplified Chinese, one line', 'gb18030', '客户,数量\n'],
    ['simplified, one name', 'gb18030', '北京金山办公软件股份有限公司'],
    ['traditional Chinese, a few lines', 'big5', TRADITIONAL],
    ['traditional Chinese, one line', 'big5', '客戶,數量\n'],
    ['traditional, one name', 'big5', '中華電信股份有限公司'],
    ['a traditional name in GB18030', 'gb18030', '台灣積體電路製造股份有限公司的中文名稱，是一家公司'],
    [
      'mostly Latin with a little simplified',
      'gb18030',
      'id,name,note\n1,ACME Ltd,已联系\n2,Beta GmbH,重点客户\n3,Gamma,\n',
    ],
    [
      'mostly Latin with a little traditional',
      'big5',
      'id,name,note\n1,ACME Ltd,已聯絡\n2,Beta GmbH,重點客戶\n3,Gamma,\n',
    ],
    ['Western', 'windows-1252', WESTERN],
    ['Western, one accent', 'windows-1252', 'name\nAndré\n'],
    ['Western, all capitals', 'windows-1252', 'NOMBRE;AÑO\nMUÑOZ Y CÍA;2026\nÜBERGRÖSSEN GMBH;1\n'],
    ['an old Mac', 'macintosh', WESTERN],
    ['an old Mac, one accent', 'macintosh', 'name\nAndré\n'],
    ['an old Mac, all capitals', 'macintosh', 'NOMBRE;AÑO\nMUÑOZ Y CÍA;2026\n'],
    ['an old Mac, accents in front', 'macintosh', 'Société\nÉtablissements Élan\nÖzgür Ltd\nŒuvres d’Ève\n'],
    ['UTF-8', 'utf-8', SIMPLIFIED + WESTERN],
    ['plain ASCII', 'utf-8', 'a,b\n1,2\n'],
    ['UTF-16 without a mark', 'utf-16le', SIMPLIFIED],
    ['UTF-16, the other way round', 'utf-16be', TRADITIONAL],
  ])('%s', (_, encoding, text) => {
    const bytes = encode(text, encoding);
    expect(decodeText(bytes)).toEqual({ encoding, text });
  });

  test('1.200 stays as it is written where the whole column may be thousands', () => {
    const sheet = openCsv(encoder.encode('a;b\n1.200;1.200\n2.400;0.5\n350;3'), 'x.csv').sheets[0];
    expect([sheet?.value(1, 0), sheet?.value(3, 0), sheet?.value(1, 1)]).toEqual(['1.200', 350, 1.2]);
  });

  test('names of any Western language, of Windows or of an old Mac', () => {
    const NAMES = [
      'Café Müller', 'Peña SA', 'São Paulo Importação', 'Málaga Distribución', 'Åkerström & Söner', 'Ærø Færge', 'Curaçao N.V.', 'Hôtel de l’Être',
      'Straßenbau Köln', 'Îles d’Hyères', 'Niño y Compañía', 'Øresund A/S', 'Überseehandel', 'Crédit Agricole', 'Città di Forlì', 'Coração',
    ]; // prettier-ignore
    fc.assert(
      fc.property(
        fc.subarray(NAMES, { minLength: 1 }),
        fc.constantFrom<Encoding>('windows-1252', 'macintosh'),
        (names, encoding) => {
          const text = `Company,Volume\n${names.map((name, i) => `${name},${String(i)}00\n`).join('')}`;
          fc.pre(/[^\0-\x7f]/.test(text));
          expect(decodeText(encode(text, encoding))).toEqual({ encoding, text });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('bytes that Python encoded', () => {
    // '客户名称,数量\r\n' in gb18030; '客戶名稱,數量\r\n' in big5.
    expect(encodingOf(Buffer.from('bfcdbba7c3fbb3c62ccafdc1bf0d0a', 'hex'))).toBe('gb18030');
    expect(encodingOf(Buffer.from('abc8a4e1a657bad92cbcc6b6710d0a', 'hex'))).toBe('big5');
  });

  test.each<Encoding>(['utf-8', 'utf-16le', 'utf-16be'])('a mark in front of %s is no text', (encoding) => {
    const workbook = openCsv(encode(`\ufeff${SIMPLIFIED}`, encoding), '客户.csv');
    expect(workbook.sheets[0]?.value(0, 0)).toBe('客户名称');
  });
});

describe('records', () => {
  test.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, with commas inside numbers',
      'a;b\n1,5;2\n3,5;4',
      [
        ['a', 'b'],
        ['1,5', '2'],
        ['3,5', '4'],
      ],
    ],
    [
      'tabs, with commas inside texts',
      'a\tb\nx, y\tz\n',
      [
        ['a', 'b'],
        ['x, y', 'z'],
      ],
    ],
    ['a delimiter that the file names', 'sep=;\r\na;b,c\r\n', [['a', 'b,c']]],
    [
      'quotes, doubled quotes, delimiters and line breaks inside',
      '"a ""b""","c,d"\r\n"e\r\nf",g',
      [
        ['a "b"', 'c,d'],
        ['e\r\nf', 'g'],
      ],
    ],
    [
      'a quote in the middle is a character',
      '5" pipe,6\n7,8\n',
      [
        ['5" pipe', '6'],
        ['7', '8'],
      ],
    ],
    ['empty fields and records', 'a,,\n\n,b', [['a', '', ''], [''], ['', 'b']]],
    [
      'old line ends',
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a quote that never closes', 'a,"b\nc', [['a', 'b\nc']]],
  ])('%s', (_, text, records) => {
    expect(parseCsv(text)).toEqual(records);
  });
});

test('plain numbers are numbers, everything else is text', () => {
  const fields = [
    '12',
    '-0.5',
    '0',
    '007',
    '1234567890123456',
    '123456789012345',
    '1,200',
    '1e5',
    '2026-10-02',
    '+5',
    ' 5',
    '5.',
    '.5',
    '12%',
    'x',
  ];
  const workbook = openCsv(encoder.encode(fields.map((field) => `"${field}"`).join(',')), 'numbers.csv');
  const sheet = workbook.sheets[0];
  expect(fields.map((_, i) => sheet?.value(0, i))).toEqual([
    12,
    -0.5,
    0,
    '007',
    '1234567890123456',
    123456789012345,
    '1,200',
    '1e5',
    '2026-10-02',
    '+5',
    ' 5',
    '5.',
    '.5',
    '12%',
    'x',
  ]);
});

test('the sheet is named after the file, as far as Excel lets it', () => {
  expect(
    openCsv(encoder.encode('a'), 'data/客户[2026]: 全部的很长很长很长很长很长很长很长很长很长的名字.csv').sheets[0]
      ?.name,
  ).toBe('客户_2026__ 全部的很长很长很长很长很长很长很长很长很长');
  expect(openCsv(encoder.encode('a'), '.csv').sheets[0]?.name).toBe('Sheet1');
});

test('a CSV is saved as a workbook', () => {
  const workbook = openCsv(encode(TRADITIONAL, 'big5'), 'kunden.csv');
  const again = openXlsx(saveXlsx(workbook), 'kunden.xlsx').sheets[0];
  expect(again?.value(1, 0)).toBe('台灣積體電路製造股份有限公司');
  expect(again?.value(1, 2)).toBe(1200);
});

test('bytes that are no text are refused', () => {
  expect(() => openCsv(Uint8Array.of(1, 0, 0, 200, 0, 255, 7, 0, 0, 9), 'x.csv')).toThrow(
    expect.objectContaining({ code: 'not-a-workbook' }),
  );
});

test('a million fields in a few seconds', () => {
  const text = Array.from(
    { length: 100_000 },
    (_, i) => `客户${i},上海,${i},0${i},2026-01-01,x,y,z,"q ""${i}""",1.5`,
  ).join('\r\n');
  const started = process.cpuUsage();
  const sheet = openCsv(encoder.encode(text), 'big.csv').sheets[0];
  const { user, system } = process.cpuUsage(started);
  expect(sheet?.usedArea(true)).toEqual({ row: 0, column: 0, rows: 100_000, columns: 10 });
  expect(sheet?.value(99_999, 8)).toBe('q "99999"');
  expect((user + system) / 1e6).toBeLessThan(10);
});
