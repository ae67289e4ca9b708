import { UserError } from '../user-error.ts';

/** Does something for one file. A fault of Brandlint itself is told, and gives its name: the run goes on. */
export type Guard = <Result>(
  path: string,
  work: () => Promise<Result>,
) => Promise<{ result: Result } | { fault: string }>;

/** Makes a guard; what the user can mend goes through it. */
export function createGuard(tell: (error: unknown, path: string) => void | Promise<void>): Guard {
  return async (path, work) => {
    try {
      return { result: await work() };
    } catch (error) {
      if (error instanceof UserError) throw error;
      await tell(error, path);
      return { fault: error instanceof Error ? error.name : 'an unknown value was thrown' };
    }
  };
}
