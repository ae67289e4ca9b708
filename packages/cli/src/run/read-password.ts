import { UserError } from '../user-error.ts';

/**
 * The password of encrypted files, which stands in the environment, where no list of processes and no history shows it.
 * Throws a `UserError` where it does not, or where it is empty.
 */
export function readPassword(
  name: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (name === undefined) return undefined;
  const password = environment[name];
  if (password === '') {
    throw new UserError(
      `--password-env ${name}: this environment variable is empty; set it to the password of the files.`,
    );
  }
  if (password !== undefined) return password;
  throw new UserError(
    `--password-env ${name}: there is no environment variable of this name; set it to the password of the files.`,
  );
}
