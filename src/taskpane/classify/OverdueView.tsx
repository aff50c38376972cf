/**
 * How overdue and due rows show in the sheet: their colours, and nothing but them. What the filter hides is said before
 * it hides anything.
 */
import { Button, Switch } from '@fluentui/react-components';
import { todayWords } from '../../locale/today';
import { writing } from '../../locale/say/reasons';
import { filterDay } from '../../plan/overdue/filter';
import { usePane, usePart } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import { ownPlace } from '../../plan/columns/target';
import type { Daily } from '../session/state';

export function OverdueView({ daily: { seen, list }, colours }: { readonly daily: Daily; readonly colours: boolean }) {
  const look = useLook();
  const { words, session, state } = usePane();
  const { showOnlyOverdue } = usePart('today');
  const said = todayWords(words.locale);
  const day = filterDay(ownPlace((state.seen ?? seen).target).names, seen.book.dateShift);
  const busy = state.working !== null;
  const { today } = list;
  const dates = seen.decisions.flatMap(({ next }) => next ?? []);
  const shown = dates.filter((next) => next <= today).length;
  const turn = (on: boolean) => void showOnlyOverdue(on);
  return (
    <Fold label={said.inTheSheet} open={day !== null}>
      <Switch
        label={words.pane.overdueView}
        checked={colours}
        aria-disabled={busy}
        onChange={() => void session.switchOverdueView()}
      />
      {/* Without any, nothing would be left to see. */}
      {(day !== null || shown > 0) && (
        <Switch
          label={said.filterRows}
          checked={day !== null}
          aria-disabled={busy}
          onChange={(_, { checked }) => turn(checked)}
        />
      )}
      {day !== null ? (
        <div className={look.rowLine}>
          <p className={look.quiet}>{said.filteredOn(writing(words.locale, today, (tier) => tier).day(day))}</p>
          <Button size="small" disabledFocusable={busy} onClick={() => turn(true)}>
            {said.filterAgain}
          </Button>
        </div>
      ) : (
        shown > 0 && (
          <p className={look.quiet}>
            {said.filterHides(seen.book.customers.length - shown, seen.book.customers.length)}
          </p>
        )
      )}
    </Fold>
  );
}
