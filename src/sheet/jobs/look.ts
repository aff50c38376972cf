/**
 * The look before anything is written: reads the sheet, decides, and plans. A script of its own, with all that reading
 * needs: the pane is drawn while it comes.
 */
import { canDecide } from '../../book/book';
import { planClassify } from '../../plan/columns/classify';
import { standingStyle } from '../../plan/columns/column';
import { LIVE_ROWS, moneyScaleOf, type Classified, type SheetWords, type Style } from '../../plan/columns/target';
import { planOverdueView } from '../../plan/overdue/view';
import type { Plan } from '../../plan/plan';
import { decide, nothingSaid, type Decision } from '../../standing/decide';
import type { Between } from '../between';
import type { Run } from '../excel';
import { readSheet, type SheetRead, type Wish } from '../read/read';
import { groundOf } from './ground';

export interface ClassifyRequest extends Wish {
  /** Null: formulas, or values where there are too many rows for formulas. */
  readonly style: Style | null;
  readonly words: SheetWords;
  /** On a sheet of our own, also where the customers' sheet would take the columns. */
  readonly apart?: true;
}

export interface Preview extends SheetRead {
  readonly decisions: readonly Decision[];
  readonly style: Style;
  /** Null while questions are open, or when there is nothing to decide on. */
  readonly classified: Classified | null;
}

/** Null if the workbook is empty. */
export async function look(run: Run, request: ClassifyRequest, between: Between): Promise<Preview | null> {
  const found = await run((context) => readSheet(context, request, between));
  if (!found) return null;
  const isApart = request.apart && found.target.elsewhere === null;
  const read = isApart ? { ...found, target: { ...found.target, elsewhere: 'protected' as const } } : found;
  const { sheet, target, inForce } = read;
  const decisions = decide(read.book, inForce, request.today);
  // Columns of ours that stand follow the sheet, also where it has nothing left to say.
  const standing = standingStyle(target) !== null;
  const book = standing ? read.book : { ...read.book, reason: nothingSaid(read.book, decisions) };
  const wished = request.style ?? wontTurn(target) ?? (book.customers.length > LIVE_ROWS ? 'values' : 'live');
  const native = wished === 'native' ? await groundOf(read, request.words) : null;
  const style = wished === 'native' && native === null ? 'values' : wished;
  const ready = canDecide(book);
  const moneyScale = moneyScaleOf(book.answers);
  const options = { style, policy: inForce, words: request.words, moneyScale, told: read.told, ...native?.found };
  const columns = ready ? planClassify(book, sheet, decisions, target, options) : null;
  const made = columns && native?.made ? native.alsoMaking(columns.plan) : null;
  return {
    ...read,
    book,
    decisions,
    style,
    classified: columns && made ? { ...columns, plan: made } : columns,
  };
}

/** Plain formulas stay plain formulas: whoever chose them shares the file with people who do not have us. */
const wontTurn = (target: SheetRead['target']) => (standingStyle(target) === 'native' ? 'native' : null);

/** What switches the colours; null where Classify has not been yet. */
export async function overdueToggle(run: Run, wish: Wish, between: Between): Promise<Plan | null> {
  const read = await run((context) => readSheet(context, wish, between));
  return read && planOverdueView(read.book, read.target, read.inForce);
}
