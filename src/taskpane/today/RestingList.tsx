/** On whom nobody follows up, and why; taken back here where a person decided it. */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { todayWords } from '../../locale/today';
import type { Day } from '../../policy/day';
import { usePane, usePart } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import type { Seen } from '../session/state';

const useStyles = makeStyles({
  one: { display: 'flex', alignItems: 'center', gap: '8px', paddingBlock: '4px' },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  why: { display: 'block' },
  button: { flexShrink: 0 },
});

/** More are a list of their own sheet. */
const MOST = 200;

export function RestingList({ seen, day }: { readonly seen: Seen; readonly day: (day: Day) => string }) {
  const look = useLook();
  const styles = useStyles();
  const { words, state } = usePane();
  const said = todayWords(words.locale);
  const { open } = usePart('today');
  const { resting } = seen.book;
  if (resting.length === 0) return null;
  return (
    <Fold label={said.resting(resting.length)}>
      <ul className={look.plainList}>
        {resting.slice(0, MOST).map(({ row, name, remark, since }, id) => (
          <li key={row} className={styles.one}>
            <span className={styles.text}>
              <span className={look.theirs}>{name}</span>
              <span className={mergeClasses(look.quiet, styles.why)}>
                {[...(since === null ? [] : [said.restsSince(day(since))]), remark ?? ''].filter(Boolean).join(' · ')}
              </span>
            </span>
            {since !== null && (
              <Button
                size="small"
                className={styles.button}
                disabledFocusable={state.working !== null}
                aria-label={`${said.resume} ${name}`}
                onClick={() => open('resume', [id])}
              >
                {said.resume}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {resting.some(({ since }) => since === null) && <p className={look.quiet}>{said.restsInSheet}</p>}
    </Fold>
  );
}
