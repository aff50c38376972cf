import { ownersOf } from '../../src/standing/owners';
import { open, type User } from '../journeys/excel';
import { workbookOf } from '../journeys/workbooks';

const HEADER = ['客户名称', '负责人', '年采购量', '最近联系'];
const row = (name: string, owner: string | null) => [name, owner, 500, 46300];

async function owners(rows: (string | number | null)[][], merged?: string) {
  const bytes = await workbookOf({
    header: HEADER,
    rows,
    more: (sheet) => {
      if (merged !== undefined) sheet.mergeCells(merged);
    },
  });
  const user: User = await open(bytes);
  const { book, sheet } = await user.look();
  user.close();
  return ownersOf(book, sheet);
}

test('a salesperson merged down the side has all of these customers', async () => {
  const rows = [row('海川', '王伟'), row('凯腾', null), row('明视', null), row('远洋', '李娜')];
  expect(await owners(rows, 'B2:B4')).toEqual(['王伟', '王伟', '王伟', '李娜']);
});

test('blanks and capitals make no other person; an empty cell is nobody', async () => {
  const rows = [row('海川', 'Tom  Li'), row('凯腾', ' tom li '), row('明视', '  '), row('远洋', null)];
  expect(await owners(rows)).toEqual(['Tom Li', 'Tom Li', null, null]);
});
