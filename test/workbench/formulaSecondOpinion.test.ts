import { formulaCases, isSame, valueOf } from './formulaCases';
import type { FormulaCase } from './formulaCases';
import { libreOffice, opinions } from './libreOffice';

const CASES = formulaCases();
const ASKED = CASES.formulas.filter(({ documented }) => !documented);
const SOFFICE = libreOffice();

if (SOFFICE) {
  test('LibreOffice says the same as the file of cases, but where the file says that it differs', async () => {
    const said = await opinions(
      SOFFICE,
      CASES,
      ASKED.map(({ formula }) => formula),
    );
    const wrong = ASKED.flatMap((asked, i) => {
      const opinion = said[i] ?? '';
      return agrees(opinion, asked) ? [] : [`${asked.formula} => ${asked.expected}, but LibreOffice says ${opinion}`];
    });
    expect(wrong).toEqual([]);
  });
} else {
  console.info('LibreOffice is not installed: the second opinion on formulas was not available.');
  test('without LibreOffice: every difference that the file of cases names is a difference', () => {
    const differing = ASKED.filter(({ libreOffice: says }) => says !== null);
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.filter((asked) => asked.libreOffice === asked.expected)).toEqual([]);
  });
}

/** TRUE is 1 there, and Err:502 stands for several of Excel's errors. */
function agrees(opinion: string, { expected, libreOffice: known }: FormulaCase): boolean {
  const wanted = known ?? expected;
  if (opinion === 'Err:502') return wanted.startsWith('#') || wanted === 'Err:502';
  if (wanted === 'TRUE' || wanted === 'FALSE') return opinion === (wanted === 'TRUE' ? '1' : '0');
  return isSame(valueOf(opinion), valueOf(wanted));
}
