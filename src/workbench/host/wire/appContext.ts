/**
 * What the host tells an add-in about itself when the conversation begins.
 *
 * Leave out any of `_id … _reason` and `Office.onReady` never comes; without a set in `_requirementMatrix` the client
 * answers `isSetSupported` with false.
 */
import type { Workbook } from '../model';

/** Exactly what Excel LTSC 2021 has, and the sets without a number of their own that the client asks for. */
export const LTSC_2021: { readonly [set: string]: string } = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  // The client's own set for how results of custom functions are sent, not the public one.
  CustomFunctions: '1.9',
  DelayForCellEdit: '1.1',
  RibbonApi: '1.1',
  AddinCommands: '1.1',
  Settings: '1.1',
};

const EXCEL = 16;
const READ_ONLY = 0;
const READ_WRITE = 1;

export interface ContextParts {
  readonly workbook: Workbook;
  readonly app: string;
  readonly origin: string;
  readonly uiLocale: string;
  readonly dataLocale: string;
  readonly sets: { readonly [set: string]: string };
}

export function appContextOf({ workbook, app, origin, uiLocale, dataLocale, sets }: ContextParts): object {
  return {
    _id: app,
    _appInstanceId: app,
    _appName: EXCEL,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: uiLocale,
    _dataLocale: dataLocale,
    _docUrl: `${origin}/${encodeURIComponent(workbook.fileName)}`,
    _clientMode: workbook.readOnly ? READ_ONLY : READ_WRITE,
    _settings: [...workbook.settings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '00000000-0000-4000-8000-000000000001',
    _requirementMatrix: JSON.stringify(sets),
    _hostFullVersion: '16.0.14332.20000',
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _addinName: 'Workbench',
    _appDomains: [origin],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}
