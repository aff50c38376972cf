/** All families of objects put together: the only place that knows them all. */
import { applicationObjects } from './application';
import { autoFilterObjects } from './autoFilter';
import { conditionalFormatObjects } from './conditionalFormats';
import { customXmlObjects } from './customXml';
import { dataValidationObjects } from './dataValidation';
import { formatObjects } from './format';
import { functionsObjects } from './functions';
import { namesObjects } from './names';
import { rangeObjects } from './range';
import { rangesObjects } from './ranges';
import { settingsObjects } from './settings';
import { tableObjects } from './table';
import { workbookObjects } from './workbook';
import { worksheetObjects } from './worksheet';
import type { Makers, World } from './world';

export function makersFor(world: World): Makers {
  const { worksheet, worksheets } = worksheetObjects(world);
  return {
    ...workbookObjects(world, worksheets),
    worksheet,
    ...rangeObjects(world),
    ...rangesObjects(world),
    ...formatObjects(world),
    ...conditionalFormatObjects(world),
    ...dataValidationObjects(world),
    ...tableObjects(world),
    ...namesObjects(world),
    ...autoFilterObjects(world),
    ...settingsObjects(world),
    ...customXmlObjects(world),
    ...applicationObjects(world),
    ...functionsObjects(world),
  };
}
