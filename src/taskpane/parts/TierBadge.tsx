/**
 * A tier as a label in a shape of its own, never by colour alone: S solid, A strong outline, B outline, C light, D
 * plain.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Words } from '../../locale/shape/words';
import type { Tier } from '../../policy/tier';

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    justifyContent: 'center',
    alignItems: 'center',
    boxSizing: 'border-box',
    minWidth: '22px',
    height: '22px',
    paddingInline: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid transparent`,
    flexShrink: 0,
  },
  S: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', color: 'Canvas', forcedColorAdjust: 'none' },
  },
  A: { border: `2px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground1 },
  B: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground1 },
  C: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
  D: { color: tokens.colorNeutralForeground2 },
  none: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** `title` says the tier in words where the letter alone would not be heard. */
export function TierBadge({ tier, words }: { readonly tier: Tier | null; readonly words: Words }) {
  const styles = useStyles();
  const label = tier === null ? words.pane.noTier : words.tier[tier];
  return (
    <span className={mergeClasses(styles.badge, styles[tier ?? 'none'])} role="img" aria-label={label} title={label}>
      {tier ?? '–'}
    </span>
  );
}
