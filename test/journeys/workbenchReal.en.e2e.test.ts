import { walkThroughReal } from './realWorkbooks';

jest.setTimeout(900_000);

test('real workbooks, when they are at hand, in en', () => walkThroughReal('en'));
