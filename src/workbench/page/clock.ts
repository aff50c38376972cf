/**
 * The page's clock: the real one, or the real time of day on another day.
 *
 *  - a day is Excel's serial number, on the user's own calendar;
 *  - the pane has no switch for the day, and gets none for our sake: while another day is set, the `Date` in its frame
 *    is moved by as many days. That is a difference from Excel, and the page says so. With the real day nothing is
 *    touched.
 */
export type Day = number;

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The moment as a serial: 46348.5 is noon. */
export function now(day: Day | null, clock: Date = new Date()): number {
  const local = Date.UTC(
    clock.getFullYear(),
    clock.getMonth(),
    clock.getDate(),
    clock.getHours(),
    clock.getMinutes(),
    clock.getSeconds(),
  );
  const serial = (local - EPOCH) / DAY_MS;
  return day === null ? serial : day + (serial - Math.floor(serial));
}

/** '2026-11-22' for 46348. */
export function isoOf(day: Day): string {
  return new Date(EPOCH + day * DAY_MS).toISOString().slice(0, 10);
}

/** Null for a text that is no day, or one before 1900-03-01, which Excel's calendar has wrong. */
export function dayOf(iso: string): Day | null {
  const time = Date.parse(`${iso}T00:00:00Z`);
  const day = Math.round((time - EPOCH) / DAY_MS);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && day > 60 ? day : null;
}

/** Moves the clock of a window of our own origin; `day` is asked at every look at it. */
export function moveClock(frame: Window & typeof globalThis, day: () => Day | null): void {
  const Real = frame.Date;
  const moved = (): number => {
    const here = new Real();
    const wanted = day();
    if (wanted !== null) here.setDate(here.getDate() + wanted - Math.floor(now(null, here)));
    return here.getTime();
  };
  const handler: ProxyHandler<DateConstructor> = {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [moved()] : given, newTarget) as object,
    apply: () => new Real(moved()).toString(),
    get: (target, key) => (key === 'now' ? moved : (Reflect.get(target, key) as unknown)),
  };
  frame.Date = new Proxy(Real, handler);
}
