import { deflateSync } from 'fflate';
import { checksum } from '../../../checksum.ts';
import { ReadFailure } from '../../../archive/read-failure.ts';
import { measureDescriptor, writeDescriptor } from './descriptor.ts';
import { readLayout, type Layout, type PlacedMember } from './read-layout.ts';
import { findWideFields } from './wide-fields.ts';

/** What a member becomes: its packed bytes, and what headers say of them. */
type Repacked = { packed: Uint8Array; size: number; checksum: number };

const hasDescriptor = 8;

/**
 * An archive with other contents of some members. Everything else stays byte for byte: packed contents, headers, extra
 * fields, comments, what stands between, and the order of it all. Throws a `ReadFailure` where that cannot be promised.
 */
export function rewriteArchive(archive: Uint8Array, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A slice of a `Buffer` of Node.js is no copy, and is written to here.
  const bytes = new Uint8Array(archive.buffer, archive.byteOffset, archive.length);
  if (changed.size === 0) return bytes.slice();
  const layout = readLayout(bytes);
  const repacked = new Map<PlacedMember, Repacked>();
  for (const member of layout.members) {
    const content = changed.get(member.name);
    if (content) repacked.set(member, repack(member, content));
  }
  const pieces: Uint8Array[] = [];
  const newPlaces = new Map<PlacedMember, number>();
  let [copied, shift] = [0, 0];
  layout.members.forEach((member, at) => {
    newPlaces.set(member, member.at + shift);
    const content = repacked.get(member);
    if (!content) return;
    const next = layout.members[at + 1]?.at ?? layout.directoryAt;
    const descriptor = (member.flags & hasDescriptor) === 0 ? 0 : measureDescriptor(bytes, member, next);
    const header = writeHeader(bytes, member, content);
    const trailer = writeDescriptor(bytes.slice(member.contentEnd, member.contentEnd + descriptor), content);
    pieces.push(bytes.subarray(copied, member.at), header, content.packed, trailer);
    copied = member.contentEnd + descriptor;
    shift += content.packed.length - (member.contentEnd - member.contentAt);
  });
  pieces.push(bytes.subarray(copied, layout.directoryAt));
  pieces.push(writeRest(bytes, layout, shift, newPlaces, repacked));
  return join(pieces);
}

function repack({ method, name }: PlacedMember, content: Uint8Array): Repacked {
  if (method !== 0 && method !== 8)
    throw new ReadFailure('unknown-packing', `${name} in it is packed in an unknown way`);
  const packed = method === 0 ? content : deflateSync(content, { level: 6 });
  return { packed, size: content.length, checksum: checksum(content) };
}

/** The header before the content. What it leaves to the descriptor behind it is left there. */
function writeHeader(bytes: Uint8Array, member: PlacedMember, content: Repacked): Uint8Array {
  const header = bytes.slice(member.at, member.contentAt);
  const view = new DataView(header.buffer);
  const isLater = (member.flags & hasDescriptor) !== 0;
  if (!(isLater && view.getUint32(14, true) === 0)) view.setUint32(14, content.checksum, true);
  const wide = findWideFields(view, member.extraAt - member.at, header.length, [22, 18]);
  for (const [at, value] of [
    [22, content.size],
    [18, content.packed.length],
  ] as const) {
    const wideAt = wide.get(at);
    if (wideAt !== undefined) {
      if (!(isLater && view.getBigUint64(wideAt, true) === 0n))
        view.setBigUint64(wideAt, BigInt(value), true);
    } else if (!(isLater && view.getUint32(at, true) === 0)) view.setUint32(at, value, true);
  }
  return header;
}

/** The directory and what stands behind it, with places, sizes and checksums as they have become. */
function writeRest(
  bytes: Uint8Array,
  { directoryAt, endAt, wideEndAt }: Layout,
  shift: number,
  newPlaces: ReadonlyMap<PlacedMember, number>,
  repacked: ReadonlyMap<PlacedMember, Repacked>,
): Uint8Array {
  const rest = bytes.slice(directoryAt);
  const view = new DataView(rest.buffer);
  for (const [member, place] of newPlaces) {
    const entry = member.entryAt - directoryAt;
    const extraAt = entry + 46 + view.getUint16(entry + 28, true);
    const extraEnd = extraAt + view.getUint16(entry + 30, true);
    const wide = findWideFields(view, extraAt, extraEnd, [entry + 24, entry + 20, entry + 42]);
    const write = (at: number, value: number) => {
      const wideAt = wide.get(at);
      if (wideAt === undefined) view.setUint32(at, value, true);
      else view.setBigUint64(wideAt, BigInt(value), true);
    };
    write(entry + 42, place);
    const content = repacked.get(member);
    if (!content) continue;
    view.setUint32(entry + 16, content.checksum, true);
    write(entry + 20, content.packed.length);
    write(entry + 24, content.size);
  }
  if (view.getUint32(endAt - directoryAt + 16, true) !== 0xffffffff)
    view.setUint32(endAt - directoryAt + 16, directoryAt + shift, true);
  if (wideEndAt !== undefined) {
    view.setBigUint64(wideEndAt - directoryAt + 48, BigInt(directoryAt + shift), true);
    view.setBigUint64(endAt - directoryAt - 12, BigInt(wideEndAt + shift), true);
  }
  return rest;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
