/** The Pareto curve: customers from the largest on, and the share of the volume that they bring together. Loaded when it is shown. */
import { AreaChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { percent } from '../locale/numbers';
import type { Words } from '../locale/words';
import { curveOf } from '../policy/pareto';
import { useLook } from './look';

const POINTS = 40;
const MARGINS = { top: 12, bottom: 32, left: 44, right: 16 };

const useStyles = makeStyles({
  frame: { height: '200px', minWidth: 0, overflow: 'hidden' },
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
  const data = useMemo(
    () => ({
      chartTitle: label,
      lineChartData: [
        {
          legend: curve.total,
          color: tokens.colorBrandBackground,
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
      <div className={styles.frame}>
        <AreaChart
          data={data}
          culture={words.locale}
          height={200}
          margins={MARGINS}
          hideLegend
          yMinValue={0}
          yMaxValue={100}
          yAxisTickCount={4}
          xAxisTickCount={4}
          mode="tozeroy"
        />
      </div>
      <figcaption className={look.quiet}>{`→ ${curve.customers} (%) · ↑ ${curve.total} (%)`}</figcaption>
    </figure>
  );
}
