/**
 * The policy as it stands, to read and to change: where it lives, a preset to begin with, the floors and rhythms of the tiers, what that
 * asks of whom. Nothing typed here is written before its effect was shown.
 */
import { Button, Field, Input, Link, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { quoted } from '../locale/words';
import type { PolicyCellProblem } from '../plan/policyFromSheet';
import { PRESETS } from '../policy/presets';
import { TIERS, type Tier } from '../policy/tier';
import { usePane } from './context';
import { Fold } from './Fold';
import { useLook } from './look';
import { otherRules } from './policyLabel';
import type { Weighed } from './policySession';
import { ScreenTitle } from './ScreenTitle';
import type { Seen } from './state';
import { TierBadge } from './TierBadge';
import { Workload } from './Workload';

const COLUMNS = ['floor', 'due', 'by'] as const;

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  tier: { width: '32px', padding: '3px 0', textAlign: 'start' },
  head: {
    padding: '3px 4px',
    textAlign: 'start',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  cell: { padding: '3px 4px' },
  input: { width: '100%', minWidth: 0, '& input': { minWidth: 0, fontVariantNumeric: 'tabular-nums' } },
  changed: { '& input': { fontWeight: tokens.fontWeightSemibold } },
  wrong: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200, padding: '0 4px 4px' },
  facts: { margin: 0, display: 'grid', gridTemplateColumns: '1fr', rowGap: '2px' },
  value: { margin: '0 0 6px', fontWeight: tokens.fontWeightSemibold },
});

export function PolicyForm({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words, session, state } = usePane();
  const { policy } = words.pane;
  const weighed = useMemo(() => session.weighed(seen, state.draft), [session, seen, state.draft]);
  return (
    <>
      <section className={look.section} aria-labelledby="policy">
        <ScreenTitle id="policy" of="policy" text={policy.title} />
        <Where seen={seen} />
      </section>
      <Presets />
      <Rhythms weighed={weighed} />
      <Workload weighed={weighed} />
      <Others seen={seen} />
    </>
  );
}

function Where({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words, session, state } = usePane();
  const { policy } = words.pane;
  const stands = seen.policy?.sheet;
  if (!stands) {
    return (
      <>
        <p className={look.text}>{policy.builtIn}</p>
        <Button
          size="small"
          className={look.fit}
          disabledFocusable={state.working !== null}
          onClick={() => session.showEffect(true)}
        >
          {policy.putOnSheet}
        </Button>
      </>
    );
  }
  const first = seen.policy?.reading.cells.get('tiers.S.floor') ?? { row: 0, column: 0 };
  return (
    <p className={look.text}>
      {`${policy.onSheet(stands.name)} `}
      <Link as="button" onClick={() => void session.goTo({ sheet: stands.sheet, ...first })}>
        {policy.goToSheet}
      </Link>
    </p>
  );
}

function Presets() {
  const { words, session, state } = usePane();
  const { policy } = words.pane;
  const { preset } = state.draft;
  return (
    <Field label={policy.preset} hint={preset === null ? policy.editHint : policy.presets[preset].hint}>
      <Select
        value={preset ?? ''}
        disabled={state.working !== null}
        onChange={(_, { value }) => session.choosePreset(PRESETS.find((known) => known === value) ?? null)}
      >
        <option value="">{policy.asItStands}</option>
        {PRESETS.map((one) => (
          <option key={one} value={one}>
            {policy.presets[one].name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Rhythms({ weighed }: { readonly weighed: Weighed }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const { heads, titles } = words.sheet.policy;
  return (
    <section className={look.section} aria-labelledby="rhythms">
      <h2 id="rhythms" className={look.heading}>
        {titles.tiers}
      </h2>
      <table className={styles.table} aria-labelledby="rhythms">
        <thead>
          <tr>
            <td className={styles.tier} />
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {heads[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TIERS.map((tier) => (
            <Rhythm key={tier} tier={tier} weighed={weighed} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Rhythm({ tier, weighed }: { readonly tier: Tier; readonly weighed: Weighed }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const places = COLUMNS.map((column) => `tiers.${tier}.${column}`);
  const problems = weighed.problems.filter(({ place }) => places.includes(place));
  return (
    <>
      <tr>
        <th scope="row" className={styles.tier}>
          <TierBadge tier={tier} words={words} />
        </th>
        {COLUMNS.map((column) =>
          tier === 'D' && column === 'floor' ? (
            <td key={column} className={mergeClasses(styles.cell, look.quiet)}>
              {words.pane.policy.rest}
            </td>
          ) : (
            <td key={column} className={styles.cell}>
              <NumberInput place={`tiers.${tier}.${column}`} tier={tier} head={column} weighed={weighed} />
            </td>
          ),
        )}
      </tr>
      {problems.length > 0 && (
        <tr>
          <td />
          <td colSpan={COLUMNS.length} className={styles.wrong} id={`wrong-${tier}`} role="alert">
            {problems.map((problem) => wrongText(problem, words)).join(' ')}
          </td>
        </tr>
      )}
    </>
  );
}

function wrongText({ code, found, place }: PolicyCellProblem, words: ReturnType<typeof usePane>['words']): string {
  const column = COLUMNS.find((one) => place.endsWith(`.${one}`)) ?? 'floor';
  return `${words.sheet.policy.heads[column]}: ${words.policyProblem[code](quoted(found))}`;
}

interface NumberInputProps {
  readonly place: string;
  readonly tier: Tier;
  readonly head: (typeof COLUMNS)[number];
  readonly weighed: Weighed;
}

function NumberInput({ place, tier, head, weighed }: NumberInputProps) {
  const styles = useStyles();
  const { words, session, state } = usePane();
  const { typed, notch } = state.draft;
  const said = notch === 0 ? typed[place] : undefined;
  const wrong = weighed.problems.some((problem) => problem.place === place);
  const changed = weighed.changes.some((change) => change.place === place);
  return (
    <Input
      size="small"
      className={mergeClasses(styles.input, changed && styles.changed)}
      inputMode="decimal"
      value={said ?? String(weighed.cell(place) ?? '')}
      aria-label={`${words.tier[tier]} · ${words.sheet.policy.heads[head]}`}
      aria-invalid={wrong}
      aria-describedby={wrong ? `wrong-${tier}` : undefined}
      disabled={state.working !== null && state.working !== 'look'}
      onChange={(_, { value }) => session.typePolicy(place, value)}
    />
  );
}

function Others({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const { policy } = words.pane;
  return (
    <Fold label={policy.otherRules}>
      <p className={look.quiet}>{policy.otherRulesHint}</p>
      <dl className={styles.facts}>
        {otherRules(seen.inForce, words).map(({ place, name, value }) => (
          <div key={place}>
            <dt className={look.quiet}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
