/**
 * The sheet on the page: cells, frozen panes, selection, keyboard, mouse, editing in the cell.
 *
 * Our own, and not @revolist/revogrid 4 (tried first): merged cells are in its paid edition; frozen rows are a second data source,
 * so that no merged cell, selection or running text crosses the line; its rows are objects of which it wants 20,000. Nor
 * @tanstack/react-virtual: merged cells and selections need the place of any cell, so the prefix sums of geometry.ts are there
 * anyhow, and they are all that a virtualiser does. The workbook stays where it is; only the cells in sight are drawn.
 *
 *  - one element scrolls; heads and frozen panes stick to it, so the browser keeps them together without our doing;
 *  - the keyboard is in a text field over the active cell (CellEditor); a polite live region says where one is;
 *  - Tab moves from cell to cell, as in Excel. Escape and then Tab leaves the sheet.
 *
 * Known differences from Excel: the list in look.ts; a click while a formula is typed does not put a reference into it; no fill
 * handle, no several selections at once, no right-to-left sheets; rows and columns are not resized.
 */
import { mergeClasses } from '@fluentui/react-components';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { MAX_COLUMNS, MAX_ROWS } from '../../host/model';
import { cellName } from '../../host/parts/reference';
import type { Desk, Refusal } from '../desk';
import { CellEditor } from './CellEditor';
import { copied, pasted, type Copied } from './clipboard';
import { editOf } from './edit';
import { landOf, mergedAt, type Axis, type Land } from './geometry';
import { ColumnHeads, RowHeads } from './Heads';
import { Painter } from './look';
import { farCorner, moved, selectedAt, stretched, type Selected, type Spot } from './moves';
import { Pane } from './Pane';
import type { Span } from './Row';
import { HEAD_HEIGHT, useGridStyles } from './styles';
import type { GridWords } from './words';

/** Drawn beyond what is in sight, so that a quick wheel finds them there. */
const MORE_ROWS = 12;
const MORE_COLUMNS = 2;
/** Frozen panes never take more of the sight than this. */
const MOST_FROZEN = 0.6;
const SPEAK_MOST = 300;

export interface GridProps {
  readonly desk: Desk;
  readonly words: GridWords;
  readonly onRefused: (refusal: Refusal) => void;
}

interface Sight {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export function Grid({ desk, words, onRefused }: GridProps): ReactNode {
  const styles = useGridStyles();
  const version = useSyncExternalStore(desk.subscribe, desk.version);
  const edit = editOf(desk);
  useSyncExternalStore(edit.subscribe, edit.version);
  const editing = edit.current;

  const sheet = desk.sheet();
  const selected: Selected = { area: desk.selection(), cell: desk.cell() };
  const { area, cell } = selected;

  const landBefore = useRef<Land | null>(null);
  const [reach, setReach] = useState<Spot>({ row: 0, column: 0 });
  const land = landOf(
    sheet,
    { row: Math.max(reach.row, cell.row), column: Math.max(reach.column, cell.column) },
    landBefore.current,
  );
  landBefore.current = land;

  const painter = useMemo(() => new Painter(desk.workbook, desk.calculation, desk.host.culture), [desk]);
  painter.begin(sheet);

  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [sight, setSight] = useState<Sight>({ top: 0, left: 0, width: 0, height: 0 });
  const headWidth = land.rows.count > 9_999 ? 56 : 44;

  const frozen = frozenOf(sheet.view, land, sight, headWidth);
  const drawn = drawnOf(land, sight, frozen, headWidth);

  const look = useCallback((): void => {
    const element = scroller.current;
    if (!element) return;
    const next = {
      top: element.scrollTop,
      left: element.scrollLeft,
      width: element.clientWidth,
      height: element.clientHeight,
    };
    setSight((before) => (isSame(before, next) ? before : next));
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look]);

  // A sheet opens at its top.
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
    setReach({ row: 0, column: 0 });
    look();
  }, [sheet, look]);

  /** Brings a cell into sight. */
  const reveal = ({ row, column }: Spot): void => {
    const element = scroller.current;
    if (!element) return;
    const along = (axis: Axis, index: number, kept: number, room: number, at: number): number => {
      if (index < kept) return at;
      const [start, end] = [axis.start(index) - axis.start(kept), axis.start(index + 1) - axis.start(kept)];
      const shown = room - axis.start(kept);
      if (start < at) return start;
      return end > at + shown ? Math.min(start, end - shown + 1) : at;
    };
    const { clientHeight, clientWidth, scrollTop, scrollLeft } = element;
    element.scrollTop = along(land.rows, row, frozen.rows, clientHeight - HEAD_HEIGHT, scrollTop);
    element.scrollLeft = along(land.columns, column, frozen.columns, clientWidth - headWidth, scrollLeft);
  };

  // Whoever moved the active cell: the person, the add-in, the formula bar.
  useEffect(() => {
    reveal(cell);
  }, [sheet, cell.row, cell.column]);

  useEffect(() => {
    edit.focusCells = () => field.current?.focus({ preventScroll: true });
    edit.onRefused = onRefused;
  }, [edit, onRefused]);

  const select = (next: Selected): void => {
    desk.select(next.area, next.cell);
  };

  // ── Keyboard ──

  const leaving = useRef(false);
  const lastCopy = useRef<Copied | null>(null);

  const move = (key: string, ctrl: boolean, shift: boolean): boolean => {
    const page = Math.max(1, Math.floor((sight.height - HEAD_HEIGHT - land.rows.start(frozen.rows)) / 20) - 1);
    const next = moved(sheet, land, { area: desk.selection(), cell: desk.cell() }, { key, ctrl, shift }, page);
    if (!next) return false;
    select(next);
    if (shift && key !== 'Tab' && key !== 'Enter' && key !== ' ') {
      const far = farCorner(next);
      reveal(far);
      if (far.row > reach.row || far.column > reach.column)
        setReach({ row: Math.min(far.row, land.rows.count), column: Math.min(far.column, land.columns.count) });
    }
    return true;
  };

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key, shiftKey: shift, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const isLeaving = leaving.current && key === 'Tab';
    leaving.current = key === 'Escape' || (leaving.current && key === 'Shift');
    if (isLeaving || altKey) return;
    const done = ((): boolean => {
      if (key === 'F2') edit.begin('in');
      else if (key === 'Backspace' && !ctrl) edit.begin('over', '');
      else if (key === 'Delete') void desk.clear(desk.selection()).then((refusal) => edit.refuse(refusal));
      else if (ctrl && !shift && key.toLowerCase() === 'z') void desk.undo();
      else if (ctrl && (key.toLowerCase() === 'y' || (shift && key.toLowerCase() === 'z'))) void desk.redo();
      else if (ctrl && (key === 'PageDown' || key === 'PageUp')) turn(key === 'PageDown' ? 1 : -1);
      else return move(key, ctrl, shift);
      return true;
    })();
    if (done) event.preventDefault();
  };

  const turn = (by: number): void => {
    const shown = desk.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    const next = shown[shown.indexOf(sheet) + by];
    if (next) desk.show(next.id);
  };

  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    lastCopy.current = copied(desk.workbook, sheet, area, desk.host.culture);
    event.clipboardData.setData('text/plain', lastCopy.current.text);
  };

  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    const rows = pasted(text, lastCopy.current, area);
    const wide = Math.max(1, ...rows.map((line) => line.length));
    void desk.paste(area.row, area.column, rows).then((refusal) => {
      edit.refuse(refusal);
      if (refusal === null) desk.select({ row: area.row, column: area.column, rows: rows.length, columns: wide });
    });
  };

  // ── Mouse ──

  const spotAt = (event: {
    readonly clientX: number;
    readonly clientY: number;
  }): Spot & { head: 'row' | 'column' | 'both' | null } => {
    const box = scroller.current?.getBoundingClientRect();
    const { scrollTop = 0, scrollLeft = 0 } = scroller.current ?? {};
    const x = event.clientX - (box?.left ?? 0) - headWidth;
    const y = event.clientY - (box?.top ?? 0) - HEAD_HEIGHT;
    const along = (axis: Axis, pixel: number, kept: number, scrolled: number) =>
      axis.at(pixel < axis.start(kept) ? Math.max(0, pixel) : pixel + scrolled);
    return {
      row: along(land.rows, y, frozen.rows, scrollTop),
      column: along(land.columns, x, frozen.columns, scrollLeft),
      head: x < 0 ? (y < 0 ? 'both' : 'row') : y < 0 ? 'column' : null,
    };
  };

  const dragging = useRef<{ cell: Spot; head: 'row' | 'column' | 'both' | null } | null>(null);

  const dragTo = (start: { cell: Spot; head: 'row' | 'column' | 'both' | null }, to: Spot): Selected => {
    if (start.head === 'both')
      return { area: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, cell: start.cell };
    const next = stretched(sheet, start.cell, to);
    if (start.head === 'column') return { ...next, area: { ...next.area, row: 0, rows: MAX_ROWS } };
    if (start.head === 'row') return { ...next, area: { ...next.area, column: 0, columns: MAX_COLUMNS } };
    return start.cell.row === to.row && start.cell.column === to.column ? selectedAt(sheet, to) : next;
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const element = scroller.current;
    const isOnScrollbar =
      element &&
      (event.nativeEvent.offsetX > element.clientWidth ||
        event.clientX > element.getBoundingClientRect().left + element.clientWidth ||
        event.clientY > element.getBoundingClientRect().top + element.clientHeight);
    if (event.button !== 0 || isOnScrollbar) return;
    void edit.commit();
    const { head, ...spot } = spotAt(event);
    const first =
      head === 'column'
        ? { row: 0, column: spot.column }
        : head === 'row'
          ? { row: spot.row, column: 0 }
          : head === 'both'
            ? { row: 0, column: 0 }
            : spot;
    const start = event.shiftKey ? { cell: desk.cell(), head } : { cell: first, head };
    select(dragTo(start, spot));
    leaving.current = false;
    if (event.pointerType !== 'touch') {
      dragging.current = start;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    edit.focusCells();
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const start = dragging.current;
    if (!start) return;
    const spot = spotAt(event);
    const next = dragTo(start, spot);
    const before = desk.selection();
    const isNew =
      next.area.row !== before.row ||
      next.area.column !== before.column ||
      next.area.rows !== before.rows ||
      next.area.columns !== before.columns;
    if (isNew) select(next);
    if (start.head === null) reveal(spot);
  };

  // ── What is seen ──

  const place = placeOf(
    land,
    frozen,
    sight,
    headWidth,
    editing ?? cell,
    mergedAt(sheet, (editing ?? cell).row, (editing ?? cell).column),
  );
  const active = painter.look(cell.row, cell.column, place.width);
  const name = cellName(cell.row, cell.column);
  const spoken = `${name}, ${active.text === '' ? words.empty : active.text.slice(0, SPEAK_MOST)}`;
  const [frozenWidth, frozenHeight] = [land.columns.start(frozen.columns), land.rows.start(frozen.rows)];
  const [width, height] = [land.columns.start(land.columns.count), land.rows.start(land.rows.count)];
  const columnHeads = { axis: land.columns, selectedFrom: area.column, selectedTo: area.column + area.columns - 1 };
  const rowHeads = { axis: land.rows, selectedFrom: area.row, selectedTo: area.row + area.rows - 1, width: headWidth };
  const pane = { painter, sheet, land, selected, words, version };
  const keptColumns = { first: 0, last: frozen.columns - 1 };
  const keptRows = { first: 0, last: frozen.rows - 1 };

  const band = (rows: Span, from: number, tall: number, isFrozen: boolean) => (
    <>
      <div className={styles.left} style={{ left: 0 }}>
        <RowHeads {...rowHeads} from={from} span={rows} length={tall} />
      </div>
      {frozen.columns > 0 && (
        <div className={styles.left} style={{ left: headWidth }}>
          <Pane
            {...pane}
            origin={{ row: from, column: 0 }}
            width={frozenWidth}
            height={tall}
            rows={rows}
            columns={keptColumns}
            frozen={isFrozen ? 'both' : 'columns'}
          />
        </div>
      )}
      <Pane
        {...pane}
        origin={{ row: from, column: frozen.columns }}
        width={width - frozenWidth}
        height={tall}
        rows={rows}
        columns={drawn.columns}
        frozen={isFrozen ? 'rows' : null}
      />
    </>
  );

  return (
    <div className={styles.frame}>
      <div className={styles.body}>
        <div
          ref={scroller}
          className={styles.scroller}
          onScroll={look}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={() => (dragging.current = null)}
          onPointerCancel={() => (dragging.current = null)}
          onMouseDown={(event) => event.preventDefault()}
          onDoubleClick={(event) => spotAt(event).head === null && edit.begin('in')}
        >
          <div
            role="grid"
            aria-label={`${words.grid} ${sheet.name}`}
            aria-rowcount={land.rows.count}
            aria-colcount={land.columns.count}
            aria-multiselectable
            aria-readonly={sheet.protected}
            className={styles.sheet}
            style={{ width: width + headWidth, height: height + HEAD_HEIGHT }}
          >
            <div
              className={mergeClasses(styles.band, styles.topBand)}
              style={{ top: 0, width: width + headWidth }}
              aria-hidden
            >
              <div
                className={mergeClasses(styles.left, styles.heads)}
                style={{ left: 0, width: headWidth, height: HEAD_HEIGHT, position: 'sticky' }}
              >
                <div
                  className={mergeClasses(styles.head, styles.corner)}
                  style={{ inset: 0 }}
                  title={words.selectAll}
                />
              </div>
              {frozen.columns > 0 && (
                <div className={styles.left} style={{ left: headWidth }}>
                  <ColumnHeads {...columnHeads} from={0} span={keptColumns} length={frozenWidth} />
                </div>
              )}
              <ColumnHeads {...columnHeads} from={frozen.columns} span={drawn.columns} length={width - frozenWidth} />
            </div>
            {frozen.rows > 0 && (
              <div
                className={mergeClasses(styles.band, styles.topBand)}
                style={{ top: HEAD_HEIGHT, width: width + headWidth, zIndex: 2 }}
              >
                {band(keptRows, 0, frozenHeight, true)}
              </div>
            )}
            <div className={styles.band} style={{ width: width + headWidth }}>
              {band(drawn.rows, frozen.rows, height - frozenHeight, false)}
            </div>
          </div>
        </div>
        <CellEditor
          edit={edit}
          editing={editing}
          place={place}
          frame={sight}
          css={active.css}
          label={`${words.cellEditor} ${name}`}
          field={field}
          onKey={onKey}
          onLeave={(key, shift) => move(key, false, shift)}
          onCopy={onCopy}
          onPaste={onPaste}
        />
        <div aria-live="polite" className={styles.spoken}>
          {editing ? '' : spoken}
        </div>
      </div>
    </div>
  );
}

interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** As the file says, as long as something is left to scroll. */
function frozenOf(
  view: { frozenRows: number; frozenColumns: number },
  { rows, columns }: Land,
  sight: Sight,
  headWidth: number,
): Frozen {
  const kept = (axis: Axis, wanted: number, room: number): number => {
    let count = Math.min(wanted, axis.count - 1);
    while (count > 0 && axis.start(count) > room * MOST_FROZEN) count--;
    return count;
  };
  if (sight.height === 0) return { rows: 0, columns: 0 };
  return {
    rows: kept(rows, view.frozenRows, sight.height - HEAD_HEIGHT),
    columns: kept(columns, view.frozenColumns, sight.width - headWidth),
  };
}

/** What of the scrolled part is in sight, and a little more. */
function drawnOf(
  { rows, columns }: Land,
  sight: Sight,
  frozen: Frozen,
  headWidth: number,
): { rows: Span; columns: Span } {
  const along = (axis: Axis, kept: number, from: number, room: number, more: number): Span => {
    const first = axis.at(from + axis.start(kept));
    const last = axis.at(from + room);
    return { first: Math.max(kept, axis.from(first, -more)), last: Math.min(axis.count - 1, axis.from(last, more)) };
  };
  return {
    rows: along(rows, frozen.rows, sight.top, Math.max(0, sight.height - HEAD_HEIGHT), MORE_ROWS),
    columns: along(columns, frozen.columns, sight.left, Math.max(0, sight.width - headWidth), MORE_COLUMNS),
  };
}

/** Where a cell lies in the frame, as it is scrolled now. */
function placeOf(
  { rows, columns }: Land,
  frozen: Frozen,
  sight: Sight,
  headWidth: number,
  { row, column }: Spot,
  merged: { readonly rows: number; readonly columns: number } | null,
) {
  const top = rows.start(row) + HEAD_HEIGHT - (row < frozen.rows ? 0 : sight.top);
  const left = columns.start(column) + headWidth - (column < frozen.columns ? 0 : sight.left);
  return {
    top: Math.max(0, Math.min(top - 1, Math.max(0, sight.height - 30))),
    left: Math.max(0, Math.min(left - 1, Math.max(0, sight.width - 60))),
    height: rows.start(row + (merged?.rows ?? 1)) - rows.start(row),
    width: columns.start(column + (merged?.columns ?? 1)) - columns.start(column),
  };
}

function isSame(a: Sight, b: Sight): boolean {
  return a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height;
}
