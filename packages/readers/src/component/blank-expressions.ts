import { findExpressionEnd } from './find-expression-end.ts';

/** What stands where an expression stood: a letter of a name, so that attributes stay attributes. */
const blank = '_';

/** A template in which expressions are blanked; `unclosedAt` is where one begins that never ends, with the rest as it was. */
export type BlankedTemplate = { text: string; unclosedAt: number | undefined };

const next = /<!--|<(script|style)(?=[\s/>{])|<(?=[a-z])|\{\/\*/gi;
const inTag = /[>"'`{]/g;

/**
 * A template of Svelte or Astro with the expressions in its tags blanked, and those in its text that are only a comment.
 * It is as long as before, line by line. Other expressions in the text stay, for the elements in them.
 */
export function blankExpressions(text: string, language: 'svelte' | 'astro'): BlankedTemplate {
  const parts: string[] = [];
  let copied = 0;
  let unclosedAt: number | undefined;
  let at = 0;
  while (at < text.length && unclosedAt === undefined) {
    next.lastIndex = at;
    const found = next.exec(text);
    if (!found) break;
    if (found[0] === '<!--') at = past(text, '-->', next.lastIndex);
    else if (found[0] === '{/*') {
      const end = past(text, '*/', next.lastIndex);
      blankOut(found.index, end);
      at = end;
    } else {
      at = passTag(next.lastIndex);
      const raw = found[1];
      if (raw !== undefined && text[at - 2] !== '/') at = pastClosing(text, raw, at);
    }
  }
  parts.push(text.slice(copied));
  return { text: parts.join(''), unclosedAt };

  /** Passes over a tag from behind its `<`, to behind its `>`. */
  function passTag(from: number): number {
    inTag.lastIndex = from;
    for (let found = inTag.exec(text); found; found = inTag.exec(text)) {
      const { 0: character, index } = found;
      if (character === '>') return index + 1;
      if (character === '"' || character === "'") {
        const end = passQuoted(index, character);
        if (unclosedAt !== undefined) return text.length;
        inTag.lastIndex = end;
      } else if (character === '{') {
        const end = passExpression(index);
        if (end === -1) return text.length;
        inTag.lastIndex = end;
      } else if (language === 'astro') {
        const end = past(text, '`', index + 1);
        blankOut(index, end);
        inTag.lastIndex = end;
      }
    }
    return text.length;
  }

  /** In Svelte, not in Astro, quoted values hold expressions. */
  function passQuoted(start: number, quote: string): number {
    if (language === 'astro') return past(text, quote, start + 1);
    for (let position = start + 1; position < text.length; position++) {
      if (text[position] === quote) return position + 1;
      if (text[position] === '{') {
        const end = passExpression(position);
        if (end === -1) return text.length;
        position = end - 1;
      }
    }
    return text.length;
  }

  function passExpression(start: number): number {
    const end = findExpressionEnd(text, start);
    if (end === -1) unclosedAt = start;
    else blankOut(start, end);
    return end;
  }

  function blankOut(start: number, end: number): void {
    parts.push(text.slice(copied, start), text.slice(start, end).replace(/[^\r\n]/g, blank));
    copied = end;
  }
}

function past(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found === -1 ? text.length : found + end.length;
}

function pastClosing(text: string, tag: string, from: number): number {
  const closing = new RegExp(`</${tag}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(text)?.index ?? text.length;
}
