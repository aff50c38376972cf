/**
 * Between two requests of a job: where it says how far it is, and where the user can stop it.
 *
 *  - a callback that throws `HostError('cancelled')` ends the job there; what was half written is taken back, as after
 *    any failure;
 *  - while something is taken back nobody is asked: half of that would be worse than either end.
 */
export type Phase = 'read' | 'check' | 'write' | 'verify';

/** `done` of `of` requests of this phase have been answered. */
export type Between = (phase: Phase, done: number, of: number) => void;

export const onward: Between = () => undefined;
