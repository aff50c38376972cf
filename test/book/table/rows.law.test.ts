/**
 * Nothing that people write between and around their customers changes who the customers are, and no customer is lost:
 * not one of whom only the name is known, not one that stands alone at the bottom, not one that is called Total.
 */
import fc from 'fast-check';
import type { Area, Cell } from '../../../src/book/book';
import { readBook } from '../../../src/book/read';
import { dayOfIso, type Day } from '../../../src/policy/day';
import { LANGUAGES, type Language } from '../languages';
import { sheetOf } from '../sheetOf';

const TODAY = dayOfIso('2026-11-22') ?? (NaN as Day);

/** Names that speak of what is no customer. */
const TRAPS = [
  ...['Total Energies', 'Totalplay', 'Sum Hardware Ltd', 'Notes & Co', 'Key Largo', 'Legend Holdings', 'Summit'],
  ...['North Star', 'Peter North', 'Zone Trading', 'Marks & Söhne', 'Average Joe’s', 'Page One Books', 'A. Braun'],
  ...[
    '小计电子',
    '合计贸易',
    '备注文具店',
    '华东五金行',
    '新东方',
    '说明书店',
    '注塑王',
    '总汇商行',
    '王建国',
    '一线照明',
  ],
  ...['小計電子', '合計貿易行', '備註文具', '東區燈飾', '總匯商行', '陳大文', '附註印刷', '第一組裝'],
];
const syllables = fc.array(fc.constantFrom('ka', 'lo', 'mir', 'ten', 'su', 'bra', 'vig', 'on', 'del', 'fu'), {
  minLength: 2,
  maxLength: 4,
});
/** A word of nobody's. */
const word = syllables.map((parts) => parts.join('').replace(/^./, (first) => first.toUpperCase()));

interface Listed {
  readonly name: string;
  readonly volume: number | null;
  /** Only the name, or only name and volume, are known. */
  readonly known: 'name' | 'volume' | 'all';
}

const listed = fc
  .record({
    name: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TRAPS) }, { weight: 7, arbitrary: word }),
    volume: fc.integer({ min: 11, max: 4999 }),
    known: fc.constantFrom('all', 'all', 'all', 'all', 'volume', 'name'),
  } as const)
  .map(({ name, volume, known }): Listed => ({ name, known, volume: known === 'name' ? null : volume }));
/** Most are known in full, and the first one: of a list of bare names nobody can tell what is one. */
const list = fc
  .uniqueArray(listed, { minLength: 4, maxLength: 24, selector: ({ name }) => name })
  .filter((all) => all.filter(({ known }) => known === 'all').length >= all.length * 0.6)
  .map(([first, ...rest]) => [
    { name: 'Kaida', volume: 777, known: 'all' } as Listed,
    ...(first ? [first] : []),
    ...rest,
  ]);

/** Where the customers stand among the columns, and what is beside. */
const shape = fc.record({ language: fc.constantFrom(...LANGUAGES), numbered: fc.boolean(), wide: fc.boolean() });
type Shape = { readonly language: Language; readonly numbered: boolean; readonly wide: boolean };

const headerOf = ({ language, numbered, wide }: Shape): Cell[] => [
  ...(numbered ? ['#'] : []),
  language.customer,
  language.owner,
  language.volume,
  language.last,
  ...(wide ? [language.country, language.phone, language.contact] : []),
];

function recordOf(shape: Shape, { name, volume, known }: Listed, i: number): Cell[] {
  const { numbered, wide } = shape;
  const number = numbered ? [i + 1] : [];
  if (known === 'name') return [...number, name];
  if (known === 'volume') return [...number, name, '', volume ?? ''];
  const more = wide ? ['Peru', `+51 1 555 ${100 + i}`, ['Ana', 'Luz', 'Eva'][i % 3] ?? ''] : [];
  return [...number, name, ['Li', 'Wang', 'Zhao'][i % 3] ?? '', volume ?? '', TODAY - i - 1, ...more];
}

const readFrom = (rows: readonly (readonly Cell[])[], merged: readonly Area[] = []) =>
  readBook(sheetOf(rows, { merged }), { today: TODAY, answers: {} }).customers.map(
    ({ name, volume }) => `${name}: ${volume}`,
  );
const expected = (all: readonly Listed[]) => all.map(({ name, volume }) => `${name}: ${volume}`);

test('no customer is lost where nothing was added, not even the last, below a blank row', () => {
  fc.assert(
    fc.property(shape, list, fc.boolean(), (shape, all, apart) => {
      const rows = all.map((one, i) => recordOf(shape, one, i));
      if (apart) rows.splice(-1, 0, []);
      expect(readFrom([headerOf(shape), ...rows])).toEqual(expected(all));
    }),
    { numRuns: 400 },
  );
});

/** What people put between their customers: rows, by what it takes to write them. */
const between = {
  section: ({ language: { id } }: Shape, one: string) => [id === 'en' ? `— ${one} —` : `【${one}】`],
  place: ({ language: { section } }: Shape) => [section],
  subtotal: (shape: Shape, one: string, sum: number) => labelled(shape, `${shape.language.subtotal} ${one}`, sum),
  header: (shape: Shape) => headerOf(shape),
  placeholder: (shape: Shape) => headerOf(shape).map(() => '-'),
  free: (shape: Shape) => [...(shape.numbered ? [''] : []), shape.language.unknown, '', 0],
  blank: () => [],
  note: ({ language: { note } }: Shape) => [note],
  'a remark in two cells': ({ language: { id }, numbered }: Shape, one: string) => [
    ...(numbered ? [''] : []),
    ...(id === 'en' ? ['Note', `ask ${one} first`] : ['注', `先问${one}`]),
  ],
  'who looks after the next': ({ language: { id }, numbered }: Shape, one: string) => [
    ...(numbered ? [''] : []),
    ...(id === 'en' ? ['Sales manager:', one, 'Director:'] : ['主管：', one, '经理：']),
  ],
} satisfies { readonly [kind: string]: (shape: Shape, one: string, sum: number) => Cell[] };

const labelled = ({ numbered }: Shape, label: string, sum: number): Cell[] => [
  ...(numbered ? [''] : []),
  label,
  '',
  sum,
];

test.each(Object.keys(between) as (keyof typeof between)[])('between the customers: %s', (kind) => {
  fc.assert(
    fc.property(shape, list, word, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (shape, all, one, places) => {
      const rows: Cell[][] = [headerOf(shape)];
      let sum = 0;
      const at = new Set(places.map((place) => 2 + (place % (all.length - 1))));
      all.forEach((customer, i) => {
        if (at.has(i)) rows.push(between[kind](shape, one, sum));
        rows.push(recordOf(shape, customer, i));
        sum += customer.volume ?? 0;
      });
      expect(readFrom(rows)).toEqual(expected(all));
    }),
    { numRuns: 120 },
  );
});

/** What people put below their customers. */
const below = {
  total: (shape: Shape, _: string, sum: number) => [labelled(shape, shape.language.total, sum)],
  'a total in their own words': (shape: Shape, one: string, sum: number) => [labelled(shape, one, sum)],
  'a total and a note': (shape: Shape, _: string, sum: number) => [
    labelled(shape, shape.language.total, sum),
    [],
    [shape.language.note],
  ],
  legend: ({ language: { id } }: Shape, one: string) =>
    id === 'en'
      ? [[], [`${one} means:`], ['Bold', 'three orders'], ['Grey', 'asleep']]
      : [[], [`${one}：`], ['粗体', '三单'], ['灰色', '休眠']],
  'a legend of one cell a line': ({ language: { id } }: Shape, one: string) =>
    id === 'en' ? [[], ['A = every week'], [`B = ${one}`]] : [[], ['A = 每周'], [`B = ${one}`]],
  'who made it': ({ language: { id } }: Shape, one: string) =>
    id === 'en' ? [[], [`Prepared by: ${one}`, '', 'Approved:']] : [[], [`制表：${one}`, '', '审核：']],
  'who made it, right below': ({ language: { id }, numbered }: Shape, one: string) => [
    [
      ...(numbered ? [''] : []),
      ...(id === 'en' ? [`Prepared by ${one}`, '', 'Approved by'] : [`填报人`, one, '审核人']),
    ],
  ],
  'lines that say what it is': ({ language: { id }, numbered }: Shape) =>
    (id === 'en'
      ? ['Figures as of 30 November 2026', '(end of list)', 'Do not forward outside the company', 'approved:']
      : ['以上数据截至2026年11月30日', '（本页完）', '此表仅供内部使用', '★ 表示优先拜访', '审核：']
    ).map((line) => [...(numbered ? [''] : []), line]),
  'a small table': (_: Shape, one: string) => [
    [],
    [one, `${one}a`, `${one}b`],
    ['Spring', 40, 52],
    ['Summer', 61, 18],
    ['Autumn', 37, 90],
  ],
  'a small table with known headers': ({ language: { order } }: Shape, one: string) => [
    [],
    [order.status, order.quantity],
    [order.date, 2],
    [one, 5],
  ],
} satisfies { readonly [kind: string]: (shape: Shape, one: string, sum: number) => Cell[][] };

test.each(Object.keys(below) as (keyof typeof below)[])('below the customers: %s', (kind) => {
  fc.assert(
    fc.property(shape, list, word, (shape, all, one) => {
      const sum = all.reduce((total, { volume }) => total + (volume ?? 0), 0);
      const rows = [
        headerOf(shape),
        ...all.map((customer, i) => recordOf(shape, customer, i)),
        ...below[kind](shape, one, sum),
      ];
      expect(readFrom(rows)).toEqual(expected(all));
    }),
    { numRuns: 150 },
  );
});

test('beside the customers: a small table, after a blank column', () => {
  fc.assert(
    fc.property(shape, list, word, fc.nat(2), (shape, all, one, from) => {
      const rows = [headerOf(shape), ...all.map((customer, i) => recordOf(shape, customer, i))];
      const side: Cell[][] = [
        [one, `${one}a`],
        ['Spring', 40],
        ['Summer', 61],
      ];
      const width = headerOf(shape).length + 1;
      const beside = rows.map((row, i) => [
        ...row,
        ...Array<Cell>(width - row.length).fill(''),
        ...(side[i - from] ?? []),
      ]);
      expect(readFrom(beside)).toEqual(expected(all));
    }),
    { numRuns: 150 },
  );
});

test('sections merged over the width, whatever they say', () => {
  fc.assert(
    fc.property(shape, list, word, fc.nat(), (shape, all, one, place) => {
      const rows = [headerOf(shape), ...all.map((customer, i) => recordOf(shape, customer, i))];
      const at = 1 + (place % all.length);
      rows.splice(at, 0, [one]);
      const merged = [{ row: at, column: 0, rows: 1, columns: headerOf(shape).length }];
      expect(readFrom(rows, merged)).toEqual(expected(all));
    }),
    { numRuns: 150 },
  );
});
