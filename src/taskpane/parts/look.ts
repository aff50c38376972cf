/** The few looks that every part of the pane shares. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useLook = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  heading: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none' },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  text: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  rowLine: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap', minWidth: 0 },
  plainList: { listStyleType: 'none', margin: 0, padding: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    minWidth: 0,
  },
  /** A text of the sheet: at most three lines of it, and its direction stays its own. */
  theirs: {
    display: '-webkit-box',
    '-webkit-line-clamp': '3',
    '-webkit-box-orient': 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    unicodeBidi: 'isolate',
  },
  grow: { flexGrow: 1, minWidth: 0 },
  fit: { alignSelf: 'flex-start' },
});
