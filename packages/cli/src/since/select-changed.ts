import { basename, dirname, resolve, sep } from 'node:path';
import { readText } from '@brandlint/config';
import { parseJson } from '@brandlint/core/brand';
import { baselineName } from '../baseline/baseline.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import type { FoundSource } from '../sources/found-source.ts';
import type { Session } from '../run/session.ts';
import { findChanged, type Changed } from './find-changed.ts';
import { isJudging, isLeavingOut } from './ruling-files.ts';
import { createGit } from './run-git.ts';

/**
 * The sources of a run that were changed since the state that `--since` names; all of them where what they are judged by was
 * changed, which is said. Throws a `UserError` where Git cannot tell.
 */
export async function selectChanged(
  session: Session,
  sources: readonly FoundSource[],
): Promise<readonly FoundSource[]> {
  const { options, io, watching } = session;
  if (watching) return watching.select(sources);
  const { since: ref, useIgnoreFiles } = options;
  if (ref === undefined) return sources;
  const all = await findChanged(createGit(io.cwd, io.env), ref, { cwd: io.cwd, useIgnoreFiles });
  const { paths, has } = all;
  const cause = (await findOwn(all, session)) ?? (await findReferredTo(session, sources, paths));
  if (cause !== undefined) {
    const file = toDisplayPath(io.cwd, cause);
    await session.note(
      `--since ${ref}: ${file} has changed, and other files are judged by it; all are checked.`,
    );
    return sources;
  }
  const changed = sources.filter(({ absolutePath }) => has(absolutePath));
  session.since = { ref, unchanged: sources.length - changed.length };
  return changed;
}

/** A changed file by whose name it is known that others are judged by it, left out by it, or accepted by it in this run. */
async function findOwn({ paths, before }: Changed, { options, io }: Session): Promise<string | undefined> {
  const { baseline } = options;
  const named = baseline === undefined || baseline === '' ? undefined : resolve(io.cwd, baseline);
  for (const path of paths) {
    if (basename(path) === 'package.json') {
      if (readKey(await before(path)) !== readKey(readNow(path))) return path;
    } else if (isJudging(path) || isLeavingOut(path) || path === named) return path;
    else if (baseline === '' && basename(path) === baselineName) return path;
  }
  return undefined;
}

function readNow(path: string): string | undefined {
  const read = readText(path);
  return read.ok ? read.content : undefined;
}

/** What a package.json says of Brandlint, as JSON; `undefined` where it says nothing, or is none. */
function readKey(text: string | undefined): string | undefined {
  if (!text?.includes('"brandlint"')) return undefined;
  const parsed = parseJson('package.json', text);
  if (!parsed.ok) return text;
  const { value } = parsed;
  const isObject = typeof value === 'object' && value !== null;
  return isObject && 'brandlint' in value ? JSON.stringify(value.brandlint) : undefined;
}

/** A changed file that a configuration names: of a brand, of colours, of variables, of icons. */
async function findReferredTo(
  { io, configurationOf }: Session,
  sources: readonly FoundSource[],
  paths: ReadonlySet<string>,
): Promise<string | undefined> {
  const named = new Set<string>();
  const folders = new Set([io.cwd, ...sources.map(({ absolutePath }) => dirname(absolutePath))]);
  for (const folder of folders) {
    for (const path of (await configurationOf(folder)).dependsOn) named.add(path);
  }
  for (const path of paths) {
    if (named.has(path)) return path;
    // A brand is named by its folder.
    for (const one of named) if (path.startsWith(one + sep)) return path;
  }
  return undefined;
}
