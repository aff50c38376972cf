import { companyName } from '../../../src/book/company/name';
import { countryOf, disagree, placeOf } from '../../../src/book/company/places';
import { mailboxes, ownDomain, phones, isSamePhone, siteOf } from '../../../src/book/company/reach';
import { simplified } from '../../../src/book/company/simplified';
import { casesOf } from '../cases';

test.each(casesOf('companyNames.txt').map(({ input, expected }) => [input, expected] as const))(
  '%s → %s',
  (input, expected) => {
    expect(
      companyName(input)
        .forms.map(({ key }) => key)
        .join(' + '),
    ).toBe(expected);
  },
);

test.each([
  ['深圳市凯达电子有限公司', 'CN/gd/shenzhen'],
  ['Ningbo Haichuan Trading', 'CN/zj/ningbo'],
  ['佛山市顺德区伟业五金电器厂', 'CN/gd/foshan/shunde'],
  ['万通实业（武汉）有限公司', 'CN/hb/wuhan'],
  ['Orbis Pumps France SAS', 'FR'],
  ['浙江中远仪表有限公司上海分公司', 'CN/zj'],
  ['Jordan Shoes', null],
  ['Kaida', null],
])('%s stands in %s', (name, place) => {
  expect(companyName(name).place).toBe(place);
});

test('countries are known in the languages of the buyers, and by two letters', () => {
  const said = ['Germany', '德国', '德國', 'Deutschland', 'Alemania', 'DE', '德'];
  expect(said.map(countryOf)).toEqual(said.map(() => 'DE'));
  expect(['UK', 'England', '英国', 'GB'].map(countryOf)).toEqual(['GB', 'GB', 'GB', 'GB']);
  expect(['UAE', '阿联酋', 'United Arab Emirates'].map(countryOf)).toEqual(['AE', 'AE', 'AE']);
  expect(['华东', 'east', '', '王伟', 'de'].map(countryOf)).toEqual([null, null, null, null, null]);
  expect([placeOf('广东省'), placeOf('台灣'), placeOf('Shenzhen')]).toEqual(['CN/gd', 'TW', 'CN/gd/shenzhen']);
  expect([disagree('CN/gd', 'CN/gd/shenzhen'), disagree('CN/sh', 'CN/gd'), disagree('CN', 'CN/sh')]).toEqual([
    false,
    true,
    false,
  ]);
});

describe('how a company is reached', () => {
  test('a domain is the company’s own or none', () => {
    expect(mailboxes('Lily <LILY@Kaida.com.cn>; tom@kaida.com.cn / tom@kaida.com.cn')).toEqual([
      'lily@kaida.com.cn',
      'tom@kaida.com.cn',
    ]);
    expect(['a@kaida.com.cn', 'a@mail.kaida.de', 'a@x.co.uk'].map(ownDomain)).toEqual([
      'kaida.com.cn',
      'kaida.de',
      'x.co.uk',
    ]);
    expect(
      ['a@gmail.com', 'a@qq.com', 'a@vip.163.com', 'a@outlook.com', 'a@yahoo.es', 'a@ms45.hinet.net'].map(ownDomain),
    ).toEqual([null, null, null, null, null, null]);
  });

  test.each([
    ['https://www.kaida.com/en/contact?x=1', 'kaida.com', null],
    ['kaida.com.cn', 'kaida.com.cn', null],
    ['http://shop.kaida.de:8080/', 'kaida.de', null],
    ['https://kaida.en.alibaba.com/products.html', null, 'alibaba.com/kaida'],
    ['https://www.facebook.com/Kaida/?ref=page', null, 'facebook.com/kaida'],
    ['linkedin.com/company/kaida/about', null, 'linkedin.com/kaida'],
    ['https://www.alibaba.com', null, null],
    ['none', null, null],
    ['tom@kaida.com', null, null],
    ['', null, null],
  ])('%s', (text, domain, page) => {
    expect(siteOf(text)).toEqual({ domain, page });
  });

  test.each([
    ['0755-26540011', '+86 755 2654 0011', true],
    ['0755-26540011-802', '(0755)26540011 转 8001', true],
    ['13809250011', '+86 138 0925 0011', true],
    ['8 (495) 744-20-18', '+7 495 744 20 18', true],
    ['+49 (0)40 3344 5566', '040/33445566', true],
    ['0044 20 7946 0018', '020 7946 0018', true],
    ['+86 138 0925 0011', '+86 139 0925 0011', false],
    ['00000000', '00000000', false],
    ['1.38E+10', '1.38E+10', false],
    ['12345678', '12345678', false],
    ['802', '802', false],
  ])('%s and %s: one telephone? %s', (a, b, isOne) => {
    expect(phones(a).some((one) => phones(b).some((other) => isSamePhone(one, other)))).toBe(isOne);
  });

  test('a cell may hold several numbers', () => {
    expect(phones('13809250011 / 0755-26540011; +852 2388 4411').map(({ digits }) => digits)).toEqual([
      '13809250011',
      '75526540011',
      '85223884411',
    ]);
  });
});

test('繁體 becomes 简体 as ICU writes the names of languages, countries and currencies', () => {
  const pairs = new Map<string, string>();
  for (const type of ['language', 'region', 'currency'] as const) {
    const [hans, hant] = ['zh-Hans', 'zh-Hant'].map(
      (locale) => new Intl.DisplayNames([locale], { type, fallback: 'none' }),
    );
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const codes =
      type === 'currency'
        ? Intl.supportedValuesOf('currency')
        : letters.flatMap((a) => letters.map((b) => (type === 'region' ? (a + b).toUpperCase() : a + b)));
    for (const code of codes) {
      // 德文 and 德语: the last word is another one, what stands before it is the same.
      const [to, from] = [hans, hant].map((names) => names?.of(code)?.replace(/[文语]$/, '') ?? '');
      if (from && to && from !== to && from.length === to.length) pairs.set(from, to);
    }
  }
  const right = [...pairs].filter(([from, to]) => simplified(from) === to);
  // The others are other words: 沙烏地 and 沙特, 紐西蘭 and 新西兰.
  expect(right.length).toBeGreaterThan(190);
  const all = new Set([...pairs.values()].join(''));
  const unknown = right.flatMap(([from]) => [...simplified(from)].filter((character) => !all.has(character)));
  expect(unknown).toEqual([]);
});

test('what is 简体 stays', () => {
  const text = '深圳市凯达电子科技有限公司，业务员：王伟。Kaida 2026 あいう';
  expect(simplified(text)).toBe(text);
  expect(simplified(simplified('臺灣鴻運電機股份有限公司'))).toBe('台湾鸿运电机股份有限公司');
});
