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

export function cultureOf(locale: string, stated: Partial<Culture> = {}): Culture {
  return { ...ENGLISH, ...HABITS[locale], name: locale, ...stated };
}
