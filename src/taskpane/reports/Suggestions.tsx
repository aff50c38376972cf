/** What is suggested about whom, each with what it rests on. What a decision writes is shown before it is written. */
import { Button, Input, Label } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Verdict } from '../../book/written/verdicts';
import { adviceText, promotionText } from '../../locale/say/reasons';
import { reportWords } from '../../locale/reports';
import type { Advised } from '../../standing/advice';
import { placeOf } from '../../plan/columns/whereabouts';
import { usePane, usePart } from '../parts/context';
import { useLook } from '../parts/look';
import type { Report } from '../session/report';
import { TierBadge } from '../parts/TierBadge';
import { verdictsOn, type Pending } from '../session/verdict';

/** The tier beside the name, however long that is. */
const ONE_LINE = { flexWrap: 'nowrap', alignItems: 'flex-start' } as const;
/** As in SameCompany. */
const SHOWN = 40;

interface Given {
  readonly report: Report;
}

export function Suggestions({ report }: Given) {
  const look = useLook();
  const { words } = usePane();
  const { advice: said, more } = reportWords(words.locale);
  const { advice } = report;
  const [who, setWho] = useState('');
  return (
    <div className={look.section}>
      <p className={look.text}>{advice.length === 0 ? said.none : said.lead}</p>
      {advice.slice(0, SHOWN).map((one) => (
        <Suggestion key={`${one.index} ${one.kind}`} one={one} report={report} who={who} setWho={setWho} />
      ))}
      {advice.length > SHOWN && <p className={look.quiet}>{more(advice.length - SHOWN)}</p>}
    </div>
  );
}

interface One extends Given {
  readonly one: Advised;
  readonly who: string;
  readonly setWho: (who: string) => void;
}

function Suggestion({ one, report, who, setWho }: One) {
  const look = useLook();
  const { words, session, state } = usePane();
  const part = usePart('reports');
  const said = reportWords(words.locale).advice;
  const { seen, cards, pending } = report;
  const { reasonWords, write } = cards;
  const name = seen.book.customers[one.index]?.name ?? '';
  const tier = seen.decisions[one.index]?.tier ?? null;
  const busy = state.working !== null;
  const place = placeOf(seen, one.index);
  const label = (verdict: Verdict) =>
    verdict !== 'promoted'
      ? said.move[verdict]
      : said.promote(one.kind === 'promotion' ? write.tier(one.promotion.rung) : '');
  const mine = pending?.advised.index === one.index && pending.advised.kind === one.kind ? pending : null;
  return (
    <div className={look.card} role="group" aria-label={name}>
      <div className={look.rowLine} style={ONE_LINE}>
        <TierBadge tier={tier} words={words} />
        <Button
          appearance="transparent"
          size="small"
          style={{ paddingInline: 0, justifyContent: 'flex-start', textAlign: 'start', minWidth: 0 }}
          onClick={() => place && void session.goTo(place)}
        >
          <span className={look.theirs}>{name}</span>
        </Button>
      </div>
      <p className={look.text}>
        {one.kind === 'pool'
          ? adviceText(one.advice, reasonWords, write)
          : promotionText(one.promotion, reasonWords, write)}
      </p>
      {mine ? (
        <Deciding
          pending={mine}
          label={label(mine.verdict)}
          who={who}
          setWho={setWho}
          confirm={() => void part.confirm(who.trim())}
          leave={part.leave}
        />
      ) : (
        <div className={look.rowLine}>
          {verdictsOn(one).map((verdict) => (
            <Button
              key={verdict}
              size="small"
              appearance={verdict === 'kept' ? 'subtle' : 'secondary'}
              disabledFocusable={busy}
              onClick={() => void part.consider(one, verdict)}
            >
              {label(verdict)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

interface DecidingProps {
  readonly pending: Pending;
  readonly label: string;
  readonly who: string;
  readonly setWho: (who: string) => void;
  readonly confirm: () => void;
  readonly leave: () => void;
}

function Deciding({ pending: { shown }, label, who, setWho, confirm, leave }: DecidingProps) {
  const look = useLook();
  const { words, state } = usePane();
  const said = reportWords(words.locale).advice;
  const busy = state.working !== null;
  const id = useId();
  return (
    <>
      <Label htmlFor={id}>{said.who}</Label>
      <Input
        id={id}
        value={who}
        autoFocus
        maxLength={60}
        placeholder={said.whoHint}
        onChange={(_, { value }) => setWho(value)}
      />
      <p className={look.quiet}>{said.writes(shown.log, shown.cell?.address ?? null, shown.cell?.to ?? '')}</p>
      <div className={look.rowLine}>
        <Button size="small" appearance="primary" disabledFocusable={busy || who.trim() === ''} onClick={confirm}>
          {said.confirm(label)}
        </Button>
        <Button size="small" onClick={leave}>
          {said.back}
        </Button>
      </div>
    </>
  );
}
