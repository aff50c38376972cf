/**
 * Where Excel is less kind than one would like: what real people have reported of real Excels, a switch each, on unless
 * somebody turns it off. What works with all of them on works in more than our stand-in; the head of host.ts has the
 * differences that remain.
 *
 * `source` is the thread that tells of it (OfficeDev/office-js unless it says otherwise).
 */
export const UNKINDNESSES = {
  inactiveNames: {
    does: 'while another workbook is in front, the names of a sheet cannot be read or written: InvalidSelection',
    source: '#6365',
  },
  freshSheetIds: {
    does: 'the id of a sheet is another one each time that a file is opened',
    source: 'office-js-docs #297, #1390, #552',
  },
  dropsQuotes: {
    does: "a formula is kept as Excel writes it: 'Policy'!$B$2 reads back as Policy!$B$2",
    source: 'no thread: what every Excel does with a formula that is typed',
  },
  blankCriteria: {
    does: "the filter of a column that asks nothing is told with '' where one would expect null",
    source: '#1226 (of the shape of what is not asked)',
  },
  listSeparator: {
    does: 'several areas in one text are parted by the separator of the system, here a semicolon: a comma is InvalidArgument',
    source: '#1985, #1167; of names #2891',
  },
  rebasesRules: {
    does: 'the formula of a conditional format is told as for the first cell of the range that it was asked through',
    source: '#5194 (by design)',
  },
  silentDropDowns: {
    does: 'what a person puts into a cell with a list is told to nobody, as when it is chosen from the list on the web',
    source: '#4066, #3888',
  },
  localisedPatterns: {
    does: 'the pattern of the short date comes in the letters of the user’s language: jj/MM/aaaa, TT.MM.JJJJ',
    source: '#2520',
  },
  brokenNames: {
    does: 'a name that refers to #REF! cannot be hidden: InvalidArgument',
    source: '#5882, #5174',
  },
  shapeSelected: {
    does: 'while a chart or a picture is selected, the selection cannot be asked for: InvalidSelection',
    source: '#2268',
  },
  dataTypes: {
    does: 'a number that has a data type is handed to a function as an object; here each that is in a cell has one',
    source: '#5866',
  },
  wholeColumns: {
    does: 'a function that is given a whole column is not called: #CALC!',
    source: '#4613',
  },
  tablesGrow: {
    does: 'a Table takes in the blank columns or rows beside it that an add-in writes to, as it does when one types there',
    source: 'no thread: the option "Include new rows and columns in table", on like that of #6745',
  },
  calculatedColumns: {
    does: 'a formula written into a column of a Table that holds nothing else fills it, over what came with it',
    source: '#6745, #5909, #2093 (by design)',
  },
  respelledCriteria: {
    does: 'the criterion of a filter reads back as Excel shows it (2026/11/20), not as it was given (<=46346)',
    source: 'no thread: a saved file keeps operator and value apart, and what is shown is the user’s own notation',
  },
  snapsWidths: {
    does: 'a column is as wide as whole pixels are, not as the points that were asked for: 76 reads back as 75.75',
    source: '#187, #3036',
  },
  misplacedWrites: {
    does: 'what is written across a filter lands on the visible rows, in order, and the rest is lost',
    source: '#224 (of 2018)',
  },
  falseActivation: {
    does: 'freezing the panes of a sheet that is not in front tells that it has come to the front',
    source: '#3148',
  },
} as const satisfies { readonly [name: string]: { readonly does: string; readonly source: string } };

export type Unkindness = keyof typeof UNKINDNESSES;

export const ALL_UNKINDNESSES = Object.keys(UNKINDNESSES) as readonly Unkindness[];

/** What Excel has and the stand-in has not: asked for it, it says so by this name (ApiNotFound), and never pretends. */
export const ABSENT = [
  'Range.insert',
  'Range.delete',
  'Range.merge',
  'Range.sort',
  'RangeFormat.borders',
  'Worksheet.charts',
  'Worksheet.comments',
  'Worksheet.pivotTables',
  'Worksheet.shapes',
] as const;
