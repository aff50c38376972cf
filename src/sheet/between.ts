/**
 * Between two requests of a job: where it says how far it is, and where the user can stop it.
 *
 *  - a callback that throws `HostError('cancelled')` ends the job there; what was half written is taken back, as after
 *    any failure;
 *  - while something is taken back nobody is asked: half of that would be worse than either end.
 */
export type Step = 'read' | 'check' | 'write' | 'verify';

/** `done` of `of` requests of this step have been answered. */
export type Between = (step: Step, done: number, of: number) => void;

export const onward: Between = () => undefined;
