import { countryIn } from '../../../src/book/company/places';

test.each([
  ['德国', 'DE'],
  ['德國', 'DE'],
  ['Germany', 'DE'],
  ['德国 Germany', 'DE'],
  ['Germany/德国', 'DE'],
  ['美国（纽约）', 'US'],
  ['美国·加州', 'US'],
  ['Dubai, UAE', 'AE'],
  ['迪拜', 'AE'],
  ['São Paulo, Brazil', 'BR'],
  ['South Korea / Seoul', 'KR'],
  ['紐西蘭', 'NZ'],
  ['The Netherlands', 'NL'],
  ['深圳', 'CN'],
  ['USA/Canada', null],
  ['欧洲', null],
  ['Middle East', null],
  ['in', null],
  ['', null],
])('%s is %s', (text, country) => {
  expect(countryIn(text)).toBe(country);
});
