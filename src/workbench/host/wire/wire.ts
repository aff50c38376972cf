/**
 * The host's end of the conversation that office.js holds with Excel on the web: JSON texts posted between two frames.
 *
 *  - the client asks (`_messageType` 0), the host answers (1); an event is an answer that nobody asked for
 *    (`_responseType` 1);
 *  - a batch of Excel calls travels as text inside `executeMethod` 93, the add-in's own settings as 75 and 76;
 *  - the same class serves Node and a browser: it only needs a way to post a text, and every text that arrives.
 *
 * Not spoken: dialogs (144, 145), bindings, the selection and file calls of the Common API. They are answered with
 * error 5000.
 */
import { TransportError } from './excelError';

const REQUEST = 0;
const RESPONSE = 1;
const REGISTER = 1;
const UNREGISTER = 2;
const EVENT = 1;

const RICH_API = 93;
const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;
const COMMAND_DONE = 94;

const NOT_SUPPORTED = 5000;
const GENERAL = 5001;

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data?: unknown;
}

interface ExecuteMethod {
  readonly DdaMethod: { readonly DispatchId: number; readonly Version?: number };
  /** 93: custom data, verb, path, headers, body, permission, flags. */
  readonly ArrayData?: readonly (string | number | readonly string[])[];
  /** 76: every setting as JSON text. */
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  /** 94: the command's id, 0 for success. */
  readonly 0?: string;
  readonly 1?: number;
}

/** Who answers what arrives. */
export interface Answering {
  readonly conversation: string;
  readonly origin: string;
  context(): object;
  /** A batch: its text and flags in, the answer's text out; a `TransportError` is thrown. */
  batch(body: string, flags: number): Promise<string>;
  settings(): ReadonlyMap<string, string>;
  saveSettings(settings: readonly (readonly [string, string])[]): void;
  commandDone(id: string, status: number): void;
  /** A batch's answer is on its way: now events may follow. */
  answered(): void;
}

export class Wire {
  /** Events the client listens to, with the correlation id it gave each. */
  private readonly listening = new Map<string, number>();

  constructor(
    private readonly post: (text: string) => void,
    private readonly answering: Answering,
  ) {}

  receive(text: string): void {
    const message = messageIn(text);
    if (!message || message._messageType !== REQUEST) return;
    if (message._conversationId !== this.answering.conversation) return;
    if (message._actionType === REGISTER) this.listening.set(message._actionName, message._correlationId);
    if (message._actionType === UNREGISTER) this.listening.delete(message._actionName);
    if (message._actionType === REGISTER || message._actionType === UNREGISTER) {
      this.answer(message, { Error: 0 });
    } else if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      this.answer(message, this.answering.context());
    } else if (message._actionName === 'ContextActivationManager_notifyHost') {
      this.answer(message, null);
    } else if (message._actionName === 'executeMethod') {
      this.execute(message, message._data as ExecuteMethod);
    } else {
      this.answer(message, null, -2);
    }
  }

  /** False when the client does not listen to it. */
  fire(event: string, data: unknown): boolean {
    const correlation = this.listening.get(event);
    if (correlation === undefined) return false;
    this.send(event, correlation, data, 0, EVENT);
    return true;
  }

  private execute(message: Message, data: ExecuteMethod): void {
    const done = (more: object = {}): void => this.answer(message, { Version: 1, Error: 0, ...more });
    switch (data.DdaMethod.DispatchId) {
      case RICH_API:
        this.answering.batch(textOf(data.ArrayData?.[4]), Number(data.ArrayData?.[6] ?? 0)).then(
          (text) => {
            done({ Data: [200, ['Content-Type', 'application/json'], text] });
            this.answering.answered();
          },
          (error: unknown) => {
            const known = error instanceof TransportError;
            // A bug of the host must not pass for one of Excel's errors.
            if (!known) console.error(error);
            this.answer(message, { Version: 1, Error: known ? error.number : GENERAL });
            this.answering.answered();
          },
        );
        return;
      case LOAD_SETTINGS:
        done({ Properties: { Settings: [...this.answering.settings()].map(([Name, Value]) => ({ Name, Value })) } });
        return;
      case SAVE_SETTINGS:
        this.answering.saveSettings(data.DdaSettingsMethod?.Properties ?? []);
        done();
        return;
      case COMMAND_DONE:
        this.answering.commandDone(data[0] ?? '', data[1] ?? 0);
        done();
        return;
      default:
        this.answer(message, { Version: 1, Error: NOT_SUPPORTED });
    }
  }

  private answer(message: Message, data: unknown, error = 0): void {
    this.send(message._actionName, message._correlationId, data, error, 0);
  }

  private send(action: string, correlation: number, data: unknown, error: number, response: number): void {
    this.post(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: action,
        _conversationId: this.answering.conversation,
        _correlationId: correlation,
        _origin: this.answering.origin,
        _data: data,
        _errorCode: error,
        _responseType: response,
        _serializerVersion: 1,
      }),
    );
  }
}

function textOf(given: unknown): string {
  return typeof given === 'string' ? given : '';
}

function messageIn(text: string): Message | null {
  try {
    const found = JSON.parse(text) as Message | null;
    return found !== null && typeof found === 'object' && '_messageType' in found ? found : null;
  } catch {
    return null; // Other frames post whatever they like.
  }
}
