/**
 * Excel.ConditionalFormat and the collection of those that touch a range.
 *
 *  - a new rule comes first: priority 0, all others one later;
 *  - only custom rules (a formula) can be made or looked into; the user's others keep their id, type, priority and
 *    range;
 *  - to read `custom` of another type is an error, as with any wrong kind of rule in Excel.
 *
 * Not done: `formulaR1C1` and `formulaLocal`.
 */
import { ExcelError, refuse } from '../wire/excelError';
import { shiftable, shifted } from '../file/parts/formulaText';
import type { Area, ConditionalFormat, RuleFormat, Sheet } from '../model';
import { asFlag, asText, asWhole } from './arguments';
import { clearConditionalFormats } from './moving';
import { intersection, Place, Places } from './place';
import { thingsOf } from './members';
import type { Thing } from './thing';
import { mayEdit, type Makers, type World } from './world';

interface OwnedRule {
  readonly sheet: Sheet;
  readonly rule: ConditionalFormat;
  /** The range that it was asked through. */
  readonly through?: Area | undefined;
}

/** The file's words and Office.js's. */
const TYPES: { readonly [type: string]: string } = {
  expression: 'Custom',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

const COLOR = /^#[0-9A-F]{6}$/i;

export function conditionalFormatObjects(world: World): Pick<Makers, 'conditionalFormats' | 'conditionalFormat'> {
  const font = thingsOf<OwnedRule>('ConditionalRangeFont', {
    scalars: {
      Color: ({ rule }) => rule.format.color ?? '',
      Bold: ({ rule }) => rule.format.bold,
      Italic: ({ rule }) => rule.format.italic,
    },
    writes: {
      Color: (it, value) => paint(it, { color: asColor(value) }),
      Bold: (it, value) => paint(it, { bold: asFlag(value) }),
      Italic: (it, value) => paint(it, { italic: asFlag(value) }),
    },
    methods: { Clear: (it) => paint(it, { color: null, bold: null, italic: null }) },
  });

  const fill = thingsOf<OwnedRule>('ConditionalRangeFill', {
    scalars: { Color: ({ rule }) => rule.format.fill ?? '' },
    writes: { Color: (it, value) => paint(it, { fill: asColor(value) }) },
    methods: { Clear: (it) => paint(it, { fill: null }) },
  });

  const format = thingsOf<OwnedRule>('ConditionalRangeFormat', {
    objects: { Font: (it) => font(it), Fill: (it) => fill(it) },
  });

  const formula = thingsOf<OwnedRule>('ConditionalFormatRule', {
    scalars: { Formula: (it) => (world.isUnkind('rebasesRules') ? rebased(it) : it.rule.formula) },
    writes: {
      Formula: (it, value) => {
        const text = asText(value);
        if (!text.startsWith('=') || text.length < 2) throw new ExcelError('InvalidArgument');
        change(it, () => (it.rule.formula = text));
      },
    },
  });

  const custom = thingsOf<OwnedRule>('CustomConditionalFormat', {
    objects: { Rule: (it) => formula(it), Format: (it) => format(it) },
  });

  const rule = thingsOf<OwnedRule>('ConditionalFormat', {
    identity: (it) => ({ Id: it.rule.id }),
    alive: (it) => world.workbook.sheets.includes(it.sheet) && it.sheet.conditionalFormats.includes(it.rule),
    scalars: {
      Id: (it) => it.rule.id,
      Type: (it) => typeOf(it.rule),
      Priority: (it) => byPriority(it.sheet).indexOf(it.rule),
      StopIfTrue: (it) => it.rule.stopIfTrue,
    },
    writes: {
      StopIfTrue: (it, value) => change(it, () => (it.rule.stopIfTrue = asFlag(value))),
      Priority: (it, value) => change(it, () => place(it, asWhole(value))),
    },
    objects: {
      Custom: (it) => {
        if (it.rule.type !== 'expression') throw new ExcelError('InvalidArgument');
        return custom(it);
      },
      CustomOrNullObject: (it) => (it.rule.type === 'expression' ? custom(it) : null),
    },
    methods: {
      Delete: (it) => remove(it),
      GetRange: (it) => {
        const [first, ...more] = it.rule.areas;
        if (!first || more.length > 0) throw new ExcelError('InvalidOperation');
        return world.make.range(new Place(it.sheet, first));
      },
      GetRangeOrNullObject: (it) => {
        const [first, ...more] = it.rule.areas;
        return first && more.length === 0 ? world.make.range(new Place(it.sheet, first)) : null;
      },
      GetRanges: (it) => world.make.ranges(new Places(it.sheet, it.rule.areas)),
    },
  });

  const touching = ({ sheet, areas }: Places): readonly OwnedRule[] =>
    byPriority(sheet)
      .filter((one) => one.areas.some((its) => areas.some((area) => intersection(its, area))))
      .map((one) => ({ sheet, rule: one, through: areas[0] }));
  const withId = (places: Places, id: unknown): Thing | null => {
    const found = touching(places).find((it) => it.rule.id === asText(id));
    return found ? rule(found) : null;
  };

  const collection = thingsOf<Places>('ConditionalFormatCollection', {
    items: (places) => touching(places).map((it) => rule(it)),
    item: withId,
    methods: {
      GetCount: (places) => touching(places).length,
      GetItemOrNullObject: (places, args) => withId(places, args.raw(0)),
      GetItemAt: (places, args) => {
        const found = touching(places)[args.whole(0)];
        if (!found) throw new ExcelError('ItemNotFound');
        return rule(found);
      },
      Add: (places, args) => {
        if (args.text(0) !== 'Custom') refuse(`ConditionalFormatCollection.add of ${args.text(0)}`);
        return rule({ sheet: places.sheet, rule: add(places) });
      },
      ClearAll: ({ sheet, areas }) => {
        mayEdit(sheet);
        for (const area of areas) clearConditionalFormats(sheet, area);
      },
    },
  });

  return {
    conditionalFormats: (places) => collection(places),
    conditionalFormat: (sheet, one) => rule({ sheet, rule: one }),
  };

  function add({ sheet, areas }: Places): ConditionalFormat {
    mayEdit(sheet);
    const made: ConditionalFormat = {
      id: world.newId(),
      areas: areas.map((area) => ({ ...area })),
      type: 'expression',
      formula: '',
      format: { fill: null, color: null, bold: null, italic: null },
      priority: 1,
      stopIfTrue: false,
      xml: null,
    };
    number(sheet, [made, ...byPriority(sheet)]);
    return made;
  }

  function remove({ sheet, rule: one }: OwnedRule): void {
    mayEdit(sheet);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== one);
    sheet.conditionalFormatsChanged = true;
  }

  function place({ sheet, rule: one }: OwnedRule, priority: number): void {
    const others = byPriority(sheet).filter((other) => other !== one);
    // Documented: negative ones count from the back (-1 is the last), and what is out of bounds is the nearest that is
    // not.
    const counted = priority < 0 ? others.length + 1 + priority : priority;
    const at = Math.min(Math.max(counted, 0), others.length);
    number(sheet, [...others.slice(0, at), one, ...others.slice(at)]);
  }

  function paint(it: OwnedRule, part: Partial<RuleFormat>): void {
    change(it, () => Object.assign(it.rule.format, part));
  }

  /** A rule that is changed is no longer what the file's XML says. */
  function change(it: OwnedRule, doIt: () => void): void {
    mayEdit(it.sheet);
    doIt();
    it.rule.xml = null;
    it.sheet.conditionalFormatsChanged = true;
  }
}

function rebased({ rule, through }: OwnedRule): string {
  const [first] = rule.areas;
  if (!through || !first || rule.formula === '') return rule.formula;
  return shifted(shiftable(rule.formula), through.row - first.row, through.column - first.column);
}

function byPriority(sheet: Sheet): readonly ConditionalFormat[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

/** Priorities 1, 2, 3 … as the file counts them. */
function number(sheet: Sheet, rules: readonly ConditionalFormat[]): void {
  rules.forEach((one, index) => (one.priority = index + 1));
  sheet.conditionalFormats = [...rules];
  sheet.conditionalFormatsChanged = true;
}

function typeOf(rule: ConditionalFormat): string {
  return TYPES[rule.type] ?? 'PresetCriteria';
}

function asColor(value: unknown): string {
  const text = asText(value);
  if (!COLOR.test(text)) throw new ExcelError('InvalidArgument');
  return text.toUpperCase();
}
