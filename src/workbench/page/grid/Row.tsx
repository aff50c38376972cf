/**
 * The cells of one row in one pane. Text is always a text node: whatever a workbook holds, it is only shown.
 *
 * A row is drawn again when the workbook changed; of its cells only those are that look different then. A row that
 * comes into sight takes over the elements of one that has left it (slots.ts).
 */
import { memo, type ReactNode } from 'react';
import type { Area, Sheet } from '../../host/model';
import { cellName } from '../../host/file/parts/reference';
import type { Axis } from './geometry';
import type { CellLook, Painter } from './look';
import { lookClass } from './lookClass';
import type { Span } from './sight';
import type { GridStyles } from './styles';
import type { GridWords } from './words';

/** How far back a text is looked for that runs into the first column drawn. */
const REACH = 24;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

export interface RowProps {
  readonly painter: Painter;
  readonly sheet: Sheet;
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly columns: Axis;
  readonly span: Span;
  /** The first column of the pane. */
  readonly from: number;
  readonly merged: readonly Area[];
  /** Selected columns; -1 for none. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly words: GridWords;
  readonly styles: GridStyles;
  /** Of the workbook: another one means that any cell may have changed. */
  readonly version: number;
}

export const Row = memo(function Row(props: RowProps): ReactNode {
  const { sheet, row, top, height, columns, span, from, merged, painter, words, selectedFrom, selectedTo } = props;
  const { styles } = props;
  const cells: ReactNode[] = [];
  let end = columns.start(from);
  for (let column = flowingInto(props); column <= span.last; column++) {
    const width = columns.size(column);
    if (width === 0 || isCovered(merged, row, column)) continue;
    const look = painter.look(row, column, width);
    if (column < span.first && !look.flows) continue;
    const room = look.flows ? roomFor(look, sheet, row, column, columns, merged) : 0;
    cells.push(
      <Cell
        key={column}
        name={cellName(row, column)}
        column={column}
        gap={columns.start(column) - end}
        width={width}
        room={room}
        isSelected={column >= selectedFrom && column <= selectedTo}
        isMerged={false}
        {...look}
        words={words}
        styles={styles}
      />,
    );
    end = columns.start(column + 1);
  }
  // All of it lies under merged cells.
  if (cells.length === 0) return null;
  return (
    <div
      {...(cells.length > 0 ? { role: 'row', 'aria-rowindex': row + 1 } : {})}
      className={styles.row}
      style={{ top, height }}
    >
      {cells}
    </div>
  );
});

export interface CellProps extends CellLook {
  readonly name: string;
  readonly column: number;
  /** Pixels between it and the cell before it; less than 0 for a merged cell that begins in another pane. */
  readonly gap: number;
  readonly width: number;
  /** Pixels that the text may take instead of `width`; 0: it stays inside. */
  readonly room: number;
  readonly isSelected: boolean;
  readonly isMerged: boolean;
  readonly words: GridWords;
  /** Handed down: to ask for them costs more than a cell. */
  readonly styles: GridStyles;
}

export const Cell = memo(function Cell(props: CellProps): ReactNode {
  const { name, column, gap, width, room, text, css, filter, isOld, isPlain, isSelected, isMerged, words, styles } =
    props;
  const isWrapped = css.whiteSpace === 'pre-wrap';
  const isBare = isPlain && !isMerged && room === 0;
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      aria-label={`${name}, ${text === '' ? words.empty : text}`}
      aria-selected={isSelected || undefined}
      data-cell={name}
      title={isOld ? words.unsupported : undefined}
      className={`${isBare ? styles.plainCell : isMerged ? styles.mergedCell : room > 0 ? styles.flowingCell : styles.cell} ${lookClass(css)}`}
      style={gap === 0 ? { width } : { width, marginLeft: gap }}
    >
      {isBare ? (
        text
      ) : room > 0 ? (
        <span className={styles.flow} style={{ maxWidth: room }}>
          {text}
        </span>
      ) : (
        <span className={isWrapped ? styles.text : styles.fixedText}>{text}</span>
      )}
      {filter !== null && (
        <span aria-hidden className={filter === 'on' ? styles.filterOn : styles.filter} title={words.filter}>
          ▼
        </span>
      )}
      {isOld && <span aria-hidden className={styles.old} />}
    </div>
  );
});

/** The column to start with: before the span, where a text there runs into it. */
function flowingInto({ sheet, row, span, from }: RowProps): number {
  for (let column = span.first - 1; column >= Math.max(from, span.first - REACH); column--) {
    const value = sheet.value(row, column);
    if (value !== null) return typeof value === 'string' ? column : span.first;
  }
  return span.first;
}

/** The width of the cell with the empty cells right of it, when the text needs them; else 0. */
function roomFor(
  look: CellLook,
  sheet: Sheet,
  row: number,
  column: number,
  columns: Axis,
  merged: readonly Area[],
): number {
  const padding = 8;
  const needed = textWidth(look.text, Number(look.css.fontSize ?? 15)) + padding;
  const own = columns.size(column);
  if (needed <= own) return 0;
  let room = own;
  for (let next = column + 1; room < needed && next < columns.count; next++) {
    if (sheet.value(row, next) !== null || isCovered(merged, row, next)) break;
    room += columns.size(next);
  }
  return room > own ? room - padding : 0;
}

/** Rather too much than too little. */
function textWidth(text: string, size: number): number {
  let width = 0;
  for (let i = 0; i < Math.min(text.length, 400); i++) width += WIDE.test(text[i] ?? '') ? 1 : 0.62;
  return width * size;
}

function isCovered(merged: readonly Area[], row: number, column: number): boolean {
  for (const area of merged) {
    const inside =
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    if (inside) return true;
  }
  return false;
}
