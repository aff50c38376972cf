/** Of JSON, in one answer: Excel on the web refuses more than 5 MB. */
export const REQUEST_BYTES = 3_000_000;
