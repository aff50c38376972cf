/**
 * workbook.functions: the one that is used, DATE, which tells the workbook's date system.
 *
 * Years 0–1899 count from 1900, as in Excel; the result is the serial in the workbook's own system, 1904 or 1900.
 */
import { SHIFT_1904, serialOf } from '../serial';
import { asNumber } from './arguments';
import { thingsOf } from './members';
import type { Makers, World } from './world';

interface Result {
  readonly value: number | null;
  readonly error: string | null;
}

export function functionsObjects(world: World): Pick<Makers, 'functions'> {
  const result = thingsOf<Result>('FunctionResult', {
    scalars: { Value: ({ value }) => value, Error: ({ error }) => error },
  });

  const functions = thingsOf<null>('Functions', {
    methods: {
      Date: (_, args) => {
        const [year, month, day] = [0, 1, 2].map((index) => Math.trunc(asNumber(args.raw(index))));
        const serial = serialOf(year ?? 0, month ?? 0, day ?? 0) - (world.workbook.date1904 ? SHIFT_1904 : 0);
        return result(serial >= 0 ? { value: serial, error: null } : { value: null, error: '#NUM!' });
      },
    },
  });
  return { functions: () => functions(null) };
}
