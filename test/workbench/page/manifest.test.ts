import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ribbonOf } from '../../../src/workbench/page/manifest';

const ROOT = join(__dirname, '../../..');
const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

const buttonsIn = (locale: string) => ribbonOf(MANIFEST, locale).groups.flatMap(({ buttons }) => buttons);

test('the ribbon has the buttons of the manifest, in its order, with what they do', () => {
  const { product, groups } = ribbonOf(MANIFEST, 'en-US');
  expect([product, groups.map(({ label }) => label)]).toEqual(['Vital Few', ['Vital Few']]);
  expect(buttonsIn('en-US').map(({ label, action }) => [label, action])).toEqual([
    ['Classify', { kind: 'function', name: 'classify' }],
    ['Overdue', { kind: 'function', name: 'overdue' }],
    ['Contacted', { kind: 'function', name: 'contacted' }],
    ['Freeze for sharing', { kind: 'function', name: 'freeze' }],
    ['Repair formulas', { kind: 'function', name: 'repair' }],
    ['Revert', { kind: 'function', name: 'revert' }],
    ['Open pane', { kind: 'pane' }],
  ]);
});

test('it speaks the language of the page', () => {
  expect(ribbonOf(MANIFEST, 'zh-CN').product).toBe('关键少数');
  expect(buttonsIn('zh-CN')[0]?.label).toBe('客户分级');
  expect(buttonsIn('zh-TW')[0]?.label).toBe('客戶分級');
  expect(buttonsIn('fr-FR')[0]?.label).toBe('Classify');
});

test.each(['en-US', 'zh-CN', 'zh-TW'])(
  'in %s every button has a title, a tip and a picture that is there',
  (locale) => {
    for (const { id, title, tip, icon } of buttonsIn(locale)) {
      expect([id, title.length > 0, tip.length > 20, existsSync(join(ROOT, icon))]).toEqual([id, true, true, true]);
      expect(title + tip).not.toMatch(/&\w+;/);
    }
  },
);

test('a manifest without commands is refused', () => {
  expect(() => ribbonOf('<OfficeApp><DisplayName DefaultValue="x"/></OfficeApp>', 'en-US')).toThrow('no ribbon');
});
