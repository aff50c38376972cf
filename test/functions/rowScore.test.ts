/** The script that =SCORE waits for, in the built add-in: it comes when it is called for, or says that it did not. */
import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbook } from '../../src/workbench/host/file/blank';
import { Host } from '../../src/workbench/host/host';
import { connect, type Client } from '../../src/workbench/host/node/client';
import { builtAddIn } from '../field/built';

const SCORE = {
  name: 'SCORE',
  args: [[['客户名称', '年采购量', '潜在采购量', '意向']], [['宁波海川', 1000, 2000, '高']]],
  address: 'Sheet1!A1',
};
const TIER = { name: 'TIER', args: [1000], address: 'Sheet1!A1' };

const windowOf = (folder: string): Promise<Client> =>
  connect(new Host(newWorkbook('Sheet1')), { scripts: [join(folder, 'functions.js')] });

test('the built =SCORE loads what reads headers, and answers', async () => {
  const client = await windowOf(builtAddIn());
  expect(await client.invoke([SCORE, TIER, SCORE])).toEqual([76, 'A', 76]);
  client.close();
});

test('while that script cannot be loaded =SCORE is #N/A with the reason, =TIER is as ever; then it answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  cpSync(join(builtAddIn(), 'functions.js'), join(folder, 'functions.js'));
  const client = await windowOf(folder);
  const message = expect.stringContaining('could not be loaded') as string;
  expect(await client.invoke([SCORE, TIER])).toEqual([{ error: '#N/A', message }, 'A']);
  for (const file of readdirSync(builtAddIn()).filter((name) => name.startsWith('pane.')))
    cpSync(join(builtAddIn(), file), join(folder, file));
  expect(await client.invoke([SCORE])).toEqual([76]);
  client.close();
});
