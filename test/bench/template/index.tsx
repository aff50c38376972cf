/**
 * A task pane as the official React template makes one (React, Fluent UI v9: a header, a list of three promises, a text
 * field and a button), in the same build as ours: what the pane's readiness is measured against.
 */
import {
  Button,
  Field,
  FluentProvider,
  Image,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const useStyles = makeStyles({
  page: { minHeight: '100vh' },
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '30px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  list: { listStyle: 'none', padding: '20px' },
  item: { display: 'flex', gap: '10px', paddingBottom: '20px' },
  insertion: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '12px', padding: '20px' },
});

const PROMISES = [
  { icon: <Ribbon24Regular />, text: 'Achieve more with Office integration' },
  { icon: <LockOpen24Regular />, text: 'Unlock features and functionality' },
  { icon: <DesignIdeas24Regular />, text: 'Create and visualize like a pro' },
];

function App() {
  const styles = useStyles();
  const [text, setText] = useState('Some text.');
  const insert = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[text]];
      await context.sync();
    });
  return (
    <div className={styles.page}>
      <section className={styles.header}>
        <Image width="90" height="90" src="icon-80.png" alt="Contoso" />
        <h1 className={styles.heading}>Welcome</h1>
      </section>
      <ul className={styles.list}>
        {PROMISES.map(({ icon, text: promise }) => (
          <li className={styles.item} key={promise}>
            <i>{icon}</i>
            <span>{promise}</span>
          </li>
        ))}
      </ul>
      <div className={styles.insertion}>
        <Field label="Enter text to be inserted into the document.">
          <Textarea size="large" value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Button size="large" onClick={() => void insert()}>
          Insert text
        </Button>
      </div>
    </div>
  );
}

void Office.onReady(() => {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <App />
    </FluentProvider>,
  );
});
