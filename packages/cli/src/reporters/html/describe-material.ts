import { basename } from 'node:path';
import type { RunReport } from '@brandlint/core';
import { cutPath } from './cut-text.ts';

/**
 * What a report is about in a few words, so that two of them are told apart: its only file, the folder that all its files lie
 * in, or the name of the folder of the run.
 */
export function describeMaterial({ files }: Pick<RunReport, 'files'>, cwd: string): string {
  const sources = new Set(files.map(({ source }) => source.split('!/', 1)[0] ?? source));
  const [first] = sources;
  if (first === undefined) return basename(cwd);
  if (sources.size === 1) return cutPath(first, 80);
  const steps = first.split('/').slice(0, -1);
  const apart = steps.findIndex((_, i) => {
    const folder = `${steps.slice(0, i + 1).join('/')}/`;
    return [...sources].some((source) => !source.startsWith(folder));
  });
  const common = steps.slice(0, apart === -1 ? steps.length : apart).join('/');
  return cutPath(common === '' ? basename(cwd) : common, 80);
}
