/** Something that the user can mend: usage, configuration or brand. Each line says place, cause and cure; exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
