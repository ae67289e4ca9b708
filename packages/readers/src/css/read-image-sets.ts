import { tokenize, TokenType } from '@csstools/css-tokenizer';

/** A list of resolutions of one picture, and those of its addresses that are plain strings. */
export type ImageSet = {
  start: number;
  end: number;
  addresses: { start: number; end: number; address: string }[];
};

const maximumLength = 1_000_000;

/** The `image-set()`s of a value. Source: CSS Images 4, section 2.4. */
export function readImageSets(value: string): ImageSet[] {
  if (!value.includes('image-set(') || value.length > maximumLength) return [];
  const sets: ImageSet[] = [];
  let current: ImageSet | null = null;
  let depth = 0;
  for (const [type, , start, last, data] of tokenize({ css: value })) {
    if (type === TokenType.Function || type === TokenType.OpenParen) {
      const isSet = type === TokenType.Function && /^(?:-webkit-)?image-set$/i.test(data.value);
      if (current) depth++;
      else if (isSet) sets.push((current = { start, end: value.length, addresses: [] }));
    } else if (type === TokenType.CloseParen && current) {
      if (depth-- > 0) continue;
      current.end = last + 1;
      current = null;
      depth = 0;
    } else if (type === TokenType.String && current && depth === 0) {
      current.addresses.push({ start, end: last + 1, address: data.value });
    }
  }
  return sets;
}
