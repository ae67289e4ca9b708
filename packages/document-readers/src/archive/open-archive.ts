import { limits, writeMegabytes } from './limits.ts';
import { readDirectory, type Member } from './read-directory.ts';
import { ReadFailure } from './read-failure.ts';
import { unpackMember } from './unpack-member.ts';

/** The files inside a file. */
export type Archive = {
  members: readonly Member[];
  has: (name: string) => boolean;
  /** The bytes of a member; `undefined` where there is none. Throws a `ReadFailure` where they cannot be had. */
  bytesOf: (name: string, mostBytes?: number) => Uint8Array | undefined;
  /** A member as text, its byte order mark left out. */
  textOf: (name: string) => string | undefined;
};

/** The first bytes of the container that old and encrypted Office files are. Source: [MS-CFB] 2.2. */
const oldSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Opens the archive that a document is. Names are compared without regard to letter case, as OPC (6.2.2.3) does. */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length === 0) throw new ReadFailure('not-office', 'the file is empty');
  if (oldSignature.every((byte, at) => bytes[at] === byte)) throw oldFormat();
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    throw new ReadFailure('not-office', 'it is no Office or OpenDocument file: it is no archive');
  }
  const members = readDirectory(bytes);
  const byName = new Map(members.map((member) => [member.name.toLowerCase(), member]));
  let total = 0;
  const archive: Archive = {
    members,
    has: (name) => byName.has(name.toLowerCase()),
    bytesOf: (name, mostBytes = limits.part) => {
      const member = byName.get(name.toLowerCase());
      if (!member) return undefined;
      if (member.size <= mostBytes && total + member.size > limits.total) {
        throw new ReadFailure(
          'too-large',
          `its parts are larger than ${writeMegabytes(limits.total)} together`,
        );
      }
      const content = unpackMember(bytes, member, mostBytes);
      total += content.length;
      return content;
    },
    textOf: (name) => {
      const content = archive.bytesOf(name);
      return content && decodePart(content).text;
    },
  };
  return archive;
}

/** How the text of a part is written as bytes. */
export type PartEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The text of a part, its byte order mark left out. */
export function decodePart(content: Uint8Array): { text: string; encoding: PartEncoding } {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? 'utf-16le'
      : content[0] === 0xfe && content[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return { text: new TextDecoder(encoding).decode(content), encoding };
}

function oldFormat(): ReadFailure {
  return new ReadFailure(
    'encrypted-or-old',
    'it is encrypted, or in an old format (.doc, .ppt, .xls); save it without a password as .docx, .pptx or .xlsx',
  );
}
