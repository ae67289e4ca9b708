import { isUtf8 } from 'node:buffer';

/** How a file's text is written as bytes. `latin1` is what remains when it is nothing else. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';

/** The text of a file without its byte order mark, and what is needed to write it back. */
export type Decoded = {
  text: string;
  encoding: Encoding;
  bom: boolean;
  /** Whether encoding the text again gives the same bytes. */
  survives: boolean;
};

/** Bytes as text: by the byte order mark, else UTF-8, else Latin-1. `undefined`: it holds NUL, so it is no text. */
export function decode(bytes: Buffer): Decoded | undefined {
  const decoded = decodeByMark(bytes);
  return decoded.text.includes('\0') ? undefined : decoded;
}

/** Text as bytes, the way `decode` found it. */
export function encode(text: string, { encoding, bom }: Pick<Decoded, 'encoding' | 'bom'>): Buffer {
  const marked = bom ? `\uFEFF${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(marked, 'utf8');
    case 'utf-16le':
      return Buffer.from(marked, 'utf16le');
    case 'utf-16be':
      return Buffer.from(marked, 'utf16le').swap16();
    case 'latin1':
      return Buffer.from(text, 'latin1');
  }
}

function decodeByMark(bytes: Buffer): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeWide(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeWide(bytes, 'utf-16be');
  const bom = first === 0xef && second === 0xbb && third === 0xbf;
  if (isUtf8(bytes))
    return { text: bytes.toString('utf8', bom ? 3 : 0), encoding: 'utf-8', bom, survives: true };
  return { text: bytes.toString('latin1'), encoding: 'latin1', bom: false, survives: true };
}

function decodeWide(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const even = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
  if (encoding === 'utf-16be') even.swap16();
  return { text: even.toString('utf16le'), encoding, bom: true, survives: bytes.length % 2 === 0 };
}
