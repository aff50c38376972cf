import fc from 'fast-check';
import { companyName } from '../../../src/book/company/name';
import { dismissedName, type Company } from '../../../src/book/company/links';
import { findDuplicates } from '../../../src/book/company/duplicates';
import { mailboxes, phones, siteOf } from '../../../src/book/company/reach';
import { labelledCompanies } from '../companies';

const COMPANIES = labelledCompanies();

const groupsOf = (companies: readonly Company[], dismissed: readonly (readonly [string, string])[] = []) =>
  findDuplicates(companies, dismissed)
    .map(({ rows }) => rows.join())
    .sort();

const someCompanies = fc.shuffledSubarray([...COMPANIES], { minLength: 60 });

test('the order of rows never matters', () => {
  fc.assert(
    fc.property(someCompanies, (companies) => {
      expect(groupsOf(companies)).toEqual(groupsOf([...companies].sort((a, b) => a.row - b.row)));
    }),
    { numRuns: 15 },
  );
});

test('a row is in one group at most, a group has two rows at least, and its links are among its rows', () => {
  fc.assert(
    fc.property(someCompanies, (companies) => {
      const groups = findDuplicates(companies);
      const rows = groups.flatMap((group) => group.rows);
      expect(new Set(rows).size).toBe(rows.length);
      for (const group of groups) {
        expect(group.rows.length).toBeGreaterThan(1);
        for (const link of group.links) expect(link.rows.every((row) => group.rows.includes(row))).toBe(true);
        expect(new Set(group.links.flatMap((link) => link.rows)).size).toBe(group.rows.length);
      }
    }),
    { numRuns: 15 },
  );
});

test('what was dismissed is never in one group again', () => {
  const pairs = findDuplicates(COMPANIES).flatMap(({ links }) => links);
  const nameAt = new Map(COMPANIES.map(({ row, name }) => [row, name]));
  fc.assert(
    fc.property(fc.subarray(pairs, { minLength: 1 }), (some) => {
      const dismissed = some.map(
        ({ rows: [a, b] }) => [nameAt.get(a) ?? '', dismissedName(nameAt.get(b) ?? '')] as const,
      );
      const groups = findDuplicates(COMPANIES, dismissed);
      for (const { rows } of some)
        expect(groups.some((group) => rows.every((row) => group.rows.includes(row)))).toBe(false);
    }),
    { numRuns: 15 },
  );
});

test('whatever a cell holds, it is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (text, other) => {
      for (const cell of [text, other, `${text}有限公司`, `${other} Co., Ltd (${text})`]) {
        companyName(cell);
        mailboxes(cell);
        phones(cell);
        siteOf(cell);
      }
    }),
    { numRuns: 500 },
  );
});

test('a name is compared alike in full width, in capitals and with blanks', () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  for (const { name } of COMPANIES) {
    const keys = (text: string) => companyName(text).forms.map(({ key }) => key);
    expect([name, keys(wide(name))]).toEqual([name, keys(name)]);
    expect([name, keys(`  ${name}\u200b `)]).toEqual([name, keys(name)]);
  }
});
