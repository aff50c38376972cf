/**
 * Copy and paste as text between tabs, as every spreadsheet understands it.
 *
 *  - copied is what the cells show; hidden rows and columns stay out;
 *  - what was copied here and is pasted here brings formulas along, moved as Excel moves them, and values unrounded;
 *  - one value pasted over several cells fills them.
 *
 * Not done: formats, merged cells, cutting (a cut is a copy, so nothing gets lost).
 */
import type { Culture } from '../../host/wire/culture';
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet, type Workbook } from '../../host/model';
import { shiftable, shifted } from '../../host/file/parts/formulaText';
import { editText, shownText } from './cellText';
import type { Spot } from './moves';

export interface Copied {
  readonly text: string;
  readonly from: Spot;
  /** What would have to be typed for the same cells. */
  readonly rows: readonly (readonly string[])[];
}

export function copied(workbook: Workbook, sheet: Sheet, area: Area, culture: Culture): Copied {
  const used = sheet.usedArea(true);
  const rows = Math.min(area.rows, Math.max(1, (used ? used.row + used.rows : 0) - area.row));
  const columns = Math.min(area.columns, Math.max(1, (used ? used.column + used.columns : 0) - area.column));
  const shownRows = shown(area.row, rows, sheet.hiddenRows);
  const shownColumns = shown(area.column, columns, sheet.hiddenColumns);
  const grid = (cell: (row: number, column: number) => string) =>
    shownRows.map((row) => shownColumns.map((column) => cell(row, column)));
  const texts = grid((row, column) => {
    const numberFormat = workbook.styles.numberFormat(sheet.style(row, column));
    return shownText(sheet.value(row, column), numberFormat, culture, workbook.date1904);
  });
  return {
    text: texts.map((line) => line.map(quoted).join('\t')).join('\r\n'),
    from: { row: shownRows[0] ?? area.row, column: shownColumns[0] ?? area.column },
    rows: grid((row, column) => editText(workbook, sheet, row, column, culture)),
  };
}

/** The texts to type from the first cell of `area` on. */
export function pasted(text: string, last: Copied | null, area: Area): readonly (readonly string[])[] {
  const plain = (lines: string) => lines.replace(/\r\n/g, '\n').replace(/\n$/, '');
  const own = last !== null && plain(last.text) === plain(text) ? last : null;
  const rows = own ? own.rows : parsed(text);
  const isOne = rows.length === 1 && rows[0]?.length === 1;
  const isWhole = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
  const height = isOne && !isWhole ? area.rows : rows.length;
  const width = isOne && !isWhole ? area.columns : 0;
  return Array.from({ length: height }, (_, i) => {
    const line = rows[isOne ? 0 : i] ?? [];
    return Array.from({ length: isOne ? Math.max(1, width) : line.length }, (__, j) => {
      const typed = line[isOne ? 0 : j] ?? '';
      if (!own || !typed.startsWith('=')) return typed;
      const down = area.row - own.from.row + (isOne ? i : 0);
      const across = area.column - own.from.column + (isOne ? j : 0);
      return shifted(shiftable(typed), down, across);
    });
  });
}

/** Tabs and lines; a text with tabs, lines or quotes in it stands in quotes. */
export function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let at = 0;
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '"' && cell === '') {
      const close = closingQuote(text, at + 1);
      if (close > 0) {
        cell = text.slice(at + 1, close).replaceAll('""', '"');
        at = close + 1;
        continue;
      }
    }
    if (char === '\t') end();
    else if (char === '\n') {
      end();
      if (at + 1 < text.length) rows.push([]);
    } else if (char !== '\r') cell += char;
    at++;
  }
  if (!text.endsWith('\n') || text === '') end();
  return rows;
}

/** Of a quoted cell; -1 where the quote is only a sign in a text. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue;
    const next = text[at + 1];
    return next === undefined || next === '\t' || next === '\n' || next === '\r' ? at : -1;
  }
  return -1;
}

function quoted(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function shown(first: number, count: number, hidden: ReadonlySet<number>): number[] {
  return Array.from({ length: count }, (_, i) => first + i).filter((index) => !hidden.has(index));
}
