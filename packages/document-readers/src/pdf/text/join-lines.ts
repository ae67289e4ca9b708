/** Lines as one text: a word that was parted at the end of a line is whole again. */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const next = line.trim();
    if (text === '') text = next;
    else if (text.endsWith('\u00ad')) text = text.slice(0, -1) + next;
    else if (/\p{Ll}[-‐]$/u.test(text) && /^\p{Ll}/u.test(next)) text = text.slice(0, -1) + next;
    else text += `${/[-‐/]$/.test(text) ? '' : ' '}${next}`;
  }
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}
