/**
 * Excel.Application: calculation and the user's culture.
 *
 *  - `suspendApiCalculationUntilNextSync` puts the calculation off until the batch is done; otherwise a read in the
 *    same batch already sees what the formulas before it gave;
 *  - in manual mode nothing is calculated until somebody asks.
 */
import { localisedPattern } from '../wire/culture';
import { thingsOf } from './members';
import { Place, wholeSheet } from './place';
import { oneOf } from './arguments';
import { usedArea } from './usage';
import type { Makers, World } from './world';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const CALCULATIONS = ['Recalculate', 'Full', 'FullRebuild'] as const;

export function applicationObjects(world: World): Pick<Makers, 'application'> {
  const { culture, view } = world;

  const numbers = thingsOf<null>('NumberFormatInfo', {
    scalars: {
      NumberDecimalSeparator: () => culture.decimalSeparator,
      NumberGroupSeparator: () => culture.groupSeparator,
    },
  });

  const dates = thingsOf<null>('DatetimeFormatInfo', {
    scalars: {
      DateSeparator: () => culture.dateSeparator,
      ShortDatePattern: () =>
        world.isUnkind('localisedPatterns') ? localisedPattern(culture) : culture.shortDatePattern,
      LongDatePattern: () => culture.longDatePattern,
      TimeSeparator: () => culture.timeSeparator,
      LongTimePattern: () => culture.longTimePattern,
    },
  });

  const cultureInfo = thingsOf<null>('CultureInfo', {
    scalars: { Name: () => culture.name },
    objects: { NumberFormat: () => numbers(null), DatetimeFormat: () => dates(null) },
  });

  const application = thingsOf<null>('Application', {
    scalars: {
      CalculationMode: () => view.calculationMode,
      CalculationState: () => (view.uncalculated ? 'Pending' : 'Done'),
      DecimalSeparator: () => culture.decimalSeparator,
      ThousandsSeparator: () => culture.groupSeparator,
      UseSystemSeparators: () => true,
    },
    writes: {
      CalculationMode: (_, value) => {
        view.calculationMode = oneOf(value, MODES);
        if (view.calculationMode !== 'Manual') world.calculate(null);
      },
    },
    objects: { CultureInfo: () => cultureInfo(null) },
    methods: {
      SuspendApiCalculationUntilNextSync: () => world.suspendCalculation(),
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      Calculate: (_, args) => {
        const how = oneOf(args.textOr(0, 'Recalculate'), CALCULATIONS);
        world.calculate(how === 'Recalculate' ? null : everything());
      },
    },
  });
  return { application: () => application(null) };

  function everything(): readonly Place[] {
    return world.workbook.sheets.flatMap((sheet) => {
      const used = usedArea(new Place(sheet, wholeSheet()), true);
      return used ? [new Place(sheet, used)] : [];
    });
  }
}
