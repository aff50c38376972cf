/** What the desk's tests share: a desk over a sample or a workbook made by hand, with the built add-in beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Client } from '../../../src/workbench/host/node/client';
import { customFunctionsOf } from '../../../src/workbench/host/formulas/custom';
import type { Host } from '../../../src/workbench/host/host';
import type { Workbook } from '../../../src/workbench/host/model';
import { Desk } from '../../../src/workbench/page/desk';

const DIST = join(__dirname, '../../../dist');

/** Sunday, 2026-11-22. */
export const TODAY = 46348;

export const FUNCTIONS = customFunctionsOf(JSON.parse(readFileSync(join(DIST, 'functions.json'), 'utf8')));

const open: Client[] = [];

export function deskOver(workbook: Workbook, today: () => number = () => TODAY): Desk {
  return new Desk({ workbook, locale: 'en-US', functions: FUNCTIONS, today });
}

/** The built add-in, in a frame of the desk. */
export async function addInAt(desk: Desk): Promise<Client> {
  const host = Object.create(desk.host, {
    connect: {
      value: ({ post, origin }: Parameters<Host['connect']>[0]) => desk.connect(post, origin),
    },
  }) as Host;
  const client = await connect(host, { scripts: ['functions.js', 'session.js'].map((script) => join(DIST, script)) });
  open.push(client);
  return client;
}

export function closeAddIns(): void {
  for (const client of open.splice(0)) client.close();
}
