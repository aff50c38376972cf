import { isErrorText, isUnknownWord, plain } from '../../../src/book/cell/text';

test('what looks the same is the same', () => {
  expect(plain('２０００台')).toBe('2000台');
  expect(plain('ＡＢＣ')).toBe('ABC');
  expect(plain('\u00a0Kaida\u00a0 GmbH ')).toBe('Kaida GmbH');
  expect(plain('合\n计')).toBe('合 计');
});

test('what cannot be seen is not there', () => {
  expect(plain('\ufeffKa\u200bi\u00adda\u202c')).toBe('Kaida');
  expect(plain('\u200b')).toBe('');
});

test('what is plain already is left alone', () => {
  for (const text of ['Kaida GmbH', '深圳市凯达', 'a', '', '2,000台']) expect(plain(text)).toBe(text);
  expect(plain('客戶')).toBe('客戶');
});

test('an error of Excel is told from a text that begins with #', () => {
  expect(['#REF!', '#N/A', '#n/a', '#DIV/0!'].map(isErrorText)).toEqual([true, true, true, true]);
  expect(['#12', '#', 'REF!', ''].map(isErrorText)).toEqual([false, false, false, false]);
});

test('a word for "not known" is told from a blank and from a zero', () => {
  expect(['无', '待定', ' N/A ', '-', '——', '？', '暫無', 'TBD', '无 '].map(isUnknownWord)).not.toContain(false);
  expect(['', '0', '零', '-5', 'no', '无锡', 'Nan Hua Trading'].map(isUnknownWord)).not.toContain(true);
});
