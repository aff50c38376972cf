/** The uppermost line: what this is, the workbook's name, the note that it is no Excel, the language, the settings. */
import { Button, makeStyles, Select, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Bench } from './bench';
import { Settings } from './Settings';
import { StandIn } from './StandIn';
import { LANGUAGE, LOCALES, type Locale, type PageWords } from './words/words';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 12px',
    minWidth: 0,
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    textAlign: 'center',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  chip: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  language: { minWidth: '112px' },
});

interface Props {
  readonly bench: Bench;
  readonly words: PageWords;
  readonly product: string;
  readonly dark: boolean;
  readonly onDark: (on: boolean) => void;
  readonly onLocale: (locale: Locale) => void;
}

export function TitleBar({ bench, words, product, dark, onDark, onLocale }: Props) {
  const styles = useStyles();
  const [explaining, setExplaining] = useState(false);
  return (
    <div className={styles.bar}>
      <img src="/assets/icon-32.png" alt="" width={20} height={20} />
      <Text as="h1" weight="semibold" style={{ margin: 0 }}>
        {words.title}
      </Text>
      <TabList size="small" selectedValue="home" aria-label={words.ribbon.name}>
        <Tab value="home">{words.ribbon.home}</Tab>
      </TabList>
      <Text className={styles.name} title={bench.name}>
        {bench.name}
      </Text>
      <Button
        className={styles.chip}
        appearance="outline"
        shape="circular"
        size="small"
        icon={<InfoRegular />}
        onClick={() => setExplaining(true)}
      >
        {words.standIn.chip}
      </Button>
      <Select
        className={styles.language}
        size="small"
        appearance="filled-darker"
        aria-label={words.settings.language}
        value={bench.locale}
        onChange={(_, { value }) => onLocale(LOCALES.find((locale) => locale === value) ?? 'en')}
      >
        {LOCALES.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {LANGUAGE[locale]}
          </option>
        ))}
      </Select>
      <Settings bench={bench} words={words} dark={dark} onDark={onDark} />
      <StandIn words={words} product={product} open={explaining} onClose={() => setExplaining(false)} />
    </div>
  );
}
