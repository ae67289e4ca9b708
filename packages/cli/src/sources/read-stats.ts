import { lstatSync, statSync, type Stats } from 'node:fs';
import type { Gap } from '@brandlint/core';
import { readErrorCode, toFileGap, toGapOfFailure } from './file-gap.ts';

/** What stands at a path, links followed: a file or folder, something that cannot be opened, or nothing. */
export type PathStats = { kind: 'there'; stats: Stats } | { kind: 'closed'; gap: Gap } | { kind: 'nothing' };

/** Looks what stands at a path. */
export function readStats(absolutePath: string): PathStats {
  try {
    return { kind: 'there', stats: statSync(absolutePath) };
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return { kind: 'closed', gap: toGapOfFailure(failure) };
    return isLink(absolutePath) ? { kind: 'closed', gap: brokenLink() } : { kind: 'nothing' };
  }
}

/** A symbolic link whose target is missing. */
function brokenLink(): Gap {
  return toFileGap('broken-link', 'a symbolic link to something that is not there');
}

/** Whether a path is a symbolic link, whatever it leads to. */
export function isLink(absolutePath: string): boolean {
  try {
    return lstatSync(absolutePath).isSymbolicLink();
  } catch (failure) {
    if (readErrorCode(failure) === undefined) throw failure;
    return false;
  }
}
