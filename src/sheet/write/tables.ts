/**
 * Excel Tables that grow by our columns or lines, and shrink again; and tables that are made.
 */
import type { Area } from '../../book/book';
import type { Plan, TableChange } from '../../plan/plan';
import { rangeOf } from './write';

export function growTables({ workbook }: Excel.RequestContext, changes: Plan['tables']): void {
  for (const { sheet: id, table, from, to } of changes) {
    if (to === null) continue;
    const sheet = workbook.worksheets.getItem(id);
    if (from !== null) {
      sheet.tables.getItem(table).resize(rangeOf(sheet, to));
      continue;
    }
    const made = sheet.tables.add(rangeOf(sheet, to), true);
    made.name = table;
    made.style = 'TableStyleLight1';
  }
}

/**
 * Of a plan that is taken back: from what it had grown to. Our columns stand last in the table, unless somebody has
 * moved them.
 */
export function shrinkTables(
  { workbook }: Excel.RequestContext,
  changes: Plan['tables'],
  standing: ReadonlyMap<string, Area>,
  { blocks }: Plan,
): void {
  const shrink = ({ sheet: id, table }: TableChange, area: Area) => {
    const sheet = workbook.worksheets.getItem(id);
    sheet.tables.getItem(table).resize(rangeOf(sheet, area));
  };
  for (const change of changes) {
    const { from: grown, to: before, sheet: id, table } = change;
    const now = standing.get(table);
    if (!now) continue;
    const lines = (grown?.rows ?? 0) - (before?.rows ?? 0);
    if (lines > 0) {
      // Others may have added lines below ours since: then a blank one stays between.
      if (grown && now.rows === grown.rows) shrink(change, { ...now, rows: now.rows - lines });
      continue;
    }
    const columns = blocks.filter(({ sheet }) => sheet === id).map(({ column }) => column);
    const ours = Math.min(columns.length, (grown?.columns ?? 0) - (before?.columns ?? 0));
    const last = Math.max(...columns);
    if (ours === 0 || now.column + now.columns - 1 !== last) continue;
    shrink(change, { ...now, columns: now.columns - ours });
  }
}
