import type { SvgAttribute } from './svg-element.ts';

/**
 * The attributes of one start tag with the offsets of their values. `from` is the offset behind the tag's name. The tag
 * is known to be well formed, so the next quotation mark of the same kind ends a value. A value with an entity is taken
 * from `decoded` and does not stand in the source letter by letter.
 */
export function locateAttributes(
  text: string,
  from: number,
  decoded: Readonly<Record<string, string>>,
): readonly SvgAttribute[] {
  const attribute = /\s*([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  attribute.lastIndex = from;
  const found: SvgAttribute[] = [];
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const [, name = '', doubleQuoted, singleQuoted] = match;
    const raw = doubleQuoted ?? singleQuoted ?? '';
    const end = attribute.lastIndex - 1;
    const exact = !raw.includes('&');
    const value = exact ? raw : (decoded[name] ?? '');
    found.push({ name, value, start: end - raw.length, end, exact });
  }
  return found.length === 0 ? none : found;
}

const none: readonly SvgAttribute[] = [];
