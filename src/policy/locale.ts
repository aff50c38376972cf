/**
 * The languages of the product, the only list of them: below everything, since words stand in cells too, where they are
 * read back in all of them. A further language is a word here, a folder in locale/, a column in every table `ByLocale`
 * (what is missing does not compile), and its names in the manifest. test/locale/fourth.test.ts adds one.
 */
export const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;

export type Locale = (typeof LOCALES)[number];

/** One value for each language. */
export type ByLocale<T> = { readonly [locale in Locale]: T };

/** The same for each language. */
export const byLocale = <T>(of: (locale: Locale) => T): ByLocale<T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as unknown as ByLocale<T>;
