/**
 * The sheet on the page: cells, frozen panes, selection, keyboard, mouse, editing in the cell.
 *
 * Our own, and not @revolist/revogrid 4 (looked at first): its types know no merged cells; frozen rows are a
 * second data source there, so that no merged cell, selection or running text crosses the line; and it wants an object
 * for each row, where the workbook has columns. Nor @tanstack/react-virtual: merged cells and selections need the place
 * of any cell, so the sums of geometry.ts are there anyhow, and with them a virtualiser is a binary search. The
 * workbook stays where it is; only the cells in sight are drawn, and of these only the ones that look different.
 *
 *  - one element scrolls; heads and frozen panes stick to it, so the browser keeps them together without our doing;
 *  - the keyboard is in a text field over the active cell (CellEditor); a polite live region says where one is.
 *
 * Known differences from Excel: the list in look.ts; a click while a formula is typed does not put a reference into it;
 * no fill handle, no several selections at once, no right-to-left sheets; rows and columns are not resized.
 */
import { mergeClasses } from '@fluentui/react-components';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { cellName } from '../../host/file/parts/reference';
import type { Desk, Refusal } from '../desk';
import { CellEditor } from './CellEditor';
import { editOf } from './edit';
import { landOf, mergedAt, withMerged, type Land } from './geometry';
import { ColumnHeads, RowHeads } from './Heads';
import { Painter } from './look';
import type { Spot } from './moves';
import { Pane } from './Pane';
import { frozenIn, placeIn, reveal, spotAt, useDrawn, useSight, useSpan, type Span } from './sight';
import { HEAD_HEIGHT, useGridStyles } from './styles';
import { useKeyboard } from './useKeyboard';
import { useMouse } from './useMouse';
import type { GridWords } from './words';

const SPOKEN_MOST = 300;
const USUAL_ROW = 20;

/** What happens in the field is not the sheet's. */
const keep = (event: SyntheticEvent): void => event.stopPropagation();

export interface GridProps {
  readonly desk: Desk;
  readonly words: GridWords;
  readonly onRefused: (refusal: Refusal) => void;
}

export function Grid({ desk, words, onRefused }: GridProps): ReactNode {
  const styles = useGridStyles();
  const version = useSyncExternalStore(desk.subscribe, desk.version);
  const edit = editOf(desk);
  useSyncExternalStore(edit.subscribe, edit.version);
  const editing = edit.current;

  const sheet = desk.sheet();
  const cell = desk.cell();
  const selected = useMemo(
    () => ({ area: withMerged(sheet, desk.selection()), cell: desk.cell() }),
    [desk, sheet, version],
  );
  const { area } = selected;

  const [reach, setReach] = useState<Spot>({ row: 0, column: 0 });
  const land = useLand(desk, reach, version);
  const headWidth = land.rows.count > 9_999 ? 56 : 44;
  const painter = useMemo(() => new Painter(desk.workbook, desk.calculation, desk.host.culture), [desk]);
  painter.begin(sheet);

  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [sight, look] = useSight(scroller, editing !== null);
  const frozen = frozenIn(sheet.view, land, sight, headWidth);
  const rows = useDrawn(land.rows, frozen.rows, sight.top, sight.height - HEAD_HEIGHT, 'rows');
  const columns = useDrawn(land.columns, frozen.columns, sight.left, sight.width - headWidth, 'columns');
  const keptRows = useSpan(0, frozen.rows - 1);
  const keptColumns = useSpan(0, frozen.columns - 1);

  const show = (spot: Spot): void => {
    if (scroller.current) reveal(scroller.current, land, frozen, headWidth, spot);
  };

  // A sheet opens at its top.
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
    setReach({ row: 0, column: 0 });
  }, [sheet]);

  // Whoever moved the active cell: the person, the add-in, the formula bar.
  useEffect(() => show(cell), [sheet, cell.row, cell.column]);

  useEffect(() => {
    edit.focusCells = () => field.current?.focus({ preventScroll: true });
    edit.onRefused = onRefused;
  }, [edit, onRefused]);

  const hitAt = (event: { readonly clientX: number; readonly clientY: number }) =>
    scroller.current ? spotAt(scroller.current, land, frozen, headWidth, event) : { row: 0, column: 0, head: null };
  const mouse = useMouse(desk, edit, hitAt, show);
  const page = Math.floor((sight.height - HEAD_HEIGHT - land.rows.start(frozen.rows)) / USUAL_ROW) - 1;
  const keyboard = useKeyboard(desk, edit, land, Math.max(1, page), (far) => {
    show(far);
    setReach({ row: Math.min(far.row, land.rows.count), column: Math.min(far.column, land.columns.count) });
  });

  const at = editing ?? cell;
  const place = placeIn(land, frozen, sight, headWidth, at, mergedAt(sheet, at.row, at.column));
  const active = painter.look(cell.row, cell.column, place.width);
  const name = cellName(cell.row, cell.column);
  const spoken = `${name}, ${active.text === '' ? words.empty : active.text.slice(0, SPOKEN_MOST)}`;

  const [frozenWidth, frozenHeight] = [land.columns.start(frozen.columns), land.rows.start(frozen.rows)];
  const [width, height] = [land.columns.start(land.columns.count), land.rows.start(land.rows.count)];
  const wide = width + headWidth;
  const columnHeads = { axis: land.columns, selectedFrom: area.column, selectedTo: area.column + area.columns - 1 };
  const rowHeads = { axis: land.rows, selectedFrom: area.row, selectedTo: area.row + area.rows - 1, width: headWidth };
  const pane = { painter, sheet, land, selected, words, version };

  /** Row numbers, frozen columns, the other columns. */
  const band = (drawn: Span, from: number, tall: number, isFrozen: boolean): ReactNode => (
    <>
      <div className={styles.left} style={{ left: 0 }}>
        <RowHeads {...rowHeads} from={from} span={drawn} length={tall} />
      </div>
      {frozen.columns > 0 && (
        <div className={styles.left} style={{ left: headWidth }}>
          <Pane
            {...pane}
            row={from}
            column={0}
            width={frozenWidth}
            height={tall}
            rows={drawn}
            columns={keptColumns}
            frozen={isFrozen ? 'both' : 'columns'}
          />
        </div>
      )}
      <Pane
        {...pane}
        row={from}
        column={frozen.columns}
        width={width - frozenWidth}
        height={tall}
        rows={drawn}
        columns={columns}
        frozen={isFrozen ? 'rows' : null}
      />
    </>
  );

  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={look}
        {...mouse}
        onMouseDown={(event) => event.preventDefault()}
        onDoubleClick={(event) => hitAt(event).head === null && edit.begin('in')}
      >
        <div className={styles.over} onPointerDown={keep} onMouseDown={keep} onDoubleClick={keep}>
          <CellEditor
            edit={edit}
            editing={editing}
            place={place}
            frame={sight}
            css={active.css}
            label={`${words.cellEditor} ${name}`}
            field={field}
            {...keyboard}
          />
        </div>
        <div
          role="grid"
          aria-label={`${words.grid} ${sheet.name}`}
          aria-rowcount={land.rows.count}
          aria-colcount={land.columns.count}
          aria-multiselectable
          aria-readonly={sheet.protected}
          className={styles.sheet}
          style={{ width: wide, height: height + HEAD_HEIGHT }}
        >
          <div aria-hidden className={mergeClasses(styles.band, styles.headBand)} style={{ width: wide }}>
            <div className={mergeClasses(styles.left, styles.corner)} style={{ left: 0, width: headWidth }} />
            {frozen.columns > 0 && (
              <div className={styles.left} style={{ left: headWidth }}>
                <ColumnHeads {...columnHeads} from={0} span={keptColumns} length={frozenWidth} />
              </div>
            )}
            <ColumnHeads {...columnHeads} from={frozen.columns} span={columns} length={width - frozenWidth} />
          </div>
          {frozen.rows > 0 && (
            <div className={mergeClasses(styles.band, styles.frozenBand)} style={{ width: wide }}>
              {band(keptRows, 0, frozenHeight, true)}
            </div>
          )}
          <div className={styles.band} style={{ width: wide }}>
            {band(rows, frozen.rows, height - frozenHeight, false)}
          </div>
        </div>
      </div>
      <div aria-live="polite" className={styles.spoken}>
        {editing ? '' : spoken}
      </div>
    </div>
  );
}

/** Worked out again when the workbook changed; the same as before when the change did not concern it. */
function useLand(desk: Desk, reach: Spot, version: number): Land {
  const before = useRef<Land | null>(null);
  const land = useMemo(() => {
    const { row, column } = desk.cell();
    return landOf(
      desk.sheet(),
      { row: Math.max(reach.row, row), column: Math.max(reach.column, column) },
      before.current,
    );
  }, [desk, reach, version]);
  before.current = land;
  return land;
}
