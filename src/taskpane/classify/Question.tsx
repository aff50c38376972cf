/**
 * The one question that is asked now, with examples from the sheet; and the answers given so far, which can be changed.
 *
 * Columns to choose from are shown as they stand in the sheet: letter, header, first cells.
 */
import { Button, Link, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { columnFromLetters, columnLetters } from '../../book/address';
import { fieldAsked } from '../../book/asked';
import type { ColumnChoice, Question as Asked, RowChoice } from '../../book/book';
import { choiceText } from '../../locale/say/choice';
import { quoted } from '../../locale/say/quoted';
import type { Words } from '../../locale/shape/words';
import { usePane } from '../parts/context';
import { useLook } from '../parts/look';
import { placeIn, ScreenTitle } from '../parts/ScreenTitle';
import type { Seen } from '../session/state';

export function Question({ seen, question }: { readonly seen: Seen; readonly question: Asked }) {
  const look = useLook();
  const { words, session, state } = usePane();
  return (
    <section className={look.card} aria-labelledby="question">
      <ScreenTitle id="question" of={placeIn(state)} text={words.pane.oneQuestion} part />
      <p id="asked" className={look.text}>
        {words.question[question.code](question.examples.map(quoted), headerOf(seen, question.column))}
      </p>
      {question.rows && <Rows seen={seen} rows={question.rows} />}
      <RadioGroup
        aria-labelledby="asked"
        value={state.choice ?? ''}
        disabled={state.working !== null}
        onChange={(_, { value }) => session.choose(value)}
      >
        {question.choices.map((choice) => {
          const column = question.columns?.find((one) => columnLetters(one.column) === choice);
          const label = column ? { children: <Column of={column} /> } : choiceText(words, question.code, choice);
          return <Radio key={choice} value={choice} label={label} />;
        })}
      </RadioGroup>
    </section>
  );
}

/** More are as good as all. */
const SHOWN = 12;

/** Each leads to its place. */
function Rows({ seen, rows }: { readonly seen: Seen; readonly rows: readonly RowChoice[] }) {
  const look = useLook();
  const { words, session } = usePane();
  const { sheetId, dataColumns } = seen.book;
  return (
    <ul className={look.plainList} aria-labelledby="asked">
      {rows.slice(0, SHOWN).map(({ row, name, remark }) => (
        <li key={row} className={look.theirs}>
          <Link as="button" onClick={() => void session.goTo({ sheet: sheetId, row, column: dataColumns?.[0] ?? 0 })}>
            {words.pane.row(row + 1)}
          </Link>
          {`: ${[name, ...(remark === null ? [] : [remark])].map(quoted).join(' · ')}`}
        </li>
      ))}
      {rows.length > SHOWN && <li>…</li>}
    </ul>
  );
}

function Column({ of }: { readonly of: ColumnChoice }) {
  const look = useLook();
  const { words } = usePane();
  return (
    <>
      <span className={look.theirs}>
        {`${columnLetters(of.column)} · ${of.header === '' ? words.pane.noHeader : of.header}`}
      </span>
      <span className={mergeClasses(look.theirs, look.quiet)}>{of.examples.map(quoted).join(' · ')}</span>
    </>
  );
}

export function Answers({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words, session, state } = usePane();
  const given = answersOf(seen, words);
  if (given.length === 0) return null;
  return (
    <section className={look.section} aria-labelledby="answers">
      <h2 id="answers" className={look.heading}>
        {words.pane.yourAnswers}
      </h2>
      <ul className={look.plainList}>
        {given.map(({ key, code, column, text }) => (
          <li key={key} className={look.rowLine}>
            <span className={look.grow}>{text}</span>
            <Button
              size="small"
              disabled={state.working !== null}
              aria-label={`${words.pane.button.change}: ${text}`}
              onClick={() => void session.takeBackAnswer(code, column)}
            >
              {words.pane.button.change}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function answersOf(seen: Seen, words: Words) {
  return Object.entries(seen.book.answers)
    .filter(([, choice]) => choice !== '')
    .map(([key, choice]) => {
      const [code = '', letters] = key.split(':');
      const column = letters === undefined ? null : columnFromLetters(letters);
      const field = fieldAsked(code);
      const what = column !== null ? headerOf(seen, column) : field !== null ? words.pane.fields[field] : '';
      const about = what === '' ? '' : `${what}: `;
      return { key, code, column, text: `${about}${choiceText(words, code, choice)}` };
    });
}

function headerOf({ book }: Seen, column: number | null): string {
  if (column === null) return '';
  const columns = [...Object.values(book.columns), ...book.unused];
  return columns.find((one) => one.column === column)?.header || columnLetters(column);
}
