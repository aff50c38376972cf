/**
 * The ribbon's commands. They work with no pane open; where something must be seen or answered first, they open it.
 *
 *  - nothing changes unless the user saw it first: Classify renews columns that stand already, and shows the preview otherwise;
 *  - `completed()` is always called: Excel keeps the button busy until then.
 */
import { wordsFor } from '../locale/locale';
import { dayOf, type Day } from '../policy/day';
import { DEFAULT_POLICY } from '../policy/policy';
import { tellCommandEnd } from '../sheet/commandEnd';
import { inExcel } from '../sheet/excel';
import { HostError } from '../sheet/hostError';
import { apply, previewClassify, revertLast, toggleOverdueView } from '../sheet/jobs';

void Office.onReady();

Office.actions.associate(
  'classify',
  command(async () => {
    const words = wordsFor(Office.context.displayLanguage).sheet;
    const preview = await previewClassify(inExcel, { ...wish(), style: null, policy: DEFAULT_POLICY, words });
    const place = preview?.target.result ?? preview?.target;
    if (!preview?.classified || !place?.own.tier) return showPane();
    await apply(inExcel, preview.classified.plan);
  }),
);

Office.actions.associate(
  'overdue',
  command(async () => {
    if (!(await toggleOverdueView(inExcel, wish(), DEFAULT_POLICY))) await showPane();
  }),
);

Office.actions.associate(
  'revert',
  command(async () => {
    await revertLast(inExcel);
  }),
);

function command(job: () => Promise<void>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    job()
      .then(() => tellCommandEnd(null))
      // The pane has the words for it; without one the sheet itself shows that nothing has changed.
      .catch((error: unknown) => {
        if (!(error instanceof HostError)) throw error;
        tellCommandEnd(error.code);
        return showPane();
      })
      .finally(() => event.completed());
  };
}

const wish = () => ({ today: localDay(), answers: {} });

/** Ignored for add-ins from the marketplace since 2026-02: so nothing depends on it. */
const showPane = async (): Promise<void> => Office.addin.showAsTaskpane();

/** Today, on the user's own calendar. */
function localDay(): Day {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new RangeError('the clock shows no day');
  return day;
}
