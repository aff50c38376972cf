/**
 * "Check this Excel": what the product takes for granted of Excel, one entry each. What is done to find out stands in
 * sheet/excelCheck, the sentences in locale/.
 *
 *  - `handled`: an Excel that differs here is known of, and the product does right by it; what differs and is not
 *    handled is what somebody should hear of;
 *  - a step is what needs a person or a second visit; it is asked for alone.
 */
export const AFFECTED = ['classify', 'revert', 'read', 'functions', 'filter', 'colours', 'policy', 'pane'] as const;

export type Affected = (typeof AFFECTED)[number];

interface Assumed {
  readonly affects: Affected;
  readonly handled: boolean;
}

export const EXCEL_CHECKS = {
  registered: { affects: 'functions', handled: false },
  freeNames: { affects: 'functions', handled: false },
  spills: { affects: 'functions', handled: false },
  errorsPass: { affects: 'functions', handled: false },
  blankArgument: { affects: 'functions', handled: true },
  wholeColumn: { affects: 'functions', handled: true },
  quotes: { affects: 'classify', handled: true },
  noAt: { affects: 'classify', handled: false },
  textStays: { affects: 'classify', handled: false },
  nullKeeps: { affects: 'classify', handled: false },
  formats: { affects: 'classify', handled: false },
  oneForMany: { affects: 'classify', handled: false },
  shortDate: { affects: 'classify', handled: false },
  dateSystem: { affects: 'read', handled: false },
  usedRange: { affects: 'read', handled: false },
  visibleRows: { affects: 'read', handled: false },
  widths: { affects: 'revert', handled: true },
  standardWidth: { affects: 'revert', handled: false },
  mixedColumn: { affects: 'classify', handled: true },
  tableStays: { affects: 'classify', handled: true },
  tableResizes: { affects: 'classify', handled: false },
  criterion: { affects: 'filter', handled: true },
  unasked: { affects: 'filter', handled: true },
  filterHides: { affects: 'filter', handled: false },
  overFilter: { affects: 'classify', handled: true },
  hiddenNames: { affects: 'revert', handled: false },
  longNames: { affects: 'revert', handled: false },
  areaNames: { affects: 'revert', handled: false },
  separators: { affects: 'colours', handled: true },
  ruleFormula: { affects: 'colours', handled: false },
  ruleOrder: { affects: 'colours', handled: false },
  list: { affects: 'policy', handled: false },
  xmlPart: { affects: 'revert', handled: false },
  ownWrites: { affects: 'pane', handled: false },
  activation: { affects: 'pane', handled: true },
  refusals: { affects: 'pane', handled: false },
} as const satisfies { readonly [id: string]: Assumed };

export type ExcelCheckId = keyof typeof EXCEL_CHECKS;

export const EXCEL_STEPS = {
  otherWorkbook: { affects: 'classify', handled: true },
  chart: { affects: 'pane', handled: true },
  reopened: { affects: 'revert', handled: true },
} as const satisfies { readonly [id: string]: Assumed };

export type ExcelStepId = keyof typeof EXCEL_STEPS;

/** What this Excel did. `seen` is for a developer's eye: values and Excel's own codes, nothing of the user's. */
export interface ExcelAnswer {
  readonly ok: boolean;
  readonly seen: string;
}

export interface ExcelReport {
  readonly checks: readonly (ExcelAnswer & { readonly id: ExcelCheckId })[];
  readonly milliseconds: number;
}

/** 'again': save, close, open, and press once more. */
export type StepAnswer = ExcelAnswer | 'again';
