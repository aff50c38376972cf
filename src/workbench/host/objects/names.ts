/**
 * Excel.NamedItem and the collections of them, the workbook's and a sheet's.
 *
 *  - a name is a letter, _ or \ first, then letters, digits, . _ \, at most 255, and nothing that reads as a cell (A1,
 *    R1C1, C);
 *  - the same name may stand once in the workbook and once in each sheet;
 *  - `value` of a range is its address, of a constant the constant.
 *
 * Not done: `type` and `value` of any other formula, which only a calculation could tell.
 */
import { ExcelError, refuse } from '../wire/excelError';
import type { Name, Sheet } from '../model';
import { asFlag, asText, type Arguments } from './arguments';
import { absoluteAddressOf, quoted } from './place';
import { nameFor, placeOfFormula } from './resolve';
import { thingsOf } from './members';
import type { Thing } from './thing';
import type { Makers, World } from './world';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const LIKE_A_CELL = /^(?:[A-Z]{1,3}\d{1,7}|R\d*C\d*|[RC])$/i;
const NUMBER = /^=[+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i;
const TEXT = /^="((?:[^"]|"")*)"$/;
const TRUTH = /^=(TRUE|FALSE)$/i;
const ERROR = /#REF!|^=#[A-Z/0!?]+$/;

export function namesObjects(world: World): Pick<Makers, 'names'> {
  const { workbook } = world;
  const separated = () => world.isUnkind('listSeparator');

  const item = thingsOf<Name>('NamedItem', {
    identity: (name) => ({ _Id: name.name }),
    alive: (name) => workbook.names.includes(name),
    scalars: {
      _Id: (name) => name.name,
      Name: (name) => name.name,
      Formula: (name) => name.formula,
      Value: (name) => meaning(name).value,
      Type: (name) => meaning(name).type,
      Visible: (name) => name.visible,
      Comment: (name) => name.comment,
      Scope: (name) => (name.scope === null ? 'Workbook' : 'Worksheet'),
    },
    writes: {
      Formula: (name, value) => change(name, { formula: formulaIn(asText(value), separated) }),
      Visible: (name, value) => {
        if (world.isUnkind('brokenNames') && ERROR.test(name.formula)) throw new ExcelError('InvalidArgument');
        change(name, { visible: asFlag(value) });
      },
      Comment: (name, value) => change(name, { comment: asText(value) }),
    },
    methods: {
      Delete: (name) => {
        workbook.names = workbook.names.filter((one) => one !== name);
        workbook.namesChanged = true;
      },
      GetRange: (name) => rangeOf(name) ?? missing(),
      GetRangeOrNullObject: (name) => rangeOf(name),
    },
  });

  const within = (scope: Sheet | null): readonly Name[] =>
    workbook.names.filter((name) => name.scope === (scope?.id ?? null));
  const named = (scope: Sheet | null, key: unknown): Thing | null => {
    const found = nameFor(workbook, scope?.id ?? null, asText(key));
    return found ? item(found) : null;
  };

  const names = thingsOf<Sheet | null>('NamedItemCollection', {
    items: (scope) => within(scope).map((name) => item(name)),
    item: named,
    methods: {
      GetCount: (scope) => within(scope).length,
      GetItemOrNullObject: (scope, args) => named(scope, args.raw(0)),
      Add: (scope, args) => add(scope, args),
    },
  });
  return {
    names: (scope) => {
      if (scope && world.view.elsewhere && world.isUnkind('inactiveNames')) throw new ExcelError('InvalidSelection');
      return names(scope);
    },
  };

  function add(scope: Sheet | null, args: Arguments): Thing {
    const name = args.text(0);
    if (!NAME.test(name) || LIKE_A_CELL.test(name)) throw new ExcelError('InvalidArgument');
    if (nameFor(workbook, scope?.id ?? null, name)) throw new ExcelError('ItemAlreadyExists');
    const place = args.place(1);
    const formula = place
      ? `=${quoted(place.sheet.name)}!${absoluteAddressOf(place.area)}`
      : formulaIn(args.text(1), separated);
    const made: Name = { name, scope: scope?.id ?? null, formula, visible: true, comment: args.textOr(2, '') };
    workbook.names.push(made);
    workbook.namesChanged = true;
    return item(made);
  }

  function change(name: Name, part: Partial<Name>): void {
    Object.assign(name, part);
    workbook.namesChanged = true;
  }

  function rangeOf(name: Name): Thing | null {
    const place = placeOfFormula(workbook, name.formula);
    return place && world.make.range(place);
  }

  function meaning({ formula }: Name): { readonly type: string; readonly value: unknown } {
    if (placeOfFormula(workbook, formula)) return { type: 'Range', value: formula.slice(1) };
    if (ERROR.test(formula)) return { type: 'Error', value: formula.includes('#REF!') ? '#REF!' : formula.slice(1) };
    if (NUMBER.test(formula)) return { type: 'Double', value: Number(formula.slice(1)) };
    if (TRUTH.test(formula)) return { type: 'Boolean', value: formula.toUpperCase() === '=TRUE' };
    const text = TEXT.exec(formula);
    if (text) return { type: 'String', value: (text[1] ?? '').replaceAll('""', '"') };
    return refuse(`the meaning of the name ${formula}`);
  }
}

/** Several areas with a comma between them. */
const UNION = /^=(?:'(?:[^']|'')+'|[^'"(,]+)![$A-Z0-9:]+,/;

/** A constant without '=' is text, as in Excel's own dialog. */
function formulaIn(text: string, separated: () => boolean): string {
  if (separated() && UNION.test(text)) throw new ExcelError('InvalidArgument');
  if (text.startsWith('=') && text.length > 1) return text;
  if (text === '' || text === '=') throw new ExcelError('InvalidArgument');
  return `="${text.replaceAll('"', '""')}"`;
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
