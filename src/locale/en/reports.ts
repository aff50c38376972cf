import type { ReportWords } from '../shape/reports';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const reports: ReportWords = {
  title: 'Reports',
  lead: 'What the sheet tells beyond tiers. Nothing here changes it until you say so.',
  part: (name, found) => (found === 0 ? name : `${name} (${found})`),
  more: (rest) => `${rest} more: they show when these are settled.`,
  copy: 'Copy text',
  copied: 'Copied. Paste it where you need it.',
  notCopied: 'The text is selected: press Ctrl+C to copy it.',
  same: {
    heading: 'Same company twice',
    none: 'No company stands here twice. Names, e-mail addresses, telephones and web pages were compared, also across languages.',
    lead: 'Each of these stands in more than one row. Nothing is merged: look at the rows, then decide.',
    row: (row) => `row ${row}`,
    apart: 'Not the same company',
    allApart: (rows) => `All ${rows} are different companies`,
    apartOne: (name) => `${name} is another company`,
    noted: (pair) => `Noted: ${pair}. They are not shown together again.`,
    undo: 'Undo',
    said: (pairs) => `Known to be different (${pairs})`,
    pair: (one, other) => `${one} and ${other} are different companies`,
    many: (listed, names) =>
      `${listed.join(', ')}${names > listed.length ? ` and ${names - listed.length} more` : ''} are all different companies`,
    again: 'Compare again',
    rest: (rows) => `${count(rows, 'more row', 'more rows')}`,
    found: (groups, rows) =>
      `${count(groups, 'company stands', 'companies stand')} in more than one row, ${rows} rows in all.`,
    mark: {
      head: 'Same company?',
      addColumn: 'Mark them in the sheet',
      columnGoes: (column, cells) =>
        `Column ${column}: which rows look like the same company, and why. ${count(cells, 'cell changes', 'cells change')}, nothing else.`,
      written: (column, cells) => `Marked in column ${column}: ${count(cells, 'cell', 'cells')} changed.`,
      rows: (rows, more) =>
        `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
      one: (row, name, owner) =>
        `row ${row}${name === '' ? '' : ` “${name}”`}${owner === '' ? '' : ` (with ${owner})`}`,
      text: (others, reasons) => `Looks like the same company as ${others}: ${reasons}`,
    },
  },
  advice: {
    heading: 'Suggestions',
    none: 'Nothing to suggest. Suggestions come from days without contact, from last days for contact that went by, and from the columns of intent and stage. A missing date never counts as long ago.',
    lead: 'Nothing moves until you confirm it. The contact log then says who decided what, and when.',
    who: 'Decided by',
    whoHint: 'Your name, for the log',
    move: {
      public: 'Move to public pool',
      watch: 'Move to watch pool',
      escalated: 'Manager told',
      kept: 'Leave as it is',
    },
    promote: (grade) => `Promote to ${grade}`,
    done: (name) => `Noted for ${name}.`,
    silent: (days, limit) => `no contact for ${days} days, limit ${limit}`,
    late: (days, limit) => `${days} days past the last day for contact, limit ${limit}`,
    noInterest: 'little interest, never asked or ordered',
    writes: (log, cell, value) =>
      cell === null
        ? `Will be written: one line in “${log}”.`
        : `Will be written: one line in “${log}”, and “${value}” in ${cell}.`,
    confirm: (what) => `Confirm: ${what}`,
    back: 'Back',
  },
  missing: {
    heading: 'Missing or old details',
    none: 'Every column that the sheet has is filled in, and everybody was contacted within half a year.',
    lead: (incomplete, stale, of) =>
      `Of ${count(of, 'customer', 'customers')}, ${incomplete} lack something, ${stale} had no contact for half a year or none at all. Most important first.`,
    columns: (parts) => `The sheet has no column for: ${parts}.`,
    ask: (questions) => `Ask: ${questions}.`,
    head: 'Still to ask',
    addColumn: 'Put it into the sheet',
    columnGoes: (column, cells) =>
      `Column ${column}: what is still to ask, for ${count(cells, 'customer', 'customers')}. Nothing else changes.`,
    upToDate: (column) => `Column ${column} says the same as this list.`,
    noRoom: 'This sheet takes no column beside the customers: it is protected, holds orders, or has no room.',
    write: (cells) => `Write ${count(cells, 'cell', 'cells')}`,
    written: (cells) => `${count(cells, 'cell', 'cells')} written.`,
  },
  classes: {
    heading: 'Where they stand',
    lead: (known, customers) =>
      `Of ${count(customers, 'customer', 'customers')} the sheet says of ${known} whether they order, have asked, or have stopped ordering.`,
    none: 'Nothing in the sheet says who orders or has asked: it would take a column such as Last order, Quotation, Samples or Stage.',
  },
  calendar: {
    heading: 'Calendar',
    none: 'No coming contacts. An event needs a last contact, or a next one that was typed.',
    lead: (events, days) =>
      `${count(events, 'contact', 'contacts')} in the next ${days} days. Outlook, Google and telephones open the file; taken in again, it moves the days and doubles none.`,
    leftOut: (customers) =>
      `A question about this sheet is still open. Until it is answered, ${count(customers, 'customer is', 'customers are')} left out.`,
    toQuestion: 'To the question',
    whose: 'Whose contacts',
    everybody: 'Everybody',
    nobody: 'Without a salesperson',
    download: 'Save calendar file',
    downloaded: (file) => `${file} was handed to your browser.`,
    orCopy:
      'No file? Some versions of Excel save none from here. Show the text, copy it into an empty text file and name that contacts.ics.',
    show: 'Show the text',
    text: 'The calendar as text',
    event: (name) => `Contact ${name}`,
    name: (owner) => (owner === null || owner === '' ? 'Customer contacts' : `Customer contacts · ${owner}`),
    file: 'contacts',
  },
  greetings: {
    heading: 'Birthdays and holidays',
    none: (days) =>
      `Nobody to congratulate in the next ${days} days. The columns of birthday (also by the lunar calendar) and country are looked at.`,
    lead: (days) => `In the next ${days} days. A text to copy, into a message or a list of your own.`,
    text: 'Whom to congratulate',
    birthday: (day, name, contact, moon) =>
      `${day} · birthday${moon === null ? '' : ` (lunar ${moon})`}: ${contact === '' ? name : `${contact}, ${name}`}`,
    holiday: (day, holiday, country, names, customers) =>
      `${day} · ${holiday}, ${country} (${count(customers, 'customer', 'customers')}): ${names}`,
    reckoned:
      'Islamic feasts are reckoned; where the moon is sighted they may fall a day apart. Holidays: date-holidays, CC BY 3.0.',
  },
};
