/** Column letters and row numbers. For the eye and the mouse only: a cell says its own name to a screen reader. */
import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { lettersOf } from '../../host/model';
import type { Axis } from './geometry';
import type { Span } from './sight';
import { useSlots } from './slots';
import { HEAD_HEIGHT, useGridStyles } from './styles';

export interface HeadsProps {
  readonly axis: Axis;
  readonly from: number;
  readonly span: Span;
  /** Of the whole run. */
  readonly length: number;
  /** Selected ones. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
}

export const ColumnHeads = memo(function ColumnHeads(props: HeadsProps): ReactNode {
  return <Heads {...props} across />;
});

export const RowHeads = memo(function RowHeads(props: HeadsProps & { readonly width: number }): ReactNode {
  return <Heads {...props} across={false} />;
});

function Heads(props: HeadsProps & { readonly across: boolean; readonly width?: number }): ReactNode {
  const { axis, from, span, length, selectedFrom, selectedTo, across, width } = props;
  const styles = useGridStyles();
  const shown: number[] = [];
  for (let index = span.first; index <= span.last; index++) if (axis.isShown(index)) shown.push(index);
  const origin = axis.start(from);
  const heads = useSlots(shown).map((index, slot) => {
    if (index === undefined) return null;
    const place = axis.start(index) - origin;
    const size = axis.size(index);
    const isTouched = index >= selectedFrom && index <= selectedTo;
    return (
      <div
        key={slot}
        className={mergeClasses(styles.head, isTouched && styles.touched)}
        style={
          across
            ? { left: place, width: size, top: 0, height: HEAD_HEIGHT }
            : { top: place, height: size, left: 0, right: 0 }
        }
      >
        {across ? lettersOf(index) : index + 1}
      </div>
    );
  });
  return (
    <div
      aria-hidden
      className={styles.heads}
      style={across ? { width: length, height: HEAD_HEIGHT } : { width: width ?? 0, height: length }}
    >
      {heads}
    </div>
  );
}
