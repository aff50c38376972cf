/** A sum over two units or currencies stands in no output: what a book calls volume is all of one, and so is its JSON. */
import fc from 'fast-check';
import type { Book, Cell, Sheet } from '../../src/book/book';
import { readBook } from '../../src/book/read';
import { reportOf } from '../../src/headless/report';
import { wordsFor } from '../../src/locale/all';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import type { Preview } from '../../src/sheet/jobs/look';
import { decide } from '../../src/standing/decide';
import { TODAY } from '../book/laid/laid';
import { sheetOf } from '../book/sheetOf';

const UNITS = [
  ['pcs', 'kg', 'sets'],
  ['吨', '只', '箱'],
  ['USD', 'EUR', 'GBP'],
] as const;
const FORMATS: { readonly [unit: string]: string } = {
  USD: '[$$-409]#,##0',
  EUR: '[$€-2] #,##0',
  GBP: '[$£-809]#,##0',
};

interface Line {
  readonly who: string;
  readonly amount: number;
  readonly unit: number;
  readonly ago: number;
}

interface Made {
  readonly lines: readonly Line[];
  readonly units: readonly string[];
  /** Where the unit stands. */
  readonly way: 'cell' | 'column' | 'format';
  readonly isLedger: boolean;
  readonly isAnswered: boolean;
}

const made: fc.Arbitrary<Made> = fc.record({
  lines: fc.array(
    fc.record({
      who: fc.constantFrom('Kaida Ltd', 'Orion GmbH', 'Bergen & Co', '宁波海川'),
      amount: fc.integer({ min: 1, max: 900 }),
      unit: fc.nat(2),
      ago: fc.integer({ min: 1, max: 360 }),
    }),
    { minLength: 6, maxLength: 25 },
  ),
  units: fc.constantFrom(...UNITS),
  way: fc.constantFrom('cell', 'column', 'format'),
  isLedger: fc.boolean(),
  isAnswered: fc.boolean(),
});

const isMoney = ({ units }: Made) => units.includes('USD');
const nameOf = ({ isLedger }: Made, { who }: Line, i: number) => (isLedger ? who : `${who} ${String(i)}`);

function sheetFor(one: Made): Sheet {
  const { lines, units, way, isLedger } = one;
  const unitOf = (i: number) => units[lines[i]?.unit ?? 0] ?? '';
  const header: Cell[] = isLedger
    ? ['Order no', 'Order date', 'Customer', isMoney(one) ? 'Amount' : 'Quantity']
    : ['Customer', 'Last contact', isMoney(one) ? 'Annual purchase amount' : 'Annual volume'];
  const at = header.length - 1;
  const rows = lines.map((line, i): Cell[] => {
    const { amount, ago } = line;
    const cell = way === 'cell' ? `${String(amount)} ${unitOf(i)}` : amount;
    const name = nameOf(one, line, i);
    return isLedger ? [`S${String(i)}`, TODAY - ago, name, cell] : [name, TODAY - ago, cell];
  });
  if (way === 'column') {
    header.push(isMoney(one) ? 'Currency' : 'Unit');
    rows.forEach((cells, i) => cells.push(unitOf(i)));
  }
  const formats = [header, ...rows].map((cells, row) =>
    cells.map((_, column) => (way === 'format' && row > 0 && column === at ? (FORMATS[unitOf(row - 1)] ?? '') : '')),
  );
  return sheetOf([header, ...rows], { formats });
}

interface Told {
  readonly customers: readonly {
    readonly name: string;
    readonly volume: number | null;
    readonly unit: string | null;
  }[];
}

function reportOn(book: Book, sheet: Sheet): Told {
  const preview = { book, sheet, decisions: decide(book, DEFAULT_POLICY, TODAY), classified: null };
  const report = reportOf(preview as unknown as Preview, false, DEFAULT_POLICY, wordsFor('en'));
  return JSON.parse(JSON.stringify(report)) as Told;
}

test('every volume is a sum over one unit, and all volumes of a book are of the same', () => {
  let [summed, left] = [0, 0];
  fc.assert(
    fc.property(made, (one) => {
      const { lines, units, way, isAnswered } = one;
      // Pieces and weights have no number format.
      if (way === 'format' && !isMoney(one)) return;
      const sheet = sheetFor(one);
      const [answer = ''] = units;
      const answers = isAnswered ? { 'mixed-unit': answer, 'mixed-currency': answer } : {};
      const book = readBook(sheet, { today: TODAY, answers: { ...answers, 'money-scale': '1' } });
      const told = new Set<string>();
      for (const { name, volume, unit } of reportOn(book, sheet).customers) {
        if (volume === null) {
          left++;
          continue;
        }
        summed++;
        const own = lines.filter((line, i) => nameOf(one, line, i) === name);
        const sums = [0, 1, 2].map((which) =>
          own.reduce((sum, line) => (line.unit === which ? sum + line.amount : sum), 0),
        );
        expect(sums).toContain(volume);
        if (unit !== null) told.add(unit);
      }
      expect([...told].slice(1)).toEqual([]);
    }),
    { numRuns: 400, seed: 20_261_130, endOnFailure: true },
  );
  expect(summed).toBeGreaterThan(300);
  expect(left).toBeGreaterThan(100);
});
