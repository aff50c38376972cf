/** Who stands where on a sheet of our own: apart from what makes one, since the pane asks it at once. */
import type { Customer } from '../../book/book';

/**
 * For each row of our own sheet the index of its customer: those that stand there keep their row, new ones follow by
 * volume. Of several customers of one name the larger comes first, here and there.
 */
export function rowsOnOwnSheet(customers: readonly Customer[], standing: readonly string[]): (number | null)[] {
  const volume = (i: number) => customers[i]?.volume ?? -Infinity;
  const byVolume = customers.map((_, i) => i).sort((a, b) => volume(b) - volume(a) || a - b);
  const rowsOf = new Map<string, number[]>();
  standing.forEach((name, row) => {
    const rows = rowsOf.get(name);
    if (rows) rows.push(row);
    else rowsOf.set(name, [row]);
  });
  for (const rows of rowsOf.values()) rows.reverse();
  const order: (number | null)[] = standing.map(() => null);
  for (const index of byVolume) {
    const row = rowsOf.get(customers[index]?.name ?? '')?.pop();
    if (row === undefined) order.push(index);
    else order[row] = index;
  }
  return order;
}
