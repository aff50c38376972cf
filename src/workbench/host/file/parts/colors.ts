/**
 * Colours of a file as '#RRGGBB': given as such, by the theme (with a tint), or by the old palette of 56.
 */
import { attribute, childrenOf, rootOf, tagOf } from './xml';

/** Indexed colours 8–63; 0–7 repeat the first eight; 64 and 65 are "the window's" and have none. */
const PALETTE =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
  9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF
  CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300
  993300 993366 333399 333333`.split(/\s+/);

/** The order in which `theme="n"` counts, which is not the order of the theme part. */
const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** The theme part's twelve colours. */
export function readTheme(xml: string | null): readonly string[] {
  if (xml === null) return OFFICE_THEME;
  const root = rootOf(xml);
  const elements = childrenOf(xml, root).find((child) => child.name.endsWith('themeElements'));
  const scheme = elements && childrenOf(xml, elements).find((child) => child.name.endsWith('clrScheme'));
  if (!scheme) return OFFICE_THEME;
  const found = new Map<string, string>();
  for (const color of childrenOf(xml, scheme)) {
    const inner = childrenOf(xml, color)[0];
    const tag = inner ? tagOf(xml, inner) : '';
    found.set(color.name.replace(/^\w+:/, ''), attribute(tag, 'lastClr') ?? attribute(tag, 'val') ?? '000000');
  }
  return THEME_ORDER.map((name, i) => found.get(name) ?? OFFICE_THEME[i] ?? '000000');
}

/** The colour that a tag such as `<fgColor theme="4" tint="0.4"/>` names; null for an automatic one. */
export function colorOf(tag: string, theme: readonly string[]): string | null {
  const rgb = attribute(tag, 'rgb');
  const indexed = attribute(tag, 'indexed');
  const themed = attribute(tag, 'theme');
  let color: string | undefined;
  if (rgb !== undefined) color = rgb.slice(-6);
  else if (themed !== undefined) color = theme[Number(themed)];
  else if (indexed !== undefined) color = PALETTE[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8];
  if (color === undefined || !/^[0-9a-f]{6}$/i.test(color)) return null;
  return `#${tinted(color, Number(attribute(tag, 'tint') ?? 0)).toUpperCase()}`;
}

/** Lighter (tint over 0) or darker, by the lightness of HSL, as the standard says (18.8.19). */
function tinted(color: string, tint: number): string {
  if (tint === 0 || Number.isNaN(tint)) return color;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const chroma = high - low;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  let hue = 0;
  if (chroma !== 0) {
    if (high === red) hue = ((green - blue) / chroma + 6) % 6;
    else if (high === green) hue = (blue - red) / chroma + 2;
    else hue = (red - green) / chroma + 4;
  }
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = saturation * Math.min(target, 1 - target);
  const channel = (n: number) => {
    const k = (n + hue * 2) % 12;
    const value = target - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return channel(0) + channel(8) + channel(4);
}
