import { displayWidth, takeStart } from './display-width.ts';

/** A text in lines of at most `columns`, broken at spaces; a word that is longer than a line is broken where it must be. */
export function wrapText(text: string, columns: number): string[] {
  const width = Math.max(columns, 4);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    let rest = word;
    let needed = displayWidth(rest);
    if (line !== '' && used + 1 + needed > width) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    while (needed > width) {
      const head = takeStart(rest, width) || rest;
      lines.push(head);
      rest = rest.slice(head.length);
      needed = displayWidth(rest);
    }
    [line, used] = line === '' ? [rest, needed] : [`${line} ${rest}`, used + 1 + needed];
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}
