/** The Reports tab: what the sheet tells beyond tiers, a part to a fold. Its actions stand in session/reports.ts. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { reportWords } from '../../locale/reports';
import { CalendarExport } from './CalendarExport';
import { usePane, usePart } from '../parts/context';
import { CopyText } from '../parts/CopyText';
import { CustomerClasses } from './CustomerClasses';
import { Fold } from '../parts/Fold';
import { GREETING_DAYS } from '../../calendar/greetingText';
import { useLook } from '../parts/look';
import { MissingDetails } from './MissingDetails';
import { SameCompany } from './SameCompany';
import { placeIn, ScreenTitle } from '../parts/ScreenTitle';
import type { Seen } from '../session/state';
import { Suggestions } from './Suggestions';

const useStyles = makeStyles({
  parts: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    // Fluent's green under the pointer is too dark to be read on dark.
    '& button[aria-expanded]:hover': { color: tokens.colorNeutralForeground1 },
  },
});

export function ReportsTab({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const styles = useStyles();
  const { words, state } = usePane();
  const part = usePart('reports');
  const [twice, report] = [part.twice(), part.report()];
  const said = reportWords(words.locale);
  const { reason, customers } = seen.book;
  if (reason !== null && customers.length === 0) return <p className={look.text}>{words.refused[reason]}</p>;
  return (
    <>
      <ScreenTitle of={placeIn(state)} text={said.title} />
      <p className={look.quiet}>{said.lead}</p>
      {twice && (
        <div className={styles.parts}>
          <Fold label={said.part(said.same.heading, twice.groups.length)} open={twice.groups.length > 0}>
            <SameCompany twice={twice} />
          </Fold>
        </div>
      )}
      {report === null ? (
        <Spinner size="tiny" label={words.pane.reading} />
      ) : (
        <div className={styles.parts}>
          <Fold label={said.part(said.advice.heading, report.advice.length)}>
            <Suggestions report={report} />
          </Fold>
          <Fold
            label={said.part(
              said.classes.heading,
              report.classes.reduce((sum, { found }) => sum + found.length, 0),
            )}
          >
            <CustomerClasses report={report} />
          </Fold>
          <Fold label={said.part(said.missing.heading, report.incomplete.length)}>
            <MissingDetails report={report} />
          </Fold>
          <Fold label={said.calendar.heading}>
            <CalendarExport report={report} />
          </Fold>
          <Fold label={said.part(said.greetings.heading, report.greetings.length)}>
            {report.greetings.length === 0 ? (
              <p className={look.text}>{said.greetings.none(GREETING_DAYS)}</p>
            ) : (
              <div className={look.section}>
                <p className={look.text}>{said.greetings.lead(GREETING_DAYS)}</p>
                <CopyText label={said.greetings.text} text={report.greetings.join('\n')} />
                <p className={look.quiet}>{said.greetings.reckoned}</p>
              </div>
            )}
          </Fold>
        </div>
      )}
    </>
  );
}
