import { deflateSync, strToU8 } from 'fflate';
import { checksum } from '../../checksum.ts';

/** A member of an archive, and in which of the ways that the format knows it is written. */
export type WrittenMember = {
  name: string;
  content: Uint8Array;
  isStored?: boolean;
  /** How long what follows the content is: 12 or 16 bytes, or 20 or 24 for sizes of 64 bits. */
  descriptor?: 12 | 16 | 20 | 24;
  /** Whether its sizes stand in an extra field of 64 bits. */
  isWide?: boolean;
  extra?: Uint8Array;
  comment?: string;
  /** Bytes that belong to nothing, behind it. */
  filling?: Uint8Array;
};

/** Bytes little by little: numbers of 2, 4 and 8 bytes, and bytes as they are. */
class Writer {
  readonly #bytes: number[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  number(value: number, length: 2 | 4 | 8): this {
    for (let at = 0; at < length; at++)
      this.#bytes.push(at < 6 ? Math.floor(value / 2 ** (8 * at)) & 255 : 0);
    return this;
  }

  bytes(bytes: Uint8Array): this {
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }

  toArray(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

const full = 0xffffffff;

/** An archive with everything in it that other programs write and that must stay; `isReversed` lists it backwards. */
export function writeArchive(
  members: readonly WrittenMember[],
  {
    comment = '',
    isWide = false,
    isReversed = false,
  }: { comment?: string; isWide?: boolean; isReversed?: boolean } = {},
): Uint8Array {
  const body = new Writer();
  const entries: Uint8Array[] = [];
  for (const member of members) {
    const { content, isStored = false, descriptor, filling = new Uint8Array(0) } = member;
    const at = body.length;
    const packed = isStored ? content : deflateSync(content);
    const crc = checksum(content);
    const known = { crc, packed: packed.length, size: content.length };
    body.bytes(writeHeader(member, descriptor === undefined ? known : { crc: 0, packed: 0, size: 0 }));
    body.bytes(packed);
    if (descriptor !== undefined) {
      if (descriptor % 8 === 0) body.number(0x08074b50, 4);
      const width = descriptor >= 20 ? 8 : 4;
      body.number(crc, 4).number(packed.length, width).number(content.length, width);
    }
    body.bytes(filling);
    entries.push(writeEntry(member, known, at));
  }
  const directoryAt = body.length;
  for (const entry of isReversed ? entries.toReversed() : entries) body.bytes(entry);
  const size = body.length - directoryAt;
  if (isWide) {
    const endAt = body.length;
    body.number(0x06064b50, 4).number(44, 8).number(45, 2).number(45, 2).number(0, 4).number(0, 4);
    body.number(members.length, 8).number(members.length, 8).number(size, 8).number(directoryAt, 8);
    body.number(0x07064b50, 4).number(0, 4).number(endAt, 8).number(1, 4);
  }
  const text = strToU8(comment);
  body.number(0x06054b50, 4).number(0, 4).number(members.length, 2).number(members.length, 2);
  body.number(size, 4).number(directoryAt, 4).number(text.length, 2).bytes(text);
  return body.toArray();
}

type Sizes = { crc: number; packed: number; size: number };

function writeHeader(
  { name, isStored = false, isWide = false, descriptor, extra }: WrittenMember,
  known: Sizes,
) {
  const writer = new Writer().number(0x04034b50, 4).number(20, 2);
  writer.number(descriptor === undefined ? 0x0802 : 0x080a, 2).number(isStored ? 0 : 8, 2);
  // 13:37:42 on 22 November 2026.
  writer.number(0x6cb5, 2).number(0x5d76, 2).number(known.crc, 4);
  const { packed, size } = isWide ? { packed: full, size: full } : known;
  const fields = new Writer();
  if (isWide) fields.number(1, 2).number(16, 2).number(known.size, 8).number(known.packed, 8);
  if (extra) fields.number(0xcafe, 2).number(extra.length, 2).bytes(extra);
  writer.number(packed, 4).number(size, 4).number(strToU8(name).length, 2).number(fields.length, 2);
  return writer.bytes(strToU8(name)).bytes(fields.toArray()).toArray();
}

function writeEntry(
  { name, isStored = false, isWide = false, descriptor, extra, comment = '' }: WrittenMember,
  known: Sizes,
  at: number,
): Uint8Array {
  const writer = new Writer().number(0x02014b50, 4).number(0x0314, 2).number(20, 2);
  writer.number(descriptor === undefined ? 0x0802 : 0x080a, 2).number(isStored ? 0 : 8, 2);
  writer.number(0x6cb5, 2).number(0x5d76, 2).number(known.crc, 4);
  const wide = { packed: full, size: full, at: full };
  const shown = isWide ? wide : { packed: known.packed, size: known.size, at };
  const fields = new Writer();
  if (extra) fields.number(0xcafe, 2).number(extra.length, 2).bytes(extra);
  if (isWide) fields.number(1, 2).number(24, 2).number(known.size, 8).number(known.packed, 8).number(at, 8);
  writer.number(shown.packed, 4).number(shown.size, 4);
  writer.number(strToU8(name).length, 2).number(fields.length, 2).number(strToU8(comment).length, 2);
  writer.number(0, 2).number(0, 2).number(0x81a40000, 4).number(shown.at, 4);
  return writer.bytes(strToU8(name)).bytes(fields.toArray()).bytes(strToU8(comment)).toArray();
}
