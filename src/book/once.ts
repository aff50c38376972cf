/** What is read of the same thing again and again, read once: columns repeat themselves. */
export function once<Key, Value extends string | number | boolean | null>(
  read: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = read(key)));
    return value;
  };
}
