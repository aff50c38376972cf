/**
 * What reports say of single customers, read when it is asked: facts of the row, reasons to call, and how days, tiers
 * and countries are written. One of these for a sheet as it was read and a day.
 */
import { factsReader, type CustomerFacts } from '../book/customerFacts';
import { judgeBy } from '../book/factors';
import { callText, writing } from '../locale/say/reasons';
import { REASON_WORDS } from '../locale/reasons';
import type { ReasonWords, Writing } from '../locale/shape/reasons';
import type { Words } from '../locale/shape/words';
import { standingsOf } from '../standing/standing';
import { callReasons, type CallTables } from '../policy/callReasons';
import type { Day } from '../policy/day';
import type { Tier } from '../policy/tier';
import type { Standing } from '../policy/today';
import type { Preview } from '../sheet/jobs/look';
import { feastTables } from './feastTables';
import { mapInSlices } from '../runtime/slices';

export interface Cards {
  readonly standings: readonly Standing[];
  /** At the index of the customer. */
  readonly facts: readonly CustomerFacts[];
  readonly tables: CallTables;
  readonly reasonWords: ReasonWords;
  readonly write: Writing;
  /** What to call about on a day, the strongest first. */
  readonly reasonsOn: (index: number, day: Day, most: number) => readonly string[];
}

export async function customerCards(seen: Preview, today: Day, words: Words): Promise<Cards> {
  const { book, sheet, decisions, inForce } = seen;
  const factsOf = factsReader(sheet, book, { today, answers: book.answers }, judgeBy(inForce), inForce.stages);
  const facts = await mapInSlices(book.customers, factsOf);
  const tables = await feastTables(
    facts.map(({ call }) => call),
    words.locale,
  );
  const reasonWords = REASON_WORDS[words.locale];
  const write = writing(words.locale, today, (tier) => words.tier[tier as Tier] ?? tier);
  return {
    standings: standingsOf(book, sheet, decisions, inForce),
    facts,
    tables,
    reasonWords,
    write,
    reasonsOn: (index, day, most) => {
      const call = facts[index]?.call;
      if (!call) return [];
      return callReasons(call, day, inForce, tables)
        .slice(0, most)
        .map((reason) => callText(reason, reasonWords, write));
    },
  };
}
