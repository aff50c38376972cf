/**
 * A contact as it is written down, or put off. Fields that the sheet and the log have no column for are not asked. What
 * will be written stands on top, and the button that writes it at the foot of the pane.
 */
import { Button, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { WAY_WORDS, WAYS } from '../../book/written/ways';
import { textAt } from '../../book/grid';
import type { Field as SheetField } from '../../book/header/fields';
import { todayWords } from '../../locale/today';
import { dayOfIso, isoOf } from '../../policy/day';
import { dayAfter, type Span } from '../../policy/span';
import { usePane, usePart } from '../parts/context';
import { entryOf } from '../session/contactForm';
import { useLook } from '../parts/look';
import { ScreenTitle } from '../parts/ScreenTitle';
import type { ContactForm, Daily, Seen } from '../session/state';
import { WhatIsWritten } from '../classify/WhatIsWritten';

const SPANS: readonly Span[] = [
  { count: 1, unit: 'd' },
  { count: 3, unit: 'd' },
  { count: 1, unit: 'w' },
  { count: 2, unit: 'w' },
  { count: 1, unit: 'm' },
];

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', gap: '8px' },
  spans: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  input: { minWidth: 0 },
});

export function ContactSheet({ daily, form }: { readonly daily: Daily; readonly form: ContactForm }) {
  const look = useLook();
  const { words } = usePane();
  const said = todayWords(words.locale);
  const { customers, resting } = daily.seen.book;
  const first = (form.kind === 'resume' ? resting : customers)[form.ids[0] ?? -1]?.name ?? '';
  const names = form.ids.length > 1 ? said.andOthers(first, form.ids.length - 1) : first;
  const isContact = form.kind === 'contact';
  return (
    <>
      <ScreenTitle of="contact" text={said[TITLES[form.kind]](names)} />
      <WhatIsWritten form={form} />
      {(form.kind === 'stop' || form.kind === 'resume') && <Reason form={form} />}
      {isContact && <Talk form={form} />}
      {(isContact || form.kind === 'put-off') && <NextDay form={form} />}
      {isContact && <Standing seen={daily.seen} form={form} />}
      {form.kind === 'put-off' && isKeptInLog(daily.seen) && <p className={look.quiet}>{said.keptInLog}</p>}
    </>
  );
}

const TITLES = {
  contact: 'formTitle',
  'put-off': 'putOffTitle',
  stop: 'stopTitle',
  resume: 'resumeTitle',
} as const;

function Reason({ form }: { readonly form: ContactForm }) {
  const look = useLook();
  const { words } = usePane();
  const said = todayWords(words.locale);
  const { type } = usePart('today');
  return (
    <>
      <Field label={said.why} size="small">
        <Input value={form.said} onChange={(_, { value }) => type({ said: value })} />
      </Field>
      {form.kind === 'stop' && <p className={look.quiet}>{said.stopHint}</p>}
    </>
  );
}

/** A column of ours shows it where the sheet has none of its own. */
const isKeptInLog = ({ book, target }: Seen): boolean => !book.columns.next_contact && !target.own.next;

function Talk({ form }: { readonly form: ContactForm }) {
  const styles = useStyles();
  const { words, session } = usePane();
  const said = todayWords(words.locale);
  const { type } = usePart('today');
  const today = session.today();
  const day = dayOfIso(form.date);
  return (
    <>
      <div className={styles.pair}>
        <Field
          label={said.date}
          size="small"
          {...((day === null || day > today) && { validationMessage: said.notYet })}
        >
          <Input
            type="date"
            className={styles.input}
            value={form.date}
            max={isoOf(today)}
            onChange={(_, { value }) => type({ date: value })}
          />
        </Field>
        <Field label={said.way} size="small">
          <Select
            value={form.way ?? ''}
            onChange={(_, { value }) => type({ way: WAYS.find((way) => way === value) ?? null })}
          >
            <option value="">{said.noWay}</option>
            {WAYS.map((way) => (
              <option key={way} value={way}>
                {WAY_WORDS[way][words.locale][0]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {(['said', 'answered', 'promised'] as const).map((field) => (
        <Field key={field} label={said[field]} size="small">
          <Textarea
            size="small"
            resize="vertical"
            value={form[field]}
            onChange={(_, { value }) => type({ [field]: value })}
          />
        </Field>
      ))}
    </>
  );
}

function NextDay({ form }: { readonly form: ContactForm }) {
  const styles = useStyles();
  const look = useLook();
  const { words, session } = usePane();
  const said = todayWords(words.locale);
  const { type } = usePart('today');
  const today = session.today();
  const isContact = form.kind === 'contact';
  const from = (isContact ? dayOfIso(form.date) : null) ?? today;
  const isWrong = form.next !== '' && entryOf({ ...form, date: isContact ? form.date : isoOf(today) }, today) === null;
  return (
    <div className={look.section}>
      <Field
        label={isContact ? said.next : said.until}
        size="small"
        {...(isWrong && from <= today && { validationMessage: isContact ? said.nextLater : said.putOffLater })}
      >
        <Input
          type="date"
          className={styles.input}
          value={form.next}
          min={isoOf((from + 1) as typeof from)}
          onChange={(_, { value }) => type({ next: value })}
        />
      </Field>
      <div className={styles.spans}>
        {isContact && (
          <Button
            size="small"
            appearance={form.next === '' ? 'primary' : 'secondary'}
            aria-pressed={form.next === ''}
            onClick={() => type({ next: '' })}
          >
            {said.byRhythm}
          </Button>
        )}
        {SPANS.map((span) => {
          const day = isoOf(dayAfter(from, span));
          return (
            <Button
              key={`${span.count}${span.unit}`}
              size="small"
              aria-pressed={form.next === day}
              appearance={form.next === day ? 'primary' : 'secondary'}
              onClick={() => type({ next: day })}
            >
              {said.span[span.unit](span.count)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

/** Intent and stage, in the words that the sheet uses for them. */
function Standing({ seen, form }: { readonly seen: Seen; readonly form: ContactForm }) {
  const styles = useStyles();
  const { words } = usePane();
  const said = todayWords(words.locale);
  const { type } = usePart('today');
  const id = useId();
  const fields = (['intent', 'stage'] as const).filter((field) => seen.book.columns[field]);
  const used = useMemo(() => new Map(fields.map((field) => [field, wordsIn(seen, field)])), [seen, fields.join()]);
  if (fields.length === 0) return null;
  return (
    <div className={styles.pair}>
      {fields.map((field) => (
        <Field key={field} label={said[field]} size="small">
          <Input
            className={styles.input}
            list={`${id}-${field}`}
            value={form[field]}
            placeholder={said.asItIs}
            onChange={(_, { value }) => type({ [field]: value })}
          />
          <datalist id={`${id}-${field}`}>
            {used.get(field)?.map((word) => (
              <option key={word} value={word} />
            ))}
          </datalist>
        </Field>
      ))}
    </div>
  );
}

const MOST_WORDS = 20;

function wordsIn({ book, sheet }: Seen, field: SheetField): readonly string[] {
  const column = book.columns[field]?.column;
  if (column === undefined) return [];
  const found = new Set<string>();
  for (const { row } of book.customers) {
    const word = row === null ? '' : textAt(sheet, row, column);
    if (word !== '') found.add(word);
    if (found.size === MOST_WORDS) break;
  }
  return [...found];
}
