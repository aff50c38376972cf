/** How the sheet's frame looks. What the cells look like is the workbook's (look.ts). */
import { makeStyles, tokens } from '@fluentui/react-components';

export const HEAD_HEIGHT = 22;

/** Excel's green: on the white paper, whatever the page's theme. */
const ACCENT = '#0F703B';
const GRIDLINE = '#DDDDDD';

/**
 * Cells stand in their row like words in a line: a box that is placed by itself costs the browser a layer of its own.
 */
const BOX = {
  boxSizing: 'border-box',
  flexShrink: 0,
  overflow: 'clip',
  padding: '0 3px 1px',
  whiteSpace: 'pre',
  unicodeBidi: 'isolate',
  borderRight: '1px solid var(--vf-line)',
  borderBottom: '1px solid var(--vf-line)',
} as const;

const CELL = { ...BOX, position: 'relative', display: 'flex', alignItems: 'flex-end' } as const;

const FILTER = {
  position: 'absolute',
  right: '1px',
  bottom: '1px',
  width: '15px',
  height: '15px',
  boxSizing: 'border-box',
  border: '1px solid #ACACAC',
  backgroundColor: '#FFFFFF',
  color: '#606060',
  fontSize: '8px',
  fontWeight: 400,
  lineHeight: '13px',
  textAlign: 'center',
  pointerEvents: 'none',
} as const;

export const useGridStyles = makeStyles({
  frame: {
    position: 'relative',
    height: '100%',
    width: '100%',
    minHeight: 0,
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-within': { '--vf-selection': ACCENT },
    '--vf-selection': '#767676',
  },
  scroller: {
    position: 'absolute',
    inset: 0,
    overflow: 'auto',
    overscrollBehavior: 'contain',
    userSelect: 'none',
    cursor: 'cell',
  },
  /** Stays in the corner of the sight: its content is placed as in the frame. */
  over: { position: 'sticky', top: 0, left: 0, width: 0, height: 0, zIndex: 4 },
  sheet: { position: 'relative', isolation: 'isolate' },
  band: { position: 'relative', display: 'flex', zIndex: 0 },
  headBand: { position: 'sticky', top: 0, zIndex: 3 },
  frozenBand: { position: 'sticky', top: `${HEAD_HEIGHT}px`, zIndex: 2 },
  left: { position: 'sticky', zIndex: 2, flexShrink: 0 },
  pane: {
    position: 'relative',
    flexShrink: 0,
    contain: 'strict',
    backgroundColor: '#FFFFFF',
    color: '#000000',
    lineHeight: 1.25,
    '--vf-line': GRIDLINE,
    forcedColorAdjust: 'auto',
  },
  blank: { '--vf-line': 'transparent' },
  row: { position: 'absolute', left: 0, display: 'flex', contain: 'layout style' },
  plainCell: { ...BOX, alignContent: 'end' },
  cell: CELL,
  mergedCell: { ...CELL, zIndex: 1, backgroundColor: '#FFFFFF' },
  flowingCell: { ...CELL, overflow: 'visible', zIndex: 1, backgroundColor: '#FFFFFF' },
  flow: { flexShrink: 0, overflow: 'hidden', backgroundColor: 'inherit', pointerEvents: 'none' },
  text: { minWidth: 0, maxHeight: '100%', flexShrink: 1 },
  fixedText: { minWidth: 0, maxHeight: '100%', flexShrink: 0 },
  filter: FILTER,
  filterOn: { ...FILTER, backgroundColor: '#D0E7DA', color: ACCENT },
  old: {
    position: 'absolute',
    left: 0,
    top: 0,
    borderTop: '6px solid #8764B8',
    borderRight: '6px solid transparent',
    pointerEvents: 'none',
  },
  selection: {
    position: 'absolute',
    zIndex: 2,
    boxSizing: 'border-box',
    pointerEvents: 'none',
    border: '2px solid var(--vf-selection)',
    '@media (forced-colors: active)': {
      borderTopColor: 'Highlight',
      borderRightColor: 'Highlight',
      borderBottomColor: 'Highlight',
      borderLeftColor: 'Highlight',
    },
  },
  several: {
    backgroundColor: 'rgba(15, 112, 59, 0.08)',
    '@media (forced-colors: active)': { backgroundColor: 'transparent' },
  },
  active: {
    position: 'absolute',
    zIndex: 2,
    boxSizing: 'border-box',
    pointerEvents: 'none',
    border: '1px solid var(--vf-selection)',
    backgroundColor: 'rgba(255, 255, 255, 0.35)',
    '@media (forced-colors: active)': { backgroundColor: 'transparent' },
  },
  frozenBelow: {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    height: '1px',
    zIndex: 3,
    backgroundColor: '#8A8A8A',
    pointerEvents: 'none',
  },
  frozenRight: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    right: 0,
    width: '1px',
    zIndex: 3,
    backgroundColor: '#8A8A8A',
    pointerEvents: 'none',
  },
  heads: {
    position: 'relative',
    flexShrink: 0,
    overflow: 'clip',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    cursor: 'default',
  },
  head: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  touched: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  corner: {
    boxSizing: 'border-box',
    height: `${HEAD_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  editor: {
    position: 'absolute',
    zIndex: 4,
    boxSizing: 'border-box',
    margin: 0,
    padding: '0 3px',
    border: '2px solid var(--vf-selection)',
    borderRadius: 0,
    outline: 'none',
    resize: 'none',
    overflow: 'hidden',
    cursor: 'text',
    userSelect: 'text',
    backgroundColor: '#FFFFFF',
    color: '#000000',
    lineHeight: 1.25,
    whiteSpace: 'pre-wrap',
    boxShadow: tokens.shadow4,
  },
  waiting: { opacity: 0, pointerEvents: 'none', border: 'none', padding: 0, boxShadow: 'none', whiteSpace: 'pre' },
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export type GridStyles = ReturnType<typeof useGridStyles>;
