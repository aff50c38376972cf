/**
 * The figures that were reckoned apart from the product, and where the product has them. Shares to three decimals, HHI to
 * five, money to the cent: as the published tables have them.
 *
 * Two cells of o01 are changed before it is read, since the published sums count what the product leaves out: the order
 * whose 产品名称 says 取消订单 (taken out), and the line without a name (given one). That the product leaves both out, and
 * with what sum, are figures of their own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../src/workbench/excel';
import type { NumbersAsked } from '../../src/headless/numbers';
import { ask, type Told } from './ask';

export interface Figure {
  readonly about: string;
  readonly expected: string;
  readonly found: string;
}

const at = (value: unknown, decimals: number): string => (typeof value === 'number' ? value.toFixed(decimals) : String(value)); // prettier-ignore
const classes = (of: Told): string => (of ? [of.A, of.B, of.C].join('/') : String(of));
const figure = (about: string, expected: string, found: string): Figure => ({ about, expected, found });

/** n, Gini, HHI, 1/HHI, CR1, CR5, what the top fifth brings, how many that are, N80, classes by both conventions. */
type ParetoTruth = readonly [n: number, gini: string, hhi: string, equal: string, cr1: string, cr5: string, top: string, count: number, n80: number, upper: string, lower: string]; // prettier-ignore

interface Case {
  readonly about: string;
  readonly file: string;
  readonly asked: Partial<NumbersAsked>;
  readonly truth: ParetoTruth;
}

const PARETO: readonly Case[] = [
  { about: 'o01 customer amount', file: 'o01', asked: { period: 'all', answers: { 'mixed-currency': 'same' } }, truth: [54, '0.486', '0.03555', '28.13', '0.077', '0.314', '0.527', 11, 25, '25/14/15', '24/14/16'] }, // prettier-ignore
  { about: 'o02 city total', file: 'o02', asked: {}, truth: [211, '0.601', '0.01198', '83.48', '0.036', '0.129', '0.602', 42, 74, '74/47/90', '73/47/91'] }, // prettier-ignore
  { about: 'o04', file: 'o04', asked: { period: 'all' }, truth: [12, '0.073', '0.08485', '11.79', '0.108', '0.468', '0.205', 2, 10, '10/2/0', '9/2/1'] }, // prettier-ignore
  { about: 'o05 paid', file: 'o05', asked: { period: 'all' }, truth: [430, '0.604', '0.01290', '77.55', '0.068', '0.148', '0.670', 86, 162, '162/176/92', '161/176/93'] }, // prettier-ignore
  { about: 'o07 amount', file: 'o07', asked: { period: 'all', today: '2017-01-01' }, truth: [5108, '0.877', '0.00568', '175.96', '0.017', '0.074', '0.904', 1022, 173, '173/2084/2851', '172/2084/2852'] }, // prettier-ignore
  { about: 'o10', file: 'o10_订单', asked: { period: 'all' }, truth: [10, '0.524', '0.19301', '5.18', '0.268', '0.948', '0.482', 2, 4, '4/2/4', '3/2/5'] }, // prettier-ignore
  { about: 'maven Won', file: 'crm_maven/sales_pipeline', asked: { period: 'all', today: '2018-01-01' }, truth: [85, '0.202', '0.01358', '73.63', '0.034', '0.121', '0.317', 17, 59, '59/18/8', '58/18/9'] }, // prettier-ignore
  { about: 'rfm_pkg orders', file: 'rfm_pkg/rfm_data_orders', asked: { period: 'all', today: '2006-12-31' }, truth: [995, '0.290', '0.00127', '786.05', '0.003', '0.014', '0.356', 199, 606, '606/228/161', '605/228/162'] }, // prettier-ignore
];

export async function* figuresOf(folder: string): AsyncGenerator<Figure> {
  const real = (start: string) => fileIn(join(folder, 'real'), start);
  for (const one of PARETO) yield* pareto(real, one);
  yield* moved(await ask(real('o07'), 'pareto', { period: '2016', today: '2017-01-01' }));
  yield* bridge(await ask(real('o07'), 'churn', { period: '2016', today: '2017-01-01' }));
  yield* rhythm(folder);
  yield* rfm(folder, await ask(real('rfm_pkg/rfm_data_orders'), 'accounts', { period: 'all', today: '2006-12-31', method: 'quintiles' })); // prettier-ignore
  yield* accounts(real('o07'));
  const all = { period: 'all', today: '2018-01-01' };
  yield* split('o07 2016', '482/1448/482 0.885/0.114/0.001', await ask(real('o07'), 'split', { period: '2016', today: '2017-01-01' })); // prettier-ignore
  yield* split('maven', '17/51/17 0.317/0.566/0.117', await ask(real('crm_maven/sales_pipeline'), 'split', all));
}

/** The file whose path begins so. */
function fileIn(folder: string, start: string): string {
  const [inner, name = inner] = start.includes('/') ? start.split('/') : [undefined, start];
  const place = inner === undefined ? folder : join(folder, inner);
  return join(place, readdirSync(place).find((file) => file.startsWith(name ?? '')) ?? start);
}

async function* pareto(real: (start: string) => string, { about, file, asked, truth }: Case): AsyncGenerator<Figure> {
  const told = await ask(file === 'o01' ? asPublished(real(file)) : real(file), 'pareto', asked);
  const [n, gini, hhi, equal, cr1, cr5, top, count, n80, upper, lower] = truth;
  const fifth = told.top?.find(({ share }: { share: number }) => share === 0.2);
  yield figure(`80/20 · ${about} · customers`, String(n), String(told.customers));
  yield figure(`80/20 · ${about} · Gini`, gini, at(told.gini, 3));
  yield figure(`80/20 · ${about} · HHI`, hhi, at(told.hhi, 5));
  yield figure(`80/20 · ${about} · 1/HHI`, equal, at(told.equalCustomers, 2));
  yield figure(`80/20 · ${about} · CR1`, cr1, at(told.cr?.['1'], 3));
  yield figure(`80/20 · ${about} · CR5`, cr5, at(told.cr?.['5'], 3));
  yield figure(`80/20 · ${about} · top 20 %`, `${top} (${count})`, `${at(fifth?.brings, 3)} (${fifth?.count})`);
  yield figure(`80/20 · ${about} · N80`, String(n80), String(told.n80));
  yield figure(`80/20 · ${about} · A/B/C`, upper, classes(told.classes));
  yield figure(`80/20 · ${about} · A/B/C, strict`, lower, classes(told.strict));
  if (file !== 'o01') return;
  const read = await ask(real(file), 'pareto', asked);
  yield figure('80/20 · o01 as it is · cancelled', '1', String(read.read?.leftOut?.cancelled));
  const nameless = read.notes?.find(({ code }: { code: string }) => code === 'nameless');
  yield figure('80/20 · o01 as it is · nobody’s', '1 7000.00', `${nameless?.count} ${at(nameless?.value, 2)}`);
  yield figure('80/20 · o01 as it is · total', '11128058.24', at(read.netTotal, 2));
}

function asPublished(file: string) {
  const workbook = openFile(file);
  for (const sheet of workbook.sheets)
    for (let row = 0; row < 100; row++)
      for (let column = 0; column < 20; column++)
        if (String(sheet.value(row, column) ?? '').includes('取消订单')) sheet.setValue(row, column, null);
  workbook.sheets[0]?.setValue(NAMELESS.row, NAMELESS.column, 'nobody');
  return workbook;
}

/** From 0. */
const NAMELESS = { row: 38, column: 2 };

function* moved(told: Told): Generator<Figure> {
  const whole = (value: unknown) => at(value, 2);
  yield figure('moves · o07 2016 · total', '19468602.96', whole(told.total));
  yield figure(
    'moves · o07 2016 · customers, A/B/C',
    '2412 146/919/1347',
    `${told.customers} ${classes(told.classes)}`,
  );
  yield figure('moves · o07 · stayed, left, entered', '128 38 18', [told.moved?.stayed, told.moved?.left, told.moved?.entered].join(' ')); // prettier-ignore
  const rows: Told[] = told.rows ?? [];
  const to = (move: string, side: 'now' | 'before') => ['A', 'B', 'C', null].map((abc) => rows.filter((row) => row.move === move && row[side]?.class === abc).length); // prettier-ignore
  yield figure('moves · o07 · left to B, C, nothing', '10 7 21', to('left', 'now').slice(1).join(' '));
  yield figure('moves · o07 · entered from B, C, nothing', '9 1 8', to('entered', 'before').slice(1).join(' '));
}

function* bridge(told: Told): Generator<Figure> {
  const sums: readonly (readonly [string, string, string])[] = [
    ['before', '50831295.70', ''],
    ['new', '3233186.56', '1946'],
    ['grew', '159886.25', '79'],
    ['shrank', '25136285.67', '369'],
    ['lost', '9619479.87', '2696'],
    ['now', '19468602.96', ''],
  ];
  for (const [part, sum, count] of sums) {
    const counted = told.bridge?.counts?.[part] ?? '';
    yield figure(`bridge · o07 2015 → 2016 · ${part}`, `${sum} ${count}`.trim(), `${at(told.bridge?.[part], 2)} ${counted}`.trim()); // prettier-ignore
  }
  yield figure('bridge · o07 · equal', '18', String(told.bridge?.counts?.equal));
  const { customers, gross, net } = told.kept ?? {};
  yield figure('kept · o07 · customers, gross, net', '0.147 0.316 0.319', [customers, gross, net].map((part) => at(part, 3)).join(' ')); // prettier-ignore
}

async function* rhythm(folder: string): AsyncGenerator<Figure> {
  const file = join(folder, 'peer', 'lifetimes_example_transactions.csv');
  const asked = { today: '2014-09-01', period: 'all', answers: { 'customer-column': 'B' }, sameOccasion: 0 };
  const told = await ask(file, 'churn', asked);
  const rows: readonly Told[] = told.customers ?? [];
  const by = new Map(rows.map((row) => [String(row.name), row]));
  const lines = readFileSync(join(folder, 'truth', 'rhythm_example_asof_2014-09-01.csv'), 'utf8').trim().split(/\r?\n/).slice(1); // prettier-ignore
  const same = lines.filter((line) => {
    const [id = '', pauses, span, silence, , mean, chance] = line.split(',');
    const found = by.get(id);
    const near = (value: unknown, expected: string | undefined) => typeof value === 'number' && Math.abs(value - Number(expected)) <= 1e-6; // prettier-ignore
    return (
      [found?.pauses, found?.span, found?.silence].join() === [pauses, span, silence].join() &&
      near(found?.usual, mean) &&
      near(found?.chance, chance)
    );
  });
  yield figure('rhythm · example · rows as published', '1380 of 1380', `${same.length} of ${lines.length}`);
  yield figure('rhythm · example · quiet', '1067', String(told.quiet));
  const under = (limit: number) => rows.filter(({ chance }) => chance !== null && chance < limit).length;
  yield figure('rhythm · example · chance under 20, 10, 5 %', '1054 966 873', [0.2, 0.1, 0.05].map(under).join(' '));
}

function* rfm(folder: string, told: Told): Generator<Figure> {
  const cuts = (axis: string) =>
    told.cutoffs?.[axis]?.map((cut: number) => String(Math.round(cut * 1e4) / 1e4)).join(' ');
  yield figure('RFM · rfm_pkg · thresholds R', '115 181 297.4 482', cuts('R'));
  yield figure('RFM · rfm_pkg · thresholds F', '4 5 6 8', cuts('F'));
  yield figure('RFM · rfm_pkg · thresholds M', '255.8 382 506.4 666', cuts('M'));
  yield* scoreCounts('rfm_pkg', told, '197/200/199/199/200', '268/187/176/244/120', '200/200/198/202/195');
  const rows: Told[] = told.accounts ?? [];
  const best = rows.filter(({ segment }) => segment === 'champions');
  const total = (axis: 'F' | 'M') => best.reduce((sum, row) => sum + row[axis], 0);
  yield figure('RFM · rfm_pkg · champions, orders, money', '158 1234 120178', `${best.length} ${total('F')} ${total('M')}`); // prettier-ignore
  const by = new Map(rows.map((row) => [row.name, `${row.R},${row.F},${row.M},${row.scores}`]));
  const lines = readFileSync(join(folder, 'truth', 'rfm_pkg_orders_scores_asof_2006-12-31.csv'), 'utf8').trim().split(/\r?\n/).slice(1); // prettier-ignore
  const same = lines.filter((line) => {
    const [name = '', , days, orders, , money, R, F, M] = line.split(',');
    return by.get(name) === `${days},${orders},${Number(money)},${R}${F}${M}`;
  });
  yield figure('RFM · rfm_pkg · customers as published', '995 of 995', `${same.length} of ${lines.length}`);
}

function* scoreCounts(about: string, told: Told, R: string, F: string, M: string): Generator<Figure> {
  for (const [axis, counts] of Object.entries({ R, F, M }))
    yield figure(`RFM · ${about} · customers by score 1–5, ${axis}`, counts, told.counts?.[axis]?.join('/'));
}

async function* accounts(file: string): AsyncGenerator<Figure> {
  const fifths = await ask(file, 'accounts', { period: 'all', today: '2017-01-01', method: 'quintiles' });
  yield* scoreCounts('o07', fifths, '1017/1025/1007/987/1072', '4517/0/0/0/591', '1245/888/1131/1378/466');
  const year = await ask(file, 'accounts', { period: '2016', today: '2017-01-01' });
  for (const [name, expected] of [
    ['江西29614', '815999.29 394464.88 1 1'],
    ['安徽29994', '695523.93 347404.18 4 3'],
    ['广东29646', '687358.69 326299.09 5 5'],
  ] as const) {
    const row = year.accounts?.find((one: Told) => one.name.startsWith(name));
    yield figure(`key accounts · o07 2015 → 2016 · ${name}`, expected, `${at(row?.valueBefore, 2)} ${at(row?.value, 2)} ${row?.rankBefore} ${row?.rank}`); // prettier-ignore
    if (name === '江西29614') yield figure(`key accounts · o07 · ${name}, share`, '0.016 0.020', `${at(row?.shareBefore, 3)} ${at(row?.share, 3)}`); // prettier-ignore
  }
  const half = await ask(file, 'churn', { period: '2016-01-01..2016-06-30', today: '2017-01-01' });
  yield figure('same days · o07 · H1 2015, H1 2016', '26483811.33 17601538.84', `${at(half.bridge?.before, 2)} ${at(half.bridge?.now, 2)}`); // prettier-ignore
  yield figure('same days · o07 · H1', '-0.335', at(half.bridge?.now / half.bridge?.before - 1, 3));
  const running = await ask(file, 'churn', { period: '2016', today: '2016-06-30' });
  yield figure('same days · o07 · 2016 on 30 June is held against 30 June', '2015-01-01..2015-06-30 -0.335', `${running.compared?.before.from}..${running.compared?.before.to} ${at(running.bridge?.now / running.bridge?.before - 1, 3)}`); // prettier-ignore
}

function* split(about: string, expected: string, told: Told): Generator<Figure> {
  const parts = [told.parts?.top, told.parts?.middle, told.parts?.bottom];
  const found = `${parts.map((part) => part?.customers).join('/')} ${parts.map((part) => at(part?.share, 3)).join('/')}`;
  yield figure(`20/60/20 · ${about}`, expected, found);
}
