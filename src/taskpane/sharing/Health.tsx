/**
 * Sharing and checking: freeze formulas for people without the add-in, change what our columns hold, find and mend what
 * is broken. Everything is shown before it is done, cell by cell; a click on a cell goes there.
 */
import { Button, makeStyles, mergeClasses, Radio, RadioGroup, Switch, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { sharingWords } from '../../locale/sharing';
import { policyWords } from '../../locale/policy';
import { standingStyle } from '../../plan/columns/column';
import type { Finding } from '../../plan/sharing/health';
import type { Spot } from '../../plan/sharing/ourFormulas';
import { cellAddress } from '../../book/address';
import type { Plan } from '../../plan/plan';
import { STYLES, type Style } from '../../plan/columns/target';
import { NOTHING_SHARED } from '../session/state';
import { usePane } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import { RowList } from '../parts/RowList';
import { ScreenTitle } from '../parts/ScreenTitle';
import { LaterExcelCheck } from './LaterExcelCheck';

const useStyles = makeStyles({
  strong: { fontWeight: tokens.fontWeightSemibold },
  block: { display: 'block' },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Cells of a mend that are shown before it is done. */
const SHOWN = 30;

export function Health() {
  const { words } = usePane();
  return (
    <>
      <ScreenTitle of="sharing" text={words.pane.button.care} />
      <Share />
      <Columns />
      <Check />
      <LaterExcelCheck />
    </>
  );
}

function useSharing() {
  const { words, session, state } = usePane();
  return {
    said: sharingWords(words.locale),
    sharing: state.sharing ?? NOTHING_SHARED,
    ask: session.share,
    busy: state.working !== null,
  };
}

function Share() {
  const look = useLook();
  const { said, sharing, ask, busy } = useSharing();
  const { share } = said;
  const { freeze } = sharing;
  const count = freeze ? freeze.own + (freeze.takesTyped ? freeze.typed.length : 0) : 0;
  return (
    <Section id="share" heading={share.heading} hint={share.hint}>
      {!freeze && (
        <Button className={look.fit} disabledFocusable={busy} onClick={() => void ask({ kind: 'freeze', typed: true })}>
          {share.look}
        </Button>
      )}
      {freeze && freeze.own + freeze.typed.length + freeze.left.length === 0 && (
        <p className={look.text}>{share.none}</p>
      )}
      {freeze && freeze.typed.length > 0 && (
        <div className={look.card}>
          <Spots label={share.typed(freeze.typed.length)} spots={freeze.typed} open />
          <Switch
            label={share.typedHint}
            checked={freeze.takesTyped}
            disabled={busy}
            onChange={(_, { checked }) => void ask({ kind: 'freeze', typed: checked })}
          />
        </div>
      )}
      {freeze && freeze.own > 0 && <p className={look.text}>{share.own(freeze.own)}</p>}
      {freeze && freeze.left.length > 0 && (
        <Spots
          label={share.left(freeze.left.length)}
          spots={freeze.left}
          more={(i) => share.why[freeze.left[i]?.why ?? 'error']}
        />
      )}
      {freeze && (
        <Choice
          label={count > 0 ? share.apply(count) : null}
          press={() => void ask({ kind: 'freeze-now', typed: freeze.takesTyped })}
        />
      )}
    </Section>
  );
}

function Columns() {
  const look = useLook();
  const { state, functions } = usePane();
  const { said, sharing, ask, busy } = useSharing();
  const { columns } = said;
  const { convert } = sharing;
  const standing = state.seen ? standingStyle(state.seen.target) : null;
  const shown = convert !== null && convert !== 'impossible' ? convert : null;
  // The mark follows the click at once, the preview a moment later.
  const [clicked, setClicked] = useState<Style | null>(null);
  const label = (style: Style) => ({
    children: (
      <>
        {columns.style[style]}
        {style === standing && ` (${columns.now})`}
        <br />
        <span className={look.quiet}>{columns.hint[style]}</span>
      </>
    ),
  });
  return (
    <Section id="columns" heading={columns.heading}>
      {standing === null && <p className={look.text}>{columns.none}</p>}
      {standing !== null && (
        <RadioGroup
          aria-labelledby="columns"
          value={(busy ? clicked : null) ?? shown?.to ?? standing}
          onChange={(_, { value }) => {
            const style = STYLES.find((known) => known === value);
            if (!style || busy) return;
            setClicked(style);
            void ask(style === standing ? { kind: 'nothing' } : { kind: 'convert', style });
          }}
        >
          {STYLES.filter((style) => functions || style !== 'live').map((style) => (
            <Radio key={style} value={style} label={label(style)} />
          ))}
        </RadioGroup>
      )}
      {convert === 'impossible' && <p className={look.text}>{columns.noNative}</p>}
      {shown && shown.policySheet !== null && <p className={look.text}>{columns.newSheet(shown.policySheet)}</p>}
      {shown && shown.changes.length > 0 && (
        <Spots
          label={columns.changes(shown.changes.length)}
          spots={shown.changes}
          more={(i) =>
            columns.becomes(
              orBlank(shown.changes[i]?.shown, said.check.blank),
              orBlank(shown.changes[i]?.to, said.check.blank),
            )
          }
        />
      )}
      {shown && shown.kept.length > 0 && <Spots label={columns.kept(shown.kept.length)} spots={shown.kept} />}
      {shown && !shown.plan && <p className={look.text}>{columns.same}</p>}
      {shown && (
        <Choice
          label={shown.plan ? columns.apply(shown.cells) : null}
          press={() => void ask({ kind: 'convert-now' })}
        />
      )}
    </Section>
  );
}

function Check() {
  const look = useLook();
  const { said, sharing, ask, busy } = useSharing();
  const { check } = said;
  const { health } = sharing;
  return (
    <Section id="check" heading={check.heading} hint={check.hint}>
      {health && health.findings.length === 0 && <p className={look.text}>{check.sound(health.formulas)}</p>}
      {health?.findings.map((finding) => (
        <Found key={finding.code + finding.spots[0]?.sheet} finding={finding} />
      ))}
      <Button className={look.fit} disabledFocusable={busy} onClick={() => void ask({ kind: 'check' })}>
        {health ? check.again : check.start}
      </Button>
    </Section>
  );
}

function Found({ finding }: { readonly finding: Finding }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const { said, ask, busy } = useSharing();
  const { check } = said;
  const [mending, setMending] = useState(false);
  const { code, spots, plan, problems = [] } = finding;
  const title = check.found[code](spots.length + problems.length);
  return (
    <div className={look.card} role="group" aria-label={title}>
      <span className={styles.strong}>{title}</span>
      <p className={look.quiet}>{check.means[code]}</p>
      {code !== 'lost-name' && spots.length > 0 && <Spots label={check.show(spots.length)} spots={spots} plain />}
      {problems.map(({ place, cell, code: problem, found }) => (
        <p key={place} className={look.text}>
          {cell} {policyWords(words.locale).problem[problem](found)}
        </p>
      ))}
      {plan && !mending && (
        <Button className={look.fit} size="small" disabledFocusable={busy} onClick={() => setMending(true)}>
          {check.mend}
        </Button>
      )}
      {plan && mending && (
        <>
          <Written plan={plan} />
          <div className={look.rowLine}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void ask({ kind: 'mend', plan })}
            >
              {check.mendNow}
            </Button>
            <Button size="small" onClick={() => setMending(false)}>
              {said.cancel}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** What a mend writes, cell by cell. */
function Written({ plan }: { readonly plan: Plan }) {
  const look = useLook();
  const styles = useStyles();
  const { said } = useSharing();
  const { check } = said;
  const written = plan.blocks
    .filter(({ sheet }) => sheet !== plan.newSheet?.to)
    .flatMap(({ row, column, from, to }) =>
      to.flatMap((content, i) =>
        content === null
          ? []
          : [{ at: cellAddress(row + i, column), from: String(from[i] ?? ''), to: String(content) }],
      ),
    );
  if (written.length === 0)
    return <p className={look.text}>{plan.rules.length > 0 ? check.rulesAnew : check.nameGoes}</p>;
  return (
    <div className={look.section}>
      <span className={styles.strong}>{check.becomes}</span>
      {plan.newSheet?.to && <p className={look.text}>{said.columns.newSheet(plan.newSheet.to)}</p>}
      <ul className={look.plainList}>
        {written.slice(0, SHOWN).map(({ at, from, to }) => (
          <li key={at} className={look.quiet}>
            <span className={styles.strong}>{at}</span>{' '}
            {from !== to && <span className={styles.formula}>{`${orBlank(from, check.blank)} → `}</span>}
            <span className={styles.formula}>{orBlank(to, check.blank)}</span>
          </li>
        ))}
      </ul>
      {written.length > SHOWN && <p className={look.quiet}>{check.more(written.length - SHOWN)}</p>}
    </div>
  );
}

const orBlank = (text: string | undefined, blank: string): string => (text === undefined || text === '' ? blank : text);

interface SpotsProps {
  readonly label: string;
  readonly spots: readonly Spot[];
  /** Besides what the cell shows. */
  readonly more?: (index: number) => string;
  readonly open?: boolean;
  /** A few need no folding away. */
  readonly plain?: boolean;
}

const FEW = 4;

function Spots({ label, spots, more, open = false, plain = false }: SpotsProps) {
  const look = useLook();
  const styles = useStyles();
  const { session, state } = usePane();
  const { said } = useSharing();
  const here = state.seen?.book.sheet;
  const list = (
    <RowList
      label={label}
      count={spots.length}
      row={(i) => {
        const spot = spots[i];
        if (!spot) return null;
        const address = cellAddress(spot.row, spot.column);
        return (
          <>
            <span className={styles.strong}>{spot.sheetName === here ? address : `${spot.sheetName}!${address}`}</span>
            <span className={mergeClasses(look.quiet, look.theirs, styles.block)}>
              {more ? more(i) : orBlank(spot.shown, said.check.blank)}
            </span>
          </>
        );
      }}
      choose={(i) => {
        const spot = spots[i];
        if (spot) void session.goTo(spot);
      }}
    />
  );
  return plain && spots.length <= FEW ? list : <Fold label={label} open={open} children={list} />;
}

/** Do it, or let it be. */
function Choice({ label, press }: { readonly label: string | null; readonly press: () => void }) {
  const look = useLook();
  const { said, ask, busy } = useSharing();
  return (
    <div className={look.rowLine}>
      {label !== null && (
        <Button appearance="primary" disabledFocusable={busy} onClick={({ detail }) => detail < 2 && press()}>
          {label}
        </Button>
      )}
      <Button disabledFocusable={busy} onClick={() => void ask({ kind: 'nothing' })}>
        {said.cancel}
      </Button>
    </div>
  );
}

interface SectionProps {
  readonly id: string;
  readonly heading: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Section({ id, heading, hint, children }: SectionProps) {
  const look = useLook();
  return (
    <section className={look.section} aria-labelledby={id}>
      <h3 id={id} className={look.heading}>
        {heading}
      </h3>
      {hint && <p className={look.quiet}>{hint}</p>}
      {children}
    </section>
  );
}
