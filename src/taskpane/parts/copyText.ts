/**
 * Writes a text to the clipboard, of which it tells whether it did.
 *
 *  - the browser's way is not there at all in a page without https, and refused by the permissions of some hosts
 *    (office-js #1991): then the old one, which copies what is selected; whoever calls selects the text first;
 *  - neither in time is neither: a question for permission that nobody sees would never end.
 */
const PATIENCE_MS = 2000;

export async function copyText(text: string): Promise<boolean> {
  // Not there: lib.dom says that it always is.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const written = clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  const late = new Promise<boolean>((done) => setTimeout(() => done(false), PATIENCE_MS));
  if (await (written ? Promise.race([written, late]) : false)) return true;
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
