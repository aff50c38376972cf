/** One assumption put to the test: on the scratch sheet, in cells that no other trial uses. */
import type { ExcelAnswer } from '../../plan/sharing/excelCheck';

/** May sync as often as it likes; whatever it leaves goes with the sheet. */
export type Trial = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<ExcelAnswer>;

/** What was seen, held against what is expected. */
export function answer(seen: unknown, expected: unknown): ExcelAnswer {
  const text = JSON.stringify(seen);
  return { ok: text === JSON.stringify(expected), seen: text };
}

/** Until it holds, looked at every 50 ms for as long as a function may take to answer. */
export async function settled<T>(look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (holds(seen) || Date.now() > end) return seen;
    await new Promise((done) => setTimeout(done, EVERY_MS));
  }
}

const PATIENCE_MS = 6000;
const EVERY_MS = 50;
