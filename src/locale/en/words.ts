import { answers } from './answers';
import { pane } from './pane';
import type { Words } from '../shape/words';

const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;

/** The first three, and how many more. */
const several = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : listed(names);

export const words: Words = {
  ...answers,
  product: 'Vital Few',
  tabs: { today: 'Today', classify: 'Classify', policy: 'Policy', reports: 'Reports' },
  sheet: {
    heads: {
      customer: 'Customer',
      volume: '12-month volume',
      orders: 'Orders',
      last: 'Last order',
      tier: 'Tier',
      score: 'Score',
      next: 'Next contact',
      by: 'Contact by',
    },
    product: 'Vital Few',
    resultSheet: 'Vital Few',
    policy: async () => (await import(/* webpackChunkName: "policyWords" */ '../policy')).policyWords('en').sheet,
  },
  refused: {
    empty: 'This sheet is empty.',
    'no-customers': 'There are headers here, but no customer under them.',
    'no-header':
      'No header row was found. Vital Few looks for a row that names columns such as Customer, Annual volume, Last contact.',
    'no-customer-column': 'No column with customer names was found, so there is nobody to put in a tier.',
    'price-list': 'This looks like a price list, not a customer list.',
    'staff-list': 'This looks like a list of staff, not of customers.',
    'supplier-list': 'This looks like a list of suppliers, not of customers.',
    'result-list': 'This looks like a list of results or marks, not of customers.',
    'bank-statement': 'This looks like a bank statement, not a customer list.',
    'nothing-to-decide-on':
      'There are customers here, but no column says how much they buy a year or could buy, so there is nothing to decide a tier on.',
    'said-none': 'You said that these are no customers.',
  },
  question: {
    'date-order': (examples, header) =>
      `${examples.join(', ')} in “${header}”: which comes first, the day or the month?`,
    'decimal-mark': (examples, header) =>
      `${examples.join(', ')} in “${header}”: is the mark a decimal point or does it separate thousands?`,
    'money-scale': (_, header) =>
      `“${header}” counts money, but the tier floors 2,000 / 1,000 / 500 / 300 count units. How should the floors be read?`,
    'mixed-currency': (examples, header) =>
      `“${header}” has several currencies (${examples.join(', ')}). Which one counts?`,
    'mixed-unit': (examples, header) => `“${header}” has several units (${examples.join(', ')}). Which one counts?`,
    'date-system': (examples) =>
      `The dates lie about four years off (${examples.join(', ')}). Does this file count days from 1904?`,
    'rest-rows': (names) =>
      `${several(names)} ${names.length === 1 ? 'is' : 'are'} struck through or marked as given up. Leave ${names.length === 1 ? 'it' : `these ${names.length}`} out?`,
    'row-kind': (examples) => `${listed(examples)} stand in several rows. What is a row here?`,
    'customer-column': () => 'Which column holds the customers?',
    'volume-column': () => 'Which column says how much a customer buys a year?',
    'contact-column': () => 'Which column says when the customer was last contacted?',
    'order-date-column': () => 'Which column says when it was ordered?',
    'order-quantity-column': () => 'Which column says how much was ordered?',
  },
  choice: {
    dmy: 'day first (3 April is 03/04)',
    mdy: 'month first (3 April is 04/03)',
    ymd: 'year first',
    '.': '1.5 is one and a half',
    ',': '1,5 is one and a half',
    '1': 'as money: 2,000 is 2,000',
    '1000': 'in thousands: 2,000 is 2,000,000',
    '10000': 'in ten-thousands: 2,000 is 20,000,000',
    none: 'give no tier',
    same: 'add them up, they are all the same',
    yes: 'yes',
    no: 'no',
    'rest-rows=yes': 'yes, leave out',
    'rest-rows=no': 'no, treat like all others',
    'row-kind=ledger': 'each row is an order',
    'row-kind=customers': 'each row is a customer',
    'row-kind=none': 'neither: these are no customers',
    'customer-column=none': 'none of these: these are no customers',
    'volume-column=none': 'none of these',
    'contact-column=none': 'none of these',
    'order-date-column=none': 'none of these',
    'order-quantity-column=none': 'none of these',
  },
  problem: {
    'quantity-unreadable': (found) => `“${found}” is not a quantity. No tier was given; correct the cell to get one.`,
    'quantity-ambiguous': (found) => `“${found}” can be read in two ways. No tier was given.`,
    'quantity-negative': (found) => `${found} is less than nothing.`,
    'date-unreadable': (found) => `“${found}” is not a date.`,
    'date-impossible': (found) => `There is no such day as “${found}”.`,
    'date-in-future': (found) => `The last contact ${found} lies in the future.`,
    'date-relative': (found) =>
      `“${found}” counts from the day on which it was typed, and nobody knows that day. Type the date itself.`,
    'date-guessed-year': (found) => `“${found}” has no year; the nearest fitting one was taken.`,
    'cell-error': (found) => `The cell holds the error ${found}.`,
    'customer-blank': () => 'The row has figures but no customer.',
    'customer-again': (found) => `“${found}” stands in several rows; each counts as a customer of its own.`,
    'mixed-currency': (found) => `Orders in several currencies (${found}) are not added up.`,
    'mixed-unit': (found) => `Orders in several units (${found}) are not added up.`,
    'column-unreadable': (found) =>
      `Most cells under “${found}” cannot be read as what the header says. Correct the cells, or the header.`,
    'phone-as-number': (found) =>
      `Excel has made the number ${found} of a telephone number; digits may be lost. Type it again as text.`,
  },
  evidence: {
    header: (parts) => `header: ${parts.join(' + ')}`,
    group: (header) => `stands under “${header}”`,
    cells: {
      numbers: (count, of) => `${count} of ${of} cells are numbers`,
      dates: (count, of) => `${count} of ${of} cells are dates`,
      texts: (count, of) => `${count} of ${of} cells are text`,
      businesses: (count, of) => `${count} of ${of} look like company names`,
    },
    past: (count, of) => `${count} of ${of} dates lie in the past`,
    future: (count, of) => `${count} of ${of} dates lie ahead`,
    distinct: (count, of) => `${count} different in ${of} rows`,
    repeats: (count, of) => `only ${count} different in ${of} rows`,
    latest: (of) => `the latest day of ${of} columns, row by row`,
    only: 'no other column can be it',
    told: 'set by you',
  },
  reading: {
    notOrders: (parts) => `Lines that are no orders: ${parts.join(', ')}.`,
    lines: {
      cancelled: (count) => `${count} cancelled`,
      returned: (count) => `${count} returned or refunded`,
      lost: (count) => `${count} lost`,
      unpaid: (count) => `${count} not paid for yet`,
      open: (count) => `${count} still open`,
      undated: (count) => `${count} without a date`,
      unreadable: (count) => `${count} with a date that cannot be read`,
      unsettled: (count) => `${count} with a date that may be two`,
      future: (count) => `${count} dated in the future`,
      sample: (count) => `${count} ${count === 1 ? 'sample' : 'samples'}`,
      zero: (count) => `${count} of nothing`,
      return: (count) => `${count} ${count === 1 ? 'return' : 'returns'}, subtracted`,
    },
    noDays: 'The lines have no dates: all of them are added up as one year.',
    namesakes: (count) => `${count} customers share a name with another one and are told apart by their number.`,
    settled: {
      ahead: (example, day) => `“${example}” is read as ${day}: the other reading lies in the future.`,
      neighbours: (example, day) =>
        `“${example}” is read as ${day}: the other reading is far from the other dates in the column.`,
      rows: (example, day) => `“${example}” is read as ${day}: only so do the rows follow one another by date.`,
    },
  },
  drive: { tier: 'by tier', score: 'by score', sequence: 'by the sample sequence' },
  afterSample: (days) => `${days} ${days === 1 ? 'day' : 'days'} after the sample was sent`,
  failure: {
    protected: 'The sheet is protected, so nothing was changed. Unprotect it (Review > Unprotect Sheet) and try again.',
    'structure-protected':
      'The workbook’s structure is protected, so no sheet can be added; nothing was changed. Unprotect it (Review > Protect Workbook) and try again.',
    'read-only': 'The workbook is open read-only, so nothing was changed. Save a copy and run this in the copy.',
    'editing-cell': 'A cell is being edited, so nothing was changed. Press Enter or Esc in Excel, then try again.',
    moved: 'Rows were moved while this was running. Everything was put back as it was; please try again.',
    edited:
      'Somebody edited these cells meanwhile. Their entry was kept and everything else put back; please try again.',
    'too-large':
      'Excel refused the amount of data, even in small parts. Nothing was changed; close other workbooks and try again.',
    filtered: 'A filter is in the way. Nothing was changed; clear the filter and try again.',
    merged: 'Merged cells, a table or a pivot table are in the way. Nothing was changed.',
    fills:
      'Excel fills a column of this Table with one formula, over the rows that need something else. Everything was put back as it was; write values instead of formulas, or turn the Table into a plain range, and try again.',
    busy: 'Excel is busy. Nothing was changed; please try again in a moment.',
    gone: 'The sheet is no longer there. Nothing was changed; choose a sheet and try again.',
    inactive: 'Another workbook is in front. Nothing was changed; click into this workbook and try again.',
    'api-too-old':
      'This Excel is too old for that. Nothing was changed. Excel 2021 or newer, or Excel on the web, can do it.',
    'nothing-to-revert': 'There is nothing to take back in this workbook.',
    'other-step': 'Something else was done or undone meanwhile. Nothing was changed; look at the steps and try again.',
    'lost-sheet':
      'The sheet that the last step changed was not found: it was deleted, or replaced by another. Nothing was changed, and the way back is kept; give the sheet its former name and press Revert again.',
    unfinished:
      'Excel stopped half-way and could not put everything back. No cell of yours was touched; press Revert to finish putting things back.',
    cancelled: 'Cancelled. Nothing was changed: what had been written already was put back.',
    unknown: 'Excel reported an error. Everything was put back as it was; please try again.',
  },
  pane,
};
