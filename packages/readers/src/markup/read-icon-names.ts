import type { IconName } from '@brandlint/core';
import { isComputed } from './blank-placeholders.ts';
import type { MarkupElement } from './element.ts';

/** More names than this, and longer ones, name nothing. */
const maximumNames = 32;
const maximumLength = 400;

/** What an icon goes by, each once. */
export class IconNames {
  readonly #names = new Map<string, IconName>();

  add(from: IconName['from'], text: string, attribute?: string): void {
    const written = text.trim().slice(0, maximumLength);
    if (written === '' || isComputed(written) || this.#names.size >= maximumNames) return;
    const name = attribute === undefined ? { from, text: written } : { from, attribute, text: written };
    this.#names.set(`${from} ${attribute ?? ''} ${written}`, name);
  }

  /** Adds the path of the file that an address leads to. */
  addFile(address: string): void {
    if (/^\s*(?:data|blob|about|javascript):/i.test(address)) return;
    const path = address.replace(/^[a-z][a-z0-9+.-]{0,20}:(?:\/\/[^/?#]*)?|^\/\/[^/?#]*/i, '');
    this.add('file', decode(path.replace(/[?#][^]*$/, '')));
  }

  /** Adds what the attributes of an element say: `data-…`, `id`, classes, title and alternatives. */
  addAttributes({ attributes }: MarkupElement, isWanted: (dataAttribute: string) => boolean): void {
    for (const { name, value } of attributes.values()) {
      if (name.startsWith('data-') && isWanted(name)) this.add('attribute', value, name);
      else if (name === 'id') this.add('id', value);
      else if (name === 'title') this.add('title', value);
      else if (name === 'alt' || name === 'aria-label') this.add('alternative', value);
      else if (name === 'class') for (const [one] of value.matchAll(/\S+/g)) this.add('class', one);
    }
  }

  /** Adds what an element around an icon says of it. */
  addMarks({ attributes }: MarkupElement): void {
    for (const { name, value } of attributes.values()) {
      if (name.startsWith('data-') && name.includes('icon')) this.add('attribute', value, name);
    }
  }

  toArray(): readonly IconName[] {
    return [...this.#names.values()];
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
