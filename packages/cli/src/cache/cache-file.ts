import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporary } from '../output/with-temporary.ts';
import { readErrorCode } from '../sources/file-gap.ts';

/** What is kept from run to run: texts by key, in one file. */
export type CacheFile = {
  get: (key: string) => string | undefined;
  set: (key: string, text: string) => void;
  /** Puts what is known now in its place, whole or not at all; gives the code of what hinders that. */
  save: () => Promise<string | undefined>;
};

type Entry = {
  /** In how many runs it was not asked for since it was. */
  age: number;
  text: Uint8Array;
};

/** The first line; another format of the file, or of what it holds, is another number. */
const head = 'brandlint-cache 1\n';

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
  const entries = readEntries(path, most);
  const wanted = new Set<string>();
  let isChanged = false;
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      wanted.add(key);
      return Buffer.from(entry.text.buffer, entry.text.byteOffset, entry.text.byteLength).toString('utf8');
    },
    set(key, text) {
      wanted.add(key);
      entries.set(key, { age: 0, text: Buffer.from(text) });
      isChanged = true;
    },
    async save() {
      for (const [key, entry] of entries) {
        const age = wanted.has(key) ? 0 : entry.age + 1;
        if (age !== entry.age) isChanged = true;
        entry.age = age;
      }
      if (!isChanged) return undefined;
      try {
        await write(folder, path, toLines(entries, most));
        return undefined;
      } catch (failure) {
        const code = readErrorCode(failure);
        if (code === undefined) throw failure;
        return code;
      }
    },
  };
}

function readEntries(path: string, most: number): Map<string, Entry> {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile() || stats.size > most) return new Map();
    return parseEntries(readFileSync(path));
  } catch (failure) {
    if (readErrorCode(failure) === undefined) throw failure;
    return new Map();
  }
}

function parseEntries(bytes: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const end = bytes.length - tailLength;
  if (end < head.length || bytes.toString('latin1', 0, head.length) !== head) return entries;
  const sum = createHash('sha256').update(bytes.subarray(0, end)).digest('hex');
  if (bytes.toString('latin1', end) !== `${tail}${sum}\n`) return entries;
  for (let start = head.length; start < end;) {
    const stop = bytes.indexOf(10, start);
    const key = bytes.toString('latin1', start, start + keyLength);
    const age = Number(bytes.toString('latin1', start + keyLength + 1, start + prefixLength - 1));
    entries.set(key, { age, text: bytes.subarray(start + prefixLength, stop) });
    start = stop + 1;
  }
  return entries;
}

/** The lines of the file, what was asked for last before all else. */
function* toLines(entries: ReadonlyMap<string, Entry>, most: number): Generator<Uint8Array> {
  const kept = [...entries].filter(([, { age }]) => age <= mostAge).sort(([, a], [, b]) => a.age - b.age);
  let room = most - head.length - tailLength;
  for (const [key, { age, text }] of kept) {
    room -= prefixLength + text.byteLength + 1;
    if (room < 0) return;
    yield Buffer.from(`${key} ${String(age).padStart(2, '0')} `);
    yield text;
    yield Buffer.from('\n');
  }
}

async function write(folder: string, path: string, lines: Iterable<Uint8Array>): Promise<void> {
  makeFolder(folder);
  await withTemporary(folder, async (temporary) => {
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
    await rename(temporary, path);
  });
}

/** A folder of ours is no part of what a repository keeps. */
function makeFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) === undefined) return;
  writeFileSync(join(folder, '.gitignore'), '*\n');
}

/** Pieces that are worth a write each, in bytes. */
const batchBytes = 1024 * 1024;

function* toBatches(first: Uint8Array, lines: Iterable<Uint8Array>): Generator<Buffer> {
  let held = [first];
  let length = first.byteLength;
  for (const line of lines) {
    held.push(line);
    length += line.byteLength;
    if (length < batchBytes) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  yield Buffer.concat(held);
}
