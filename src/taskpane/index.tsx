/**
 * The pane's page: waits for Office, then shows the pane in Excel's language and theme. The only file here that says
 * `Office`.
 */
import { FluentProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadWords } from '../locale/load';
import { localDay } from '../runtime/today';
import { PaneContext } from './parts/context';
import { Pane } from './Pane';
import { startSession } from './session/session';
import { darkTheme, light } from './parts/theme';

void Office.onReady().then(async () => {
  const root = document.getElementById('root');
  if (!root) return;
  const words = await loadWords(Office.context.displayLanguage);
  document.documentElement.lang = words.locale;
  document.body.style.margin = '0';
  const { requirements } = Office.context;
  const functions =
    requirements.isSetSupported('SharedRuntime', '1.1') && requirements.isSetSupported('CustomFunctionsRuntime', '1.1');
  const session = startSession({ words, today: localDay, functions });
  createRoot(root).render(
    <StrictMode>
      <FluentProvider theme={isDark() ? darkTheme : light}>
        <PaneContext.Provider value={{ session, words, functions, savesFiles, about }}>
          <Pane />
        </PaneContext.Provider>
      </FluentProvider>
    </StrictMode>,
  );
  // The first look comes after the first paint.
  setTimeout(() => void session.start());
});

/** In Office's own words; nothing of the workbook. */
function about(): string {
  const { diagnostics, displayLanguage, contentLanguage, requirements } = Office.context;
  const sets = [['ExcelApi', '1.14'], ['ExcelApi', '1.17'], ['ExcelApi', '1.20'], ['ExcelUndoApiAll', '1.0']] as const; // prettier-ignore
  const has = sets.filter(([set, version]) => requirements.isSetSupported(set, version)).map((set) => set.join(' '));
  const { platform, version } = (diagnostics as Partial<Office.ContextInformation> | undefined) ?? {};
  return [
    [platform, version].join(' '),
    `${displayLanguage} / ${contentLanguage}`,
    has.join(', '),
    navigator.userAgent,
  ].join('\n');
}

const savesFiles = () => Office.context.platform !== Office.PlatformType.Mac;

/** Excel on the web gives no theme: then the background of the page counts as light. */
function isDark(): boolean {
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  if (!background) return false;
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => parseInt(background.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
