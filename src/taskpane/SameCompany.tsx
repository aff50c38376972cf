/** One company in several rows: the groups with their reasons, the way to each row, and "not the same" with its way back. Nothing is merged. */
import { Badge, Button } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons';
import { REASON_WORDS } from '../locale/reasons';
import { reportWords } from '../locale/reportWords';
import { useState } from 'react';
import type { Dismissed, DuplicateGroup } from '../book/duplicates';
import { usePane } from './context';
import { Fold } from './Fold';
import { useLook } from './look';
import type { Report, ReportsPart } from './reportsPart';
import { TierBadge } from './TierBadge';

/** More at once would be a wall; the rest comes up when these are settled. */
const SHOWN = 40;
/** Rows of one group. That many of one name are no two companies to tell apart one by one. */
const ROWS = 12;

interface Given {
  readonly report: Report;
  readonly part: ReportsPart;
}

export function SameCompany({ report, part }: Given) {
  const look = useLook();
  const { words, state } = usePane();
  const { same, more } = reportWords(words.locale);
  const { groups, apart } = report;
  const [last, setLast] = useState<Dismissed | null>(null);
  return (
    <div className={look.section}>
      <p className={look.text}>{groups.length === 0 ? same.none : same.lead}</p>
      <div role="status" className={look.rowLine}>
        {last && apart.length > 0 && (
          <>
            <span className={look.quiet}>{same.noted(same.pair(...(last[0] ?? ['', ''])))}</span>
            <Button
              size="small"
              disabledFocusable={state.working !== null}
              onClick={() => {
                setLast(null);
                void part.sayApart(last, false);
              }}
            >
              {same.undo}
            </Button>
          </>
        )}
      </div>
      {groups.slice(0, SHOWN).map((group) => (
        <Group key={group.rows.join()} group={group} report={report} part={part} noted={setLast} />
      ))}
      {groups.length > SHOWN && <p className={look.quiet}>{more(groups.length - SHOWN)}</p>}
      {apart.length > 0 && (
        <Fold label={same.said(apart.length)}>
          <ul className={look.plainList}>
            {apart.map(([one, other]) => (
              <li key={`${one}\n${other}`} className={look.section}>
                <span className={look.theirs}>{same.pair(one, other)}</span>
                <Button
                  className={look.fit}
                  size="small"
                  disabledFocusable={state.working !== null}
                  onClick={() => void part.sayApart([[one, other]], false)}
                >
                  {same.again}
                </Button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

interface GroupProps extends Given {
  readonly group: DuplicateGroup;
  readonly noted: (pairs: Dismissed) => void;
}

function Group({ group, report, part, noted }: GroupProps) {
  const look = useLook();
  const { words, session, state } = usePane();
  const { same } = reportWords(words.locale);
  const said = REASON_WORDS[words.locale];
  const { book, decisions } = report.seen;
  const busy = state.working !== null;
  const members = group.rows.slice(0, ROWS + 1).map((row) => {
    const company = report.companies.find((one) => one.row === row);
    const index = book.customers.findIndex((customer) => customer.row === row);
    return { row, name: company?.name ?? '', owner: company?.owner ?? '', tier: decisions[index]?.tier ?? null };
  });
  const apart = (from: readonly { readonly name: string }[]) => {
    const pairs = from.flatMap((one) =>
      members.flatMap((other) => (other !== one ? [[one.name, other.name] as const] : [])),
    );
    void part.sayApart(pairs, true).then(() => part.report()?.apart !== report.apart && noted(pairs));
  };
  return (
    <div className={look.card} role="group" aria-label={members[0]?.name}>
      <div className={look.rowLine}>
        <Badge appearance={group.isSure ? 'filled' : 'outline'} color={group.isSure ? 'danger' : 'warning'}>
          {group.isSure ? said.sure : said.likely}
        </Badge>
        <span className={look.quiet}>{said.list(group.reasons.map((reason) => said.duplicate[reason]))}</span>
      </div>
      {group.owners.length > 1 && <p className={look.text}>{said.shared(said.list(group.owners))}</p>}
      <ul className={look.plainList}>
        {members.slice(0, ROWS).map(({ row, name, owner, tier }) => (
          <li key={row}>
            <Button
              appearance="transparent"
              size="small"
              style={{ paddingInline: 0, justifyContent: 'flex-start', textAlign: 'start', minWidth: 0 }}
              onClick={() =>
                void session.goTo({ sheet: book.sheetId, row, column: book.columns.customer_name?.column ?? 0 })
              }
            >
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
            </Button>
          </li>
        ))}
      </ul>
      {group.rows.length > ROWS && <p className={look.quiet}>{same.rest(group.rows.length - ROWS)}</p>}
      <div className={look.rowLine}>
        {members.length <= ROWS && (
          <Button size="small" disabledFocusable={busy} onClick={() => apart(members)}>
            {same.apart}
          </Button>
        )}
        {members.length > 2 &&
          members.length <= 6 &&
          members.map((member) => (
            <Button key={member.row} size="small" disabledFocusable={busy} onClick={() => apart([member])}>
              {same.apartOne(`${member.name} (${same.row(member.row + 1)})`)}
            </Button>
          ))}
      </div>
    </div>
  );
}
