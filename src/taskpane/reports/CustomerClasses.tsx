/**
 * Where customers stand with us (S13): the classes of intent that the sheet speaks for, each with its customers and
 * what speaks for it.
 */
import { evidenceText } from '../../locale/say/reasons';
import { reportWords } from '../../locale/reports';
import { placeOf } from '../../plan/columns/whereabouts';
import { usePane } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import type { Report } from '../session/report';
import { RowList } from '../parts/RowList';

export function CustomerClasses({ report: { classes, seen, cards } }: { readonly report: Report }) {
  const look = useLook();
  const { words, session } = usePane();
  const { classes: said, part } = reportWords(words.locale);
  const { customers } = seen.book;
  const known = classes.reduce((sum, { found }) => sum + found.length, 0);
  return (
    <div className={look.section}>
      <p className={look.text}>{known === 0 ? said.none : said.lead(known, customers.length)}</p>
      {classes.map(({ intentClass, found }) => {
        const label = part(cards.reasonWords.intentClass[intentClass], found.length);
        return (
          <Fold key={intentClass} label={label}>
            <RowList
              label={label}
              count={found.length}
              choose={(at) => {
                const place = placeOf(seen, found[at]?.index ?? -1);
                if (place) void session.goTo(place);
              }}
              row={(at) => {
                const one = found[at];
                if (!one) return null;
                return (
                  <>
                    <span className={look.theirs}>{customers[one.index]?.name}</span>
                    <br />
                    <span className={look.quiet}>{evidenceText(one, cards.reasonWords, cards.write)}</span>
                  </>
                );
              }}
            />
          </Fold>
        );
      })}
    </div>
  );
}
