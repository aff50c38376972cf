/**
 * LibreOffice as a second opinion: opens a workbook, works it out, prints it, and knows nothing of us.
 *
 *  - each call has a LibreOffice profile and a folder of its own, and removes both: calls do not meet;
 *  - `toCsv` gives cells as displayed. It believes values stored in the file; `recalculated` works out every formula
 *    anew;
 *  - `toPng` puts one sheet on one page, paints it, and gives pixels and where the words stand;
 *  - LibreOffice's TODAY() is the machine's clock: it cannot be told another day;
 *  - a machine without it is told once, in one line: ask `libreofficeHere()` before registering tests.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onOnePage } from './onePage';
import { readPicture, type Pixels } from './picture';
import { readXlsx } from './xlsx';

export const NOT_HERE = 'LibreOffice not found: second opinion not asked';

const PLACES = [
  '/usr/lib/libreoffice/program',
  '/opt/libreoffice/program',
  '/snap/bin',
  '/usr/local/bin',
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
];

const RESOLUTION = 200;
const PATIENCE_MS = 120_000;
/** Of a workbook: a file of a megabyte holds half a million formulas. */
const PATIENCE_MS_A_BYTE = 0.4;

/** Formulas of .xlsx files (OOXML) are worked out anew when loaded: 0 always, 1 never, 2 ask. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** The path of soffice, or null. */
export function libreofficeHere(): string | null {
  return programHere(['soffice', 'libreoffice', 'soffice.exe']);
}

/** Whether pages can be painted as well: that takes pdftoppm and pdftotext (poppler). */
export function painterHere(): boolean {
  return libreofficeHere() !== null && programHere(['pdftoppm']) !== null && programHere(['pdftotext']) !== null;
}

/** The cells of a sheet as LibreOffice displays them; sheets by name or by place from 0. */
export function toCsv(xlsx: Uint8Array, sheet: string | number): string[][] {
  return asked((folder) => csvOf(xlsx, sheet, folder));
}

/** As `toCsv`, but stored results are not believed: every formula is worked out anew. */
export function recalculated(xlsx: Uint8Array, sheet: string | number): string[][] {
  return asked((folder) => {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    return csvOf(xlsx, sheet, folder);
  });
}

/** One sheet on one page, formulas worked out anew, as a person would see it on paper. */
export function toPng(xlsx: Uint8Array, sheet: string | number): Pixels {
  return asked((folder) => {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    convert(folder, onOnePage(xlsx, nameOf(xlsx, sheet)), 'pdf');
    const page = ['-f', '1', '-l', '1'];
    const pdf = join(folder, 'book.pdf');
    run('pdftoppm', ['-r', String(RESOLUTION), ...page, '-singlefile', pdf, join(folder, 'page')]);
    run('pdftoppm', ['-r', String(RESOLUTION), ...page, '-singlefile', '-png', pdf, join(folder, 'page')]);
    run('pdftotext', ['-bbox', ...page, pdf, join(folder, 'words.html')]);
    return readPicture({
      ppm: readFileSync(join(folder, 'page.ppm')),
      png: readFileSync(join(folder, 'page.png')),
      words: readFileSync(join(folder, 'words.html'), 'utf8'),
      scale: RESOLUTION / 72,
    });
  });
}

function csvOf(xlsx: Uint8Array, sheet: string | number, folder: string): string[][] {
  const place = typeof sheet === 'number' ? sheet : readXlsx(xlsx).sheets.findIndex((one) => one.name === sheet);
  if (place < 0) throw new Error(`no sheet ${sheet} to show`);
  // Comma, double quote, UTF-8, from line 1, no column formats, language as it is, quote only where needed, (for
  // reading only), cells as displayed, formulas not shown, blanks kept, then which sheet, counted from 1.
  convert(folder, xlsx, `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,${place + 1}`);
  const csv = readdirSync(folder).find((name) => name.endsWith('.csv'));
  if (csv === undefined) throw new Error('LibreOffice made no CSV');
  return parseCsv(readFileSync(join(folder, csv), 'utf8'));
}

function nameOf(xlsx: Uint8Array, sheet: string | number): string {
  if (typeof sheet === 'string') return sheet;
  const found = readXlsx(xlsx).sheets[sheet];
  if (found === undefined) throw new Error(`no sheet at place ${sheet}`);
  return found.name;
}

function convert(folder: string, xlsx: Uint8Array, to: string): void {
  const soffice = libreofficeHere();
  if (soffice === null) throw new Error(NOT_HERE);
  const input = join(folder, 'book.xlsx');
  writeFileSync(input, xlsx);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = ['--headless', '--norestore', '--nolockcheck', `-env:UserInstallation=${profile}`];
  const patience = Math.round(PATIENCE_MS + xlsx.length * PATIENCE_MS_A_BYTE);
  const said = run(soffice, [...options, '--convert-to', to, '--outdir', folder, input], patience);
  const made = readdirSync(folder).some((name) => name.endsWith(`.${to.slice(0, 3)}`));
  if (!made) throw new Error(`LibreOffice could not open the workbook: ${said.trim() || 'it said nothing'}`);
}

function run(program: string, parameters: readonly string[], timeout = PATIENCE_MS): string {
  return execFileSync(program, parameters, {
    encoding: 'utf8',
    timeout,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function asked<T>(question: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'judge-'));
  try {
    return question(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function programHere(names: readonly string[]): string | null {
  for (const place of [...(process.env['PATH'] ?? '').split(delimiter), ...PLACES]) {
    for (const name of names) if (place !== '' && existsSync(join(place, name))) return join(place, name);
  }
  return null;
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A field, quoted or not, and what ends it.
  for (const [whole, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)) {
    if (whole === '' && row.length === 0) break;
    row.push(quoted?.replace(/""/g, '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
