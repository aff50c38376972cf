import type { LedgerWords } from '../shape/ledger';
import { grouped } from '../say/numbers';

const count = (n: number, one: string, many: string) => `${grouped(n)} ${n === 1 ? one : many}`;

export const ledger: LedgerWords = {
  read: (sheet, lines, from, to) => `Sheet ${sheet}: ${count(lines, 'line', 'lines')}, orders from ${from} to ${to}.`,
  readUndated: (sheet, lines) => `Sheet ${sheet}: ${count(lines, 'row', 'rows')}, without order dates.`,
  period: (from, to) => `${from} to ${to}`,
  wholeSheet: 'all rows',
  ended: (day) => `The orders end on ${day}. Everything is counted up to that day, not to today.`,
  undated: (lines, sums) =>
    `${count(lines, 'line has', 'lines have')} no readable date (${sums}): in no period, and no sign of life.`,
  nameless: (lines, sums) => `${count(lines, 'line names', 'lines name')} no customer (${sums}): in no share.`,
  unpriced: (orders) => `${count(orders, 'order has', 'orders have')} no readable number and add nothing.`,
  apart: (units) => `${units} are not added together: each has its own table.`,
  notCovered: 'There are orders for a part of this period only.',
  compared: (now, before) => `Compared: ${now} with the same days a year before, ${before}.`,
  noBase: 'Nothing to compare with: the orders do not reach back a year.',
  unitless: { money: 'no currency given', units: 'no unit given' },
  and: ' and ',
  refused: {
    nothingCounted: 'No column says how much was bought, so there is nothing to add up.',
    noMeasure: { units: 'No column counts pieces.', money: 'No column holds money.' },
    noUnit: (unit, known) => `Nothing here is in ${unit}; there is ${known}.`,
    noDays: 'This report needs a date for each order. The sheet has one row for each customer, or no order dates.',
    noOrders: 'No line of this sheet is an order that counts.',
    noPeriod: (text) => `${text} is no period. Write 12m, ytd, last-year, all, 2025, 2025Q3, 2025-07 or 2025-03-01..2025-06-30.`, // prettier-ignore
    emptyPeriod: 'Nobody ordered in this period.',
  },
  pareto: {
    title: '80/20',
    top: (share, n, of, brings) => `The top ${share} (${n} of ${of} customers) bring ${brings}.`,
    most: (n, share) => `80% is brought by ${count(n, 'customer', 'customers')} (${share}).`,
    largest: (one, five, equal) =>
      `Largest customer ${one}, five largest ${five}: as safe as ${equal} equal customers.`,
    dependsOnOne: (name, share) => `Much depends on one customer: ${name} brings ${share}.`,
    dependsOnFive: (share) => `Much depends on few: five customers bring ${share}.`,
    uneven: (gini) => `Unevenness (Gini) ${gini}, from 0 (all alike) to 1.`,
    classes: (A, B, C) => `A ${A} · B ${B} · C ${C}. A brings the first 80%, B up to 95%; whoever crosses the line is still above it.`, // prettier-ignore
    notPositive: (n) => `${count(n, 'customer comes', 'customers come')} to nothing or less after returns, and ${n === 1 ? 'is' : 'are'} in no class.`, // prettier-ignore
    moved: (stayed, entered, left) => `Class A: ${stayed} stayed, ${entered} entered, ${left} left.`,
    move: { stayed: 'stayed', entered: 'entered', left: 'left' },
    near: 'near the line: one order decides',
    rest: (n) => `${count(n, 'more customer', 'more customers')}; --json lists all.`,
    nobody: 'Nobody brings anything in this period.',
  },
  churn: {
    title: 'Who stops buying',
    state: { gone: 'gone?', quiet: 'quiet', lapsed: 'lost', 'as-last-year': 'quiet every year', shrinking: 'buys less', once: 'bought once' }, // prettier-ignore
    count: (state, n) => `${state} ${n}`,
    found: (counts, of) => `Of ${count(of, 'customer', 'customers')}: ${counts}.`,
    nobody: 'Everybody orders as usual.',
    kept: (customers, net) => `${customers} of last year’s customers bought again; together they bring ${net} of what they brought then.`, // prettier-ignore
    bridge: (before, came, grew, shrank, lost, now) =>
      `${before} before + ${came} new or back + ${grew} grew − ${shrank} shrank − ${lost} lost = ${now}.`,
    silent: (usual, pauses, silence, oneIn) =>
      `usually every ${count(usual, 'day', 'days')} (${count(pauses, 'pause', 'pauses')}), silent for ${silence}: by chance 1 time in ${oneIn}`,
    since: (day, silence) => `last order ${day}, ${count(silence, 'day', 'days')} ago`,
    last: (day) => `half of last year or less, last order ${day}`,
    money: (sum) => `${sum} in the year before`,
  },
  accounts: {
    title: 'Key accounts',
    found: (n, of, share) => `${count(n, 'key account', 'key accounts')} of ${of} customers bring ${share}.`,
    held: (n) => `${n} on hold: on the list a quarter ago, off it only if still below in the next.`,
    hold: 'on hold',
    back: 'new or back',
    thin: 'Too few customers, or too few different values, for fifths to mean much.',
    segment: { champions: 'champion', 'cant-lose': 'can’t lose', 'big-and-rare': 'big and rare', loyal: 'loyal', new: 'new', promising: 'promising', 'at-risk': 'at risk', sleeping: 'sleeping' }, // prettier-ignore
  },
  split: {
    title: '20/60/20',
    name: { top: 'Top fifth', middle: 'Middle', bottom: 'Bottom fifth' },
    part: (name, customers, sum, share) => `${name}: ${count(customers, 'customer', 'customers')}, ${sum}, ${share}.`,
    few: 'Too few customers to split: it takes ten that bring something.',
  },
};
