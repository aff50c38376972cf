/**
 * The pane: look, preview, apply, revert. One primary button, at the bottom, that says what will happen.
 */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Radio,
  RadioGroup,
  Text,
  Title3,
  tokens,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Question } from '../book/book';
import { quoted, type Words } from '../locale/words';
import { columnLetters } from '../plan/ownColumn';
import { cellCount } from '../plan/plan';
import { TIERS } from '../policy/tier';
import type { Preview } from '../sheet/jobs';
import type { Outcome, Session } from './session';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '16px',
    gap: '12px',
  },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', flexGrow: 1, overflowWrap: 'anywhere' },
  foot: {
    display: 'flex',
    gap: '8px',
    position: 'sticky',
    bottom: 0,
    paddingBlock: '8px',
    background: tokens.colorNeutralBackground1,
  },
  tiers: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: '8px',
    rowGap: '4px',
    alignItems: 'center',
  },
  bar: {
    height: '10px',
    borderRadius: tokens.borderRadiusSmall,
    background: tokens.colorBrandBackground,
    minWidth: '2px',
  },
  columns: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '12px', rowGap: '4px', margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function Pane({ session, words }: { readonly session: Session; readonly words: Words }) {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { preview, question, outcome, working } = state;
  return (
    <main className={styles.pane}>
      <Title3 as="h1">{words.product}</Title3>
      <div className={styles.body} aria-live="polite">
        {working && <ProgressBar aria-label={words.pane.working} />}
        {state.waitingForCell && <Message intent="warning" text={words.failure['editing-cell']} />}
        {outcome && <Message intent={outcome.kind === 'failed' ? 'error' : 'success'} text={told(outcome, words)} />}
        {preview && question === null && <Seen preview={preview} words={words} />}
        {preview && question && (
          <Ask key={question.code} question={question} preview={preview} words={words} session={session} />
        )}
      </div>
      <div className={styles.foot}>
        {preview?.classified ? (
          <Button appearance="primary" disabled={working} onClick={() => void session.apply()}>
            {words.pane.apply(preview.book.customers.length)}
          </Button>
        ) : (
          <Button appearance="primary" disabled={working} onClick={() => void session.look()}>
            {words.pane.preview}
          </Button>
        )}
        {preview && <Button onClick={session.back}>{words.pane.back}</Button>}
        <Button appearance="subtle" disabled={working} onClick={() => void session.revert()}>
          {words.pane.revert}
        </Button>
      </div>
    </main>
  );
}

function Message({ intent, text }: { readonly intent: 'success' | 'warning' | 'error'; readonly text: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

function told(outcome: Outcome, { pane, failure }: Words): string {
  switch (outcome.kind) {
    case 'applied':
      return pane.done(outcome.rows);
    case 'unchanged':
      return pane.unchanged;
    case 'reverted':
      return pane.reverted(outcome.cells);
    case 'failed':
      return failure[outcome.failure];
  }
}

function Seen({ preview, words }: { readonly preview: Preview; readonly words: Words }) {
  const styles = useStyles();
  const { book, decisions, classified } = preview;
  const { pane } = words;
  const counts = [...TIERS, null].map(
    (tier) => [tier, decisions.filter((decision) => decision.tier === tier).length] as const,
  );
  const most = Math.max(1, ...counts.map(([, count]) => count));
  const facts = [
    pane.customers(book.customers.length),
    ...book.headerRows.slice(-1).map((row) => pane.headerRow(row + 1)),
    ...(book.excluded.length > 0 ? [pane.leftOut(book.excluded.length)] : []),
    ...(book.hiddenRows > 0 ? [pane.hiddenRows(book.hiddenRows)] : []),
  ];
  const placed = Object.values(classified?.columns ?? {});
  return (
    <>
      <Text weight="semibold">{book.sheet}</Text>
      <Text className={styles.quiet}>{facts.join(' · ')}</Text>
      {book.reason && <Message intent="warning" text={words.refused[book.reason]} />}
      <div className={styles.tiers}>
        {counts
          .filter(([tier, count]) => count > 0 || tier !== null)
          .map(([tier, count]) => (
            <Row
              key={tier ?? ''}
              label={tier === null ? pane.noTier : words.tier[tier]}
              count={count}
              share={count / most}
            />
          ))}
      </div>
      <Text weight="semibold">{pane.columns}</Text>
      <dl className={styles.columns}>
        {Object.values(book.columns).map((column) => (
          <Pair key={column.field} term={columnLetters(column.column)} text={column.header} />
        ))}
      </dl>
      {classified && cellCount(classified.plan) > 0 && (
        <Text>
          {pane.newColumns(columnLetters(Math.min(...placed)), columnLetters(Math.max(...placed)), classified.sheet)}
          <br />
          {pane.untouched}
        </Text>
      )}
    </>
  );
}

function Row({ label, count, share }: { readonly label: string; readonly count: number; readonly share: number }) {
  const styles = useStyles();
  return (
    <>
      <Text>{label}</Text>
      <div className={styles.bar} style={{ width: `${Math.round(share * 100)}%` }} />
      <Text>{count}</Text>
    </>
  );
}

function Pair({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd style={{ margin: 0 }}>{text}</dd>
    </>
  );
}

function Ask({
  question,
  preview,
  words,
  session,
}: {
  readonly question: Question;
  readonly preview: Preview;
  readonly words: Words;
  readonly session: Session;
}) {
  const header = Object.values(preview.book.columns).find(({ column }) => column === question.column)?.header ?? '';
  return (
    <>
      <Text weight="semibold">{words.pane.oneQuestion}</Text>
      <Text id="question">{words.question[question.code](question.examples.map(quoted), header)}</Text>
      <RadioGroup aria-labelledby="question" onChange={(_, { value }) => void session.answer(question, value)}>
        {question.choices.map((choice) => (
          <Radio key={choice} value={choice} label={words.choice[choice] ?? choice} />
        ))}
      </RadioGroup>
    </>
  );
}
