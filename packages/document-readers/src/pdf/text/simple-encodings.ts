/** What a code of one byte stands for; `undefined` where it stands for nothing. */
export type Encoding = (code: number) => string | undefined;

// Annex D.2 of ISO 32000-2, where the standard encoding is not ASCII.
const standardHigh =
  "a1¡ a2¢ a3£ a4⁄ a5¥ a6ƒ a7§ a8¤ a9' aa“ ab« ac‹ ad› aefi affl b1– b2† b3‡ b4· b6¶ b7• b8‚ b9„ ba” bb» bc… bd‰ bf¿ " +
  'c1` c2´ c3ˆ c4˜ c5¯ c6˘ c7˙ c8¨ ca˚ cb¸ cd˝ ce˛ cfˇ d0— e1Æ e3ª e8Ł e9Ø eaŒ ebº f1æ f5ı f8ł f9ø faœ fbß';
const standard = new Map<number, string>(
  standardHigh.split(' ').map((entry) => [parseInt(entry.slice(0, 2), 16), entry.slice(2)]),
);

const labels: Readonly<Record<string, string>> = {
  WinAnsiEncoding: 'windows-1252',
  MacRomanEncoding: 'macintosh',
};

/** The encoding of a name; the standard one where the name is none. */
export function findEncoding(name: string | undefined): Encoding {
  const label = labels[name ?? ''];
  if (label === undefined) return readStandard;
  const decoder = new TextDecoder(label);
  const all = Array.from({ length: 256 }, (_, code) => decoder.decode(Uint8Array.of(code)));
  return (code) => {
    if (code < 0x20) return undefined;
    return code === 0x7f ? '•' : all[code];
  };
}

function readStandard(code: number): string | undefined {
  if (code === 0x27) return '’';
  if (code === 0x60) return '‘';
  if (code >= 0x20 && code < 0x7f) return String.fromCharCode(code);
  return standard.get(code);
}
