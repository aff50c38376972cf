/**
 * Events as the text of an .ics file (RFC 5545), by the package `ics` (ISC). A script of its own, loaded when somebody
 * asks for a calendar.
 *
 *  - texts come from cells: control characters and halves of characters become blanks before the package sees them, so
 *    that no cell can begin a line of the file;
 *  - the package folds lines at 75 characters; the standard counts octets, and a Chinese character has three. They are
 *    folded anew, never within a character;
 *  - nobody is invited and nothing rings: a day of contact is a note in one's own calendar.
 */
import { createEvents } from 'ics';
import type { CalendarEvent } from '../policy/agenda';

const PRODUCT = 'vital-few';
const OCTETS = 75;

export function icsText(events: readonly CalendarEvent[], name: string): string {
  const safe = events.map((event) => ({
    ...event,
    start: [...event.start] satisfies [number, number, number],
    end: [...event.end] satisfies [number, number, number],
    title: oneLine(event.title),
    description: event.description
      .split(/\r\n?|\n/)
      .map(oneLine)
      .join('\n'),
  }));
  const { error, value } = createEvents(safe, {
    productId: PRODUCT,
    method: 'PUBLISH',
    calName: escaped(oneLine(name)),
  });
  if (error || value === null) throw error ?? new Error('no calendar was made');
  return folded(value);
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();

/** The calendar's name is the one text that the package writes as it comes. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&');

function folded(text: string): string {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(foldedLine)
    .join('\r\n');
}

function foldedLine(line: string): string {
  let [out, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
