/** An answer that can be chosen, as a person reads it. What it means may depend on the question: none, yes. */
import type { Words } from '../shape/words';

export const choiceText = ({ choice }: Pick<Words, 'choice'>, code: string, chosen: string): string =>
  choice[`${code}=${chosen}`] ?? choice[chosen] ?? chosen;
