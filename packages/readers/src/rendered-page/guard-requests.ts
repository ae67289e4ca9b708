import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Decides which addresses a page may load, and counts those that it may not. */
export type RequestGuard = { allows: (address: string) => boolean; refused: () => number };

/**
 * A page may load files under `root`, what it holds itself (`data:`, `blob:`), and the network only where that is allowed.
 * Links out of `root` are followed before that is decided.
 */
export function guardRequests(root: string, allowNetwork: boolean): RequestGuard {
  const realRoot = realpathSync(root);
  const prefix = realRoot.endsWith(sep) ? realRoot : realRoot + sep;
  let refused = 0;
  return {
    allows: (address) => {
      const isAllowed = decide(address);
      if (!isAllowed) refused++;
      return isAllowed;
    },
    refused: () => refused,
  };

  function decide(address: string): boolean {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    switch (url?.protocol) {
      case 'data:':
      case 'blob:':
      case 'about:':
        return true;
      case 'file:':
        return isUnderRoot(url);
      case 'http:':
      case 'https:':
        return allowNetwork;
      default:
        return false;
    }
  }

  function isUnderRoot(url: URL): boolean {
    try {
      return realpathSync(fileURLToPath(url)).startsWith(prefix);
    } catch (error) {
      // What is not there is not refused: the browser finds that out by itself.
      return error instanceof Error && 'code' in error && error.code === 'ENOENT';
    }
  }
}
