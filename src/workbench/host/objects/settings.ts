/**
 * Excel.Setting: what an add-in keeps in the file, by key, any JSON value.
 *
 * They are the same settings as `Office.context.document.settings`, whose own copy the client takes when it starts.
 */
import { ExcelError } from '../wire/excelError';
import { asText } from './arguments';
import { thingsOf } from './members';
import type { Thing } from './thing';
import type { Makers, World } from './world';

export function settingsObjects(world: World): Pick<Makers, 'settings'> {
  const kept = world.workbook.settings;

  const setting = thingsOf<string>('Setting', {
    identity: (key) => ({ _Id: key }),
    alive: (key) => kept.has(key),
    scalars: {
      _Id: (key) => key,
      Key: (key) => key,
      Value: (key) => JSON.parse(kept.get(key) ?? 'null') as unknown,
    },
    writes: { Value: (key, value) => kept.set(key, JSON.stringify(value)) },
    methods: { Delete: (key) => kept.delete(key) && undefined },
  });

  const found = (key: unknown): Thing | null => (kept.has(asText(key)) ? setting(asText(key)) : null);

  const settings = thingsOf<null>('SettingCollection', {
    items: () => [...kept.keys()].map((key) => setting(key)),
    item: (_, key) => found(key),
    methods: {
      GetCount: () => kept.size,
      GetItemOrNullObject: (_, args) => found(args.raw(0)),
      Add: (_, args) => {
        const key = args.text(0);
        if (key === '') throw new ExcelError('InvalidArgument');
        kept.set(key, JSON.stringify(args.raw(1)));
        return setting(key);
      },
    },
  });
  return { settings: () => settings(null) };
}
