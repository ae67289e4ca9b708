import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { toTemporary } from '../output/to-temporary.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { createPackedLines } from './packed-lines.ts';

/** What is kept from run to run: text in one line by key, in one file. */
export type CacheFile = {
  /** What was kept by earlier runs. */
  get: (key: string) => string | undefined;
  set: (key: string, text: string) => void;
  /**
   * Puts what is known now in its place, whole or not at all; gives the code of what hinders that. Nothing is waited for, so
   * that it can be done when the process is asked to end: then the run was not `isWhole`, and what it did not come to is no
   * older for that.
   */
  save: (how?: { isWhole?: boolean }) => string | undefined;
};

/** Where in the file it stands. */
type Entry = {
  /** In how many runs it was not asked for since it was. */
  age: number;
  start: number;
  end: number;
};

/** The first line; another format of the file, or of what it holds, is another number. */
const head = 'brandlint-cache 2\n';

/** The last line begins so; what follows is the SHA-256 of all before it, in hexadecimal. */
const tail = 'sum ';
const tailLength = tail.length + 64 + 1;

/** SHA-256 in hexadecimal, a space, the age in two digits, a space. */
const keyLength = 64;
const prefixLength = keyLength + 4;

/** What was not asked for in so many runs is forgotten: runs of some of the files must not cost the others their place. */
const mostAge = 30;

/** No more is read and kept; the oldest goes first. */
const mostBytes = 256 * 1024 * 1024;

/** Opens the cache in a folder; what is damaged, foreign, too large or not there is an empty one. */
export function openCacheFile(folder: string, { most = mostBytes }: { most?: number } = {}): CacheFile {
  const path = join(folder, 'results.cache');
  const { bytes, entries } = readEntries(path, most);
  const wanted = new Set<string>();
  const written = new Set<string>();
  const fresh = createPackedLines();
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      wanted.add(key);
      return bytes.toString('utf8', entry.start, entry.end);
    },
    set(key, text) {
      entries.delete(key);
      if (written.has(key)) return;
      written.add(key);
      fresh.add(`${writePrefix(key, 0)}${text}\n`);
    },
    save({ isWhole = true } = {}) {
      let isChanged = written.size > 0;
      for (const [key, entry] of isWhole ? entries : []) {
        const age = wanted.has(key) ? 0 : entry.age + 1;
        if (age !== entry.age) isChanged = true;
        entry.age = age;
      }
      if (!isChanged) return undefined;
      try {
        write(folder, path, toLines());
        return undefined;
      } catch (failure) {
        const code = readErrorCode(failure);
        if (code === undefined) throw failure;
        return code;
      }
    },
  };

  /** The lines of the file, what was asked for last before all else. */
  function* toLines(): Generator<Uint8Array> {
    let room = most - head.length - tailLength;
    for (const line of fresh.lines()) {
      room -= line.length;
      if (room < 0) return;
      yield line;
    }
    const kept = [...entries].filter(([, { age }]) => age <= mostAge).sort(([, a], [, b]) => a.age - b.age);
    for (const [key, { age, start, end }] of kept) {
      room -= prefixLength + end - start + 1;
      if (room < 0) return;
      yield Buffer.from(writePrefix(key, age), 'latin1');
      // With the end of its line.
      yield bytes.subarray(start, end + 1);
    }
  }
}

function writePrefix(key: string, age: number): string {
  return `${key} ${String(age).padStart(2, '0')} `;
}

type Entries = { bytes: Buffer; entries: Map<string, Entry> };

function readEntries(path: string, most: number): Entries {
  const nothing = { bytes: Buffer.alloc(0), entries: new Map<string, Entry>() };
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile() || stats.size > most) return nothing;
    const bytes = readFileSync(path);
    const entries = parseEntries(bytes);
    return entries ? { bytes, entries } : nothing;
  } catch (failure) {
    if (readErrorCode(failure) === undefined) throw failure;
    return nothing;
  }
}

function parseEntries(bytes: Buffer): Map<string, Entry> | undefined {
  const last = bytes.length - tailLength;
  if (last < head.length || bytes.toString('latin1', 0, head.length) !== head) return undefined;
  const sum = createHash('sha256').update(bytes.subarray(0, last)).digest('hex');
  if (bytes.toString('latin1', last) !== `${tail}${sum}\n`) return undefined;
  const entries = new Map<string, Entry>();
  for (let start = head.length; start < last;) {
    const end = bytes.indexOf(10, start);
    const prefix = bytes.toString('latin1', start, start + prefixLength);
    const age = Number(prefix.slice(keyLength + 1, -1));
    entries.set(prefix.slice(0, keyLength), { age, start: start + prefixLength, end });
    start = end + 1;
  }
  return entries;
}

function write(folder: string, path: string, lines: Iterable<Uint8Array>): void {
  makeFolder(folder);
  const temporary = toTemporary(folder);
  try {
    const file = openSync(temporary, 'wx');
    const sum = createHash('sha256');
    try {
      for (const batch of toBatches(Buffer.from(head), lines)) {
        sum.update(batch);
        writeFileSync(file, batch);
      }
      writeFileSync(file, `${tail}${sum.digest('hex')}\n`);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A folder of ours is no part of what a repository keeps. */
function makeFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) === undefined) return;
  writeFileSync(join(folder, '.gitignore'), '*\n');
}

/** Pieces that are worth a write each, in bytes. */
const batchLength = 1024 * 1024;

function* toBatches(first: Uint8Array, lines: Iterable<Uint8Array>): Generator<Buffer> {
  let held = [first];
  let length = first.length;
  for (const line of lines) {
    held.push(line);
    length += line.length;
    if (length < batchLength) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  yield Buffer.concat(held);
}
