/**
 * A workbook dropped anywhere on the page is opened.
 *
 *  - while files are dragged, a sheet of ours lies over everything, the pane too: a file dropped into a frame would
 *    replace what is in it;
 *  - anything but files (a selected text) is left to whoever wants it.
 */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { PageWords } from './words/words';

const useStyles = makeStyles({
  zone: {
    position: 'fixed',
    inset: 0,
    zIndex: 1_000_000,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    color: tokens.colorNeutralForegroundOnBrand,
    background: tokens.colorBrandBackground,
    opacity: 0.92,
    // Or going from one to the other would count as leaving.
    '& > *': { pointerEvents: 'none' },
  },
});

export function DropZone({ words, onFiles }: { words: PageWords; onFiles: (files: readonly File[]) => void }) {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    // A frame keeps what is dragged over it to itself, so the windows inside are listened to as well.
    const hear = (one: Window): void => {
      one.addEventListener('dragenter', enter);
      one.addEventListener('dragover', enter);
      one.addEventListener('drop', stop);
    };
    const loaded = ({ target }: Event): void => {
      if (target instanceof HTMLIFrameElement && target.contentWindow) hear(target.contentWindow);
    };
    hear(window);
    document.addEventListener('load', loaded, true);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', enter);
      window.removeEventListener('drop', stop);
      document.removeEventListener('load', loaded, true);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div
      className={styles.zone}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <ArrowDownloadRegular fontSize={48} />
      <Text size={600} weight="semibold">
        {words.file.drop}
      </Text>
    </div>
  );
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function stop(event: DragEvent): void {
  if (holdsFiles(event)) event.preventDefault();
}
