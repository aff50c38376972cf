/** The words of one language, from a script of its own: nobody loads those of the two others. */
import { localeOf, type Words } from './words';

export async function loadWords(tag: string): Promise<Words> {
  switch (localeOf(tag)) {
    case 'en':
      return (await import(/* webpackChunkName: "en" */ './en')).en;
    case 'zh-CN':
      return (await import(/* webpackChunkName: "zh-CN" */ './zh-CN')).zhCN;
    case 'zh-TW':
      return (await import(/* webpackChunkName: "zh-TW" */ './zh-TW')).zhTW;
  }
}
