/** A part that is folded away until it is asked for. Its button says what is in it. */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { useLook } from './look';

const useStyles = makeStyles({ button: { paddingInline: '0 8px', minWidth: 0, textAlign: 'start' } });

export function Fold({
  label,
  open: first = false,
  children,
}: {
  readonly label: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  const look = useLook();
  const styles = useStyles();
  const [open, setOpen] = useState(first);
  const id = useId();
  return (
    <div className={look.section}>
      <Button
        appearance="transparent"
        size="small"
        className={mergeClasses(look.fit, styles.button)}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
