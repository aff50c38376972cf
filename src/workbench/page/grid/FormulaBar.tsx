/** The name of the active cell, and what stands in it: the same edit as in the cell, with more room. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { MAX_COLUMNS, MAX_ROWS } from '../../host/model';
import { areaIn } from '../../host/objects/place';
import { cellName } from '../../host/file/parts/reference';
import type { Desk, Refusal } from '../desk';
import { commitUnlessInPane } from './CellEditor';
import { editOf } from './edit';
import { moved } from './moves';
import { landOf } from './geometry';
import { MOST_CHARACTERS } from './typed';
import type { GridWords } from './words';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'stretch',
    gap: '4px',
    padding: '3px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  field: {
    boxSizing: 'border-box',
    height: '26px',
    padding: '3px 8px',
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '18px',
    outlineStyle: 'none',
    ':focus': { borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}` },
    '@media (forced-colors: active)': { ':focus': { outlineStyle: 'solid' } },
  },
  name: { width: '92px', flexShrink: 0, textAlign: 'center' },
  text: { flexGrow: 1, minWidth: 0, resize: 'none', whiteSpace: 'pre', overflow: 'hidden' },
  sign: {
    alignSelf: 'center',
    padding: '0 4px',
    color: tokens.colorNeutralForeground3,
    fontFamily: 'Cambria, Georgia, serif',
    fontStyle: 'italic',
    userSelect: 'none',
  },
});

export interface FormulaBarProps {
  readonly desk: Desk;
  readonly words: GridWords;
  readonly onRefused: (refusal: Refusal) => void;
}

export function FormulaBar({ desk, words, onRefused }: FormulaBarProps): ReactNode {
  const styles = useStyles();
  useSyncExternalStore(desk.subscribe, desk.version);
  const edit = editOf(desk);
  useSyncExternalStore(edit.subscribe, edit.version);
  const [wanted, setWanted] = useState<string | null>(null);
  const { row, column } = desk.cell();
  const isProtected = desk.sheet().protected;

  const go = (): void => {
    const area = areaIn((wanted ?? '').trim().toUpperCase());
    setWanted(null);
    if (area && area.row + area.rows <= MAX_ROWS && area.column + area.columns <= MAX_COLUMNS) desk.select(area);
    edit.focusCells();
  };

  const leave = (key: string, shift: boolean): void => {
    void edit.commit();
    const sheet = desk.sheet();
    const selected = { area: desk.selection(), cell: desk.cell() };
    const next = moved(sheet, landOf(sheet, selected.cell, null), selected, { key, ctrl: false, shift }, 1);
    if (next) desk.select(next.area, next.cell);
    edit.focusCells();
  };

  return (
    <div className={styles.bar} data-formula-bar="">
      <input
        className={mergeClasses(styles.field, styles.name)}
        aria-label={words.nameBox}
        value={wanted ?? cellName(row, column)}
        spellCheck={false}
        autoComplete="off"
        onFocus={(event) => {
          void edit.commit();
          event.currentTarget.select();
        }}
        onChange={(event) => setWanted(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            // Else the same key would fall on the cell.
            event.preventDefault();
            go();
          } else if (event.key === 'Escape') {
            setWanted(null);
            edit.focusCells();
          }
        }}
        onBlur={() => setWanted(null)}
      />
      <span aria-hidden className={styles.sign}>
        fx
      </span>
      <textarea
        className={mergeClasses(styles.field, styles.text)}
        aria-label={words.formulaBar}
        rows={1}
        value={edit.current?.text ?? edit.cellText()}
        maxLength={MOST_CHARACTERS}
        spellCheck={false}
        autoComplete="off"
        readOnly={isProtected}
        onFocus={() => (edit.current ? edit.settle() : isProtected || edit.begin('in'))}
        onBeforeInput={() => isProtected && onRefused('protected')}
        onChange={(event) => edit.change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && event.altKey) {
            const element = event.currentTarget;
            element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
            edit.change(element.value);
          } else if (event.key === 'Enter' || event.key === 'Tab') leave(event.key, event.shiftKey);
          else if (event.key === 'Escape') {
            edit.cancel();
            edit.focusCells();
          } else return;
          event.preventDefault();
        }}
        onBlur={(event) => {
          // Back into the cell, it is still the same edit.
          if (!(event.relatedTarget instanceof HTMLTextAreaElement && event.relatedTarget.closest('[data-sheet]')))
            commitUnlessInPane(edit);
        }}
      />
    </div>
  );
}
