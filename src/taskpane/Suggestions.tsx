/** What is suggested about whom, each with what it rests on. */
import { adviceText, promotionText } from '../locale/reasons';
import { reportWords } from '../locale/reportWords';
import type { Advised } from '../plan/advice';
import { placeOf } from '../plan/whereabouts';
import { usePane } from './context';
import { useLook } from './look';
import type { Report, ReportsPart } from './reportsPart';
import { RowList } from './RowList';
import { TierBadge } from './TierBadge';

export function Suggestions({ report }: { readonly report: Report; readonly part: ReportsPart }) {
  const look = useLook();
  const { words, session } = usePane();
  const said = reportWords(words.locale).advice;
  const { advice, seen, cards } = report;
  const { reasonWords, write } = cards;
  const text = (one: Advised) =>
    one.kind === 'pool' ? adviceText(one.advice, reasonWords, write) : promotionText(one.promotion, reasonWords, write);
  return (
    <div className={look.section}>
      <p className={look.text}>{advice.length === 0 ? said.none : said.lead}</p>
      {advice.length > 0 && (
        <RowList
          label={said.heading}
          count={advice.length}
          choose={(at) => {
            const place = placeOf(seen, advice[at]?.index ?? -1);
            if (place) void session.goTo(place);
          }}
          row={(at) => {
            const one = advice[at];
            const tier = one && seen.decisions[one.index]?.tier;
            return one ? (
              <>
                <span className={look.rowLine}>
                  {tier && <TierBadge tier={tier} words={words} />}
                  <span className={look.theirs}>{seen.book.customers[one.index]?.name}</span>
                </span>
                <span>{text(one)}</span>
              </>
            ) : null;
          }}
        />
      )}
    </div>
  );
}
