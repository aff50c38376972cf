/** What this page is and how it differs from Excel: the list at the head of host.ts, in the user's words. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { PageWords } from './words/words';

const useStyles = makeStyles({
  list: { paddingLeft: '20px', margin: '12px 0 0', '& > li': { marginBottom: '6px' } },
});

interface Props {
  readonly words: PageWords;
  readonly product: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function StandIn({ words, product, open, onClose }: Props) {
  const styles = useStyles();
  const { title, lead, differences } = words.standIn;
  return (
    <Dialog open={open} onOpenChange={(_, to) => (to.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent tabIndex={0}>
            {lead}
            <ul className={styles.list}>
              {differences(product).map((difference) => (
                <li key={difference}>{difference}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {words.refused.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
