/**
 * What would change, before anything is written: how many get which tier, who moves, each with its reason, where the
 * columns go.
 */
import { makeStyles, mergeClasses, Radio, RadioGroup, Switch, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { dayText, grouped } from '../../locale/say/numbers';
import { whyText } from '../../locale/say/why';
import type { Words } from '../../locale/shape/words';
import { columnLetters } from '../../book/address';
import { LIVE_ROWS, ownPlace, STYLES, type Style } from '../../plan/columns/target';
import { headerText } from '../../plan/columns/column';
import { RESULT_ROLES } from '../../plan/roles';
import { placeOf } from '../../plan/columns/whereabouts';
import { whyTier } from '../../policy/why';
import { usePane } from '../parts/context';
import { useLook } from '../parts/look';
import { RowList } from '../parts/RowList';
import { ScreenTitle } from '../parts/ScreenTitle';
import { noLive, offersNative, type Seen } from '../session/state';
import { TierBadge } from '../parts/TierBadge';
import { Tiers } from '../parts/Tiers';

const useStyles = makeStyles({
  flows: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '4px' },
  flow: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  block: { display: 'block' },
  line: { display: 'flex', alignItems: 'center', gap: '6px' },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
});

export function Preview({ seen }: { readonly seen: Seen }) {
  const { words } = usePane();
  return (
    <>
      <ScreenTitle of="preview" text={`${seen.book.sheet} · ${words.pane.customers(seen.book.customers.length)}`} />
      <Tiers seen={seen} />
      <Columns seen={seen} />
      <Changes seen={seen} />
    </>
  );
}

function Columns({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words, session, state, functions } = usePane();
  const { pane } = words;
  const { classified, style } = seen;
  const reason = noLive(seen, functions);
  const styles = STYLES.filter((one) => (one === 'live' ? reason === null : one === 'values' || offersNative(seen)));
  if (!classified) return null;
  const { ownFills } = classified;
  const made = classified.plan.newSheet?.to ?? null;
  return (
    <section className={look.section} aria-labelledby="written">
      <h2 id="written" className={look.heading}>
        {whereTo(seen, words)}
      </h2>
      {made !== null && made !== classified.sheet && <p className={look.text}>{pane.alsoPolicySheet(made)}</p>}
      <p className={look.text}>{headsOf(seen, words).join(' · ')}</p>
      <p className={look.text}>{pane.untouched}</p>
      {seen.book.problems.length > 0 && <p className={look.quiet}>{pane.problems(seen.book.problems.length)}</p>}
      {ownFills && <p className={look.quiet}>{pane.ownFills(ownFills.names, ownFills.scattered)}</p>}
      {seen.cellsOnly !== null && <p className={look.text}>{pane.cellsOnly(seen.cellsOnly)}</p>}
      {reason !== null && (
        <p className={look.quiet}>
          {reason === 'too-many' ? pane.tooManyForLive(grouped(LIVE_ROWS)) : pane.noFunctions}
        </p>
      )}
      {styles.length > 1 && (
        <RadioGroup
          aria-label={pane.style}
          value={style}
          disabled={state.working !== null}
          onChange={(_, { value }) => void session.write(styles.find((one) => one === value) ?? 'values')}
        >
          {styles.map((one) => (
            <Radio key={one} value={one} label={{ children: <Choice style={one} words={words} /> }} />
          ))}
        </RadioGroup>
      )}
    </section>
  );
}

function Choice({ style, words }: { readonly style: Style; readonly words: Words }) {
  const look = useLook();
  return (
    <>
      {words.pane.styles[style]}
      <br />
      <span className={look.quiet}>{words.pane.styleHint[style]}</span>
    </>
  );
}

function whereTo({ classified, target }: Seen, { pane }: Words): string {
  if (!classified) return '';
  const { plan, columns, sheet } = classified;
  if (plan.newSheet?.to === sheet) return pane.newSheet(sheet);
  const letters = Object.values(columns);
  const [first, last] = [columnLetters(Math.min(...letters)), columnLetters(Math.max(...letters))];
  const fresh = !ownPlace(target).own.tier;
  return fresh ? pane.newColumns(first, last, sheet) : pane.renewed(first, last, sheet);
}

/** As our columns are called, or will be, from left to right. */
function headsOf({ book, classified, target }: Seen, { sheet: words }: Words): string[] {
  const { own } = ownPlace(target);
  return RESULT_ROLES.flatMap((role) => {
    const column = classified?.columns[role];
    return column === undefined ? [] : [{ role, column }];
  })
    .sort((a, b) => a.column - b.column)
    .map(({ role }) => String(own[role]?.contents[0] ?? '') || headerText(role, book, words));
}

function Changes({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const styles = useStyles();
  const { words, session } = usePane();
  const { pane } = words;
  const { moves, book } = seen;
  const compared = moves.since !== null;
  const [onlyMoved, setOnlyMoved] = useState(compared && moves.moved.length > 0);
  const shown = useMemo(() => (onlyMoved ? moves.moved : book.customers.map((_, i) => i)), [onlyMoved, moves, book]);
  const heading = !compared ? pane.newTiers : moves.moved.length > 0 ? pane.moves(moves.moved.length) : pane.noMoves;
  const theirs = book.columns.tier?.header ?? '';
  return (
    <section className={look.section} aria-labelledby="moves">
      <h2 id="moves" className={look.heading}>
        {heading}
      </h2>
      {compared && <p className={look.quiet}>{moves.since === 'ours' ? pane.sinceOurs : pane.sinceTheirs(theirs)}</p>}
      {moves.flows.length > 0 && (
        <div className={styles.flows} role="list" aria-label={heading}>
          {moves.flows.map(({ from, to, count }) => (
            <span key={`${from} ${to}`} className={styles.flow} role="listitem">
              <TierBadge tier={from} words={words} />→<TierBadge tier={to} words={words} />
              {grouped(count)}
            </span>
          ))}
        </div>
      )}
      {compared && moves.moved.length > 0 && (
        <Switch label={pane.onlyMoved} checked={onlyMoved} onChange={(_, { checked }) => setOnlyMoved(checked)} />
      )}
      <RowList
        label={onlyMoved ? heading : pane.every}
        count={shown.length}
        row={(i) => <Change seen={seen} index={shown[i] ?? 0} />}
        choose={(i) => {
          const place = placeOf(seen, shown[i] ?? 0);
          if (place) void session.goTo(place);
        }}
      />
    </section>
  );
}

function Change({ seen, index }: { readonly seen: Seen; readonly index: number }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const customer = seen.book.customers[index];
  const decision = seen.decisions[index];
  if (!customer || !decision) return null;
  const why = whyText(whyTier(customer.volume, customer.potential, seen.inForce), words);
  const next = decision.next === null ? '' : words.pane.next(dayText(decision.next, words.locale));
  return (
    <>
      <span className={styles.line}>
        <span className={mergeClasses(look.theirs, styles.name)}>{customer.name}</span>
        {seen.moves.since !== null && (
          <>
            <TierBadge tier={seen.moves.before[index] ?? null} words={words} />→
          </>
        )}
        <TierBadge tier={decision.tier} words={words} />
      </span>
      <span className={mergeClasses(look.quiet, styles.block)}>{why}</span>
      {next !== '' && <span className={mergeClasses(look.quiet, styles.block)}>{next}</span>}
    </>
  );
}
