import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInside } from '../sources/display-path.ts';

/** Where an address leads: to one of some paths (absolute, the likeliest first), or to nothing that can be read here. */
export type ResolvedAddress =
  | { kind: 'file'; candidates: readonly [string, ...string[]] }
  | { kind: 'remote' }
  /** Of a scheme that is no file and no web address. */
  | { kind: 'foreign'; scheme: string }
  /** Filled in by a template or a build step. */
  | { kind: 'computed' };

/** The file that an address stands in, and the folder of its configuration; both absolute. */
export type AddressBase = { file: string; root: string };

/** Folders whose content servers and build steps put at the top of a site. */
const servedFolders = ['.', 'public', 'static'] as const;

const templateMarks = /\{\{|\{%|<%|<\?|[$#]\{|^[~@]/;

/** Tells where the address of a picture leads, without its query. An address is a path as browsers read it. */
export function resolveAddress(address: string, base: AddressBase): ResolvedAddress {
  const written = address.trim().replaceAll('\\', '/');
  if (/^(?:https?:)?\/\//i.test(written)) return { kind: 'remote' };
  if (templateMarks.test(written)) return { kind: 'computed' };
  const [path = ''] = written.split(/[?#]/, 1);
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(path)?.[1]?.toLowerCase();
  if (scheme === 'file') return resolveFileAddress(path);
  if (scheme !== undefined) return { kind: 'foreign', scheme };
  const decoded = decodePercent(path);
  if (decoded === '' || decoded.includes('\0')) return { kind: 'computed' };
  if (!decoded.startsWith('/')) return { kind: 'file', candidates: [resolve(dirname(base.file), decoded)] };
  const [first = base.root, ...rest] = listTops(base).flatMap((top) =>
    servedFolders.map((folder) => join(top, folder, decoded)),
  );
  return { kind: 'file', candidates: [first, ...rest] };
}

/** The folders that may be the top of a site: that of the configuration, then those above the file, nearest first. */
function listTops({ file, root }: AddressBase): string[] {
  const tops = [root];
  const end = isInside(root, file) ? root : dirname(file);
  for (let at = dirname(file); at !== end; at = dirname(at)) tops.push(at);
  if (end !== root) tops.push(end);
  return tops;
}

function resolveFileAddress(path: string): ResolvedAddress {
  try {
    return { kind: 'file', candidates: [fileURLToPath(path)] };
  } catch {
    // A host, or escapes that are no path: nothing of this machine is meant.
    return { kind: 'foreign', scheme: 'file' };
  }
}

/** Escapes that are not right stand for themselves, as in browsers. */
function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
