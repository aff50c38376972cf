/** The page: fetches what the add-in says of itself, puts the sample on the desk, and shows both. */
import { createRoot } from 'react-dom/client';
import { customFunctionsOf } from '../host/formulas/custom';
import { App } from './App';
import { Bench } from './bench';
import { recall } from './remembered';
import { localeFor } from './words/locale';
import { LOCALES } from './words/words';

/** Of the address (?lang=zh-TW), of the last visit, of the browser. */
function firstLocale() {
  const wished = new URLSearchParams(window.location.search).get('lang') ?? recall('locale');
  return LOCALES.find((locale) => locale === wished) ?? localeFor(navigator.languages);
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const [functions, manifest] = await Promise.all([fetched('/functions.json'), fetched('/workbench/manifest.xml')]);
  const bench = new Bench(customFunctionsOf(await functions.json()), firstLocale());
  createRoot(root).render(<App bench={bench} manifest={await manifest.text()} />);
}

void start();
