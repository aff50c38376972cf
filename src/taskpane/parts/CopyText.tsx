/**
 * A text to take along. In some versions of Excel the pane may not write to the clipboard: then the text is selected,
 * and the keyboard copies it.
 */
import { Button, makeStyles, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { reportWords } from '../../locale/reports';
import { usePane } from './context';
import { copyText } from './copyText';
import { useLook } from './look';

const useStyles = makeStyles({ text: { width: '100%', '& > textarea': { minHeight: '132px', maxHeight: '260px' } } });

export function CopyText({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useStyles();
  const look = useLook();
  const { words } = usePane();
  const said = reportWords(words.locale);
  const here = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async () => {
    const area = here.current?.querySelector('textarea');
    area?.select();
    const done = await copyText(text);
    if (!done) area?.focus();
    setOutcome(done ? 'copied' : 'notCopied');
  };
  return (
    <div ref={here} className={look.section}>
      <Textarea className={styles.text} readOnly aria-label={label} value={text} resize="vertical" />
      <Button className={look.fit} size="small" onClick={() => void copy()}>
        {said.copy}
      </Button>
      <p className={look.quiet} role="status">
        {outcome && said[outcome]}
      </p>
    </div>
  );
}
