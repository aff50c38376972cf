import { Paper } from './calculation';

const table = (area: { row: number; column: number; rows: number; columns: number }, columns: string[]) => ({
  id: '1',
  name: '客户表',
  area,
  headerRow: true,
  totalsRow: false,
  columns,
  filtered: false,
  style: null,
  part: null,
  changed: false,
});

describe('what is worked out after an edit', () => {
  test('readers of readers, and ranges, and other sheets', async () => {
    const paper = new Paper({}, 'Sheet1', '客户');
    await paper.type({ A1: 2, B1: '=A1*10', C1: '=B1+1', D1: '=SUM(A1:C1)', '客户!A1': '=Sheet1!D1*2' });
    expect([paper.show('B1'), paper.show('C1'), paper.show('D1'), paper.show('客户!A1')]).toEqual([20, 21, 43, 86]);
    await paper.type({ A1: 3 });
    expect([paper.show('B1'), paper.show('C1'), paper.show('D1'), paper.show('客户!A1')]).toEqual([30, 31, 64, 128]);
  });

  test('a formula from the file keeps its value until something that it reads changes', async () => {
    const paper = new Paper();
    paper.load('A1', 1);
    paper.load('A2', 1);
    // Values that no calculation gives: seen from outside, they tell what was worked out.
    paper.load('B1', 111, '=A1+1');
    paper.load('B2', 222, '=A2+1');
    paper.load('C1', 333, '=B1+B2');
    await paper.calculation.run();
    expect([paper.show('B1'), paper.show('B2'), paper.show('C1')]).toEqual([111, 222, 333]);
    await paper.type({ A1: 5 });
    expect([paper.show('B1'), paper.show('B2'), paper.show('C1')]).toEqual([6, 222, 228]);
  });

  test('a formula from the file that came without a value is worked out at the first run', async () => {
    const paper = new Paper();
    paper.load('A1', 4);
    paper.load('B1', null, '=A1*2');
    paper.load('C1', 99, '=B1+1');
    await paper.calculation.run();
    expect([paper.show('B1'), paper.show('C1')]).toEqual([8, 9]);
  });

  test('a formula that becomes a value is no longer worked out', async () => {
    const paper = new Paper();
    await paper.type({ A1: 1, B1: '=A1', C1: '=B1' });
    await paper.type({ B1: 7 });
    await paper.type({ A1: 2 });
    expect([paper.show('B1'), paper.show('C1')]).toEqual([7, 7]);
  });

  test('half-fixed ranges: running sums', async () => {
    const paper = new Paper();
    await paper.type({ A1: 1, A2: 2, A3: 3, B1: '=SUM(A$1:A1)', B2: '=SUM(A$1:A2)', B3: '=SUM(A$1:A3)' });
    await paper.type({ A2: 20 });
    expect([paper.show('B1'), paper.show('B2'), paper.show('B3')]).toEqual([1, 21, 24]);
  });

  test('whole columns and whole rows', async () => {
    const paper = new Paper();
    await paper.type({ A1: 1, A5000: 2, C1: '=SUM(A:A)', C2: '=SUM(7:7)', D1: '=SUM(A:A)/SUM(B:B)' });
    await paper.type({ A9999: 3, D7: 5, XA7: 6, B3: 2 });
    expect([paper.show('C1'), paper.show('C2'), paper.show('D1')]).toEqual([6, 11, 3]);
  });

  test('a column of running totals is as deep as it is long, and a long one is no trouble', async () => {
    const paper = new Paper();
    const sheet = paper.sheet();
    void paper.calculation;
    // Bottom first, so that the first one asked for is the deepest.
    for (let row = 9_999; row >= 1; row--) sheet.setFormula(row, 0, `=A${row}+1`);
    sheet.setValue(0, 0, 1);
    sheet.setFormula(0, 1, '=A10000');
    paper.calculation.changed(sheet, { row: 0, column: 1, rows: 1, columns: 1 });
    paper.calculation.changed(sheet, { row: 0, column: 0, rows: 10_000, columns: 1 });
    await paper.calculation.run();
    expect(paper.show('B1')).toBe(10_000);
    expect(paper.calculation.circular.size).toBe(0);
    await paper.type({ A1: 5 });
    expect([paper.show('A2'), paper.show('A5000'), paper.show('B1')]).toEqual([6, 5_004, 10_004]);
  });
});

describe('the day', () => {
  test('opening a file works no TODAY out; the next edit does, whatever it is', async () => {
    const paper = new Paper();
    paper.load('A1', 40_000, '=TODAY()');
    paper.load('B1', 40_030, '=A1+30');
    await paper.calculation.run();
    expect([paper.show('A1'), paper.show('B1')]).toEqual([40_000, 40_030]);
    await paper.type({ Z9: 'x' });
    expect([paper.show('A1'), paper.show('B1')]).toEqual([46_053, 46_083]);
  });

  test('a 1904 workbook counts its days 1,462 later', async () => {
    const paper = new Paper();
    paper.workbook.date1904 = true;
    await paper.type({
      A1: '=DATE(2026,1,31)',
      A2: '=YEAR(A1)',
      A3: '=TODAY()-A1',
      A4: '=TEXT(A1,"yyyy-mm-dd")',
      A5: '=WEEKDAY(A1)',
    });
    expect([1, 2, 3, 4, 5].map((row) => paper.show(`A${row}`))).toEqual([44_591, 2026, 0, '2026-01-31', 7]);
  });
});

describe('cycles', () => {
  test('all cells of a cycle are 0 and marked; who reads them is not', async () => {
    const paper = new Paper();
    await paper.type({ A1: '=C1+1', B1: '=A1+1', C1: '=B1+1', D1: '=C1+5', E1: '=E1' });
    expect(['A1', 'B1', 'C1', 'D1', 'E1'].map((place) => paper.show(place))).toEqual([0, 0, 0, 5, 0]);
    expect([...paper.calculation.circular].sort()).toEqual([
      'id-Sheet1!A1',
      'id-Sheet1!B1',
      'id-Sheet1!C1',
      'id-Sheet1!E1',
    ]);
  });

  test('a cycle of 500 cells too', async () => {
    const paper = new Paper();
    const cells: Record<string, string> = { A1: '=A500+1' };
    for (let row = 2; row <= 500; row++) cells[`A${row}`] = `=A${row - 1}+1`;
    await paper.type(cells);
    expect(paper.calculation.circular.size).toBe(500);
    expect([paper.show('A1'), paper.show('A250'), paper.show('A500')]).toEqual([0, 0, 0]);
  });

  test('a broken cycle is worked out and loses its mark', async () => {
    const paper = new Paper();
    await paper.type({ A1: '=B1+1', B1: '=A1+1' });
    await paper.type({ A1: 4 });
    expect([paper.show('A1'), paper.show('B1')]).toEqual([4, 5]);
    expect(paper.calculation.circular.size).toBe(0);
  });
});

describe('formulas beyond us', () => {
  test('one from the file keeps its value, is marked, and so are its readers once something changed', async () => {
    const paper = new Paper();
    paper.load('A1', 2);
    paper.load('B1', 77, '=CUBEVALUE("x",A1)');
    paper.load('C1', 78, '=B1+1');
    await paper.calculation.run();
    expect([...paper.calculation.unsupported]).toEqual(['id-Sheet1!B1']);
    await paper.type({ A1: 3 });
    expect([paper.show('B1'), paper.show('C1')]).toEqual([77, 78]);
    expect([...paper.calculation.unsupported].sort()).toEqual(['id-Sheet1!B1', 'id-Sheet1!C1']);
    await paper.type({ B1: 5 });
    expect(paper.show('C1')).toBe(6);
    expect(paper.calculation.unsupported.size).toBe(0);
  });

  test('a value that nothing made old is good to read', async () => {
    const paper = new Paper();
    paper.load('B1', 77, '=CUBEVALUE("x")');
    await paper.type({ C1: '=B1+1' });
    expect(paper.show('C1')).toBe(78);
  });

  test('a typed one has no value to keep: #NAME?', async () => {
    const paper = new Paper();
    await paper.type({ A1: '=NOBODYKNOWS(1)', A2: '=IFERROR(A1,"none")', A3: '=1+' });
    expect([paper.show('A1'), paper.show('A2'), paper.show('A3')]).toEqual(['#NAME?', 'none', '#NAME?']);
    expect([...paper.calculation.unsupported].sort()).toEqual(['id-Sheet1!A1', 'id-Sheet1!A3']);
  });
});

describe('names and tables', () => {
  test('a name that is changed changes what reads it', async () => {
    const paper = new Paper();
    const name = { name: 'Limit', scope: null, formula: '=Sheet1!$A$1', visible: true, comment: '' };
    paper.workbook.names.push(name);
    await paper.type({ A1: 1, A2: 20, B1: '=limit*2', B2: '=A1' });
    expect(paper.show('B1')).toBe(2);
    name.formula = '=Sheet1!$A$2';
    await paper.calculation.run();
    expect(paper.show('B1')).toBe(40);
    await paper.type({ A2: 30 });
    expect(paper.show('B1')).toBe(60);
  });

  test("a sheet's own name comes before the workbook's", async () => {
    const paper = new Paper({}, 'Sheet1', '客户');
    const name = { name: 'x', visible: true, comment: '' };
    paper.workbook.names.push({ ...name, scope: null, formula: '=1' }, { ...name, scope: 'id-客户', formula: '=2' });
    await paper.type({ A1: '=x', '客户!A1': '=x', A2: '=客户!x' });
    expect([paper.show('A1'), paper.show('客户!A1'), paper.show('A2')]).toEqual([1, 2, 2]);
  });

  test('a name can be a LAMBDA', async () => {
    const paper = new Paper();
    paper.workbook.names.push({ name: '加倍', scope: null, formula: '=LAMBDA(n,n*2)', visible: true, comment: '' });
    await paper.type({ A1: '=加倍(21)' });
    expect(paper.show('A1')).toBe(42);
  });

  test('structured references', async () => {
    const paper = new Paper();
    await paper.type({ A1: '客户', B1: '年用量', C1: '潜力', A2: 'a', B2: 10, C2: 1, A3: 'b', B3: 20, C3: 2 });
    paper.sheet().tables.push(table({ row: 0, column: 0, rows: 3, columns: 4 }, ['客户', '年用量', '潜力', '合计']));
    await paper.type({
      D1: '合计',
      D2: '=[@年用量]+[@潜力]',
      D3: '=SUM(客户表[@[年用量]:[潜力]])',
      F1: '=SUM(客户表[年用量])',
      F2: '=客户表[[#Headers],[潜力]]',
      F3: '=ROWS(客户表[#All])',
      F4: '=COLUMNS(客户表)',
      F5: '=客户表[[#This Row],[潜力]]',
      F6: '=SUM(客户表[没有])',
      F7: '=SUM(客户表[[年用量]:[潜力]])',
    });
    const shown = ['D2', 'D3', 'F1', 'F2', 'F3', 'F5', 'F6', 'F7'].map((place) => paper.show(place));
    expect(shown).toEqual([11, 22, 30, '潜力', 3, '#VALUE!', '#REF!', 33]);
    await paper.type({ B3: 200 });
    expect([paper.show('D3'), paper.show('F1'), paper.show('F7')]).toEqual([202, 210, 213]);
  });

  test('a table that grows is read to its new end', async () => {
    const paper = new Paper();
    const customers = table({ row: 0, column: 0, rows: 2, columns: 1 }, ['年用量']);
    await paper.type({ A1: '年用量', A2: 1, A3: 2 });
    paper.sheet().tables.push(customers);
    await paper.type({ C1: '=SUM(客户表[年用量])' });
    expect(paper.show('C1')).toBe(1);
    customers.area = { ...customers.area, rows: 3 };
    await paper.calculation.run();
    expect(paper.show('C1')).toBe(3);
  });

  test('another sheet or table leaves formulas of the file alone', async () => {
    const paper = new Paper();
    paper.load('A1', 1);
    paper.load('B1', 111, '=Sheet1!A1+1');
    await paper.calculation.run();
    paper.sheet().tables.push(table({ row: 10, column: 0, rows: 2, columns: 1 }, ['x']));
    await paper.calculation.run();
    expect(paper.show('B1')).toBe(111);
  });
});

describe('a formula that stands in no cell', () => {
  test('a rule of a conditional format is worked out for each cell as written for the first', async () => {
    const paper = new Paper();
    await paper.type({ H2: 46_000, H3: 46_100, H4: null });
    const rule = '=AND($H2<>"",ISNUMBER($H2),$H2<TODAY())';
    const asked = [1, 2, 3].map((row) =>
      paper.calculation.evaluate(rule, paper.sheet(), row, 0, { row: 1, column: 0 }),
    );
    expect(asked).toEqual([true, false, false]);
  });

  test('what is beyond us is null there', () => {
    const paper = new Paper();
    expect(paper.calculation.evaluate('=NOBODYKNOWS(1)', paper.sheet(), 0, 0)).toBeNull();
  });
});
