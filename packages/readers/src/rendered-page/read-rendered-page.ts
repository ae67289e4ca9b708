import type { Extraction, Gap } from '@brandlint/core';
import { collectSnapshot } from './collect-snapshot.ts';
import { emulations, type Emulation } from './emulation.ts';
import { parseSnapshot, schemes, type Scheme, type Snapshot, type SnapshotLimits } from './snapshot.ts';
import { toReading } from './to-reading.ts';
import { withinTime } from './within-time.ts';
import { writeCall } from './write-call.ts';

/** What is needed of a page of playwright-core. */
export type RenderedPage = {
  emulateMedia: (media: Emulation) => Promise<void>;
  evaluate: (expression: string) => Promise<unknown>;
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
      await page.emulateMedia(emulations[scheme]);
      return parseSnapshot(await page.evaluate(writeCall(collectSnapshot, limits)));
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

function toGap(scheme: Scheme, reason: string): Gap {
  return {
    kind: 'unreadable',
    code: 'page-not-rendered',
    reason: `${reason} (${scheme})`,
    places: [],
    count: 1,
  };
}
