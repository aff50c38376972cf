/**
 * Why the customer in the selected row has its tier, score and dates: everything that is needed to work them out by
 * hand.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cellAddress } from '../../book/address';
import { judgeBy } from '../../book/factors';
import { REASON_WORDS } from '../../locale/reasons';
import { dayText, grouped } from '../../locale/say/numbers';
import { whyText } from '../../locale/say/why';
import { customerAt, placeOf } from '../../plan/columns/whereabouts';
import type { Drive } from '../../policy/drive';
import { tooLittle } from '../../policy/score';
import { whyDate, whyScore, whyTier } from '../../policy/why';
import { usePane } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import { ownPlace } from '../../plan/columns/target';
import type { Seen } from '../session/state';
import { TierBadge } from '../parts/TierBadge';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(84px, auto) minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    margin: 0,
  },
  row: { minWidth: 0, flexShrink: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
});

export function Why({ seen, open }: { readonly seen: Seen; readonly open: boolean }) {
  const look = useLook();
  const styles = useStyles();
  const { words, session, state } = usePane();
  const { pane } = words;
  const { selected } = state;
  if (!selected || !isOurs(seen, selected.sheet)) return open ? <p className={look.quiet}>{pane.selectHint}</p> : null;
  const index = customerAt(seen, selected.sheet, selected.row);
  const customer = index === null ? undefined : seen.book.customers[index];
  const decision = index === null ? undefined : seen.decisions[index];
  if (index === null || !customer || !decision) {
    return open ? <p className={look.quiet}>{pane.noCustomerHere(selected.row + 1)}</p> : null;
  }
  const place = placeOf(seen, index);
  return (
    <section className={look.card} aria-label={pane.why}>
      <div className={styles.head}>
        <TierBadge tier={decision.tier} words={words} />
        <span className={mergeClasses(look.theirs, styles.name)}>{customer.name}</span>
        {place && (
          <Button
            size="small"
            className={styles.row}
            aria-label={pane.goTo(pane.row(place.row + 1))}
            onClick={() => void session.goTo(place)}
          >
            {pane.row(place.row + 1)}
          </Button>
        )}
      </div>
      <Fold key={`${open}`} label={pane.why} open={open}>
        <Facts seen={seen} index={index} />
      </Fold>
    </section>
  );
}

const isOurs = (seen: Seen, sheet: string): boolean =>
  sheet === seen.book.sheetId || sheet === ownPlace(seen.target).sheet;

function Facts({ seen, index }: { readonly seen: Seen; readonly index: number }) {
  const styles = useStyles();
  const { words } = usePane();
  const { inForce: policy } = seen;
  const { pane } = words;
  const customer = seen.book.customers[index];
  const decision = seen.decisions[index];
  if (!customer || !decision) return null;
  const why = whyTier(customer.volume, customer.potential, policy);
  const factors = judgeBy(policy)(customer);
  const score = whyScore(factors, policy);
  const unscored = Object.keys(factors).length > 0 ? tooLittle(factors) : null;
  const date = whyDate(
    {
      tier: decision.tier,
      band: decision.score?.band ?? null,
      lastContact: customer.lastContact,
      typedNext: customer.typedNext,
      sampleSent: customer.sampleSent,
    },
    policy,
  );
  const unit = customer.unit === null ? '' : ` ${customer.unit}`;
  const amount = (value: number | null, high: number | null) =>
    value === null ? pane.unknown : `${grouped(value)}${high === null ? '' : `–${grouped(high)}`}${unit}`;
  const day = (found: Parameters<typeof dayText>[0]) => dayText(found, words.locale);
  const after = (driven: Drive, days: number) =>
    driven === 'sequence' ? words.afterSample(days) : pane.afterDays(days);
  return (
    <dl className={styles.facts}>
      <Fact term={pane.volume}>{amount(customer.volume, customer.volumeHigh)}</Fact>
      {customer.potential !== null && <Fact term={pane.potential}>{amount(customer.potential, null)}</Fact>}
      <Fact term={words.sheet.heads.tier}>{whyText(why.tier === null ? why : { ...why, toNext: null }, words)}</Fact>
      {why.tier !== null && (
        <Fact term="">
          {why.toNext ? pane.toNext(grouped(why.toNext.missing) + unit, words.tier[why.toNext.tier]) : pane.top}
        </Fact>
      )}
      {score && (
        <Fact term={pane.score}>
          {`${score.score} · ${pane.coverage(score.parts.length)}`}
          {score.parts.map(({ factor, weight, points }) => (
            <Line key={factor}>{`${pane.factor[factor]}: ${pane.points(grouped(points), grouped(weight))}`}</Line>
          ))}
          {score.missing.map((factor) => (
            <Line key={factor}>{`${pane.factor[factor]}: ${pane.notInSheet}`}</Line>
          ))}
        </Fact>
      )}
      {unscored && <Fact term={pane.score}>{pane.noScore[unscored]}</Fact>}
      <Fact term={pane.lastContact}>
        {customer.lastContact !== null
          ? day(customer.lastContact)
          : customer.unread
            ? REASON_WORDS[words.locale].why.unreadable(
                customer.unread.found,
                cellAddress(customer.unread.row, customer.unread.column),
              )
            : pane.neverContacted}
      </Fact>
      {date.kind === 'by-hand' && (
        <Fact term={pane.nextContact}>
          {day(date.typed)}
          <Line>{pane.byHand}</Line>
        </Fact>
      )}
      {date.kind === 'rhythm' && (
        <>
          <Fact term={pane.nextContact}>
            {day(date.due)}
            <Line>{after(date.driven, date.days.due)}</Line>
            {date.driven === 'score' && <Line>{words.drive.score}</Line>}
            {date.dueMovedFrom !== null && <Line>{pane.movedFrom(day(date.dueMovedFrom))}</Line>}
          </Fact>
          <Fact term={pane.contactBy}>
            {day(date.by)}
            <Line>{after(date.byDriven, date.days.by)}</Line>
            {date.byMovedFrom !== null && <Line>{pane.movedFrom(day(date.byMovedFrom))}</Line>}
          </Fact>
        </>
      )}
      {decision.state !== 'none' && <Fact term={pane.followUp}>{pane.state[decision.state]}</Fact>}
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

function Line({ children }: { readonly children: string }) {
  const look = useLook();
  return <div className={look.quiet}>{children}</div>;
}
