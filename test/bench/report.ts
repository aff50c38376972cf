/**
 * What was measured, as lines for a person: each goal, and whether it is met.
 */
import type { Floor } from './floor';
import type { LogTiming } from './logEdit';
import type { ReportsTiming } from './reports';
import type { TodayTiming } from './today';

export type BySize = { readonly [size: string]: number };

export interface Numbers {
  /** Values → plan, as a multiple of JSON.stringify and JSON.parse of the same values. */
  readonly planVsJson: BySize;
  /** Batches over the wire for one Classify, reading and applying. */
  readonly requests: BySize;
  /** The largest request or answer. */
  readonly largestRequestBytes: BySize;
  /** Time a row among the most customers over time a row among the fewest. */
  readonly growth: number;
  readonly comparedRows: number;
  /** Their time over ours; null without LibreOffice. */
  readonly libreofficeVsUs: number | null;
  readonly exceljsVsUs: number;
  readonly agree: boolean;
  /** Of our process, at the most customers. */
  readonly peakMb: number;
  /** Scripts that the pane loads before it is shown, each as gzip; without office.js. */
  readonly paneGzipBytes: number;
  /** Time until the pane can be used over that of a plain React and Fluent pane; null without a browser. */
  readonly paneReadyVsTemplate: number | null;
}

export interface Measured {
  readonly numbers: Numbers;
  /**
   * A floor of the policy changed over live customers; LibreOffice's milliseconds for the native twin, null without it.
   */
  readonly floor: { readonly ours: Floor; readonly libreoffice: number | null };
  readonly today: TodayTiming & { readonly log: LogTiming };
  readonly reports: ReportsTiming;
  readonly seconds: {
    readonly ours: number;
    readonly exceljs: number;
    readonly libreoffice: number | null;
    /** Milliseconds; null without a browser. */
    readonly ready: { readonly ours: number; readonly template: number } | null;
  };
  readonly differences: readonly string[];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function floorLine({ ours, libreoffice }: Measured['floor']): string {
  const { customers, ms, requests, calls, formulas, moved } = ours;
  const often = Math.round((calls / formulas) * 100) / 100;
  const twin =
    libreoffice === null
      ? 'LibreOffice not on this machine'
      : `LibreOffice ${seconds(libreoffice)} for the native twin`;
  return `a floor changed over ${count(customers)} live customers (${count(moved)} move): ${seconds(ms)}, ${requests} requests; ${twin}; each formula worked out ${often} times${goal('once at most', often <= 1)}`;
}

const todayLines = ({ customers, shown, edit, editVsWhole, requests, log }: Measured['today']): readonly string[] => [
  `Today, ${count(customers)} customers, shown after the values: ${Math.round(shown)} ms${goal('below 1,000 ms', shown < 1_000)}`,
  `Today, after an edit: ${edit.toFixed(1)} ms, ${(editVsWhole * 100).toFixed(1)} % of reading all again${goal('below 50 ms', edit < 50)}`,
  `Today, requests for an edit: ${requests}${goal('2 at most', requests <= 2)}`,
  `Today, after an edit of a contact log of ${count(log.lines)} lines: ${log.edit.toFixed(1)} ms, ${(log.editVsWhole * 100).toFixed(1)} % of reading all again${goal('below 50 ms', log.edit < 50)}`,
  `Today, requests for an edit of the log: ${log.requests}, ${log.wholeRequests} for reading all again${goal('2 at most', log.requests <= 2)}`,
];

const reportsLines = ({
  customers,
  first,
  whole,
  firstVsRead,
  wholeVsRead,
  longest,
}: ReportsTiming): readonly string[] => [
  `Reports, ${count(customers)} customers, the first part after the values: ${Math.round(first)} ms, ${firstVsRead.toFixed(1)} times reading all again${goal('below 1,000 ms', first < 1_000)}`,
  `Reports, all parts: ${Math.round(whole)} ms, ${wholeVsRead.toFixed(1)} times reading all again; at most ${Math.round(longest)} ms in one go`,
];

/** Excel on the web refuses requests and answers above it. */
const LARGEST_PAYLOAD = 5 * 1_048_576;

const MOST_PANE_BYTES = 218_000;

const MOST_DIFFERENCES = 10;

export function reportText({ numbers, seconds: took, floor, today, reports, differences }: Measured): string {
  const { planVsJson, requests, largestRequestBytes, growth, comparedRows, libreofficeVsUs, exceljsVsUs, peakMb } =
    numbers;
  const { paneGzipBytes, paneReadyVsTemplate } = numbers;
  const most = Object.keys(planVsJson).at(-1) ?? '';
  const against = (who: string, ratio: number | null, theirs: number | null) =>
    ratio === null || theirs === null
      ? `${who}: not on this machine, not compared`
      : `${who} over us, ${count(comparedRows)} customers: ${ratio} (${theirs.toFixed(1)} s, we ${took.ours.toFixed(1)} s)${goal('above 1', ratio > 1)}`;
  const largest = Math.max(...Object.values(largestRequestBytes));
  const lines = [
    `values → plan, over JSON there and back: ${listed(planVsJson)}${goal(`2 at most at ${count(most)}`, (planVsJson[most] ?? NaN) <= 2)}`,
    `time a row, ${count(most)} customers over ${count(Object.keys(planVsJson)[0] ?? '')}: ${growth}${goal('1.3 at most', growth <= 1.3)}`,
    `requests for one Classify: ${listed(requests)}`,
    `largest request or answer, bytes: ${listed(largestRequestBytes)}${goal('below 5 MB', largest < LARGEST_PAYLOAD)}`,
    against('LibreOffice', libreofficeVsUs, took.libreoffice),
    against('an ExcelJS script', exceljsVsUs, took.exceljs),
    floorLine(floor),
    ...todayLines(today),
    ...reportsLines(reports),
    `peak memory, ${count(most)} customers: ${peakMb} MB`,
    `the pane's first load: ${count(Math.round(paneGzipBytes / 1_000))} KB of gzip${goal('218 KB at most', paneGzipBytes <= MOST_PANE_BYTES)}`,
    paneReadyVsTemplate === null || took.ready === null
      ? 'the pane over a pane of the official template: no browser on this machine, not compared'
      : `ready, the pane over a pane of the official template: ${paneReadyVsTemplate} (${Math.round(took.ready.ours)} ms, template ${Math.round(took.ready.template)} ms)${goal('1.2 at most', paneReadyVsTemplate <= 1.2)}`,
    differences.length === 0
      ? 'all programs say the same of every customer'
      : `DIFFERENCES: ${differences.length}\n  ${differences.slice(0, MOST_DIFFERENCES).join('\n  ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

const goal = (wanted: string, met: boolean): string => ` · goal ${wanted}: ${met ? 'met' : 'not met'}`;

const count = (number: number | string): string => Number(number).toLocaleString('en-US');

const listed = (bySize: BySize): string =>
  Object.entries(bySize)
    .map(([size, number]) => `${number.toLocaleString('en-US')} (${count(size)})`)
    .join(' · ');
