/**
 * The Pareto curve: customers from the largest on, and the share of the volume that they bring together. Loaded when it
 * is shown.
 *
 * It is a picture, and `inert`: what it says stands above it as a sentence, and the chart's own keyboard stops lead
 * nowhere.
 */
import { AreaChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { percent } from '../../locale/say/numbers';
import type { Words } from '../../locale/shape/words';
import { curveOf } from '../../policy/pareto';
import { useLook } from '../parts/look';

const POINTS = 40;
/**
 * Nothing at the top and right: the chart's first drawing, before it has measured, would be so much less than nothing
 * wide.
 */
const MARGINS = { top: 0, bottom: 32, left: 40, right: 0 };

const useStyles = makeStyles({
  frame: { minWidth: 0, padding: '10px 14px 0 0', '& div, & svg': { overflow: 'visible' } },
  chart: { height: '200px' },
});

interface ParetoChartProps {
  readonly values: readonly (number | null)[];
  /** What the curve says, for those who cannot see it. */
  readonly label: string;
  readonly words: Words;
}

export function ParetoChart({ values, label, words }: ParetoChartProps) {
  const styles = useStyles();
  const look = useLook();
  const { curve } = words.pane;
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  // The chart draws once before it measures, then with a width below nothing.
  useLayoutEffect(() => {
    const measured = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (frame.current) measured.observe(frame.current);
    return () => measured.disconnect();
  }, []);
  const data = useMemo(
    () => ({
      chartTitle: label,
      lineChartData: [
        {
          legend: curve.total,
          color: tokens.colorCompoundBrandStroke,
          data: curveOf(values, POINTS).map(({ customers, total }) => ({
            x: Math.round(customers * 1000) / 10,
            y: Math.round(total * 1000) / 10,
            xAxisCalloutData: `${percent(customers)} · ${curve.customers}`,
            yAxisCalloutData: percent(total),
          })),
        },
      ],
    }),
    [values, label, curve],
  );
  return (
    <figure style={{ margin: 0 }}>
      <div ref={frame} className={styles.frame} role="img" aria-label={label}>
        <div inert className={styles.chart}>
          {width > 0 && (
            <AreaChart
              data={data}
              culture={words.locale}
              width={width}
              height={200}
              margins={MARGINS}
              hideLegend
              yMinValue={0}
              yMaxValue={100}
              yAxisTickCount={4}
              xAxisTickCount={4}
              mode="tozeroy"
            />
          )}
        </div>
      </div>
      <figcaption className={look.quiet}>{`→ ${curve.customers} (%) · ↑ ${curve.total} (%)`}</figcaption>
    </figure>
  );
}
