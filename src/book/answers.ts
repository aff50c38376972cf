/** What the user answered: for one column before for all of them. */
import { columnLetters } from './address';
import type { Answers } from './book';

/** An answer for this column, else for all columns. */
export function answerFor(answers: Answers, question: string, column: number): string | undefined {
  return answers[`${question}:${columnLetters(column)}`] ?? answers[question];
}
