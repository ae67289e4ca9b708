import { displayWidth, padEnd } from '../terminal/display-width.ts';
import type { Style } from '../terminal/style.ts';
import { wrapText } from '../terminal/wrap-text.ts';

/** What a fence's info string says of the example in it, in words. */
const exampleWords: ReadonlyMap<string, string> = new Map([
  ['pass', 'right'],
  ['fail', 'wrong'],
  ['review', 'for a person to look at'],
]);

/**
 * Markdown as the pages of rules use it, for a terminal: headings, paragraphs and lists wrapped to `width`, fences as they
 * are, tables with their columns lined up.
 */
export function renderMarkdown(markdown: string, width: number, style: Style): string[] {
  return splitBlocks(markdown).flatMap((block, at) => [
    ...(at === 0 ? [] : ['']),
    ...renderBlock(block, width, style),
  ]);
}

/** Runs of lines with empty lines between them; a fence is one block whatever is in it. */
function splitBlocks(markdown: string): string[][] {
  const blocks: string[][] = [];
  let block: string[] = [];
  let isFence = false;
  for (const line of markdown.split(/\r?\n/)) {
    if (line.startsWith('```')) isFence = !isFence;
    const isEnd = line.trim() === '' && !isFence;
    if (!isEnd) block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function renderBlock(block: readonly string[], width: number, style: Style): string[] {
  const [first = ''] = block;
  const [, marks, title] = /^(#{1,6}) (.*)$/.exec(first) ?? [];
  if (marks !== undefined && title !== undefined) {
    return [
      ...wrapText(toPlain(title), width).map(style.bold),
      ...(block.length > 1 ? renderBlock(block.slice(1), width, style) : []),
    ];
  }
  if (first.startsWith('```')) return renderFence(block, width, style);
  if (first.startsWith('|')) return renderTable(block, width);
  if (/^(?:[-*]|\d+\.) /.test(first)) return renderList(block, width);
  return indent(wrapText(toPlain(block.join(' ')), width - 2), 2);
}

function renderFence([info = '', ...rest]: readonly string[], width: number, style: Style): string[] {
  const [, word = '', ...under] = info.slice(3).trim().split(' ');
  const outcome = exampleWords.get(word);
  const label = outcome === undefined || under.length === 0 ? outcome : `${outcome} (${under.join(', ')})`;
  const code = rest.at(-1)?.startsWith('```') === true ? rest.slice(0, -1) : rest;
  const caption = label === undefined ? [] : wrapText(`${label}:`, width - 2).map(style.dim);
  return [...indent(caption, 2), ...indent(code, 4)];
}

function renderList(block: readonly string[], width: number): string[] {
  const items: { mark: string; text: string }[] = [];
  for (const line of block) {
    const [, mark, text] = /^([-*]|\d+\.) (.*)$/.exec(line) ?? [];
    const last = items.at(-1);
    if (mark !== undefined && text !== undefined) items.push({ mark: mark === '*' ? '-' : mark, text });
    else if (last) last.text += ` ${line.trim()}`;
  }
  return items.flatMap(({ mark, text }) => {
    const [first = '', ...rest] = wrapText(toPlain(text), width - mark.length - 3);
    return [`  ${mark} ${first}`, ...indent(rest, mark.length + 3)];
  });
}

/** A table whose columns line up; one that is wider than the window is given row by row. */
function renderTable(block: readonly string[], width: number): string[] {
  const rows = block.filter((line) => !/^[|\s:-]+$/.test(line)).map(splitCells);
  const columns = Math.max(...rows.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((cells) => displayWidth(cells[at] ?? ''))),
  );
  const total = widths.reduce((sum, one) => sum + one + 2, 0);
  if (total <= width)
    return rows.map((cells) =>
      `  ${cells.map((cell, at) => padEnd(cell, widths[at] ?? 0)).join('  ')}`.trimEnd(),
    );
  const [head = [], ...body] = rows;
  return body.flatMap((cells) =>
    cells.flatMap((cell, at) => {
      const text = at === 0 ? cell : `${head[at] ?? ''}: ${cell}`;
      return indent(wrapText(text, width - (at === 0 ? 2 : 4)), at === 0 ? 2 : 4);
    }),
  );
}

function splitCells(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => toPlain(cell.trim()));
}

/** Text without the marks of emphasis; a link is followed by its address. */
function toPlain(text: string): string {
  return text
    .replace(/\[([^\][]*)\]\(([^()\s]*)\)/g, (_, words: string, address: string) =>
      words === address ? address : `${words} (${address})`,
    )
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/(^|[\s(])\*([^*\s][^*]*)\*/g, '$1$2');
}

function indent(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}
