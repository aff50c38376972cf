/**
 * First sight: what was found, in the user's words. Sheet, header row, customers, what was left out and why, which
 * column is what.
 */
import { Button, Field, Link, MessageBar, MessageBarActions, MessageBarBody, Select } from '@fluentui/react-components';
import type { NoneReason } from '../../book/book';
import { headersSeen } from '../../book/headersSeen';
import { quoted } from '../../locale/say/quoted';
import { readingTexts } from '../../locale/say/reading';
import { sentences } from '../../locale/say/sentences';
import { usePane } from '../parts/context';
import { Columns } from './Columns';
import { Fold } from '../parts/Fold';
import { HeaderRow } from './HeaderRow';
import { useLook } from '../parts/look';
import { Answers, Question } from './Question';
import { ScreenTitle } from '../parts/ScreenTitle';
import type { Seen } from '../session/state';

export function Sight({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words, state } = usePane();
  const { book } = seen;
  const { pane } = words;
  const refused = book.reason !== null;
  const choosing = state.choosingHeader || book.reason === 'no-header';
  return (
    <>
      <Place seen={seen} />
      {refused && !state.question && <Refused seen={seen} reason={book.reason} />}
      {book.kind === 'none' && !state.question && <p className={look.text}>{pane.lookedFor}</p>}
      {state.question && !choosing && (
        <Question key={`${state.question.code} ${state.question.column}`} seen={seen} question={state.question} />
      )}
      {choosing && <HeaderRow seen={seen} />}
      {!state.choosingHeader && book.keys.size > 0 && <Columns seen={seen} />}
      {!choosing && <Answers seen={seen} />}
    </>
  );
}

/** Why, what stands there instead, and how to say that it is so all the same. */
function Refused({ seen, reason }: { readonly seen: Seen; readonly reason: NoneReason }) {
  const { words, session, state } = usePane();
  const { kind } = seen.book;
  const headers = headersSeen(seen.book).map(quoted);
  const seenThere = kind === 'none' && headers.length > 0 ? [words.pane.seenThere(headers)] : [];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{sentences([words.refused[reason], ...seenThere])}</MessageBarBody>
      {kind === 'none' && reason !== 'empty' && reason !== 'no-customers' && (
        <MessageBarActions>
          <Button size="small" disabledFocusable={state.working !== null} onClick={() => void session.overrule()}>
            {words.pane.button.overrule}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function Place({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words, session, state } = usePane();
  const { book, also, sheets } = seen;
  const { pane } = words;
  const others =
    book.kind === 'none' || also.length === 0 ? (book.kind === 'none' ? sheets : []) : [book.sheet, ...also];
  const all = [...new Set([book.sheet, ...others])];
  const orders = book.customers.reduce((sum, { orders: count }) => sum + (count ?? 0), 0);
  const facts = [
    ...(book.kind === 'none' ? [] : [pane.customers(book.customers.length)]),
    ...(orders > 0 ? [pane.fromOrders(orders)] : []),
    ...book.headerRows.slice(-1).map((row) => pane.headerRow(row + 1)),
    ...(book.hiddenRows > 0 ? [pane.hiddenRows(book.hiddenRows)] : []),
  ];
  return (
    <section className={look.section} aria-labelledby="place">
      {all.length > 1 ? (
        <Field label={pane.sheet} orientation="horizontal">
          <Select
            value={book.sheet}
            disabled={state.working !== null}
            onChange={(_, { value }) => void session.readSheet(value)}
          >
            {sheets
              .filter((name) => all.includes(name))
              .map((name) => (
                <option key={name}>{name}</option>
              ))}
          </Select>
        </Field>
      ) : null}
      <ScreenTitle id="place" of="sight" text={book.sheet} />
      {facts.length > 0 && (
        <p className={look.text}>
          {`${facts.join(' · ')} `}
          {!state.choosingHeader && (
            <Link as="button" onClick={() => session.chooseHeader(true)}>
              {pane.otherHeader}
            </Link>
          )}
        </p>
      )}
      {book.kind !== 'none' &&
        readingTexts(book, words).map((text) => (
          <p key={text} className={look.quiet}>
            {text}
          </p>
        ))}
      {book.excluded.length > 0 && <LeftOut seen={seen} />}
    </section>
  );
}

/** More are as good as all. */
const SHOWN = 200;

function LeftOut({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words, session } = usePane();
  const { pane } = words;
  const { excluded, sheetId, dataColumns } = seen.book;
  return (
    <Fold label={pane.leftOut(excluded.length)}>
      <ul className={look.plainList} aria-label={pane.leftOut(excluded.length)}>
        {excluded.slice(0, SHOWN).map(({ row, why }) => (
          <li key={row}>
            <Link as="button" onClick={() => void session.goTo({ sheet: sheetId, row, column: dataColumns?.[0] ?? 0 })}>
              {pane.row(row + 1)}
            </Link>
            {`: ${pane.leftOutWhy[why]}`}
          </li>
        ))}
        {excluded.length > SHOWN && <li>…</li>}
      </ul>
    </Fold>
  );
}
