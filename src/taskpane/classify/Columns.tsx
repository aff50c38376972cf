/**
 * Which column is what: the header as it stands in the sheet, its letter, what it was taken for and how sure that is.
 * Each can be corrected. First what decides (customer, volumes, contacts), the rest folded away.
 */
import { evidenceTexts } from '../../locale/say/evidence';
import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { ColumnFound } from '../../book/book';
import { FIELDS, type Field } from '../../book/header/fields';
import { percent } from '../../locale/say/numbers';
import { columnLetters } from '../../book/address';
import { usePane } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import type { Seen } from '../session/state';

/** What a tier, a score or a date is worked out from. */
const DECIDING: readonly Field[] = [
  'customer_name',
  'annual_volume',
  'potential_volume',
  'annual_revenue',
  'total_amount',
  'last_contact',
  'next_contact',
  'last_order_date',
  'order_date',
  'order_quantity',
  'order_amount',
  'intent',
  'probability',
  'stage',
  'credit_grade',
  'tier',
];

/** Below this it is worth a look. */
const DOUBTFUL = 0.8;

/** No field is called so. */
const FORGET = '?';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) minmax(112px, 42%)',
    columnGap: '8px',
    alignItems: 'center',
    paddingBlock: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  letter: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  header: { overflowWrap: 'anywhere' },
  doubtful: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  /** Below both: beside the list of meanings it would be a narrow column of many lines. */
  why: { gridColumn: '2 / -1' },
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

export function Columns({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words } = usePane();
  const { pane } = words;
  const { book } = seen;
  const found = Object.values(book.columns).sort((a, b) => a.column - b.column);
  const isFirst = ({ field, column, confidence }: ColumnFound) =>
    DECIDING.includes(field) || confidence < DOUBTFUL || isSaid(seen, column);
  const first = found.filter(isFirst);
  const others = found.filter((one) => !isFirst(one));
  const open = book.reason !== null;
  return (
    <section className={look.section} aria-labelledby="columns">
      <h2 id="columns" className={look.heading}>
        {pane.columns}
      </h2>
      {first.length > 0 && <List columns={first} seen={seen} label={pane.columns} />}
      {others.length > 0 && (
        <Fold label={pane.otherColumns(others.length)} open={open}>
          <List columns={others} seen={seen} label={pane.otherColumns(others.length)} />
        </Fold>
      )}
      {book.unused.length > 0 && (
        <Fold label={pane.unusedColumns(book.unused.length)} open={open}>
          <List columns={book.unused} seen={seen} label={pane.unusedColumns(book.unused.length)} />
        </Fold>
      )}
    </section>
  );
}

type Shown = { readonly column: number; readonly header: string } & Partial<ColumnFound>;

function List({
  columns,
  seen,
  label,
}: {
  readonly columns: readonly Shown[];
  readonly seen: Seen;
  readonly label: string;
}) {
  const look = useLook();
  return (
    <ul className={look.plainList} aria-label={label}>
      {columns.map((one) => (
        <Row key={one.column} shown={one} seen={seen} />
      ))}
    </ul>
  );
}

function Row({ shown, seen }: { readonly shown: Shown; readonly seen: Seen }) {
  const styles = useStyles();
  const look = useLook();
  const { words, session, state } = usePane();
  const { pane } = words;
  const { column, field, confidence, evidence = [] } = shown;
  const why = evidenceTexts(evidence, words).join(' · ');
  const header = shown.header === '' ? pane.noHeader : shown.header;
  const doubtful = field !== undefined && confidence !== undefined && confidence < DOUBTFUL;
  const sure = isSaid(seen, column)
    ? pane.saidByYou
    : confidence === undefined
      ? null
      : `${percent(confidence)}${doubtful ? ` · ${pane.notSure}` : ''}`;
  return (
    <li className={styles.row}>
      <span className={styles.letter}>{columnLetters(column)}</span>
      <div className={styles.header}>
        <span className={look.theirs}>{header}</span>
        {sure !== null && <div className={mergeClasses(look.quiet, doubtful && styles.doubtful)}>{sure}</div>}
      </div>
      <Select
        className={styles.select}
        size="small"
        value={field ?? ''}
        disabled={state.working !== null && state.working !== 'look'}
        aria-label={pane.meaningOf(header, columnLetters(column))}
        onChange={(_, { value }) =>
          void (value === FORGET
            ? session.forget(column)
            : session.mean(column, FIELDS.find((one) => one === value) ?? null))
        }
      >
        {isSaid(seen, column) && <option value={FORGET}>{pane.automatic}</option>}
        <option value="">{pane.none}</option>
        {choices(seen, field).map((one) => (
          <option key={one} value={one}>
            {pane.fields[one]}
          </option>
        ))}
      </Select>
      {why !== '' && !isSaid(seen, column) && <div className={mergeClasses(look.quiet, styles.why)}>{why}</div>}
    </li>
  );
}

/** What decides first, then everything else that a column can be. */
function choices({ book }: Seen, own: Field | undefined): readonly Field[] {
  const order = (field: Field) => field.startsWith('order_') || field === 'customer_name';
  const first = DECIDING.filter((field) => book.kind !== 'ledger' || order(field));
  const rest = FIELDS.filter((field) => !first.includes(field));
  return own && !first.includes(own) && !rest.includes(own) ? [own, ...first, ...rest] : [...first, ...rest];
}

function isSaid({ told, book }: Seen, column: number): boolean {
  const key = book.keys.get(column);
  const said = key === undefined ? undefined : told.columns?.[key];
  return said !== undefined && said !== '';
}
