/**
 * How Excel says no: a code and a sentence inside the answer, or a number instead of an answer.
 *
 *  - an `ExcelError` becomes `Error` in the answer of a batch; what the batch did before stays done;
 *  - a `TransportError` is what Excel gives when the batch as a whole was not taken (or its answer not delivered);
 *  - whatever the host does not imitate is refused by name: "workbench has no Range.merge".
 */
const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
} as const;

type Known = keyof typeof MESSAGES;

export class ExcelError extends Error {
  readonly code: string;

  constructor(code: Known | (string & {}), message?: string) {
    super(message ?? messageOf(code));
    this.code = code;
  }
}

export class TransportError extends Error {
  constructor(readonly number: number) {
    super(`transport error ${number}`);
  }
}

/** What the client makes of these numbers (office-js, 1.1.110). */
export const TRANSPORT = {
  GeneralException: 5001,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;

export function refuse(member: string): never {
  throw new ExcelError('ApiNotFound', `workbench has no ${member}`);
}

/** The answer's Error of a code that a test asked for. */
export function httpStatusOf(code: string): number {
  return code === 'ItemNotFound' ? 404 : code === 'AccessDenied' ? 403 : code === 'GeneralException' ? 500 : 400;
}

function messageOf(code: string): string {
  return code in MESSAGES ? MESSAGES[code as Known] : code;
}
