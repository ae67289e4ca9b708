import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporary } from '../output/with-temporary.ts';
import { readErrorCode } from '../sources/file-gap.ts';

/** What is kept from run to run: JSON by key, in one file. */
export type CacheFile = {
  get: (key: string) => string | undefined;
  set: (key: string, text: string) => void;
  /** Puts what is known now in its place, whole or not at all; gives the code of what hinders that. */
  save: () => Promise<string | undefined>;
};

type Entry = {
  /** In how many runs it was not asked for since it was. */
  age: number;
  /** Without a character beyond ASCII, so that it takes a byte for each and is cut out of the whole for free. */
  text: string;
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
      return entry.text;
    },
    set(key, text) {
      wanted.add(key);
      entries.set(key, { age: 0, text: text.replace(beyondAscii, escape) });
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
  const text = bytes.toString('latin1', 0, end);
  for (let start = head.length; start < end;) {
    const stop = text.indexOf('\n', start);
    const key = text.slice(start, start + keyLength);
    const age = Number(text.slice(start + keyLength + 1, start + prefixLength - 1));
    entries.set(key, { age, text: text.slice(start + prefixLength, stop) });
    start = stop + 1;
  }
  return entries;
}

const beyondAscii = /[\u0080-\uffff]/g;

/** As JSON has it. */
function escape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The lines of the file, what was asked for last before all else. */
function* toLines(entries: ReadonlyMap<string, Entry>, most: number): Generator<string> {
  const kept = [...entries].filter(([, { age }]) => age <= mostAge).sort(([, a], [, b]) => a.age - b.age);
  let room = most - head.length - tailLength;
  for (const [key, { age, text }] of kept) {
    room -= prefixLength + text.length + 1;
    if (room < 0) return;
    yield `${key} ${String(age).padStart(2, '0')} ${text}\n`;
  }
}

async function write(folder: string, path: string, lines: Iterable<string>): Promise<void> {
  makeFolder(folder);
  await withTemporary(folder, async (temporary) => {
    const file = openSync(temporary, 'wx');
    const sum = createHash('sha256');
    try {
      for (const batch of toBatches(head, lines)) {
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

/** Pieces that are worth a write each, in characters. */
const batchLength = 1024 * 1024;

function* toBatches(first: string, lines: Iterable<string>): Generator<Buffer> {
  let held = [first];
  let length = first.length;
  for (const line of lines) {
    held.push(line);
    length += line.length;
    if (length < batchLength) continue;
    yield Buffer.from(held.join(''), 'latin1');
    held = [];
    length = 0;
  }
  yield Buffer.from(held.join(''), 'latin1');
}
