/** What it comes to: tiers with their shares, who brings how much, who is overdue, and the cells worth a look. */
import { Button, makeStyles, mergeClasses, Spinner, Switch, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo } from 'react';
import { dayText, percent } from '../../locale/say/numbers';
import { quoted } from '../../locale/say/quoted';
import { cellAddress } from '../../book/address';
import { placeOf } from '../../plan/columns/whereabouts';
import { topOf } from '../../policy/pareto';
import type { State as FollowUp } from '../../policy/contactState';
import { usePane } from '../parts/context';
import { Fold } from '../parts/Fold';
import { Groups } from './Groups';
import { useLook } from '../parts/look';
import { RowList } from '../parts/RowList';
import { ScreenTitle } from '../parts/ScreenTitle';
import { overdueView, type Seen } from '../session/state';
import { Tiers } from '../parts/Tiers';

const ParetoChart = lazy(() =>
  import(/* webpackChunkName: "chart" */ './ParetoChart').then(({ ParetoChart: chart }) => ({ default: chart })),
);

/** The share of customers that is called the vital few. */
const FEW = 0.2;
const FOLLOWED: readonly FollowUp[] = ['unreadable', 'overdue', 'due', 'never'];

const useStyles = makeStyles({
  chart: { minHeight: '220px', display: 'flex', flexDirection: 'column', justifyContent: 'center' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export function Overview({ seen }: { readonly seen: Seen }) {
  const { words } = usePane();
  return (
    <>
      <ScreenTitle of="overview" text={`${seen.book.sheet} · ${words.pane.customers(seen.book.customers.length)}`} />
      <Tiers seen={seen} shares />
      <Groups seen={seen} />
      <Pareto seen={seen} />
      <FollowUps seen={seen} />
      <Problems seen={seen} />
      <ToCare />
    </>
  );
}

/** Freeze, change what the columns hold, look for what is broken. */
function ToCare() {
  const look = useLook();
  const { words, session, state } = usePane();
  return (
    <Button className={look.fit} disabledFocusable={state.working !== null} onClick={() => session.show('sharing')}>
      {words.pane.button.care}
    </Button>
  );
}

function Pareto({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const { pane } = words;
  const { book } = seen;
  const values = useMemo(() => book.customers.map(({ volume }) => volume), [book]);
  const top = useMemo(() => topOf(values, FEW), [values]);
  if (!top || top.of < 3) return null;
  const shares = { customers: percent(top.count / top.of), total: percent(top.brings) };
  const said = pane.pareto({ ...top, ...shares }, book.measure ?? 'units');
  return (
    <section className={look.section} aria-labelledby="pareto">
      <h2 id="pareto" className={look.heading}>
        {pane.curve.title}
      </h2>
      <p className={look.text}>{said}</p>
      <div className={styles.chart}>
        <Suspense fallback={<Spinner size="tiny" label={pane.reading} />}>
          <ParetoChart values={values} label={said} words={words} />
        </Suspense>
      </div>
    </section>
  );
}

function FollowUps({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words, session, state } = usePane();
  const { pane } = words;
  const on = overdueView(seen);
  const lists = useMemo(
    () =>
      FOLLOWED.map((follow) => ({ follow, customers: inState(seen, follow) })).filter(
        ({ customers }) => customers.length > 0,
      ),
    [seen],
  );
  if (on === null && lists.length === 0) return null;
  return (
    <section className={look.section} aria-labelledby="follow-up">
      <h2 id="follow-up" className={look.heading}>
        {pane.followUp}
      </h2>
      {lists.map(({ follow, customers }) => (
        <Fold key={follow} label={`${pane.state[follow]}: ${customers.length}`}>
          <RowList
            label={pane.state[follow]}
            count={customers.length}
            row={(i) => <Contact seen={seen} index={customers[i] ?? 0} />}
            choose={(i) => {
              const place = placeOf(seen, customers[i] ?? 0);
              if (place) void session.goTo(place);
            }}
          />
        </Fold>
      ))}
      {on !== null && (
        <Switch
          label={pane.overdueView}
          checked={on}
          aria-disabled={state.working !== null}
          onChange={() => void session.switchOverdueView()}
        />
      )}
    </section>
  );
}

/** The longest overdue first. */
function inState({ decisions }: Seen, follow: FollowUp): number[] {
  const found = decisions.flatMap(({ state }, i) => (state === follow ? [i] : []));
  return found.sort((a, b) => (decisions[a]?.by ?? 0) - (decisions[b]?.by ?? 0));
}

function Contact({ seen, index }: { readonly seen: Seen; readonly index: number }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const { pane } = words;
  const by = seen.decisions[index]?.by ?? null;
  return (
    <>
      <span className={mergeClasses(look.theirs, styles.strong)}>{seen.book.customers[index]?.name}</span>
      {by !== null && <span className={look.quiet}>{`${pane.contactBy} ${dayText(by, words.locale)}`}</span>}
    </>
  );
}

function Problems({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const styles = useStyles();
  const { words, session } = usePane();
  const { pane } = words;
  const { problems, sheetId } = seen.book;
  return (
    <section className={look.section} aria-labelledby="problems">
      <h2 id="problems" className={look.heading}>
        {problems.length > 0 ? pane.problems(problems.length) : pane.noProblems}
      </h2>
      {problems.length > 0 && (
        <RowList
          label={pane.problems(problems.length)}
          count={problems.length}
          row={(i) => {
            const problem = problems[i];
            if (!problem) return null;
            return (
              <>
                <span className={styles.strong}>{cellAddress(problem.row, problem.column)}</span>
                <br />
                <span className={look.quiet}>{words.problem[problem.code](quoted(problem.found))}</span>
              </>
            );
          }}
          choose={(i) => {
            const problem = problems[i];
            if (problem) void session.goTo({ sheet: sheetId, row: problem.row, column: problem.column });
          }}
        />
      )}
    </section>
  );
}
