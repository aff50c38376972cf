/**
 * A part of the session: what one tab, or one thing to look at, adds to the core. All have this shape, `(core) => Part`,
 * and session.ts lists them.
 *
 *  - what the whole pane looks at is in the state; a part keeps what only its own tab needs;
 *  - whatever it subscribes to or lets tick ends with `stop`.
 */
import type { Edit } from '../../sheet/watch';

export interface Part<Actions> {
  readonly actions: Actions;
  /** Something else was read, or another tab is open; also once when the part joins. */
  readonly onSeen?: () => void;
  /** True: this part follows the edit by itself, and nothing is read again. */
  readonly onEdit?: (edit: Edit) => boolean;
  readonly stop?: () => void;
}
