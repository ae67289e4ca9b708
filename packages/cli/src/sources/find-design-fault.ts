import type { Gap } from '@brandlint/core';
import { decode } from './decode.ts';
import { toFileGap } from './file-gap.ts';
import { readFileBytes } from './read-bytes.ts';

/** Why a JSON file that was named is not read; `undefined` where it is a Figma document. */
export async function findDesignFault(absolutePath: string): Promise<Gap | undefined> {
  const content = readFileBytes(absolutePath, 'figma');
  if ('gap' in content) return content.gap;
  const text = decode(content.bytes)?.text;
  const { isFigmaDocument } = await import('@brandlint/readers/figma');
  if (text !== undefined && isFigmaDocument(text)) return undefined;
  return toFileGap('no-reader', 'this JSON is no Figma document');
}
