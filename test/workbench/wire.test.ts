import { execFileSync } from 'node:child_process';
import { Wire, type Answering } from '../../src/workbench/host/wire/wire';
import { closeAll, openIn, workbookOf } from './office';

afterEach(closeAll);

test('the unmodified office.js finds Excel on the web', async () => {
  const { client } = await openIn(workbookOf({ Sheet1: [] }));
  expect(client.Office.context.host).toBe('Excel');
  expect(client.Office.context.platform).toBe('OfficeOnline');
});

test('the readable form of office.js works as well', async () => {
  const { client } = await openIn(workbookOf({ Sheet1: [] }), {}, { debug: true });
  expect(client.Office.context.host).toBe('Excel');
});

test('the add-in learns the language of Excel and of the data', async () => {
  const { client } = await openIn(workbookOf({ Sheet1: [] }), { locale: 'zh-CN', dataLocale: 'de-DE' });
  expect(client.Office.context.displayLanguage).toBe('zh-CN');
  expect(client.Office.context.contentLanguage).toBe('de-DE');
});

test('the host has exactly the API sets of Excel LTSC 2021, unless told otherwise', async () => {
  const { client } = await openIn(workbookOf({ Sheet1: [] }));
  const { requirements } = client.Office.context;
  expect(requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  expect(requirements.isSetSupported('SharedRuntime', '1.2')).toBe(false);
  expect(requirements.isSetSupported('CustomFunctionsRuntime', '1.3')).toBe(true);
  expect(requirements.isSetSupported('CustomFunctionsRuntime', '1.4')).toBe(false);
  const other = await openIn(workbookOf({ Sheet1: [] }), { apiSets: { ExcelApi: '1.9' } });
  expect(other.client.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(other.client.Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
});

test('document settings come from the file and go back into it', async () => {
  const workbook = workbookOf({ Sheet1: [] });
  workbook.settings.set('greeting', '"hello"');
  const { client } = await openIn(workbook);
  const { settings } = client.Office.context.document;
  expect(settings.get('greeting')).toBe('hello');
  settings.set('answer', { n: 42 });
  const status = await new Promise((done) => settings.saveAsync((result) => done(result.status)));
  expect(status).toBe('succeeded');
  expect(workbook.settings.get('answer')).toBe('{"n":42}');
});

test('a script runs before office.js is ready, with the globals of a browser and those it was given', async () => {
  const script = `${__dirname}/fixtures/probe.js`;
  const { client } = await openIn(workbookOf({ Sheet1: [] }), {}, { scripts: [script], globals: { FLAVOUR: 'mint' } });
  expect(client.window['probe']).toEqual({
    readyAtLoad: false,
    missing: [],
    element: null,
    flavour: 'mint',
    clone: [1, 2],
  });
});

test('a ribbon button runs the associated action and hears that it completed', async () => {
  const { client } = await openIn(workbookOf({ Sheet1: [] }));
  const pressed: string[] = [];
  client.Office.actions.associate('classify', (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  expect(await client.command('classify')).toBe(0);
  expect(pressed).toEqual(['classify']);
});

test('the add-in can ask to be started with the document, and to be hidden', async () => {
  const { client } = await openIn(workbookOf({ Sheet1: [] }));
  const { addin } = client.Office;
  await addin.setStartupBehavior(client.Office.StartupBehavior.load);
  expect(await addin.getStartupBehavior()).toBe('Load');
  await addin.hide();
  expect(client.connection.pane.state).toBe('Background');
});

test('Node ends by itself, and at once, when the client is closed', () => {
  const out = execFileSync(process.execPath, [`${__dirname}/fixtures/openAndClose.cjs`], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  // No timer and no socket is left that it would wait for.
  expect(JSON.parse(out)).toEqual({ result: 42, waiting: [] });
});

describe('texts that are none of ours', () => {
  const posted: string[] = [];
  const answering = { conversation: 'c-1', origin: 'https://localhost', context: () => ({ _id: 'a' }) } as Answering;
  const wire = new Wire((text) => posted.push(text), answering);
  const ask = (message: object): unknown[] => {
    posted.length = 0;
    wire.receive(JSON.stringify({ _messageType: 0, _conversationId: 'c-1', _correlationId: 7, ...message }));
    return posted.map((text) => JSON.parse(text) as unknown);
  };

  test('are left alone', () => {
    posted.length = 0;
    for (const text of ['', 'null', '[]', '{"hello":1}', 'webpackHotUpdate']) wire.receive(text);
    expect(posted).toEqual([]);
    expect(ask({ _conversationId: 'c-2', _actionName: 'ContextActivationManager_getAppContextAsync' })).toEqual([]);
  });

  test('an unknown request is answered with an error, so that the client does not wait for ever', () => {
    expect(ask({ _actionName: 'makeCoffee' })).toMatchObject([{ _correlationId: 7, _errorCode: -2 }]);
    const execute = { _actionName: 'executeMethod', _data: { DdaMethod: { DispatchId: 144 } } };
    expect(ask(execute)).toMatchObject([{ _data: { Error: 5000 } }]);
  });

  test('an event reaches only who listens to it', () => {
    expect(wire.fire('richApiMessage', {})).toBe(false);
    ask({ _actionName: 'richApiMessage', _actionType: 1 });
    expect(wire.fire('richApiMessage', {})).toBe(true);
    ask({ _actionName: 'richApiMessage', _actionType: 2 });
    expect(wire.fire('richApiMessage', {})).toBe(false);
  });
});
