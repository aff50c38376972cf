/** The name of a button that says a number, whatever the number. */
export const numbered = (name: (count: number) => string): RegExp =>
  new RegExp(`^(?:${[1, 2].map((count) => name(count).replace(String(count), '[0-9,]+')).join('|')})$`);
