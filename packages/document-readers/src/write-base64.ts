const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
const padding = '='.charCodeAt(0);

/** Bytes in base64, padded. Source: RFC 4648, section 4. */
export function writeBase64(bytes: Uint8Array): string {
  const written = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    written[to++] = codes[group >> 18] ?? 0;
    written[to++] = codes[(group >> 12) & 63] ?? 0;
    written[to++] = left > 1 ? (codes[(group >> 6) & 63] ?? 0) : padding;
    written[to++] = left > 2 ? (codes[group & 63] ?? 0) : padding;
  }
  return new TextDecoder('latin1').decode(written);
}
