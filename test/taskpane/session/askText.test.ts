/**
 * What is still to ask as the text of a cell: known again as ours in each language, and with anything added as
 * somebody's own.
 */
import fc from 'fast-check';
import { LOCALES } from '../../../src/policy/locale';
import { QUESTIONS } from '../../../src/policy/callReasons';
import { askText, isAskText } from '../../../src/taskpane/session/askText';

test.each(LOCALES)('%s: any questions in any order are ours; a remark beside them is not', (locale) => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...QUESTIONS], { minLength: 1 }), (questions) => {
      const text = askText(questions, locale);
      expect([text, isAskText(text)]).toEqual([text, true]);
      for (const typed of [`${text}（已问）`, `1. ${text}`, `${text} ?`, text.slice(1), `${text}${text}`])
        expect([typed, isAskText(typed)]).toEqual([typed, false]);
    }),
  );
});

test('what a person writes is not ours', () => {
  for (const text of ['', '已问', 'called twice', '=1+1', '0', '供应商是老王'])
    expect([text, isAskText(text)]).toEqual([text, false]);
});
