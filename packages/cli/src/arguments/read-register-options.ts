import { UserError } from '../user-error.ts';
import type { Arguments } from './parse-arguments.ts';

/** The options of registering. */
export type RegisterOptions = {
  paths: readonly string[];
  /** What is registered: icons, or the logos of somebody. */
  what: { kind: 'icons'; as: string | undefined } | { kind: 'logos'; name: string };
  by: string | undefined;
  yes: boolean;
  config: string | undefined;
  untrusted: boolean;
};

/** The values of the options of "icons register" and "logos register"; throws a `UserError`. */
export function readRegisterOptions({ command, words, given }: Arguments): RegisterOptions {
  const one = (name: 'as' | 'by' | 'name' | 'config') => given.get(name)?.[0]?.trim();
  if (words.length === 0) throw new UserError(`brandlint ${command} needs files or folders to register.`);
  for (const name of ['as', 'by', 'name'] as const) {
    if (one(name) === '') throw new UserError(`--${name} needs a value that says something.`);
  }
  return {
    paths: words,
    what:
      command === 'logos register'
        ? { kind: 'logos', name: readName(one('name')) }
        : { kind: 'icons', as: one('as') },
    by: one('by'),
    yes: given.has('yes'),
    config: one('config'),
    untrusted: given.has('untrusted'),
  };
}

function readName(name: string | undefined): string {
  if (name !== undefined) return name;
  throw new UserError('brandlint logos register needs --name beside it: --name "Anytown Council".');
}
