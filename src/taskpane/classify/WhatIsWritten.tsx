/** What a button is about to write, beside it: cell by cell for a few customers, by number for many. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { todayWords } from '../../locale/today';
import { writing } from '../../locale/say/reasons';
import { quoted } from '../../locale/say/quoted';
import type { Content } from '../../plan/plan';
import type { Day } from '../../policy/day';
import { usePane } from '../parts/context';
import type { Shown } from '../session/today';
import { useLook } from '../parts/look';

const MOST = 4;

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: '16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function WhatIsWritten({ shown }: { readonly shown: Shown | null }) {
  const look = useLook();
  const styles = useStyles();
  const { words, session, state } = usePane();
  const said = todayWords(words.locale);
  const book = state.daily?.seen.book;
  if (!shown || !book) return null;
  const { day } = writing(words.locale, session.today(), (tier) => tier);
  const text = (content: Content, dated: boolean) =>
    content === ''
      ? said.blank
      : dated && typeof content === 'number'
        ? day((content + book.dateShift) as Day)
        : quoted(content);
  const { cells, log, makesLog, ours, customers } = shown;
  const lines = customers.filter(({ logRow }) => logRow !== null).length;
  const [only] = customers;
  const items = [
    ...cells.slice(0, MOST).map(({ cell, field, from, to }) => {
      const dated = field === 'last_contact' || field === 'next_contact';
      return said.cell(cell, book.columns[field]?.header ?? '', text(from, dated), text(to, dated));
    }),
    ...(cells.length > MOST ? [said.more(cells.length - MOST)] : []),
    ...(log === null ? [] : [makesLog ? said.makesLog(log, lines) : said.logLine(log, lines)]),
    ...(ours > 0 ? [said.ours(ours)] : []),
  ];
  const next = customers.length === 1 && only?.next != null ? ` · ${said.nextBecomes(day(only.next))}` : '';
  if (items.length === 0) return <p className={look.quiet}>{said.writesNothing}</p>;
  return (
    <div>
      <p className={look.quiet}>{`${said.writes}${next}`}</p>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
