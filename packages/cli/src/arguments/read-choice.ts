import { UserError } from '../user-error.ts';
import { writeNearest } from './find-nearest.ts';
import type { OptionName } from './option-table.ts';

/** The one of some words that the value of an option is; throws a `UserError`. */
export function readChoice<Choice extends string>(
  name: OptionName,
  value: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  const nearest = writeNearest(value, choices);
  throw new UserError(`--${name}: "${value}" is not one of ${choices.join(', ')}.${nearest}`);
}
