/**
 * The policy as it stands, to read and to change: where it lives, a preset to begin with, the floors and rhythms of the
 * tiers, what that asks of whom. Nothing typed here is written before its effect was shown.
 */
import { Button, Field, Input, Link, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { policyWords } from '../../locale/policy';
import { quoted } from '../../locale/say/quoted';
import type { PolicyCellProblem } from '../../plan/policySheet/fromSheet';
import { BAND_ROWS } from '../../plan/policySheet/cells';
import { PRESETS, presetOf } from '../../policy/presets';
import { TIERS, type Tier } from '../../policy/tier';
import { usePane, usePart } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import { rulesInWords } from './policyLabel';
import type { Weighed } from '../session/policyDraft';
import { ScreenTitle } from '../parts/ScreenTitle';
import type { Seen } from '../session/state';
import { TierBadge } from '../parts/TierBadge';
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
  /** As wide as the pane, however long the names of the presets are. */
  presets: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  facts: { margin: 0, display: 'grid', gridTemplateColumns: '1fr', rowGap: '2px' },
  value: { margin: '0 0 6px', fontWeight: tokens.fontWeightSemibold },
});

export function PolicyForm({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words, state } = usePane();
  const policyTab = usePart('policy');
  const { pane: policy } = policyWords(words.locale);
  const weighed = useMemo(() => policyTab.weighed(seen, state.draft), [policyTab, seen, state.draft]);
  const now = weighed.policy ?? seen.inForce;
  const byScore = now.driver === 'score' || now.driver === 'earliest';
  return (
    <>
      <section className={look.section} aria-labelledby="policy">
        <ScreenTitle id="policy" of="policy" text={policy.title} />
        <Where seen={seen} />
        {rulesInWords(now, words, ['basis', 'driver']).map(({ place, name, value }) => (
          <p key={place} className={look.text}>
            {`${name}: `}
            <strong>{value}</strong>
          </p>
        ))}
      </section>
      <Presets seen={seen} weighed={weighed} />
      <Rhythms table="tiers" rows={TIERS} weighed={weighed} />
      {byScore && <Rhythms table="bands" rows={BAND_ROWS} weighed={weighed} />}
      <Workload weighed={weighed} />
      <Others seen={seen} />
    </>
  );
}

function Where({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words, session, state } = usePane();
  const policyTab = usePart('policy');
  const { pane: policy } = policyWords(words.locale);
  const stands = seen.policy?.sheet;
  if (!stands) {
    return (
      <>
        <p className={look.text}>{policy.builtIn}</p>
        <Button
          size="small"
          className={look.fit}
          disabledFocusable={state.working !== null}
          onClick={() => policyTab.showEffect(true)}
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

/** Which preset the draft amounts to; choosing another one begins with it. */
function Presets({ seen, weighed }: { readonly seen: Seen; readonly weighed: Weighed }) {
  const styles = useStyles();
  const { words, state } = usePane();
  const policyTab = usePart('policy');
  const { pane: policy, presets } = policyWords(words.locale);
  const [stands, now] = [presetOf(seen.inForce), weighed.policy ? presetOf(weighed.policy) : 'own'];
  const offered = PRESETS.filter((preset) => preset !== 'own' || [stands, now].includes('own'));
  return (
    <Field className={styles.presets} label={policy.preset} hint={presets[now].what}>
      <Select
        value={now}
        disabled={state.working !== null}
        onChange={(_, { value }) => {
          const chosen = offered.find((preset) => preset === value) ?? null;
          policyTab.choosePreset(chosen === stands || chosen === 'own' ? null : chosen);
        }}
      >
        {offered.map((preset) => (
          <option key={preset} value={preset}>
            {presets[preset].name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface RhythmsProps {
  readonly table: 'tiers' | 'bands';
  readonly rows: readonly Tier[];
  readonly weighed: Weighed;
}

function Rhythms({ table, rows, weighed }: RhythmsProps) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const { sheet, pane: policy } = policyWords(words.locale);
  const { heads, titles } = sheet;
  return (
    <section className={look.section} aria-labelledby={`rhythms-${table}`}>
      <h2 id={`rhythms-${table}`} className={look.heading}>
        {titles[table]}
      </h2>
      {table === 'tiers' && <p className={look.quiet}>{policy.editHint}</p>}
      <table className={styles.table} aria-labelledby={`rhythms-${table}`}>
        <thead>
          <tr>
            <td className={styles.tier} />
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {heads[column === 'floor' && table === 'bands' ? 'bandFloor' : column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Rhythm key={row} table={table} row={row} weighed={weighed} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RhythmProps {
  readonly table: RhythmsProps['table'];
  readonly row: Tier;
  readonly weighed: Weighed;
}

function Rhythm({ table, row, weighed }: RhythmProps) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const places = COLUMNS.map((column) => `${table}.${row}.${column}`);
  const problems = weighed.problems.filter(({ place }) => places.includes(place));
  return (
    <>
      <tr>
        <th scope="row" className={styles.tier}>
          {table === 'tiers' ? <TierBadge tier={row} words={words} /> : row}
        </th>
        {COLUMNS.map((column) =>
          row === (table === 'tiers' ? 'D' : 'C') && column === 'floor' ? (
            <td key={column} className={mergeClasses(styles.cell, look.quiet)}>
              {policyWords(words.locale).pane.rest}
            </td>
          ) : (
            <td key={column} className={styles.cell}>
              <NumberInput
                place={`${table}.${row}.${column}`}
                of={table === 'tiers' ? words.tier[row] : row}
                head={column}
                weighed={weighed}
              />
            </td>
          ),
        )}
      </tr>
      {problems.length > 0 && (
        <tr>
          <td />
          <td colSpan={COLUMNS.length} className={styles.wrong} id={`wrong-${table}-${row}`} role="alert">
            {problems.map((problem) => wrongText(problem, words)).join(' ')}
          </td>
        </tr>
      )}
    </>
  );
}

function wrongText({ code, found, place }: PolicyCellProblem, words: ReturnType<typeof usePane>['words']): string {
  const column = COLUMNS.find((one) => place.endsWith(`.${one}`)) ?? 'floor';
  const { sheet, problem } = policyWords(words.locale);
  return `${sheet.heads[column]}: ${problem[code](quoted(found))}`;
}

interface NumberInputProps {
  readonly place: string;
  readonly of: string;
  readonly head: (typeof COLUMNS)[number];
  readonly weighed: Weighed;
}

function NumberInput({ place, of, head, weighed }: NumberInputProps) {
  const styles = useStyles();
  const { words, state } = usePane();
  const policyTab = usePart('policy');
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
      aria-label={`${of} · ${policyWords(words.locale).sheet.heads[head]}`}
      aria-invalid={wrong}
      aria-describedby={wrong ? `wrong-${place.split('.').slice(0, 2).join('-')}` : undefined}
      disabled={state.working !== null && state.working !== 'look'}
      onChange={(_, { value }) => policyTab.type(place, value)}
    />
  );
}

function Others({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const { pane: policy } = policyWords(words.locale);
  return (
    <Fold label={policy.otherRules}>
      <p className={look.quiet}>{policy.otherRulesHint}</p>
      <dl className={styles.facts}>
        {rulesInWords(seen.inForce, words).map(({ place, name, value }) => (
          <div key={place}>
            <dt className={look.quiet}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
