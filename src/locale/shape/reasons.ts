/**
 * What the Today list says: why somebody stands on it, what to say this time, what is suggested, what is not known, and
 * who may be one company.
 *
 *  - a reason to call is a fact and an opening: "Sample sent 10 Feb, 31 days ago: ask how it tested";
 *  - a suggestion says what it rests on, so that a person can say no;
 *  - days carry their year only when it is not this one.
 */
import type { Reason } from '../../book/company/links';
import type { FilePart } from '../../book/freshness';
import type { CallReason, Question } from '../../policy/callReasons';
import type { Day } from '../../policy/day';
import type { Evidence, FunnelStep, IntentClass } from '../../policy/intent';
import type { Exemption, PoolAdvice } from '../../policy/pool';
import type { Part } from '../../policy/today';

/** How a language writes what stands in its sentences. */
export interface Writing {
  /** "5 Mar", "3月5日"; with the year when it is not this one. */
  readonly day: (day: Day) => string;
  /** The tier as a sentence names it. */
  readonly tier: (tier: string) => string;
  readonly country: (code: string) => string;
  /** A date of the moon calendar. */
  readonly moon: (month: number, date: number) => string;
  readonly money: (amount: number, currency: string | null) => string;
}

export type Sentence<Given> = (given: Given, write: Writing) => string;

/** Those of a union that can have this code. */
type Of<Union, Code> = Union extends { readonly code: infer Codes } ? (Code extends Codes ? Union : never) : never;

export type ByCode<Union extends { readonly code: string }> = {
  readonly [code in Union['code']]: Sentence<Of<Union, code>>;
};

export interface ReasonWords {
  readonly parts: { readonly [part in Part]: string };
  /** Behind a line: why it is there. */
  readonly why: {
    readonly lastContact: (day: string, silent: number) => string;
    readonly limit: (days: number) => string;
    readonly planned: (day: string) => string;
    readonly late: (days: number) => string;
    readonly never: string;
    /** What stands in the cell of the last contact, and where. */
    readonly unreadable: (found: string, cell: string) => string;
  };
  readonly call: ByCode<CallReason>;
  readonly question: { readonly [question in Question]: string };
  readonly advice: ByCode<PoolAdvice>;
  readonly held: { readonly [exemption in Exemption]: string };
  readonly promotion: (from: string, to: string, because: string) => string;
  readonly evidence: ByCode<Evidence>;
  readonly step: { readonly [step in FunnelStep]: string };
  readonly intentClass: { readonly [intentClass in IntentClass]: string };
  readonly filePart: { readonly [part in FilePart]: string };
  readonly known: (told: number, of: number) => string;
  readonly stale: (days: number | null) => string;
  readonly missing: (parts: string) => string;
  readonly duplicate: { readonly [reason in Reason]: string };
  readonly sure: string;
  readonly likely: string;
  /** Two or more salespeople have the company. */
  readonly shared: (owners: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** One sentence after another. */
  readonly both: (first: string, second: string) => string;
}
