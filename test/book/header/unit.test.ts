import { headerUnit } from '../../../src/book/header/unit';

test.each([
  ['年采购额(万)', null, 10_000],
  ['年采购额（万元）', 'CNY', 10_000],
  ['銷售額(千元)', 'CNY', 1_000],
  ['Annual sales (k USD)', 'USD', 1_000],
  ['Amount [EUR]', 'EUR', 1],
  ['年订单量/台', '台', 1],
  ['采购额：万美元', 'USD', 10_000],
  ['成交金额万元', 'CNY', 10_000],
  ['cost_EUR', 'EUR', 1],
  ['Potential t', 't', 1],
  ['Amount EUR', 'EUR', 1],
  ['Turnover KUSD', 'USD', 1_000],
  ['美金单价', 'USD', 1],
  ['Contact at', null, 1],
  ['number_of_orders', null, 1],
  ['客户名称(中文)', null, 1],
  ['Country/Region', null, 1],
])('the header "%s" states the unit %s and the scale %d', (header, unit, scale) => {
  const read = headerUnit(header);
  expect([read.unit, read.scale]).toEqual([unit, scale]);
});
