/** Sentences one after the other: a blank between them, but none after a Chinese full stop. */
export const sentences = (all: readonly string[]): string =>
  all.reduce((text, one) => (text === '' || /[。！？]$/.test(text) ? text + one : `${text} ${one}`), '');
