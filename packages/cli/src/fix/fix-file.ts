import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import type { Brand, SourceReport } from '@brandlint/core';
import { decode, encode, type Decoded } from '../sources/decode.ts';
import type { Obstacle } from './apply-suggestions.ts';
import type { FixMode } from './create-chooser.ts';
import { type FixedText, fixText } from './fix-text.ts';
import { Refusal, toRefusal } from './refusal.ts';
import { assertReplaceable, replaceFile } from './replace-file.ts';

export type FixFileOptions = {
  /** The path as reports name it. */
  path: string;
  absolutePath: string;
  mode: FixMode;
  /** Find out what would be done, and leave the file alone. */
  dryRun: boolean;
  /** Reads and judges a text as if it were this file. */
  check: (text: string) => Promise<SourceReport>;
  brand: Brand;
};

/** How fixing a file went. `before` and `after` are decoded text; a refused file is as it was, so both are the same. */
export type FixResult = {
  outcome: 'fixed' | 'unchanged' | 'refused';
  /** Why it was refused, in words. */
  reason?: string;
  /** How many places were replaced, or would be. */
  applied: number;
  /** In how many of them another colour stands now. */
  otherColors: number;
  /** The places that were left as they are, and why. */
  obstacles: readonly Obstacle[];
  before: string;
  after: string;
  /** What is said of the file as it is now; in a dry run, as it would be. */
  report: SourceReport;
};

/** What stands in a file: its bytes, and the text they are. */
type Content = { realPath: string; bytes: Buffer; decoded: Decoded };

/**
 * Applies suggestions to one file and writes it, through symbolic links, keeping its encoding, byte order mark, line
 * endings and permissions. Refuses rather than lose anything; only an error of the program itself is thrown.
 */
export async function fixFile(options: FixFileOptions): Promise<FixResult> {
  const content = await readContent(options.absolutePath);
  if (content instanceof Refusal) return refuseUnread(options.path, content);
  const before = content.decoded.text;
  const fixed = await fixText(before, options);
  const { obstacles } = fixed;
  if (fixed.text === before)
    return {
      outcome: 'unchanged',
      applied: 0,
      otherColors: 0,
      obstacles,
      before,
      after: before,
      report: fixed.report,
    };
  try {
    const bytes = await writeContent(content, fixed, options.dryRun);
    const report = { ...fixed.report, hash: createHash('sha256').update(bytes).digest('hex') };
    const { applied, otherColors } = fixed;
    return { outcome: 'fixed', applied, otherColors, obstacles, before, after: fixed.text, report };
  } catch (error) {
    const { message: reason } = toRefusal(error, 'it could not be written');
    return {
      outcome: 'refused',
      reason,
      applied: 0,
      otherColors: 0,
      obstacles: [],
      before,
      after: before,
      report: fixed.reportBefore,
    };
  }
}

async function readContent(path: string): Promise<Content | Refusal> {
  try {
    const realPath = await realpath(path);
    const bytes = await readFile(realPath);
    const decoded = decode(bytes);
    return decoded ? { realPath, bytes, decoded } : new Refusal('it is not text');
  } catch (error) {
    return toRefusal(error, 'it cannot be read');
  }
}

/** Writes the fixed text and returns its bytes. Throws a `Refusal`. */
async function writeContent(
  { realPath, bytes, decoded }: Content,
  fixed: FixedText,
  dryRun: boolean,
): Promise<Buffer> {
  if (!decoded.survives || !encode(decoded.text, decoded).equals(bytes)) {
    throw new Refusal('its bytes would not survive being read and written; save it as UTF-8 and run again');
  }
  const after = encode(fixed.text, decoded);
  if (decode(after)?.text !== fixed.text) {
    throw new Refusal(`the fix cannot be written in ${decoded.encoding}; save it as UTF-8 and run again`);
  }
  if (countUnreadable(fixed.report) > countUnreadable(fixed.reportBefore)) {
    throw new Refusal('the result could not be read again; nothing was written');
  }
  if (dryRun) await assertReplaceable(realPath);
  else await replaceFile(realPath, bytes, after);
  return after;
}

function countUnreadable({ gaps }: SourceReport): number {
  return gaps.reduce((sum, { kind, count }) => sum + (kind === 'unreadable' ? count : 0), 0);
}

function refuseUnread(path: string, { message: reason }: Refusal): FixResult {
  const gap = { kind: 'unreadable', code: 'not-read', reason, places: [], count: 1 } as const;
  const report: SourceReport = {
    source: path,
    hash: '',
    findings: [],
    gaps: [gap],
    tally: [],
    recognised: [],
    unidentified: 0,
  };
  return {
    outcome: 'refused',
    reason,
    applied: 0,
    otherColors: 0,
    obstacles: [],
    before: '',
    after: '',
    report,
  };
}
