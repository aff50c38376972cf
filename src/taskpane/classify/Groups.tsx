/**
 * The groups of one's own (S21), as the policy sheet names them: how many are in each, how many of them are overdue,
 * and who.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import { groupsOf } from '../../standing/groups';
import { placeOf } from '../../plan/columns/whereabouts';
import { usePane } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import { RowList } from '../parts/RowList';
import type { Seen } from '../session/state';
import { TierBadge } from '../parts/TierBadge';

const useStyles = makeStyles({
  member: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { flexGrow: 1 },
});

export function Groups({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words, session } = usePane();
  const said = words.pane.groups;
  const { book, sheet, decisions, inForce } = seen;
  const groups = useMemo(() => groupsOf(book, sheet, inForce.groups), [book, sheet, inForce]);
  if (groups.length === 0) return null;
  return (
    <section className={look.section} aria-labelledby="groups">
      <h2 id="groups" className={look.heading}>
        {said.title}
      </h2>
      {groups.map(({ name, column, customers }, g) => {
        const header = inForce.groups[g]?.column ?? '';
        if (column === null) {
          return (
            <p key={name} className={look.quiet}>
              {said.noColumn(name, header)}
            </p>
          );
        }
        const overdue = customers.filter((i) => decisions[i]?.state === 'overdue').length;
        const label = said.group(name, customers.length, overdue);
        return (
          <Fold key={name} label={label}>
            <RowList
              label={label}
              count={customers.length}
              row={(i) => <Member seen={seen} index={customers[i] ?? 0} />}
              choose={(i) => {
                const place = placeOf(seen, customers[i] ?? 0);
                if (place) void session.goTo(place);
              }}
            />
          </Fold>
        );
      })}
    </section>
  );
}

function Member({ seen, index }: { readonly seen: Seen; readonly index: number }) {
  const look = useLook();
  const { words } = usePane();
  const styles = useStyles();
  const { tier = null, state } = seen.decisions[index] ?? {};
  return (
    <span className={styles.member}>
      <TierBadge tier={tier} words={words} />
      <span className={mergeClasses(look.theirs, styles.name)}>{seen.book.customers[index]?.name}</span>
      {state && state !== 'none' && <span className={look.quiet}>{words.pane.state[state]}</span>}
    </span>
  );
}
