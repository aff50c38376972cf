/**
 * The pane's jobs without the pane, for the command line and tests: plain objects in, plain objects out, since the
 * caller lives in another window. Failures come back as { failure, message }, in the user's words; a bug is thrown.
 */
import { sharingWords } from '../locale/sharing';
import { CUSTOMER_SHEET } from '../locale/customerSheet';
import { wordsFor } from '../locale/all';
import { policyWords } from '../locale/policy';
import { stepText } from '../locale/say/step';
import type { Words } from '../locale/shape/words';
import type { Spot } from '../plan/sharing/ourFormulas';
import { cellAddress, quotedSheet } from '../book/address';
import { cellCount } from '../plan/plan';
import type { Style } from '../plan/columns/target';
import { PRESETS, type Preset } from '../policy/presets';
import type { PolicyCellProblem } from '../plan/policySheet/fromSheet';
import { previewCustomerSheet } from '../sheet/jobs/customerSheet';
import { inExcel } from '../sheet/excel';
import { follow, followPolicy } from '../sheet/jobs/followPolicy';
import { HostError } from '../sheet/hostError';
import { examine, previewConvert, previewFreeze, previewRepair } from '../sheet/jobs/sharing';
import { apply, previewClassify, readSteps, removeAll, revertLast, revertSteps } from '../sheet/jobs/classify';
import { applyPolicy, previewPolicy, type PolicyPreview } from '../sheet/jobs/policy';
import { numbersIn } from './numbers';
import { calendarOf, duplicatesIn } from './reports';
import { contactedWithoutPane, todayWithoutPane } from './daily';
import { dayIn, named, requestOf, type Asked } from './request';
import { reportOf } from './report';

export interface ClassifyOptions extends Asked {
  readonly style: Style | null;
  /** False only looks. */
  readonly write: boolean;
}

export async function classify(options: ClassifyOptions) {
  const words = wordsFor(options.locale);
  return named(words, async () => {
    const preview = await previewClassify(inExcel, requestOf(options, options.style, words));
    if (!preview) return { empty: true, message: words.refused.empty };
    if (preview.classified && options.write) {
      // The functions that are about to be written must answer by it.
      await follow(inExcel, preview.policy);
      await apply(inExcel, preview.classified.plan);
    }
    const invalid = sentences(preview.policy?.reading.problems ?? [], words);
    // What the policy sheet is too old to say, and goes by its default.
    const older = preview.policy?.reading.missing ?? [];
    return {
      report: {
        ...reportOf(preview, options.write, preview.inForce, words),
        ...(invalid.length > 0 && { invalid }),
        ...(older.length > 0 && { older }),
      },
      also: preview.also,
    };
  });
}

export const duplicates = duplicatesIn;
export const calendar = calendarOf;
export const numbers = numbersIn;

/** The newest step, or so many. */
export async function revert({ locale, steps = 1 }: { readonly locale: string; readonly steps?: number }) {
  return named(wordsFor(locale), async () => {
    const wanted = (await readSteps(inExcel)).slice(0, steps);
    const done = wanted.length > 0 ? await revertSteps(inExcel, wanted) : [await revertLast(inExcel)];
    await followPolicy(inExcel);
    const jobs = done.map(({ job }) => job);
    return { reverted: { job: jobs[0], jobs, cells: done.reduce((sum, { cells }) => sum + cells, 0) } };
  });
}

/** All of ours goes; what people typed is told. */
export async function remove({ locale }: { readonly locale: string }) {
  const words = wordsFor(locale);
  const { done, left: stays, nothing, why } = words.pane.steps.remove;
  return named(words, async () => {
    const { removed, left } = await removeAll(inExcel);
    await followPolicy(inExcel);
    const { columns, names, sheets, parts, rules } = removed;
    const gone = columns.length + names.length + sheets.length + parts.length + rules;
    return {
      message: [gone > 0 ? done : nothing, ...(left.length > 0 ? [stays(left.length)] : [])].join(' '),
      removed,
      left: left.map((one) => ({ what: one.what, why: why[one.why] })),
    };
  });
}

/** What can be taken back, newest first. */
export async function history({ locale }: { readonly locale: string }) {
  const words = wordsFor(locale);
  return named(words, async () => {
    const steps = await readSteps(inExcel);
    return {
      steps: steps.map((step) => ({
        job: step.job,
        text: stepText(step, words.pane.steps),
        cells: step.cells,
        when: step.when,
      })),
    };
  });
}

/** A customer sheet for a workbook that has none. */
export async function customerSheet(options: { readonly locale: string; readonly today: string }) {
  const words = wordsFor(options.locale);
  const today = dayIn(options.today);
  return named(words, async () => {
    const plan = await previewCustomerSheet(inExcel, CUSTOMER_SHEET[words.locale].sheet, today);
    await apply(inExcel, plan);
    return { made: { sheet: plan.newSheet?.to ?? null, columns: plan.blocks.length } };
  });
}

/** Formulas of ours become values; those that people have typed only where `typed` says so. */
export async function freeze({ locale, typed, write }: SharingOptions & { readonly typed: boolean }) {
  const words = wordsFor(locale);
  return named(words, async () => {
    const { plan, own, typed: theirs, left } = await previewFreeze(inExcel, { typed });
    if (plan && write) await apply(inExcel, plan);
    const { why, done, none } = sharingWords(words.locale).share;
    return {
      message: plan ? done(cellCount(plan), left.length) : none,
      frozen: {
        cells: plan ? cellCount(plan) : 0,
        own,
        typed: theirs.map((spot) => ({ cell: addressOf(spot), formula: spot.shown })),
        left: left.map((spot) => ({ cell: addressOf(spot), shown: spot.shown, why: why[spot.why] })),
      },
    };
  });
}

/** Broken formulas of ours are written anew. */
export async function repair({ locale, write }: SharingOptions) {
  const words = wordsFor(locale);
  return named(words, async () => {
    const { plan, broken, left } = await previewRepair(inExcel);
    if (plan && write) await apply(inExcel, plan);
    if (!plan && left.length > 0 && left.every(({ why }) => why === 'protected')) throw new HostError('protected');
    const { share, repair: said } = sharingWords(words.locale);
    const cells = broken.length - left.length;
    return {
      message: [
        ...(cells > 0 ? [said.done(cells, 0)] : left.length === 0 ? [said.none] : []),
        ...(left.length > 0 ? [said.left(left.length)] : []),
      ].join(' '),
      repaired: {
        cells,
        broken: broken.map((spot) => ({ cell: addressOf(spot), shown: spot.shown })),
        left: left.map((spot) => ({ cell: addressOf(spot), shown: spot.shown, why: share.why[spot.why] })),
      },
    };
  });
}

/** Our columns in another style. */
export async function convert({ write, ...options }: ClassifyOptions & { readonly style: Style }) {
  const words = wordsFor(options.locale);
  return named(words, async () => {
    const preview = await previewConvert(inExcel, {
      ...requestOf(options, options.style, words),
      style: options.style,
    });
    const said = sharingWords(words.locale).columns;
    if (!preview) return { message: said.none };
    if (preview.plan && write) {
      if (options.style === 'live') await followPolicy(inExcel);
      await apply(inExcel, preview.plan);
    }
    return {
      message: preview.plan ? said.done(preview.cells) : said.same,
      converted: {
        from: preview.from,
        to: preview.to,
        cells: preview.cells,
        policySheet: preview.policySheet,
        kept: preview.kept.map((spot) => ({ cell: addressOf(spot), shown: spot.shown })),
        changes: preview.changes.map((spot) => ({ cell: addressOf(spot), shown: spot.shown, to: spot.to })),
      },
    };
  });
}

/** What is broken in the workbook; nothing is written. */
export async function health(options: Omit<ClassifyOptions, 'write'>) {
  const words = wordsFor(options.locale);
  const { found, means, sound } = sharingWords(words.locale).check;
  return named(words, async () => {
    const { findings, ...seen } = await examine(inExcel, requestOf(options, options.style, words));
    return {
      message: findings.length === 0 ? sound(seen.formulas) : '',
      health: {
        ...seen,
        findings: findings.map(({ code, spots, plan, problems = [] }) => ({
          code,
          says: found[code](spots.length + problems.length),
          means: means[code],
          cells: [
            ...spots.map((spot) => ({ cell: addressOf(spot), shown: spot.shown })),
            ...sentences(problems, words).map(({ cell, why }) => ({ cell, shown: why })),
          ],
          canMend: plan !== null,
        })),
      },
    };
  });
}

interface SharingOptions {
  readonly locale: string;
  /** False only looks. */
  readonly write: boolean;
}

const addressOf = ({ sheetName, row, column }: Spot): string => `${quotedSheet(sheetName)}!${cellAddress(row, column)}`;

export interface PolicyOptions extends Omit<ClassifyOptions, 'style'> {
  /** Null: what is in force, but for the edits. */
  readonly preset: string | null;
  readonly edits: readonly { readonly place: string; readonly text: string }[];
}

export async function policy(options: PolicyOptions) {
  const words = wordsFor(options.locale);
  const preset: Preset | null = PRESETS.find((known) => known === options.preset) ?? null;
  if (preset !== options.preset) return { noPreset: PRESETS };
  return named(words, async () => {
    const preview = await previewPolicy(inExcel, {
      ...requestOf(options, null, words),
      policyWords: policyWords(words.locale).sheet,
      preset,
      edits: options.edits,
    });
    if (!preview) return { empty: true, message: words.refused.empty };
    if (options.write && preview.plan) {
      await applyPolicy(inExcel, preview);
      await followPolicy(inExcel);
    }
    return {
      policy: {
        moves: preview.moves,
        contactsPerWeek: {
          before: preview.week.before.full,
          after: preview.week.after.full,
          owners: byOwner(preview.loads),
        },
        invalid: sentences(preview.problems, words),
      },
    };
  });
}

const sentences = (problems: readonly PolicyCellProblem[], words: Words) =>
  problems.map(({ cell, code, found }) => ({ cell, why: policyWords(words.locale).problem[code](found) }));

/** Contacts a week of each salesperson; null is whoever has none. */
function byOwner({ before, after }: PolicyPreview['loads']) {
  const owners = [...new Set([...before, ...after].map(({ owner }) => owner))];
  const of = (loads: typeof before, name: string | null) => loads.find(({ owner }) => owner === name);
  return owners.map((owner) => ({
    owner,
    before: of(before, owner)?.load.full ?? 0,
    after: of(after, owner)?.load.full ?? 0,
    capacity: (of(after, owner) ?? of(before, owner))?.capacity ?? null,
  }));
}

export const today = todayWithoutPane;
export const contacted = contactedWithoutPane;
