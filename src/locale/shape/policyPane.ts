/** The words of the Policy tab, as a type. Numbers come as they are, names as they stand in the sheet. */
export interface PolicyPaneWords {
  readonly title: string;
  readonly onSheet: (sheet: string) => string;
  readonly goToSheet: string;
  readonly builtIn: string;
  readonly putOnSheet: string;
  readonly preset: string;
  readonly editHint: string;
  /** In place of D's floor. */
  readonly rest: string;
  readonly otherRules: string;
  readonly otherRulesHint: string;

  readonly seeEffect: string;
  readonly nothingTyped: string;
  readonly forget: string;
  readonly apply: (moved: number) => string;
  readonly wrongCells: (count: number) => string;

  readonly effect: string;
  readonly noChange: string;
  readonly makesSheet: (sheet: string) => string;
  readonly rewrites: (rows: number) => string;
  readonly changes: (count: number) => string;
  readonly week: string;
  readonly hands: string;
  readonly nobody: string;
  readonly whoMoves: string;

  readonly workload: string;
  /** Between keeping everybody from being overdue and calling each on the day. */
  readonly workloadHint: string;
  readonly asks: (owner: string, contacts: string, capacity: string) => string;
  readonly asksAll: (contacts: string, capacity: string) => string;
  readonly overMore: (people: number) => string;
  readonly keepsUp: string;
  readonly noLimit: string;
  readonly capacity: string;
  readonly salesperson: string;
  readonly contacts: string;
  readonly share: (tier: string, customers: number, contacts: string) => string;
  readonly chart: string;
  readonly others: (people: number) => string;

  readonly slower: string;
  readonly slowerHint: string;
  readonly untilItFits: string;
  readonly asItIs: string;
  readonly every: (tier: string, days: number) => string;
  readonly fits: string;
  readonly fitsNot: (people: number) => string;
  readonly nothingFits: string;
  readonly nothingSlower: string;

  readonly impossible: (cell: string) => string;
  readonly more: (count: number) => string;
  readonly lastGoodGoesOn: string;
  readonly builtInGoesOn: string;
  readonly goToCell: (cell: string) => string;
}
