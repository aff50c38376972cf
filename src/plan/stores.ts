/**
 * All that Vital Few leaves in a workbook, and what it is known by. Nothing else of ours is kept anywhere, and no other
 * file may spell out one of these names.
 *
 * Where each stands, who writes, reads and takes it away, and what a person loses who deletes it, is the table "The
 * stores" in src/README.md; test/plan/stores.test.ts holds the two against each other.
 *
 * Three write into a workbook. `applyPlan` (sheet/write) writes all of it but two, and Revert takes back what it wrote.
 * The overdue filter and the pairs have a writer each, since neither is a step that has a `from`: the heads of
 * sheet/jobs/overdueFilter.ts and sheet/kept/apart.ts say why.
 */

/** Of every hidden name of ours, on whatever sheet. */
export const PREFIX = '_vf.';

/** On a sheet for the results: where the sheet stands that it was made from. */
export const SOURCE_NAME = `${PREFIX}source`;

/** On a contact log of our making. */
export const LOG_NAME = `${PREFIX}log`;

/** What the user has said about the sheet (columns/told.ts). */
export const TOLD_NAME = `${PREFIX}told`;

/** On a sheet with frozen cells that are not ours: around them. */
export const FROZEN_NAME = `${PREFIX}frozen`;

/** Columns of texts that somebody asked for. */
export const TEXT_NAMES = { ask: `${PREFIX}ask`, same: `${PREFIX}same` } as const;

/** The day it is of · the filter that was there · rows that were hidden. */
export const FILTER_NAMES = {
  day: `${PREFIX}filter`,
  was: `${PREFIX}filter.was`,
  hidden: `${PREFIX}filter.hidden`,
} as const;

/** The criterion of the overdue filter: up to a day, as the sheet counts days. */
export const filterCriterion = (serial: number): string => `${FILTER_OPERATOR}${serial}`;
/**
 * Where our names say that the filter is on: not one that somebody has set since. What Excel makes of ours when it tells
 * it is not known: the day in the user's notation, perhaps without its operator. Another operator is another criterion.
 */
export const isFilterCriterion = (criterion: string | undefined): boolean =>
  /^(?:[<≤]=?)?\s*[\p{L}\d]/u.test(criterion ?? '');
const FILTER_OPERATOR = '<=';

/** Of the names of the policy's columns (policySheet/tables.ts). */
export const POLICY_PREFIX = `${PREFIX}policy.`;

/** A sheet that has this name is the policy. */
export const POLICY_MARK = `${POLICY_PREFIX}tiers.tier`;

/** A sheet of our making is known by one name, whatever people call it by now. */
export const MADE_SHEETS = {
  results: SOURCE_NAME,
  log: LOG_NAME,
  policy: POLICY_MARK,
  customers: `${PREFIX}made`,
} as const;

/** Of the titles of Excel Tables on sheets of ours. */
const TITLE = 'VitalFew';

export const LOG_TABLE = `${TITLE}Contacts`;
export const CUSTOMERS_TABLE = `${TITLE}Customers`;
export const POLICY_TABLE_TITLES = {
  tiers: `${TITLE}Tiers`,
  bands: `${TITLE}Bands`,
  weights: `${TITLE}Weights`,
  capacity: `${TITLE}Capacity`,
  settings: `${TITLE}Settings`,
  pools: `${TITLE}Pools`,
  stages: `${TITLE}Stages`,
  intents: `${TITLE}Intents`,
  groups: `${TITLE}Groups`,
  off: `${TITLE}DaysOff`,
  work: `${TITLE}Workdays`,
  sequence: `${TITLE}Sequence`,
} as const;

/** In the formulas of our conditional formats, as N("vital few due") (columns/highlight.ts). */
export const RULE_MARK = 'vital few';

/** Of every custom XML part of ours. */
export const OUR_NAMESPACE = 'urn:vital-few:';

/** Of our custom XML parts; the number is that of the text's form. A step's plan has a namespace for itself. */
export const PART_NAMESPACES = {
  steps: 'urn:vital-few:steps:1',
  journal: 'urn:vital-few:journal:1',
  policy: 'urn:vital-few:policy:1',
  apart: 'urn:vital-few:apart:1',
} as const;

/** Of the plan of a step; that of before there was a list of steps is number 0. */
export const journalNamespace = (step: number): string =>
  step === 0 ? PART_NAMESPACES.journal : `${PART_NAMESPACES.journal}:${step}`;
