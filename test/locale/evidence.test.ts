import { readBook } from '../../src/book/read';
import { evidenceTexts } from '../../src/locale/say/evidence';
import { WORDS } from '../../src/locale/all';
import { dayOfIso, type Day } from '../../src/policy/day';
import { sheetOf } from '../book/sheetOf';

const day = (iso: string): Day => dayOfIso(iso) ?? (NaN as Day);

test('a column says why it is what it is: its header in the user’s own spelling, and its cells', () => {
  const rows = [
    ['客戶名稱', '年採購量', '最近聯絡'],
    ['德潤五金', 1200, '2026-11-02'],
    ['宏圖建材', 640, '2026-10-20'],
    ['思銳電子', '看情況', '2026-09-01'],
  ];
  const { columns } = readBook(sheetOf(rows), { today: day('2026-11-22'), answers: {} });
  const said = (field: 'customer_name' | 'annual_volume' | 'last_contact') =>
    evidenceTexts(columns[field]?.evidence ?? [], WORDS['zh-TW']);
  expect(said('customer_name')).toEqual(['欄名：客戶 + 名稱', '3 格裡 3 格像公司名', '3 列裡有 3 個不同的']);
  expect(said('annual_volume')).toContain('3 格裡 2 格是數字');
  expect(said('last_contact')).toEqual(expect.arrayContaining(['3 格裡 3 格是日期', '3 個日期裡 3 個已經過去']));
});

test('what the user said is the whole reason', () => {
  const rows = [
    ['A', 'B'],
    ['Kaida', 500],
    ['Orion', 80],
  ];
  const told = { columns: { A: 'customer_name' as const, B: 'annual_volume' as const } };
  const { columns } = readBook(sheetOf(rows), { today: day('2026-11-22'), answers: {}, told });
  expect(evidenceTexts(columns.annual_volume?.evidence ?? [], WORDS.en)).toEqual(['set by you']);
});
