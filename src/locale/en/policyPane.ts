import { grouped } from '../say/numbers';
import type { PolicyPaneWords } from '../shape/policyPane';

const of = (count: number, one: string, more: string) => `${grouped(count)} ${count === 1 ? one : more}`;

export const policyPane: PolicyPaneWords = {
  title: 'The policy in force',
  onSheet: (sheet) => `It stands on the sheet “${sheet}”.`,
  goToSheet: 'Go there',
  builtIn: 'This is the built-in one; the workbook has no policy sheet yet.',
  putOnSheet: 'Put it on a sheet',
  preset: 'Begin with',
  editHint: 'Change a number and see what it does before anything is written.',
  rest: 'the rest',
  otherRules: 'Other rules',
  otherRulesHint: 'These, the score and days off are changed on the policy sheet.',

  seeEffect: 'See the effect',
  nothingTyped: 'Nothing changed yet',
  forget: 'Start over',
  apply: (moved) => (moved > 0 ? `Apply: ${of(moved, 'customer moves', 'customers move')}` : 'Apply'),
  wrongCells: (count) => `${of(count, 'number', 'numbers')} cannot be`,

  effect: 'What it would change',
  noChange: 'The rules stay as they are.',
  makesSheet: (sheet) => `New sheet “${sheet}” with every rule, where it comes from and why`,
  rewrites: (rows) => `Tier, score and dates are written anew in ${of(rows, 'row', 'rows')}`,
  changes: (count) => of(count, 'rule changes', 'rules change'),
  week: 'Contacts a week',
  hands: 'In whose hands',
  nobody: 'Nobody named',
  whoMoves: 'Who moves',

  workload: 'Contacts a week',
  workloadHint: 'From just in time for nobody to be overdue to everyone on the day they are due.',
  asks: (owner, contacts, capacity) =>
    `This policy asks for ${contacts} contacts a week of ${owner}; capacity ${capacity}.`,
  asksAll: (contacts, capacity) => `This policy asks for ${contacts} contacts a week; capacity ${capacity}.`,
  overMore: (people) => `${of(people, 'more person is', 'more people are')} asked for too much.`,
  keepsUp: 'Nobody is asked for more than they can do.',
  noLimit: 'no limit',
  capacity: 'capacity',
  salesperson: 'Salesperson',
  contacts: 'Contacts',
  share: (tier, customers, contacts) => `${tier} ${grouped(customers)} → ${contacts}`,
  chart: 'Contacts a week by salesperson and tier; the line is the capacity',
  others: (people) => of(people, 'more salesperson', 'more salespeople'),

  slower: 'Slower, from the bottom tier up',
  slowerHint: 'D first, then C, never faster. The numbers above follow; nothing is written until you apply.',
  untilItFits: 'Until it fits',
  asItIs: 'as it is',
  every: (tier, days) => `${tier}: every ${of(days, 'day', 'days')}`,
  fits: 'It fits.',
  fitsNot: (people) => `Still too much for ${of(people, 'person', 'people')}.`,
  nothingFits: 'Even the slowest rhythm is too much: share out customers, or look after fewer.',
  nothingSlower: 'Nothing can be made slower any more.',

  impossible: (cell) => `The policy sheet cannot be used as it is. ${cell}:`,
  more: (count) => `and ${grouped(count)} more`,
  lastGoodGoesOn: 'Until it is put right the last good policy goes on.',
  builtInGoesOn: 'Until it is put right the built-in policy goes on.',
  goToCell: (cell) => `Go to ${cell}`,
};
