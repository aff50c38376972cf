/**
 * The page: a small spreadsheet program with the add-in in it. Title, ribbon, formula bar, grid and pane, sheet tabs.
 *
 *  - whatever would lose what was typed asks first;
 *  - what the parts say to the person (a file that cannot be opened, a protected sheet) is shown here, one dialog at a
 *    time.
 */
import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Connection } from '../host/wire/connection';
import { FileError } from '../host/file/fileError';
import type { Bench } from './bench';
import { Dialogs, type Question } from './Dialogs';
import { DropZone } from './DropZone';
import { FormulaBar } from './grid/FormulaBar';
import { Grid } from './grid/Grid';
import { SheetTabs } from './grid/SheetTabs';
import { gridWords } from './grid/words';
import { PaneSide } from './PaneSide';
import { recall, remember } from './remembered';
import { ribbonOf } from './manifest';
import { Ribbon } from './Ribbon';
import { TitleBar } from './TitleBar';
import { wordsOf } from './words/locale';
import { EXCEL_LOCALE, type Locale } from './words/words';

const WORKBOOK = /\.(xlsx|xlsm|xltx|xltm|xls|csv|tsv|txt)$/i;

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    height: '100%',
    background: tokens.colorNeutralBackground3,
  },
  head: { minWidth: 0 },
  middle: { display: 'flex', minHeight: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  grid: { flexGrow: 1, minWidth: 0, minHeight: 0, position: 'relative', background: tokens.colorNeutralBackground1 },
  foot: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '32px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function App({ bench, manifest }: { readonly bench: Bench; readonly manifest: string }) {
  const styles = useStyles();
  useSyncExternalStore(bench.subscribe, bench.version);
  const { desk, locale } = bench;
  const words = wordsOf(locale);
  const [dark, setDark] = useState(startsDark);
  const [question, setQuestion] = useState<Question | null>(null);
  const [connection, setConnection] = useState<Connection | null>(null);
  const ribbon = useMemo(() => ribbonOf(manifest, EXCEL_LOCALE[locale]), [manifest, locale]);

  useEffect(() => {
    document.documentElement.lang = locale;
    // For what the browser itself draws, in dialogs too: they stand beside this page's own elements.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
    document.title = `${bench.name} – ${words.title}`;
  });

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      if (bench.isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [bench]);

  /** Does it, or asks first when it would lose something. */
  const unlessUnsaved = (go: () => void): void => {
    if (bench.isUnsaved()) setQuestion({ kind: 'unsaved', go });
    else go();
  };
  const open = (files: readonly File[]): void => {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return setQuestion({ kind: 'unreadable', name: file.name, why: 'tooMany' });
    if (!WORKBOOK.test(file.name)) return setQuestion({ kind: 'unreadable', name: file.name, why: 'kind' });
    const read = async (): Promise<void> => {
      try {
        bench.open(new Uint8Array(await file.arrayBuffer()), file.name);
      } catch (error) {
        // A file that is gone or locked cannot be read at all.
        const why = error instanceof FileError ? error.code : 'damaged';
        setQuestion({ kind: 'unreadable', name: file.name, why });
      }
    };
    unlessUnsaved(() => void read());
  };
  const save = async (): Promise<void> => {
    const { name, bytes } = await bench.save();
    download(name, bytes);
  };
  const refused = (): void => setQuestion({ kind: 'protected', byUs: bench.isProtectedByUs() });
  const parts = { desk, words: gridWords(locale) };

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} style={{ height: '100%' }}>
      <div className={styles.page}>
        <header className={styles.head}>
          <TitleBar
            bench={bench}
            words={words}
            product={ribbon.product}
            dark={dark}
            onDark={(on) => {
              setDark(on);
              remember('dark', String(on));
            }}
            onLocale={(to: Locale) => {
              remember('locale', to);
              bench.setLocale(to);
            }}
          />
          <Ribbon
            key={locale}
            bench={bench}
            words={words}
            ribbon={ribbon}
            connection={connection}
            onOpen={open}
            onSample={(of) => unlessUnsaved(() => bench.openSample(of))}
            onSave={() => void save()}
          />
          <FormulaBar key={`bar ${locale}`} {...parts} onRefused={refused} />
        </header>
        <div className={styles.middle}>
          <main className={styles.grid}>
            <Grid {...parts} onRefused={refused} />
          </main>
          <PaneSide bench={bench} words={words} title={ribbon.product} dark={dark} onConnection={setConnection} />
        </div>
        <footer className={styles.foot}>
          <SheetTabs {...parts} />
        </footer>
        <DropZone words={words} onFiles={open} />
        <Dialogs words={words} name={bench.name} question={question} onSave={save} onClose={() => setQuestion(null)} />
      </div>
    </FluentProvider>
  );
}

function startsDark(): boolean {
  const kept = recall('dark');
  return kept === null ? window.matchMedia('(prefers-color-scheme: dark)').matches : kept === 'true';
}

function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
