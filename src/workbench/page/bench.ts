/**
 * What the page knows apart from its looks: which workbook is on the desk, in which language, on which day, with which
 * troubles.
 *
 *  - another language keeps the workbook, with everything typed and the way back; only a sample nobody has touched is
 *    exchanged for the one of that language;
 *  - "not saved" is meant literally: what would be written differs from what was opened or last saved. A job that was
 *    taken back leaves nothing to save;
 *  - troubles outlive a change of workbook; the protection is the sheet's own and does not.
 */
import { openCsv } from '../host/file/csv';
import type { CustomFunction } from '../host/formulas/custom';
import type { Sheet, Workbook } from '../host/model';
import { endingOf, openXlsx, saveXlsx } from '../host/file/xlsx';
import { ALL_UNKINDNESSES, type Unkindness } from '../host/unkind';
import { sampleWorkbook } from '../samples/sampleXlsx';
import { now, type Day } from './clock';
import { Desk } from './desk';
import { wordsOf } from './words/locale';
import { EXCEL_LOCALE, type FailureCode, type Locale } from './words/words';

/** A pane that never answers must not keep anybody from saving. */
const PATIENCE_MS = 5_000;

export class Bench {
  desk: Desk;
  /** The file's name, with its ending. */
  name = '';
  /** The day that counts as today; null is the real one. */
  day: Day | null = null;
  /** Every request takes its time. */
  slow = false;
  /** As if a cell were left in edit mode. */
  stuck = false;
  paneShown = true;

  /** What Excel is unkind in, and this page is not. */
  private readonly kind = new Set<Unkindness>();
  /** What the file is now, as far as it is safe. */
  private safe: { readonly bytes: Uint8Array; readonly desk: Desk; readonly version: number };
  private sampled = false;
  private readonly protectedByUs = new WeakSet<Sheet>();
  private armed: { readonly desk: Desk; readonly request: number } | null = null;
  private readonly listeners = new Set<() => void>();
  private changes = 0;

  constructor(
    private readonly functions: ReadonlyMap<string, CustomFunction>,
    public locale: Locale,
  ) {
    const { bytes, workbook } = this.sample();
    this.sampled = true;
    this.desk = this.deskOver(workbook);
    this.safe = { bytes, desk: this.desk, version: this.desk.version() };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  version = (): number => this.changes;

  openSample(locale: Locale = this.locale): void {
    const { bytes, workbook } = this.sample(locale);
    this.put(workbook, bytes);
    this.sampled = true;
    this.tell();
  }

  /** @throws {FileError} and leaves everything as it was. */
  open(bytes: Uint8Array, name: string): void {
    if (/\.(csv|tsv|txt)$/i.test(name)) {
      const workbook = openCsv(bytes, name);
      this.put(workbook, saveXlsx(workbook));
    } else {
      this.put(openXlsx(bytes, name), bytes);
    }
    this.name = name;
    this.sampled = false;
    this.tell();
  }

  setLocale(locale: Locale): void {
    if (locale === this.locale) return;
    const mayGo = this.sampled && !this.isUnsaved();
    this.locale = locale;
    if (mayGo) this.openSample();
    else this.turn();
    this.tell();
  }

  setDay(day: Day | null): void {
    this.day = day;
    void this.desk.dayChanged();
    this.tell();
  }

  showPane(shown: boolean): void {
    this.paneShown = shown;
    this.tell();
  }

  // ── Troubles ──

  setSlow(on: boolean): void {
    this.slow = on;
    this.tell();
  }

  setStuck(on: boolean): void {
    this.stuck = on;
    this.desk.setStuck(on);
    this.tell();
  }

  isUnkind(one: Unkindness): boolean {
    return !this.kind.has(one);
  }

  setUnkind(one: Unkindness, on: boolean): void {
    if (on) this.kind.delete(one);
    else this.kind.add(one);
    this.beUnkind(this.desk);
    this.tell();
  }

  private beUnkind({ host }: Desk): void {
    host.unkind.clear();
    for (const one of ALL_UNKINDNESSES) if (this.isUnkind(one)) host.unkind.add(one);
  }

  /** The sheet in front; a protection that came with the file stays. */
  setProtected(on: boolean): void {
    const sheet = this.desk.sheet();
    if (on === sheet.protected || (!on && !this.isProtectedByUs())) return;
    sheet.protected = on;
    if (on) this.protectedByUs.add(sheet);
    else this.protectedByUs.delete(sheet);
    this.tell();
  }

  isProtectedByUs(): boolean {
    return this.protectedByUs.has(this.desk.sheet());
  }

  failNext(code: FailureCode): void {
    const { host } = this.desk;
    const request = host.requests.length + 1;
    host.faults = [{ request, code, when: 'before' }];
    this.armed = { desk: this.desk, request };
    this.tell();
  }

  /** The failure that was asked for is still to come. */
  isArmed(): boolean {
    const { armed } = this;
    return armed?.desk === this.desk && this.desk.host.requests.length < armed.request;
  }

  // ── Saving ──

  isUnsaved(): boolean {
    const { safe, desk } = this;
    if (safe.desk === desk && safe.version === desk.version()) return false;
    const bytes = saveXlsx(desk.workbook);
    if (!isSame(bytes, safe.bytes)) return true;
    this.safe = { bytes, desk, version: desk.version() };
    return false;
  }

  /** The workbook as a file, once every formula has its result. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const { desk } = this;
    let patience: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([desk.host.idle(), new Promise((done) => (patience = setTimeout(done, PATIENCE_MS)))]);
    clearTimeout(patience);
    const bytes = saveXlsx(desk.workbook);
    this.safe = { bytes, desk, version: desk.version() };
    this.tell();
    return { name: this.copyName(desk.workbook), bytes };
  }

  /** Never the original's: whoever saves into the same folder keeps both. */
  private copyName(workbook: Workbook): string {
    const name = this.name.replace(/\.[^.]*$/, '');
    const end = ` – ${wordsOf(this.locale).file.classified}`;
    return `${name.endsWith(end) ? name : name + end}${endingOf(workbook)}`;
  }

  private sample(locale: Locale = this.locale): { readonly bytes: Uint8Array; readonly workbook: Workbook } {
    const bytes = sampleWorkbook(locale, Math.floor(now(this.day)));
    this.name = `${wordsOf(locale).file.sampleName}.xlsx`;
    return { bytes, workbook: openXlsx(bytes, this.name) };
  }

  private put(workbook: Workbook, bytes: Uint8Array): void {
    this.desk = this.deskOver(workbook);
    this.safe = { bytes, desk: this.desk, version: this.desk.version() };
  }

  /** The same workbook and person, in another language. */
  private turn(): void {
    const { desk } = this;
    this.desk = this.deskOver(desk.workbook, desk);
    this.desk.select(desk.selection(), desk.cell());
  }

  private deskOver(workbook: Workbook, before?: Desk): Desk {
    const desk = new Desk({
      workbook,
      locale: EXCEL_LOCALE[this.locale],
      functions: this.functions,
      today: () => now(this.day),
      ...(before ? { history: before.history } : {}),
    });
    desk.setStuck(this.stuck);
    this.beUnkind(desk);
    return desk;
  }

  private tell(): void {
    this.changes++;
    for (const listener of this.listeners) listener();
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
