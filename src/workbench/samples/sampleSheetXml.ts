/**
 * One sheet of a sample as the XML of a worksheet.
 *
 *  - texts go to the shared strings, days become serial numbers, a formula keeps the result worked out here;
 *  - titles, notes, sections and feet are merged across the sheet; merged cells all carry the style, or borders would
 *    be missing;
 *  - rows are made higher where a text needs more lines than one, as Excel does it when somebody presses Enter.
 */
import { dayText } from './sampleDay';
import { isPainted, type PlainCell, type SampleCell, type SampleRow, type SampleSheet } from './sample';
import type { Looks } from './looks';

export interface Written {
  readonly xml: string;
  /** Addresses that cells link to, in the order of their relationship numbers. */
  readonly links: readonly string[];
}

const LINE_HEIGHT = 16.5;
const HEIGHT: { readonly [role in SampleRow['role']]: number } = {
  title: 33,
  note: 18,
  header: 21,
  section: 19.5,
  record: 18.75,
  blank: 18.75,
  total: 21,
  foot: 18,
};

export function sheetXml(sheet: SampleSheet, looks: Looks, strings: string[], today: number, first: boolean): Written {
  const links: string[] = [];
  const linked: string[] = [];
  const width = sheet.columns.length;
  const data = sheet.rows.map((row, index) => {
    const cells =
      row.role === 'blank' ? '' : sheet.columns.map((_, column) => cellXml(row, index + 1, column)).join('');
    const hidden = row.hidden ? ' hidden="1"' : '';
    return `<row r="${index + 1}"${hidden} ht="${heightOf(row, sheet)}" customHeight="1">${cells}</row>`;
  });

  function cellXml(row: SampleRow, number: number, column: number): string {
    const given = row.cells[column] ?? null;
    const [cell, paint] = isPainted(given) ? [given.cell, given.paint] : [given, null];
    const kind = sheet.columns[column]?.kind ?? 'text';
    const address = `${letter(column)}${number}`;
    const typed =
      typeof cell === 'string' || (typeof cell === 'object' && cell !== null && 'shape' in cell && cell.shape !== null);
    if (kind === 'mail' && row.role === 'record' && typeof cell === 'string') {
      links.push(`mailto:${cell}`);
      linked.push(address);
    }
    const style = looks.styleOf(row.role, kind, paint, typed);
    return `<c r="${address}" s="${style}"${contentXml(cell, number, column)}`;
  }

  function contentXml(cell: PlainCell, row: number, column: number): string {
    if (cell === null) return '/>';
    if (typeof cell === 'number') return `><v>${cell}</v></c>`;
    if (typeof cell === 'string') return cell.startsWith('#') ? ` t="e"><v>${cell}</v></c>` : text(cell);
    if ('ago' in cell)
      return cell.shape === null ? `><v>${today - cell.ago}</v></c>` : text(dayText(today - cell.ago, cell.shape));
    if ('sumOf' in cell) {
      const [from, to] = cell.sumOf;
      const sum = sheet.rows.slice(from - 1, to).reduce((total, one) => total + (numberIn(one.cells[column]) ?? 0), 0);
      const range = `${letter(column)}${from}:${letter(column)}${to}`;
      // An error among the numbers would become the sum; people get around it with SUMIF.
      const broken = sheet.rows.some(({ cells }) => {
        const one = cells[column];
        return typeof one === 'string' && one.startsWith('#');
      });
      const formula = broken ? `SUMIF(${range},"&gt;0")` : `SUM(${range})`;
      return `><f>${formula}</f><v>${sum}</v></c>`;
    }
    const left = numberIn(sheet.rows[row - 1]?.cells[column - 1]) ?? 0;
    const lowered = Math.round(left * (1 - cell.lowered) * 100) / 100;
    return `><f>ROUND(${letter(column - 1)}${row}*(1-${cell.lowered}),2)</f><v>${lowered}</v></c>`;
  }

  function text(value: string): string {
    let place = strings.indexOf(value);
    if (place < 0) place = strings.push(value) - 1;
    return ` t="s"><v>${place}</v></c>`;
  }

  const merged = [...sheet.merged];
  sheet.rows.forEach(({ role }, index) => {
    const across = role === 'title' || role === 'note' || role === 'section' || role === 'foot';
    if (across) merged.push(`A${index + 1}:${letter(width - 1)}${index + 1}`);
  });
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<sheetPr${sheet.filter ? ' filterMode="1"' : ''}><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${letter(width - 1)}${sheet.rows.length}"/>` +
    viewXml(sheet, first) +
    `<sheetFormatPr defaultRowHeight="${HEIGHT.record}"/>` +
    `<cols>${sheet.columns.map((column, at) => `<col min="${at + 1}" max="${at + 1}" width="${column.width + 0.71}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${data.join('')}</sheetData>` +
    filterXml(sheet) +
    some('mergeCells', merged.map((range) => `<mergeCell ref="${range}"/>`)) +
    sheet.rules.map((rule, at) => ruleXml(rule, looks.ruleStyleOf(rule.paint), at + 1)).join('') +
    some('dataValidations', sheet.lists.map(listXml)) +
    (linked.length === 0 ? '' : `<hyperlinks>${linked.map((ref, at) => `<hyperlink ref="${ref}" r:id="rId${at + 1}"/>`).join('')}</hyperlinks>`) +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    '</worksheet>'; // prettier-ignore
  return { xml, links };
}

/** Column letters; samples are narrower than Z. */
function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function viewXml(sheet: SampleSheet, first: boolean): string {
  const [rows, columns] = sheet.frozen;
  const corner = `${letter(columns)}${rows + 1}`;
  const across = columns > 0 ? ` xSplit="${columns}"` : '';
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft';
  return (
    `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane${across} ySplit="${rows}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function filterXml({ filter }: SampleSheet): string {
  if (filter === null) return '';
  const shown = filter.shown.map((value) => `<filter val="${escaped(value)}"/>`).join('');
  const column = `<filterColumn colId="${filter.column}"><filters blank="1">${shown}</filters></filterColumn>`;
  return `<autoFilter ref="${filter.range}">${column}</autoFilter>`;
}

function ruleXml(rule: SampleSheet['rules'][number], style: number, priority: number): string {
  return (
    `<conditionalFormatting sqref="${rule.range}"><cfRule type="expression" dxfId="${style}" priority="${priority}">` +
    `<formula>${escaped(rule.formula)}</formula></cfRule></conditionalFormatting>`
  );
}

function listXml(list: SampleSheet['lists'][number]): string {
  return (
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="${list.range}">` +
    `<formula1>${escaped(`"${list.choices.join(',')}"`)}</formula1></dataValidation>`
  );
}

function some(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function heightOf(row: SampleRow, sheet: SampleSheet): number {
  if (row.role !== 'record' && row.role !== 'header') return HEIGHT[row.role];
  const lines = row.cells.map((cell, column) => {
    // A header cell with nothing to its right stands over two columns: its own column's width says nothing.
    if (row.role === 'header' && row.cells[column + 1] === null) return 1;
    return Math.ceil(textWidth(cell) / (sheet.columns[column]?.width ?? 10));
  });
  const most = Math.min(row.role === 'header' ? 2 : 5, Math.max(...lines));
  return HEIGHT[row.role] + (Math.max(1, most) - 1) * LINE_HEIGHT;
}

/** In digits of the default font, by which columns are measured: a Chinese character takes the room of nearly two. */
function textWidth(cell: SampleCell | undefined): number {
  const plain = cell !== undefined && isPainted(cell) ? cell.cell : cell;
  if (typeof plain !== 'string' || plain.includes('@')) return 1;
  return [...plain].reduce((sum, char) => sum + (char >= '\u1100' ? 1.8 : 0.92), 0);
}

function numberIn(cell: SampleCell | undefined): number | null {
  const plain = cell !== undefined && isPainted(cell) ? cell.cell : cell;
  return typeof plain === 'number' ? plain : null;
}

export function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
