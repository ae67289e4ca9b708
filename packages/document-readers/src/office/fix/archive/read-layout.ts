import { ReadFailure } from '../../../archive/read-failure.ts';
import { readDirectory, type Member } from '../../../archive/read-directory.ts';

/** A member of an archive with the places of what is written again when its content changes. */
export type PlacedMember = Member & {
  flags: number;
  checksum: number;
  /** Where the extra fields of its own header begin, and where its packed content begins and ends. */
  extraAt: number;
  contentAt: number;
  contentEnd: number;
};

/** Where everything in an archive stands. */
export type Layout = {
  /** In the order in which they stand, which need not be that of the directory. */
  members: readonly PlacedMember[];
  directoryAt: number;
  /** Where the end of the directory is described, and where the same stands for large archives, if anywhere. */
  endAt: number;
  wideEndAt: number | undefined;
};

const endSignature = 0x06054b50;
const wideEndSignature = 0x06064b50;
const locatorSignature = 0x07064b50;
const headerSignature = 0x04034b50;
const [endLength, headerLength, locatorLength] = [22, 30, 20];
/** The bit of the flags that says that sizes follow the content. */
const hasDescriptor = 8;

/**
 * Finds where everything in an archive stands. Throws a `ReadFailure` where its parts do not agree: what is read
 * leniently must not be written again. Source: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.14–16.
 */
export function readLayout(bytes: Uint8Array): Layout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = readDirectory(bytes);
  const endAt = findEnd(view);
  const last = listed.at(-1);
  const directoryAt = listed[0]?.entryAt ?? endAt;
  const directoryEnd = last?.entryEnd ?? endAt;
  const wideEndAt = findWideEnd(view, endAt, directoryEnd);
  const count = view.getUint16(endAt + 10, true);
  if (count !== 0xffff && count !== listed.length % 0x10000) throw disagreeing('its directory is cut short');
  assertNames(listed);
  const members = listed.map((member) => place(view, member)).sort((one, other) => one.at - other.at);
  members.forEach((member, at) => {
    const next = members[at + 1]?.at ?? directoryAt;
    if (member.contentEnd > next) throw disagreeing(`${member.name} in it lies over something else`);
  });
  return { members, directoryAt, endAt, wideEndAt };
}

/** The end as all readers find it: what follows it is its comment and nothing else. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw disagreeing('something stands behind its end');
}

function findWideEnd(view: DataView, endAt: number, directoryEnd: number): number | undefined {
  if (directoryEnd === endAt) return undefined;
  const locatorAt = endAt - locatorLength;
  if (locatorAt < directoryEnd || view.getUint32(locatorAt, true) !== locatorSignature) throw unknownEnd();
  const wideEndAt = Number(view.getBigUint64(locatorAt + 8, true));
  if (wideEndAt !== directoryEnd || view.getUint32(wideEndAt, true) !== wideEndSignature) throw unknownEnd();
  return wideEndAt;
}

/** Names that programs would unpack elsewhere, or over one another. */
function assertNames(members: readonly Member[]): void {
  const names = new Set<string>();
  for (const { name } of members) {
    const folded = name.toLowerCase();
    if (names.has(folded)) throw disagreeing(`${name} stands in it twice`);
    names.add(folded);
    if (/^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes('..'))
      throw disagreeing(`${name.replaceAll('\0', '')} in it leads out of it`);
  }
}

function place(view: DataView, member: Member): PlacedMember {
  const { name, at, entryAt, method, packedSize, size } = member;
  if (at + headerLength > view.byteLength || view.getUint32(at, true) !== headerSignature)
    throw disagreeing(`${name} in it is not where its directory says`);
  const nameLength = view.getUint16(at + 26, true);
  const extraAt = at + headerLength + nameLength;
  const contentAt = extraAt + view.getUint16(at + 28, true);
  const flags = view.getUint16(entryAt + 8, true);
  const checksum = view.getUint32(entryAt + 16, true);
  const own = {
    flags: view.getUint16(at + 6, true),
    method: view.getUint16(at + 8, true),
    checksum: view.getUint32(at + 14, true),
    packedSize: view.getUint32(at + 18, true),
    size: view.getUint32(at + 22, true),
  };
  const fits = (value: number, listed: number) =>
    value === listed || value === 0xffffffff || ((own.flags & hasDescriptor) !== 0 && value === 0);
  const agrees =
    own.method === method &&
    (own.flags & hasDescriptor) === (flags & hasDescriptor) &&
    fits(own.checksum, checksum) &&
    fits(own.packedSize, packedSize) &&
    fits(own.size, size) &&
    isSameName(view, at + headerLength, nameLength, entryAt);
  if (!agrees) throw disagreeing(`${name} in it is described in two ways`);
  return { ...member, flags, checksum, extraAt, contentAt, contentEnd: contentAt + packedSize };
}

function isSameName(view: DataView, nameAt: number, length: number, entryAt: number): boolean {
  if (view.getUint16(entryAt + 28, true) !== length || nameAt + length > view.byteLength) return false;
  for (let at = 0; at < length; at++)
    if (view.getUint8(nameAt + at) !== view.getUint8(entryAt + 46 + at)) return false;
  return true;
}

function unknownEnd(): ReadFailure {
  return disagreeing('something unknown stands at its end');
}

function disagreeing(what: string): ReadFailure {
  return new ReadFailure(
    'doubtful-archive',
    `programs may read its archive in different ways: ${what}; save it again from the program that it was made with`,
  );
}
