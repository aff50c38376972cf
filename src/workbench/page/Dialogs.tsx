/**
 * The page's questions and refusals, one at a time. Nobody pressed a button to get one, so Fluent would not know where
 * the focus was: it goes back to where the person was typing.
 */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { FileErrorCode } from '../host/file/fileError';
import type { PageWords } from './words/words';

export type Question =
  | { readonly kind: 'unsaved'; readonly go: () => void }
  | { readonly kind: 'unreadable'; readonly name: string; readonly why: FileErrorCode | 'kind' | 'tooMany' }
  | { readonly kind: 'protected'; readonly byUs: boolean };

interface Props {
  readonly words: PageWords;
  /** Of the workbook on the desk. */
  readonly name: string;
  readonly question: Question | null;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
}

export function Dialogs({ question, ...rest }: Props) {
  return question && <Asked question={question} {...rest} />;
}

function Asked({ words, name, question, onSave, onClose }: Props & { readonly question: Question }) {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) setTimeout(() => before.focus({ preventScroll: true }), 0);
    },
    [before],
  );
  const { ask, refused } = words;
  const then = (go: () => void) => () => {
    onClose();
    go();
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{titleOf(question, words)}</DialogTitle>
          <DialogContent>{textOf(question, words, name)}</DialogContent>
          <DialogActions fluid>
            {question.kind === 'unsaved' ? (
              <>
                <Button appearance="primary" onClick={then(() => void onSave().then(question.go))}>
                  {ask.save}
                </Button>
                <Button onClick={then(question.go)}>{ask.discard}</Button>
                <Button onClick={onClose}>{ask.cancel}</Button>
              </>
            ) : (
              <Button appearance="primary" onClick={onClose}>
                {refused.close}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function titleOf(question: Question, { ask, refused, unreadable }: PageWords): string {
  if (question.kind === 'unsaved') return ask.title;
  return question.kind === 'unreadable' ? unreadable.title(question.name) : refused.title;
}

function textOf(question: Question, { ask, refused, unreadable }: PageWords, name: string): string {
  if (question.kind === 'unsaved') return ask.text(name);
  if (question.kind === 'unreadable') return unreadable[question.why];
  return question.byUs ? refused.protectedByUs : refused.protected;
}
