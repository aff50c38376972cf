/** LibreOffice as a second opinion on formulas: writes a workbook, has it worked out, reads what it says. */
import { execFileSync } from 'child_process';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { delimiter, join } from 'path';
import { pathToFileURL } from 'url';
import type { FormulaCases } from './formulaCases';
import { valueOf } from './formulaCases';

/** Functions younger than the file format: files write them with a prefix. */
const YOUNG =
  /\b(IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|IFNA|XOR|ISOWEEKNUM|UNICHAR|UNICODE|NUMBERVALUE|DAYS|STDEV\.P|VAR\.P|PERCENTILE\.INC)\(/g;
/** Column Z, counted from 0. */
const RESULTS = 25;

export function libreOffice(): string | null {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return places.find((place) => existsSync(place)) ?? null;
}

/** What it says to each formula: '12', '"text"', '#N/A', 'Err:502'; truth values are 1 and 0. */
export async function opinions(soffice: string, cases: FormulaCases, formulas: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'formulas-'));
  try {
    writeFileSync(join(folder, 'formulas.xlsx'), await workbookOf(cases, formulas));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = ['--headless', profile, '--convert-to', 'fods', '--outdir', folder, join(folder, 'formulas.xlsx')];
    execFileSync(soffice, convert, { stdio: 'ignore' });
    return resultsIn(readFileSync(join(folder, 'formulas.fods'), 'utf8'), formulas.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function workbookOf({ cells }: FormulaCases, formulas: readonly string[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  const other = workbook.addWorksheet('客户 2026');
  other.getCell('A1').value = 7;
  other.getCell('B1').value = 8;
  for (const [place, written] of cells) {
    sheet.getCell(place).value = written.startsWith('=')
      ? { formula: written.slice(1), date1904: false }
      : valueOf(written);
  }
  formulas.forEach((formula, i) => {
    sheet.getCell(`Z${i + 1}`).value = { formula: formula.slice(1).replace(YOUNG, '_xlfn.$1('), date1904: false };
  });
  workbook.definedNames.add('Sheet1!$B$2:$B$7', 'volumes');
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  // ExcelJS writes names of ranges only.
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const constant = '<definedName name="税率">0.13</definedName></definedNames>';
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(book.replace('</definedNames>', constant)) });
}

function resultsIn(fods: string, count: number): string[] {
  const from = fods.indexOf('<table:table table:name="Sheet1"');
  const table = fods.slice(from, fods.indexOf('</table:table>', from));
  const results: string[] = [];
  for (const [, , inside = ''] of table.matchAll(/<table:table-row([^>]*)>([\s\S]*?)<\/table:table-row>/g)) {
    if (results.length < count) results.push(resultIn(inside));
  }
  return results;
}

function resultIn(row: string): string {
  let column = 0;
  for (const [, attributes = '', inside = ''] of row.matchAll(
    /<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g,
  )) {
    column += Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    if (column > RESULTS) return cellText(attributes, inside);
  }
  return '""';
}

function cellText(attributes: string, inside: string): string {
  const shown = plain(
    (/<text:p>([\s\S]*?)<\/text:p>/.exec(inside)?.[1] ?? '').replace(/<text:s[^>]*>/g, ' ').replace(/<[^>]*>/g, ''),
  );
  if (attributes.includes('calcext:value-type="error"')) return shown;
  const number = /office:value="([^"]*)"/.exec(attributes)?.[1];
  if (number !== undefined) return number;
  const day = /office:date-value="([^"]*)"/.exec(attributes)?.[1];
  if (day !== undefined)
    return String((Date.parse(`${day.slice(0, 10)}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return JSON.stringify(plain(/office:string-value="([^"]*)"/.exec(attributes)?.[1] ?? shown));
}

function plain(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
