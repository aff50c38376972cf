/**
 * Long reckoning in slices of a few milliseconds: what is typed, scrolled and drawn comes in between. The result is the
 * same.
 */

const SLICE_MS = 12;

export const breath = (): Promise<void> => new Promise((done) => setTimeout(done));

export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const until = Date.now() + SLICE_MS;
    while (Date.now() < until) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await breath();
  }
}

export const mapInSlices = <Item, To>(items: readonly Item[], to: (item: Item, index: number) => To): Promise<To[]> =>
  inSlices(mapping(items, to));

/** Items between two looks at the clock. */
const AT_ONCE = 50;

function* mapping<Item, To>(items: readonly Item[], to: (item: Item, index: number) => To): Generator<void, To[]> {
  const found: To[] = [];
  for (const [index, item] of items.entries()) {
    found.push(to(item, index));
    if (index % AT_ONCE === AT_ONCE - 1) yield;
  }
  return found;
}
