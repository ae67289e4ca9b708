/** What no file may be called on Windows. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

const longestName = 80;

/** A name that a file may have everywhere, made of one that somebody gave a design; `fallback` where nothing is left. */
export function toFileName(name: string, fallback: string): string {
  const plain = name
    .slice(0, 4 * longestName)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/-{2,}/g, '-');
  const cut = Array.from(plain).slice(0, longestName).join('');
  const trimmed = cut.replace(/^[-.]+|[-.]+$/g, '');
  if (trimmed === '') return fallback;
  return reserved.test(trimmed.split('.')[0] ?? '') ? `design-${trimmed}` : trimmed;
}
