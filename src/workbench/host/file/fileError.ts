/**
 * Why a file cannot be opened. The code is for the caller to find words for; no text of the file is in it.
 */
export const FILE_ERRORS = ['old-xls', 'encrypted', 'not-a-workbook', 'damaged'] as const;

export type FileErrorCode = (typeof FILE_ERRORS)[number];

export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'FileError';
  }
}
