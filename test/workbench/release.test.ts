/** What a team's server is given: made here of a build of a few small files; `npm run release` builds for itself. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import { ROOT, textOf } from '../repository/sources';
import { LOCALES } from '../../src/policy/locale';

const BUILT = {
  'taskpane.html': '<html></html>',
  'functions.js': '1',
  'pane.1.0123abcd.js': '2',
  'assets/icon-32.png': 'PNG',
  'session.js': 'of the command line',
  'session.js.LICENSE.txt': 'of the command line',
  'workbench/index.html': 'the stand-in',
};

let folder = '';
const at = (...parts: string[]) => join(folder, ...parts);
const released = (name: string) => readFileSync(at('out', name), 'utf8');

const release = (...given: string[]) =>
  spawnSync(
    process.execPath,
    [join(ROOT, 'src/workbench/release.mjs'), '--built', at('built'), '--out', at('out'), ...given],
    { encoding: 'utf8' },
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  for (const [name, text] of Object.entries(BUILT)) {
    mkdirSync(join(at('built', name), '..'), { recursive: true });
    writeFileSync(at('built', name), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each(['https://tools.example.com/vital-few', 'https://tools.example.com/vital-few/'])(
  'for %s the manifest is the project’s own at that address',
  (url) => {
    expect(release('--url', url).stderr).toBe('');
    const back = released('manifest.xml').replaceAll('https://tools.example.com/vital-few/', 'https://localhost:3000/');
    expect(back).toBe(textOf('manifest.xml'));
    expect(back).toContain(`<Version>${version}.0</Version>`);
  },
);

test('what the pane does not load stays at home, and nothing of an older release stays', () => {
  mkdirSync(at('out'));
  writeFileSync(at('out', 'pane.1.ffffffff.js'), 'older');
  release('--url', 'https://tools.example.com');
  expect(readdirSync(at('out')).sort()).toEqual(
    [
      'SHA256SUMS',
      'assets',
      'functions.js',
      'index.html',
      'manifest.xml',
      'pane.1.0123abcd.js',
      'taskpane.html',
    ].sort(),
  );
});

test('every file but the sums themselves has its sum', () => {
  release('--url', 'https://tools.example.com');
  const sums = released('SHA256SUMS').trim().split('\n');
  expect(sums.map((line) => line.slice(66)).sort()).toEqual(
    ['assets/icon-32.png', 'functions.js', 'index.html', 'manifest.xml', 'pane.1.0123abcd.js', 'taskpane.html'].sort(),
  );
  for (const line of sums) {
    const bytes = readFileSync(at('out', line.slice(66)));
    expect(line.slice(0, 66)).toBe(`${createHash('sha256').update(bytes).digest('hex')}  `);
  }
});

test('its first page speaks every language, with a way to install for each kind of Excel', () => {
  release('--url', 'https://tools.example.com');
  const parts = released('index.html').split('<section').slice(1);
  expect(parts.map((part) => /^ lang="([^"]+)"/.exec(part)?.[1])).toEqual([...LOCALES]);
  for (const part of parts) {
    expect(part.match(/<li>/g)).toHaveLength(4);
    expect(part).toContain('href="manifest.xml"');
    const help = /href="(support\.[^"]+)"/.exec(part)?.[1] ?? '';
    expect(existsSync(join(ROOT, 'assets', help))).toBe(true);
  }
});

test.each([
  [],
  ['--url', 'tools.example.com'],
  ['--url', 'http://tools.example.com'],
  ['--url', 'https://tools.example.com/?v=1'],
  ['--url', 'https://tools.example.com', '--office-cdn', 'http://office.example.com'],
])('is refused with a sentence, and nothing is written: %j', (...given) => {
  const { status, stderr } = release(...given);
  expect([status, existsSync(at('out'))]).toEqual([2, false]);
  expect(stderr).toMatch(/^release: --url.*https:/);
});
