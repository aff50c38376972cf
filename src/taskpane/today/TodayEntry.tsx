/**
 * One line of the Today list: who and why it stands there; open, what to say, what a contact would write, and the
 * buttons that do it.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState, type MouseEvent } from 'react';
import type { FactsOf } from '../../book/customerFacts';
import { todayWords } from '../../locale/today';
import { callText, whyToday } from '../../locale/say/reasons';
import { REASON_WORDS } from '../../locale/reasons';
import type { Writing } from '../../locale/shape/reasons';
import type { Locale } from '../../policy/locale';
import { callReasons, NO_TABLES, type CallFacts, type CallTables } from '../../policy/callReasons';
import { cellAddress } from '../../book/address';
import type { TodayLine } from '../../policy/today';
import { usePane, usePart } from '../parts/context';
import { emptyForm } from '../session/contactForm';
import { feastTables } from '../../calendar/feastTables';
import { useLook } from '../parts/look';
import type { Seen } from '../session/state';
import { TierBadge } from '../parts/TierBadge';
import { WhatIsWritten } from '../classify/WhatIsWritten';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  text: { display: 'block', flexGrow: 1, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  block: { display: 'block' },
  late: { color: tokens.colorStatusDangerForeground1 },
  say: { display: 'block', marginTop: '2px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 8px 10px 34px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  mark: { flexShrink: 0, color: tokens.colorBrandForeground1 },
});

interface LineProps {
  readonly seen: Seen;
  readonly line: TodayLine;
  readonly factsOf: FactsOf;
  readonly write: Writing;
}

export function TodayHead({
  seen,
  line,
  factsOf,
  write,
  open,
  marked,
}: LineProps & { readonly open: boolean; readonly marked: boolean }) {
  const look = useLook();
  const styles = useStyles();
  const { words } = usePane();
  const said = REASON_WORDS[words.locale];
  const openings = useOpenings({ seen, line, factsOf, write });
  const unread = seen.book.customers[line.id]?.unread;
  const toMend = unread ? { found: unread.found, cell: cellAddress(unread.row, unread.column) } : null;
  return (
    <span className={styles.head}>
      <TierBadge tier={line.tier} words={words} />
      <span className={styles.text}>
        <span className={mergeClasses(look.theirs, styles.name)}>{seen.book.customers[line.id]?.name}</span>
        <span className={mergeClasses(look.quiet, styles.block)}>
          {whyToday({ ...line, tier: null }, said, write, toMend)}
        </span>
        {(open ? openings : openings.slice(0, 1).filter(({ code }) => code !== 'ask')).map(({ text }) => (
          <span key={text} className={styles.say}>
            {text}
          </span>
        ))}
      </span>
      {marked && <CheckmarkRegular className={styles.mark} fontSize={20} aria-hidden />}
    </span>
  );
}

export function TodayBody({ line }: { readonly line: TodayLine }) {
  const look = useLook();
  const styles = useStyles();
  const { words, session, state } = usePane();
  const said = todayWords(words.locale);
  const actions = usePart('today');
  const { daily, working } = state;
  const today = session.today();
  const form = useMemo(() => emptyForm('contact', [line.id], today), [line.id, today]);
  const shown = daily?.seen.book.customers[line.id]?.row != null;
  const busy = working !== null;
  return (
    <div className={styles.body}>
      {shown ? <WhatIsWritten form={form} /> : <p className={look.quiet}>{said.fromOrders}</p>}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || !shown}
          onClick={({ detail }: MouseEvent) => detail < 2 && void actions.write(form)}
        >
          {said.contacted}
        </Button>
        <Button size="small" disabledFocusable={busy || !shown} onClick={() => actions.open('contact', [line.id])}>
          {said.details}
        </Button>
        <Button size="small" disabledFocusable={busy || !shown} onClick={() => actions.open('put-off', [line.id])}>
          {said.putOff}
        </Button>
        <Button size="small" disabledFocusable={busy || !shown} onClick={() => actions.open('stop', [line.id])}>
          {said.stop}
        </Button>
      </div>
    </div>
  );
}

/**
 * What to say this time, the strongest first. What could be asked is true of most customers, and is left to the open
 * line.
 */
function useOpenings({ seen, line, factsOf, write }: LineProps) {
  const { words } = usePane();
  const customer = seen.book.customers[line.id];
  const today = usePane().session.today();
  const call = useMemo(() => (customer ? factsOf(customer).call : null), [customer, factsOf]);
  const tables = useFeasts(call, words.locale);
  return useMemo(() => {
    if (!call) return [];
    const reasons = callReasons(call, today, seen.inForce, tables);
    return reasons.map((reason) => ({
      code: reason.code,
      text: callText(reason, REASON_WORDS[words.locale], write),
    }));
  }, [call, today, seen.inForce, tables, words.locale, write]);
}

/** The calendars come a little later, for whoever needs them; the rest is said at once. */
function useFeasts(call: CallFacts | null, locale: Locale): CallTables {
  const [tables, setTables] = useState(NO_TABLES);
  useEffect(() => {
    let isHere = true;
    if (call)
      void feastTables([call], locale).then((found) => isHere && (found.holidays ?? found.moon) && setTables(found));
    return () => void (isHere = false);
  }, [call, locale]);
  return tables;
}
