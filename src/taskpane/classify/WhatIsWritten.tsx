/** What a button is about to write, beside it, cell by cell: of many customers the first cells, and the rest unfolds. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { todayWords } from '../../locale/today';
import { writing } from '../../locale/say/reasons';
import { quoted } from '../../locale/say/quoted';
import type { Content } from '../../plan/plan';
import type { Day } from '../../policy/day';
import { usePane, usePart } from '../parts/context';
import { Fold } from '../parts/Fold';
import type { ContactForm } from '../session/state';
import type { Shown } from '../session/today';
import { useLook } from '../parts/look';

/** All that one customer's row and our four columns can take. */
const MOST = 9;
/** Between two keys of a remark. */
const PAUSE_MS = 150;

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: '16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function WhatIsWritten({ form }: { readonly form: ContactForm }) {
  const look = useLook();
  const { words, session, state } = usePane();
  const said = todayWords(words.locale);
  const shown = useShown(form);
  const { seen } = state.daily ?? {};
  if (!seen || !shown) return null;
  const { day } = writing(words.locale, session.today(), (tier) => tier);
  const text = (content: Content, isDay: boolean) =>
    content === ''
      ? said.blank
      : isDay && typeof content === 'number'
        ? day((content + seen.book.dateShift) as Day)
        : String(content).startsWith('=')
          ? said.aFormula
          : quoted(content);
  const { cells, kept, log, makesLog, movesBelow, customers } = shown;
  const lines = customers.filter(({ logRow }) => logRow !== null).length;
  const [only] = customers;
  const items = [
    ...cells.map(({ cell, header, isDay, from, to }) => said.cell(cell, header, text(from, isDay), text(to, isDay))),
    ...(log === null ? [] : [makesLog ? said.makesLog(log, lines) : said.logLine(log, lines)]),
    ...(movesBelow ? [said.movesBelow] : []),
  ];
  const isOne = customers.length === 1 && kept.length === 0;
  const next = isOne && only?.next != null ? ` · ${said.nextBecomes(day(only.next))}` : '';
  return (
    <div>
      {items.length === 0 && kept.length === 0 && <p className={look.quiet}>{said.writesNothing}</p>}
      {items.length > 0 && <p className={look.quiet}>{`${said.writes}${next}`}</p>}
      <List items={items.slice(0, MOST)} />
      {items.length > MOST && (
        <Fold label={said.more(items.length - MOST)}>
          <List items={items.slice(MOST)} />
        </Fold>
      )}
      {kept.length > 0 && <p className={look.quiet}>{said.stays(kept.join(', '))}</p>}
      {isOne && only?.next === null && form.kind !== 'stop' && <p className={look.quiet}>{said.noNext}</p>}
    </div>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  const styles = useStyles();
  return items.length === 0 ? null : (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** At once by what was read, a moment later by what Excel says. Null where it cannot be written. */
function useShown(form: ContactForm): Shown | null {
  const { state } = usePane();
  const actions = usePart('today');
  const seen = state.daily?.seen;
  const isFree = state.working === null;
  const paper = useMemo(() => actions.writes(form), [form, seen, actions]);
  const [now, setNow] = useState<{ form: ContactForm; seen: typeof seen; shown: Shown } | null>(null);
  useEffect(() => {
    if (!isFree || paper === null) return;
    let isHere = true;
    const soon = setTimeout(
      () => void actions.look(form).then((shown) => isHere && shown && setNow({ form, seen, shown })),
      PAUSE_MS,
    );
    return () => {
      isHere = false;
      clearTimeout(soon);
    };
  }, [form, seen, paper, isFree, actions]);
  return paper && now?.form === form && now.seen === seen ? now.shown : paper;
}
