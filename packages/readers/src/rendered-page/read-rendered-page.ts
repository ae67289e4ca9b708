import type { Extraction, Gap } from '@brandlint/core';
import { collectSnapshot } from './collect-snapshot.ts';
import { parseSnapshot, schemes, type Scheme, type Snapshot, type SnapshotLimits } from './snapshot.ts';
import { toReading } from './to-reading.ts';

/** What is needed of a page of playwright-core. */
export type RenderedPage = {
  emulateMedia: (media: { media: 'screen' | 'print'; colorScheme: 'light' | 'dark' }) => Promise<void>;
  evaluate: (collect: (limits: SnapshotLimits) => string, limits: SnapshotLimits) => Promise<unknown>;
};

export type RenderedPageOptions = {
  /** What the page is called in findings. */
  source: string;
  /** SHA-256 of its file, in hexadecimal. */
  hash?: string;
  /** How long each look may take. */
  timeoutMs?: number;
  limits?: Partial<SnapshotLimits>;
};

const defaultLimits = { maximumElements: 20_000, maximumColors: 100_000 };

const media: Record<Scheme, Parameters<RenderedPage['emulateMedia']>[0]> = {
  light: { media: 'screen', colorScheme: 'light' },
  dark: { media: 'screen', colorScheme: 'dark' },
  print: { media: 'print', colorScheme: 'light' },
};

/**
 * Reads a page as a browser shows it, in the light and the dark scheme and in print: the computed colours of what is
 * visible. A page that cannot be looked at, or not in time, is a gap.
 */
export async function readRenderedPage(
  page: RenderedPage,
  options: RenderedPageOptions,
): Promise<Extraction> {
  const { source, hash = '', timeoutMs = 30_000 } = options;
  const limits: SnapshotLimits = { ...defaultLimits, maximumMs: timeoutMs / 2, ...options.limits };
  const snapshots: { scheme: Scheme; snapshot: Snapshot }[] = [];
  const gaps: Gap[] = [];
  for (const scheme of schemes) {
    const look = async () => {
      await page.emulateMedia(media[scheme]);
      return parseSnapshot(await page.evaluate(collectSnapshot, limits));
    };
    const result = await withinTime(look, timeoutMs);
    if (result.kind === 'done' && result.value) snapshots.push({ scheme, snapshot: result.value });
    else
      gaps.push(
        toGap(scheme, result.kind === 'done' ? 'the page interferes with being looked at' : result.reason),
      );
    if (result.kind === 'late') break;
  }
  const reading = toReading(snapshots);
  return { source, hash, ...reading, gaps: [...gaps, ...reading.gaps], artworks: [] };
}

type Timed<T> = { kind: 'done'; value: T } | { kind: 'late' | 'failed'; reason: string };

async function withinTime<T>(task: () => Promise<T>, timeoutMs: number): Promise<Timed<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reason = `the page did not answer within ${timeoutMs / 1000} seconds`;
  const late = new Promise<Timed<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'late', reason });
    }, timeoutMs);
  });
  const done = task().then(
    (value): Timed<T> => ({ kind: 'done', value }),
    (error: unknown): Timed<T> => ({ kind: 'failed', reason: firstLine(error) }),
  );
  const result = await Promise.race([done, late]);
  clearTimeout(timer);
  return result;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

function toGap(scheme: Scheme, reason: string): Gap {
  return {
    kind: 'unreadable',
    code: 'page-not-rendered',
    reason: `${reason} (${scheme})`,
    places: [],
    count: 1,
  };
}
