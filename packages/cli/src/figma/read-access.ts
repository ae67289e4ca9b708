import type { Io } from '../terminal/io.ts';
import { UserError } from '../user-error.ts';

/** Where Figma is asked, and with which token. */
export type Access = { base: URL; token: string };

const tokenNames = ['FIGMA_TOKEN', 'FIGMA_ACCESS_TOKEN'] as const;
const baseName = 'BRANDLINT_FIGMA_API';
const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Reads the token and the address from the environment. Throws a `UserError`, which never holds the token. */
export function readAccess(env: Io['env']): Access {
  return { base: readBase(env[baseName]), token: readToken(env) };
}

function readToken(env: Io['env']): string {
  const name = tokenNames.find((known) => (env[known] ?? '').trim() !== '');
  if (name === undefined) {
    throw new UserError(
      'FIGMA_TOKEN: there is no token to ask Figma with; make a personal access token in Figma under Settings, ' +
        'Security, with the scope file_content:read (file_variables:read too, on an Enterprise plan), and put it into ' +
        'that environment variable.',
    );
  }
  const token = (env[name] ?? '').trim();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new UserError(`${name}: it holds signs that no token has; copy the token from Figma again.`);
}

function readBase(given = ''): URL {
  if (given === '') return new URL('https://api.figma.com/');
  const base = URL.canParse(given) ? new URL(given) : undefined;
  const isSafe = base?.protocol === 'https:' || (base?.protocol === 'http:' && localHosts.has(base.hostname));
  if (!base || !isSafe || base.username !== '' || base.password !== '') {
    throw new UserError(
      `${baseName}: it is not an address that a token may be sent to; write one that begins with https://, without a name or password in it.`,
    );
  }
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return base;
}
