import type { PageBox } from '../model/mark.ts';
import { joinLines } from './join-lines.ts';
import { joinBoxes } from './page-fragment.ts';
import { toLines, type Line } from './to-lines.ts';

/** A paragraph, a heading or a label: lines that are read as one. */
export type Block = {
  text: string;
  box: PageBox;
  sizePt: number;
  bold: boolean;
  within: readonly string[];
  lineCount: number;
};

type OpenBlock = { lines: [Line, ...Line[]]; last: Line; box: PageBox };

/** Base lines of one paragraph are at most so far apart, in parts of the size. */
const mostLeading = 1.75;
/** A column of fewer such parts in width is so narrow that where its lines end says nothing. */
const narrowColumn = 14;
/** So many paragraphs are looked back at for the one that a line goes on with. */
const mostOpen = 60;

/** Puts lines together to paragraphs by how they stand, for text that nothing else says that of. */
export function toBlocks(fragments: readonly Line[]): Block[] {
  const blocks: OpenBlock[] = [];
  const lines = toLines(fragments).sort(
    (one, other) => one.from[1] - other.from[1] || one.from[0] - other.from[0],
  );
  for (const line of lines) {
    const above = findAbove(blocks, line);
    if (above) {
      above.lines.push(line);
      above.last = line;
      above.box = joinBoxes(above.box, line.box);
    } else blocks.push({ lines: [line], last: line, box: line.box });
  }
  return blocks.map(toBlock);
}

function findAbove(blocks: readonly OpenBlock[], line: Line): OpenBlock | undefined {
  const oldest = Math.max(0, blocks.length - mostOpen);
  const y = line.from[1];
  for (let at = blocks.length - 1; at >= oldest; at--) {
    const block = blocks[at];
    if (!block) continue;
    const { sizePt: size, from } = block.last;
    const leading = (y - from[1]) / size;
    // Most of them are too far away.
    if (leading < 0.5 || leading > mostLeading) continue;
    if (isContinued(block, line, leading)) return block;
  }
  return undefined;
}

function isContinued({ lines, last, box }: OpenBlock, line: Line, leading: number): boolean {
  const { sizePt: size } = last;
  if (Math.abs(line.sizePt - size) > 0.05 * size || line.bold !== last.bold) return false;
  const isBeside = line.box.x > box.x + box.width || line.box.x + line.box.width < box.x;
  if (isBeside || startsAnew(line.text)) return false;
  const [, second] = lines;
  if (second && Math.abs(leading - (second.from[1] - lines[0].from[1]) / size) > 0.25) return false;
  const width = Math.max(box.width, line.box.width);
  if (width < narrowColumn * size) return isNarrowGoingOn(last.text.trim(), line.text.trim(), leading);
  // Had there been room for the next word, the line would not have ended.
  const [word = ''] = line.text.trim().split(/\s/, 1);
  const wordWidth = (line.box.width / Math.max(1, line.text.length)) * (word.length + 1);
  return wordWidth + last.box.width > width * 0.98;
}

/** In a narrow column, such as a list or a caption, the words themselves tell. */
function isNarrowGoingOn(before: string, after: string, leading: number): boolean {
  if (leading > 1.45 || /[.:;!?]$/.test(before)) return false;
  return /^\p{Ll}/u.test(after) || /(?:^|\s)\p{Ll}{1,4}$|[-‐,&–]$/u.test(before);
}

const bullet = /^\s*[•▪■◦●‣–·*]\s+/u;

/** A text without the sign that it begins with as an entry of a list. */
export function withoutBullet(text: string): string {
  return text.replace(bullet, '');
}

function startsAnew(text: string): boolean {
  return bullet.test(text) || /^\s*\(?\d{1,3}[.)]\s/.test(text);
}

function toBlock({ lines, box }: OpenBlock): Block {
  const [{ sizePt, bold, within }] = lines;
  return {
    text: withoutBullet(joinLines(lines.map(({ text }) => text))),
    box,
    sizePt,
    bold,
    within,
    lineCount: lines.length,
  };
}
