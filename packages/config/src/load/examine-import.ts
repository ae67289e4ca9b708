import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { DataError } from '@brandlint/core/brand';

export type Imported = { ok: true; data: unknown } | { ok: false; errors: readonly DataError[] };

/** Why a configuration cannot be executed, before it is tried; `undefined` where nothing is known against it. */
export function findObstacle(file: string, shown: string): Imported | undefined {
  if (/\.[cm]?ts$/.test(file) && !canStripTypes()) {
    return failToImport(
      shown,
      `TypeScript needs Node.js 22.18 or newer, and this is ${process.versions.node}`,
      'write it as brandlint.config.js, or use a newer Node.js',
    );
  }
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return failToImport(shown, 'there is no such file', 'check the path');
  if (stats.isFile()) return undefined;
  return failToImport(
    shown,
    stats.isDirectory() ? 'this is a folder' : 'this is no regular file',
    'put a file in its place',
  );
}

/** What is to be said of what a configuration threw. */
export function describeFailure(error: unknown, file: string, shown: string): Imported {
  const position = findPosition(error, pathToFileURL(file).pathname) ?? findPosition(error, file);
  // Node.js keeps the place of a syntax error to itself, and tells it only to its own command.
  const isHidden = error instanceof SyntaxError && !position;
  return failToImport(
    shown,
    describeThrown(error),
    isHidden ? `"node --check ${shown}" shows the place` : 'mend it, then run again',
    position,
  );
}

/** What a configuration exports by default, where that is data. */
export function takeDefault(module: object, shown: string): Imported {
  if (!('default' in module))
    return failToImport(shown, 'it exports nothing by default', 'write "export default { … }"');
  const data = module.default;
  if (typeof data === 'function')
    return failToImport(shown, 'it exports a function', 'export the object that it would return');
  if (data instanceof Promise) {
    // Nobody waits for it any more; whatever becomes of it shall not end the process.
    data.catch(() => undefined);
    return failToImport(shown, 'it exports a promise', 'write "export default await …"');
  }
  return { ok: true, data };
}

/** A configuration that could not be had; `shown` is how the error names its file. */
export function failToImport(
  shown: string,
  cause: string,
  cure: string,
  position?: DataError['position'],
): Imported {
  return { ok: false, errors: [{ file: shown, path: '', ...(position && { position }), cause, cure }] };
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
