import { zipSync } from 'fflate';
import { Package, ROOT } from '../../src/workbench/host/file/package';
import { decoder, encoder, namesOf, packageOf, partsOf, relation, relations } from './packages';

const ODD = {
  'xl/metadata.xml': '<metadata/>',
  'docProps/thumbnail.wmf': new Uint8Array([1, 2, 3, 0, 255]),
  'xl/drawings/vmlDrawing1.vml': '<xml>\r\n</xml>',
  'xl/printerSettings/printerSettings1.bin': new Uint8Array(1000).fill(7),
};

function folders(): Uint8Array {
  return zipSync({
    '[Content_Types].xml': encoder.encode('<Types/>'),
    'xl/': new Uint8Array(0),
    'xl/b.xml': [encoder.encode('<b/>'), { level: 0, mtime: '2001-02-03T04:05:06' }],
    'xl/a.xml': encoder.encode('<a/>'),
  });
}

test('a package nobody wrote to is saved as the very file', () => {
  const file = packageOf({ parts: ODD });
  expect(Package.open(file).toBytes()).toEqual(file);
});

test('a changed part leaves all others, their order and the folders as they were', () => {
  const file = folders();
  const draft = Package.open(file).draft();
  draft.put('xl/a.xml', '<a>new</a>');
  const saved = draft.toBytes();
  expect(namesOf(saved)).toEqual(namesOf(file));
  const parts = partsOf(saved);
  expect(decoder.decode(parts['xl/a.xml'])).toBe('<a>new</a>');
  expect(decoder.decode(parts['xl/b.xml'])).toBe('<b/>');
  expect(parts['xl/']).toHaveLength(0);
});

test('the opened package does not change when its draft does', () => {
  const opened = Package.open(folders());
  opened.draft().put('xl/a.xml', 'x');
  expect(opened.xml('xl/a.xml')).toBe('<a/>');
});

test('a part put with the bytes it had is no change', () => {
  const file = packageOf({});
  const draft = Package.open(file).draft();
  draft.put('xl/workbook.xml', 'something else');
  draft.put('xl/workbook.xml', draft.draft() && Package.open(file).xml('xl/workbook.xml'));
  expect(draft.toBytes()).toEqual(file);
});

test('parts are found whatever their case, and relationships whatever their path', () => {
  const opened = Package.open(
    packageOf({
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          relation('a', 'table', '../tables/table1.xml') +
            relation('b', 'drawing', '/xl/drawings/./drawing1.xml') +
            '<Relationship Id="c" Type="http://x/hyperlink" Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/>',
        ),
      },
    }),
  );
  expect(opened.has('XL/WorkBook.xml')).toBe(true);
  expect(opened.relationships('xl/worksheets/sheet1.xml').map(({ kind, target }) => [kind, target])).toEqual([
    ['table', 'xl/tables/table1.xml'],
    ['drawing', 'xl/drawings/drawing1.xml'],
    ['hyperlink', 'https://example.org/?a=1&b=2'],
  ]);
});

test('a new part has a content type and a relationship, and both go with it', () => {
  const file = packageOf({});
  const draft = Package.open(file).draft();
  draft.put('xl/tables/table1.xml', '<table/>', 'application/x-table');
  const id = draft.relate('xl/worksheets/sheet1.xml', 'table', 'xl/tables/table1.xml');
  const parts = partsOf(draft.toBytes());
  expect(decoder.decode(parts['[Content_Types].xml'])).toContain(
    '<Override PartName="/xl/tables/table1.xml" ContentType="application/x-table"/>',
  );
  expect(decoder.decode(parts['xl/worksheets/_rels/sheet1.xml.rels'])).toContain(
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"',
  );
  draft.unrelate('xl/worksheets/sheet1.xml', id);
  draft.removeTree('xl/tables/table1.xml');
  const cleaned = partsOf(draft.toBytes());
  expect(cleaned['xl/tables/table1.xml']).toBeUndefined();
  expect(cleaned['[Content_Types].xml']).toEqual(partsOf(file)['[Content_Types].xml']);
});

test('removing a tree keeps what somebody else refers to', () => {
  const draft = Package.open(
    packageOf({
      bookRelations: relation('rId8', 'x', 'a.xml') + relation('rId9', 'x', 'shared.xml'),
      parts: {
        'xl/a.xml': '<a/>',
        'xl/own.xml': '<o/>',
        'xl/shared.xml': '<s/>',
        'xl/_rels/a.xml.rels': relations(relation('r1', 'x', 'own.xml') + relation('r2', 'x', 'shared.xml')),
      },
    }),
  ).draft();
  draft.unrelate('xl/workbook.xml', 'rId8');
  draft.removeTree('xl/a.xml');
  expect(['xl/a.xml', 'xl/_rels/a.xml.rels', 'xl/own.xml', 'xl/shared.xml'].map((part) => draft.has(part))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(draft.relationships(ROOT)).toHaveLength(1);
});

test.each([
  ['bytes that are nothing', encoder.encode('hello, this is no workbook'), 'not-a-workbook'],
  ['no bytes', new Uint8Array(0), 'not-a-workbook'],
  ['a file cut in half', packageOf({ parts: ODD }).slice(0, 700), 'damaged'],
])('%s: %#', (_, bytes, code) => {
  expect(() => Package.open(bytes)).toThrow(expect.objectContaining({ name: 'FileError', code }));
});

test('a flipped bit is found by its checksum', () => {
  const file = zipSync({ 'a.xml': [encoder.encode('<a>12345</a>'), { level: 0 }] });
  const at = decoder.decode(file).indexOf('12345');
  file[at] = 0x39;
  expect(() => Package.open(file).bytes('a.xml')).toThrow(expect.objectContaining({ code: 'damaged' }));
});

test('the long form of sizes (zip64) and a trailing size record are understood', () => {
  const content = encoder.encode('<a>hello</a>');
  const file = longZip('a.xml', content);
  expect(decoder.decode(Package.open(file).bytes('a.xml'))).toBe('<a>hello</a>');
  const draft = Package.open(file).draft();
  draft.put('b.xml', '<b/>');
  const parts = partsOf(draft.toBytes());
  expect(parts['a.xml']).toEqual(content);
});

/** One stored entry with sizes in the zip64 field of the directory and after the data, as streaming writers do. */
function longZip(name: string, content: Uint8Array): Uint8Array {
  const plain = zipSync({ [name]: [content, { level: 0 }] });
  const view = new DataView(plain.buffer);
  const directory = view.getUint32(plain.length - 6, true);
  const crc = view.getUint32(14, true);
  const nameBytes = encoder.encode(name);
  const bytes: number[] = [];
  const u16 = (...values: number[]) => values.forEach((v) => bytes.push(v & 255, (v >> 8) & 255));
  const u32 = (...values: number[]) =>
    values.forEach((v) => bytes.push(v & 255, (v >> 8) & 255, (v >> 16) & 255, (v >>> 24) & 255));
  u32(0x04034b50);
  u16(45, 8, 0, 0, 33);
  u32(0, 0, 0);
  u16(nameBytes.length, 0);
  bytes.push(...nameBytes, ...content);
  u32(0x08074b50, crc, content.length, 0, content.length, 0);
  const start = bytes.length;
  u32(0x02014b50);
  u16(45, 45, 8, 0, 0, 33);
  u32(crc, 0xffffffff, 0xffffffff);
  u16(nameBytes.length, 20, 0, 0, 0);
  u32(0, 0);
  bytes.push(...nameBytes);
  u16(1, 16);
  u32(content.length, 0, content.length, 0);
  const size = bytes.length - start;
  u32(0x06054b50);
  u16(0, 0, 1, 1);
  u32(size, start);
  u16(0);
  expect(directory).toBeGreaterThan(0);
  return Uint8Array.from(bytes);
}
