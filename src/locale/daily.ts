/**
 * The words of the Today tab and of writing a contact down, loaded with it. Why a line stands there and what to say:
 * reasons.ts.
 */
import type { ContactPlan } from '../plan/contact/contact';
import type { FilterRefusal } from '../plan/overdue/filter';
import type { Unit } from '../policy/span';
import { grouped } from './numbers';
import type { Locale } from './words';

export interface DailyWords {
  readonly heading: string;
  readonly everybody: string;
  readonly nobodys: string;
  readonly everyTier: string;
  readonly noTier: string;
  readonly everyGroup: string;
  readonly owner: string;
  readonly tier: string;
  readonly group: string;
  /** Nothing is due; who comes next. */
  readonly nothing: string;
  readonly nextIs: (day: string, name: string) => string;
  readonly nothingComes: string;
  readonly nothingHere: string;
  readonly noDates: string;
  readonly keys: string;
  readonly contacted: string;
  readonly details: string;
  readonly putOff: string;
  readonly mark: string;
  readonly marked: (count: number) => string;
  readonly contactMarked: (count: number) => string;
  readonly unmark: string;
  readonly writes: string;
  readonly cell: (cell: string, header: string, from: string, to: string) => string;
  readonly blank: string;
  readonly logLine: (sheet: string, lines: number) => string;
  readonly makesLog: (sheet: string, lines: number) => string;
  readonly ours: (cells: number) => string;
  readonly writesNothing: string;
  readonly nextBecomes: (day: string) => string;
  readonly more: (count: number) => string;
  readonly formTitle: (names: string) => string;
  readonly putOffTitle: (names: string) => string;
  readonly andOthers: (first: string, others: number) => string;
  readonly date: string;
  readonly way: string;
  readonly noWay: string;
  readonly said: string;
  readonly answered: string;
  readonly promised: string;
  readonly next: string;
  readonly byRhythm: string;
  readonly onDay: string;
  readonly until: string;
  readonly intent: string;
  readonly stage: string;
  readonly asItIs: string;
  readonly span: { readonly [unit in Unit]: (count: number) => string };
  readonly notYet: string;
  readonly nextLater: string;
  readonly putOffLater: string;
  readonly write: (customers: number) => string;
  readonly writePutOff: (customers: number) => string;
  readonly done: (name: string, next: string | null) => string;
  readonly donePutOff: (name: string, next: string) => string;
  readonly doneMany: (count: number) => string;
  readonly kept: (cells: string) => string;
  readonly selectCustomer: string;
  readonly keptInLog: string;
  /** A question about the sheet is open. */
  readonly askFirst: string;
  readonly toQuestion: string;
  /** Customers of a ledger have no row of their own. */
  readonly fromOrders: string;
  /** Colours and filter. */
  readonly inTheSheet: string;
  readonly filterRows: string;
  readonly filterHides: (hidden: number, all: number) => string;
  readonly filteredOn: (day: string) => string;
  readonly filterAgain: string;
  readonly filterRefused: (why: FilterRefusal) => string;
}

const people = (count: number) => `${grouped(count)} ${count === 1 ? 'customer' : 'customers'}`;
const of = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${grouped(count)} ${many}`);

type Refused = { readonly [why in FilterRefusal]: string };

const FILTER_REFUSED_EN: Refused = {
  yours: 'A filter of your own is in use on this sheet. Clear it in Excel (Data, Clear), then switch this on.',
  elsewhere: 'This sheet’s filter lies over other cells, and Excel allows only one on a sheet. Nothing was changed.',
  hidden: 'Rows are hidden by hand in too many places to be hidden again afterwards. Nothing was changed.',
};
const FILTER_REFUSED_ZH_CN: Refused = {
  yours: '这张表正在用您自己的筛选。请先在 Excel 里清除（数据 → 清除），再打开。',
  elsewhere: '这张表的筛选设在别的单元格上，而 Excel 一张表只能有一个筛选。什么都没有改。',
  hidden: '手动隐藏的行太分散，之后没法全部恢复隐藏。什么都没有改。',
};
const FILTER_REFUSED_ZH_TW: Refused = {
  yours: '這張工作表正在使用您自己的篩選。請先在 Excel 中清除（資料 → 清除），再打開。',
  elsewhere: '這張工作表的篩選設在別的儲存格上，而 Excel 一張工作表只能有一個篩選。什麼都沒有改。',
  hidden: '手動隱藏的列太分散，之後沒辦法全部恢復隱藏。什麼都沒有改。',
};

const en: DailyWords = {
  heading: 'Whom to contact',
  everybody: 'Everybody',
  nobodys: 'Nobody’s',
  everyTier: 'All tiers',
  noTier: 'No tier',
  everyGroup: 'All groups',
  owner: 'Salesperson',
  tier: 'Tier',
  group: 'Group',
  nothing: 'Nothing is due.',
  nextIs: (day, name) => `Next: ${day}, ${name}.`,
  nothingComes:
    'Nothing is planned for the coming days either. Once a last contact is in the sheet, the next one shows up here.',
  nothingHere: 'Nobody here with this filter.',
  noDates: 'Add a column with the last contact, or write a contact down here: from then on the list fills by itself.',
  keys: 'Enter shows the row · C contacted today · D details · S put off · Space marks several',
  contacted: 'Contacted today',
  details: 'Details…',
  putOff: 'Put off…',
  mark: 'Mark',
  marked: (count) => `${people(count)} marked`,
  contactMarked: (count) => `Contacted today: ${people(count)}`,
  unmark: 'Unmark',
  writes: 'Writes',
  cell: (cell, header, from, to) => `${cell} ${header}: ${from} → ${to}`,
  blank: 'blank',
  logLine: (sheet, lines) => `${of(lines, 'line', 'lines')} in “${sheet}”`,
  makesLog: (sheet, lines) => `a new sheet “${sheet}” with ${of(lines, 'line', 'lines')}`,
  ours: (cells) => `${of(cells, 'cell', 'cells')} of the columns of Vital Few`,
  writesNothing: 'Nothing to write: it stands like this already.',
  nextBecomes: (day) => `next contact ${day}`,
  more: (count) => `and ${grouped(count)} more`,
  formTitle: (names) => `Contacted: ${names}`,
  putOffTitle: (names) => `Put off: ${names}`,
  andOthers: (first, others) => `${first} and ${of(others, 'other', 'others')}`,
  date: 'Date',
  way: 'How',
  noWay: '–',
  said: 'What was said',
  answered: 'Their response',
  promised: 'We promised',
  next: 'Next contact',
  byRhythm: 'By rhythm',
  onDay: 'On a day',
  until: 'Until',
  intent: 'Intent',
  stage: 'Stage',
  asItIs: 'as it is',
  span: {
    d: (count) => (count === 1 ? 'Tomorrow' : `${count} days`),
    w: (count) => of(count, 'week', 'weeks'),
    m: (count) => of(count, 'month', 'months'),
  },
  notYet: 'A contact cannot lie in the future.',
  nextLater: 'The next contact has to be later than this one.',
  putOffLater: 'Choose a day after today.',
  write: (customers) => (customers === 1 ? 'Write it down' : `Write it down: ${people(customers)}`),
  writePutOff: (customers) => (customers === 1 ? 'Put off' : `Put off: ${people(customers)}`),
  done: (name, next) => (next === null ? `${name}: contacted.` : `${name}: contacted, next on ${next}.`),
  donePutOff: (name, next) => `${name}: put off to ${next}.`,
  doneMany: (count) => `${people(count)} written down.`,
  kept: (cells) => `${cells} holds a formula and stays; the log has the day.`,
  selectCustomer: 'Select one or more customers’ rows in the sheet first.',
  keptInLog: 'The sheet has no column for the next contact, so the day is kept in the log.',
  askFirst: 'There is still a question about this sheet. Until it is answered, some dates may be missing here.',
  toQuestion: 'To the question',
  fromOrders: 'This customer is put together from orders: there is no row of its own to write a contact into.',
  inTheSheet: 'How overdue rows show in the sheet',
  filterRows: 'Show only overdue and due rows in the sheet',
  filterHides: (hidden, all) =>
    `Hides ${grouped(hidden)} of ${people(all)} with Excel’s filter, for everyone who has the file open. Switched off, all is as before.`,
  filteredOn: (day) => `Filtered as of ${day}.`,
  filterAgain: 'Filter again',
  filterRefused: (why) => FILTER_REFUSED_EN[why],
};

const zhCN: DailyWords = {
  heading: '今天联系谁',
  everybody: '所有业务员',
  nobodys: '没有业务员的',
  everyTier: '所有级别',
  noTier: '未分级',
  everyGroup: '所有分组',
  owner: '业务员',
  tier: '级别',
  group: '分组',
  nothing: '今天没有要联系的客户。',
  nextIs: (day, name) => `下一个：${day}，${name}。`,
  nothingComes: '接下来几天也没有安排。表里填了最近联系日期，下次联系就会排到这里。',
  nothingHere: '按这个筛选没有客户。',
  noDates: '表里加一列“最近联系”，或者在这里记一次联系，名单就会自己排出来。',
  keys: '回车定位到行 · C 今天联系过 · D 详细 · S 推迟 · 空格多选',
  contacted: '今天联系过',
  details: '详细…',
  putOff: '推迟…',
  mark: '选中',
  marked: (count) => `已选 ${grouped(count)} 个客户`,
  contactMarked: (count) => `今天联系过：${grouped(count)} 个客户`,
  unmark: '取消选择',
  writes: '会写入',
  cell: (cell, header, from, to) => `${cell} ${header}：${from} → ${to}`,
  blank: '空白',
  logLine: (sheet, lines) => `“${sheet}”加 ${grouped(lines)} 行`,
  makesLog: (sheet, lines) => `新建工作表“${sheet}”，记 ${grouped(lines)} 行`,
  ours: (cells) => `关键少数自己的列 ${grouped(cells)} 格`,
  writesNothing: '没有要写的：表里已经是这样。',
  nextBecomes: (day) => `下次联系 ${day}`,
  more: (count) => `还有 ${grouped(count)} 项`,
  formTitle: (names) => `记一次联系：${names}`,
  putOffTitle: (names) => `推迟：${names}`,
  andOthers: (first, others) => `${first}等 ${others + 1} 个客户`,
  date: '日期',
  way: '方式',
  noWay: '–',
  said: '沟通内容',
  answered: '客户反馈',
  promised: '我方承诺',
  next: '下次联系',
  byRhythm: '按频率',
  onDay: '指定日期',
  until: '推迟到',
  intent: '意向',
  stage: '阶段',
  asItIs: '不变',
  span: {
    d: (count) => (count === 1 ? '明天' : `${count} 天后`),
    w: (count) => `${count} 周后`,
    m: (count) => `${count} 个月后`,
  },
  notYet: '联系日期不能在将来。',
  nextLater: '下次联系要晚于这次。',
  putOffLater: '请选今天以后的日期。',
  write: (customers) => (customers === 1 ? '记下来' : `记下来：${grouped(customers)} 个客户`),
  writePutOff: (customers) => (customers === 1 ? '推迟' : `推迟 ${grouped(customers)} 个客户`),
  done: (name, next) => (next === null ? `${name}：已记录。` : `${name}：已记录，下次 ${next}。`),
  donePutOff: (name, next) => `${name}：推迟到 ${next}。`,
  doneMany: (count) => `已记录 ${grouped(count)} 个客户。`,
  kept: (cells) => `${cells} 是公式，没有改；日期记在记录里了。`,
  selectCustomer: '请先在表里选中一个或几个客户的行。',
  keptInLog: '表里没有“下次联系”一列，日期记在记录表里。',
  askFirst: '这张表还有一个问题没回答，回答之前这里可能缺一些日期。',
  toQuestion: '去回答',
  fromOrders: '这个客户是由订单汇总的，表里没有它自己的一行，没法记联系。',
  inTheSheet: '逾期客户在表里怎么显示',
  filterRows: '表里只显示逾期和到期的客户',
  filterHides: (hidden, all) =>
    `用 Excel 的筛选隐藏 ${grouped(all)} 个客户中的 ${grouped(hidden)} 个，同时打开这个文件的同事也会看到。关掉就恢复原样。`,
  filteredOn: (day) => `按 ${day} 筛选。`,
  filterAgain: '重新筛选',
  filterRefused: (why) => FILTER_REFUSED_ZH_CN[why],
};

const zhTW: DailyWords = {
  heading: '今天聯絡誰',
  everybody: '所有業務員',
  nobodys: '沒有業務員的',
  everyTier: '所有級別',
  noTier: '未分級',
  everyGroup: '所有分組',
  owner: '業務員',
  tier: '級別',
  group: '分組',
  nothing: '今天沒有要聯絡的客戶。',
  nextIs: (day, name) => `下一個：${day}，${name}。`,
  nothingComes: '接下來幾天也沒有安排。表裡填了最近聯絡日期，下次聯絡就會排到這裡。',
  nothingHere: '照這個篩選沒有客戶。',
  noDates: '表裡加一欄「最近聯絡」，或在這裡記一次聯絡，名單就會自己排出來。',
  keys: 'Enter 跳到該列 · C 今天聯絡過 · D 詳細 · S 延後 · 空白鍵多選',
  contacted: '今天聯絡過',
  details: '詳細…',
  putOff: '延後…',
  mark: '選取',
  marked: (count) => `已選 ${grouped(count)} 個客戶`,
  contactMarked: (count) => `今天聯絡過：${grouped(count)} 個客戶`,
  unmark: '取消選取',
  writes: '會寫入',
  cell: (cell, header, from, to) => `${cell} ${header}：${from} → ${to}`,
  blank: '空白',
  logLine: (sheet, lines) => `「${sheet}」加 ${grouped(lines)} 列`,
  makesLog: (sheet, lines) => `新增工作表「${sheet}」，記 ${grouped(lines)} 列`,
  ours: (cells) => `關鍵少數自己的欄 ${grouped(cells)} 格`,
  writesNothing: '沒有要寫的：表裡已經是這樣。',
  nextBecomes: (day) => `下次聯絡 ${day}`,
  more: (count) => `還有 ${grouped(count)} 項`,
  formTitle: (names) => `記一次聯絡：${names}`,
  putOffTitle: (names) => `延後：${names}`,
  andOthers: (first, others) => `${first}等 ${others + 1} 個客戶`,
  date: '日期',
  way: '方式',
  noWay: '–',
  said: '溝通內容',
  answered: '客戶回饋',
  promised: '我方承諾',
  next: '下次聯絡',
  byRhythm: '依頻率',
  onDay: '指定日期',
  until: '延後到',
  intent: '意向',
  stage: '階段',
  asItIs: '不變',
  span: {
    d: (count) => (count === 1 ? '明天' : `${count} 天後`),
    w: (count) => `${count} 週後`,
    m: (count) => `${count} 個月後`,
  },
  notYet: '聯絡日期不能在未來。',
  nextLater: '下次聯絡要晚於這次。',
  putOffLater: '請選今天以後的日期。',
  write: (customers) => (customers === 1 ? '記下來' : `記下來：${grouped(customers)} 個客戶`),
  writePutOff: (customers) => (customers === 1 ? '延後' : `延後 ${grouped(customers)} 個客戶`),
  done: (name, next) => (next === null ? `${name}：已記錄。` : `${name}：已記錄，下次 ${next}。`),
  donePutOff: (name, next) => `${name}：延後到 ${next}。`,
  doneMany: (count) => `已記錄 ${grouped(count)} 個客戶。`,
  kept: (cells) => `${cells} 是公式，沒有改；日期記在記錄裡了。`,
  selectCustomer: '請先在表裡選取一個或幾個客戶的列。',
  keptInLog: '表裡沒有「下次聯絡」一欄，日期記在記錄表裡。',
  askFirst: '這張表還有一個問題沒回答，回答之前這裡可能少一些日期。',
  toQuestion: '去回答',
  fromOrders: '這個客戶是由訂單彙總的，表裡沒有它自己的一列，沒辦法記聯絡。',
  inTheSheet: '逾期客戶在表中怎麼顯示',
  filterRows: '表中只顯示逾期與到期的客戶',
  filterHides: (hidden, all) =>
    `用 Excel 的篩選隱藏 ${grouped(all)} 個客戶中的 ${grouped(hidden)} 個，同時開啟這個檔案的同事也會看到。關掉就恢復原狀。`,
  filteredOn: (day) => `依 ${day} 篩選。`,
  filterAgain: '重新篩選',
  filterRefused: (why) => FILTER_REFUSED_ZH_TW[why],
};

const DAILY: { readonly [locale in Locale]: DailyWords } = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export const dailyWords = (locale: Locale): DailyWords => DAILY[locale];

/** What was done, for the bar: one customer by name, several by number; and which cells stayed as they were. */
export function sayWritten(
  { customers }: Pick<ContactPlan, 'customers'>,
  kind: 'contact' | 'put-off',
  kept: readonly string[],
  words: DailyWords,
  day: (next: NonNullable<ContactPlan['customers'][number]['next']>) => string,
): string {
  const [first] = customers;
  const next = first?.next == null ? null : day(first.next);
  const said =
    customers.length !== 1 || !first
      ? words.doneMany(customers.length)
      : kind === 'put-off' && next !== null
        ? words.donePutOff(first.name, next)
        : words.done(first.name, next);
  return kept.length > 0 ? `${said} ${words.kept(kept.join(', '))}` : said;
}
