/** The tabs, left to right. One is there when its job is. */
export const TABS = ['today', 'classify', 'policy', 'reports'] as const;

export type Tab = (typeof TABS)[number];
