/** The sheet's first rows, to point at the one that holds the headers. */
import { Radio, RadioGroup } from '@fluentui/react-components';
import { textAt } from '../../book/grid';
import { quoted } from '../../locale/say/quoted';
import { usePane } from '../parts/context';
import { useLook } from '../parts/look';
import { ScreenTitle } from '../parts/ScreenTitle';
import type { Seen } from '../session/state';

const ROWS = 12;
const CELLS = 5;

export function HeaderRow({ seen }: { readonly seen: Seen }) {
  const look = useLook();
  const { words, session, state } = usePane();
  const inForce = seen.book.headerRows.at(-1) ?? null;
  return (
    <section className={look.section} aria-labelledby="which-header">
      <ScreenTitle id="which-header" of="header" text={words.pane.whichHeader} part />
      <RadioGroup
        aria-labelledby="which-header"
        value={String(state.headerRow ?? inForce ?? '')}
        onChange={(_, { value }) => session.chooseHeader(true, Number(value))}
      >
        {firstRows(seen).map(({ row, texts }) => (
          <Radio
            key={row}
            value={String(row)}
            label={[
              `${words.pane.row(row + 1)}${row === inForce ? ` (${words.pane.headerNow})` : ''}:`,
              texts.join(' · '),
            ].join(' ')}
          />
        ))}
      </RadioGroup>
    </section>
  );
}

/** The row in force is among them, wherever it stands. */
function firstRows({ sheet, book }: Seen): { readonly row: number; readonly texts: readonly string[] }[] {
  const rows: { row: number; texts: string[] }[] = [];
  const { row: top, rows: count, column, columns } = sheet.area;
  const inForce = book.headerRows.at(-1) ?? -1;
  for (let row = top; row < top + count && (rows.length < ROWS || row <= inForce); row++) {
    if (rows.length >= ROWS && row !== inForce) continue;
    const texts: string[] = [];
    for (let c = column; c < column + columns; c++) {
      const text = textAt(sheet, row, c);
      if (text !== '') texts.push(quoted(text));
    }
    if (texts.length > 0) rows.push({ row, texts: texts.length > CELLS ? [...texts.slice(0, CELLS), '…'] : texts });
  }
  return rows;
}
