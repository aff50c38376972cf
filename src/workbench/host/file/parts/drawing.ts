/**
 * What else a cell format says about how its cell is drawn: lines around it, vertical place, indent, underline. Read,
 * never written.
 *
 * Not read: diagonal lines, rotated and shrunken text, gradients and patterns.
 */
import { part, startTag, tick } from './looks';
import { attribute } from './xml';

export const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** As a browser draws it; a double line is one of three pixels. */
export interface Line {
  readonly width: 1 | 2 | 3;
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double';
  readonly color: string;
}

export interface Drawing {
  readonly vertical: 'top' | 'center' | 'bottom';
  /** In steps of about three spaces. */
  readonly indent: number;
  readonly underline: boolean;
  readonly struck: boolean;
  readonly lines: { readonly [side in (typeof SIDES)[number]]: Line | null };
}

const AUTOMATIC = '#000000';

export function drawingOf(
  format: string,
  font: string,
  border: string,
  color: (tag: string) => string | null,
): Drawing {
  const align = startTag(part(format, 'alignment'));
  const vertical = attribute(align, 'vertical');
  const underline = part(font, 'u');
  const line = (side: string) => lineOf(part(border, side), color);
  return {
    vertical: vertical === 'top' ? 'top' : vertical === undefined || vertical === 'bottom' ? 'bottom' : 'center',
    indent: Number(attribute(align, 'indent')) || 0,
    underline: underline !== '' && attribute(underline, 'val') !== 'none',
    struck: tick(font, 'strike') ?? false,
    lines: { left: line('left'), right: line('right'), top: line('top'), bottom: line('bottom') },
  };
}

function lineOf(side: string, color: (tag: string) => string | null): Line | null {
  const style = attribute(startTag(side), 'style');
  if (style === undefined || style === 'none') return null;
  const width = style === 'thick' || style === 'double' ? 3 : style.startsWith('medium') ? 2 : 1;
  const drawn =
    style === 'double' ? 'double' : /dash/i.test(style) ? 'dashed' : /dotted|hair/.test(style) ? 'dotted' : 'solid';
  const tag = part(side, 'color');
  return { width, style: drawn, color: (tag === '' ? null : color(tag)) ?? AUTOMATIC };
}
