/**
 * A header taken apart: the fewest known parts that cover it, and what is left over as unknown.
 *
 *  - the longest parts win by being fewer; the whole header is weighed, so that a long part at the front does not
 *    spoil what follows (开票|单位 and not 开票单|位);
 *  - words written together (lastcontact, custname) are parted when known words cover them without a rest;
 *  - nothing is judged here: a part that vetoes is a part.
 */
import { isPart, longest, saysOf, tokensOf, type Says } from './lexicon';

export interface Part {
  /** As written, but lower case and simplified. */
  readonly text: string;
  /** Everything it can say; nothing for a word that is not known. */
  readonly says: readonly Says[];
}

interface Cover {
  readonly cost: number;
  readonly parts: readonly Part[];
}

const UNKNOWN_COST = 3;
/** 施工|单位 and not 施|工单|位: what is not known is rather one word than two. */
const UNKNOWN_GOES_ON = 2;
const HAN = /\p{Script=Han}/u;

const REMEMBERED = 2_000;
const known = new Map<string, readonly Part[]>();

/** The same headers are asked again and again. */
export function partsOf(text: string): readonly Part[] {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= REMEMBERED) known.clear();
  const parts = worked(text);
  known.set(text, parts);
  return parts;
}

function worked(text: string): readonly Part[] {
  const tokens = tokensOf(text).flatMap(parted);
  const covers: Cover[] = [{ cost: 0, parts: [] }];
  for (let end = 1; end <= tokens.length; end++) {
    const before = covers[end - 1] ?? { cost: 0, parts: [] };
    const goesOn = before.parts[before.parts.length - 1]?.says.length === 0;
    const cost = before.cost + (goesOn ? UNKNOWN_GOES_ON : UNKNOWN_COST);
    let best: Cover = { cost, parts: withUnknown(before.parts, tokens[end - 1] ?? '') };
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const span = tokens.slice(start, end);
      const says = saysOf(span);
      const cover = covers[start];
      if (!says || !cover) continue;
      const cost = cover.cost + 1 - span.length / 100;
      if (cost < best.cost) best = { cost, parts: [...cover.parts, { text: written(span), says }] };
    }
    covers.push(best);
  }
  return covers[tokens.length]?.parts ?? [];
}

/** Unknown words side by side are one: 伺服器 is one thing that we do not know. */
function withUnknown(parts: readonly Part[], token: string): readonly Part[] {
  const last = parts[parts.length - 1];
  if (last?.says.length !== 0) return [...parts, { text: token, says: [] }];
  return [...parts.slice(0, -1), { text: written([last.text, token]), says: [] }];
}

function written(tokens: readonly string[]): string {
  return tokens.reduce((text, token) => (text === '' || HAN.test(token) ? text + token : `${text} ${token}`), '');
}

/** A Latin word that is no part, as the parts that it is written together from; as it stands if there is a rest. */
function parted(token: string): readonly string[] {
  if (token.length < 6 || HAN.test(token) || isPart(token)) return [token];
  for (let at = token.length - 2; at >= 2; at--) {
    const [head, rest] = [token.slice(0, at), token.slice(at)];
    if (!isPart(head)) continue;
    if (isPart(rest) && !saysOf([rest])?.includes('noise')) return [head, rest];
    const others = parted(rest);
    if (others.length > 1) return [head, ...others];
  }
  return [token];
}
