/**
 * What the pane calls a column is read as that: whoever is told "First contact" may write just that over a column of
 * such cells.
 */
import type { Cell } from '../../src/book/book';
import { FIELDS, kindOfField, type Field, type FieldKind } from '../../src/book/header/fields';
import { readBook } from '../../src/book/read';
import { fields as enFields } from '../../src/locale/en/fields';
import { fields as zhCNFields } from '../../src/locale/zh-CN/fields';
import { fields as zhTWFields } from '../../src/locale/zh-TW/fields';
import { dayOfIso } from '../../src/policy/day';
import { sheetOf } from './sheetOf';

const today = dayOfIso('2026-11-22')!;
const NAMES = { en: enFields, 'zh-CN': zhCNFields, 'zh-TW': zhTWFields } as const;

/** Cells as they stand under a field of each kind. */
const CELLS: { readonly [kind in FieldKind]: (i: number) => Cell } = {
  text: (i) => `文字 ${i}`,
  choice: (i) => ['甲', '乙', '丙'][i % 3] ?? '',
  quantity: (i) => 10 + i * 7,
  money: (i) => 1_000 + i * 99.5,
  number: (i) => i * 1.5,
  count: (i) => i + 1,
  percent: (i) => `${i * 5}%`,
  date: (i) => `2026-10-${10 + i}`,
  year: (i) => 1_990 + i,
};

/** Read as something else, or as nothing before a person says so, and why. */
const OTHERWISE: { readonly [name in string]?: { readonly read: Field | null; readonly because: string } } = {
  联系方式: {
    read: 'phone',
    because: 'in the sheets of teams it stands over telephone numbers; the way of a contact is 跟进方式',
  },
  聯絡方式: { read: 'phone', because: 'the same' },
  订单金额: {
    read: 'annual_revenue',
    because: 'with a row for each customer it is a sum; in a ledger it is the order amount',
  },
  訂單金額: { read: 'annual_revenue', because: 'the same' },
  'Order amount': { read: 'annual_revenue', because: 'the same' },
  Category: {
    read: 'business_type',
    because: 'over few words in a sheet of customers without goods; beside goods or in a ledger it is theirs',
  },
  品类: { read: 'business_type', because: 'the same' },
  品類: { read: 'business_type', because: 'the same' },
  单位: { read: null, because: 'the buyer’s company or the unit of a quantity: cells and neighbours decide' },
  單位: { read: null, because: 'the same' },
};

/** The field under which a column of such cells is read, beside customers and what they buy. */
function readAs(header: string, field: Field): Field | null {
  const own: readonly Cell[] = [header, ...Array.from({ length: 12 }, (_, i) => CELLS[kindOfField(field)](i))];
  const known: readonly (readonly [Field, readonly Cell[]])[] = [
    ['customer_name', ['客户名称', ...[...'甲乙丙丁戊己庚辛壬癸子丑'].map((brand) => `${brand}源贸易有限公司`)]],
    ['annual_volume', ['年采购量', ...own.slice(1).map((_, i) => 100 * i)]],
  ];
  const columns = [...known.filter(([other]) => other !== field).map(([, cells]) => cells), own];
  const rows = own.map((_, row) => columns.map((cells) => cells[row] ?? ''));
  const { columns: found } = readBook(sheetOf(rows), { today, answers: {} });
  const at = columns.length - 1;
  return FIELDS.find((one) => found[one]?.column === at) ?? null;
}

describe.each(['en', 'zh-CN', 'zh-TW'] as const)('%s', (locale) => {
  test.each(FIELDS.map((field) => [NAMES[locale][field], field] as const))('%s', (name, field) => {
    expect(readAs(name, field)).toBe(OTHERWISE[name] ? OTHERWISE[name].read : field);
  });

  test('no two fields have one name', () => {
    const names = FIELDS.map((field) => NAMES[locale][field].toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});
