import { dateFormatFrom, isDateFormat } from '../../../src/book/cell/dateFormat';

test.each([
  'yyyy-mm-dd',
  'm/d/yyyy',
  'yyyy/m/d;@',
  '[$-804]yyyy"年"m"月"d"日";@',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  'mm-dd-yy',
  'd-mmm',
  'mmm-yy',
  'mmmm',
  'yyyy-mm-dd hh:mm:ss.000',
  'm/d/yy h:mm AM/PM',
  '[$-404]e/m/d',
  '[DBNum1][$-804]yyyy"年"m"月";@',
  '[$-409]d-mmm-yy;@',
  '[Red]yyyy-mm-dd',
  'aaaa;@',
  '[$-804]aaa',
  'YYYY-MM-DD',
])('%s shows a day', (format) => {
  expect(isDateFormat(format)).toBe(true);
});

test.each([
  'General',
  '',
  '@',
  '0',
  '0.00',
  '#,##0',
  '0%',
  '0.00E+00',
  '¥#,##0.00',
  '_-* #,##0.00_-',
  '[Red]0.00',
  '0"天"',
  '#,##0"days"',
  'h:mm',
  'hh:mm:ss',
  '[h]:mm',
  'mm:ss.0',
  '[$-409]h:mm AM/PM;@',
  '0_d',
  '\\d0',
  'G/通用格式',
  '# ?/?',
  '[>=10000]0.0,"万";0',
  '"USD" #,##0',
  '0.0"y"',
])('"%s" does not', (format) => {
  expect(isDateFormat(format)).toBe(false);
});

test.each([
  ['M/d/yyyy', 'm/d/yyyy'],
  ['yyyy/M/d', 'yyyy/m/d'],
  ['dd.MM.yyyy', 'dd.mm.yyyy'],
  ["d.M.yyyy 'г.'", 'd.m.yyyy "г."'],
  // In the letters of the user's language (office-js #2520), or no whole date.
  ['jj/MM/aaaa', 'm/d/yyyy'],
  ['TT.MM.JJJJ', 'm/d/yyyy'],
  ['MM.yyyy', 'm/d/yyyy'],
])('the short date %s is written as %s', (pattern, format) => {
  expect(dateFormatFrom(pattern)).toBe(format);
});
