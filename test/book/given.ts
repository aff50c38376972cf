/**
 * Texts for the laws: anything at all, and scraps of what stands in quantity and date cells, which get further into the
 * readers.
 */
import fc from 'fast-check';

const SCRAPS = [
  ..."0123456789.,-~/+()'’ ",
  ...'零一二两三十百千万亿半点多几来约台年月日周上下',
  'k',
  'K',
  'M',
  'm',
  'w',
  '$',
  '€',
  '%',
  '#',
  ' to ',
  '以上',
  '左右',
  '每月',
  '/年',
  'pcs',
  'USD',
  'about',
  '星期',
  '天前',
  '民國',
  'Mar',
  'last ',
  'ago',
  '½',
  '²',
  '１',
];

export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 12 }).map((scraps) => scraps.join('')),
);

/** '2,000' as a Chinese keyboard may type it. */
export const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
