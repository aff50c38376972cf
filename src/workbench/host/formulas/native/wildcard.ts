/**
 * Excel's wildcards: `*` any text, `?` any character, `~` takes the next one as it stands. Without case.
 */
const MADE = new Map<string, RegExp>();

export function hasWildcard(pattern: string): boolean {
  return pattern.includes('*') || pattern.includes('?') || pattern.includes('~');
}

/** `complete`: from the first to the last character of the text. */
export function wildcard(pattern: string, complete: boolean): RegExp {
  const key = `${complete ? '=' : ' '}${pattern}`;
  let made = MADE.get(key);
  if (!made) {
    // A sheet can ask for thousands of different texts; the last few are enough.
    if (MADE.size > 500) MADE.clear();
    const source = pattern.replace(/~([*?~])|([*?])|([\\^$.|+()[\]{}])/g, (_all, literal, special, syntax) => {
      if (literal) return `\\${String(literal)}`;
      if (special) return special === '*' ? '[\\s\\S]*' : '[\\s\\S]';
      return `\\${String(syntax)}`;
    });
    made = new RegExp(complete ? `^${source}$` : source, 'i');
    MADE.set(key, made);
  }
  return made;
}
