/**
 * What a status cell says of an order or a deal: one table for every reader of orders, in 简体, 繁體 and English.
 *
 *  - a word is an act (取消, 退, 付款, cancel, refund, win …) and what stands around it: 已取消 is cancelled, 未取消 is
 *    not, 申请退款 and refund pending are not yet, 部分退货 and partially refunded are so in part, and count;
 *  - of several acts in one cell the one that takes most away is meant: 交易关闭(买家未付款) is closed;
 *  - closed is two words: 关闭 is an order that came to nothing, an English order that is closed is one that is done;
 *  - 未收款 and overdue are firm orders whose money is still due; 待付款 and unpaid wait to become orders;
 *  - what is in no table says nothing against the order: null.
 */
import { simplified } from '../company/simplified';
import { plain } from '../cell/text';

export type OrderStatus =
  | 'cancelled'
  /** The goods or the money went back. */
  | 'returned'
  /** A line of its own that takes back an earlier one: a credit note. */
  | 'credit'
  | 'unpaid'
  /** Not an order yet: a draft, a quotation. */
  | 'draft'
  | 'sample'
  /** Of a deal. */
  | 'won'
  | 'lost'
  | 'open'
  /** Done with, for good or ill: the other words of the column say which. */
  | 'closed';

/** How far an act has come, by what stands around it. */
type Aspect = 'done' | 'not' | 'pending' | 'partly';

type Says = { readonly [aspect in Aspect]: OrderStatus | null };

interface Act {
  readonly hans: string;
  readonly en: string;
  readonly says: Says;
}

const once = (status: OrderStatus): Says => ({ done: status, not: null, pending: null, partly: null });
const anyway = (status: OrderStatus): Says => ({ done: status, not: status, pending: status, partly: status });

/** What takes most away stands first. */
const OF_ORDERS: readonly Act[] = [
  {
    hans: '取消|作废|撤销|撤单|撤回|废弃|废单|弃单|(?<!退款|退货|售后|申请)关闭|关单|终止|中止|无效|失效|拒单|拒签|(?<!退款|退货|申请)被?驳回|删除|过期|(?:交易|订单|下单)失败|^失败',
    en: 'cancell?ed|cancell?ation|cancel|void|voided|annulled|nullified|deleted|(?<!(?:return|refund|request|payment) )(?:rejected|declined)|expired|aborted|terminated|withdrawn|revoked|abandoned|invalid|(?:order|transaction|sale) failed|^failed',
    says: once('cancelled'),
  },
  {
    hans: '红字|红冲|冲红|贷项|退货单|退款单|销售退货|销退',
    en: 'credit[ -]?notes?|credit[ -]?memos?|return order',
    says: once('credit'),
  },
  {
    hans: '退(?:货|款|单|回|订|换|还|掉|票|件)|全退|已退(?!税|休)|拒收',
    en: 'returned|refunded|refunds?|returns?(?! customer)|charge ?back|reversed',
    says: once('returned'),
  },
  {
    hans: '付款|支付|付[定订]金|(?<![交拨对应垫代])付(?=$)',
    en: 'paid|payment',
    says: { done: null, not: 'unpaid', pending: 'unpaid', partly: null },
  },
  {
    hans: '草稿|(?:报价|询价|询盘)(?!.{0,3}(?:接受|确认|通过|转))',
    en: 'draft|(?:quotation|quoted?|rfq|enquiry|inquiry)(?! (?:accepted|approved|confirmed))',
    says: anyway('draft'),
  },
  { hans: '样品|样单|打样', en: 'samples?', says: once('sample') },
];

/** Only a column of deals is read by these. */
const OF_DEALS: readonly Act[] = [
  {
    hans: '丢单|丢标|丢失|输单|输(?=$)|失单|落标|失标|流标|失败|战败|放弃|(?<!赢.{0,4})关闭(?!.{0,4}赢)|取消|作废|无意向',
    en: 'lost|lose|loss|dead|dropped|declined|rejected|disqualified|abandoned|cancell?ed|no[ -]go|churned',
    says: once('lost'),
  },
  { hans: '回款|收款', en: 'paid|payment', says: anyway('won') },
  {
    hans: '赢单|赢(?=$)|中标|成交|成单|签约|签单|签订|签合同|已签|下单|返单|复购|合作|^合同$|^订单$',
    en: 'won|win|signed|contracted|contract|ordered|order|purchase order|reorder',
    says: { done: 'won', not: 'open', pending: 'open', partly: 'won' },
  },
  {
    hans: '报价|询盘|询价|谈判|洽谈|议价|跟进|沟通|联系|接触|意向|需求|方案|商务|样品|寄样|打样|试样|测试|评估|立项|招标|投标|潜在|线索|开发|推进|进行中|审批|暂停|搁置|待定|确认中',
    en: 'open|new|leads?|prospect\\w*|qualif\\w*|discover\\w*|need\\w*|demo\\w*|present\\w*|propos\\w*|quot\\w*|sampl\\w*|trial|evaluat\\w*|negotiat\\w*|engag\\w*|contact\\w*|meeting|pipeline|commit|verbal|pending|in progress|working|on hold|stalled|nurtur\\w*|follow\\w*|interest\\w*|tender\\w*|stage \\d',
    says: anyway('open'),
  },
  {
    hans: '完成|成功|结案|结束',
    en: 'closed?|completed?|done|finished|success\\w*|delivered|invoiced',
    says: once('closed'),
  },
];

/** Nothing else is spoken of so: a column with one of these is a column of deals. */
const ONLY_OF_DEALS = /赢单|输单|丢单|丢标|中标|落标|战败|\bclosed?[ -]*(?:won|lost)\b|\b(?:won|lost)\b(?! in transit)/;

interface Around {
  readonly aspect: Aspect;
  readonly before: RegExp;
  readonly after: RegExp;
}

/** The first that fits; where none does, the act is done. */
const HANS: readonly Around[] = [
  { aspect: 'done', before: /(?!)/, after: /^(?:申请|请求|审核|审批)?已?(?:成功|完成|通过|同意|到账)/ },
  { aspect: 'partly', before: /(?:部分|分批|首期)[^,;、/()| ]{0,2}$/, after: /^一?部分/ },
  {
    aspect: 'not',
    before: /(?:未|无|没有?|不|非|免|勿|拒绝|可|支持)(?:完成|成功|[被可予能会需曾])*$/,
    after: /^(?:申请|请求)?被?(?:失败|拒|驳回|关闭|不通过)/,
  },
  {
    aspect: 'pending',
    before: /(?:待|等候|申请|请求|计划|将|准备|协商|正在)[^已,;、/()| ]{0,8}$/,
    after: /^(?:中|待|申请|请求|审核|审批|处理|确认中)/,
  },
];
const ENGLISH: readonly Around[] = [
  {
    aspect: 'partly',
    before: /(?:partial(?:ly)?|part|half|deposit)[ -]*$/,
    after: /^[ -]*(?:in part|partially|deposit)/,
  },
  {
    aspect: 'not',
    before: /(?:not(?: yet)?|never(?: been)?|non|no|un|cannot(?: be)?)[ -]*$/,
    after: /^[ -]*(?:request(?:ed)? )?(?:rejected|denied|declined|refused|failed|not |window|policy)/,
  },
  {
    aspect: 'pending',
    before:
      /(?:pending|await(?:ing|s)?|request(?:ed|s)?(?: for| a)?|to be|will be|may be|waiting for|being|about to)(?: the| a| buyer| customer| client)*[ -]*$/,
    after: /^[ -]*(?:request(?:ed)?|pending|in (?:progress|process)|processing|under review|awaited|required)/,
  },
];

/** Goods went out on credit: the order is firm, whatever is still owed. */
const ON_CREDIT = /逾期|超期|over ?due/;

interface Compiled {
  readonly says: Says;
  readonly hans: RegExp;
  readonly en: RegExp;
}

const compiled = (acts: readonly Act[]): readonly Compiled[] =>
  acts.map(({ hans, en, says }) => ({
    says,
    hans: new RegExp(hans),
    en: new RegExp(`(?:\\b|(?<=\\b(?:un|non)))(?:${en})\\b`),
  }));

const orders = compiled(OF_ORDERS);
const deals = compiled(OF_DEALS);

/** A longer text is a remark. */
const LONGEST = 60;

export function readOrderStatus(text: string): OrderStatus | null {
  return readBy(orders, text);
}

/** Of a cell in a column of deals. */
export function readDealStatus(text: string): OrderStatus | null {
  return readBy(deals, text);
}

export function isOnlyOfDeals(text: string): boolean {
  return text.length <= LONGEST && ONLY_OF_DEALS.test(folded(text));
}

/** As the tables have it. */
function folded(text: string): string {
  return simplified(plain(text)).toLowerCase().replace(/_/g, ' ');
}

function readBy(acts: readonly Compiled[], given: string): OrderStatus | null {
  if (given === '' || given.length > LONGEST) return null;
  const text = folded(given);
  for (const { says, hans, en } of acts) {
    const [found, arounds] = foundIn(text, hans, en);
    const status = found ? says[aspectOf(text, found, arounds)] : null;
    if (status !== null && !(status === 'unpaid' && ON_CREDIT.test(text))) return status;
  }
  return null;
}

function foundIn(text: string, hans: RegExp, en: RegExp) {
  const found = hans.exec(text);
  return found ? ([found, HANS] as const) : ([en.exec(text), ENGLISH] as const);
}

function aspectOf(text: string, found: RegExpExecArray, arounds: readonly Around[]): Aspect {
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  return arounds.find((around) => around.before.test(before) || around.after.test(after))?.aspect ?? 'done';
}
