/** Why a column is taken for what it is, piece by piece, as a person reads it. */
import type { Evidence } from '../../book/decision/evidence';
import type { Words } from '../shape/words';

export const evidenceTexts = (
  evidence: readonly Evidence[],
  { evidence: words }: Pick<Words, 'evidence'>,
): readonly string[] =>
  evidence.flatMap((one): readonly string[] => {
    switch (one.code) {
      case 'header':
        return one.words.length > 0 ? [words.header(one.words)] : [];
      case 'group':
        return [words.group(one.header)];
      case 'cells':
        return one.count > 0 ? [words.cells[one.what](one.count, one.of)] : [];
      case 'latest':
        return [words.latest(one.of)];
      case 'told':
      case 'only':
        return [words[one.code]];
      case 'past':
      case 'future':
      case 'distinct':
      case 'repeats':
        return [words[one.code](one.count, one.of)];
    }
  });
