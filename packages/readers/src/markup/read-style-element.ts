import type { Format } from '@brandlint/core';
import { attributeOf, type MarkupElement } from './element.ts';

/** The language of a `style` element: a format with a reader, one that cannot be read, or none of our concern. */
export type StyleLanguage =
  { kind: 'format'; format: Format } | { kind: 'unreadable'; name: string } | { kind: 'other' };

const formats: Readonly<Record<string, Format>> = {
  '': 'css',
  css: 'css',
  postcss: 'css',
  pcss: 'css',
  tailwindcss: 'css',
  scss: 'scss',
  less: 'less',
};

/** The language of a `style` element, from its `lang` or its `type`; a type that is no `text/…` is no stylesheet. */
export function readStyleLanguage(element: MarkupElement): StyleLanguage {
  const type = attributeOf(element, 'type').split(';')[0]?.trim().toLowerCase() ?? '';
  const lang = attributeOf(element, 'lang').trim().toLowerCase();
  const ofType = /^text\/(?:x-)?([a-z]+)$/.exec(type)?.[1];
  if (lang === '' && type !== '' && ofType === undefined) return { kind: 'other' };
  const name = lang === '' ? (ofType ?? '') : lang;
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format) return { kind: 'format', format };
  return name === 'sass' || name === 'stylus' || name === 'styl' || lang !== ''
    ? { kind: 'unreadable', name: name.slice(0, 40) }
    : { kind: 'other' };
}

/** The condition that a `style` element's `media` puts around its rules, as a container, or none. */
export function mediaContainers(element: MarkupElement): string[] {
  const media = attributeOf(element, 'media').replace(/\s+/g, ' ').trim();
  return media === '' || media.toLowerCase() === 'all' ? [] : [`@media ${media.slice(0, 200)}`];
}
