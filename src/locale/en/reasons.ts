import type { ReasonWords } from '../shape/reasons';
import { grouped, percent } from '../say/numbers';

const days = (count: number) => (count === 1 ? '1 day' : `${grouped(count)} days`);
const list = (items: readonly string[]) => items.join(', ');

const question: ReasonWords['question'] = {
  volume: 'how many they buy a year',
  potential: 'how many they could buy a year',
  supplier: 'who supplies them now',
  usage: 'what they have used so far and at what price',
  business: 'whether they make, distribute or sell at retail',
  application: 'what they use it for',
  products: 'what their main products are',
  size: 'how many people they have',
  founded: 'how long they have been in business',
  capital: 'their registered capital',
};

export const reasons: ReasonWords = {
  parts: {
    unreadable: 'Date to mend',
    overdue: 'Overdue',
    due: 'Due',
    never: 'Never contacted',
    upcoming: 'Coming up',
  },
  why: {
    lastContact: (day, silent) => (silent === 0 ? 'contacted today' : `last contact ${day}, ${days(silent)} ago`),
    limit: (limit) => `${days(limit)} at most`,
    planned: (day) => `planned for ${day}`,
    late: (late) => `${days(late)} late`,
    never: 'never contacted',
    unreadable: (found, cell) => `last contact “${found}” in ${cell} is no day that can be read`,
  },
  call: {
    money: ({ amount, currency }, { money }) => `Overdue money, ${money(amount, currency)}: ask when they will pay.`,
    quote: ({ day, days: since }, write) =>
      `Quoted on ${write.day(day)}, ${days(since)} ago: ask what they think of it.`,
    sample: ({ day, days: since }, write) => `Sample sent on ${write.day(day)}, ${days(since)} ago: ask how it tested.`,
    rhythm: ({ last, usual, silent, oneIn }, write) =>
      oneIn !== null
        ? `Usually orders every ${days(usual)}, nothing since ${write.day(last)}: so long a pause happens by chance once in ${oneIn > 99 ? 'a hundred times' : `${oneIn} times`}. Find out whether you lost it.`
        : silent
          ? `Usually orders every ${days(usual)}, nothing since ${write.day(last)}: ask if something is wrong.`
          : `Orders about every ${days(usual)}, last on ${write.day(last)}: time for the next one.`,
    birthday: ({ day, days: until, lunar, month, date }, write) =>
      `Birthday${lunar ? ` by the lunar calendar (month ${month}, day ${date})` : ''} ${until === 0 ? 'today' : `on ${write.day(day)}`}: send your wishes.`,
    holiday: ({ day, days: until, country, name, solemn }, write) =>
      `${name} in ${write.country(country)} ${until === 0 ? 'today' : `on ${write.day(day)}`}: ${solemn ? '' : 'send your greetings; '}they may be closed.`,
    'next-tier': ({ tier, missing }, write) =>
      `${grouped(missing)} more a year and they are ${write.tier(tier)}: is there another order in it?`,
    ask: ({ questions }) => `Find out ${list(questions.map((one) => question[one]))}.`,
  },
  question,
  advice: {
    public: ({ silent, limit }) => `No contact for ${days(silent)} (limit ${limit}): offer it to the team?`,
    soon: ({ silent, on }, write) =>
      `No contact for ${days(silent)}: goes to the team on ${write.day(on)} unless you get in touch.`,
    escalate: ({ tier, late }, write) => `${write.tier(tier)}, ${days(late)} overdue: tell the manager?`,
    watch: () => 'Shows no interest and has never asked for anything: just look in once a month?',
  },
  held: {
    'open-order': 'It stays for now: there is an open order.',
    'sample-out': 'It stays for now: a sample is with them.',
    'taken-back': 'It stays for now: it has just been taken over.',
  },
  promotion: (from, to, because) => `Move up from ${from} to ${to}? What speaks for it: ${because}.`,
  evidence: {
    ordered: ({ day }, write) => `ordered on ${write.day(day)}`,
    asked: ({ day }, write) =>
      day === null ? 'has asked for a quote or a sample' : `quote or sample on ${write.day(day)}`,
    willing: ({ willingness }) => `intent ${percent(willingness)}`,
    stage: ({ stage }) => `stage: ${reasons.step[stage]}`,
    qualified: () => 'wants it, can pay, will order soon',
    fits: () => 'fits our market',
    'does-not-fit': () => 'does not fit our market',
  },
  step: {
    contact: 'first contact',
    need: 'needs known',
    proposal: 'proposal sent',
    signed: 'signed',
    paid: 'paid',
    lost: 'lost',
  },
  intentClass: {
    'no-fit': 'Not a fit',
    potential: 'Potential',
    target: 'Target',
    intent: 'Interested',
    current: 'Current',
    lost: 'Lost',
  },
  filePart: {
    reach: 'phone or e-mail',
    contact: 'contact person',
    position: 'job title',
    country: 'country',
    owner: 'salesperson',
    source: 'source',
    volume: 'annual volume',
    potential: 'potential volume',
    supplier: 'current supplier',
    usage: 'what they used before',
    business: 'business type',
    application: 'application',
    products: 'main business',
    size: 'company size',
    founded: 'founded',
    capital: 'registered capital',
    payment: 'payment terms',
  },
  known: (told, of) => `${told} of ${of} known`,
  stale: (since) => (since === null ? 'never contacted' : `nobody in touch for ${days(since)}`),
  missing: (parts) => `Missing: ${parts}`,
  duplicate: {
    mailbox: 'same e-mail address',
    domain: 'same company domain',
    page: 'same shop or page',
    phone: 'same phone number',
    name: 'same name',
    near: 'names one slip apart',
    part: 'one name is short for the other',
  },
  sure: 'The same company',
  likely: 'Perhaps the same company',
  shared: (owners) => `More than one salesperson: ${owners}`,
  list,
  both: (first, second) => `${first} ${second}`,
};
