/**
 * A company's name as it is compared with others.
 *
 *  - full and half width, capitals, accents, 简 and 繁, dots (I.B.M.), blanks and punctuation do not count; ü and ue
 *    are both u;
 *  - legal forms fall away (Co., Ltd · GmbH & Co. KG · S.A. de C.V. · 有限公司 · 股份 · 株式会社 …), and remarks
 *    (微信联系, - do not call);
 *  - a place in it falls away and is kept beside it: a branch office (上海分公司) is not one;
 *  - a name in two scripts, 凯达照明 (Kaida Lighting), has two forms: either may meet another's.
 *
 * Deliberately not done: pinyin (凯达 and Kaida meet by domain, mail box or telephone only), and guessing which words
 * of a Chinese name are the brand beyond taking known words off its end.
 */
import { CONNECTORS, FILLERS, LEGAL_ANYWHERE, LEGAL_AT_ENDS, LINES, REMARK, SHORT } from './words';
import { countryOf, townOf, townsInCharacters, type Place } from './places';
import { simplified } from './simplified';
import { plain } from '../cell/text';

export type Script = 'han' | 'latin' | 'other';

export interface NameForm {
  readonly script: Script;
  /** What is left of the name, in order. */
  readonly key: string;
  /** The same in alphabetical order: Fratelli Bonetti, Bonetti Fratelli. */
  readonly sorted: string;
  readonly words: readonly string[];
  /** The words that make it this company and no other. */
  readonly brand: readonly string[];
  /** The words for its trade. */
  readonly lines: readonly string[];
  readonly fillers: readonly string[];
}

export interface CompanyName {
  readonly forms: readonly NameForm[];
  readonly place: Place | null;
  /** Does it say that it is a company, by its legal form or its trade? John Smith and 王建国 do not. */
  readonly isCompany: boolean;
}

const HAN = /[\u3400-\u9fff々]/;
const HAN_LEGAL =
  /(?:股份|\(股\))?(?:有限)?(?:责任)?公司|有限(?:责任)?公司|股份公司|有限合伙|株式会社|有限会社|合同会社|合作社|个体工商户|\(株\)|\(有\)|集团/g;
const BRANCH = /(公司|厂|集团|^.{2,}?)[^公司厂]{0,10}(?:分公司|办事处|分厂|营业部|代表处|分店)$/;
const TOWN = townsInCharacters();
const LEADING_TOWN = new RegExp(`^(${TOWN})(?:(?:省|市|区|县)(?=..)|(?=..))`);
const COUNTY = /^[\u3400-\u9fff]{2,3}(?:县|区|镇)(?=..)/;
const INNER_TOWN = new RegExp(`(?<=集团.*?)(${TOWN})(?=..)|(?<=..)\\((?:中国)?(${TOWN})(?:市|省)?\\)`);
/** As they stand in a name that is compared: without plural and umlaut. */
const FILLER: ReadonlySet<string> = new Set([...FILLERS].map(comparedWord));
const LINE: ReadonlySet<string> = new Set([...LINES].map(comparedWord));
/** Known words by their last character, the longest first. */
const AT_END_HAN = byLastCharacter([...FILLERS, ...LINES].filter((word) => HAN.test(word)));
/** Letters that Unicode does not take apart. */
const LETTERS: { readonly [letter in string]?: string } = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'a',
  œ: 'o',
  þ: 'th',
  ð: 'd',
};

export function companyName(text: string): CompanyName {
  const said = simplified(withoutRemarks(plain(text)).toLowerCase().normalize('NFC'));
  const han = HAN.test(said) ? hanName(said) : null;
  const rest = han ? said.replace(/[\u3400-\u9fff々]+/g, ' ') : said;
  const latin = /\p{L}{2}|\d/u.test(rest) && (!han || letters(rest) >= 3) ? latinName(rest) : null;
  const forms = [han?.form, latin?.form].filter((form) => form !== undefined && form !== null && form.key !== '');
  return {
    forms: forms as NameForm[],
    place: han?.place ?? latin?.place ?? null,
    isCompany: Boolean(han?.isCompany) || Boolean(latin?.isCompany),
  };
}

interface Parsed {
  readonly form: NameForm;
  readonly place: Place | null;
  readonly isCompany: boolean;
}

/**
 * Brackets around the name and remarks behind a dash. A bracket inside the name that is no remark stays: (Shenzhen),
 * (Pvt).
 */
function withoutRemarks(text: string): string {
  let name = text
    .replace(/[《》«»“”„"]/g, ' ')
    .replace(/[（【[［]/g, '(')
    .replace(/[）】\]］]/g, ')');
  name = name.replace(/\(([^()]*)\)/g, (whole, inside: string) => (REMARK.test(inside) ? ' ' : whole));
  const dash = /^(.{3,}?)\s+[-–—]+\s*(\S.*)$/u.exec(name);
  if (dash && REMARK.test(dash[2] ?? '')) name = dash[1] ?? name;
  return name.trim();
}

function hanName(said: string): Parsed {
  let name = said
    .replace(/[a-z\u00df-\u024f]+(?:[\s.,&'-]+[a-z\u00df-\u024f]+)*/g, '')
    .replace(/[^\p{L}\p{N}()]/gu, '')
    .replace(/\(\)/g, '');
  name = name.replace(BRANCH, '$1').replace('家俱', '家具');
  const inner = INNER_TOWN.exec(name);
  let place = inner ? townOf(inner[1] ?? inner[2] ?? '') : null;
  if (inner) name = name.replace(inner[0], '');
  const bare = name.replace(HAN_LEGAL, '').replace(/[()]/g, '');
  const isLegal = bare !== name;
  let core = bare;
  for (let town = LEADING_TOWN.exec(core); town; town = LEADING_TOWN.exec(core)) {
    const found = townOf(town[1] ?? '');
    place = place === null || (found?.startsWith(place) ?? false) ? found : place;
    core = core.slice(town[0].length);
    if (!LEADING_TOWN.test(core)) core = core.replace(COUNTY, '');
  }
  if (core === '') core = bare;
  const { brand, lines, fillers } = partsOfHan(core);
  const words = [brand, ...lines, ...fillers].filter((word) => word !== '');
  // A works (厂) is a legal form as much as a word: 长盈五金制品厂 is 长盈五金制品有限公司.
  const key = core.replace(/(?<=...)(?:厂|行|店)$/, '');
  const form: NameForm = {
    script: 'han',
    key,
    sorted: key,
    words,
    brand: brand === '' ? [] : [brand],
    lines,
    fillers: fillers.filter((word) => word !== '厂' && word !== '行' && word !== '店'),
  };
  return { form, place, isCompany: isLegal || lines.length + fillers.length > 0 };
}

/** Known words off the end: 凯达 · 电子 · 科技. What is left is the brand, and may be nothing. */
function partsOfHan(core: string): { brand: string; lines: string[]; fillers: string[] } {
  const lines: string[] = [];
  const fillers: string[] = [];
  let brand = core;
  for (;;) {
    const known = AT_END_HAN.get(brand.charAt(brand.length - 1)) ?? [];
    const word = known.find((one) => brand.endsWith(one) && brand.length - one.length !== 1);
    if (word === undefined) return { brand, lines, fillers };
    (LINE.has(word) ? lines : fillers).unshift(word);
    brand = brand.slice(0, -word.length);
  }
}

function byLastCharacter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const last = word.charAt(word.length - 1);
    found.set(last, [...(found.get(last) ?? []), word]);
  }
  return found;
}

function latinName(said: string): Parsed | null {
  const all = latinWords(said);
  let words = all.filter((word) => !LEGAL_ANYWHERE.has(word) && !CONNECTORS.has(word));
  while (words.length > 1 && LEGAL_AT_ENDS.has(words[words.length - 1] ?? '')) words = words.slice(0, -1);
  while (words.length > 1 && LEGAL_AT_ENDS.has(words[0] ?? '')) words = words.slice(1);
  if (words.length === 0) words = all;
  const isLegal = words.length < all.filter((word) => !CONNECTORS.has(word)).length;
  let place: Place | null = null;
  const telling = (rest: readonly string[]) => rest.some((word) => !FILLER.has(word) && !LINE.has(word));
  const [first = '', last = ''] = [words[0], words[words.length - 1]];
  const ahead = townOf(first);
  if (ahead !== null && telling(words.slice(1))) {
    place = ahead;
    words = words.slice(1);
  }
  const behind = words.length > 1 ? (townOf(last) ?? countryInName(last)) : null;
  if (behind !== null && telling(words.slice(0, -1))) {
    place ??= behind;
    words = words.slice(0, -1);
  }
  if (words.length === 0) return null;
  const lines = words.filter((word) => LINE.has(word));
  const fillers = words.filter((word) => FILLER.has(word));
  const form: NameForm = {
    script: /[a-z]/.test(said) ? 'latin' : 'other',
    key: words.join(''),
    sorted: [...words].sort().join(''),
    words,
    brand: words.filter((word) => !FILLER.has(word) && !LINE.has(word)),
    lines,
    fillers,
  };
  return { form, place, isCompany: isLegal || lines.length + fillers.length > 0 };
}

/** Words without dots, accents, plural s and shortenings. */
function latinWords(said: string): string[] {
  const letters = said
    .replace(/[ßłøđıæœþð]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/['’`]/g, '')
    .replace(/\ba\/s\b/g, 'as')
    .replace(/\bs\.? ?a\.? de c\.? ?v\b\.?/g, 'cv')
    .replace(/\bsp\.? ?z\.? ?o\.? ?o\b\.?/g, 'spzoo')
    .replace(/\bgmbh\s*&\s*co\b/g, 'gmbh')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu, (dotted) => dotted.replace(/\./g, ''))
    .replace(/(?<![\p{L}\p{N}])\p{L}\.(?=\p{L}{2})/gu, (initial) => initial.charAt(0));
  return letters
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '')
    .map(comparedWord);
}

/** 'muller' for mueller, 'fastener' for fasteners. */
function comparedWord(word: string): string {
  if (LEGAL_ANYWHERE.has(word) || LEGAL_AT_ENDS.has(word)) return word;
  const whole = SHORT.get(word) ?? word;
  const flat = whole.length > 3 ? whole.replace(/([aou])e/g, '$1') : whole;
  const single = flat.length > 3 && /[^sui]s$/.test(flat) ? flat.slice(0, -1) : flat;
  return SHORT.get(single) ?? single;
}

/** 'Orbis Pumps France', but not 'Jordan' or 'Chad': of one word that is also a name nothing is told. */
function countryInName(word: string): Place | null {
  if (word.length < 2 || /^(?:jordan|chad|georgia|guinea|me|as|no|so|in|it|is|at|be)$/.test(word)) return null;
  return word.length > 3 || /^(?:uk|usa|uae|ksa)$/.test(word) ? countryOf(word) : null;
}

function letters(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}
