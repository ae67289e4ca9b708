/** Why a file, or a part of it, cannot be read; the message is a gap's reason, without a full stop. */
export class ReadFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
