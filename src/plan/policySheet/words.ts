/** Every word of the policy sheet, as a type: the words themselves are locale's. */
import type { Locale } from '../../policy/locale';
import type { PoolClock } from '../../policy/clocks';
import type { ByFactor } from '../../policy/score';
import type { ByTier } from '../../policy/tier';
import type { Intent, Stage } from '../../policy/likelihood';
import type { BAND_ROWS, Setting } from './cells';
import type { PolicyTable } from './tables';

/** Where a default comes from and why it is as it is, in the user's words. */
export interface Reason {
  readonly where: string;
  readonly why: string;
}

export interface NamedReason extends Reason {
  readonly name: string;
}

export interface PolicySheetWords {
  readonly sheet: string;
  readonly title: string;
  readonly intro: string;
  readonly titles: { readonly [table in PolicyTable]: string };
  /** Headings. */
  readonly heads: {
    readonly tier: string;
    readonly floor: string;
    readonly due: string;
    readonly by: string;
    readonly factor: string;
    readonly weight: string;
    readonly band: string;
    readonly bandFloor: string;
    readonly owner: string;
    readonly contacts: string;
    readonly setting: string;
    readonly value: string;
    readonly pool: string;
    readonly days: string;
    readonly stage: string;
    readonly probability: string;
    readonly intent: string;
    readonly willingness: string;
    readonly group: string;
    readonly column: string;
    readonly contains: string;
    readonly step: string;
    readonly unit: string;
    readonly id: string;
    readonly off: string;
    readonly work: string;
    readonly note: string;
    readonly where: string;
    readonly why: string;
  };
  readonly tiers: ByTier<Reason>;
  readonly factors: ByFactor<NamedReason>;
  readonly points: string;
  readonly perWeek: string;
  readonly days: string;
  readonly bands: { readonly [band in (typeof BAND_ROWS)[number]]: Reason };
  readonly everyone: NamedReason;
  readonly settings: { readonly [setting in Setting]: NamedReason & { readonly unit: string } };
  readonly pools: { readonly [clock in PoolClock]: NamedReason };
  readonly stages: { readonly [stage in Stage]: NamedReason };
  readonly intents: { readonly [intent in Intent]: NamedReason };
  /** Beside a step of the sequence: the pause before it, in days. */
  readonly pause: (days: number) => string;
  /** Beside the free rows, and beside an official day of a year. */
  readonly ownRow: string;
  readonly ownOwner: string;
  readonly ownLikelihood: string;
  readonly ownGroup: string;
  readonly official: (year: number) => string;
  readonly locale: Locale;
}
