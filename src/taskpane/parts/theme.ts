/** Excel's green over Fluent's themes: beside Excel's own panes ours shall not look like a guest. */
import { createDarkTheme, createLightTheme, type BrandVariants } from '@fluentui/react-components';

const EXCEL: BrandVariants = {
  10: '#030804',
  20: '#0d1f13',
  30: '#0f341d',
  40: '#0c4425',
  50: '#0a532d',
  60: '#0b6233',
  70: '#0e703a',
  80: '#107c41',
  90: '#2c8b54',
  100: '#459a68',
  110: '#5da97d',
  120: '#75b892',
  130: '#8ec7a7',
  140: '#a8d6bc',
  150: '#c3e4d1',
  160: '#def2e6',
};

export const light = createLightTheme(EXCEL);
const dark = createDarkTheme(EXCEL);

/** Fluent takes brand 110 and 120 for text on dark: these are the greens that reach 4.5:1 there. */
export const darkTheme = {
  ...dark,
  colorBrandForeground1: EXCEL[120],
  colorBrandForeground2: EXCEL[130],
  colorBrandForegroundLink: EXCEL[120],
  colorBrandForegroundLinkHover: EXCEL[130],
};
