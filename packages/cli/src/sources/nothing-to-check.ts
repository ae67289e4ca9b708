import { UserError } from '../user-error.ts';

/** That there is no file to check where one was named, and how many of each kind there are that nothing reads. */
export class NothingToCheck extends UserError {
  readonly passedOver: ReadonlyMap<string, number>;

  constructor(passedOver: ReadonlyMap<string, number>, line: string) {
    super(line);
    this.passedOver = passedOver;
  }
}
