/**
 * One company in several rows: the groups, on request as a column of the sheet, and what was said not to be the same,
 * with its way back.
 */
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { apartGroups, type Apart } from '../../book/company/apart';
import { reportWords } from '../../locale/reports';
import { ColumnOffer } from '../classify/ColumnOffer';
import { CompanyGroup, type Member } from './CompanyGroup';
import { usePane, usePart } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import type { Twice } from '../session/report';

/** More at once would be a wall; the rest comes up when these are settled. */
const SHOWN = 40;
/** Names that are listed of a group that was said to be different companies. */
const NAMES = 3;

interface Given {
  readonly twice: Twice;
}

export function SameCompany({ twice }: Given) {
  const look = useLook();
  const { words, state } = usePane();
  const part = usePart('reports');
  const { same, more } = reportWords(words.locale);
  const { groups, companies, seen, apart, same: column } = twice;
  const [last, setLast] = useState<Apart | null>(null);
  const busy = state.working !== null;
  const said = useMemo(() => apartGroups(apart), [apart]);
  const memberAt = useMemo(() => {
    const tiers = new Map(seen.book.customers.map(({ row }, i) => [row, seen.decisions[i]?.tier ?? null]));
    const members = new Map(
      companies.map(({ row, name, owner }): [number, Member] => [
        row,
        { row, name, owner, tier: tiers.get(row) ?? null },
      ]),
    );
    return (row: number): Member => members.get(row) ?? { row, name: '', owner: '', tier: null };
  }, [companies, seen]);
  const sayApart = (one: Apart) =>
    void part.sayApart(one.pairs, true).then(() => part.twice()?.apart !== twice.apart && setLast(one));
  const told = ({ names }: Apart) => {
    const [one = '', other = one] = names;
    return names.length > 2 ? same.many(names.slice(0, NAMES), names.length) : same.pair(one, other);
  };
  return (
    <div className={look.section}>
      <p className={look.text}>{groups.length === 0 ? same.none : same.lead}</p>
      <div role="status" className={look.rowLine}>
        {last && apart.length > 0 && (
          <>
            <span className={look.quiet}>{same.noted(told(last))}</span>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => {
                setLast(null);
                void part.sayApart(last.pairs, false);
              }}
            >
              {same.undo}
            </Button>
          </>
        )}
      </div>
      {(groups.length > 0 || column?.stands) && (
        <ColumnOffer name="same" label={same.mark.addColumn} goes={same.mark.columnGoes} column={column} />
      )}
      {groups.slice(0, SHOWN).map((group) => (
        <CompanyGroup key={group.rows.join()} group={group} memberAt={memberAt} seen={seen} sayApart={sayApart} />
      ))}
      {groups.length > SHOWN && <p className={look.quiet}>{more(groups.length - SHOWN)}</p>}
      {said.length > 0 && (
        <Fold label={same.said(said.length)}>
          <ul className={look.plainList}>
            {said.slice(0, SHOWN).map((one) => (
              <li key={one.pairs.join('\n')} className={look.section}>
                <span className={look.theirs}>{told(one)}</span>
                <Button
                  className={look.fit}
                  size="small"
                  disabledFocusable={busy}
                  onClick={() => void part.sayApart(one.pairs, false)}
                >
                  {same.again}
                </Button>
              </li>
            ))}
          </ul>
          {said.length > SHOWN && <p className={look.quiet}>{more(said.length - SHOWN)}</p>}
        </Fold>
      )}
    </div>
  );
}
