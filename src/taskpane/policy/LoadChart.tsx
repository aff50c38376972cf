/**
 * Contacts a week of each salesperson, tier upon tier, under the line of the capacity. Loaded when it is shown.
 *
 * A picture, and `inert`, as the other one: what it says stands beside it as numbers.
 */
import { VerticalStackedBarChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { policyWords } from '../../locale/policy';
import type { Words } from '../../locale/shape/words';
import type { ByTier } from '../../policy/tier';
import type { OwnerLoad } from '../../policy/workload';

const COLOURS: ByTier<string> = {
  S: tokens.colorBrandBackground,
  A: tokens.colorPaletteTealBorderActive,
  B: tokens.colorPaletteBlueBorderActive,
  C: tokens.colorNeutralForeground4,
  D: tokens.colorNeutralStroke1,
};
const MARGINS = { top: 8, bottom: 32, left: 36, right: 8 };
const HEIGHT = 200;
/** Characters of a name under a bar. */
const NAME = 5;

const useStyles = makeStyles({ frame: { minWidth: 0, '& div, & svg': { overflow: 'visible' } } });

interface LoadChartProps {
  readonly loads: readonly OwnerLoad[];
  readonly words: Words;
}

export function LoadChart({ loads, words }: LoadChartProps) {
  const styles = useStyles();
  const { pane: policy } = policyWords(words.locale);
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (frame.current) measured.observe(frame.current);
    return () => measured.disconnect();
  }, []);
  const data = useMemo(
    () =>
      loads.map(({ owner, parts, capacity }) => ({
        xAxisPoint: owner ?? policy.nobody,
        chartData: parts.map(({ tier, load }) => ({
          legend: tier ?? words.pane.noTier,
          data: load.full,
          color: tier === null ? tokens.colorNeutralBackground5 : COLOURS[tier],
        })),
        ...(capacity === null
          ? {}
          : { lineData: [{ y: capacity, legend: policy.capacity, color: tokens.colorPaletteRedForeground1 }] }),
      })),
    [loads, policy, words],
  );
  // The chart looks at the bars only: the line must be in the picture too.
  const highest = Math.max(...loads.flatMap(({ load, capacity }) => [load.full, capacity ?? 0]));
  return (
    <div ref={frame} className={styles.frame} role="img" aria-label={policy.chart}>
      <div inert>
        {width > 0 && (
          <VerticalStackedBarChart
            data={data}
            chartTitle={policy.chart}
            culture={words.locale}
            width={width}
            height={HEIGHT}
            margins={MARGINS}
            yAxisTickCount={4}
            yMinValue={0}
            yMaxValue={highest}
            maxBarWidth={40}
            noOfCharsToTruncate={NAME}
            showXAxisLablesTooltip
            hideTooltip
            legendProps={{ enabledWrapLines: true }}
          />
        )}
      </div>
    </div>
  );
}
