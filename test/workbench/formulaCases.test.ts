import { formulaCases, isSame, paperOf, valueOf } from './formulaCases';
import type { Paper } from './calculation';

const CASES = formulaCases();
const SECTIONS = [...new Set(CASES.formulas.map(({ section }) => section))];

describe('formulas give what Excel gives', () => {
  let paper: Paper;
  beforeAll(async () => {
    paper = await paperOf(CASES);
    await paper.type(Object.fromEntries(CASES.formulas.map(({ formula }, i) => [`Z${i + 1}`, formula])));
  });

  test('the file of cases has not lost its lines', () => {
    expect(CASES.cells.length).toBeGreaterThan(55);
    expect(CASES.formulas.length).toBeGreaterThan(480);
  });

  test.each(SECTIONS)('%s', (section) => {
    const wrong: string[] = [];
    CASES.formulas.forEach(({ section: of, formula, expected }, i) => {
      if (of !== section) return;
      const shown = paper.show(`Z${i + 1}`);
      if (!isSame(shown, valueOf(expected)))
        wrong.push(`${formula} => ${expected}, but we say ${JSON.stringify(shown)}`);
    });
    expect(wrong).toEqual([]);
  });
});
