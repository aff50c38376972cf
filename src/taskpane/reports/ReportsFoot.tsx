/** The foot of the Reports tab: its parts have buttons of their own; here only what is read is read again. */
import { Button } from '@fluentui/react-components';
import { usePane } from '../parts/context';

export function ReportsFoot() {
  const { words, session, state } = usePane();
  return (
    <Button disabledFocusable={state.working !== null} onClick={() => void session.look(state.screen)}>
      {words.pane.button.readAgain}
    </Button>
  );
}
