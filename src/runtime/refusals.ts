/** Refusals of the page's Content-Security-Policy. Two scripts share them, so they hang on the window. */
export interface Refusal {
  /** 'connect-src' */
  readonly directive: string;
  /** An address, or 'eval', 'inline', 'data'. */
  readonly address: string;
}

const shared = globalThis as { vitalFewRefusals?: Refusal[] };

export const REFUSALS: Refusal[] = (shared.vitalFewRefusals ??= []);

/** Where office.js reports how it is used; the policy lets it not. */
const REPORTS = /^https:\/\/[\w.-]+\.pipe\.aria\.microsoft\.com\//;

/** Those that Excel may suffer from. `new Function` is tried by office.js, and caught. */
export function harmfulRefusals(refusals: readonly Refusal[] = REFUSALS): readonly Refusal[] {
  return refusals.filter(
    ({ directive, address }) => address !== 'eval' && !(directive === 'connect-src' && REPORTS.test(address)),
  );
}
