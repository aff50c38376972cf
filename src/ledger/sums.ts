/** What each customer brought in a span of days, in one currency or unit. */
import { addsUp, tidy, type Ground } from './ground';
import { within, type Period } from './period';

/**
 * By customer: null for one without a line that adds up in it. Without a period, or where no line has a day, all of it.
 * Returns subtract, so a sum may be below zero.
 */
export function sumsOf({ lines, table }: Ground, unit: number, period: Period | null): (number | null)[] {
  const sums = new Float64Array(lines.buyers.length).fill(NaN);
  const isDated = lines.dated !== null && period !== null;
  for (let i = 0; i < lines.count; i++) {
    if (table[i] !== unit || !addsUp(lines.state[i])) continue;
    if (isDated && !within(period, lines.day[i] ?? 0)) continue;
    const at = lines.buyer[i] ?? -1;
    const sum = sums[at] ?? NaN;
    sums[at] = (Number.isNaN(sum) ? 0 : sum) + (lines.amount[i] ?? 0);
  }
  return Array.from(sums, (sum) => (Number.isNaN(sum) ? null : tidy(sum)));
}

export function totalOf(sums: readonly (number | null)[]): number {
  return tidy(sums.reduce<number>((total, sum) => total + (sum ?? 0), 0));
}
