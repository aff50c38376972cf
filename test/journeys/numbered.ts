import type { Words } from '../../src/locale/shape/words';

/** The name of a button that says a number, whatever the number. */
export const numbered = (name: (count: number) => string): RegExp =>
  new RegExp(`^(?:${[1, 2].map((count) => name(count).replace(String(count), '[0-9,]+')).join('|')})$`);

/** The button that takes the newest step back: it names the step. */
export function revertButton({ button, steps }: Pick<Words['pane'], 'button' | 'steps'>): RegExp {
  const names = [button.revert, steps.undo('')].map((name) => name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^(?:${names.join('|').replace(/\s+/g, '\\s+')})`);
}
