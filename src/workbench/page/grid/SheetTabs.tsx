/** The sheets that can be seen, and what the selection adds up to. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
import type { Desk } from '../desk';
import { editOf } from './edit';
import { summed } from './summed';
import type { GridWords } from './words';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'stretch',
    minHeight: '30px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  tabs: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    overflowX: 'auto',
    overflowY: 'hidden',
    scrollbarWidth: 'thin',
    paddingLeft: '12px',
  },
  tab: {
    position: 'relative',
    flexShrink: 0,
    maxWidth: '220px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    padding: '0 14px',
    border: 'none',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  color: {
    position: 'absolute',
    left: '6px',
    right: '6px',
    top: '2px',
    height: '3px',
    borderRadius: '2px',
    forcedColorAdjust: 'none',
  },
  sums: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: '16px',
    padding: '0 12px',
    '@media (max-width: 640px)': { display: 'none' },
  },
});

export interface SheetTabsProps {
  readonly desk: Desk;
  readonly words: GridWords;
}

export function SheetTabs({ desk, words }: SheetTabsProps): ReactNode {
  const styles = useStyles();
  useSyncExternalStore(desk.subscribe, desk.version);
  const current = desk.sheet();
  const sheets = desk.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const sum = summed(current, desk.selection());
  const number = new Intl.NumberFormat(desk.host.culture.name, { maximumFractionDigits: 2 });

  const show = (id: string): void => {
    void editOf(desk).commit();
    desk.show(id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = sheets.indexOf(current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: sheets.length - 1 }[event.key];
    const next = to === undefined ? undefined : sheets[(to + sheets.length) % sheets.length];
    if (!next) return;
    event.preventDefault();
    show(next.id);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[sheets.indexOf(next)]?.focus();
  };

  return (
    <div className={styles.bar}>
      <div role="tablist" aria-label={words.sheetTabs} className={styles.tabs} onKeyDown={onKeyDown}>
        {sheets.map(({ id, name, tabColor }) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === current.id}
            tabIndex={id === current.id ? 0 : -1}
            title={name}
            className={mergeClasses(styles.tab, id === current.id && styles.chosen)}
            onClick={() => show(id)}
          >
            {tabColor !== '' && <span aria-hidden className={styles.color} style={{ backgroundColor: tabColor }} />}
            {name}
          </button>
        ))}
      </div>
      {sum && (
        <div className={styles.sums}>
          {sum.numbers > 0 && (
            <span>
              {words.average}: {number.format(sum.sum / sum.numbers)}
            </span>
          )}
          <span>
            {words.count}: {number.format(sum.count)}
          </span>
          {sum.numbers > 0 && (
            <span>
              {words.sum}: {number.format(sum.sum)}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
