import { grouped } from '../say/numbers';
import type { SharingWords } from '../shape/sharing';

const of = (count: number, one: string, many: string) => `${grouped(count)} ${count === 1 ? one : many}`;
const cells = (count: number) => of(count, 'cell', 'cells');

export const sharing: SharingWords = {
  share: {
    heading: 'Freeze for sharing',
    hint: 'Turns formulas of this add-in into the values they show, so that the file reads the same for people who do not have it. Colours stay.',
    look: 'See what would be frozen',
    none: 'No cell holds a formula of this add-in: the file can travel as it is.',
    own: (count) => `${cells(count)} in the columns of Vital Few`,
    typed: (count) => of(count, 'formula that somebody typed', 'formulas that somebody typed'),
    typedHint: 'Freeze these too',
    left: (count) => of(count, 'formula stays as it is', 'formulas stay as they are'),
    why: {
      error: 'shows an error, so there is no value to keep',
      busy: 'is still being calculated',
      protected: 'on a protected sheet',
      text: 'would not stay what it is as a value',
    },
    apply: (count) => `Freeze ${cells(count)}`,
    done: (count, left) =>
      `${cells(count)} now hold${count === 1 ? 's' : ''} plain values. Revert brings the formulas back.${left > 0 ? ` ${of(left, 'formula', 'formulas')} stayed.` : ''}`,
  },
  columns: {
    heading: 'What the columns hold',
    none: 'Classify customers first; then you can choose here what the columns hold.',
    now: 'now',
    style: { live: 'Formulas that follow', native: 'Plain Excel formulas', values: 'Plain values' },
    hint: {
      live: 'Edit a volume and the tier follows. Needs this add-in.',
      native: 'Follow edits on any computer: Excel, WPS, LibreOffice, without this add-in.',
      values: 'Stay as they are until you classify again.',
    },
    newSheet: (name) => `A sheet “${name}” with your rules is added: the formulas look them up there.`,
    kept: (count) => of(count, 'cell that somebody has overwritten stays', 'cells that somebody has overwritten stay'),
    changes: (count) => `${of(count, 'cell shows', 'cells show')} something else afterwards`,
    becomes: (from, to) => `${from} → ${to}`,
    same: 'The columns hold that already.',
    noNative: 'Plain formulas need a policy sheet that can be used. Correct the one that stands first.',
    apply: (count) => `Change ${cells(count)}`,
    done: (count) => `${cells(count)} changed. Revert takes it back.`,
  },
  repair: {
    none: 'No formula of this add-in is broken. Nothing was changed.',
    done: (count, still) =>
      `${of(count, 'formula was', 'formulas were')} written anew.${still > 0 ? ` ${grouped(still)} still show #NAME?: this Excel does not know the functions yet. Close the workbook, open it again and repair once more.` : ''}`,
    left: (count) =>
      `${of(count, 'formula', 'formulas')} could not be written: the sheet is protected or the cell is formatted as text.`,
  },
  check: {
    heading: 'Check the workbook',
    hint: 'Looks for broken formulas, lost columns and split colours. Nothing is changed by looking.',
    start: 'Check now',
    again: 'Check again',
    sound: (formulas) =>
      formulas === 0 ? 'Nothing is broken.' : `Nothing is broken. ${of(formulas, 'formula', 'formulas')} looked at.`,
    found: {
      'name-error': (count) => `${of(count, 'formula shows', 'formulas show')} #NAME?`,
      'other-error': (count) => `${of(count, 'formula shows', 'formulas show')} an error`,
      'wrong-formula': (count) => `${of(count, 'formula does', 'formulas do')} not fit the row`,
      missing: (count) => `${of(count, 'customer has', 'customers have')} a blank cell in our columns`,
      overwritten: (count) => `${of(count, 'cell was', 'cells were')} overwritten by hand`,
      'new-rows': (count) => `${of(count, 'new customer is', 'new customers are')} below our columns`,
      mixed: (count) => `${of(count, 'cell holds', 'cells hold')} another kind of formula than the rest`,
      'lost-name': (count) => `${of(count, 'column of ours was', 'columns of ours were')} deleted`,
      'split-rules': () => 'The colours are split',
      'stray-rules': () => 'Copied colours lie on another sheet',
      'unread-rules': () => 'The colours could not be looked at',
      policy: (count) => `${of(count, 'cell', 'cells')} of the policy sheet cannot be used`,
    },
    means: {
      'name-error':
        'They were typed or opened on a computer without this add-in. Writing them once more as they stand brings the answers back.',
      'other-error': 'Look at the cells they read; the formulas themselves are as they were written.',
      'wrong-formula':
        'Copied from another row, or the cells they read have changed since. Mending writes the formula that belongs to the row.',
      missing: 'Rows were inserted, or cells emptied. Mending fills them in.',
      overwritten: 'What somebody typed there is theirs and stays; it no longer follows the sheet.',
      'new-rows': 'Classify again to take them in.',
      mixed: 'Mending writes the same kind of formula into all of them.',
      'lost-name': 'Mending forgets them; classify again to get new ones.',
      'split-rules':
        'Copying and inserting rows has cut them into pieces. Mending draws them anew over your customers.',
      'stray-rules': 'They came along when cells were copied. Mending takes them off.',
      'unread-rules': 'Excel refuses to read a rule on this sheet. To renew the colours, switch them off and on again.',
      policy: 'Until they are corrected the last good policy goes on.',
    },
    mend: 'Mend…',
    mendNow: 'Mend',
    becomes: 'What will be written',
    nameGoes: 'Only our own memory of the deleted column changes, no cell.',
    rulesAnew: 'Only our colours change, no cell.',
    more: (count) => `and ${grouped(count)} more`,
    show: (count) => `Show ${cells(count)}`,
    blank: '(blank)',
    mended: 'Mended. Revert takes it back.',
  },
  cancel: 'Cancel',
};
