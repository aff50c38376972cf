/** For those who have no customer sheet yet: what would be made, column by column, and the button that makes it. */
import { Button } from '@fluentui/react-components';
import { CUSTOMER_SHEET } from '../../locale/customerSheet';
import { CUSTOMER_COLUMNS } from '../../plan/customerSheet';
import { usePane } from '../parts/context';
import { Fold } from '../parts/Fold';
import { useLook } from '../parts/look';

export function NewSheet() {
  const look = useLook();
  const { words, session, state } = usePane();
  const { sheet, offer } = CUSTOMER_SHEET[words.locale];
  return (
    <section className={look.section} aria-labelledby="new-sheet">
      <h2 className={look.title} id="new-sheet">
        {offer.title}
      </h2>
      <p className={look.text}>{offer.text(sheet.sheet)}</p>
      <Fold label={offer.columns(CUSTOMER_COLUMNS.length)}>
        <p className={look.text}>{CUSTOMER_COLUMNS.map((column) => sheet.heads[column]).join(offer.comma)}</p>
      </Fold>
      <Button disabledFocusable={state.working !== null} onClick={() => void session.makeCustomerSheet()}>
        {offer.button}
      </Button>
    </section>
  );
}
