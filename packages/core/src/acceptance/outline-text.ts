import type { Comment, Mark } from './comment.ts';

/** The comments of a text, and where what begins at an offset ends: a rule, an element. */
export type TextOutline = { comments: readonly Comment[]; ends: ReadonlyMap<number, number> };

/** A block or an element that has begun; `start` is `null` for an interpolation. */
type Open = { start: number | null };

/** Puts the marks of a text together: what begins, and where it ends. What nothing ends is no rule and no element. */
export function outlineText(text: string, marks: Iterable<Mark>): TextOutline {
  const comments: Comment[] = [];
  const ends = new Map<number, number>();
  const blocks: Open[] = [];
  const elements: { name: string; start: number }[] = [];
  const openElements = new Map<string, number>();
  const ink = /\S/g;
  /** Where the part of a stylesheet begins that is read now, and the comment that may come next there. */
  let part = { start: 0, comment: 0 };
  for (const mark of marks) {
    const { start } = mark;
    switch (mark.kind) {
      case 'comment': {
        const { end, contentStart, contentEnd } = mark;
        comments.push({ start, end, contentStart, contentEnd });
        break;
      }
      case 'sheet':
        blocks.length = 0;
        startPart(start);
        break;
      case 'insert':
        blocks.push({ start: null });
        break;
      case 'open':
        blocks.push({ start: findCode() });
        startPart(start + 1);
        break;
      case 'stop':
        startPart(start + 1);
        break;
      case 'close': {
        const block = blocks.pop();
        if (block && block.start !== null) ends.set(block.start, start + 1);
        if (block?.start !== null) startPart(start + 1);
        break;
      }
      case 'begin':
        elements.push({ name: mark.name, start });
        openElements.set(mark.name, (openElements.get(mark.name) ?? 0) + 1);
        break;
      case 'finish':
        finish(mark.name, mark.end);
    }
  }
  return { comments, ends };

  function startPart(start: number): void {
    part = { start, comment: comments.length };
  }

  /** Where the part begins, its white space and comments left out. */
  function findCode(): number {
    let { start, comment } = part;
    for (;;) {
      ink.lastIndex = start;
      const code = ink.exec(text)?.index ?? text.length;
      const next = comments[comment++];
      if (next?.start !== code) return code;
      start = next.end;
    }
  }

  /** Elements without an end tag end nowhere, as far as anybody can tell. */
  function finish(name: string, end: number): void {
    if ((openElements.get(name) ?? 0) === 0) return;
    for (let element = elements.pop(); element; element = elements.pop()) {
      openElements.set(element.name, (openElements.get(element.name) ?? 1) - 1);
      if (element.name !== name) continue;
      ends.set(element.start, end);
      return;
    }
  }
}
