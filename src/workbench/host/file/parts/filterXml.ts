/**
 * `<autoFilter>` of a sheet or of a table: which columns ask something, and the element as it is now.
 *
 *  - comparisons (`<customFilters>`) are read and written; whatever else a column asks is kept as it stands;
 *  - a criterion's text is Excel's own: "<=46012", "=张*", "<>".
 */
import type { Area, Filtered, FilterColumn } from '../../model';
import { areaName, sameArea } from './reference';
import {
  applyEdits,
  attribute,
  childrenOf,
  type Element,
  escapeAttribute,
  isTrue,
  rootOf,
  tagOf,
  withAttribute,
} from './xml';

const KINDS: { readonly [child: string]: string } = {
  filters: 'Values',
  customFilters: 'Custom',
  dynamicFilter: 'Dynamic',
  top10: 'TopItems',
  colorFilter: 'CellColor',
  iconFilter: 'Icon',
};

const SIGNS: { readonly [operator: string]: string } = {
  equal: '=',
  notEqual: '<>',
  lessThan: '<',
  lessThanOrEqual: '<=',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
};
const OPERATORS = new Map(Object.entries(SIGNS).map(([operator, sign]) => [sign, operator]));

/** What is asked, or nothing where nothing is. */
export function filtersIn(xml: string, filter: Element | undefined): Pick<Filtered, 'filtered' | 'filters'> {
  const filters = columnsIn(xml, filter).map((element): FilterColumn => {
    const [asked] = childrenOf(xml, element);
    const name = asked?.name ?? 'filters';
    const custom = asked && name === 'customFilters' ? customIn(xml, asked) : null;
    const column = Number(attribute(tagOf(xml, element), 'colId') ?? 0);
    return { column, on: KINDS[name] ?? 'Values', custom, xml: xml.slice(element.start, element.end) };
  });
  return filters.length > 0 ? { filtered: true, filters } : { filtered: false };
}

/** The element as it is now; `old` is what the file has. */
export function filterText(xml: string, old: Element | undefined, area: Area, was: Area | null, now: Filtered): string {
  const within = (now.filtered ? (now.filters ?? []) : []).filter(({ column }) => column < area.columns);
  const asked = within.map((filter) => filter.xml ?? columnText(filter)).join('');
  if (!old) return `<autoFilter ref="${areaName(area)}"${asked === '' ? '/>' : `>${asked}</autoFilter>`}`;
  let text = xml.slice(old.start, old.end);
  if (!was || !sameArea(was, area)) {
    const tag = tagOf(xml, old);
    text = withAttribute(tag, 'ref', areaName(area)) + text.slice(tag.length);
  }
  const root = rootOf(text);
  const columns = columnsIn(text, root);
  if (columns.map(({ start, end }) => text.slice(start, end)).join('') === asked) return text;
  if (root.close === root.end) return `${text.slice(0, -2)}>${asked}</autoFilter>`;
  return applyEdits(text, [
    { start: root.open, end: root.open, text: asked },
    ...columns.map(({ start, end }) => ({ start, end, text: '' })),
  ]);
}

/** One without a child asks nothing: it only hides the button of its column, and stays. */
const columnsIn = (xml: string, filter: Element | undefined): Element[] =>
  filter ? childrenOf(xml, filter).filter((one) => one.name === 'filterColumn' && childrenOf(xml, one).length > 0) : [];

function customIn(xml: string, element: Element): FilterColumn['custom'] {
  const criteria = childrenOf(xml, element).map((one) => {
    const tag = tagOf(xml, one);
    return `${SIGNS[attribute(tag, 'operator') ?? 'equal'] ?? '='}${attribute(tag, 'val') ?? ''}`;
  });
  return { criteria, and: isTrue(attribute(tagOf(xml, element), 'and')) };
}

function columnText({ column, custom }: FilterColumn): string {
  const criteria = custom?.criteria.map((criterion) => {
    const [sign = ''] = /^(?:<=|>=|<>|[<>=])?/.exec(criterion) ?? [];
    const operator = OPERATORS.get(sign) ?? 'equal';
    const val = escapeAttribute(criterion.slice(sign.length));
    return `<customFilter${operator === 'equal' ? '' : ` operator="${operator}"`} val="${val}"/>`;
  });
  const and = custom?.and && custom.criteria.length > 1 ? ' and="1"' : '';
  return `<filterColumn colId="${column}"><customFilters${and}>${criteria?.join('') ?? ''}</customFilters></filterColumn>`;
}
