/**
 * The steps that can be taken back, newest first, above whatever the tab shows. Pressing one takes back all that came
 * after it, too: each stands on what those before it have left.
 */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { stepText } from '../locale/say/step';
import type { Step } from '../plan/history';
import { usePane } from './parts/context';
import { useLook } from './parts/look';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '4px' },
  line: { flexWrap: 'nowrap' },
  press: { flexShrink: 0, whiteSpace: 'nowrap' },
  time: { whiteSpace: 'nowrap' },
});

export function Steps() {
  const styles = useStyles();
  const look = useLook();
  const { words, session, state } = usePane();
  const { steps: said, button } = words.pane;
  const { steps, working } = state;
  return (
    <section className={look.card} aria-labelledby="steps">
      <div className={look.rowLine}>
        <h2 id="steps" className={mergeClasses(look.heading, look.grow)}>
          {said.title}
        </h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={button.close}
          onClick={() => session.showSteps(false)}
        />
      </div>
      <p className={look.quiet}>{steps?.length === 0 ? said.none : said.hint}</p>
      <ol className={mergeClasses(look.plainList, styles.list)}>
        {(steps ?? []).map((step, i) => (
          <li key={step.number} className={mergeClasses(look.rowLine, styles.line)}>
            <span className={look.grow}>
              {stepText(step, said)}
              {step.when !== null && (
                <span className={mergeClasses(look.quiet, styles.time)}> · {timeOf(step, words.locale)}</span>
              )}
            </span>
            <Button
              className={styles.press}
              size="small"
              disabledFocusable={working !== null}
              onClick={() => void session.revert(step)}
            >
              {i === 0 ? said.undoThis : said.undoToHere}
            </Button>
          </li>
        ))}
      </ol>
      <Remove />
    </section>
  );
}

/** What would go is shown before it goes; what stays, afterwards. */
function Remove() {
  const look = useLook();
  const { words, session, state } = usePane();
  const { removal, working } = state;
  const said = words.pane.steps.remove;
  if (removal === null)
    return (
      <Button
        className={look.fit}
        size="small"
        disabledFocusable={working !== null}
        onClick={() => void session.lookToRemove()}
      >
        {said.look}
      </Button>
    );
  if (!('ours' in removal))
    return (
      <>
        <p className={look.text}>{said.left(removal.length)}</p>
        <Lines lines={removal.map(({ what, why }) => `${what} · ${said.why[why]}`)} />
      </>
    );
  const { ours, steps, typed } = removal;
  const kinds = ['columns', 'sheets', 'names', 'parts'] as const;
  const lines = [
    ...kinds.flatMap((kind) => (ours[kind].length > 0 ? [said.goes[kind](ours[kind])] : [])),
    ...(ours.rules > 0 ? [said.rules(ours.rules)] : []),
    ...(steps.length > 0 ? [said.steps(steps.length)] : []),
  ];
  return (
    <>
      <h3 className={look.heading}>{said.title}</h3>
      <p className={look.quiet}>{lines.length > 0 ? said.hint : said.nothing}</p>
      <Lines lines={lines} />
      {typed.length > 0 && <p className={look.text}>{said.typed(typed.length)}</p>}
      <Lines lines={typed} />
      <div className={look.rowLine}>
        {lines.length > 0 && (
          <Button size="small" disabledFocusable={working !== null} onClick={() => void session.remove()}>
            {said.now}
          </Button>
        )}
        <Button size="small" onClick={() => session.showSteps(true)}>
          {words.pane.button.cancel}
        </Button>
      </div>
    </>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className={useLook().plainList}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** On the user's own clock; the day too where it was another one. */
function timeOf({ when }: Step, locale: string): string {
  const at = new Date(when ?? 0);
  const isToday = at.toDateString() === new Date().toDateString();
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return at.toLocaleString(locale, isToday ? time : { month: 'short', day: 'numeric', ...time });
}
