/** What was done, for the bar: one customer by name, several by number; and which cells stayed as they were. */
import type { ContactPlan } from '../../plan/contact/contact';
import type { TodayWords } from '../shape/today';

export function sayWritten(
  { customers }: Pick<ContactPlan, 'customers'>,
  kind: 'contact' | 'put-off' | 'stop' | 'resume',
  /** Addresses. */
  kept: readonly string[],
  words: TodayWords,
  day: (next: NonNullable<ContactPlan['customers'][number]['next']>) => string,
): string {
  const [first] = customers;
  const next = first?.next == null ? null : day(first.next);
  const said =
    customers.length !== 1 || !first
      ? words.doneMany(customers.length)
      : kind === 'stop'
        ? words.doneStop(first.name)
        : kind === 'resume'
          ? words.doneResume(first.name, next)
          : kind === 'put-off' && next !== null
            ? words.donePutOff(first.name, next)
            : words.done(first.name, next);
  const isLogged = customers.some(({ logRow }) => logRow !== null);
  return kept.length > 0 ? `${said} ${(isLogged ? words.kept : words.stays)(kept.join(', '))}` : said;
}
