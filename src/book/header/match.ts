/**
 * Which field a header names, by its words alone.
 *
 *  - in this order: the words themselves; the words normalised (NFKC, lower case, traditional as simplified, without
 *    blanks and `* : _ - / .`); without a unit or bracket; a phrase built from known parts (最近一次 + 跟进 + 时间); a
 *    known word with a harmless word before or after it;
 *  - any other "contains" is not a match: 供应商公司名称 contains 公司名称 and is no customer, 合同截止日期 is no next
 *    contact. A header that is not mapped costs a click; one that is mapped wrongly costs a wrong tier;
 *  - a header alone never settles a doubtful word (金额, 类型, 日期): see doubtful.ts.
 */
import { FIELDS, wordsOf, type Field } from './fields';
import { headerUnit } from './unit';
import { normalHeader } from './normal';

export interface HeaderMatch {
  readonly field: Field;
  /** 0–1, from the header alone. */
  readonly confidence: number;
}

/** Words that may stand before or after a known word without changing what it means. */
const BEFORE = [
  '客户',
  '我司',
  '公司',
  '最新',
  '当前',
  '目前',
  '主要',
  '本',
  'the',
  'our',
  'customer',
  'client',
  'account',
  'crm',
  'current',
  'main',
  'primary',
];
const AFTER = ['1', '信息', '栏', '列', '字段', 'info', '必填', '选填', 'required', 'optional', '中文', '全称'];

/** Under these a word before the known one narrows it and does not turn it around (收货地址, Home phone). */
const FORGIVING: readonly Field[] = ['phone', 'email', 'address', 'website', 'notes', 'industry'];

const LAST = '(最近|最后|最新|上次|上一次|最近一次|最后一次|前次)';
const NEXT = '(下次|下一次|下回|计划|预约|预定|拟|待)';
const TOUCH = '(联系|跟进|沟通|拜访|回访|接触|互动|联络|访问|往来|通话)';
const WHEN = '(时间|日期|日|时|客户时间|客户日期|于)';
const YEAR = '(年|年度|全年|每年|去年|本年|近一年|近12个月|过去12个月|最近12个月|年均)';
const HOPE = '(预计|潜在|预估|预期|估计|目标|potential|expected|estimated|forecast|projected)';
const BUY = '(实际|实)?(订单|采购|订货|订购|下单|成交|购买|销售|用|拿货|出货|进货|提货|需求)';
const TOUCHED =
  '(contact|contacted|followup|followedup|call|called|visit|visited|touch|activity|communication|meeting|conversation|outreach|reachedout|email|emailed)';

/** Phrases from parts, on the normalised header; the first that fits. */
const PHRASES: readonly (readonly [RegExp, Field])[] = [
  [new RegExp(`^${LAST}${TOUCH}${WHEN}?$`), 'last_contact'],
  [new RegExp(`^${TOUCH}${LAST}$`), 'last_contact'],
  [new RegExp(`^${NEXT}${TOUCH}${WHEN}?$`), 'next_contact'],
  [new RegExp(`^(date)?(of)?(the)?(last|latest|mostrecent|previous)${TOUCHED}(date|on|day|at)?$`), 'last_contact'],
  [new RegExp(`^(date)?(of)?(the)?(next|planned|upcoming)${TOUCHED}(date|on|day|at)?$`), 'next_contact'],
  [new RegExp(`^${LAST}(一次)?(下单|订单|购买|采购|成交|订货|进货|消费|交易)${WHEN}?$`), 'last_order_date'],
  [
    new RegExp(`^(date)?(of)?(last|latest|mostrecent)(order|purchase|sale|deal|invoice)(date|on|day)?$`),
    'last_order_date',
  ],
  [new RegExp(`^(${HOPE}${YEAR}?|${YEAR}${HOPE})${BUY}(数量|量|台数|件数|数)$`), 'potential_volume'],
  [new RegExp(`^${YEAR}${BUY}(数量|量|台数|件数|数)$`), 'annual_volume'],
  [new RegExp(`^${YEAR}${BUY}(金额|总额|额)$`), 'annual_revenue'],
  [new RegExp(`^${HOPE}(annual|yearly)?(order|purchase|sales)?(volume|quantity|qty|units)$`), 'potential_volume'],
  [/^(annual|yearly|12month|last12months?)(order|purchase|sales)?(volume|quantity|qty|units)$/, 'annual_volume'],
  [/^(units|qty|quantity|volume|pcs|pieces)(per|a)?(yr|year|annum|pa)$/, 'annual_volume'],
  [/^(annual|yearly|12month|last12months?)(order|purchase|sales)?(amount|value|revenue|spend)$/, 'annual_revenue'],
];

const EXACT = new Map<string, Field>();
const NORMAL = new Map<string, Field>();
for (const field of FIELDS) {
  for (const word of wordsOf(field)) {
    EXACT.set(word.trim().toLowerCase(), field);
    NORMAL.set(normalHeader(word), field);
  }
}

const LONGEST = [...NORMAL]
  .filter(([word]) => word.length > (/[a-z]/.test(word) ? 3 : 1))
  .sort((a, b) => b[0].length - a[0].length);

/** The field that a header names, or null. Two header rows come joined: '联系 / 最近'. */
export function fieldOfHeader(header: string): HeaderMatch | null {
  let best: HeaderMatch | null = null;
  for (const [form, trust] of formsOf(header)) {
    const found = fieldOfWords(form);
    if (found && found.confidence * trust > (best?.confidence ?? 0))
      best = { ...found, confidence: found.confidence * trust };
    if (best && best.confidence >= 0.9) break;
  }
  return best;
}

/** Headers come back by the thousand, as in a column of =SCORE(headers, row); the words of a workbook are few. */
const REMEMBERED = 2_000;

function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}

/** The field of one form of a header. */
export const fieldOfWords = remembered((text): HeaderMatch | null => {
  const exact = EXACT.get(text.trim().toLowerCase());
  if (exact) return { field: exact, confidence: 0.98 };
  const normal = normalHeader(text);
  if (normal === '') return null;
  const same = NORMAL.get(normal);
  if (same) return { field: same, confidence: 0.96 };
  const bare = normalHeader(headerUnit(text).bare);
  const stripped = NORMAL.get(bare);
  if (stripped) return { field: stripped, confidence: 0.93 };
  for (const [phrase, field] of PHRASES) if (phrase.test(bare)) return { field, confidence: 0.9 };
  return containing(bare);
});

function containing(bare: string): HeaderMatch | null {
  if (bare.length > 40) return null;
  for (const [word, field] of LONGEST) {
    if (bare.endsWith(word)) {
      const before = bare.slice(0, -word.length);
      if (BEFORE.includes(before)) return { field, confidence: 0.82 };
      if (FORGIVING.includes(field)) return { field, confidence: 0.65 };
      return null;
    }
    if (bare.startsWith(word) && AFTER.includes(bare.slice(word.length))) return { field, confidence: 0.82 };
  }
  return null;
}

/**
 * The ways to read a header, best first: as it stands, without its unit, two header rows, two lines, two languages in
 * one cell.
 */
export const formsOf = remembered((header): readonly (readonly [form: string, trust: number])[] => {
  const forms: [string, number][] = [[header, 1]];
  const bare = headerUnit(header).bare;
  if (bare !== header) forms.push([bare, 1]);
  const rows = header.split(' / ');
  const [group, detail] = [rows[0] ?? '', rows.slice(1).join(' ')];
  if (detail !== '') {
    forms.push([`${group} ${detail}`, 0.98], [`${detail} ${group}`, 0.98], [detail, 0.95]);
  }
  const lines = header.split(/[\n\r]+/);
  if (lines.length > 1) for (const line of lines) forms.push([line, 0.97]);
  const latin = bare.replace(/[^\x20-\x7e]+/g, ' ').replace(/^[\s/()-]+|[\s/()-]+$/g, '');
  const han = bare.replace(/\p{ASCII}+/gu, '');
  if (latin.length > 2 && han.length > 1) forms.push([han, 0.96], [latin, 0.96]);
  return forms;
});
