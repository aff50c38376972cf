/**
 * A contact log that a team keeps already, or our own: recognised by its headers, read line by line (S8, T1 #20).
 *
 *  - a log has a day, a customer, and what was said (or answered, promised, planned) in columns of their own, and
 *    nothing that is ordered, counted or paid: an order ledger is none, a customer sheet with 最近跟进 and 跟进记录 is
 *    none;
 *  - under plain headers (Date, Customer, Notes) it is a log only if customers come again: else it is a list of
 *    customers with remarks;
 *  - the last contact of a customer is its latest day that is not in the future; lines without a readable day or name
 *    are counted, not guessed;
 *
 * Whose line it is: customerFinder.ts. Some lines read again after an edit: logAgain.ts.
 */
import type { Day } from '../../policy/day';
import type { Cell, ColumnFound, Reading, Sheet } from '../book';
import { dayReader, noFindings, type Findings } from '../cell/columnReaders';
import { spelling, type CustomerFinder } from './finder';
import { isRhythm, readWay } from '../written/ways';
import { LOG_FIELDS, LOG_HEADS, type LogField } from '../written/logHeads';
import type { ContactLine } from './line';
import { readDate } from '../cell/date';
import { cellAt, isBlank, textAt } from '../grid';
import { normalHeader } from '../header/normal';

export interface ContactLog {
  readonly sheetId: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: { readonly [field in LogField]?: number };
  readonly lines: readonly (ContactLine & { readonly row: number })[];
  /** Lines with a customer and a next day, and no contact: put off to that day. */
  readonly putOff: readonly { readonly row: number; readonly customer: string; readonly next: Day }[];
  /** Other lines without a day or a customer that can be read. */
  readonly unread: number;
  readonly questions: Findings['questions'];
  /** What all this was read from. */
  readonly cells: Sheet;
}

/** What one row of a log comes to. */
export type LogRow =
  | { readonly kind: 'line'; readonly is: ContactLog['lines'][number] }
  | { readonly kind: 'put-off'; readonly is: ContactLog['putOff'][number] }
  | { readonly kind: 'unread' }
  | { readonly kind: 'blank' };

/** What teams write over the columns of a log, besides the words of ours. */
const HEADS: { readonly [field in LogField]: string } = {
  day: 'date|contact date|contacted on|call date|visit date|activity date|date of contact|date/time|log date|when|日期|时间|跟进日期|跟进时间|联系时间|沟通时间|沟通日期|拜访日期|拜访时间|回访日期|记录日期|聯絡時間|跟進日期|跟進時間|溝通時間|拜訪日期|回訪日期|紀錄日期',
  customer:
    'customer|customer name|company|company name|client|account|account name|buyer|客户|客户名称|公司名称|客户公司|客户全称|客戶|客戶名稱|公司名稱|客戶公司',
  owner:
    'salesperson|sales rep|rep|owner|by|who|logged by|contacted by|业务员|跟进人|销售|负责人|记录人|拜访人|業務員|跟進人|業務|記錄人|承辦人',
  way: 'how|way|method|channel|type|activity type|contact method|contact type|communication channel|方式|跟进方式|联系方式|沟通方式|拜访方式|沟通渠道|联系渠道|跟進方式|聯絡方式|溝通方式|聯繫方式',
  said: 'what was said|notes|note|summary|details|content|discussion|topic|subject|activity notes|call notes|meeting notes|follow-up notes|contact notes|what was discussed|跟进内容|沟通内容|联系内容|沟通记录|跟进记录|联系记录|主要内容|内容|拜访内容|洽谈内容|跟进情况|跟進內容|溝通內容|聯絡內容|跟進紀錄|聯絡紀錄|拜訪內容|主要內容|內容',
  answered:
    'response|their response|customer feedback|client feedback|feedback|reply|outcome|result|客户反馈|反馈|客户回复|客户意见|结果|沟通结果|跟进结果|拜访结果|客戶回饋|客戶反饋|客戶回覆|結果|跟進結果',
  promised:
    'promised|we promised|our promise|commitment|our commitment|action items|to do|我方承诺|承诺|承诺事项|待办|待办事项|我方承諾|承諾事項|待辦事項',
  next: 'next step|next steps|next action|next plan|follow-up plan|next contact|next follow-up|next follow up|follow up on|下次计划|下次跟进计划|下一步|下一步计划|后续计划|下次跟进|下次跟进时间|下次联系时间|下次拜访时间|下次計畫|下次跟進計畫|下一步計畫|後續計畫|下次跟進時間|下次聯絡時間',
  intent: 'intent|interest|interest level|意向|意向度|客户意向|客戶意向',
  stage: 'stage|sales stage|deal stage|阶段|销售阶段|跟进阶段|階段|銷售階段',
};

/** Beside such a column the sheet is about orders, or about customers as they stand. */
const NO_LOG = normalSet(
  'order no|order number|invoice no|quantity|qty|amount|order amount|total|unit price|price|balance|annual volume|potential volume|last contact|last contact date|订单号|合同号|数量|金额|订单金额|单价|总价|余额|年订单量|年采购量|潜在订单量|最近跟进时间|最近联系|最后跟进时间|最近跟进|上次联系|訂單號碼|數量|金額|單價|總價|年訂單量|最後聯絡日|最近聯絡|最近跟進',
);

/** Words that stand over columns of many kinds. */
const PLAIN = normalSet('date|when|log date|notes|note|details|content|topic|subject|summary|日期|时间|時間|内容|內容');

const ROWS_TRIED = 30;

const FIELD_OF: ReadonlyMap<string, LogField> = new Map(
  LOG_FIELDS.flatMap((field) =>
    [...HEADS[field].split('|'), ...Object.values(LOG_HEADS[field])].map(
      (word) => [normalHeader(word), field] as const,
    ),
  ),
);

/** Null if the sheet is no contact log. */
export function readContactLog(sheet: Sheet, reading: Reading): ContactLog | null {
  const found = logHeader(sheet);
  if (!found) return null;
  const findings = noFindings();
  const rows = rowsBelow(sheet, found.headerRow);
  const rowAt = logReader(sheet, found, rows, reading, findings);
  const lines: ContactLog['lines'][number][] = [];
  const putOff: ContactLog['putOff'][number][] = [];
  let unread = 0;
  for (const row of rows) {
    const read = rowAt(row);
    if (read.kind === 'line') lines.push(read.is);
    else if (read.kind === 'put-off') putOff.push(read.is);
    else if (read.kind === 'unread') unread++;
  }
  const { id: sheetId, name } = sheet;
  return { sheetId, sheet: name, ...found, lines, putOff, unread, questions: findings.questions, cells: sheet };
}

/** Reads row by row; how the column of days is written, `rows` say together. */
export function logReader(
  sheet: Sheet,
  { columns }: LogHeader,
  rows: readonly number[],
  reading: Reading,
  findings: Findings,
): (row: number) => LogRow {
  const held = Object.values(columns);
  const dayAt = dayReader(sheet, dayColumn(columns), rows, 'past', reading, findings);
  const text = (row: number, field: LogField) => {
    const column = columns[field];
    return column === undefined ? '' : textAt(sheet, row, column);
  };
  return (row) => {
    if (held.every((column) => isBlank(cellAt(sheet, row, column)))) return { kind: 'blank' };
    const day = dayAt(row);
    const customer = text(row, 'customer');
    const planned = columns.next === undefined ? '' : cellAt(sheet, row, columns.next);
    if (day === null || customer === '') {
      const { next } = nextOf(planned, sheet, reading.today);
      const isPutOff = customer !== '' && typeof next === 'number' && text(row, 'day') === '';
      return isPutOff ? { kind: 'put-off', is: { row, customer, next } } : { kind: 'unread' };
    }
    const is = {
      row,
      day,
      customer,
      owner: text(row, 'owner'),
      way: columns.way === undefined ? null : readWay(cellAt(sheet, row, columns.way)),
      said: text(row, 'said'),
      answered: text(row, 'answered'),
      promised: text(row, 'promised'),
      ...nextOf(planned, sheet, day),
      intent: text(row, 'intent'),
      stage: text(row, 'stage'),
    };
    return { kind: 'line', is };
  };
}

export function rowsBelow({ area }: Sheet, headerRow: number): readonly number[] {
  return Array.from({ length: Math.max(0, area.row + area.rows - 1 - headerRow) }, (_, i) => headerRow + 1 + i);
}

export interface LoggedContacts {
  /** By index of `names`: the latest day of each customer that the log knows. */
  readonly last: ReadonlyMap<number, Day>;
  /** By index of `names`: the next day that its last line in the log gives. */
  readonly next: ReadonlyMap<number, Day>;
  /** Names in the log that are no customer's, or could be two customers'. */
  readonly strangers: readonly string[];
}

type Line = Pick<ContactLine, 'customer' | 'next'> & { readonly day: Day | null };

/**
 * The last contact and the next plan of each customer, by the names of the customer sheet. Lines as they stand, top to
 * bottom.
 */
export function lastContacts(lines: readonly Line[], find: CustomerFinder): LoggedContacts {
  const last = new Map<number, Day>();
  const planned = new Map<number, Day>();
  const strangers = new Set<string>();
  for (const { customer, day, next } of lines) {
    const at = find(customer);
    if (at === null) {
      strangers.add(customer);
      continue;
    }
    if (day !== null && day > (last.get(at) ?? 0)) last.set(at, day);
    if (typeof next === 'number') planned.set(at, next);
    else planned.delete(at);
  }
  return { last, next: planned, strangers: [...strangers] };
}

export type LogHeader = Pick<ContactLog, 'headerRow' | 'columns'>;

export function logHeader(sheet: Sheet): LogHeader | null {
  const { row: top, column: left, rows, columns: width } = sheet.area;
  for (let row = top; row < top + Math.min(rows, ROWS_TRIED); row++) {
    const columns: { [field in LogField]?: number } = {};
    let isOther = false;
    for (let column = left; column < left + width; column++) {
      const header = normalHeader(textAt(sheet, row, column));
      if (NO_LOG.has(header)) isOther = true;
      const field = FIELD_OF.get(header);
      if (field !== undefined && columns[field] === undefined) columns[field] = column;
    }
    const { day, customer, said, answered, promised, next, way } = columns;
    if (isOther || day === undefined || customer === undefined) continue;
    const told = [said, answered, promised].filter((column) => column !== undefined).length;
    if (told === 0) continue;
    const more = told > 1 || way !== undefined || next !== undefined;
    const isPlain = [day, said].every(
      (column) => column !== undefined && PLAIN.has(normalHeader(textAt(sheet, row, column))),
    );
    if (more || (said !== undefined && (!isPlain || comesAgain(sheet, row, customer))))
      return { headerRow: row, columns };
  }
  return null;
}

/** Does a name stand twice below the header? */
function comesAgain(sheet: Sheet, headerRow: number, column: number): boolean {
  const seen = new Set<string>();
  for (let row = headerRow + 1; row < sheet.area.row + sheet.area.rows; row++) {
    const name = spelling(textAt(sheet, row, column));
    if (name !== '' && seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

function nextOf(cell: Cell, sheet: Sheet, after: Day): Pick<ContactLine, 'next' | 'plan'> {
  if (isBlank(cell) || cell === '') return { next: null, plan: '' };
  if (isRhythm(cell)) return { next: 'rhythm', plan: '' };
  const read = readDate(cell, {
    order: null,
    format: '',
    dateColumn: typeof cell === 'number',
    today: after,
    lean: 'future',
    shift: sheet.dateShift,
  });
  return read.kind === 'day' ? { next: read.day, plan: '' } : { next: null, plan: String(cell).trim() };
}

export function dayColumn({ day = 0 }: LogHeader['columns']): ColumnFound {
  return { field: 'last_contact', column: day, header: '', confidence: 1, unit: null, scale: 1 };
}

function normalSet(words: string): ReadonlySet<string> {
  return new Set(words.split('|').map(normalHeader));
}
