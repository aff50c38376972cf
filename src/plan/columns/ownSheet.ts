/**
 * A sheet of our own: for a ledger, which has no row for a customer, and where the user's sheet takes no columns.
 *
 *  - customers that stand there already keep their row, since somebody may have written beside it; new ones follow by
 *    volume;
 *  - names are text and stay text, whatever they begin with: the column is formatted as text before they arrive. So does
 *    what stands for a day that cannot be read: 03/04/26 is not to become one here.
 */
import type { Book, Customer } from '../../book/book';
import { judgeBy } from '../../book/factors';
import { contentOf, formatOf, headerText, namedColumn, rolesFor } from './column';
import { highlightRules } from './highlight';
import type { Decision } from '../../standing/decide';
import type { Sources } from './live';
import { columnReference } from '../../book/address';
import { FIGURES, isDecisionRole, RESULT_ROLES, ROLES, type FigureColumn, type RoleColumns } from '../roles';
import { SOURCE_NAME } from '../stores';
import { withoutNoise } from '../parts';
import { NOTHING, type Block, type Content, type DressBlock } from '../plan';
import type { Classified, Options, Place, Target } from './target';
import { rowsOnOwnSheet } from './rowsOnOwnSheet';
import { toldName } from './told';

export function onOwnSheet(book: Book, decisions: readonly Decision[], target: Target, options: Options): Classified {
  const { policy, words, told } = options;
  const roles = rolesFor(RESULT_ROLES, book, decisions);
  const place: Place = target.result ?? {
    sheet: freeSheetName(words.resultSheet, target.sheetNames),
    name: '',
    own: {},
    rules: [],
    names: new Map(),
  };
  const name = place.name || place.sheet;
  const headerRow = place.own.customer?.row ?? 0;
  let free = Math.max(-1, ...Object.values(place.own).map(({ column }) => column));
  const columns: { -readonly [role in keyof RoleColumns]: RoleColumns[role] } = {};
  for (const role of roles) columns[role] = place.own[role]?.column ?? ++free;

  const order = rowsOnOwnSheet(book.customers, place.own.customer?.contents.slice(1).map(String) ?? []);
  const rows = order.length + 1;
  const byRow = (row: number) => order[row - headerRow - 1] ?? null;
  const sources = ownSources(columns, book, byRow);

  const ground = { columns, sources, judge: judgeBy(policy), policy };
  const blocks = roles.map((role): Block => {
    const own = place.own[role];
    const figure: FigureColumn | null = isDecisionRole(role) ? null : FIGURES[role];
    const from: (Content | null)[] = [own?.contents[0] ?? ''];
    const to: (Content | null)[] = [own?.contents[0] || headerText(role, book, words)];
    order.forEach((index, i) => {
      const row = headerRow + 1 + i;
      const customer = index === null ? undefined : book.customers[index];
      const decision = index === null ? undefined : decisions[index];
      from.push(own?.contents[i + 1] ?? '');
      if (isDecisionRole(role)) to.push(decision ? contentOf(role, ground, row, decision, options) : '');
      else to.push(figureOf(FIGURES[role], customer, own?.contents[i + 1] ?? '', book.dateShift));
    });
    const block: Block = { sheet: place.sheet, column: columns[role] ?? 0, row: headerRow, from, to };
    return figure && !figure.stays ? { ...block, verbatim: true } : block;
  });

  const fresh = roles.filter((role) => !place.own[role]);
  return {
    sheet: name,
    columns,
    ownFills: null,
    plan: withoutNoise({
      ...NOTHING,
      job: 'classify',
      newSheet: target.result ? null : { from: null, to: place.sheet },
      dress: fresh.flatMap((role) => {
        const at = { sheet: place.sheet, column: columns[role] ?? 0, from: null };
        const { align } = ROLES[role];
        return [
          { ...at, row: headerRow, rows: 1, to: { numberFormat: null, like: null, paint: 'head', align } },
          {
            ...at,
            row: headerRow + 1,
            rows: rows - 1,
            to: { numberFormat: formatOf(role, target), like: null, paint: 'as it is', align },
          },
        ].filter(({ rows: count }) => count > 0) as DressBlock[];
      }),
      blocks,
      widths: fresh.map((role) => ({
        sheet: place.sheet,
        column: columns[role] ?? 0,
        from: null,
        to: ROLES[role].width,
      })),
      names: [
        ...roles.map((role) => namedColumn(place, name, role, columns[role] ?? 0, headerRow, rows)),
        {
          sheet: place.sheet,
          name: SOURCE_NAME,
          from: place.names.get(SOURCE_NAME) ?? null,
          to: place.names.get(SOURCE_NAME) ?? columnReference(target.name, 0, 0, 1),
        },
        ...toldName(place, told),
      ],
      rules: [
        {
          sheet: place.sheet,
          from: place.rules,
          to: highlightRules(columns, [headerRow + 1, headerRow + rows - 1], policy, null),
        },
      ],
    }),
  };
}

const figureOf = (
  { value, stays }: FigureColumn,
  customer: Customer | undefined,
  standing: Content,
  dateShift: number,
): Content => (customer ? value(customer, dateShift) : stays ? standing : '');

function ownSources(columns: RoleColumns, book: Book, byRow: (row: number) => number | null): Sources {
  return {
    volume: columns.volume === undefined ? null : { column: columns.volume, factor: 1 },
    potential: null,
    last: columns.last ?? null,
    typedNext: null,
    sample: null,
    judged: [],
    record: null,
    cell: (row, column) => {
      const index = byRow(row);
      const customer: Customer | undefined = index === null ? undefined : book.customers[index];
      if (!customer) return '';
      return (column === columns.last ? FIGURES.last : FIGURES.volume).value(customer, 0);
    },
    dateShift: book.dateShift,
  };
}

export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} ${n}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}
