import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { OwnHost } from '../jobs/create-own-host.ts';
import type { Job, JobResult, RunJob } from '../jobs/job.ts';
import { parseReportsText, toWritten, writeReportsText } from '../jobs/result-text.ts';
import { writeConfiguration } from '../jobs/write-configuration.ts';
import { isDocumentFormat } from '../run/load-document-reader.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { hasDecoder } from '../sources/has-decoder.ts';
import type { CacheFile } from './cache-file.ts';
import { isLasting, toResult, type CachedResult, type CachedRest } from './cached-result.ts';
import { createDependencyCheck } from './create-dependency-check.ts';
import { readContentHash, type Content } from './read-content-hash.ts';

/** What decides about a run with a cache, beside its jobs. */
export type CachedRun = {
  host: OwnHost;
  file: CacheFile;
  run: RunJob;
  /** Whether files are written meanwhile, as by `--fix`. */
  mends: boolean;
  /** Whether pages are looked at in a browser: what they load is not known. */
  hasBrowser: boolean;
};

/** Makes what does the jobs of a run, where it is not known what came of the same one before. */
export function createCachedRun({ host, file, run, mends, hasBrowser }: CachedRun): RunJob {
  const { plan, reach } = host;
  const surroundings = [
    manifest.version,
    process.version,
    plan.wants,
    plan.looksAt,
    // Whether there is one; never which.
    plan.password !== undefined,
    hasDecoder(),
  ];
  const configurations = new Map<number, string>();
  const stateOf = createDependencyCheck(reach, !mends);

  return async (job) => {
    if (hasBrowser && job.format === 'html') return run(job);
    const content = await readContentHash(job.absolutePath);
    if (!content) return run(job);
    const { root } = host.dataOf(job.configuration);
    const key = toKey(job, content);
    const known = file.get(key);
    const held = known === undefined ? undefined : await take(known, root);
    if (held) return toResult(held, job, content, mends);
    const { bytes } = content;
    const result = await run(bytes && !isDocumentFormat(job.format) ? { ...job, bytes } : job);
    const kept = result.hash === content.hash ? await keep(result, root) : undefined;
    if (!kept) return result;
    file.set(key, writeReportsText(kept));
    // It was written down here, and needs not be once more.
    return result.written ? result : { ...result, written: kept.written };
  };

  function toKey({ configuration, name, format }: Job, content: Content): string {
    let known = configurations.get(configuration);
    if (known === undefined) configurations.set(configuration, (known = hashConfiguration(configuration)));
    return hash('sha256', [known, format, content.hash, name].join('\0'), 'hex');
  }

  function hashConfiguration(index: number): string {
    const configuration = host.dataOf(index);
    const { root } = configuration;
    const roots = reach.roots?.map((path) => toDisplayPath(root, path)) ?? null;
    return hash('sha256', JSON.stringify([surroundings, roots, writeConfiguration(configuration)]), 'hex');
  }

  /** What was kept, where all that it depends on is as it was. */
  async function take(text: string, root: string): Promise<CachedResult | undefined> {
    const held: CachedResult = parseReportsText<CachedRest>(text);
    for (const { path, hash: before, isJudged } of held.rest.dependsOn ?? []) {
      const absolutePath = resolve(root, path);
      if (reach.judged.has(absolutePath) !== isJudged) return undefined;
      const state = await stateOf(absolutePath);
      if (before === null ? state !== 'nothing' : typeof state === 'string' || state.hash !== before)
        return undefined;
    }
    return held;
  }

  async function keep(result: JobResult, root: string): Promise<CachedResult | undefined> {
    const written = toWritten(result);
    if (!isLasting(result, written)) return undefined;
    for (const { absolutePath, hash: found } of result.dependsOn) {
      if (found === null && (await stateOf(absolutePath)) !== 'nothing') return undefined;
    }
    const dependsOn = result.dependsOn.map(({ absolutePath, hash: found, isJudged }) => {
      return { path: toDisplayPath(root, absolutePath), hash: found, isJudged };
    });
    const rest: CachedRest = {
      ...(result.unmendable !== undefined && { unmendable: result.unmendable }),
      ...(dependsOn.length > 0 && { dependsOn }),
    };
    return { rest, written };
  }
}
