/** Headers as cases (test/cases/headers.txt): each is read as its field, and what is none of ours as none. */
import { existsSync, readFileSync } from 'node:fs';
import { candidatesOf } from '../../../src/book/header/grammar';
import { FIELDS } from '../../../src/book/header/fields';
import { fieldOfHeader } from '../../../src/book/header/match';
import { casesOf } from '../cases';

const CASES = casesOf('headers.txt');
const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const;

const fieldOf = (header: string) => fieldOfHeader(header)?.field ?? 'none';

/** A header marked ? is settled by its cells: the field is one of those that it may be. */
function isRight(header: string, expected: string): boolean {
  const [field = '', doubtful] = expected.split(' ');
  const read = fieldOf(header);
  return read === field || (doubtful === '?' && candidatesOf(header).some((one) => one.field === field));
}

test.each(LANGUAGES)('every header of %s among the cases is read as its field', (language) => {
  const cases = CASES.filter(({ heading }) => heading === language);
  expect(cases.length).toBeGreaterThan(800);
  expect(
    cases
      .filter(({ input, expected }) => !isRight(input, expected))
      .map(({ input, expected }) => `${input}: ${fieldOf(input)}, not ${expected}`),
  ).toEqual([]);
});

test('every field has cases in English, 简体 and 繁體', () => {
  for (const field of FIELDS) {
    const languages = CASES.filter(({ expected }) => expected.split(' ')[0] === field).map(({ heading }) => heading);
    expect({ field, languages: LANGUAGES.filter((one) => languages.includes(one)) }).toEqual({
      field,
      languages: LANGUAGES,
    });
  }
});

const LIST = '../shared/design/headers.json';

/**
 * Words that the list has under the state of a sample and that say the day: a date of its own can drive the next
 * contact (G13).
 */
const A_DAY = ['Sample sent date', '寄样日期', '寄樣日期'];

if (existsSync(LIST)) {
  test('every entry of the project’s own list names its field', () => {
    const list = JSON.parse(readFileSync(LIST, 'utf8')) as {
      id: string;
      en: string[];
      hans: string[];
      hant: string[];
    }[];
    const wrong = list.flatMap(({ id, en, hans, hant }) =>
      [...en, ...hans, ...hant]
        .filter((word) => fieldOf(word) !== (A_DAY.includes(word) ? 'sample_sent' : id))
        .map((word) => `${word}: ${fieldOf(word)}, not ${id}`),
    );
    expect(list).toHaveLength(57);
    expect(wrong).toEqual([]);
  });
} else {
  test('the project’s list of headers is not on this machine', () => {
    console.info(`${LIST} is absent: the headers are checked against the cases only`);
    expect(FIELDS.length).toBeGreaterThan(57);
  });
}
