/**
 * The pane: Classify (what was read → what would change → what it comes to), and the other tabs (TabPanel.tsx). One
 * primary button, at the bottom, that says what will happen; Revert is always beside it, with the name of what it takes
 * back, and the list of all steps.
 *
 *  - the middle scrolls, head and foot stay;
 *  - a double click on Preview is no click on Apply, which comes to stand in its place;
 *  - what the first sight does not show is loaded when it is shown.
 */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { stepText } from '../locale/say/step';
import { isEmpty } from '../plan/parts';
import { usePane } from './parts/context';
import { useLook } from './parts/look';
import { useTitleFocus } from './parts/ScreenTitle';
import { Sight } from './classify/Sight';
import type { State } from './session/state';
import { isDone, Status } from './classify/Status';

const Preview = lazy(() =>
  import(/* webpackChunkName: "preview" */ './classify/Preview').then(({ Preview: shown }) => ({ default: shown })),
);
const Overview = lazy(() =>
  import(/* webpackChunkName: "overview" */ './classify/Overview').then(({ Overview: shown }) => ({ default: shown })),
);
const Health = lazy(() =>
  import(/* webpackChunkName: "sharing" */ './sharing/Health').then(({ Health: shown }) => ({ default: shown })),
);
const NewSheet = lazy(() =>
  import(/* webpackChunkName: "newSheet" */ './classify/NewSheet').then(({ NewSheet: shown }) => ({ default: shown })),
);
const Why = lazy(() =>
  import(/* webpackChunkName: "why" */ './classify/Why').then(({ Why: shown }) => ({ default: shown })),
);

const Tabs = lazy(() =>
  import(/* webpackChunkName: "tabs" */ './Tabs').then(({ Tabs: shown }) => ({ default: shown })),
);
const TabPanel = lazy(() =>
  import(/* webpackChunkName: "tabs" */ './TabPanel').then(({ TabPanel: shown }) => ({ default: shown })),
);
const TabFoot = lazy(() =>
  import(/* webpackChunkName: "tabs" */ './TabPanel').then(({ TabFoot: shown }) => ({ default: shown })),
);
const PolicyProblem = lazy(() =>
  import(/* webpackChunkName: "policyProblem" */ './policy/PolicyProblem').then(({ PolicyProblem: shown }) => ({
    default: shown,
  })),
);

const Steps = lazy(() =>
  import(/* webpackChunkName: "steps" */ './Steps').then(({ Steps: shown }) => ({ default: shown })),
);

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '6px 16px 8px' },
  // Excel's own head of the pane says the name already.
  title: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  /** The room that the tabs will take. */
  tabs: { height: '32px' },
  body: {
    flexGrow: 1,
    // At 200 % zoom the pane may be lower than head and foot: then the page scrolls.
    minHeight: '140px',
    overflowY: 'auto',
    padding: '4px 16px 16px',
  },
  panel: { display: 'flex', flexDirection: 'column', gap: '16px' },
  /** Below whatever the tab shows: there when it is looked for, and never in the way. */
  help: {
    alignSelf: 'flex-end',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > button': { minWidth: 0 },
    '& > button + button': { paddingInline: '8px' },
  },
  end: { display: 'flex', minWidth: 0, marginInlineStart: 'auto' },
  /** A long name takes two lines: a text that is cut says nothing. */
  undo: { minWidth: 0, textAlign: 'end' },
});

export function Pane() {
  const styles = useStyles();
  const look = useLook();
  const { words, state } = usePane();
  const { seen, screen, tab } = state;
  const problem = seen?.policy && seen.policy.reading.problems.length > 0 ? seen.policy : null;
  const body = useKeptFocus(state);
  useTitleFocus(body, state);
  return (
    <div className={styles.pane} onKeyDown={keepTab}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.product}</h1>
        <Suspense fallback={<div className={styles.tabs} />}>
          <Tabs />
        </Suspense>
        <Status />
        {problem && (
          <Suspense fallback={null}>
            <PolicyProblem policy={problem} />
          </Suspense>
        )}
      </header>
      <main ref={body} className={styles.body} data-scroll tabIndex={-1} aria-busy={state.working !== null}>
        <div role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`} className={styles.panel}>
          {state.showsSteps && (
            <Suspense fallback={null}>
              <Steps />
            </Suspense>
          )}
          {state.empty && <p className={look.text}>{words.pane.nothingToRead}</p>}
          {seen && state.stale && <p className={look.quiet}>{words.pane.stale}</p>}
          {seen && (
            <Suspense fallback={null}>
              <TabPanel tab={tab} seen={seen} />
            </Suspense>
          )}
          {tab === 'classify' && screen === 'sharing' && (
            <Suspense fallback={<Spinner size="tiny" label={words.pane.reading} />}>
              <Health />
            </Suspense>
          )}
          {seen && tab === 'classify' && screen !== 'sharing' && (screen === 'overview' || state.selected) && (
            // Apart: while its script comes, the list in which the user has just chosen a row must stay where it is.
            <Suspense fallback={null}>
              <Why seen={seen} open={screen === 'overview'} />
            </Suspense>
          )}
          {seen && tab === 'classify' && (
            <Suspense fallback={<Spinner size="tiny" label={words.pane.reading} />}>
              {screen === 'sight' && <Sight seen={seen} />}
              {screen === 'preview' && <Preview seen={seen} />}
              {screen === 'overview' && <Overview seen={seen} />}
            </Suspense>
          )}
          {tab === 'classify' && (state.empty || (screen === 'sight' && seen?.book.kind === 'none')) && (
            <Suspense fallback={null}>
              <NewSheet />
            </Suspense>
          )}
          <a className={styles.help} href={`support.${words.locale}.html`} target="_blank" rel="noreferrer">
            {words.pane.help}
          </a>
        </div>
      </main>
      <footer className={styles.foot}>
        {tab !== 'classify' && seen ? (
          <Suspense fallback={null}>
            <TabFoot tab={tab} seen={seen} />
          </Suspense>
        ) : (
          <Next />
        )}
        <Revert />
      </footer>
    </div>
  );
}

/** What comes next on the way from the sheet to the result, and the way back. */
function Next() {
  const { words, session, state } = usePane();
  const { button } = words.pane;
  const { screen } = state;
  return (
    <>
      {screen !== 'sharing' && <Primary />}
      {screen === 'sharing' && <Button onClick={() => session.back()}>{button.back}</Button>}
      {screen === 'preview' && <Button onClick={() => session.show('sight')}>{button.back}</Button>}
      {screen === 'overview' && <Button onClick={() => session.show('sight')}>{button.toReading}</Button>}
      {state.choosingHeader && <Button onClick={() => session.chooseHeader(false)}>{button.back}</Button>}
    </>
  );
}

/** What the newest step is called, and all of them. */
function Revert() {
  const styles = useStyles();
  const { words, session, state } = usePane();
  const { button, steps: said } = words.pane;
  const [newest] = state.steps ?? [];
  const nothing = state.steps?.length === 0;
  const label = nothing ? said.none : newest ? said.undo(stepText(newest, said)) : button.revert;
  return (
    <div className={styles.end}>
      {(state.outcome === null || !isDone(state.outcome)) && (
        <Button
          appearance="subtle"
          className={styles.undo}
          title={label}
          disabledFocusable={nothing || state.working !== null}
          onClick={() => void session.revert()}
        >
          {nothing ? button.revert : label}
        </Button>
      )}
      <Button
        appearance="subtle"
        icon={<HistoryRegular />}
        aria-label={said.show}
        title={said.show}
        aria-expanded={state.showsSteps}
        onClick={() => session.showSteps(!state.showsSteps)}
      />
    </div>
  );
}

/** The one thing to do next. A second press does nothing: the session takes one step at a time. */
function Primary() {
  const { words, session, state } = usePane();
  const { button } = words.pane;
  const { label, press, ready = true } = next();
  return (
    <Button
      appearance="primary"
      disabledFocusable={!ready || state.working !== null}
      onClick={({ detail }: MouseEvent) => detail < 2 && press()}
    >
      {label}
    </Button>
  );

  function next(): { readonly label: string; readonly press: () => void; readonly ready?: boolean } {
    const { seen, screen, question, headerRow } = state;
    const again = { label: button.readAgain, press: () => void session.look() };
    if (!seen) return again;
    const { book, classified, rows } = seen;
    if (state.choosingHeader || (book.kind === 'none' && headerRow !== null)) {
      const row = headerRow === null ? null : headerRow + 1;
      return { label: button.useHeader(row), press: () => void session.useHeader(), ready: headerRow !== null };
    }
    if (question) return { label: button.answer, press: () => void session.answer(), ready: state.choice !== null };
    if (!classified) return again;
    const nothing = isEmpty(classified.plan);
    switch (screen) {
      case 'sight':
        return { label: button.preview, press: () => session.show('preview') };
      case 'preview':
        if (nothing) return { label: button.finish, press: () => session.show('overview') };
        return { label: rows > 0 ? button.apply(rows) : button.applyRest, press: () => void session.apply() };
      case 'overview':
      case 'sharing':
        return rows > 0 ? { label: button.seeChanges(rows), press: () => session.show('preview') } : again;
    }
  }
}

/**
 * office.js in Excel on the web moves the focus at Tab itself, and leaves the pane from anything that is no stop for
 * Tab, such as a heading that has just taken the focus. There the browser shall do it.
 */
function keepTab(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Tab' && event.target instanceof HTMLElement && event.target.tabIndex < 0) event.stopPropagation();
}

/**
 * A button that went away with its job must not take the focus along: it would begin again at the top of the document.
 */
function useKeptFocus(state: State) {
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) body.current?.focus({ preventScroll: true });
  }, [state]);
  return body;
}
