/**
 * What the tabs other than Classify show and offer at the bottom, each from a script of its own. Comes with the tabs
 * themselves.
 */
import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType } from 'react';
import { usePane } from './parts/context';
import type { Seen } from './session/state';
import type { LaterTab } from './session/session';
import type { Tab } from './session/tabs';

type Shown = ComponentType<{ readonly seen: Seen }>;

const PANELS: { readonly [tab in LaterTab]: Shown } = {
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

const FEET: { readonly [tab in LaterTab]: Shown } = {
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
  const { words, session } = usePane();
  if (tab === 'classify') return null;
  const Panel = PANELS[tab];
  const coming = <Spinner size="tiny" label={words.pane.reading} />;
  // Its script is asked for by the session, as soon as the tab is.
  return session.parts[tab].now() ? (
    <Suspense fallback={coming}>
      <Panel seen={seen} />
    </Suspense>
  ) : (
    coming
  );
}

export function TabFoot({ tab, seen }: TabPart) {
  const { session } = usePane();
  if (tab === 'classify' || !session.parts[tab].now()) return null;
  const Foot = FEET[tab];
  return (
    <Suspense fallback={null}>
      <Foot seen={seen} />
    </Suspense>
  );
}
