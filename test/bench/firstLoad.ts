/**
 * What the pane loads before anybody sees it: its page's scripts and the words of one language, the longest. office.js
 * is Microsoft's.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LOCALES } from '../../src/policy/locale';

/** Bytes of gzip. `dist` is the folder of a build. */
export function firstLoadBytes(dist: string): number {
  const page = readFileSync(join(dist, 'taskpane.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]* src="?([^\s">]+)/g)].map(([, src = '']) => src);
  const own = scripts.filter((src) => !/^https?:/.test(src));
  const languages = readdirSync(dist).filter((name) => /^pane\.[\w-]+-words\.js$/.test(name));
  if (own.length < 3 || languages.length < LOCALES.length) throw new Error('the build is not whole');
  const sizeOf = (name: string) => gzipSync(readFileSync(join(dist, name)), { level: 9 }).length;
  return own.reduce((sum, name) => sum + sizeOf(name), 0) + Math.max(...languages.map(sizeOf));
}
