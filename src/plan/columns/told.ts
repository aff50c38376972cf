/**
 * What the user has said about a sheet, kept on it: a hidden name whose formula is a text, `="{…}"`.
 *
 *  - a name is part of a plan already, so it is written with the columns, verified, and taken back with them;
 *  - it goes with its sheet when that is renamed, copied or moved to another workbook, and every client saves it
 *    (`workbook.settings` loses entries on the web and on Mac: office-js #360, #2940, #5206);
 *  - where the customers' sheet takes nothing of ours, it stands on the sheet that our columns stand on;
 *  - Excel takes texts of at most 255 characters in a formula, and formulas of 8,192: longer ones are put together with
 *    &.
 */
import type { Told } from '../../book/book';
import { toldFromText, toldToText } from '../../book/told';
import { TOLD_NAME } from '../stores';
import type { NameChange } from '../plan';
import type { Place } from './target';

/** Quotes are doubled in a formula: at worst half as much again. */
const LONGEST_TEXT = 5_000;
const PIECE = 120;

/** Nothing, where nothing was said or nothing new. */
export function toldName(place: Place, told: Told): NameChange[] {
  const from = place.names.get(TOLD_NAME) ?? null;
  const text = toldToText(told, LONGEST_TEXT);
  // One that is foreign or newer reads as nothing, and stays.
  const before = from === null ? null : toldToText(toldOfName(from), LONGEST_TEXT);
  if (text === before) return [];
  return [{ sheet: place.sheet, name: TOLD_NAME, from, to: text === null ? null : formulaOf(text) }];
}

export function toldOfName(formula: string | undefined): Told {
  if (formula === undefined) return {};
  const pieces = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  return toldFromText(pieces.map((piece) => piece.slice(1, -1).replaceAll('""', '"')).join(''));
}

function formulaOf(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) {
    pieces.push(`"${text.slice(at, at + PIECE).replaceAll('"', '""')}"`);
  }
  return `=${pieces.join('&')}`;
}
