import fc from 'fast-check';
import { isOnlyOfDeals, readDealStatus, readOrderStatus } from '../../../src/book/orders/status';
import { casesOf } from '../cases';
import { fullWidth } from '../given';

const readers: { readonly [heading: string]: (text: string) => string | null } = {
  order: readOrderStatus,
  deal: readDealStatus,
};

test.each(casesOf('orderStatus.txt').map(({ heading, input, expected }) => [heading, input, expected]))(
  'of an %s, %s says %s',
  (heading, input, expected) => {
    expect(readers[heading]?.(input) ?? '–').toBe(expected === '?' ? '–' : expected);
  },
);

const ENDED = ['取消', '作废', '撤销', '退货', '退款', '关闭', '終止', '無效'] as const;

test('an act that was done takes away; one that was not, is asked for or is under way does not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ENDED), fc.constantFrom('', '已', '订单已', '买家'), (act, before) => {
      expect(readOrderStatus(before + act)).not.toBeNull();
      for (const not of ['未', '待', '申请', '部分']) expect(readOrderStatus(not + act)).toBeNull();
      for (const after of ['中', '待审核']) expect(readOrderStatus(act + after)).toBeNull();
    }),
  );
});

test('capitals, full width, blanks around and underscores say nothing', () => {
  const words = casesOf('orderStatus.txt').filter(({ heading }) => heading === 'order');
  fc.assert(
    fc.property(fc.constantFrom(...words), ({ input, expected }) => {
      for (const same of [input.toUpperCase(), input.toLowerCase(), `  ${input}\u3000`, fullWidth(input)])
        expect(readOrderStatus(same) ?? '–').toBe(expected);
    }),
  );
});

test('only won, lost and their kin make a column one of deals', () => {
  expect(['Closed Won', 'lost', '赢单', '輸單'].map(isOnlyOfDeals)).toEqual([true, true, true, true]);
  expect(['Open', 'Closed', '已成交', '已完成', 'Lost in transit', 'wonderful'].map(isOnlyOfDeals)).toEqual(
    Array(6).fill(false),
  );
});
