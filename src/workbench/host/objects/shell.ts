/**
 * Services that an add-in reaches through the same wire and that are no part of the workbook, by the names of their
 * types.
 *
 * Any other is refused by name.
 */
import type { CustomCalls } from '../wire/customCalls';
import { refuse } from '../wire/excelError';
import { thingsOf } from './members';
import type { Thing } from './thing';

/** Makes the runtime's pause between two sets of results 200 ms instead of 500. */
const SHORT_PAUSES = 2;

export interface Pane {
  /** 'Inactive' until the add-in asks to be started with the document. */
  startState: string;
  state: string;
  /** The ribbon's controls that were switched on or off, by id. */
  readonly enabled: Map<string, boolean>;
  readonly shown: (visible: boolean) => void;
}

export function servicesFor(calls: CustomCalls, pane: Pane): (name: string) => Thing {
  const customFunctions = thingsOf<null>('CustomFunctions', {
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: () => calls.start(),
      _GetEnabledFeatures: () => [SHORT_PAUSES],
      SetInvocationArrayResults: (_, args) => calls.answer(args.raw(0)),
    },
  });

  const internal = thingsOf<null>('AddinInternalService', { methods: { NotifyActionHandlerReady: () => undefined } });

  const persistence = thingsOf<null>('AppRuntimePersistenceService', {
    methods: {
      SetAppRuntimeStartState: (_, args) => {
        pane.startState = args.text(0);
      },
      GetAppRuntimeStartState: () => pane.startState,
    },
  });

  const runtime = thingsOf<null>('AppRuntimeService', {
    methods: {
      SetAppRuntimeState: (_, args) => {
        pane.state = args.text(0);
        pane.shown(pane.state === 'Visible');
      },
      GetAppRuntimeState: () => pane.state,
    },
  });

  const control = thingsOf<string>('RibbonControl', {
    identity: (id) => ({ Id: id }),
    scalars: { Id: (id) => id, Enabled: (id) => pane.enabled.get(id) ?? true },
    writes: { Enabled: (id, value) => pane.enabled.set(id, value === true) },
  });

  const ribbon = thingsOf<null>('DynamicRibbon', {
    methods: { GetButton: (_, args) => control(args.text(0)), GetTab: (_, args) => control(args.text(0)) },
  });

  const services: { readonly [name: string]: Thing } = {
    'Microsoft.ExcelServices.CustomFunctions': customFunctions(null),
    'Microsoft.InternalService.AddinInternalService': internal(null),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': persistence(null),
    'Microsoft.AppRuntime.AppRuntimeService': runtime(null),
    'Microsoft.DynamicRibbon.DynamicRibbon': ribbon(null),
  };
  return (name) => services[name] ?? refuse(name);
}
