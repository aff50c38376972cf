/**
 * The coming contacts as a calendar file, of one salesperson or of all. Where Excel's pane saves no files, the text is
 * shown to be copied; where that is known beforehand, nothing is offered to be saved.
 */
import { Button, Label, Select } from '@fluentui/react-components';
import { CalendarArrowDownRegular } from '@fluentui/react-icons';
import { useId, useMemo, useState } from 'react';
import { reportWords } from '../../locale/reports';
import { CALENDAR_DAYS, calendarText, contactEvents, leftOut } from '../../calendar/contactCalendar';
import { usePane } from '../parts/context';
import { CopyText } from '../parts/CopyText';
import { useLook } from '../parts/look';
import type { Report } from '../session/report';

const EVERYBODY = '*';

export function CalendarExport({ report }: { readonly report: Report }) {
  const look = useLook();
  const { words, session, savesFiles } = usePane();
  const { calendar } = reportWords(words.locale);
  const { seen, cards } = report;
  const id = useId();
  const [whose, setWhose] = useState(EVERYBODY);
  const [saved, setSaved] = useState(false);
  const [text, setText] = useState<string | null>(null);
  const owner = whose === EVERYBODY ? null : whose.slice(1);
  const owners = useMemo(() => [...new Set(cards.standings.map((one) => one.owner ?? ''))].sort(), [cards]);
  const events = useMemo(
    () => contactEvents(seen, cards, session.today(), words, owner),
    [seen, cards, session, words, owner],
  );
  const missing = useMemo(() => leftOut(seen, cards, owner), [seen, cards, owner]);
  const file = `${calendar.file}${owner === null || owner === '' ? '' : `-${owner.replace(/[\\/:*?"<>|]/g, ' ')}`}.ics`;
  const save = async () => {
    const url = URL.createObjectURL(new Blob([await calendarText(events, owner, words)], { type: 'text/calendar' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    setSaved(true);
  };
  return (
    <div className={look.section}>
      {owners.length > 1 && (
        <>
          <Label htmlFor={id}>{calendar.whose}</Label>
          <Select
            id={id}
            value={whose}
            onChange={(_, { value }) => {
              setWhose(value);
              setSaved(false);
              setText(null);
            }}
          >
            <option value={EVERYBODY}>{calendar.everybody}</option>
            {owners.map((name) => (
              <option key={name} value={`=${name}`}>
                {name === '' ? calendar.nobody : name}
              </option>
            ))}
          </Select>
        </>
      )}
      {missing > 0 && (
        <div className={look.card}>
          <p className={look.text}>{calendar.leftOut(missing)}</p>
          <Button size="small" className={look.fit} onClick={() => void session.showTab('classify')}>
            {calendar.toQuestion}
          </Button>
        </div>
      )}
      <p className={look.text}>{events.length === 0 ? calendar.none : calendar.lead(events.length, CALENDAR_DAYS)}</p>
      {events.length > 0 && (
        <>
          {savesFiles() && (
            <Button className={look.fit} icon={<CalendarArrowDownRegular />} onClick={() => void save()}>
              {calendar.download}
            </Button>
          )}
          <div role="status">
            {saved && <p className={look.quiet}>{calendar.downloaded(file)}</p>}
            {saved && <p className={look.quiet}>{calendar.orCopy}</p>}
          </div>
          {text === null ? (
            <Button
              className={look.fit}
              size="small"
              appearance="subtle"
              onClick={() => void calendarText(events, owner, words).then(setText)}
            >
              {calendar.show}
            </Button>
          ) : (
            <CopyText label={calendar.text} text={text} />
          )}
        </>
      )}
    </div>
  );
}
