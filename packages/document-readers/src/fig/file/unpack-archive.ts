import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { limits, writeMegabytes } from './limits.ts';
import { ReadFailure } from './read-failure.ts';

/** The member that holds the document, in whatever folder. */
const isDocument = /(?:^|\/)canvas\.fig$/;

/** The document inside a `.fig` file, which is an archive of it and its pictures; a bare document is taken as it is. */
export async function unpackArchive(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length === 0) throw new ReadFailure('not-fig', 'the file is empty');
  if (startsWith(bytes, 'fig-')) return bytes;
  if (!startsWith(bytes, 'PK')) throw new ReadFailure('not-fig', 'it is not a .fig file: it is no archive');
  const archive = await open(bytes);
  const entry = await findDocument(archive);
  const { compressedSize, uncompressedSize } = entry;
  if (Math.max(compressedSize, uncompressedSize) > limits.packed) throw tooLarge();
  if (entry.isEncrypted()) throw new ReadFailure('encrypted', 'it is encrypted');
  return readEntry(archive, entry);
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw new ReadFailure('broken-archive', 'its archive is damaged or breaks off');
  }
}

function findDocument(archive: ZipFile): Promise<Entry> {
  return new Promise((resolve, reject) => {
    let count = 0;
    archive.on('entry', (entry: Entry) => {
      if (isDocument.test(entry.fileName)) resolve(entry);
      else if (++count >= limits.entries)
        reject(new ReadFailure('too-large', `it holds more than ${limits.entries} files`));
      else archive.readEntry();
    });
    archive.on('end', () => {
      reject(new ReadFailure('not-fig', 'it is an archive, and has no canvas.fig in it'));
    });
    archive.on('error', () => {
      reject(new ReadFailure('broken-archive', 'the directory of its archive is damaged'));
    });
    archive.readEntry();
  });
}

async function readEntry(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of await archive.openReadStreamPromise(entry)) {
      if (!(part instanceof Uint8Array)) continue;
      size += part.length;
      if (size > limits.packed) throw tooLarge();
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure('broken-archive', 'the document in its archive is damaged or breaks off');
  }
  return Buffer.concat(parts);
}

function tooLarge(): ReadFailure {
  return new ReadFailure('too-large', `its document is larger than ${writeMegabytes(limits.packed)}`);
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (bytes[at] !== text.charCodeAt(at)) return false;
  return true;
}
