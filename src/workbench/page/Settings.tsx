/**
 * The switches: dark mode, the day that counts as today, what Excel may refuse, and each thing in which it is unkind, by
 * its name in unkind.ts and the thread that tells of it.
 */
import {
  Button,
  Divider,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { useState, useSyncExternalStore } from 'react';
import { ALL_UNKINDNESSES, UNKINDNESSES } from '../host/unkind';
import type { Bench } from './bench';
import { dayOf, isoOf, now } from './clock';
import { FAILURES, type PageWords } from './words/words';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    width: '320px',
    maxHeight: 'calc(100vh - 80px)',
    overflowY: 'auto',
  },
  fail: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly bench: Bench;
  readonly words: PageWords;
  readonly dark: boolean;
  readonly onDark: (on: boolean) => void;
}

export function Settings(props: Props) {
  const { settings } = props.words;
  return (
    <Popover positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<SettingsRegular />} aria-label={settings.menu} />
      </PopoverTrigger>
      <PopoverSurface aria-label={settings.menu}>
        <Switches {...props} />
      </PopoverSurface>
    </Popover>
  );
}

function Switches({ bench, words, dark, onDark }: Props) {
  const styles = useStyles();
  const { settings } = words;
  const { desk } = bench;
  useSyncExternalStore(desk.subscribe, desk.version);
  const [code, setCode] = useState<(typeof FAILURES)[number]>('AccessDenied');
  const sheet = desk.sheet();
  return (
    <div className={styles.surface}>
      <Switch label={settings.dark} checked={dark} onChange={(_, { checked }) => onDark(checked)} />
      <Field label={settings.day} hint={settings.dayTip}>
        <Input
          type="date"
          value={isoOf(Math.floor(now(bench.day)))}
          onChange={(_, { value }) => {
            const day = dayOf(value);
            if (day !== null) bench.setDay(day);
          }}
        />
      </Field>
      {bench.day !== null && (
        <Button size="small" onClick={() => bench.setDay(null)}>
          {settings.realDay}
        </Button>
      )}
      <Divider />
      <Text weight="semibold">{settings.faults}</Text>
      <Text size={200} className={styles.quiet}>
        {settings.faultsTip}
      </Text>
      <Switch
        label={settings.protect(sheet.name)}
        checked={sheet.protected}
        disabled={sheet.protected && !bench.isProtectedByUs()}
        onChange={(_, { checked }) => bench.setProtected(checked)}
      />
      <Field hint={settings.stuckTip}>
        <Switch label={settings.stuck} checked={bench.stuck} onChange={(_, { checked }) => bench.setStuck(checked)} />
      </Field>
      <Switch label={settings.slow} checked={bench.slow} onChange={(_, { checked }) => bench.setSlow(checked)} />
      <Field label={settings.failNext}>
        <div className={styles.fail}>
          <Select
            value={code}
            onChange={(_, { value }) => setCode(FAILURES.find((known) => known === value) ?? 'AccessDenied')}
          >
            {FAILURES.map((failure) => (
              <option key={failure} value={failure}>
                {settings.failure[failure]}
              </option>
            ))}
          </Select>
          <Button onClick={() => bench.failNext(code)}>{settings.fail}</Button>
        </div>
      </Field>
      <Text size={200} aria-live="polite">
        {bench.isArmed() ? settings.armed : ''}
      </Text>
      <Divider />
      <Text weight="semibold">{settings.unkind}</Text>
      <Text size={200} className={styles.quiet}>
        {settings.unkindTip}
      </Text>
      {ALL_UNKINDNESSES.map((one) => (
        <Switch
          key={one}
          label={[one, ...(UNKINDNESSES[one].source.match(/#\d+/g) ?? [])].join(' ')}
          checked={bench.isUnkind(one)}
          onChange={(_, { checked }) => bench.setUnkind(one, checked)}
        />
      ))}
    </div>
  );
}
