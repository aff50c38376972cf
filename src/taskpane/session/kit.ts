/**
 * What the session lends to its parts, those that come as scripts of their own included: a part of a tab builds on this
 * alone.
 */
import type { Words } from '../../locale/shape/words';
import type { Day } from '../../policy/day';
import type { Run } from '../../sheet/write/apply';
import type { Between } from '../../sheet/between';
import type { PolicyPreview } from '../../sheet/jobs/policy';
import type { Wish } from '../../sheet/read/read';
import type { Edit } from '../../sheet/watch';
import type { Job, Screen, Seen, State } from './state';

export interface Kit {
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly words: Words;
  readonly today: () => Day;
  /** One at a time; with progress, Cancel, and failures as sentences. */
  readonly step: (job: Job, work: (run: Run, between: Between) => Promise<Partial<State>>) => Promise<void>;
  /** The sheet that is read, and what was said about it. */
  readonly wish: () => Wish;
  /** What the sheet is like after something was written. */
  readonly afterwards: (run: Run, screen?: Screen) => Promise<Partial<State>>;
  /** Reads again after a pause. */
  readonly reread: () => void;
  /** Set by the policy's part: what its draft would change. */
  effect?: (seen: Seen) => PolicyPreview;
  /** Set by the tab that follows an edit by itself: true, and nothing is read again. */
  follows?: (edit: Edit) => boolean;
}
