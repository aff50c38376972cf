/**
 * How overdue and due rows show in the sheet: their colours, and nothing but them. What the filter hides is said before
 * it hides anything.
 */
import { Button, Switch } from '@fluentui/react-components';
import { todayWords } from '../../locale/today';
import { writing } from '../../locale/say/reasons';
import { filterDay } from '../../plan/overdue/filter';
import type { Day } from '../../policy/day';
import { filterOverdue, unfilterOverdue } from '../../sheet/jobs/overdueFilter';
import { usePane } from '../parts/context';
import { Fold } from '../parts/Fold';
import type { Kit } from '../session/kit';
import { useLook } from '../parts/look';
import { ownPlace } from '../../plan/columns/target';
import type { Daily, Seen } from '../session/state';

export function OverdueView({ daily: { seen, list }, colours }: { readonly daily: Daily; readonly colours: boolean }) {
  const look = useLook();
  const { words, session, state } = usePane();
  const said = todayWords(words.locale);
  const day = filterDay(ownPlace((state.seen ?? seen).target).names, seen.book.dateShift);
  const busy = state.working !== null;
  const { today } = list;
  const dates = seen.decisions.flatMap(({ next }) => next ?? []);
  const shown = dates.filter((next) => next <= today).length;
  const turn = (on: boolean) => void switchFilter(session.kit, seen, today, on, said.filterRefused);
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

const switchFilter = (
  kit: Kit,
  { book, target }: Seen,
  today: Day,
  on: boolean,
  refused: (why: NonNullable<Awaited<ReturnType<typeof filterOverdue>>>) => string,
): Promise<void> =>
  kit.step('overdue', async (run) => {
    const { sheet } = ownPlace(target);
    // On a sheet of our own all columns are ours.
    const left = target.result ? Infinity : (book.dataColumns?.[0] ?? Infinity);
    const why = on
      ? await filterOverdue(run, { sheet, serial: today - book.dateShift, left })
      : await unfilterOverdue(run, sheet);
    if (why) return { outcome: { kind: 'told', text: refused(why), intent: 'info' } };
    return kit.afterwards(run);
  });
