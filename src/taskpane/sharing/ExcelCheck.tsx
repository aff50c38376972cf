/**
 * "Check this Excel": what it does is said before it is done, since Undo ends with it; afterwards what differs comes
 * first, with what it concerns, and the whole as text to be sent along. What needs a person stands apart.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { excelCheckWords } from '../../locale/excelCheck';
import type { ExcelCheckWords } from '../../locale/shape/excelCheck';
import {
  EXCEL_CHECKS,
  EXCEL_STEPS,
  type ExcelAnswer,
  type ExcelReport,
  type ExcelStepId,
  type StepAnswer,
} from '../../plan/sharing/excelCheck';
import { usePane } from '../parts/context';
import { CopyText } from '../parts/CopyText';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import { NOTHING_SHARED } from '../session/state';

const useStyles = makeStyles({ strong: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' } });

const STEPS = Object.keys(EXCEL_STEPS) as readonly ExcelStepId[];

export function ExcelCheck() {
  const look = useLook();
  const { words, session, state, about } = usePane();
  const said = excelCheckWords(words.locale);
  const { excel, excelSteps } = state.sharing ?? NOTHING_SHARED;
  const differing = excel?.checks.filter(({ ok }) => !ok) ?? [];
  const busy = state.working !== null;
  return (
    <section className={look.section} aria-labelledby="excel">
      <h3 id="excel" className={look.heading}>
        {said.heading}
      </h3>
      <p className={look.quiet}>{said.hint}</p>
      <p className={look.text}>{said.undo}</p>
      <div role="status">
        {excel && (
          <p className={look.text}>
            {differing.length === 0
              ? said.sound(excel.checks.length)
              : said.differs(differing.length, excel.checks.length)}
          </p>
        )}
      </div>
      {differing.map((one) => (
        <Differs key={one.id} title={said.assumed[one.id]} of={EXCEL_CHECKS[one.id]} said={said} />
      ))}
      <Button className={look.fit} disabledFocusable={busy} onClick={() => void session.share({ kind: 'excel' })}>
        {excel ? said.again : said.start}
      </Button>
      {excel && <CopyText label={said.report} text={reportText(excel, excelSteps, about())} />}
      <Fold label={said.steps}>
        {STEPS.map((step) => (
          <Step key={step} step={step} answer={excelSteps[step]} said={said} />
        ))}
      </Fold>
    </section>
  );
}

interface DiffersProps {
  readonly title: string;
  readonly of: (typeof EXCEL_CHECKS)[keyof typeof EXCEL_CHECKS] | (typeof EXCEL_STEPS)[ExcelStepId];
  readonly said: ExcelCheckWords;
}

function Differs({ title, of, said }: DiffersProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <div className={look.card} role="group" aria-label={title}>
      <span className={styles.strong}>{title}</span>
      <p className={look.quiet}>
        {said.concerns(said.affected[of.affects])} {of.handled ? said.handled : said.unhandled}
      </p>
    </div>
  );
}

interface StepProps {
  readonly step: ExcelStepId;
  readonly answer: StepAnswer | undefined;
  readonly said: ExcelCheckWords;
}

function Step({ step, answer, said }: StepProps) {
  const look = useLook();
  const { session, state } = usePane();
  const { assumed, todo, press } = said.step[step];
  return (
    <div className={look.section}>
      <p className={look.text}>{assumed}</p>
      <p className={look.quiet}>{todo}</p>
      <Button
        className={look.fit}
        size="small"
        disabledFocusable={state.working !== null}
        onClick={() => void session.share({ kind: 'excel-step', step })}
      >
        {press}
      </Button>
      <div role="status">
        {answer === 'again' && <p className={look.text}>{said.stepAgain}</p>}
        {answer && answer !== 'again' && answer.ok && <p className={look.text}>{said.ok}</p>}
        {answer && answer !== 'again' && !answer.ok && <Differs title={assumed} of={EXCEL_STEPS[step]} said={said} />}
      </div>
    </div>
  );
}

/** For whoever mends it: names, not sentences, in no language. */
function reportText(
  { checks, milliseconds }: ExcelReport,
  steps: { readonly [step in ExcelStepId]?: StepAnswer },
  about: string,
): string {
  const line = (name: string, { ok, seen }: ExcelAnswer) => `${ok ? 'ok     ' : 'DIFFERS'} ${name}: ${seen}`;
  const done = STEPS.flatMap((step) => {
    const answer = steps[step];
    return answer && answer !== 'again' ? [line(step, answer)] : [];
  });
  return [about, `${milliseconds} ms`, ...checks.map((one) => line(one.id, one)), ...done].join('\n');
}
