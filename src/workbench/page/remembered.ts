/** What the page keeps between two visits: looks only, never a workbook. A browser that keeps nothing is fine. */
const PREFIX = 'workbench.';

export function recall(name: 'locale' | 'dark' | 'pane'): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function remember(name: 'locale' | 'dark' | 'pane', value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // A private window: the next visit begins anew.
  }
}
