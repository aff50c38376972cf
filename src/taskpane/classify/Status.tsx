/**
 * What is under way and how the last job ended: a bar after 300 ms, a sentence at the end, each with the way out.
 * What is said here is also said aloud; progress in tenths, since a voice cannot keep up with more.
 */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { columnLetters } from '../../book/address';
import { stepText } from '../../locale/say/step';
import type { PaneWords } from '../../locale/shape/pane';
import type { Words } from '../../locale/shape/words';
import { usePane } from '../parts/context';
import { useLook } from '../parts/look';
import type { Outcome, State } from '../session/state';

const useStyles = makeStyles({
  aloud: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  working: { display: 'flex', flexDirection: 'column', gap: '6px' },
});

export function Status() {
  const styles = useStyles();
  const look = useLook();
  const { words, session, state } = usePane();
  const { pane } = words;
  const { progress, waitingFor, outcome } = state;
  const busy = waitingFor !== null || progress !== null;
  // What is put back halfway would be neither as before nor as after.
  const canStop = waitingFor !== null || progress?.phase !== 'revert';
  const percent = Math.floor((progress?.done ?? 0) * 10) * 10;
  return (
    <>
      <div className={styles.aloud} role="status" aria-live="polite">
        {aloud(state, words)}
      </div>
      {busy && (
        <div className={styles.working}>
          <div className={look.rowLine}>
            <span className={look.grow}>
              {waitingFor
                ? pane.waiting[waitingFor]
                : `${pane.step[progress?.phase ?? 'read']}${percent > 0 ? ` · ${pane.percentDone(percent)}` : '…'}`}
            </span>
            {canStop ? (
              <Button size="small" onClick={session.cancel}>
                {pane.button.cancel}
              </Button>
            ) : (
              <span className={look.quiet}>{pane.cannotStop}</span>
            )}
          </div>
          <ProgressBar
            aria-label={pane.step[progress?.phase ?? 'read']}
            {...(progress && progress.done > 0 ? { value: progress.done } : {})}
          />
        </div>
      )}
      {!busy && outcome && <End outcome={outcome} />}
    </>
  );
}

function End({ outcome }: { readonly outcome: Outcome }) {
  const { words, session, state } = usePane();
  const { pane } = words;
  const bad = outcome.kind === 'failed' && outcome.failure !== 'cancelled';
  const intent = outcome.kind === 'told' ? outcome.intent : outcome.kind === 'failed' ? 'info' : 'success';
  return (
    <MessageBar
      intent={bad ? 'error' : intent}
      layout={bad || outcome.kind === 'told' || outcome.kind === 'applied' ? 'multiline' : 'auto'}
    >
      <MessageBarBody>{told(outcome, words)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label={pane.button.close}
            icon={<DismissRegular />}
            onClick={session.dismiss}
          />
        }
      >
        {outcome.kind === 'failed' && outcome.failure === 'protected' && state.refused !== null && (
          <>
            <Button size="small" disabledFocusable={state.working !== null} onClick={() => void session.tryHere()}>
              {pane.button.tryHere}
            </Button>
            <Button size="small" disabledFocusable={state.working !== null} onClick={() => void session.putElsewhere()}>
              {pane.button.putElsewhere}
            </Button>
          </>
        )}
        {isDone(outcome) && (
          <Button size="small" disabledFocusable={state.working !== null} onClick={() => void session.revert()}>
            {pane.button.revert}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

/** What Revert would take back. */
export const isDone = (outcome: Outcome): boolean => 'moved' in outcome || 'done' in outcome;

function aloud({ progress, waitingFor, outcome, working }: State, words: Words): string {
  if (waitingFor) return words.pane.waiting[waitingFor];
  if (progress)
    return `${words.pane.step[progress.phase]} ${words.pane.percentDone(Math.floor(progress.done * 10) * 10)}`;
  return outcome && !working ? told(outcome, words) : '';
}

function undone(
  { steps, cells }: Extract<Outcome, { kind: 'reverted' }>,
  { steps: said, reverted }: PaneWords,
): string {
  const [one, ...more] = steps;
  if (!one) return reverted(cells);
  return `${reverted(cells)} · ${more.length > 0 ? said.several(steps.length) : stepText(one, said)}`;
}

function appliedText(
  { rows, moved, columns = [], hidden = [], problems = 0 }: Extract<Outcome, { kind: 'applied' }>,
  pane: PaneWords,
): string {
  const sorted = [...columns].sort((a, b) => a.column - b.column);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return [
    pane.applied(rows, moved),
    ...(first && last
      ? [
          pane.columnsAt(
            columnLetters(first.column),
            columnLetters(last.column),
            sorted.map(({ header }) => header),
          ),
        ]
      : []),
    ...(problems > 0 ? [pane.problems(problems)] : []),
    ...(hidden.length > 0 ? [pane.hiddenColumns(hidden.map(columnLetters))] : []),
  ].join(' · ');
}

function told(outcome: Outcome, { pane, failure }: Words): string {
  switch (outcome.kind) {
    case 'applied':
      return appliedText(outcome, pane);
    case 'policy':
      return pane.policyChanged(outcome.moved);
    case 'unchanged':
      return pane.unchanged;
    case 'reverted':
      return undone(outcome, pane);
    case 'told':
      return outcome.text;
    case 'failed':
      return failure[outcome.failure];
  }
}
