/**
 * One of the up to four parts of a sheet that frozen rows and columns make: its cells, its merged cells, what is
 * selected.
 */
import { mergeClasses } from '@fluentui/react-components';
import { memo, useMemo, type ReactNode } from 'react';
import type { Area, Sheet } from '../../host/model';
import { intersection } from '../../host/objects/place';
import { cellName } from '../../host/file/parts/reference';
import type { Land } from './geometry';
import type { Painter } from './look';
import type { Selected } from './moves';
import { Cell, Row } from './Row';
import type { Span } from './sight';
import { useSlots } from './slots';
import { useGridStyles } from './styles';
import type { GridWords } from './words';

export interface PaneProps {
  readonly painter: Painter;
  readonly sheet: Sheet;
  readonly land: Land;
  /** Where the pane begins and how large it is. */
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  /** What of it is drawn. */
  readonly rows: Span;
  readonly columns: Span;
  readonly selected: Selected;
  readonly frozen: 'rows' | 'columns' | 'both' | null;
  readonly words: GridWords;
  readonly version: number;
}

export const Pane = memo(function Pane(props: PaneProps): ReactNode {
  const {
    painter,
    sheet,
    land,
    row: firstRow,
    column: firstColumn,
    width,
    height,
    rows,
    columns,
    selected,
    frozen,
    words,
    version,
  } = props;
  const styles = useGridStyles();
  const drawn: Area = useMemo(
    () => ({
      row: rows.first,
      column: columns.first,
      rows: rows.last - rows.first + 1,
      columns: columns.last - columns.first + 1,
    }),
    [rows.first, rows.last, columns.first, columns.last],
  );
  const merged = useMergedIn(sheet, drawn, version);
  const rectangle = (area: Area) => {
    const [top, left] = [land.rows.start(area.row), land.columns.start(area.column)];
    return {
      top: top - land.rows.start(firstRow) - 1,
      left: left - land.columns.start(firstColumn) - 1,
      height: land.rows.start(area.row + area.rows) - top + 1,
      width: land.columns.start(area.column + area.columns) - left + 1,
    };
  };
  const { area, cell } = selected;
  const own = merged.find(({ row, column }) => row === cell.row && column === cell.column);
  const active = { ...cell, rows: own?.rows ?? 1, columns: own?.columns ?? 1 };
  const isSeveral = area.rows > active.rows || area.columns > active.columns;
  const shown: number[] = [];
  for (let row = rows.first; row <= rows.last; row++) if (land.rows.isShown(row)) shown.push(row);
  const slots = useSlots(shown);
  const isSelectedRow = (row: number) => row >= area.row && row < area.row + area.rows;
  return (
    <div
      role="rowgroup"
      className={mergeClasses(styles.pane, !sheet.view.gridlines && styles.blank)}
      style={{ ...painter.paper(), width, height }}
    >
      {slots.map((row, slot) =>
        row === undefined ? null : (
          <Row
            key={slot}
            painter={painter}
            sheet={sheet}
            row={row}
            top={land.rows.start(row) - land.rows.start(firstRow)}
            height={land.rows.size(row)}
            columns={land.columns}
            span={columns}
            from={firstColumn}
            merged={merged}
            selectedFrom={isSelectedRow(row) ? area.column : -1}
            selectedTo={isSelectedRow(row) ? area.column + area.columns - 1 : -1}
            words={words}
            styles={styles}
            version={version}
          />
        ),
      )}
      {merged.map((one) => {
        const { top, left, height: tall, width: wide } = rectangle(one);
        if (tall <= 1 || wide <= 1) return null;
        return (
          <div
            key={cellName(one.row, one.column)}
            role="row"
            aria-rowindex={one.row + 1}
            className={styles.row}
            style={{ top: top + 1, height: tall - 1, zIndex: 1 }}
          >
            <Cell
              name={cellName(one.row, one.column)}
              column={one.column}
              gap={left + 1}
              width={wide - 1}
              room={0}
              isSelected={intersection(one, area) !== null}
              isMerged
              {...painter.look(one.row, one.column, wide)}
              words={words}
              styles={styles}
            />
          </div>
        );
      })}
      <div
        className={mergeClasses(styles.selection, isSeveral && styles.several)}
        style={rectangle(area)}
        data-selection=""
      />
      {isSeveral && <div className={styles.active} style={rectangle(active)} />}
      {(frozen === 'rows' || frozen === 'both') && <div className={styles.frozenBelow} />}
      {(frozen === 'columns' || frozen === 'both') && <div className={styles.frozenRight} />}
    </div>
  );
});

/** The same list as long as it holds the same areas, so that rows need not be drawn again. */
function useMergedIn(sheet: Sheet, drawn: Area, version: number): readonly Area[] {
  const key = useMemo(
    () => JSON.stringify(sheet.merged.filter((area) => intersection(area, drawn) !== null)),
    // The workbook changes in place: its version says when.
    [sheet, drawn, version],
  );
  return useMemo(() => JSON.parse(key) as Area[], [key]);
}
