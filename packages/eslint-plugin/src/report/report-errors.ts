import type { Rule } from 'eslint';
import type { OpenFile } from '../file/open-file.ts';
import { toLoc } from './to-loc.ts';

/** How long a run may pause and still be one: an error is told once in it, at the first file. */
const pauseMs = 5_000;

/** Where each error of a working directory was told, and when it was met last: in editors a run is one file. */
const told = new Map<string, { filename: string; at: number }>();

/** Tells what is wrong with a configuration: once in a run, by one rule, at one file. */
export function reportErrors(errors: readonly string[], file: OpenFile, context: Rule.RuleContext): void {
  if (!file.isFirst('errors')) return;
  const { cwd, filename } = context;
  for (const error of errors) {
    const key = `${cwd}\n${error}`;
    const before = told.get(key);
    const isElsewhere = before && before.filename !== filename && Date.now() - before.at < pauseMs;
    told.set(key, { filename: isElsewhere ? before.filename : filename, at: Date.now() });
    if (isElsewhere) continue;
    context.report({ loc: toLoc(null, file.sourceCode), messageId: 'configuration', data: { error } });
  }
}
