/**
 * What the tabs other than Classify show and offer at the bottom, each from a script of its own. Comes with the tabs
 * themselves.
 */
import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType } from 'react';
import { usePane } from './parts/context';
import type { Seen } from './session/state';
import type { Tab } from './session/tabs';

type Shown = ComponentType<{ readonly seen: Seen }>;

type OtherTab = Exclude<Tab, 'classify'>;

const PANELS: { readonly [tab in OtherTab]: Shown } = {
  today: lazy(() =>
    import(/* webpackChunkName: "today" */ './today/TodayTab').then(({ TodayTab: shown }) => ({ default: shown })),
  ),
  policy: lazy(() =>
    import(/* webpackChunkName: "policy" */ './policy/PolicyTab').then(({ PolicyTab: shown }) => ({ default: shown })),
  ),
  reports: lazy(() =>
    import(/* webpackChunkName: "reports" */ './reports/ReportsTab').then(({ ReportsTab: shown }) => ({
      default: shown,
    })),
  ),
};

const FEET: { readonly [tab in OtherTab]: Shown } = {
  today: lazy(() =>
    import(/* webpackChunkName: "today" */ './today/TodayFoot').then(({ TodayFoot: shown }) => ({ default: shown })),
  ),
  policy: lazy(() =>
    import(/* webpackChunkName: "policy" */ './policy/PolicyFoot').then(({ PolicyFoot: shown }) => ({
      default: shown,
    })),
  ),
  reports: lazy(() =>
    import(/* webpackChunkName: "reports" */ './reports/ReportsFoot').then(({ ReportsFoot: shown }) => ({
      default: shown,
    })),
  ),
};

interface TabPart {
  readonly tab: Tab;
  readonly seen: Seen;
}

export function TabPanel({ tab, seen }: TabPart) {
  const { words } = usePane();
  if (tab === 'classify') return null;
  const Panel = PANELS[tab];
  return (
    <Suspense fallback={<Spinner size="tiny" label={words.pane.reading} />}>
      <Panel seen={seen} />
    </Suspense>
  );
}

export function TabFoot({ tab, seen }: TabPart) {
  if (tab === 'classify') return null;
  const Foot = FEET[tab];
  return (
    <Suspense fallback={null}>
      <Foot seen={seen} />
    </Suspense>
  );
}
