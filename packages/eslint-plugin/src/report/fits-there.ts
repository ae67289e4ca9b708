import type { HostSourceCode } from '../file/host-file.ts';
import { valueOf } from '../file/look-into.ts';

/** A colour as a number of a script, which only another number can stand for. */
const isNumber = /^0x[\da-f]{6}$/i;

/** What may end or begin something, or separate it, in one of the languages. */
const risky = /[\s'"`\\$<>{}&]/g;

/**
 * Whether a text can be put in the place of what is written, as it is: it brings no sign that would end the literal, the
 * attribute or the class name that it stands in. Nothing is escaped: what would have to be is left to a person.
 */
export function fitsThere(
  sourceCode: HostSourceCode,
  offset: number,
  written: string,
  replacement: string,
): boolean {
  if (isNumber.test(written)) return isNumber.test(replacement);
  const brought = new Set((replacement.match(risky) ?? []).filter((sign) => !written.includes(sign)));
  if (brought.size === 0) return true;
  const harmful = findHarmful(sourceCode, offset);
  return [...brought].every((sign) => !harmful.includes(sign));
}

/** The signs that mean something where an offset lies. Where that is not known, all do. */
function findHarmful(sourceCode: HostSourceCode, offset: number): string {
  const node = sourceCode.getNodeByRangeIndex?.(offset);
  const start = valueOf(valueOf(node, 'range'), '0');
  const quote = typeof start === 'number' ? sourceCode.text.charAt(start) : '';
  const isAttribute = valueOf(valueOf(node, 'parent'), 'type') === 'JSXAttribute';
  switch (valueOf(node, 'type')) {
    case 'Literal':
      return isAttribute ? `${quote}&` : `${quote}\\\n\r`;
    case 'JSXText':
      return '<>{}&';
    case 'TemplateElement':
      return '`\\$';
    default:
      return everySign;
  }
}

const everySign = ' \t\n\r\f\v\'"`\\$<>{}&';
