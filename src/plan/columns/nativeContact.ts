/**
 * Next contact and contact-by as plain formulas over the policy sheet.
 *
 *  - next working day: the earlier of WORKDAY's next (weekends and days off) and the next make-up day. WORKDAY has no
 *    argument for a working Saturday, but one is a working day whatever the week says, so the smaller of the two is
 *    right (G7);
 *  - what drives the date is followed as it stands on the sheet. Each rhythm says a day; the driver's cell begins with
 *    its number, 1–4, and by that number each day is raised: by nothing where it drives, by a million where it only
 *    goes on after the driver has nothing to say, by two millions where it does not count. The smallest is the day, its
 *    millions taken off. A rest day is passed over once, at the end: the order of two days stays what it was;
 *  - a sheet with neither a score of ours nor a column of samples needs none of that: the tier is all there is.
 */
import { nextDate } from '../../policy/drive';
import type { Day } from '../../policy/day';
import { CONTACT_DAYS, type Asked, type ContactDay } from './live';
import type { DriveReferences, PolicyReferences } from './native';
import { dayIn, type Operand } from './operand';
import { cellAddress } from '../../book/address';
import type { Content } from '../plan';

/** Later than any day there is. */
const NEVER = 3_000_000;

/** By the number of the driver: tier, score, sequence, earliest. */
const RAISED = { tier: '"0110"', score: '"2020"', sequence: '"2200"' } as const;

/** Which column of the bands says it, and what a day of the sequence is late by. */
const OF_BAND = { next: 'bandDue', by: 'bandBy' } as const;
const OF_STEP: { readonly [day in ContactDay]: (drive: DriveReferences) => string } = {
  next: () => '',
  by: ({ grace }) => `+${grace}`,
};

export function nativeContact(
  which: ContactDay,
  { row, columns, decision, sources, policy }: Asked,
  references: PolicyReferences,
): Content | null {
  const { last, sample, typedNext, cell, dateShift } = sources;
  if (last === null) return null;
  const contact = dayIn(row, last, cell(row, last), dateShift);
  const sent = sample === null || references.drive === null ? null : dayIn(row, sample, cell(row, sample), dateShift);
  if (!contact || sent === undefined) return null;
  const typed = typedNext === null ? '' : cell(row, typedNext);
  const byHand = typeof typed === 'number' && Math.floor(typed) > (contact.now ?? 0);
  const day = (operand: Operand | null) =>
    operand === null || operand.now === null ? null : ((operand.now + dateShift) as Day);
  const score = references.drive === null ? null : (columns.score ?? null);
  const band = score === null ? null : (decision.score?.band ?? null);
  const found = nextDate({ tier: decision.tier, band, lastContact: day(contact), sampleSent: day(sent) }, policy);
  const own = found?.[CONTACT_DAYS[which].after] ?? null;
  const answer = byHand ? Math.floor(typed) + dateShift : own;
  if (byHand !== decision.byHand || answer !== decision[which]) return null;

  const call = rhythm(which, row, columns.tier ?? null, score, contact, sent, references);
  if (typedNext === null) return `=${call}`;
  const typedAt = cellAddress(row, typedNext);
  return `=IF(IF(ISNUMBER(${typedAt}),INT(${typedAt})>${contact.number},FALSE),INT(${typedAt}),${call})`;
}

function rhythm(
  which: ContactDay,
  row: number,
  tier: number | null,
  score: number | null,
  contact: Operand,
  sent: Operand | null,
  references: PolicyReferences,
): string {
  const { drive, tiers } = references;
  const tierAt = tier === null ? '""' : cellAddress(row, tier);
  const days = `INDEX(${references[CONTACT_DAYS[which].after]},MATCH(${tierAt},${tiers},0))`;
  if (drive === null || (score === null && sent === null)) {
    const day = `${contact.number}+${days}`;
    return `IF(${contact.test},IF(${tierAt}="","",${workingDay(day, references)}),"")`;
  }
  const number = `LEFT(${drive.driver},1)`;
  const raised = (said: keyof typeof RAISED) => `1000000*MID(${RAISED[said]},${number},1)`;
  const said = tier === null ? [] : [`IF(${tierAt}="",2000000,${contact.number}+${days}+${raised('tier')})`];
  let scoreAt = '';
  if (score !== null) {
    scoreAt = cellAddress(row, score);
    const band = `MID("ABC",1+SUMPRODUCT(--(${drive.bandFloors}>${scoreAt})),1)`;
    const after = `INDEX(${drive[OF_BAND[which]]},MATCH(${band},${drive.bands},0))`;
    said.push(`IF(ISNUMBER(${scoreAt}),${contact.number}+${after}+${raised('score')},2000000)`);
  }
  if (sent === null) {
    // Odd numbers do not look at the score.
    const nothing = `AND(${tierAt}="",OR(NOT(ISNUMBER(${scoreAt})),MOD(${number},2)=1))`;
    const day = `MOD(MIN(${said.join(',')}),1000000)`;
    return `IF(${contact.test},IF(${nothing},"",${workingDay(day, references)}),"")`;
  }
  const since = `${contact.number}-${sent.number}`;
  const left = `AND(${sent.test},COUNTIF(${drive.steps},">"&${since})>0)`;
  const step = `SMALL(${drive.steps},1+COUNTIF(${drive.steps},"<="&${since}))`;
  const latest = OF_STEP[which](drive);
  const steps = `IF(${left},${sent.number}+${step}${latest}+${raised('sequence')},2000000)`;
  const first = `MIN(IF(${contact.test},MIN(2000000,${said.join(',')}),2000000),${steps})`;
  // Cheaper than to ask whether there is a first: numbers from 3 on look at the sample, even ones at the score.
  const rhythms = [
    ...(tier === null ? [] : [`${tierAt}<>""`]),
    ...(score === null ? [] : [`AND(ISNUMBER(${scoreAt}),MOD(${number},2)=0)`]),
  ];
  const steady = rhythms.length === 0 ? [] : [`AND(${contact.test},OR(${rhythms.join(',')}))`];
  const any = `OR(${[...steady, `AND(--${number}>2,${left})`].join(',')})`;
  return `IF(${any},${workingDay(`MOD(${first},1000000)`, references)},"")`;
}

/** The day, or the next working day after it. */
function workingDay(day: string, { off, work }: PolicyReferences): string {
  return `MIN(WORKDAY(${day}-1,1,${off}),IFERROR(SMALL(${work},1+COUNTIF(${work},"<"&${day})),${NEVER}))`;
}
