/**
 * A painted page: its pixels, and the places of its words.
 *
 *  - pixels are read from PPM (P6), which is the colours and nothing else;
 *  - words come from `pdftotext -bbox`, in points; a text is found on one line, blanks not counted, and where a cell
 *    was too narrow for a whole name, by as much of its beginning as stands there;
 *  - `painted` counts pixels of exactly one colour in the band of a text's line: a fill has no shades, a letter has.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** '#FDE7E9'. */
  pixel(x: number, y: number): string;
  /** Where a text stands, in pixels, or null. */
  find(text: string): Box | null;
  /** How many pixels of `colour` lie on the line of `text`, across the page; throws if the text is not on the page. */
  painted(text: string, colour: string): number;
  /** Whether the cell that holds `text` is filled with `colour`: it makes up most of the text's own box. */
  isPainted(text: string, colour: string): boolean;
  /** The page as a PNG file, to be looked at. */
  readonly png: Uint8Array;
}

interface Word extends Box {
  readonly text: string;
}

interface Line extends Box {
  readonly words: readonly Word[];
  readonly text: string;
}

/** Fewer letters than this would be found in too many places. */
const SHORTEST = 4;

export function readPicture(from: { ppm: Uint8Array; png: Uint8Array; words: string; scale: number }): Pixels {
  const { ppm, png, scale } = from;
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(ppm.subarray(0, 40)).toString('latin1'));
  if (head === null) throw new Error('the page is no PPM picture');
  const width = Number(head[1]);
  const height = Number(head[2]);
  const start = head[0].length;
  const lines = linesOf(from.words, scale);

  const pixel = (x: number, y: number): string => {
    if (x < 0 || y < 0 || x >= width || y >= height) throw new Error(`no pixel ${x}, ${y} in ${width} × ${height}`);
    const at = start + 3 * (y * width + x);
    return `#${Buffer.from(ppm.subarray(at, at + 3))
      .toString('hex')
      .toUpperCase()}`;
  };
  const count = (box: Box, colour: string): number => {
    const wanted = parseInt(colour.slice(1), 16);
    let found = 0;
    for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom); y++) {
      for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(width, box.right); x++) {
        const at = start + 3 * (y * width + x);
        const here = ((ppm[at] ?? 0) << 16) | ((ppm[at + 1] ?? 0) << 8) | (ppm[at + 2] ?? 0);
        if (here === wanted) found += 1;
      }
    }
    return found;
  };
  const find = (text: string): Box | null => findIn(lines, text);
  const mustFind = (text: string): Box => {
    const box = find(text);
    if (box === null) throw new Error(`"${text}" does not stand on the page`);
    return box;
  };
  return {
    width,
    height,
    pixel,
    find,
    painted: (text, colour) => count({ ...mustFind(text), left: 0, right: width }, colour),
    isPainted: (text, colour) => {
      const box = mustFind(text);
      return count(box, colour) > 0.4 * (box.right - box.left) * (box.bottom - box.top);
    },
    png,
  };
}

function linesOf(html: string, scale: number): Line[] {
  const words = [
    ...html.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g),
  ]
    .map(([, left, top, right, bottom, text = '']) => ({
      left: Number(left) * scale,
      top: Number(top) * scale,
      right: Number(right) * scale,
      bottom: Number(bottom) * scale,
      text: text
        .replace(/&quot;/g, '"')
        .replace(/&apos;|&#39;/g, "'")
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    }))
    .sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines[lines.length - 1];
    const first = line?.[0];
    const middle = (word.top + word.bottom) / 2;
    if (line && first && middle < first.bottom && middle > first.top) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => {
    const sorted = line.sort((a, b) => a.left - b.left);
    return { words: sorted, text: sorted.map((word) => word.text).join(''), ...around(sorted) };
  });
}

function findIn(lines: readonly Line[], text: string): Box | null {
  const wanted = [...text.replace(/\s/g, '')];
  for (let length = wanted.length; length >= Math.min(SHORTEST, wanted.length) && length > 0; length--) {
    const part = wanted.slice(0, length).join('');
    const found = lines.filter((line) => line.text.includes(part));
    if (found.length > 1 && length < wanted.length) return null;
    if (found[0]) return wordsAround(found[0], part);
  }
  return null;
}

function wordsAround(line: Line, part: string): Box {
  const from = line.text.indexOf(part);
  const to = from + part.length;
  let at = 0;
  const touched = line.words.filter((word) => {
    const start = at;
    at += word.text.length;
    return at > from && start < to;
  });
  return around(touched);
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
