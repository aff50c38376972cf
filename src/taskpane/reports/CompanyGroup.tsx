/**
 * Rows that are one company: why, in whose hands, the way to each row, and "not the same". Nothing is merged.
 *
 *  - of a long group the first rows are shown, the others where they are asked for; however long, it is said to be
 *    different companies at once;
 *  - of a few rows one can be said to be another company.
 */
import { Badge, Button } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons';
import { apartPairs, type Apart } from '../../book/company/apart';
import type { DuplicateGroup } from '../../book/company/duplicates';
import { REASON_WORDS } from '../../locale/reasons';
import { reportWords } from '../../locale/reports';
import type { Tier } from '../../policy/tier';
import { usePane } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import { RowList } from '../parts/RowList';
import type { Seen } from '../session/state';
import { TierBadge } from '../parts/TierBadge';

export interface Member {
  readonly row: number;
  readonly name: string;
  readonly owner: string;
  readonly tier: Tier | null;
}

/** Rows of a group that are shown at once. */
const ROWS = 12;
/** Of more rows than these they are not told apart one by one. */
const ONE_BY_ONE = 6;
const BARE = { paddingInline: 0, justifyContent: 'flex-start', textAlign: 'start', minWidth: 0 } as const;

interface Given {
  readonly group: DuplicateGroup;
  readonly memberAt: (row: number) => Member;
  readonly seen: Seen;
  readonly sayApart: (one: Apart) => void;
}

export function CompanyGroup({ group, memberAt, seen, sayApart }: Given) {
  const look = useLook();
  const { words, session, state } = usePane();
  const { same } = reportWords(words.locale);
  const said = REASON_WORDS[words.locale];
  const busy = state.working !== null;
  const { rows, reasons, owners, isSure } = group;
  const members = rows.slice(0, ROWS).map(memberAt);
  const others = rows.length <= ONE_BY_ONE && rows.length > 2 ? members : [];
  const goTo = (row: number) =>
    void session.goTo({ sheet: seen.book.sheetId, row, column: seen.book.columns.customer_name?.column ?? 0 });
  const allApart = () => {
    const pairs = apartPairs(group, (row) => memberAt(row).name);
    sayApart({ names: [...new Set(pairs.flat())], pairs });
  };
  const oneApart = ({ row, name }: Member) => {
    const pairs = members.filter((other) => other.row !== row).map((other) => [name, other.name] as const);
    sayApart({ names: pairs[0] ?? [], pairs });
  };
  return (
    <div className={look.card} role="group" aria-label={members[0]?.name}>
      <div className={look.rowLine}>
        <Badge appearance={isSure ? 'filled' : 'outline'} color={isSure ? 'danger' : 'warning'}>
          {isSure ? said.sure : said.likely}
        </Badge>
        <span className={look.quiet}>{said.list(reasons.map((reason) => said.duplicate[reason]))}</span>
      </div>
      {owners.length > 1 && <p className={look.text}>{said.shared(said.list(owners))}</p>}
      <ul className={look.plainList}>
        {members.map((member) => (
          <li key={member.row}>
            <Button appearance="transparent" size="small" style={BARE} onClick={() => goTo(member.row)}>
              <Line member={member} />
            </Button>
          </li>
        ))}
      </ul>
      {rows.length > ROWS && (
        <Fold label={same.rest(rows.length - ROWS)}>
          <RowList
            label={same.rest(rows.length - ROWS)}
            count={rows.length - ROWS}
            choose={(at) => goTo(rows[ROWS + at] ?? 0)}
            row={(at) => <Line member={memberAt(rows[ROWS + at] ?? 0)} />}
          />
        </Fold>
      )}
      <div className={look.rowLine}>
        <Button size="small" disabledFocusable={busy} onClick={allApart}>
          {rows.length > 2 ? same.allApart(rows.length) : same.apart}
        </Button>
        {others.map((member) => (
          <Button key={member.row} size="small" disabledFocusable={busy} onClick={() => oneApart(member)}>
            {same.apartOne(`${member.name} (${same.row(member.row + 1)})`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Line({ member: { row, name, owner, tier } }: { readonly member: Member }) {
  const look = useLook();
  const { words } = usePane();
  const { same } = reportWords(words.locale);
  return (
    <span className={look.section} style={{ gap: 0 }}>
      <span className={look.theirs}>{name}</span>
      <span className={look.rowLine} style={{ gap: '6px' }}>
        <span className={look.quiet}>{same.row(row + 1)}</span>
        {tier && <TierBadge tier={tier} words={words} />}
        {owner !== '' && (
          <span className={look.quiet}>
            <PersonRegular aria-hidden /> {owner}
          </span>
        )}
      </span>
    </span>
  );
}
