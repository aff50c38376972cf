/**
 * What the policy asks of whom, a week: in words, as a picture, person by person; and a slider that makes it slower
 * from the bottom tier up until it fits. Sliding changes the draft above, nothing else.
 */
import { Badge, Button, Field, makeStyles, mergeClasses, Slider, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { grouped } from '../../locale/say/numbers';
import { policyWords } from '../../locale/policy';
import type { Words } from '../../locale/shape/words';
import { isOver, type OwnerLoad } from '../../policy/workload';
import { usePane, usePart } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import type { Weighed } from '../session/policyDraft';

const LoadChart = lazy(() =>
  import(/* webpackChunkName: "load" */ './LoadChart').then(({ LoadChart: chart }) => ({ default: chart })),
);

/** People in the list that are seen at once. */
const SHOWN = 8;

const useStyles = makeStyles({
  chart: { minHeight: '200px', display: 'flex', flexDirection: 'column', justifyContent: 'center' },
  person: { paddingBlock: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  numbers: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  parts: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  slow: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  slider: { flexGrow: 1, minWidth: '140px' },
});

export function Workload({ weighed }: { readonly weighed: Weighed }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const { pane: policy } = policyWords(words.locale);
  const { loads } = weighed;
  if (loads.length === 0) return null;
  const said = inWords(loads, words);
  return (
    <section className={look.section} aria-labelledby="workload">
      <h2 id="workload" className={look.heading}>
        {policy.workload}
      </h2>
      {said.map((sentence) => (
        <p key={sentence} className={look.text}>
          {sentence}
        </p>
      ))}
      <Slower weighed={weighed} />
      {loads.length > 1 && (
        <div className={styles.chart}>
          <Suspense fallback={<Spinner size="tiny" label={words.pane.reading} />}>
            <LoadChart loads={loads.slice(0, SHOWN)} words={words} />
          </Suspense>
        </div>
      )}
      <p className={look.quiet}>{policy.workloadHint}</p>
      <People loads={loads.slice(0, SHOWN)} />
      {loads.length > SHOWN && (
        <Fold label={policy.others(loads.length - SHOWN)}>
          <People loads={loads.slice(SHOWN)} />
        </Fold>
      )}
    </section>
  );
}

/** The busiest that cannot keep up by name, the others by number. */
function inWords(loads: readonly OwnerLoad[], { locale }: Words): string[] {
  const { pane } = policyWords(locale);
  const [worst, ...others] = loads.filter(isOver);
  if (!worst) return loads.some(({ capacity }) => capacity !== null) ? [pane.keepsUp] : [];
  const [contacts, capacity] = [grouped(worst.load.full), grouped(worst.capacity ?? 0)];
  const first =
    worst.owner === null && loads.length === 1
      ? pane.asksAll(contacts, capacity)
      : pane.asks(worst.owner ?? pane.nobody, contacts, capacity);
  return others.length > 0 ? [first, pane.overMore(others.length)] : [first];
}

function People({ loads }: { readonly loads: readonly OwnerLoad[] }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const { pane: policy } = policyWords(words.locale);
  return (
    <ul className={look.plainList} aria-label={policy.workload}>
      {loads.map((one) => (
        <li key={one.owner ?? ''} className={styles.person}>
          <div className={styles.line}>
            <span className={mergeClasses(look.theirs, styles.name)}>{one.owner ?? policy.nobody}</span>
            <Contacts load={one} />
          </div>
          <div className={mergeClasses(look.quiet, styles.parts)}>
            {one.parts.map(({ tier, customers, load }) => (
              <span key={tier}>
                {policy.share(tier === null ? words.pane.noTier : words.tier[tier], customers, grouped(load.full))}
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** "82–121 / 60", the too much of it also in colour. */
export function Contacts({ load: one }: { readonly load: OwnerLoad }) {
  const styles = useStyles();
  const { words } = usePane();
  const { load, capacity } = one;
  const { pane: policy } = policyWords(words.locale);
  const range = load.least === load.full ? grouped(load.full) : `${grouped(load.least)}–${grouped(load.full)}`;
  const limit = capacity === null ? policy.noLimit : `${policy.capacity} ${grouped(capacity)}`;
  return (
    <>
      <span className={styles.numbers}>{range}</span>
      <Badge appearance="tint" color={isOver(one) ? 'danger' : 'subtle'} shape="rounded">
        {`${isOver(one) ? '> ' : ''}${limit}`}
      </Badge>
    </>
  );
}

function Slower({ weighed }: { readonly weighed: Weighed }) {
  const look = useLook();
  const styles = useStyles();
  const { words, state } = usePane();
  const policyTab = usePart('policy');
  const { pane: policy } = policyWords(words.locale);
  const { notch } = state.draft;
  const { notches, fitting, loads } = weighed;
  const over = loads.filter(isOver).length;
  if (notches === 0) return over > 0 ? <p className={look.quiet}>{policy.nothingSlower}</p> : null;
  return (
    <div className={look.card}>
      <Field label={policy.slower} hint={policy.slowerHint}>
        <Slider
          min={0}
          max={notches}
          value={Math.min(notch, notches)}
          disabled={state.working !== null || weighed.problems.length > 0}
          aria-valuetext={slowedText(weighed, words)}
          onChange={(_, { value }) => policyTab.slowDown(value)}
        />
      </Field>
      <div className={styles.slow} aria-live="polite">
        <span className={look.grow}>{slowedText(weighed, words)}</span>
        {fitting !== null && fitting > 0 && notch !== fitting && (
          <Button
            size="small"
            disabledFocusable={weighed.problems.length > 0}
            onClick={() => policyTab.slowDown(fitting)}
          >
            {policy.untilItFits}
          </Button>
        )}
      </div>
      {fitting === null && over > 0 && <p className={look.text}>{policy.nothingFits}</p>}
      {notch > 0 && fitting !== null && <p className={look.text}>{over === 0 ? policy.fits : policy.fitsNot(over)}</p>}
    </div>
  );

  /** The tiers whose rhythm the slider has changed. */
  function slowedText({ changes }: Weighed, { locale, tier: names }: Words): string {
    const { pane } = policyWords(locale);
    const slowed = changes.flatMap(({ place, to }) => {
      const tier = (Object.keys(names) as (keyof typeof names)[]).find((one) => place === `tiers.${one}.due`);
      return tier === undefined ? [] : [pane.every(names[tier], Number(to))];
    });
    return notch === 0 || slowed.length === 0 ? pane.asItIs : slowed.reverse().join(' · ');
  }
}
