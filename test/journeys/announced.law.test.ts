/**
 * What is shown is what is written, all of it: for every job the cells that differ afterwards are those that were
 * announced, what they hold, how they look, how wide their columns are, and where rules of colour lie. And what a
 * preview says of customers is so when the workbook is read again.
 */
import { policyWords } from '../../src/locale/policy';
import { CUSTOMER_SHEET } from '../../src/locale/customerSheet';
import { wordsFor } from '../../src/locale/all';
import { announced, type Announced } from '../../src/plan/announced';
import { JOBS, type Job, type Plan } from '../../src/plan/plan';
import { STYLES, type Style } from '../../src/plan/columns/target';
import { planOverdueView } from '../../src/plan/overdue/view';
import { dayOfIso } from '../../src/policy/day';
import { putInForce } from '../../src/runtime/policyInForce';
import { previewContact } from '../../src/sheet/jobs/contact';
import { previewCustomerSheet } from '../../src/sheet/jobs/customerSheet';
import { applyPolicy, previewPolicy, type PolicyPreview } from '../../src/sheet/jobs/policy';
import { examine, previewConvert, previewFreeze, previewRepair } from '../../src/sheet/jobs/sharing';
import { previewVerdict } from '../../src/sheet/jobs/verdict';
import type { ConditionalFormat } from '../../src/workbench/host/model';
import { openCalculating } from './care';
import { cellsOf, type User } from './excel';
import { sheetOf, typeInto } from './person';
import { TODAY, workbookOf, type Made } from './workbooks';

afterEach(() => putInForce(null));

const today = dayOfIso(TODAY)!;
const words = wordsFor('zh-CN').sheet;
const SHEET = '客户';
const HEADER = ['客户名称', '业务员', '年采购量', '最近联系', '下次联系', '公海池'];
const ROWS = [
  ['宁波海川', '王伟', 2400, 46300, null, null],
  ['Brightline', '李娜', 450, 46346, 46400, null],
  ['凯腾电子', '王伟', '约480台', null, null, '公海客户'],
  ['Lumen', '李娜', 350, 46200, null, null],
];
/** Without columns for what else a contact writes. */
const FEW = HEADER.slice(0, 4);
const few = ROWS.map((row) => row.slice(0, 4));
/** Two sheets about which something is asked: how the floors read in money, and which of 03/04 is the month. */
const ASKED = [
  {
    code: 'money-scale',
    about: '年采购额',
    choice: '1000',
    made: {
      header: ['客户名称', '年采购额', '最近联系'],
      rows: [
        ['宁波海川', 2400000, 46300],
        ['Brightline', 450000, 46346],
      ],
    },
  },
  {
    code: 'date-order',
    about: '最近联系',
    choice: 'dmy',
    made: {
      header: ['客户名称', '年采购量', '最近联系'],
      rows: [
        ['宁波海川', 2400, '03/04/2026'],
        ['Brightline', 450, '05/06/2026'],
      ],
    },
  },
] as const;

interface Ready {
  readonly plan: Plan;
  readonly apply?: () => Promise<unknown>;
  /** What else the preview said. */
  readonly also?: () => Promise<void>;
}

/** A workbook, and what is looked at in it. */
interface Case {
  readonly called: string;
  readonly made?: Made;
  readonly look: (user: User) => Promise<Ready>;
}

const beside = async (user: User, style: Style, answers = {}) => {
  await user.classify(style, { answers });
  await user.client.idle();
};

const shown = ({ book, decisions }: Awaited<ReturnType<User['look']>>) =>
  decisions.map(({ tier, next }, i) => [book.customers[i]?.name, tier, next]);

const classify = (called: string, style: Style, made: Made = {}, before?: (user: User) => Promise<void>): Case => ({
  ...{ called, made },
  look: async (user) => {
    await before?.(user);
    const preview = await user.look({ style });
    return {
      plan: preview.classified!.plan,
      also: async () => expect(shown(await user.look())).toEqual(shown(preview)),
    };
  },
});

const contact = (
  called: string,
  style: Style | null,
  made: Made,
  entry: Partial<Parameters<typeof previewContact>[1]['entry']>,
  rows = [1],
): Case => ({
  ...{ called, made },
  look: async (user) => {
    if (style) await beside(user, style);
    const preview = (await previewContact(user.run, {
      ...{ today, answers: {}, words, style: null, rows, logSheet: '联系记录', locale: 'zh-CN' },
      entry: {
        ...{ day: today, way: 'phone', said: 'x', answered: '', promised: '', next: 'rhythm', intent: '', stage: '' },
        ...entry,
      },
    }))!;
    return {
      plan: preview.plan,
      also: async () => {
        const { book, decisions } = await user.look();
        for (const { name, next } of preview.customers.filter(({ next: known }) => known !== null))
          expect([name, decisions[book.customers.findIndex((one) => one.name === name)]?.next]).toEqual([name, next]);
      },
    };
  },
});

const policy = (
  called: string,
  style: Style | null,
  made: Made,
  edits: readonly { place: string; text: string }[],
  { asked: open, sheet = false }: { asked?: (typeof ASKED)[number]; sheet?: boolean } = {},
): Case => ({
  ...{ called, made },
  look: async (user) => {
    const asked = { today, words, policyWords: policyWords('zh-CN').sheet, preset: null, style: null };
    const told = { answers: open ? [{ code: open.code, header: open.about, choice: open.choice }] : [] };
    if (style) {
      const first = await user.look({ style, told });
      await user.apply(first.classified!.plan);
    }
    const look = (some: typeof edits) => previewPolicy(user.run, { ...asked, answers: {}, edits: some });
    if (sheet) await applyPolicy(user.run, (await look([]))!);
    const preview: PolicyPreview = (await look(edits))!;
    return {
      plan: preview.plan!,
      apply: () => applyPolicy(user.run, preview),
      also: async () => {
        const now = await user.look();
        expect(now.book.questions).toEqual([]);
        expect(now.decisions.map(({ tier }) => tier)).toEqual(preview.tiers.after);
      },
    };
  },
});

const PUT_OFF = { day: null, way: null, said: '', next: dayOfIso('2026-12-07')! } as const;

const CASES: { readonly [job in Job]: readonly Case[] } = {
  classify: [
    ...STYLES.flatMap((style) => [
      classify(`${style}, new columns`, style),
      classify(`${style}, in a table`, style, { table: true }),
      classify(`${style}, after a new customer`, style, {}, async (user) => {
        await beside(user, style);
        for (const [column, cell] of ['Fresh Ltd', 'Tom', 700].entries())
          await typeInto(user.host, sheetOf(user.host, SHEET), 8, column, cell);
      }),
      classify(`${style}, on a protected sheet`, style, {}, (user) => {
        sheetOf(user.host, SHEET).protected = true;
        return Promise.resolve();
      }),
    ]),
    classify('values where formulas stood', 'values', {}, (user) => beside(user, 'live')),
  ],
  highlight: (['native', 'values'] as const).map((style) => ({
    called: style,
    look: async (user) => {
      await beside(user, style);
      const { book, target, inForce } = await user.look();
      return { plan: planOverdueView(book, target, inForce)! };
    },
  })),
  policy: [
    policy('a sheet is made', null, {}, []),
    ...STYLES.flatMap((style) => [
      policy(`${style}, B from 400`, style, {}, [{ place: 'tiers.B.floor', text: '400' }]),
      policy(`${style}, B from 400 on a sheet that stands`, style, {}, [{ place: 'tiers.B.floor', text: '400' }], {
        sheet: true,
      }),
      ...ASKED.map((asked) => policy(`${style}, after an answer: ${asked.code}`, style, asked.made, [], { asked })),
    ]),
  ],
  'customer-sheet': [
    {
      called: 'beside others',
      look: async (user) => ({ plan: await previewCustomerSheet(user.run, CUSTOMER_SHEET['zh-CN'].sheet, today) }),
    },
  ],
  contacted: ([null, ...STYLES] as const).flatMap((style) => [
    contact(`${style}: contacted, two at once`, style, { header: HEADER, rows: ROWS }, {}, [1, 3]),
    contact(`${style}: put off, no column`, style, { header: FEW, rows: few }, PUT_OFF),
    ...(style === 'live' || style === 'values'
      ? [
          contact(
            `${style}: contacted, with a day`,
            style,
            { header: FEW, rows: few },
            { next: dayOfIso('2026-12-09')! },
          ),
          contact(`${style}: put off, in a column`, style, { header: HEADER, rows: ROWS }, PUT_OFF),
          contact(`${style}: put off, over a formula of theirs`, style, withFormulas(), PUT_OFF),
          contact(`${style}: contacted, over formulas of theirs`, style, withFormulas(), {}),
        ]
      : []),
  ]),
  verdict: [
    ...([null, 'live'] as const).map((style) => ({
      called: String(style),
      made: { header: HEADER, rows: ROWS },
      look: async (user: User) => {
        if (style) await beside(user, style);
        const preview = await previewVerdict(user.run, {
          ...{ today, answers: {}, row: 2, name: 'Brightline', logSheet: '联系记录', locale: 'zh-CN' },
          entry: { verdict: 'public', grade: null, because: 'x', who: 'Zhao', day: today },
        });
        return { plan: preview!.plan };
      },
    })),
    ...(['values', 'live'] as const).map((style) =>
      contact(`${style}: nobody follows up`, style, {}, { day: null, way: null, next: null, rest: 'stopped' }),
    ),
  ],
  convert: STYLES.flatMap((from) =>
    STYLES.filter((to) => to !== from).map((to) => ({
      called: `${from} to ${to}`,
      look: async (user: User) => {
        await beside(user, from);
        const preview = await previewConvert(user.run, { today, answers: {}, words, style: to });
        return { plan: preview!.plan! };
      },
    })),
  ),
  freeze: [
    {
      called: 'columns of ours, and what people typed',
      look: async (user) => {
        await beside(user, 'live');
        await typeInto(user.host, sheetOf(user.host, SHEET), 20, 0, '=TIER(450)');
        return { plan: (await previewFreeze(user.run, { typed: true })).plan! };
      },
    },
  ],
  repair: [
    {
      called: 'a name that Excel has put there',
      look: async (user) => {
        await beside(user, 'live');
        await typeInto(user.host, sheetOf(user.host, SHEET), 20, 0, '=_xldudf_TIER(A1)');
        return { plan: (await previewRepair(user.run)).plan! };
      },
    },
  ],
  mend: (['live', 'native'] as const).map((style) => ({
    called: `${style}, a formula that somebody has emptied`,
    look: async (user) => {
      await beside(user, style);
      await typeInto(user.host, sheetOf(user.host, SHEET), 2, 6, '');
      const { findings } = await examine(user.run, { today, answers: {}, words, style });
      return { plan: findings.find(({ plan }) => plan !== null)!.plan! };
    },
  })),
};

function withFormulas(): Made {
  return {
    header: HEADER,
    rows: ROWS,
    more: (sheet) => {
      sheet.getCell('D2').value = { formula: 'DATE(2026,10,1)', result: 46296 } as never;
      sheet.getCell('E2').value = { formula: 'D2+60', result: 46356 } as never;
    },
  };
}

/** Cells with what they hold and how they look, widths and rules, by sheet. */
const seen = ({ workbook }: User) =>
  new Map(
    workbook.sheets.map((sheet) => [
      sheet.id,
      {
        cells: structuredClone(cellsOf(workbook, sheet)),
        widths: new Map(sheet.widths),
        rules: structuredClone(sheet.conditionalFormats),
        tables: JSON.stringify(sheet.tables.map(({ area }) => area)),
      },
    ]),
  );

type SeenSheets = ReturnType<typeof seen>;

const partsOf = (cell: unknown): [content: unknown, look: unknown] =>
  Array.isArray(cell) ? [cell[0], cell[1]] : [cell ?? null, null];

/** Places in which two states differ, as 'contents {1} 3,4'. */
function differing(before: SeenSheets, after: SeenSheets, nameOf: (id: string) => string) {
  const found = {
    contents: new Set<string>(),
    looks: new Set<string>(),
    width: new Set<string>(),
    colours: new Set<string>(),
  };
  const sheets: string[] = [];
  for (const [id, now] of after) {
    const was = before.get(id);
    if (!was) {
      sheets.push(nameOf(id));
      continue;
    }
    for (const key of new Set([...Object.keys(was.cells), ...Object.keys(now.cells)])) {
      const [[content, look], [laterContent, laterLook]] = [partsOf(was.cells[key]), partsOf(now.cells[key])];
      if (JSON.stringify(content) !== JSON.stringify(laterContent)) found.contents.add(`${id} ${key}`);
      if (look !== laterLook) found.looks.add(`${id} ${key}`);
    }
    for (const column of new Set([...was.widths.keys(), ...now.widths.keys()]))
      if (was.widths.get(column) !== now.widths.get(column)) found.width.add(`${id} ${column}`);
    const rule = (one: ConditionalFormat) => JSON.stringify([one.formula, one.format, one.areas]);
    const [old, fresh] = [was.rules.map(rule), now.rules.map(rule)];
    for (const one of [...was.rules, ...now.rules])
      if (!old.includes(rule(one)) || !fresh.includes(rule(one)))
        for (const cell of one.areas.flatMap(cellsIn)) found.colours.add(`${id} ${cell}`);
  }
  return { ...found, sheets };
}

const cellsIn = ({ row, column, rows, columns }: Announced['area']): string[] =>
  Array.from({ length: rows * columns }, (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`);

const cellsOfPlaces = (places: readonly Announced[], what: Announced['what']) =>
  new Set(
    places.filter((one) => one.what === what).flatMap(({ sheet, area }) => cellsIn(area).map((at) => `${sheet} ${at}`)),
  );

const sorted = (cells: Iterable<string>) => [...cells].sort();

test('every job of the table has cases', () => {
  expect(Object.keys(CASES).sort()).toEqual([...JOBS].sort());
});

describe.each(JOBS)('%s', (job) => {
  test.each(CASES[job].map((one): [string, Case] => [one.called, one]))('%s', async (_, { made, look }) => {
    const user = await openCalculating(await workbookOf(made));
    const { plan, apply, also } = await look(user);
    await user.client.idle();
    expect(plan.job).toBe(job);
    const places = announced(plan);
    const before = seen(user);
    await (apply?.() ?? user.apply(plan));
    await user.client.idle();
    const is = differing(before, seen(user), (id) => user.workbook.sheets.find((sheet) => sheet.id === id)?.name ?? '');
    expect(sorted(is.contents)).toEqual(sorted(cellsOfPlaces(places, 'contents')));
    expect(is.sheets).toEqual(places.filter(({ what }) => what === 'sheet').map(({ sheet }) => sheet));
    const looks = cellsOfPlaces(places, 'looks');
    expect(sorted(is.looks).filter((cell) => !looks.has(cell))).toEqual([]);
    expect(sorted(is.width)).toEqual(
      sorted([...cellsOfPlaces(places, 'width')].map((cell) => cell.replace(' 0,', ' '))),
    );
    const colours = cellsOfPlaces(places, 'colours');
    expect(sorted(is.colours).filter((cell) => !colours.has(cell))).toEqual([]);
    await also?.();
    user.close();
  });
});
