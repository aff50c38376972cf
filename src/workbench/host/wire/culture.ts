/**
 * How the user's Excel writes numbers and dates, by locale; patterns are .NET's, as Excel gives them.
 *
 * A locale that is not in the table has the habits of en-US under its own name; a caller may state any part himself.
 */
export interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly dateSeparator: string;
  readonly shortDatePattern: string;
  readonly longDatePattern: string;
  readonly timeSeparator: string;
  readonly longTimePattern: string;
}

const ENGLISH: Omit<Culture, 'name'> = {
  decimalSeparator: '.',
  groupSeparator: ',',
  dateSeparator: '/',
  shortDatePattern: 'M/d/yyyy',
  longDatePattern: 'dddd, MMMM d, yyyy',
  timeSeparator: ':',
  longTimePattern: 'h:mm:ss tt',
};

const HABITS: { readonly [locale: string]: Partial<Culture> } = {
  'zh-CN': { shortDatePattern: 'yyyy/M/d', longDatePattern: "yyyy'年'M'月'd'日'", longTimePattern: 'H:mm:ss' },
  'zh-TW': { shortDatePattern: 'yyyy/M/d', longDatePattern: "yyyy'年'M'月'd'日'", longTimePattern: 'tt hh:mm:ss' },
  'en-GB': { shortDatePattern: 'dd/MM/yyyy', longDatePattern: 'dd MMMM yyyy', longTimePattern: 'HH:mm:ss' },
  'de-DE': {
    decimalSeparator: ',',
    groupSeparator: '.',
    dateSeparator: '.',
    shortDatePattern: 'dd.MM.yyyy',
    longDatePattern: 'dddd, d. MMMM yyyy',
    longTimePattern: 'HH:mm:ss',
  },
};

/** What days, months and years are called in a pattern, where a language has letters of its own. */
const LETTERS: { readonly [language: string]: { readonly [letter: string]: string } } = {
  de: { d: 'T', y: 'J' },
  fr: { d: 'j', y: 'a' },
};

/** The short date in the letters of the user's language. */
export const localisedPattern = ({ name, shortDatePattern }: Culture): string =>
  shortDatePattern.replace(/[dy]/g, (letter) => LETTERS[name.slice(0, 2)]?.[letter] ?? letter);

export function cultureOf(locale: string, stated: Partial<Culture> = {}): Culture {
  return { ...ENGLISH, ...HABITS[locale], name: locale, ...stated };
}
