/**
 * The ribbon's commands. They work with no pane open; where something must be seen or answered first, they open it.
 *
 *  - nothing changes unless the user saw it first: Classify renews columns that stand already, and shows the preview
 *    otherwise; Overdue says there that Classify comes first;
 *  - a button that has nothing to do or is refused says so in the pane, never nothing. Freeze, Repair and Contacted are
 *    the pane's altogether: it runs in this very window whether or not it is open, and loads their script only when
 *    they are asked for;
 *  - `completed()` is always called: Excel keeps the button busy until then. So nothing waits for the pane for long, and
 *    a press while a command runs does nothing: pressed again before the pane is there, Excel on the web may never say
 *    that it is (office-js #3224).
 */
import { loadWords } from '../locale/load';
import { give, isHeard, type Notice } from '../runtime/notice';
import { localDay } from '../runtime/today';
import { ownPlace } from '../plan/columns/target';
import { after, inExcel } from '../sheet/excel';
import { watchPolicy } from '../sheet/jobs/followPolicy';
import { HostError } from '../sheet/hostError';
import { apply, previewClassify, revertLast, toggleOverdueView } from '../sheet/jobs/classify';

/** A command; a second press waits for nothing. */
let isRunning = false;

// Nobody may open the pane for weeks, and handwritten =TIER cells follow the policy all the same.
void Office.onReady(() => watchPolicy(inExcel).catch((error: unknown) => unlessExcel(error)));

Office.actions.associate(
  'classify',
  command(async () => {
    const { sheet: words } = await loadWords(Office.context.displayLanguage);
    const preview = await previewClassify(inExcel, { ...wish(), style: null, words });
    if (!preview?.classified || !ownPlace(preview.target).own.tier) return inPane('classify');
    await apply(inExcel, preview.classified.plan);
    await cameThrough();
  }),
);

Office.actions.associate(
  'overdue',
  command(async () => {
    if (await toggleOverdueView(inExcel, wish())) await cameThrough();
    else await inPane('overdue');
  }),
);

Office.actions.associate(
  'revert',
  command(async () => {
    // Where the steps are in sight, only the one that was seen is taken back.
    if (isHeard()) return inPane('revert');
    await revertLast(inExcel);
    await cameThrough();
  }),
);

for (const ask of ['freeze', 'repair', 'contacted'] as const) {
  Office.actions.associate(
    ask,
    command(() => inPane(ask)),
  );
}

async function inPane(ask: Extract<Notice, { readonly ask: unknown }>['ask']): Promise<void> {
  await showPane();
  await give({ ask });
}

/** Declared as a function: the commands above are made before this line is reached. */
function cameThrough(): Promise<void> {
  return give({ failed: null });
}

function command(job: () => Promise<void>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    if (isRunning) return event.completed();
    isRunning = true;
    job()
      .catch(async (error: unknown) => {
        if (!(error instanceof HostError)) throw error;
        await showPane();
        await give({ failed: error.code });
      })
      .finally(() => {
        isRunning = false;
        event.completed();
      });
  };
}

/** A host that refuses leaves the functions with the policy they have: there is nobody to tell yet. */
function unlessExcel(error: unknown): void {
  if (!(error instanceof HostError)) throw error;
}

const wish = () => ({ today: localDay(), answers: {} });

const SHOWN_MS = 3000;

/** Ignored for add-ins from the marketplace since 2026-02: so nothing depends on it, nor on its coming through. */
const showPane = (): Promise<void> =>
  Promise.race([Office.addin.showAsTaskpane().catch(() => undefined), after(SHOWN_MS)]);
