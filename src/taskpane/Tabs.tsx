/** The tabs at the top. In a script of their own: their way with the arrow keys is a fifth of the pane, and the first look goes without. */
import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { TAB_WORDS } from '../locale/tabWords';
import { usePane } from './context';
import { TABS } from './tabs';

const useStyles = makeStyles({ tabs: { marginInlineStart: '-8px' } });

export function Tabs() {
  const styles = useStyles();
  const { words, session, state } = usePane();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      selectedValue={state.tab}
      onTabSelect={(_, { value }) => void session.showTab(TABS.find((tab) => tab === value) ?? 'classify')}
    >
      {TABS.map((tab) => (
        <Tab key={tab} value={tab} id={`tab-${tab}`} aria-controls="panel">
          {TAB_WORDS[words.locale][tab]}
        </Tab>
      ))}
    </TabList>
  );
}
