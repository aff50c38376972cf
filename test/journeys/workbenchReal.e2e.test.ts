import { walkThroughReal } from './realWorkbooks';

jest.setTimeout(3_600_000);

test('real workbooks, when they are at hand', () => walkThroughReal());
