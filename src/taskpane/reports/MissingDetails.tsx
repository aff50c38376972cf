/**
 * Whose details lack something or are old, the most important customers first, with what to ask next; on request as a
 * column of the sheet.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { REASON_WORDS } from '../../locale/reasons';
import { reportWords } from '../../locale/reports';
import { placeOf } from '../../plan/columns/whereabouts';
import { ColumnOffer } from '../classify/ColumnOffer';
import { usePane } from '../parts/context';
import { useLook } from '../parts/look';
import type { Report } from '../session/report';
import { RowList } from '../parts/RowList';
import { TierBadge } from '../parts/TierBadge';

const useStyles = makeStyles({ ask: { display: 'block', fontSize: tokens.fontSizeBase200 } });

/** The tier beside the name, however long that is. */
const ONE_LINE = { flexWrap: 'nowrap', alignItems: 'flex-start' } as const;

export function MissingDetails({ report }: { readonly report: Report }) {
  const look = useLook();
  const styles = useStyles();
  const { words, session } = usePane();
  const { missing: said } = reportWords(words.locale);
  const { list, filePart, known, missing, stale, question } = REASON_WORDS[words.locale];
  const { incomplete, seen } = report;
  const { customers } = seen.book;
  const lacking = incomplete.filter(({ fresh }) => fresh.missing.length > 0).length;
  return (
    <div className={look.section}>
      <p className={look.text}>
        {incomplete.length === 0 ? said.none : said.lead(lacking, report.stale, customers.length)}
      </p>
      {report.columnsToAdd.length > 0 && (
        <p className={look.quiet}>{said.columns(list(report.columnsToAdd.map((part) => filePart[part])))}</p>
      )}
      {incomplete.length > 0 && (
        <ColumnOffer name="ask" label={said.addColumn} goes={said.columnGoes} column={report.ask} />
      )}
      {incomplete.length > 0 && (
        <RowList
          label={said.heading}
          count={incomplete.length}
          choose={(at) => {
            const place = placeOf(seen, incomplete[at]?.index ?? -1);
            if (place) void session.goTo(place);
          }}
          row={(at) => {
            const { index = -1, fresh } = incomplete[at] ?? {};
            const tier = seen.decisions[index]?.tier ?? null;
            if (!fresh) return null;
            return (
              <>
                <span className={look.rowLine} style={ONE_LINE}>
                  {tier && <TierBadge tier={tier} words={words} />}
                  <span className={look.theirs}>{customers[index]?.name}</span>
                </span>
                <span className={look.quiet}>
                  {[
                    known(fresh.told, fresh.of),
                    ...(fresh.isStale ? [stale(fresh.days)] : []),
                    ...(fresh.missing.length > 0 ? [missing(list(fresh.missing.map((part) => filePart[part])))] : []),
                  ].join(' · ')}
                </span>
                {fresh.ask.length > 0 && (
                  <span className={styles.ask}>
                    {said.ask(list(fresh.ask.slice(0, 2).map((one) => question[one])))}
                  </span>
                )}
              </>
            );
          }}
        />
      )}
    </div>
  );
}
