/** Whom to contact: the filters, the list, and what to do when there is nobody. */
import { Button, makeStyles, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { todayWords } from '../../locale/today';
import { REASON_WORDS } from '../../locale/reasons';
import { writing } from '../../locale/say/reasons';
import { factsReader } from '../../book/customerFacts';
import { judgeBy } from '../../book/factors';
import { TIERS, type Tier } from '../../policy/tier';
import { filteredToday, PARTS, type TodayLine } from '../../policy/today';
import { usePane, usePart } from '../parts/context';
import { useLook } from '../parts/look';
import { OverdueView } from '../classify/OverdueView';
import { ScreenTitle } from '../parts/ScreenTitle';
import { overdueView, type Daily } from '../session/state';
import { RestingList } from './RestingList';
import { TodayList, type TodayRow } from './TodayList';
import { TodayBody, TodayHead } from './TodayEntry';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(108px, 1fr))', gap: '4px' },
  select: { minWidth: 0 },
});

export function TodayLists({ daily }: { readonly daily: Daily }) {
  const look = useLook();
  const { words, session, state } = usePane();
  const said = todayWords(words.locale);
  const { seen, list, filter, marked } = daily;
  const colours = state.seen && overdueView(state.seen);
  const actions = usePart('today');
  const parts = useMemo(() => filteredToday(list, filter), [list, filter]);
  const rows = useMemo(
    () =>
      PARTS.flatMap((part): TodayRow[] => [
        ...(parts[part].length > 0
          ? [{ heading: `${REASON_WORDS[words.locale].parts[part]} · ${parts[part].length}`, part }]
          : []),
        ...parts[part].map((line) => ({ line })),
      ]),
    [parts, words.locale],
  );
  const factsOf = useMemo(
    () => factsReader(seen.sheet, seen.book, { today: list.today, answers: seen.book.answers }, judgeBy(seen.inForce)),
    [seen, list.today],
  );
  const write = useMemo(
    () => writing(words.locale, list.today, (tier) => words.tier[tier as Tier] ?? tier),
    [words, list.today],
  );
  /** Where some are marked a key means them, whichever line it is pressed on. */
  const those = (id: number) => (marked.size > 0 ? [...marked] : [id]);
  const isCalm = parts.unreadable.length + parts.overdue.length + parts.due.length + parts.never.length === 0;
  return (
    <>
      <ScreenTitle of="today" text={`${said.heading} · ${seen.book.sheet}`} />
      <Filters daily={daily} />
      {seen.book.questions.length > 0 && (
        <div className={look.card}>
          <p className={look.text}>{said.askFirst}</p>
          <Button size="small" className={look.fit} onClick={() => void session.showTab('classify')}>
            {said.toQuestion}
          </Button>
        </div>
      )}
      {colours !== null && <OverdueView daily={daily} colours={colours} />}
      {isCalm && <Calm daily={daily} next={parts.upcoming[0] ?? null} day={write.day} />}
      {rows.length > 0 && (
        <TodayList
          label={said.heading}
          hint={said.keys}
          rows={rows}
          marked={marked}
          act={(what, id) => {
            if (what === 'go') actions.goTo(id);
            else if (what === 'mark') actions.mark(id);
            else if (what === 'contact') void actions.contactToday(those(id));
            else actions.open(what === 'details' ? 'contact' : what, those(id));
          }}
          entry={(line, open) => ({
            head: <TodayHead {...{ seen, line, factsOf, write, open }} marked={marked.has(line.id)} />,
            body: <TodayBody line={line} />,
          })}
        />
      )}
      {rows.length > 0 && <p className={look.quiet}>{said.keys}</p>}
      <RestingList seen={seen} day={write.day} />
    </>
  );
}

function Filters({ daily }: { readonly daily: Daily }) {
  const styles = useStyles();
  const { words } = usePane();
  const said = todayWords(words.locale);
  const { owners, filter, seen } = daily;
  const { groups } = seen.inForce;
  const choose = usePart('today').filter;
  const all = '*';
  const picked = (value: string) => (value === all ? null : value);
  return (
    <div className={styles.filters}>
      {owners.length > 1 && (
        <Select
          className={styles.select}
          size="small"
          aria-label={said.owner}
          value={filter.owner ?? all}
          onChange={(_, { value }) => choose({ owner: picked(value) })}
        >
          <option value={all}>{said.everybody}</option>
          {owners.map((owner) => (
            <option key={owner} value={owner}>
              {owner}
            </option>
          ))}
          <option value="">{said.nobodys}</option>
        </Select>
      )}
      <Select
        className={styles.select}
        size="small"
        aria-label={said.tier}
        value={filter.tier ?? all}
        onChange={(_, { value }) => choose({ tier: TIERS.find((tier) => tier === value) ?? null })}
      >
        <option value={all}>{said.everyTier}</option>
        {TIERS.map((tier) => (
          <option key={tier} value={tier}>
            {words.tier[tier]}
          </option>
        ))}
      </Select>
      {groups.length > 0 && (
        <Select
          className={styles.select}
          size="small"
          aria-label={said.group}
          value={filter.group ?? all}
          onChange={(_, { value }) => choose({ group: picked(value) })}
        >
          <option value={all}>{said.everyGroup}</option>
          {groups.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

/** Nothing is due: who comes next, or how somebody gets on the list at all. */
function Calm({
  daily,
  next,
  day,
}: {
  readonly daily: Daily;
  readonly next: TodayLine | null;
  readonly day: (day: NonNullable<TodayLine['next']>) => string;
}) {
  const look = useLook();
  const { words } = usePane();
  const said = todayWords(words.locale);
  const { seen, filter } = daily;
  const isFiltered = filter.owner !== null || filter.tier !== null || filter.group !== null;
  const known = seen.decisions.some(({ next: date }) => date !== null);
  const name = next === null ? undefined : seen.book.customers[next.id]?.name;
  const { reason } = seen.book;
  const isNobody = seen.book.kind === 'none' || seen.book.customers.length === 0;
  const coming = next?.next == null || name === undefined ? null : said.nextIs(day(next.next), name);
  return (
    <div className={look.card}>
      {(isFiltered || (!isNobody && known)) && (
        <p className={look.text}>{isFiltered ? said.nothingHere : said.nothing}</p>
      )}
      <p className={look.quiet}>
        {reason ? words.refused[reason] : (coming ?? (known ? said.nothingComes : said.noDates))}
      </p>
    </div>
  );
}
