import type { Brand } from '../model/brand.ts';
import type { IconName } from '../model/use.ts';

/** Longer names than this mark nothing. */
const maximumLength = 300;

/** What a mark says: the text that stands for a principle, and the whole of what is written. */
export type Mark = { value: string; written: string };

/**
 * Makes the function that finds the marks among what an icon goes by: attributes that the brand names, and patterns of the
 * configuration such as `ccin-icon-{principle}`, in which `*` stands for any run of characters.
 */
export function createMarkReader(
  { iconAttributes }: Pick<Brand, 'iconAttributes'>,
  patterns: readonly string[],
): (names: readonly IconName[]) => Mark[] {
  const attributes = new Set(iconAttributes.map((name) => name.toLowerCase()));
  const expressions = patterns.map(toExpression);
  return (names) =>
    names.flatMap(({ text, attribute }): Mark[] => {
      if (text.length > maximumLength) return [];
      if (attribute !== undefined) {
        return attributes.has(attribute.toLowerCase())
          ? [{ value: text, written: `${attribute}="${text}"` }]
          : [];
      }
      for (const expression of expressions) {
        const value = expression.exec(text)?.[1];
        if (value !== undefined) return [{ value, written: text }];
      }
      return [];
    });
}

function toExpression(pattern: string): RegExp {
  const [before = '', ...after] = pattern.split('{principle}');
  return new RegExp(`^${escape(before)}(.+?)${escape(after.join(''))}$`, 'iu');
}

function escape(text: string): string {
  return text.replace(/[\\^$.+?()[\]{}|/-]/g, '\\$&').replace(/\*+/g, '.*');
}
