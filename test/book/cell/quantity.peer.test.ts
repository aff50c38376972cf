/**
 * Held against the tables of others: Microsoft's Recognizers-Text (Chinese numbers) and cn2an.
 *
 * They read numbers out of sentences, we read cells. What is left out is left out by rule, each with its count on the
 * way.
 */
import { chineseNumber } from '../../../src/book/cell/chineseNumber';
import { readQuantity, unitOf } from '../../../src/book/cell/quantity';
import { plain } from '../../../src/book/cell/text';
import { against } from '../../policy/given';

interface Spec {
  readonly Input: string;
  readonly Results: readonly { readonly Text: string; readonly Resolution: { readonly value: string } }[];
}

/** Why a case says nothing about a quantity cell, or null. The first reason counts. */
const LEFT_OUT: readonly (readonly [reason: string, applies: (spec: Spec) => boolean])[] = [
  [
    'money or a discount: the peer has other models for them',
    ({ Input, Results }) => Results.length === 0 && /[元刀折]/.test(Input),
  ],
  ['several numbers: a cell holds one', ({ Results }) => Results.length > 1],
  ['a fraction or a percentage: no quantity', ({ Input }) => /分 *之|[/／]/.test(Input)],
  ['a power or scientific notation: a code, or a broken phone number', ({ Input }) => /[\^eE]/.test(Input)],
  ['a dozen: a unit here, not a factor', ({ Input }) => Input.includes('打')],
  ['a dot before three digits: may be thousands, so we ask', ({ Input }) => /^[1-9]\d{0,2}\.\d{3}$/.test(plain(Input))],
  [
    'inside a sentence: a cell is read whole or not at all',
    ({ Input, Results }) => Results.length === 1 && !isCell(Input, Results[0]?.Text ?? ''),
  ],
];

/** The number, alone or with a unit or 多 behind it. */
function isCell(input: string, text: string): boolean {
  const rest = plain(plain(input).replace(plain(text), ''));
  return rest === '' || rest === '多' || unitOf(rest) !== null;
}

/** Splits off what is left out, and says how much of it there was. */
function inScope<T>(
  name: string,
  cases: readonly T[],
  rules: readonly (readonly [string, (one: T) => boolean])[],
): readonly T[] {
  const counts = new Map<string, number>();
  const kept = cases.filter((one) => {
    const reason = rules.find(([, applies]) => applies(one))?.[0];
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  const left = [...counts].map(([reason, count]) => `  ${count} left out: ${reason}\n`).join('');
  process.stdout.write(`${name}: ${kept.length} of ${cases.length} cases apply\n${left}`);
  return kept;
}

/** Without the tables this is all there is: which of their cases would count. */
test('a number with a unit or 多 behind it is a cell; one inside a sentence is not', () => {
  expect(isCell('三百多', '三百')).toBe(true);
  expect(isCell('500 台', '500')).toBe(true);
  expect(isCell('我今天卖了三百台', '三百')).toBe(false);
});

against('peer/recognizers_zh_NumberModel.json', (json) => {
  const specs = JSON.parse(json.replace(/^\ufeff/, '')) as readonly Spec[];
  const cells = inScope('Recognizers-Text, as quantity cells', specs, LEFT_OUT);

  test('most of its cases are in scope', () => expect(cells.length).toBeGreaterThan(200));

  test.each(
    cells
      .filter(({ Results }) => Results.length === 1)
      .map(({ Input, Results }) => [Input, Number(Results[0]?.Resolution.value)] as const),
  )('"%s" is %d', (input, value) => {
    expect(readQuantity(input)).toMatchObject({ kind: 'number', value });
  });

  test.each(cells.filter(({ Results }) => Results.length === 0).map(({ Input }) => [Input] as const))(
    '"%s" is no quantity',
    (input) => {
      expect(readQuantity(input).kind).not.toBe('number');
    },
  );

  const fractions = inScope(
    'Recognizers-Text, fractions in Chinese',
    specs.filter(({ Input, Results }) => /分 *之/.test(Input) && Results.length === 1),
    [
      [
        'a bare 百分之: the peer has another model for it',
        ({ Input, Results }) => plain(Input) !== plain(Results[0]?.Text ?? ''),
      ],
      ['two signs', ({ Input }) => /[负負].*[负負]/.test(Input)],
    ],
  );

  test.each(fractions.map(({ Input, Results }) => [Input, Number(Results[0]?.Resolution.value)] as const))(
    '"%s" is %d',
    (input, value) => {
      expect(chineseNumber(input)).toBeCloseTo(value, 9);
    },
  );
});

against('peer/cn2an_test.py', (python) => {
  const pairs = [...python.matchAll(/^\s+"([^"]+)": (-?[\d.]+),$/gm)].map(
    ([, text = '', value = '']) => [text, Number(value)] as const,
  );
  const cases = inScope('cn2an', pairs, [
    [
      '角 and 分, or 整 behind the money: written on cheques, not in quantity columns',
      ([text]) => /[角分整正]/.test(text),
    ],
    [
      'the same digit in a row (一一): as likely a slip as an 11',
      ([text]) => /^(.)\1+$/.test(text) && text.length === 2,
    ],
    ['digits in a row that go up (一二): may mean one or two', ([text]) => text === '一二'],
    ['a leading zero (1百01)', ([text]) => /[百千万亿]0\d/.test(text)],
  ]);

  test.each(cases)('%s is %d', (text, value) => {
    const read = readQuantity(text);
    expect(read.kind === 'number' ? read.value : chineseNumber(text)).toBeCloseTo(value, 12);
  });
});
