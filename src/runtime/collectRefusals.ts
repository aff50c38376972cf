/**
 * What the Content-Security-Policy of the page refuses, kept from before office.js is loaded: a refusal tells those only
 * who listen while it happens, and the scripts of Office are the ones that may ask for more than the policy allows.
 * A script of its own, the first of the page; "Check this Excel" shows what it has heard. What Office reports to
 * Microsoft is refused on purpose, and is no fault (webpack.config.js).
 */
import { REFUSALS } from './refusals';

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  REFUSALS.push({ directive: effectiveDirective, address: blockedURI }),
);
