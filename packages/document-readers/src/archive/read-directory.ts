import { ReadFailure } from './read-failure.ts';
import { limits } from './limits.ts';

/** A member of an archive as its directory lists it. Sizes are what it says of itself. */
export type Member = {
  name: string;
  /** Whether its content is encrypted. */
  isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  packedSize: number;
  size: number;
  /** Where its own header stands. */
  at: number;
  /** Where its entry of the directory begins and ends. */
  entryAt: number;
  entryEnd: number;
};

const endSignature = 0x06054b50;
const memberSignature = 0x02014b50;
const endLength = 22;
const memberLength = 46;
const longestComment = 0xffff;

/**
 * The members of a ZIP archive in the order of its directory. Source: APPNOTE.TXT 6.3.10, sections 4.3.12, 4.3.16 and
 * 4.5.3 (sizes of more than 32 bits).
 */
export function readDirectory(bytes: Uint8Array): Member[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const members: Member[] = [];
  const names = new Set<string>();
  // The number is 16 bits wide, and files of more members write what is left of it: the signature decides.
  while (at + memberLength <= bytes.length && view.getUint32(at, true) === memberSignature) {
    if (members.length === limits.entries) {
      throw new ReadFailure('too-large', `it holds more than ${limits.entries} files`);
    }
    const nameEnd = at + memberLength + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw broken();
    const name = decoder.decode(bytes.subarray(at + memberLength, nameEnd));
    const member = {
      name,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      entryAt: at,
      entryEnd: extraEnd + view.getUint16(at + 32, true),
    };
    widen(member, view, nameEnd, extraEnd);
    if (names.has(name)) throw new ReadFailure('broken-archive', 'its archive lists a file twice');
    names.add(name);
    members.push(member);
    at = member.entryEnd;
  }
  if (members.length === 0 && count > 0) throw broken();
  return members;
}

const decoder = new TextDecoder();

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new ReadFailure('broken-archive', 'its archive is damaged or breaks off');
}

/** Sizes that do not fit into 32 bits stand in an extra field, those only, in this order. */
function widen(member: Member, view: DataView, from: number, end: number): void {
  const full = 0xffffffff;
  for (let at = from; at + 4 <= end;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && at + 4 + length <= end) {
      let field = at + 4;
      for (const key of ['size', 'packedSize', 'at'] as const) {
        if (member[key] !== full || field + 8 > at + 4 + length) continue;
        member[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    at += 4 + length;
  }
}

function broken(): ReadFailure {
  return new ReadFailure('broken-archive', 'the directory of its archive is damaged');
}
