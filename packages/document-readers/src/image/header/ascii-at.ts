/** Some bytes as text, one character each; short where there are no more. */
export function asciiAt({ buffer, byteOffset, byteLength }: DataView, at: number, length: number): string {
  if (at >= byteLength) return '';
  return String.fromCharCode(...new Uint8Array(buffer, byteOffset + at, Math.min(length, byteLength - at)));
}
