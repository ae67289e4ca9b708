import { matchesPattern } from '@brandlint/core';

/** Whether a name fits one of the patterns that the user gives, `*` standing for any run of characters. */
export function fits(name: string, patterns: readonly string[] | undefined): boolean {
  return patterns !== undefined && patterns.some((pattern) => matchesPattern(pattern, name));
}
