/**
 * Events on their way to the add-ins: gathered during a batch, sent after its answer.
 *
 *  - a client hears of its own changes as 'Local' by 'ThisLocalAddin', of anybody else's as 'Remote';
 *  - neighbouring blocks written one after the other (the client splits large writes) are told as one change;
 *  - the values before and after are told for a single cell only, as in Excel.
 */
import type { Area, Sheet, Value } from '../model';
import { shown, typeOfValue } from '../objects/cells';
import { addressOf } from '../objects/place';
import type { CellBefore } from '../objects/world';

export const WORKSHEET_CHANGED = 10;
/** Category of an event among the messages to the client. */
export const EVENT_CATEGORY = 65536;

export interface HostEvent {
  readonly type: number;
  /** A sheet's id, or 'Workbook'. */
  readonly target: string;
  readonly payload: object;
}

interface Change {
  readonly sheet: Sheet;
  area: Area;
  readonly before: CellBefore | undefined;
}

export class Gathered {
  private changes: Change[] = [];
  private others: HostEvent[] = [];

  /** `idOf`: as clients know a sheet. */
  constructor(private readonly idOf: (sheet: Sheet) => string) {}

  changed(sheet: Sheet, area: Area, before?: CellBefore): void {
    const last = this.changes.at(-1);
    const grows =
      last?.sheet === sheet &&
      last.area.column === area.column &&
      last.area.columns === area.columns &&
      last.area.row + last.area.rows === area.row;
    if (last && grows && !before && !last.before) last.area = { ...last.area, rows: last.area.rows + area.rows };
    else this.changes.push({ sheet, area, before });
  }

  told(event: HostEvent): void {
    this.others.push(event);
  }

  /** What happened since the last time. */
  take(): readonly HostEvent[] {
    const events = [...this.changes.flatMap((change) => changeEvents(change, this.idOf(change.sheet))), ...this.others];
    this.changes = [];
    this.others = [];
    return events;
  }
}

function changeEvents({ sheet, area, before }: Change, worksheetId: string): readonly HostEvent[] {
  const after = before && sheet.value(area.row, area.column);
  const payload = {
    address: addressOf(area),
    changeType: 'RangeEdited',
    worksheetId,
    // Without it the client makes up a `changeDirectionState`.
    shiftDirection: 'None',
    ...(before && after !== undefined ? details(before.value, after) : {}),
  };
  return [sheet.id, 'Workbook'].map((target) => ({ type: WORKSHEET_CHANGED, target, payload }));
}

function details(before: Value, after: Value): object {
  return {
    valueBefore: shown(before),
    valueAfter: shown(after),
    valueTypeBefore: typeOfValue(before),
    valueTypeAfter: typeOfValue(after),
  };
}
