/**
 * Customers as an exporter's list has them, made up: the same number of rows is the same rows, every time and
 * everywhere.
 *
 *  - Chinese and English names side by side; yearly volumes mostly typed as numbers, some as text (约500台, 1,200台),
 *    some unknown (待定), some blank; days as serials, one in twenty blank;
 *  - many different names, telephone numbers and addresses, few different countries, owners and notes: as in life.
 *
 * Deliberately not here: totals, sections, doubtful dates. They are the reader's tests, and a second program that was
 * to agree on them would be a second reader.
 */
import type { Cell } from '../../src/book/book';
import type { Day } from '../../src/policy/day';

export const HEADERS = [
  '客户名称',
  '联系人',
  '电话',
  '邮箱',
  '国家',
  '业务员',
  '年采购量(台)',
  '潜在年用量(台)',
  '最近联系日期',
  '意向',
  '信用等级',
  '备注',
] as const;

/** Where the columns stand that decide. */
export const VOLUME = HEADERS.indexOf('年采购量(台)');
export const POTENTIAL = HEADERS.indexOf('潜在年用量(台)');
export const LAST = HEADERS.indexOf('最近联系日期');

/** Sunday, 22 November 2026. */
export const TODAY = 46348 as Day;

/** The last contacts lie this many days back at most: three spring festivals. */
const YEARS_BACK = 1_000;

export const FIRST_LAST = TODAY - YEARS_BACK;

const CITIES = ['深圳', '宁波', '佛山', '青岛', '厦门', '东莞', '苏州', '义乌', '温州', '成都', '郑州', '长沙'];
const BRANDS = ['海川', '凯腾', '远洋', '明视', '瑞丰', '金科', '华信', '恒达', '众诚', '天启', '安联', '佳美', '博远'];
const TRADES = ['光电', '电子', '机械', '建材', '仪器', '照明', '五金', '医疗器械', '自动化', '新能源'];
const FORMS = ['有限公司', '股份有限公司', '科技有限公司', '实业有限公司', '进出口有限公司'];
const WORDS = ['Bright', 'North', 'Silver', 'Blue', 'Iron', 'Alpine', 'Pacific', 'Royal', 'Delta', 'Grand', 'Nova'];
const GOODS = ['Optics', 'Tools', 'Lighting', 'Instruments', 'Machinery', 'Medical', 'Supplies', 'Electric', 'Systems'];
const LEGAL = ['GmbH', 'Ltd', 'LLC', 'S.A.', 'B.V.', 'Pty Ltd', 'Inc.', 'Co., Ltd'];
const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙'];
const GIVEN = ['伟', '芳', '娜', '敏', '静', '强', '磊', '洋', '艳', '勇', '杰', '娟', '涛', '明'];
const PERSONS = ['Anna Weber', 'Tom Hill', 'Luis García', 'Marie Dubois', 'John Smith', 'Sara Rossi', 'Ivan Petrov'];
const ABROAD = ['Germany', 'USA', 'Spain', 'France', 'UK', 'Italy', 'Australia', 'Brazil', 'UAE', 'Vietnam'];
const OWNERS = ['陈晨', '李雷', '韩梅', 'Kevin', 'Grace', '王芳', '周强', 'Linda'];
const INTENTS = ['高', '中', '低', '', '较高'];
const CREDITS = ['AAA', 'AA', 'A', 'BBB', 'BB', ''];
const NOTES = [
  '',
  '',
  '展会认识，名片已存',
  'Met at the spring fair, wants samples',
  '老客户介绍，价格敏感',
  'Asked for a new quotation in March',
  '已寄样，等反馈',
  '付款慢，注意账期',
  'Prefers WeChat; answers in the evening',
];

/** A header row and `count` customers under it. */
export function customerCells(count: number): Cell[][] {
  const draw = chance(20261122);
  const rows: Cell[][] = [[...HEADERS]];
  for (let i = 0; i < count; i++) rows.push(customer(i, draw));
  return rows;
}

type Draw = (below: number) => number;

function customer(i: number, draw: Draw): Cell[] {
  const one = (words: readonly string[]) => words[draw(words.length)] ?? '';
  const digits = () => String(10_000_000 + draw(90_000_000));
  const local = draw(100) < 60;
  const [name, contact, phone, country] = local
    ? [`${one(CITIES)}${one(BRANDS)}${one(TRADES)}${one(FORMS)}`, one(SURNAMES) + one(GIVEN), `138${digits()}`, '中国']
    : [
        `${one(WORDS)}${one(GOODS).toLowerCase()} ${one(GOODS)} ${one(LEGAL)}`,
        one(PERSONS),
        `+49 ${digits()}`,
        one(ABROAD),
      ];
  return [
    // A branch number keeps most names apart, as exporters write it.
    draw(3) > 0 ? `${name} ${i + 1}` : name,
    contact,
    phone,
    `sales${i + 1}@example.com`,
    country,
    one(OWNERS),
    volume(draw),
    draw(10) < 4 ? '' : 20 * draw(130),
    draw(20) === 0 ? '' : TODAY - draw(YEARS_BACK),
    one(INTENTS),
    one(CREDITS),
    one(NOTES),
  ];
}

function volume(draw: Draw): Cell {
  const kind = draw(100);
  const units = draw(10) < 7 ? draw(500) : draw(4_000);
  if (kind < 80) return units;
  if (kind < 86) return `约${units - (units % 50)}台`;
  if (kind < 89) return `${units + 1_000}台`.replace(/(\d{3}台)$/, ',$1');
  return kind < 90 ? '待定' : '';
}

/** Whole numbers from 0 up to but not `below`, the same ones for the same seed (a linear congruence modulo 2³²). */
function chance(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
