import { writeInk, type Brand, type Token } from '@brandlint/core';
import { toOneLine } from './to-one-line.ts';

/** Whose palette it is, and where it is published, as one sentence for the beginning of a file. */
export function describePalette({ name, version, document }: Brand): string {
  return toOneLine(`${name}: the palette of “${document.title}”, brand file ${version}.`);
}

/** What is published of a colour beside its value on screen: its name, its inks, the words. */
export function describeColor({ name, ink, clause }: Token): string {
  const inks = ink ? `, ${writeInk(ink)}` : '';
  return toOneLine(`${name}${inks}${clause === undefined ? '' : `: “${clause}”`}`);
}

/** Text that ends no comment of CSS, of a preprocessor or of a script. */
export function toComment(text: string): string {
  return text.replaceAll('*/', '* /').replaceAll('/*', '/ *');
}
