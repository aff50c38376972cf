import { existsSync } from 'node:fs';
import { countOf, headerReport, headersHold, headersIn, headerTable, type LabelledHeader } from './headers';

const FILE = '../shared/data/headers/open.json';
const labelled = (label: string, role: LabelledHeader['role'], also: LabelledHeader['also'] = []) =>
  ({ label, lang: 'en', role, also, source: 'here' }) as const;

test('a label is read, left unread, or read as something else, over the cells of its role', () => {
  const rows = headerReport([
    labelled('Customer name', 'customer_name'),
    labelled('Order number', 'order_no'),
    labelled('Zqrt', 'phone'),
    labelled('Phone', 'email', ['phone']),
    labelled('Zqrt', 'tier', ['none']),
    labelled('Supplier name', 'none'),
    labelled('Customer tier', 'none'),
  ]);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['read', 'read', 'unread', 'read', 'unread', 'unread', 'wrong']);
  expect(countOf(rows)).toEqual({ asked: 4, read: 3, wrong: 0, none: 2, noneRead: 1 });
  expect(headersHold(rows)).toBe(false);
  expect(headerTable(rows)).toContain('✕ Customer tier: read as tier, not none');
});

if (existsSync(FILE)) {
  test('labelled headers of public systems are read, and what is none of ours is not', () => {
    const rows = headerReport(headersIn(FILE));
    process.stdout.write(`${headerTable(rows)}\n`);
    expect(rows.length).toBeGreaterThan(1_500);
    expect(headersHold(rows)).toBe(true);
  });
} else {
  test('the labelled headers are not on this machine', () => {
    console.info(`${FILE} is absent: no labelled header was read`);
    expect(existsSync(FILE)).toBe(false);
  });
}
