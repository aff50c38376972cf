/**
 * Customers that a person has given up: struck through, or a remark, a status or a column of its own says so. Whether
 * they are left out is asked once for all of them (`rest-rows`).
 *
 *  - a remark counts if one clause of it says nothing else: "已倒闭", "told us: do not call again"; who fears for a
 *    customer (快倒闭了), has not given it up, or tells of another (竞争对手倒闭) says more than that;
 *  - a lost deal is no lost customer: columns of stages are not asked, nor is 流失, which is somebody to win back;
 *  - where most rows are so, it is what the sheet is about, and nothing is asked.
 */
import { readYesNo } from '../cell/choice';
import { plain } from '../cell/text';
import type { Question, RowChoice, Sheet } from '../book';
import type { Known } from '../columns';
import { simplified } from '../company/simplified';
import { cellAt } from '../grid';
import type { Field } from '../header/fields';
import { once } from '../once';
import type { Records } from './rows';

/** A longer text tells a story. */
const LONGEST = 80;
const MOST = 0.5;

const HAN_SAYS =
  '倒闭|关[门店张]|停业|歇业|结业|停产|注销|破产|跑路|解散|转行|改行|不(?:再)?(?:做|干|开|经营|合作|采购|需要)|' +
  '放弃|(?:终止|停止|结束|取消|中断)(?:合作|业务|往来|跟进|联系|经营|营业)|(?:不|停止|无需|不用|不必)(?:再)?(?:跟|跟进|追踪)|' +
  '(?:请)?(?:不要|别|勿|不用|无需|不必|不能|禁止|拒绝)(?:再)?(?:联系|联络|打电话|电话|致电|打扰|拜访|跟进|追踪|骚扰|来电)|' +
  '拉黑|黑名单|死单|作废|停用';
const HAN_BEFORE =
  '(?:已经?|客户|对方|公司|老板|[该此本]?店|工厂|厂子?|他们?|她们?|现在?|彻底|确认|完全|明确|确定|永久|说|表示|要求|[今去前]年|\\d{2,4}[年.\\-/]?|\\d{1,2}月份?|[:：])*';
const HAN_AFTER = '(?:了|啦|掉|的|此|该|客户|公司|店|生意|业务|状态|拜访|中|我们?)*';

const EN_SAYS =
  'closed|shut|ceased|defunct|bankrupt(?:cy)?|insolvent|liquidat(?:ed|ion)|dissolved|wound up|out of business|' +
  '(?:went|gone|going) (?:out of business|bust|under|bankrupt)|gave up|given up|give up|abandoned|written off|wrote off|' +
  'dead|blacklisted|blacklist|dnc|retired|never again|no longer (?:in business|trad(?:es|ing)|exists?|operat(?:es|ing)|' +
  'buy(?:s|ing)|interested|(?:a|our) (?:customer|client))|stop(?:ped)? (?:buying|trading|calling|contacting|following up)|' +
  "(?:do not|don'?t|never) (?:call|contact|phone|ring|visit|e?mail|disturb|follow up|chase|use)|" +
  'no (?:more )?(?:calls|visits|e?mails)|no more contact|not to be (?:called|contacted|visited|disturbed)';
const EN_BEFORE =
  "(?:(?:is|are|was|were|has|have|had|been|be|now|already|they|they'?ve|he|she|we|we'?ve|it|shop|store|company|customer|client|business|" +
  'owner|firm|factory|the|this|please|pls|permanently|just|finally|told us|says?|said|asks?|asked|us|to|account|for good|' +
  'since|in|\\d{4}) ?)*';
const EN_AFTER =
  '(?: ?(?:now|again|on|please|pls|them|him|her|it|us|any ?more|down|up|for good|permanently|trading|business|operations?|' +
  'the|this|our|account|customer|client|shop|store|company|in|since|last|year|month|\\d{4}|jan|feb|mar|apr|may|june?|july?|' +
  'aug|sept?|oct|nov|dec))*';

const SAYS = [
  new RegExp(`^${HAN_BEFORE}(?:${HAN_SAYS})${HAN_AFTER}$`),
  new RegExp(`^${EN_BEFORE}(?:${EN_SAYS})${EN_AFTER}$`),
];
const CLAUSES = /[,，.。;；:：!！、()（）[\]【】/\n–—]+|\s-\s|\band\b/;

/** The remark says that nobody is to call on this customer any more. */
export function saysGivenUp(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST) return false;
  const folded = simplified(plain(text)).toLowerCase();
  return folded.split(CLAUSES).some((clause) => SAYS.some((says) => says.test(clause.trim())));
}

const REMARKS: readonly Field[] = ['status', 'notes', 'contact_log', 'contact_method', 'need', 'pool'];

/** The records to rest, top to bottom. */
export function restingIn(sheet: Sheet, { columns, headers }: Known, { rows, names }: Records): readonly RowChoice[] {
  const struck = new Set(sheet.struck);
  const named = new Set(Object.values(columns).map(({ column }) => column));
  const remarks = [
    ...REMARKS.flatMap((field) => columns[field]?.column ?? []),
    ...[...headers.keys()].filter((column) => !named.has(column)),
  ];
  const flag = columns.do_not_contact?.column;
  const says = once(saysGivenUp);
  const saidIn = (row: number): string | null => {
    for (const column of remarks) {
      const cell = cellAt(sheet, row, column);
      if (typeof cell === 'string' && cell !== '' && says(cell)) return plain(cell);
    }
    return null;
  };
  const found: RowChoice[] = [];
  for (let i = 0; i < rows.length; i++) {
    const [row, name] = [rows[i] ?? 0, names[i] ?? ''];
    if (name === '') continue;
    const remark = saidIn(row);
    const isFlagged = flag !== undefined && readYesNo(cellAt(sheet, row, flag)) === true;
    if (remark !== null || isFlagged || struck.has(row)) found.push({ row, name, remark });
  }
  return found.length > rows.length * MOST ? [] : found;
}

export function restQuestion(rows: readonly RowChoice[]): Question {
  const examples = rows.map(({ name }) => name);
  return { code: 'rest-rows', column: null, choices: ['yes', 'no'], examples, rows };
}

/** Without the rows that rest. */
export function withoutResting(records: Records, resting: readonly RowChoice[]): Records {
  if (resting.length === 0) return records;
  const { rows, names, excluded } = records;
  const rest = new Set(resting.map(({ row }) => row));
  const kept = rows.map((row, i) => ({ row, name: names[i] ?? '' })).filter(({ row }) => !rest.has(row));
  const left = [...excluded, ...resting.map(({ row }) => ({ row, why: 'resting' as const }))];
  return {
    rows: kept.map(({ row }) => row),
    names: kept.map(({ name }) => name),
    excluded: left.sort((a, b) => a.row - b.row),
  };
}
