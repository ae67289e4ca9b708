import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { DataError } from '@brandlint/core/brand';

/** How long a configuration may take to begin, in milliseconds. */
const patience = 30_000;

type Imported = { ok: true; data: unknown } | { ok: false; errors: readonly DataError[] };

/** Runs a configuration and takes what it exports by default. `shown` is how errors name the file. */
export async function importConfig(file: string, shown: string): Promise<Imported> {
  const fail = (cause: string, cure: string, position?: DataError['position']): Imported => ({
    ok: false,
    errors: [{ file: shown, path: '', ...(position && { position }), cause, cure }],
  });
  if (/\.[cm]?ts$/.test(file) && !canStripTypes()) {
    return fail(
      `TypeScript needs Node.js 22.18 or newer, and this is ${process.versions.node}`,
      'write it as brandlint.config.js, or use a newer Node.js',
    );
  }
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return fail('there is no such file', 'check the path');
  if (!stats.isFile()) {
    return fail(
      stats.isDirectory() ? 'this is a folder' : 'this is no regular file',
      'put a file in its place',
    );
  }
  const url = pathToFileURL(file);
  // A file that changed since is another module, so that a server that keeps running sees the change.
  url.searchParams.set('changed', String(stats.mtimeMs));
  let module: object | undefined;
  try {
    module = await withPatience(import(url.href) as Promise<object>);
  } catch (error) {
    const position = findPosition(error, url.pathname);
    // Node.js keeps the place of a syntax error to itself, and tells it only to its own command.
    const isHidden = error instanceof SyntaxError && !position;
    return fail(
      describeThrown(error),
      isHidden ? `"node --check ${shown}" shows the place` : 'mend it, then run again',
      position,
    );
  }
  if (!module) {
    return fail(`it is not done after ${String(patience / 1000)} seconds`, 'take out what it waits for');
  }
  if (!('default' in module)) return fail('it exports nothing by default', 'write "export default { … }"');
  const data = module.default;
  if (typeof data === 'function')
    return fail('it exports a function', 'export the object that it would return');
  if (data instanceof Promise) {
    // Nobody waits for it any more; whatever becomes of it shall not end the process.
    data.catch(() => undefined);
    return fail('it exports a promise', 'write "export default await …"');
  }
  return { ok: true, data };
}

/** What is loaded, or `undefined` when nothing came of it in time. */
async function withPatience(loading: Promise<object>): Promise<object | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([loading, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether this Node.js takes the types out of TypeScript by itself. */
function canStripTypes(): boolean {
  return Boolean(process.features.typescript);
}

function describeThrown(error: unknown): string {
  if (!(error instanceof Error)) return 'it threw something that is not an error';
  const [line = ''] = error.message.split('\n');
  const said = line.length > 200 ? `${line.slice(0, 200)}…` : line;
  return error instanceof SyntaxError ? `it cannot be parsed (${said})` : `it threw "${said}"`;
}

/** The place in the configuration that an error's stack names first. */
function findPosition(error: unknown, pathname: string): DataError['position'] {
  if (!(error instanceof Error)) return undefined;
  const stack = error.stack ?? '';
  const at = stack.indexOf(pathname);
  const [, line, column] =
    /^[^:\n]*:(\d+)(?::(\d+))?/.exec(stack.slice(at + pathname.length, at + pathname.length + 200)) ?? [];
  return at === -1 || line === undefined ? undefined : { line: Number(line), column: Number(column ?? 1) };
}
