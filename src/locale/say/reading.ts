/**
 * What has to be known of a reading to trust it, sentence by sentence: lines of a ledger that are no orders and why, sums
 * without dates, customers of one name, and what sense settled so that nobody had to be asked.
 */
import type { Book } from '../../book/book';
import type { LineState } from '../../book/orders/states';
import type { Words } from '../shape/words';
import { dayText } from './numbers';
import { quoted } from './quoted';

export function readingTexts(
  { orders, settled, questions }: Pick<Book, 'orders' | 'settled' | 'questions'>,
  { reading, locale }: Pick<Words, 'reading' | 'locale'>,
): readonly string[] {
  const texts: string[] = [];
  if (orders) {
    const parts = (Object.entries(orders.lines) as [LineState, number][]).flatMap(([state, count]) =>
      count === 0 || state === 'nameless' || state === 'order' ? [] : [reading.lines[state](count)],
    );
    // While it is asked which column says the day, nobody knows.
    if (!orders.areDated && !questions.some(({ code }) => code === 'order-date-column')) texts.push(reading.noDays);
    if (parts.length > 0) texts.push(reading.notOrders(parts));
    if (orders.namesakes > 0) texts.push(reading.namesakes(orders.namesakes));
  }
  for (const { by, example, day } of settled) texts.push(reading.settled[by](quoted(example), dayText(day, locale)));
  return texts;
}
