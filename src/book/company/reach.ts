/**
 * Where a company can be reached, as it is compared: mail boxes, domains, pages, telephones. A cell may hold several of
 * each.
 *
 *  - the domain of a mail box and the host of a website are one kind of thing: sales@kaida.com belongs to
 *    www.kaida.com; mail.kaida.com too;
 *  - a free mail provider's domain says nothing, its mail box does; on a marketplace or a social network the page tells
 *    the company;
 *  - telephones are compared by their last eight digits, and the digits before must not contradict: +86 138… and 138…,
 *    8 (495) and +7 495;
 *  - extensions do not count; a number that nobody has (00000000, 12345678) and one that Excel has spoilt (1.38E+10)
 *    are none.
 */
import { FREE_MAIL, FREE_MAIL_ANY, PLATFORMS } from './words';
import { plain } from '../cell/text';

/** A telephone number without country signs and extension. */
export interface Phone {
  /** The last eight digits; all of them where there are but seven. */
  readonly end: string;
  readonly digits: string;
}

const MAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const HOST = /^(?:[a-z][a-z+]*:\/\/)?(?:www\d?\.)?((?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,})(?::\d+)?(\/[^\s?#]*)?/u;
/** com.cn, co.uk, com.br: here the company's own label comes one earlier. */
const SECOND_LEVEL = /^(?:com?|net|org|gov|edu|ac|or|ne|go|gob|ind|web|adv)$/;
const EXTENSION = /(?:ext\.?|extension|x|转|轉|分机|分機|內線|内线|#)\s*\d{1,5}\s*$/i;
const BETWEEN_NUMBERS = /[;,、；，\n|]|\/(?=\s*\+?\(?\d{3})|\s(?:or|或|&|and)\s/i;
const LEAST_DIGITS = 7;
const ENDING = 8;

/** The mail boxes in a text, in small letters. */
export function mailboxes(text: string): string[] {
  return [...new Set(plain(text).toLowerCase().match(MAIL) ?? [])];
}

/** The domain of a company's own mail box; null for a free provider's. */
export function ownDomain(mailbox: string): string | null {
  const host = mailbox.slice(mailbox.lastIndexOf('@') + 1);
  const domain = registered(host);
  if (FREE_MAIL.has(host) || FREE_MAIL.has(domain) || FREE_MAIL_ANY.test(domain) || PLATFORMS.has(domain)) return null;
  return domain;
}

export interface Site {
  readonly domain: string | null;
  /** A page on a site of others: facebook.com/kaida, kaida.en.alibaba.com. */
  readonly page: string | null;
}

/** What a website cell says; nulls where it names none. */
export function siteOf(text: string): Site {
  const said = plain(text).toLowerCase().split(' ')[0] ?? '';
  const found = said.includes('@') ? null : HOST.exec(said);
  const host = found?.[1];
  if (host === undefined) return NO_SITE;
  const domain = registered(host);
  if (FREE_MAIL.has(domain) && !PLATFORMS.has(domain)) return NO_SITE;
  if (!PLATFORMS.has(domain)) return { domain, page: null };
  const shop = host
    .slice(0, -domain.length)
    .replace(/(?:^|\.)(?:www|m|en|cn|zh-cn|mobile)\.$/, '.')
    .replace(/\.$/, '');
  const path = (found?.[2] ?? '').split('/').filter((part) => part !== '');
  const page = shop !== '' && shop !== 'www' ? shop : pageOf(path);
  return { domain: null, page: page === null ? null : `${domain}/${page}` };
}

const NO_SITE: Site = { domain: null, page: null };

/** linkedin.com/company/kaida, amazon.com/shops/kaida: the first part that is a name. */
function pageOf(path: readonly string[]): string | null {
  const KINDS =
    /^(?:company|in|pages|pg|groups?|shops?|stores?|user|c|channel|profile|people|product-detail|item|search)$/;
  return path.find((part) => !KINDS.test(part) && !/\.(?:php|html?|aspx?)$/.test(part)) ?? null;
}

function registered(host: string): string {
  const labels = host.split('.');
  const isSecond = labels.length > 2 && (labels[labels.length - 1] ?? '').length === 2;
  return labels.slice(isSecond && SECOND_LEVEL.test(labels[labels.length - 2] ?? '') ? -3 : -2).join('.');
}

export function phones(text: string): Phone[] {
  const found = new Map<string, Phone>();
  if (/\d[.,]?\d*E\+?\d+/i.test(text)) return [];
  for (const piece of plain(text).split(BETWEEN_NUMBERS)) {
    const phone = phoneOf(piece);
    if (phone) found.set(phone.digits, phone);
  }
  return [...found.values()];
}

function phoneOf(piece: string): Phone | null {
  const bare = piece.replace(EXTENSION, '').replace(/\(0\)/g, '').replace(/^\D*/, '');
  const digits = withoutHouseNumber(bare).replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length < LEAST_DIGITS || digits.length > 15 || isInvented(digits)) return null;
  return { end: digits.slice(-ENDING), digits };
}

/** 0755-26540011-802: a third or fourth part of two to four digits after a number that is whole already. */
function withoutHouseNumber(bare: string): string {
  const cut = bare.replace(/-\d{1,4}\s*$/, '');
  return cut !== bare && /\d{7,8}$/.test(cut) ? cut : bare;
}

function isInvented(digits: string): boolean {
  const end = digits.slice(-ENDING);
  return /^(\d)\1+$/.test(end) || '01234567890'.includes(end) || '9876543210'.includes(end);
}

/**
 * Do two numbers with the same end belong to one telephone? One of them may lack the codes, or begin with another trunk
 * code.
 */
export function isSamePhone(a: Phone, b: Phone): boolean {
  if (a.end !== b.end) return false;
  const [short, long] = a.digits.length <= b.digits.length ? [a.digits, b.digits] : [b.digits, a.digits];
  return long.endsWith(short) || (short.length >= 10 && long.slice(-10) === short.slice(-10));
}
