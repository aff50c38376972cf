/**
 * The words of one language, from a script of its own: nobody loads those of the others.
 *
 * Here and in the tables beside this file a language is found by the name of its folder, so that LOCALES stays the only
 * list. The compiler does not look into the folder; test/repository.test.ts does.
 */
import { localeOf } from './localeOf';
import type { Words } from './shape/words';

export async function loadWords(tag: string): Promise<Words> {
  const locale = localeOf(tag);
  const chapter = (await import(/* webpackChunkName: "[request]", webpackExclude: /shape/ */ `./${locale}/words`)) as {
    readonly words: Words;
  };
  return chapter.words;
}
