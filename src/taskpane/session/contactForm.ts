/** The form of a contact: empty, and as what is written down; null while it cannot be. */
import type { ContactEntry } from '../../plan/contact/contact';
import { dayOfIso, isoOf, type Day } from '../../policy/day';
import type { ContactForm } from './state';

/** Today, by rhythm. */
export function emptyForm(kind: ContactForm['kind'], ids: readonly number[], today: Day): ContactForm {
  const texts = { said: '', answered: '', promised: '', intent: '', stage: '' };
  return { kind, ids, date: isoOf(today), way: null, next: '', ...texts };
}

/** A contact lies not in the future, the next one after it. */
export function entryOf(form: ContactForm, today: Day): ContactEntry | null {
  const { way, said, answered, promised, intent, stage } = form;
  const next = form.next === '' ? 'rhythm' : dayOfIso(form.next);
  const texts = { said, answered, promised, intent, stage };
  if (form.kind === 'put-off')
    return typeof next === 'number' && next > today ? { ...texts, day: null, way: null, next } : null;
  if (form.kind === 'stop' || form.kind === 'resume') {
    const rest = form.kind === 'stop' ? 'stopped' : 'resumed';
    return { ...texts, day: null, way: null, next: null, rest };
  }
  const day = dayOfIso(form.date);
  if (day === null || day > today || next === null || (next !== 'rhythm' && next <= day)) return null;
  return { ...texts, day, way, next };
}
