/**
 * A content as it is compared with what Excel gives back for it: as text, since a cell that was formatted meanwhile may
 * give 45 for '45'; a formula without the quotes around the names of its sheets, since Excel drops those that are
 * needless, and puts some where a sheet got a name that needs them.
 */
import type { Content } from './plan';

export function asCompared(content: Content): string {
  const text = String(content);
  if (!text.startsWith('=') || !text.includes("'!")) return text;
  return text.replace(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!/g, (all, sheet?: string) =>
    sheet === undefined ? all : `${sheet}!`,
  );
}

export const isSame = (one: Content, other: Content): boolean => one === other || asCompared(one) === asCompared(other);
