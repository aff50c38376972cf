/** How many customers have which tier, as a table with bars; after the job also who brings how much. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { grouped, percent } from '../../locale/say/numbers';
import { TIERS, type Tier } from '../../policy/tier';
import { usePane } from './context';
import { useLook } from './look';
import type { Seen } from '../session/state';
import { TierBadge } from './TierBadge';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: { padding: '3px 4px', textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: '3px 4px',
    textAlign: 'end',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  tier: { padding: '3px 0', width: '30px', textAlign: 'start' },
  track: { width: '45%', padding: '3px 4px' },
  bar: {
    height: '10px',
    minWidth: '2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function Tiers({ seen, shares = false }: { readonly seen: Seen; readonly shares?: boolean }) {
  const styles = useStyles();
  const look = useLook();
  const { words } = usePane();
  const { pane } = words;
  const rows = tierRows(seen);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const all = seen.book.customers.length;
  const volume = rows.reduce((sum, row) => sum + row.volume, 0);
  const withVolume = shares && volume > 0;
  return (
    <section className={look.section} aria-labelledby="tiers">
      <h2 id="tiers" className={look.heading}>
        {pane.tiers}
      </h2>
      <table className={styles.table} aria-labelledby="tiers">
        <thead className={shares ? undefined : styles.hidden}>
          <tr>
            <th scope="col" className={styles.tier}>
              <span className={styles.hidden}>{words.sheet.heads.tier}</span>
            </th>
            <td />
            <th scope="col" className={styles.head}>
              {pane.count}
            </th>
            {shares && (
              <th scope="col" className={styles.head}>
                {pane.ofCustomers}
              </th>
            )}
            {withVolume && (
              <th scope="col" className={styles.head}>
                {pane.ofVolume}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ tier, count, volume: brings }) => (
            <tr key={tier ?? ''}>
              <th scope="row" className={styles.tier}>
                <TierBadge tier={tier} words={words} />
              </th>
              <td className={styles.track}>
                {count > 0 && <div className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />}
              </td>
              <td className={styles.cell}>{grouped(count)}</td>
              {shares && <td className={styles.cell}>{percent(all === 0 ? 0 : count / all)}</td>}
              {withVolume && <td className={styles.cell}>{percent(brings / volume)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Every tier, and those without one if there are any. */
function tierRows({ book, decisions }: Seen) {
  const rows = new Map<Tier | null, { count: number; volume: number }>(
    [...TIERS, null].map((tier) => [tier, { count: 0, volume: 0 }]),
  );
  decisions.forEach(({ tier }, i) => {
    const row = rows.get(tier);
    if (!row) return;
    row.count++;
    row.volume += Math.max(0, book.customers[i]?.volume ?? 0);
  });
  return [...rows].map(([tier, row]) => ({ tier, ...row })).filter(({ tier, count }) => tier !== null || count > 0);
}
