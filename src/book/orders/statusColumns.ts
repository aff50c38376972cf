/**
 * Which columns of a ledger say how far an order or a deal has come, and why a row does not count.
 *
 *  - all of them are treated alike: the columns of status, of payment, of shipping, of the kind of order, and any column
 *    without a meaning of its own that says a few words over and over, one of them against an order. Whichever says most
 *    against a row decides;
 *  - a column of deals (a stage; or won and lost stand in it) says who has bought: where some of its rows are won, a
 *    row that is not said to be won is open, whatever the team calls its stage;
 *  - a header may be the act and its cells yes or no (Cancelled? 是否作废), or the reason why a deal was lost;
 *  - where a column says of some rows that they are sales, its returns are rows of their own and take back an earlier one;
 *  - no day of payment, where other orders have one, is an order that waits for it;
 *  - the status of a customer (客户状态: 流失) is none of its orders.
 */
import type { Cell, ColumnFound, Sheet } from '../book';
import { readStage, readYesNo } from '../cell/choice';
import { isUnknownWord } from '../cell/text';
import type { Columns } from '../columns';
import { cellAt, isBlank } from '../grid';
import type { Field } from '../header/fields';
import { isOnlyOfDeals, readDealStatus, readOrderStatus, type OrderStatus } from './status';

/** Why a row is no order that counts. 'credit': it takes back an earlier one. */
export type Against = 'cancelled' | 'returned' | 'credit' | 'lost' | 'unpaid' | 'open' | 'sample';

/** What takes most away stands first. */
const AGAINST: readonly Against[] = ['cancelled', 'credit', 'returned', 'lost', 'unpaid', 'open', 'sample'];

export interface StatusColumns {
  readonly against: (row: number) => Against | null;
  /** A row is a deal, which may not be won. */
  readonly areDeals: boolean;
}

type Says = (cell: Cell) => Against | null;

/** 取消订单 stands among currencies too: whoever wrote it found no other cell. */
const OF_ORDERS: readonly Field[] = [
  'order_status',
  'pay_status',
  'ship_status',
  'status',
  'purchase_type',
  'currency',
];
/** A parcel may be lost, and a bill be open: these never speak of deals. */
const NEVER_OF_DEALS: readonly Field[] = ['pay_status', 'ship_status', 'currency'];

/** Under such a header (结果, State, Remarks) a choice of few words in most rows may be how far the order has come. */
const LOOSE: readonly Field[] = ['contact_log', 'notes', 'region', 'category', 'need', 'intent_class', 'quote_status'];

const OF_CUSTOMERS = /客[户戶]|会员|會員|\b(?:customer|account|client|member)\b/i;
const ALL_THE_SAME_OF_ORDERS = /订单|訂單|商机|商機|交易|付款|\b(?:order|deal|opportunity|payment)\b/i;

function isOfCustomers(header: string): boolean {
  return OF_CUSTOMERS.test(header) && !ALL_THE_SAME_OF_ORDERS.test(header);
}
/** Why, how much, or on what terms: no answer of yes or no. */
const NO_QUESTION = /原因|数|數|额|額|率|费|費|方式|期限|reason|quantity|qty|amount|fee|rate|policy|terms/i;

/** A column of choices has few words, and short ones. */
const MOST_WORDS = 15;
const LONGEST_WORD = 40;

export function statusColumns(
  sheet: Sheet,
  columns: Columns,
  headers: ReadonlyMap<number, string>,
  rows: readonly number[],
): StatusColumns {
  const readers: { readonly column: number; readonly says: Says }[] = [];
  let areDeals = columns.stage !== undefined;
  const add = (column: number, words: ReadonlySet<Cell>, deals: boolean) => {
    areDeals ||= deals;
    readers.push({ column, says: remembered(deals ? dealSays(words) : areKinds(words) ? kindSays : orderSays) });
  };
  for (const field of OF_ORDERS) {
    const found = columns[field];
    if (!found || isOfCustomers(found.header)) continue;
    const words = textsIn(sheet, found.column, rows);
    add(found.column, words, !NEVER_OF_DEALS.includes(field) && ofDeals(words));
  }
  if (columns.stage) add(columns.stage.column, textsIn(sheet, columns.stage.column, rows), true);
  for (const [column, header] of unnamed(columns, headers)) {
    const act = actOf(header);
    if (act) readers.push({ column, says: remembered(act) });
    else if (!isOfCustomers(header)) {
      const words = choicesIn(sheet, column, rows);
      if (words && speaksOfOrders(words)) add(column, words, ofDeals(words));
    }
  }
  for (const field of LOOSE) {
    const column = columns[field]?.column;
    const words = column === undefined ? null : choicesIn(sheet, column, rows, rows.length / 2);
    if (column !== undefined && words && speaksOfOrders(words)) add(column, words, ofDeals(words));
  }
  if (columns.lost_reason && readers.length === 0) {
    areDeals = true;
    readers.push({ column: columns.lost_reason.column, says: (cell) => (isSaid(cell) ? 'lost' : null) });
  }
  const paid = columns.paid_date;
  if (paid && rows.some((row) => !isBlank(cellAt(sheet, row, paid.column))))
    readers.push({ column: paid.column, says: (cell) => (isBlank(cell) ? 'unpaid' : null) });
  return { areDeals, against: (row) => worst(readers, sheet, row) };
}

function worst(
  readers: readonly { readonly column: number; readonly says: Says }[],
  sheet: Sheet,
  row: number,
): Against | null {
  let found: Against | null = null;
  for (const { column, says } of readers) {
    const why = says(cellAt(sheet, row, column));
    if (why !== null && (found === null || AGAINST.indexOf(why) < AGAINST.indexOf(found))) found = why;
  }
  return found;
}

const AS_ORDER: { readonly [status in OrderStatus]: Against | null } = {
  cancelled: 'cancelled',
  returned: 'returned',
  credit: 'credit',
  unpaid: 'unpaid',
  draft: 'open',
  sample: 'sample',
  won: null,
  lost: 'lost',
  open: null,
  closed: null,
};

const orderSays: Says = (cell) => {
  const status = typeof cell === 'string' ? readOrderStatus(cell) : null;
  return status === null ? null : AS_ORDER[status];
};

/** Of a row that is a sale or a return: the return is a row of its own, and takes back an earlier one. */
const SALE = /^(?:销售|銷售|销货|銷貨|销售单|銷售單|销售出库|銷售出庫|sales?|invoices?)$/i;

const areKinds = (words: ReadonlySet<Cell>): boolean => [...words].some((word) => SALE.test(String(word).trim()));

const kindSays: Says = (cell) => {
  const why = orderSays(cell);
  return why === 'returned' ? 'credit' : why;
};

/** Where some deal is won, whatever is not said to be won is still open. */
function dealSays(words: ReadonlySet<Cell>): Says {
  const someWon = [...words].some((cell) => dealOf(cell) === 'won');
  return (cell) => {
    const status = dealOf(cell);
    if (status === 'won' || status === 'lost' || status === 'open') return status === 'won' ? null : status;
    return someWon ? 'open' : null;
  };
}

/** By the table of deals, else by the stages that a customer can stand at. */
function dealOf(cell: Cell): OrderStatus | null {
  if (typeof cell !== 'string' || !isSaid(cell)) return null;
  const status = readDealStatus(cell);
  if (status !== null) return status;
  const stage = readStage(cell);
  if (stage === null || stage === 'lost') return stage;
  return stage === 'signed' || stage === 'paid' ? 'won' : 'open';
}

function ofDeals(words: ReadonlySet<Cell>): boolean {
  for (const word of words) if (typeof word === 'string' && isOnlyOfDeals(word)) return true;
  return false;
}

function speaksOfOrders(words: ReadonlySet<Cell>): boolean {
  if (ofDeals(words)) return true;
  for (const word of words) if (orderSays(word) !== null) return true;
  return false;
}

/** A header that is the act itself, over yes and no or over days: Cancelled? 是否退货, Void (Y/N), 取消日期. */
function actOf(header: string): Says | null {
  if (NO_QUESTION.test(header)) return null;
  const bare = header
    .replace(/[?？]|\([^)]*\)|（[^）]*）|^是否|^有无|[日时時][期间間]$|^is |\b(?:on|date)$/gi, ' ')
    .trim();
  const status = isOnlyOfDeals(bare) ? readDealStatus(bare) : readOrderStatus(bare);
  if (status === 'won') return (cell) => (readYesNo(cell) === true ? null : 'open');
  const why = status === null ? null : AS_ORDER[status];
  if (why === null || why === 'credit' || why === 'sample') return null;
  // A number under 退货 is how many came back.
  return (cell) => (typeof cell !== 'number' && isSaid(cell) && readYesNo(cell) !== false ? why : null);
}

function textsIn(sheet: Sheet, column: number, rows: readonly number[]): ReadonlySet<Cell> {
  const texts = new Set<Cell>();
  for (const row of rows) {
    const cell = cellAt(sheet, row, column);
    if (typeof cell === 'string' && cell !== '') texts.add(cell);
  }
  return texts;
}

/**
 * The different words of a column of choices; null where they are too many, too long, numbers, or stand in fewer rows
 * than `least`.
 */
function choicesIn(sheet: Sheet, column: number, rows: readonly number[], least = 0): ReadonlySet<Cell> | null {
  const words = new Set<Cell>();
  let filled = 0;
  for (const row of rows) {
    const cell = cellAt(sheet, row, column);
    if (cell === '') continue;
    filled++;
    if (words.has(cell)) continue;
    if (typeof cell !== 'string' || cell.length > LONGEST_WORD) return null;
    words.add(cell);
    if (words.size > MOST_WORDS) return null;
  }
  return filled >= least ? words : null;
}

function unnamed(columns: Columns, headers: ReadonlyMap<number, string>): readonly (readonly [number, string])[] {
  const named = new Set(Object.values(columns).map((found: ColumnFound) => found.column));
  return [...headers].filter(([column]) => !named.has(column));
}

function isSaid(cell: Cell): boolean {
  return typeof cell === 'string' ? !isBlank(cell) && !isUnknownWord(cell) : true;
}

function remembered(says: Says): Says {
  const known = new Map<Cell, Against | null>();
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const why = says(cell);
    known.set(cell, why);
    return why;
  };
}
