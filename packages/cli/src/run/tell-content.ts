import type { Extraction, Format } from '@brandlint/core';
import { toFileGap } from '../sources/file-gap.ts';

/** A kind of file that is known by how it begins, and how its name would end. */
type Kind = { words: string; extension: string; formats: readonly Format[] };

const signatures: readonly [begins: RegExp, kind: Kind][] = [
  [/^[\0-\xff]{0,1019}%PDF-/, { words: 'a PDF', extension: '.pdf', formats: ['pdf'] }],
  [/^\x89PNG\r\n/, { words: 'a PNG picture', extension: '.png', formats: ['image'] }],
  [/^\xff\xd8\xff/, { words: 'a JPEG picture', extension: '.jpg', formats: ['image'] }],
  [/^GIF8[79]a/, { words: 'a GIF picture', extension: '.gif', formats: ['image'] }],
  [/^RIFF[\0-\xff]{4}WEBP/, { words: 'a WebP picture', extension: '.webp', formats: ['image'] }],
  [
    /^PK[^\s!-~]{2}/,
    { words: 'an archive', extension: '.zip, and unpack it', formats: ['office', 'idml', 'fig', 'figma'] },
  ],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<[?!][^>]{0,400}>\s*){0,3}<svg[\s>]/i,
    { words: 'an SVG drawing', extension: '.svg', formats: ['svg', 'html', 'vue', 'svelte', 'astro'] },
  ],
  [
    /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)[\s>]/i,
    { words: 'an HTML page', extension: '.html', formats: ['html', 'vue', 'svelte', 'astro', 'svg'] },
  ],
];

/** How much of a file is looked at. */
const looked = 2048;

/**
 * The extractions of a file; where nothing could be read in it, with one reason: what it is by its content, where its name
 * says otherwise.
 */
export function tellContent(extractions: Extraction[], format: Format, bytes: Buffer): Extraction[] {
  const [own, ...inside] = extractions;
  if (!own || own.uses.length > 0) return extractions;
  const faults = own.gaps.filter(({ kind }) => kind === 'unreadable');
  const [first] = faults;
  if (!first) return extractions;
  const start = bytes.subarray(0, looked).toString('latin1');
  const kind = signatures.find(([begins]) => begins.test(start))?.[1];
  if (kind && !kind.formats.includes(format)) {
    const reason = `by its content it is ${kind.words}, and its name says otherwise; name it ${kind.extension}`;
    return [{ ...own, gaps: [toFileGap('other-content', reason)] }, ...inside];
  }
  const whole = faults.find(({ code }) => code === `not-${format}`);
  return whole && faults.length > 1 ? [{ ...own, gaps: [whole] }, ...inside] : extractions;
}
