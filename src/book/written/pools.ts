/**
 * The pools as a cell of a customer sheet says them: read in every language, written in one.
 *
 * A line is a language: its first word is the one that we write, the others are read too. To teach a word, add it.
 */
import type { Vocabulary } from './vocabulary';

export const POOLS = ['public', 'watch', 'private'] as const;

export type Pool = (typeof POOLS)[number];

export const POOL_WORDS: Vocabulary<Pool, readonly [written: string, ...read: string[]]> = {
  public: {
    en: ['Public pool', 'public', 'pool', 'unassigned'],
    'zh-CN': ['公海', '公海池', '公海客户', '公共', '公共池'],
    'zh-TW': ['公海', '公海池', '公海客戶', '公共', '公共池'],
  },
  watch: {
    en: ['Watch pool', 'watch', 'watchlist', 'watching'],
    'zh-CN': ['观察池', '观察', '观察中', '观望'],
    'zh-TW': ['觀察池', '觀察', '觀察中', '觀望'],
  },
  private: {
    en: ['Private', 'owned', 'assigned', 'mine'],
    'zh-CN': ['私海', '私海客户', '私有', '已分配', '自有'],
    'zh-TW': ['私海', '私海客戶', '私有', '已分配', '自有'],
  },
};
