/**
 * Real files with their columns as a person labelled them (truth/columns.json, README.md of the collection), the day
 * they are looked at, the answers to the product's questions, and what their cells mean: for the second reckoning.
 */
import { dayOfSerial, type Plain } from './reckoning';

/** The cells of a row that matter, by what they are for. */
export type RealLine = Readonly<Record<string, Plain>>;

export interface RealCase {
  readonly file: string;
  readonly sheet: string;
  readonly rows: readonly [first: number, last: number];
  readonly today: string;
  readonly answers: Readonly<Record<string, string>>;
  /** How many of the sheet's money make one of the floors'; 1 for pieces. */
  readonly scale: number;
  readonly columns: { readonly name: string; readonly [role: string]: string };
  readonly day: (cell: Plain) => string | null;
  /** The file of truth/ that tells each customer's last order; only where every order counts. */
  readonly lastOrders?: string;
  /** Where the amount is more than the number of its cell. */
  readonly amount?: (line: RealLine) => number | null;
  /** Whether an order is one that counts; null for a list of customers. */
  readonly counts: ((line: RealLine) => boolean) | null;
}

const serial = (cell: Plain) => (typeof cell === 'number' ? dayOfSerial(cell) : null);
const iso = (cell: Plain) => (typeof cell === 'string' ? cell : null);
/**
 * 01-03-17 is 1 March 2017: the first number goes up to 31, and the file's own column of quarters agrees. The published
 * answers read some of these days month first (12-04-17 of the second quarter as 4 December), so they are not held
 * against.
 */
const dayFirst = (cell: Plain) => (typeof cell === 'string' ? cell.replace(/^(..)-(..)-(..)$/, '20$3-$2-$1') : null);
/** 2024-04-02, 03/28/2024, 04-22-24: the month is first, as the columns' maxima show. */
const americanOrIso = (cell: Plain) =>
  typeof cell === 'string'
    ? cell.replace(/^(..)\/(..)\/(....)$/, '$3-$1-$2').replace(/^(..)-(..)-(..)$/, '20$3-$1-$2')
    : null;
const none = () => null;
const always = () => true;
const sumOfMonths = (line: RealLine) =>
  ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'].reduce((sum, month) => sum + Number(line[month] ?? 0), 0);
/** 10万 is 100,000. */
const tenThousands = ({ amount }: RealLine) => Number(String(amount).replace(/^(\d+)万$/, '$10000'));
const isFilled = (cell: Plain) => cell !== null && cell !== '';

export const REAL_CASES: readonly RealCase[] = [
  {
    file: 'o01_外贸订单台账_69行.xlsx',
    sheet: 'Sheet1',
    rows: [2, 70],
    today: '2026-06-05',
    answers: { 'money-scale': '1000', 'mixed-currency': 'same' },
    scale: 1000,
    columns: { name: 'C', day: 'I', amount: 'D', status: 'K' },
    day: serial,
    counts: ({ status }) => status !== '取消订单',
  },
  {
    file: 'o04_Sales_Data_in_2_tables.xlsx',
    sheet: 'Sheet1',
    rows: [4, 492],
    today: '2007-12-31',
    answers: { 'money-scale': '1000' },
    scale: 1000,
    columns: { name: 'C', day: 'A', amount: 'D' },
    day: serial,
    lastOrders: 'o04_rfm_table1_asof_2008-01-04.csv',
    counts: always,
  },
  {
    file: 'o05_mrtb_data_淘宝订单.xlsx',
    sheet: 'sheet1',
    rows: [2, 600],
    today: '2018-12-31',
    answers: {},
    scale: 1,
    columns: { name: 'A', day: 'R', amount: 'C', status: 'T', paid: 'P' },
    day: serial,
    counts: ({ status, paid }) => isFilled(paid ?? null) && status !== '交易关闭',
  },
  {
    file: 'o07_销售记录_自行车.xlsx',
    sheet: '销售记录',
    rows: [2, 15093],
    today: '2016-12-31',
    answers: {},
    scale: 1,
    columns: { name: 'C', day: 'G', amount: 'L' },
    day: serial,
    lastOrders: 'o07_rfm_asof_2017-01-01.csv',
    counts: always,
  },
  {
    file: 'o07_销售记录_自行车.xlsx',
    sheet: '销售记录',
    rows: [2, 15093],
    today: '2015-12-31',
    answers: {},
    scale: 1,
    columns: { name: 'C', day: 'G', amount: 'L' },
    day: serial,
    counts: always,
  },
  {
    file: 'o10_订单数据.xlsx',
    sheet: '订单数据',
    rows: [2, 94],
    today: '2025-11-10',
    answers: { 'money-scale': '1000' },
    scale: 1000,
    columns: { name: 'C', day: 'A', amount: 'D', status: 'E' },
    day: iso,
    lastOrders: 'o10_rfm_asof_2025-12-01.csv',
    counts: ({ status }) => status !== 'cancelled',
  },
  {
    file: 'o11_销售数据_缺失值.xlsx',
    sheet: '销售数据',
    rows: [2, 21],
    today: '2025-01-24',
    answers: {},
    scale: 1,
    columns: { name: 'F', day: 'D', amount: 'B' },
    day: serial,
    counts: always,
  },
  {
    file: 'o12_Messy_Sales_Data.xlsx',
    sheet: 'Sheet',
    rows: [2, 502],
    today: '2024-05-01',
    answers: {},
    scale: 1,
    columns: { name: 'C', day: 'B', amount: 'I', status: 'N' },
    day: americanOrIso,
    counts: ({ status }) => !['Cancelled', 'Returned'].includes(String(status)),
  },
  {
    file: 'crm_maven/sales_pipeline.csv',
    sheet: 'sales_pipeline',
    rows: [2, 8801],
    today: '2017-12-31',
    answers: { 'date-order': 'dmy', 'money-scale': '1000' },
    scale: 1000,
    columns: { name: 'D', day: 'G', amount: 'H', status: 'E' },
    day: dayFirst,
    counts: ({ status }) => status === 'Won',
  },
  {
    file: 'rfm_pkg/rfm_data_orders.csv',
    sheet: 'rfm_data_orders',
    rows: [2, 4907],
    today: '2006-12-31',
    answers: { 'money-scale': '1' },
    scale: 1,
    columns: { name: 'A', day: 'B', amount: 'C' },
    day: iso,
    lastOrders: 'rfm_pkg_orders_scores_asof_2006-12-31.csv',
    counts: always,
  },
  {
    file: 'o02_合伙人订单排名_销售数据.xlsx',
    sheet: '合伙人订单金额总排名',
    rows: [3, 271],
    today: '2026-11-22',
    answers: { 'money-scale': '1000' },
    scale: 1000,
    columns: { name: 'C', m1: 'D', m2: 'E', m3: 'F', m4: 'G', m5: 'H', m6: 'I' },
    day: none,
    amount: sumOfMonths,
    counts: null,
  },
  {
    file: 'o10_客户数据_等级.xlsx',
    sheet: '客户数据',
    rows: [2, 16],
    today: '2026-11-22',
    answers: { 'money-scale': '1000' },
    scale: 1000,
    columns: { name: 'A', amount: 'B' },
    day: none,
    counts: null,
  },
  {
    file: 'o11_客户清单_金额万.xlsx',
    sheet: 'Sheet1',
    rows: [2, 5],
    today: '2026-11-22',
    answers: { 'money-scale': '1000' },
    scale: 1000,
    columns: { name: 'A', amount: 'B' },
    day: none,
    amount: tenThousands,
    counts: null,
  },
  {
    file: 'o14_CRM_客戶RFM_繁體.xlsx',
    sheet: 'Sheet1',
    rows: [2, 101],
    today: '2012-12-03',
    answers: { 'money-scale': '1000' },
    scale: 1000,
    columns: { name: 'B', day: 'K', amount: 'M' },
    day: serial,
    counts: null,
  },
  {
    file: 'rfm_pkg/rfm_data_customer.csv',
    sheet: 'rfm_data_customer',
    rows: [2, 40000],
    today: '2007-01-02',
    answers: { 'money-scale': '1' },
    scale: 1,
    columns: { name: 'A', day: 'C', amount: 'B' },
    day: iso,
    counts: null,
  },
];
