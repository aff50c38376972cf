/** The ribbon: the page's own buttons for files and undo, then the add-in's group, as its manifest says. */
import {
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  Text,
  Toast,
  Toaster,
  ToastTitle,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  useId,
  useToastController,
} from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Connection } from '../host/wire/connection';
import type { Bench } from './bench';
import type { Ribbon as RibbonParts, RibbonButton } from './manifest';
import { LOCALES, type Locale, type PageWords } from './words/words';

const ACCEPTED = '.xlsx,.xlsm,.xltx,.xltm,.xls,.csv,.tsv,.txt';

const useStyles = makeStyles({
  ribbon: {
    display: 'flex',
    alignItems: 'stretch',
    margin: '0 8px 6px',
    padding: '4px',
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    background: tokens.colorNeutralBackground1,
    overflowX: 'auto',
  },
  group: { display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'space-between' },
  buttons: { display: 'flex', alignItems: 'flex-start' },
  button: {
    minWidth: '64px',
    minHeight: '56px',
    padding: '4px 8px',
    gap: '4px',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    '& .fui-Button__icon': { width: '24px', height: '24px', fontSize: '24px' },
  },
  name: { color: tokens.colorNeutralForeground3, fontSize: '11px', lineHeight: '16px' },
  tip: { display: 'flex', flexDirection: 'column', gap: '4px', maxWidth: '260px' },
  picture: { display: 'block', width: '24px', height: '24px' },
});

interface Props {
  readonly bench: Bench;
  readonly words: PageWords;
  readonly ribbon: RibbonParts;
  /** Of the pane's frame; null while there is none. */
  readonly connection: Connection | null;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onSample: (locale: Locale) => void;
  readonly onSave: () => void;
}

export function Ribbon({ bench, words, ribbon, connection, onOpen, onSample, onSave }: Props) {
  const styles = useStyles();
  const { desk } = bench;
  const chooser = useRef<HTMLInputElement>(null);
  useSyncExternalStore(desk.subscribe, desk.version);
  useUndoKeys(bench);
  const { file, ribbon: said } = words;
  const undoTip = said.undoTip(ribbon.product);
  return (
    <Toolbar className={styles.ribbon} aria-label={said.name}>
      <Group name={file.menu}>
        <Big
          label={file.open}
          tip={file.openTip}
          icon={<FolderOpenRegular />}
          onClick={() => chooser.current?.click()}
        />
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <ToolbarButton vertical className={styles.button} icon={<DocumentTableRegular />}>
              {file.samples}
            </ToolbarButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {LOCALES.map((locale) => (
                <MenuItem key={locale} lang={locale} onClick={() => onSample(locale)}>
                  {file.sample[locale]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Big label={file.save} tip={file.saveTip} icon={<SaveRegular />} onClick={onSave} />
        <input
          ref={chooser}
          type="file"
          accept={ACCEPTED}
          hidden
          aria-label={file.open}
          onChange={({ currentTarget }) => {
            onOpen([...(currentTarget.files ?? [])]);
            // Choosing the same file again counts as choosing.
            currentTarget.value = '';
          }}
        />
      </Group>
      <ToolbarDivider />
      <Group name={said.edit}>
        <Big
          label={said.undo}
          tip={undoTip}
          icon={<ArrowUndoRegular />}
          disabled={!desk.canUndo()}
          onClick={() => void desk.undo()}
        />
        <Big
          label={said.redo}
          tip={undoTip}
          icon={<ArrowRedoRegular />}
          disabled={!desk.canRedo()}
          onClick={() => void desk.redo()}
        />
      </Group>
      {ribbon.groups.map((group) => (
        <AddIn key={group.id} name={group.label} buttons={group.buttons} words={words} connection={connection} />
      ))}
    </Toolbar>
  );
}

interface AddInProps {
  readonly name: string;
  readonly buttons: readonly RibbonButton[];
  readonly words: PageWords;
  readonly connection: Connection | null;
}

function AddIn({ name, buttons, words, connection }: AddInProps) {
  const styles = useStyles();
  const [busy, setBusy] = useState<string | null>(null);
  const toaster = useId('toaster');
  const { dispatchToast } = useToastController(toaster);
  useEffect(() => setBusy(null), [connection]);

  const press = async ({ id, action }: RibbonButton): Promise<void> => {
    if (action.kind === 'pane') return connection?.showPane(true);
    setBusy(id);
    try {
      if (!connection) throw new Error('no add-in');
      await connection.command(action.name, id);
    } catch {
      dispatchToast(
        <Toast>
          <ToastTitle>{words.ribbon.notReady}</ToastTitle>
        </Toast>,
        { intent: 'warning' },
      );
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <ToolbarDivider />
      <Group name={name}>
        {buttons.map((button) => (
          <Big
            key={button.id}
            label={button.label}
            title={button.title}
            tip={button.tip}
            icon={
              busy === button.id ? <Spinner size="tiny" /> : <img className={styles.picture} src={button.icon} alt="" />
            }
            disabled={busy === button.id}
            onClick={() => void press(button)}
          />
        ))}
      </Group>
      <Toaster toasterId={toaster} position="top-end" />
    </>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={name} className={styles.group}>
      <div className={styles.buttons}>{children}</div>
      <Text className={styles.name} aria-hidden>
        {name}
      </Text>
    </div>
  );
}

interface BigProps {
  readonly label: string;
  readonly title?: string;
  readonly tip: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Big({ label, title, tip, icon, disabled = false, onClick }: BigProps) {
  const styles = useStyles();
  const content = (
    <div className={styles.tip}>
      {title !== undefined && <Text weight="semibold">{title}</Text>}
      <Text>{tip}</Text>
    </div>
  );
  return (
    <Tooltip content={content} relationship="description" positioning="below-start">
      <ToolbarButton
        vertical
        className={styles.button}
        icon={<>{icon}</>}
        disabledFocusable={disabled}
        onClick={onClick}
      >
        {label}
      </ToolbarButton>
    </Tooltip>
  );
}

/** Ctrl+Z and Ctrl+Y wherever no text is being edited; the grid has its own keys. */
function useUndoKeys({ desk }: Bench): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey, shiftKey } = event;
      const inText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (event.defaultPrevented || inText || !(ctrlKey || metaKey)) return;
      const wish = key.toLowerCase();
      if (wish === 'y' || (wish === 'z' && shiftKey)) void desk.redo();
      else if (wish === 'z') void desk.undo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [desk]);
}
