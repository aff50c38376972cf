/**
 * What a change of the policy would do, before anything is written: which rules, how many contacts a week, who moves
 * from where to where and in whose hands. A click on a customer goes to its row.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { grouped } from '../../locale/say/numbers';
import { policyWords } from '../../locale/policy';
import type { Words } from '../../locale/shape/words';
import { rowsChanged } from '../../plan/columns/moves';
import { changedCells } from '../../plan/policySheet/change';
import { ownersOf } from '../../standing/owners';
import { placeOf } from '../../plan/columns/whereabouts';
import { isOver, type OwnerLoad, type Workload } from '../../policy/workload';
import type { Tier } from '../../policy/tier';
import type { PolicyPreview } from '../../sheet/jobs/policy';
import { usePane } from '../parts/context';
import { useLook } from '../parts/look';
import { policyLabel, policyValue } from './policyLabel';
import { RowList } from '../parts/RowList';
import { ScreenTitle } from '../parts/ScreenTitle';
import type { Seen } from '../session/state';
import { TierBadge } from '../parts/TierBadge';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px', alignItems: 'baseline', paddingBlock: '2px' },
  label: { flexGrow: 1, minWidth: 0 },
  numbers: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  text: { fontWeight: tokens.fontWeightSemibold, textAlign: 'end', minWidth: 0, overflowWrap: 'anywhere' },
  person: { paddingBlock: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  flows: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '4px' },
  flow: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  over: { color: tokens.colorPaletteRedForeground1 },
  line: { display: 'flex', alignItems: 'center', gap: '6px' },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  block: { display: 'block' },
});

interface Moved {
  readonly index: number;
  readonly from: Tier | null;
  readonly to: Tier | null;
  readonly owner: string | null;
}

export function PolicyEffect({ seen, effect }: { readonly seen: Seen; readonly effect: PolicyPreview }) {
  const look = useLook();
  const { words } = usePane();
  const { pane: policy } = policyWords(words.locale);
  const moved = useMemo(() => movedOf(seen, effect), [seen, effect]);
  return (
    <>
      <section className={look.section} aria-labelledby="effect">
        <ScreenTitle id="effect" of="effect" text={policy.effect} />
        <Writes effect={effect} />
      </section>
      <Rules effect={effect} />
      <Week effect={effect} moved={moved} />
      <Who seen={seen} moved={moved} />
    </>
  );
}

function Writes({ effect }: { readonly effect: PolicyPreview }) {
  const look = useLook();
  const { words } = usePane();
  const { pane } = words;
  const { pane: policy } = policyWords(words.locale);
  const made = effect.plan?.newSheet?.to ?? null;
  const rows = effect.plan ? rowsChanged(effect.plan) : 0;
  return (
    <>
      {made !== null && <p className={look.text}>{policy.makesSheet(made)}</p>}
      {rows > 0 && <p className={look.text}>{policy.rewrites(rows)}</p>}
      <p className={look.text}>{pane.untouched}</p>
    </>
  );
}

function Rules({ effect: { before, after } }: { readonly effect: PolicyPreview }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const { sheet, pane: policy } = policyWords(words.locale);
  const changes = useMemo(() => (after ? changedCells(before, after, sheet) : []), [before, after, sheet]);
  const heading = changes.length > 0 ? policy.changes(changes.length) : policy.noChange;
  return (
    <section className={look.section} aria-labelledby="rules">
      <h2 id="rules" className={look.heading}>
        {heading}
      </h2>
      {changes.length > 0 && (
        <ul className={look.plainList} aria-label={heading}>
          {changes.map(({ place, from, to }) => (
            <li key={place} className={styles.row}>
              <span className={styles.label}>{policyLabel(place, words)}</span>
              <span className={styles.text}>{`${policyValue(place, from)} → ${policyValue(place, to)}`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Week({ effect, moved }: { readonly effect: PolicyPreview; readonly moved: readonly Moved[] }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const { pane: policy } = policyWords(words.locale);
  const { week, loads } = effect;
  const owners = [...new Set([...loads.after, ...loads.before].map(({ owner }) => owner))];
  return (
    <section className={look.section} aria-labelledby="week">
      <div className={styles.row}>
        <h2 id="week" className={mergeClasses(look.heading, styles.label)}>
          {policy.week}
        </h2>
        <Change before={week.before} after={week.after} over={false} />
      </div>
      {owners.length > 1 && (
        <ul className={look.plainList} aria-label={policy.hands}>
          {owners.map((owner) => {
            const [was, is] = [loadFor(loads.before, owner), loadFor(loads.after, owner)];
            const flows = flowsOf(moved.filter((one) => one.owner === owner));
            return (
              <li key={owner ?? ''} className={styles.person}>
                <div className={styles.row}>
                  <span className={mergeClasses(look.theirs, styles.label)}>{owner ?? policy.nobody}</span>
                  <Change before={was?.load ?? NONE} after={is?.load ?? NONE} over={is !== undefined && isOver(is)} />
                </div>
                {is !== undefined && isOver(is) && (
                  <div className={mergeClasses(look.quiet, styles.over)}>
                    {`${policy.capacity} ${grouped(is.capacity ?? 0)}`}
                  </div>
                )}
                <Flows flows={flows} words={words} label={owner ?? policy.nobody} />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

const NONE: Workload = { least: 0, full: 0 };

const loadFor = (loads: readonly OwnerLoad[], name: string | null) => loads.find(({ owner }) => owner === name);

interface ChangeProps {
  readonly before: Workload;
  readonly after: Workload;
  readonly over: boolean;
}

function Change({ before, after, over }: ChangeProps) {
  const styles = useStyles();
  const [was, is] = [grouped(before.full), grouped(after.full)];
  return (
    <span className={mergeClasses(styles.numbers, over && styles.over)}>{was === is ? is : `${was} → ${is}`}</span>
  );
}

function Who({ seen, moved }: { readonly seen: Seen; readonly moved: readonly Moved[] }) {
  const look = useLook();
  const { words, session } = usePane();
  const { pane } = words;
  const { pane: policy } = policyWords(words.locale);
  const heading = moved.length > 0 ? pane.moves(moved.length) : pane.noMoves;
  return (
    <section className={look.section} aria-labelledby="who">
      <h2 id="who" className={look.heading}>
        {heading}
      </h2>
      <Flows flows={flowsOf(moved)} words={words} label={heading} />
      {moved.length > 0 && (
        <RowList
          label={policy.whoMoves}
          count={moved.length}
          row={(i) => <Customer seen={seen} moved={moved[i]} />}
          choose={(i) => {
            const place = placeOf(seen, moved[i]?.index ?? -1);
            if (place) void session.goTo(place);
          }}
        />
      )}
    </section>
  );
}

function Customer({ seen, moved }: { readonly seen: Seen; readonly moved: Moved | undefined }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const customer = moved && seen.book.customers[moved.index];
  if (!customer) return null;
  return (
    <>
      <span className={styles.line}>
        <span className={mergeClasses(look.theirs, styles.name)}>{customer.name}</span>
        <TierBadge tier={moved.from} words={words} />→
        <TierBadge tier={moved.to} words={words} />
      </span>
      {moved.owner !== null && <span className={mergeClasses(look.quiet, styles.block)}>{moved.owner}</span>}
    </>
  );
}

interface Flow {
  readonly from: Tier | null;
  readonly to: Tier | null;
  readonly count: number;
}

function Flows({
  flows,
  words,
  label,
}: {
  readonly flows: readonly Flow[];
  readonly words: Words;
  readonly label: string;
}) {
  const styles = useStyles();
  if (flows.length === 0) return null;
  return (
    <div className={styles.flows} role="list" aria-label={label}>
      {flows.map(({ from, to, count }) => (
        <span key={`${from} ${to}`} className={styles.flow} role="listitem">
          <TierBadge tier={from} words={words} />→<TierBadge tier={to} words={words} />
          {grouped(count)}
        </span>
      ))}
    </div>
  );
}

function movedOf(seen: Seen, { tiers }: PolicyPreview): Moved[] {
  const owners = ownersOf(seen.book, seen.sheet);
  return tiers.after.flatMap((to, index): Moved[] => {
    const from = tiers.before[index] ?? null;
    return from === to ? [] : [{ index, from, to, owner: owners[index] ?? null }];
  });
}

/** The largest first. */
function flowsOf(moved: readonly Moved[]): Flow[] {
  const flows = new Map<string, { from: Tier | null; to: Tier | null; count: number }>();
  for (const { from, to } of moved) {
    const flow = flows.get(`${from} ${to}`) ?? { from, to, count: 0 };
    flow.count++;
    flows.set(`${from} ${to}`, flow);
  }
  return [...flows.values()].sort((a, b) => b.count - a.count);
}
