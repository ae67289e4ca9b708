import type { TextRange } from './element.ts';

const placeholder = /\{\{[^{}]*\}\}|\{%[^{}%]*%\}|<%[^<>%]*%>/g;

const address = /(url\()[^()]*\)/gi;

/** Whether a template computes a text or a part of it. */
export function isComputed(text: string): boolean {
  return /\{[{%]|<[%?]|\$\{/.test(text);
}

/** A text without the placeholders of template languages. */
export function removePlaceholders(text: string): string {
  return text.replace(placeholder, '');
}

/**
 * Declarations with the placeholders of template languages (`{{ … }}`, `{% … %}`, `<% … %>`) blanked, as long as before,
 * and where the first of them stands.
 */
export function blankPlaceholders(declarations: string): { text: string; first: TextRange | undefined } {
  const at = declarations.search(placeholder);
  if (at === -1) return { text: declarations, first: undefined };
  let length = 0;
  const text = declarations.replace(placeholder, (written) => {
    length ||= written.length;
    // What prints something may stand for a value; what only decides stands for nothing.
    const prints = written.startsWith('{{') || written.startsWith('<%=');
    return written.replace(/[^\r\n]/g, prints ? '_' : ' ');
  });
  return { text: emptyAddresses(text, declarations), first: { start: at, end: at + length } };
}

/** An address that a placeholder is a part of names no file before the template runs, so nothing is left of it. */
function emptyAddresses(text: string, written: string): string {
  return text.replace(address, (found, start: string, offset: number) => {
    if (written.startsWith(found, offset)) return found;
    return `${start}${found.slice(start.length, -1).replace(/[^\r\n]/g, ' ')})`;
  });
}

/**
 * Declarations without what was blanked with `_` in the place of whole declarations, as long as before: a parser of CSS
 * takes no name without a value. What stands for a name or a value stays.
 */
export function dropBlanked(declarations: string): string {
  return declarations.replace(/(?<=^|;)[\s_]+/g, (run, offset: number) => {
    const next = declarations[offset + run.length] ?? ';';
    const isPartOfName = next === ':' || (run.endsWith('_') && /[\w-]/.test(next));
    return isPartOfName || !run.includes('__') ? run : run.replaceAll('_', ' ');
  });
}
