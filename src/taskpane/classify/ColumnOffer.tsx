/**
 * A column that can be put into the sheet: where it goes, the first texts of it, how many cells change, and the button
 * that writes just that.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { reportWords } from '../../locale/reports';
import { columnLetters } from '../../book/address';
import type { TextColumn } from '../../plan/columns/textColumn';
import { usePane, usePart } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';
import type { ColumnOffered } from '../session/report';

const useStyles = makeStyles({
  cell: {
    paddingInlineStart: '8px',
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    fontSize: tokens.fontSizeBase200,
  },
  /** All of it: this is what will be written. */
  text: { display: 'block', unicodeBidi: 'isolate' },
});

interface Given {
  readonly name: ColumnOffered;
  readonly label: string;
  readonly goes: (column: string, cells: number) => string;
  readonly column: TextColumn | null;
}

export function ColumnOffer({ name, label, goes, column }: Given) {
  const look = useLook();
  const styles = useStyles();
  const { words, state } = usePane();
  const { writeColumn } = usePart('reports');
  const { missing, same } = reportWords(words.locale);
  return (
    <Fold label={label}>
      {column === null ? (
        <p className={look.quiet}>{missing.noRoom}</p>
      ) : column.cells === 0 ? (
        <p className={look.quiet}>{missing.upToDate(columnLetters(column.column))}</p>
      ) : (
        <div className={look.section}>
          <p className={look.quiet}>{goes(columnLetters(column.column), column.cells)}</p>
          {column.first.map(({ row, text }) => (
            <div key={row} className={styles.cell}>
              <span className={look.quiet}>{same.row(row + 1)}</span>
              <span className={styles.text}>{text}</span>
            </div>
          ))}
          <Button
            className={look.fit}
            size="small"
            appearance="primary"
            disabledFocusable={state.working !== null}
            onClick={() => void writeColumn(name)}
          >
            {missing.write(column.cells)}
          </Button>
        </div>
      )}
    </Fold>
  );
}
