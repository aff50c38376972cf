/**
 * The tabs at the top; Today says how many are due. In a script of their own: their way with the arrow keys is a fifth
 * of the pane, and the first look goes without.
 */
import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useMemo } from 'react';
import { grouped } from '../locale/say/numbers';
import { usePane } from './parts/context';
import { TABS } from './session/tabs';

const useStyles = makeStyles({
  // In a language of long words they take two lines, rather than that one is cut.
  tabs: { marginInlineStart: '-8px', flexWrap: 'wrap' },
});

export function Tabs() {
  const styles = useStyles();
  const { words, session, state } = usePane();
  const seen = state.tab === 'today' ? (state.daily?.seen ?? state.seen) : state.seen;
  const due = useMemo(() => {
    const today = session.today();
    return seen?.decisions.filter(({ next }) => next !== null && next <= today).length ?? 0;
  }, [seen, session]);
  return (
    <TabList
      className={styles.tabs}
      size="small"
      selectedValue={state.tab}
      onTabSelect={(_, { value }) => void session.showTab(TABS.find((tab) => tab === value) ?? 'classify')}
    >
      {TABS.map((tab) => (
        <Tab key={tab} value={tab} id={`tab-${tab}`} aria-controls="panel">
          {words.tabs[tab]}
          {tab === 'today' && due > 0 && ` ${grouped(due)}`}
        </Tab>
      ))}
    </TabList>
  );
}
