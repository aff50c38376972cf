/**
 * Every word of the page itself, but for the grid's. A missing word does not compile. What the add-in says is the
 * add-in's.
 */
import type { FileErrorCode } from '../../host/file/fileError';
import type { SampleLocale } from '../../samples/sample';

export const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const satisfies readonly SampleLocale[];
export type Locale = (typeof LOCALES)[number];

/** Excel's own name of the language. */
export const EXCEL_LOCALE: { readonly [locale in Locale]: string } = {
  en: 'en-US',
  'zh-CN': 'zh-CN',
  'zh-TW': 'zh-TW',
};

/** In itself, so that whoever cannot read the others finds it. */
export const LANGUAGE: { readonly [locale in Locale]: string } = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
};

/** Failures that can be asked for, by what Excel would answer. */
export const FAILURES = ['AccessDenied', 'GeneralException', '5004', '5102', '5103', '5104', '5012', '5001'] as const;
export type FailureCode = (typeof FAILURES)[number];

export interface PageWords {
  readonly title: string;
  readonly file: {
    readonly menu: string;
    readonly open: string;
    readonly openTip: string;
    readonly samples: string;
    readonly sample: { readonly [locale in Locale]: string };
    readonly save: string;
    readonly saveTip: string;
    readonly drop: string;
    readonly sampleName: string;
    /** Behind the name of a copy. */
    readonly classified: string;
  };
  readonly ribbon: {
    readonly name: string;
    readonly home: string;
    readonly edit: string;
    readonly undo: string;
    readonly redo: string;
    readonly undoTip: (product: string) => string;
    readonly notReady: string;
  };
  readonly pane: {
    readonly close: string;
    readonly resize: string;
  };
  readonly settings: {
    readonly menu: string;
    readonly language: string;
    readonly dark: string;
    readonly day: string;
    readonly dayTip: string;
    readonly realDay: string;
    readonly faults: string;
    readonly faultsTip: string;
    readonly protect: (sheet: string) => string;
    readonly stuck: string;
    readonly stuckTip: string;
    readonly slow: string;
    readonly failNext: string;
    readonly fail: string;
    readonly armed: string;
    readonly unkind: string;
    readonly unkindTip: string;
    readonly failure: { readonly [code in FailureCode]: string };
  };
  readonly standIn: {
    readonly chip: string;
    readonly title: string;
    readonly lead: string;
    readonly differences: (product: string) => readonly string[];
  };
  readonly ask: {
    readonly title: string;
    readonly text: (name: string) => string;
    readonly save: string;
    readonly discard: string;
    readonly cancel: string;
  };
  readonly refused: {
    readonly title: string;
    readonly protected: string;
    readonly protectedByUs: string;
    readonly close: string;
  };
  readonly unreadable: {
    readonly title: (name: string) => string;
    readonly kind: string;
    readonly tooMany: string;
  } & { readonly [code in FileErrorCode]: string };
}
