import { bytesOf } from '../../src/workbench/host/wire/faults';
import { closeAll, failureOf, openIn, sheetOf, workbookOf, type Opened } from './office';

afterEach(closeAll);

const empty = () => openIn(workbookOf({ Sheet1: [] }));

/** Four changes in one batch: A1…A4 = 1…4. */
function writeFour({ client }: Opened): Promise<void> {
  return client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const row of [0, 1, 2, 3]) sheet.getCell(row, 0).values = [[row + 1]];
    await context.sync();
  });
}

function column({ workbook }: Opened, rows = 4): unknown[] {
  return Array.from({ length: rows }, (_, row) => sheetOf(workbook, 'Sheet1').value(row, 0));
}

describe('a batch that is made to fail', () => {
  test.each([
    ['before', [null, null, null, null]],
    ['middle', [1, 2, null, null]],
    ['after', [1, 2, 3, 4]],
  ] as const)('%s its changes leaves what was done by then', async (when, cells) => {
    const opened = await empty();
    opened.host.faults = [{ request: 1, code: 'GeneralException', when }];
    expect((await failureOf(writeFour(opened))).code).toBe('GeneralException');
    expect(column(opened)).toEqual(cells);
    await writeFour(opened);
    expect(column(opened)).toEqual([1, 2, 3, 4]);
  });

  test('fails half-way through a large write, too', async () => {
    const opened = await empty();
    opened.host.faults = [{ request: 1, code: 'RequestAborted', when: 'middle' }];
    const failing = opened.client.Excel.run(async (context) => {
      const rows = Array.from({ length: 15_000 }, (_, i) => [i]);
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A15000').values = rows;
      await context.sync();
    });
    expect((await failureOf(failing)).code).toBe('RequestAborted');
    const cells = column(opened, 15_000);
    expect([cells[7499], cells[7500], cells[14_999]]).toEqual([7499, null, null]);
  });

  test('is the n-th that Excel.run sent; what the client sends by itself does not count', async () => {
    const opened = await openIn(workbookOf({ Sheet1: [] }));
    const { client, host } = opened;
    await client.Office.addin.setStartupBehavior(client.Office.StartupBehavior.load);
    host.faults = [{ request: 2, code: 'Conflict', when: 'before' }];
    await writeFour(opened);
    await client.idle();
    expect(host.requests).toHaveLength(1);
    expect((await failureOf(writeFour(opened))).code).toBe('Conflict');
    await writeFour(opened);
    expect(host.requests).toHaveLength(3);
  });

  test.each([
    'AccessDenied',
    'ItemNotFound',
    'GeneralException',
    'RequestAborted',
    'ActivityLimitReached',
    'Conflict',
    'MemoryLimitReached',
    'InvalidOperationInCellEditMode',
  ])('may fail with %s', async (code) => {
    const opened = await empty();
    opened.host.faults = [
      { request: 1, code, when: 'before' },
      { request: 2, code, when: 'middle' },
      { request: 3, code, when: 'after' },
    ];
    for (let n = 0; n < 3; n++) expect((await failureOf(writeFour(opened))).code).toBe(code);
  });

  // The names are those that office.js 1.1.110 makes of the numbers.
  test.each([
    ['5001', 'GeneralException'],
    ['5004', 'InvalidOperationInCellEditMode'],
    ['5012', 'InvalidOrTimedOutSession'],
    ['5102', 'ActivityLimitReached'],
    ['5103', 'RequestPayloadSizeLimitExceeded'],
    ['5104', 'ResponsePayloadSizeLimitExceeded'],
    ['7000', 'AccessDenied'],
  ])('may fail in the transport, by number %s', async (number, code) => {
    const opened = await empty();
    opened.host.faults = [
      { request: 1, code: number, when: 'before' },
      { request: 2, code: number, when: 'middle' },
    ];
    expect((await failureOf(writeFour(opened))).code).toBe(code);
    expect(column(opened)).toEqual([null, null, null, null]);
    expect((await failureOf(writeFour(opened))).code).toBe(code);
    expect(column(opened)).toEqual([1, 2, null, null]);
  });
});

describe('limits of Excel on the web', () => {
  const text = 'x'.repeat(1000);

  test('a request of more than 5 MB is not applied', async () => {
    const opened = await empty();
    const failing = opened.client.Excel.run(async (context) => {
      const rows = Array.from({ length: 5300 }, () => [text]);
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A5300').values = rows;
      await context.sync();
    });
    expect((await failureOf(failing)).code).toBe('RequestPayloadSizeLimitExceeded');
    expect(column(opened)).toEqual([null, null, null, null]);
    expect(opened.host.requests[0]?.bytes).toBeGreaterThan(5 * 1024 * 1024);
  });

  test('an answer of more than 5 MB does not arrive, though the batch was applied', async () => {
    const opened = await openIn(workbookOf({ Sheet1: Array.from({ length: 5300 }, () => [text]) }));
    const failing = opened.client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B1').values = [['applied']];
      sheet.getRange('A1:A5300').load('values');
      await context.sync();
    });
    expect((await failureOf(failing)).code).toBe('ResponsePayloadSizeLimitExceeded');
    expect(sheetOf(opened.workbook, 'Sheet1').value(0, 1)).toBe('applied');
  });

  test('the limit can be set, and every batch is written down with its size', async () => {
    const opened = await openIn(workbookOf({ Sheet1: [] }), { largestPayload: 3000 });
    await writeFour(opened);
    const [record] = opened.host.requests;
    expect(record?.bytes).toBeGreaterThan(500);
    expect(record?.answerBytes).toBeGreaterThan(100);
    expect(record?.actions).toBeGreaterThan(8);
    const failing = opened.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['y'.repeat(3000)]];
      await context.sync();
    });
    expect((await failureOf(failing)).code).toBe('RequestPayloadSizeLimitExceeded');
  });

  test.each(['', 'abc', 'é', '客户', '😀', 'a\ud800'])('the bytes of %j are those of UTF-8', (sample) => {
    expect(bytesOf(sample)).toBe(Buffer.byteLength(sample.replace(/\ud800$/, '??'), 'utf8'));
  });
});

describe('while a cell is being edited', () => {
  test('a batch fails and nothing is applied', async () => {
    const opened = await empty();
    opened.host.editing = true;
    expect((await failureOf(writeFour(opened))).code).toBe('InvalidOperationInCellEditMode');
    expect(column(opened)).toEqual([null, null, null, null]);
    opened.host.editing = false;
    await writeFour(opened);
    expect(column(opened)).toEqual([1, 2, 3, 4]);
  });

  test('a batch with delayForCellEdit waits, and others still fail', async () => {
    const opened = await empty();
    opened.host.editing = true;
    let done = false;
    const waiting = opened.client.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['late']];
      await context.sync();
      done = true;
    });
    expect((await failureOf(writeFour(opened))).code).toBe('InvalidOperationInCellEditMode');
    await opened.client.idle();
    expect([done, column(opened, 1)]).toEqual([false, [null]]);
    opened.host.editing = false;
    await waiting;
    expect([done, column(opened, 1)]).toEqual([true, ['late']]);
  });
});

test('another user can change the workbook between two batches', async () => {
  const { client, host, workbook } = await empty();
  const seen: number[] = [];
  host.before = (request) => {
    seen.push(request);
    if (request === 2) sheetOf(workbook, 'Sheet1').setValue(0, 0, 'theirs');
  };
  const values = await client.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.values = [['ours']];
    await context.sync();
    cell.load('values');
    await context.sync();
    return cell.values;
  });
  expect([values, seen]).toEqual([[['theirs']], [1, 2]]);
});
