/** Why a file cannot be read, in words, without a full stop; thrown and caught within the reader. */
export class ReadFailure extends Error {
  readonly code: string;

  constructor(code: string, reason: string) {
    super(reason);
    this.code = code;
  }
}
