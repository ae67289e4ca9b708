import { basename, dirname, sep } from 'node:path';
import { toDisplayPath } from '../sources/display-path.ts';
import type { FoundSource } from '../sources/found-source.ts';
import type { Session } from '../run/session.ts';
import { findChanged } from './find-changed.ts';
import { createGit } from './run-git.ts';

/** Files that other files are judged by, or left out by, wherever they lie: also one that is gone or new. */
const judgedBy = /^(?:brandlint\.config\.(?:json|[cm]?[jt]s)|brandlint\.icons\.json|\.brandlintignore)$/;

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
  const { paths, has } = await findChanged(createGit(io.cwd, io.env), ref, { cwd: io.cwd, useIgnoreFiles });
  const cause = findOwn(paths) ?? (await findReferredTo(session, sources, paths));
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

function findOwn(paths: ReadonlySet<string>): string | undefined {
  for (const path of paths) if (judgedBy.test(basename(path))) return path;
  return undefined;
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
