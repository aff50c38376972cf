/** What a cell of the policy is called where there is no sheet around it: "B · From (a year)". */
import type { Cell } from '../../book/book';
import { grouped, percent } from '../../locale/say/numbers';
import { policyWords } from '../../locale/policy';
import type { Words } from '../../locale/shape/words';
import { settingCell } from '../../plan/policySheet/lines';
import type { PolicySheetWords } from '../../plan/policySheet/words';
import { CELLS, settingName, SETTINGS, type Setting } from '../../plan/policySheet/cells';
import { cellNamed, type PolicyTable } from '../../plan/policySheet/tables';
import type { Policy } from '../../policy/policy';

/** By the names that the sheet itself gives its rows and columns. */
export function policyLabel(place: string, { locale }: Words): string {
  const { sheet: policy } = policyWords(locale);
  const { table, row, column } = cellNamed(place) ?? { table: 'settings' as PolicyTable, row: place, column: 'value' };
  const rows = namedRows(table, policy);
  const name = rows[row] ?? row;
  if (column === 'value') return name;
  const head =
    (policy.heads as { readonly [head: string]: string })[
      table === 'bands' && column === 'floor' ? 'bandFloor' : column
    ] ?? column;
  const part = table === 'tiers' ? name : `${policy.titles[table]} · ${name}`;
  return `${part} · ${head}`;
}

/** The rows of a table that have a name in words, by id. */
function namedRows(table: PolicyTable, { factors, settings }: PolicySheetWords): { readonly [id: string]: string } {
  const named: { readonly [id: string]: { readonly name: string } } =
    table === 'weights' ? factors : table === 'settings' ? settings : {};
  return Object.fromEntries(Object.entries(named).map(([id, { name }]) => [id, name]));
}

/** As a person reads it: 0.8 as a share is 80%. */
export function policyValue(place: string, value: Cell): string {
  // Choices that formulas look up begin with their number.
  if (typeof value !== 'number') return value === '' ? '–' : String(value).replace(/^\d+ (?=\D)/, '');
  return CELLS.get(place)?.format === 'percent' ? percent(value) : grouped(value);
}

/** Settings, one by one. */
export const rulesInWords = (policy: Policy, words: Words, settings: readonly Setting[] = SETTINGS) =>
  settings.map((setting) => {
    const place = settingName(setting);
    const value = policyValue(place, settingCell(setting, policy, policyWords(words.locale).sheet));
    return { place, name: policyLabel(place, words), value };
  });
