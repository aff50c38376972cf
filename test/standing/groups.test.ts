import { readBook } from '../../src/book/read';
import { groupsOf } from '../../src/standing/groups';
import { sheetOf } from '../book/sheetOf';
import { day } from '../policy/given';

const sheet = sheetOf([
  ['客户名称', '负责人', '年采购量', '来源', '颜色'],
  ['宁波海川', '王伟', 2400, '广交会 2025', ''],
  ['Brightline', 'Anna', 450, 'Ｇoogle', '红'],
  ['凯腾电子', '王伟', 480, '', ''],
  ['Lumen', '', 299, '展会', '红'],
]);
const book = readBook(sheet, { today: day('2026-11-22'), answers: {} });
const of = (column: string, contains: string) => {
  const [found] = groupsOf(book, sheet, [{ name: 'x', column, contains }]);
  return found && [found.column, found.customers.map((i) => book.customers[i]?.name)];
};

test('by the header of the sheet, by part of a cell, without capitals and full-width letters', () => {
  expect(of('来源', '会')).toEqual([3, ['宁波海川', 'Lumen']]);
  expect(of('来源', 'google')).toEqual([3, ['Brightline']]);
  expect(of('颜色', '红')).toEqual([4, ['Brightline', 'Lumen']]);
});

test('by another word for the same column', () => {
  expect(of('业务员', '王伟')).toEqual([1, ['宁波海川', '凯腾电子']]);
});

test('no text is any cell that is not blank; a header that is not there has nobody', () => {
  expect(of('来源', '')).toEqual([3, ['宁波海川', 'Brightline', 'Lumen']]);
  expect(of('星座', '双子')).toEqual([null, []]);
});
