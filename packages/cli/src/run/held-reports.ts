import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SourceReport } from '@brandlint/core';
import { writeJsonValue } from '../reporters/json/write-json-value.ts';
import { createLazyList } from './lazy-list.ts';
import { parseReport } from './written-report.ts';

/** Reports of a run, held so that however many there are take little memory. */
export type HeldReports = {
  /** Takes one in, as it is or as it was written. */
  add: (report: SourceReport | { text: string }) => void;
  /** All that were taken in so far, in their order; those of a large run are unpacked when they are looked at. */
  list: () => ReportList;
};

/** A list of reports that knows how they are written. */
export type ReportList = readonly SourceReport[] & {
  /** Each as JSON in one line. */
  readonly [written]: () => Iterable<string>;
  /** Whether any is another object each time that it is looked at, since it has to be unpacked for it. */
  readonly [packed]: boolean;
};

/** What a list of reports gives its reports as JSON by. */
export const written = Symbol('written');

/** What a list of reports tells by whether they are packed. */
export const packed = Symbol('packed');

export type HoldingLimits = {
  /** So much is kept as it comes, so that an ordinary run pays nothing for large ones: characters of JSON, roughly. */
  kept?: number;
  /** What comes then is packed so much at a time: the least that unpacks as fast as more, in characters. */
  block?: number;
};

type Kept = { report?: SourceReport; text?: string };

type Block = { first: number; count: number; bytes: Uint8Array };

/** Between the reports of a block: JSON in one line has none. */
const separator = '\n';

/** Makes what holds the reports of a run. */
export function createHeldReports({
  kept: mostKept = 4 * 1024 * 1024,
  block: blockLength = 256 * 1024,
}: HoldingLimits = {}): HeldReports {
  const kept: Kept[] = [];
  const blocks: Block[] = [];
  let room = mostKept;
  let open: string[] = [];
  let openLength = 0;
  let packedCount = 0;
  let unpacked: { block: Block; texts: string[]; reports: SourceReport[] } | undefined;
  return {
    add(report) {
      if (room > 0) {
        room -= 'text' in report ? report.text.length : weigh(report);
        kept.push('text' in report ? { text: report.text } : { report });
        return;
      }
      const text = 'text' in report ? report.text : writeJsonValue(report);
      open.push(text);
      openLength += text.length;
      if (openLength >= blockLength) pack();
    },
    list() {
      pack();
      return createLazyList(kept.length + packedCount, at, {
        [written]: writeAll,
        [packed]: blocks.length > 0,
      });
    },
  };

  function pack(): void {
    if (open.length === 0) return;
    const bytes = deflateRawSync(open.join(separator), { level: 1 });
    // A copy, since what comes may be the beginning of something longer.
    blocks.push({ first: packedCount, count: open.length, bytes: Uint8Array.from(bytes) });
    packedCount += open.length;
    open = [];
    openLength = 0;
  }

  function at(index: number): SourceReport {
    const own = kept[index];
    if (own) return reportOf(own);
    const block = findBlock(blocks, index - kept.length);
    if (unpacked?.block !== block) unpacked = { block, texts: unpack(block), reports: [] };
    const line = index - kept.length - block.first;
    return (unpacked.reports[line] ??= parseReport(unpacked.texts[line] ?? ''));
  }

  function* writeAll(): Generator<string> {
    for (const { report, text } of kept) yield text ?? writeJsonValue(report);
    for (const block of blocks) yield* unpack(block);
  }
}

function reportOf(kept: Kept): SourceReport {
  return (kept.report ??= parseReport(kept.text ?? ''));
}

function unpack({ bytes }: Block): string[] {
  return inflateRawSync(bytes).toString('utf8').split(separator);
}

/** The last block that begins at the index or before it. */
function findBlock(blocks: readonly Block[], index: number): Block {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.first ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (!block) throw new RangeError(`there is no report ${index}`);
  return block;
}

/** How long a report is as JSON, roughly. */
function weigh({ findings, accepted = [], gaps, tally, recognised }: SourceReport): number {
  let weight = 300 + 100 * tally.length;
  for (const { places } of findings) weight += 500 + 150 * places.length;
  for (const { places } of accepted) weight += 600 + 150 * places.length;
  for (const { places } of gaps) weight += 200 + 150 * places.length;
  for (const { places } of recognised) weight += 200 + 150 * places.length;
  return weight;
}
