/**
 * Excel.DataValidation of a range, as far as anybody uses it: a list of words to choose from, set, read and cleared.
 *
 *  - a rule that is set replaces what was set on exactly these cells; the words are one text, parted by commas;
 *  - validations that came with the file are never looked at and keep their XML.
 *
 * Not done: any rule but a list of words, prompts and alerts, reading the rule of a range that only overlaps, refusing
 * what is written.
 */
import { ExcelError, refuse } from '../wire/excelError';
import { mayEdit, type Makers, type World } from './world';
import type { Place } from './place';
import { thingsOf } from './members';
import { sameArea } from '../file/parts/reference';

/** Excel takes no longer text. */
const LONGEST = 255;

export function dataValidationObjects(_: World): Pick<Makers, 'dataValidation'> {
  const dataValidation = thingsOf<Place>('DataValidation', {
    scalars: {
      Rule: (it) => {
        const found = on(it);
        return found ? { list: { inCellDropDown: true, source: found.source } } : {};
      },
      Type: (it) => (on(it) ? 'List' : 'None'),
    },
    writes: {
      Rule: (it, value) => {
        mayEdit(it.sheet);
        const { list, ...other } = (value ?? {}) as { readonly list?: { readonly source?: unknown } };
        if (Object.values(other).some((part) => part != null)) refuse('DataValidation.rule other than a list');
        if (typeof list?.source !== 'string' || list.source === '' || list.source.length > LONGEST) {
          throw new ExcelError('InvalidArgument');
        }
        if (list.source.startsWith('=')) refuse('DataValidation.rule with a formula');
        clear(it);
        it.sheet.lists.push({ area: { ...it.area }, source: list.source });
      },
    },
    methods: {
      Clear: (it) => {
        mayEdit(it.sheet);
        clear(it);
      },
    },
  });
  return { dataValidation: (place) => dataValidation(place) };
}

const on = ({ sheet, area }: Place) => sheet.lists.find((list) => sameArea(list.area, area));

function clear({ sheet, area }: Place): void {
  sheet.lists = sheet.lists.filter((list) => !sameArea(list.area, area));
}
