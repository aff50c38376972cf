/**
 * The languages of the product: below everything, since words stand in cells too, where they are read back in all of
 * them. A further language is a folder in locale/, a column here in every table `ByLocale`, and its names in the
 * manifest: what is missing does not compile.
 */
export const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;

export type Locale = (typeof LOCALES)[number];

/** One value for each language. */
export type ByLocale<T> = { readonly [locale in Locale]: T };
