import { attributeOf, type MarkupAttribute, type MarkupElement } from './element.ts';

/** An attribute that holds one or more addresses of pictures. */
export type PictureAddresses = { attribute: MarkupAttribute; addresses: readonly string[] };

/** Attributes with the address of a picture, by tag. `*` stands for every element. */
const pictureAttributes: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'srcset'],
  source: ['srcset'],
  input: ['src'],
  image: ['href', 'xlink:href', 'src'],
  feimage: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  video: ['poster'],
  object: ['data'],
  embed: ['src'],
  link: ['href'],
};

/** Elements whose address is read when it holds the picture itself, and is somebody else's document otherwise. */
const onlyWhenEmbedded = new Set(['object', 'embed', 'link']);

/** The addresses of pictures that an element holds, and whether a linked one (not `data:`) counts as a picture. */
export function findPictures(element: MarkupElement): { linksCount: boolean; found: PictureAddresses[] } {
  const names = Object.hasOwn(pictureAttributes, element.tag) ? (pictureAttributes[element.tag] ?? []) : [];
  const all = element.attributes.has('background') ? [...names, 'background'] : names;
  const found = all.flatMap((name) => {
    const attribute = element.attributes.get(name);
    if (!attribute) return [];
    const addresses = name === 'srcset' ? parseSrcset(attribute.value) : [attribute.value.trim()];
    return [
      { attribute, addresses: addresses.filter((address) => address !== '' && !address.startsWith('#')) },
    ];
  });
  const isButton = element.tag === 'input' && attributeOf(element, 'type').toLowerCase() !== 'image';
  return { linksCount: !onlyWhenEmbedded.has(element.tag) && !isButton, found };
}

/** The addresses of a `srcset`. Source: HTML Standard, "parse a srcset attribute"; what follows an address is skipped. */
export function parseSrcset(text: string): string[] {
  const addresses: string[] = [];
  let at = 0;
  while (at < text.length) {
    at = skip(text, at, /[\s,]*/y);
    const end = skip(text, at, /\S*/y);
    const word = text.slice(at, end);
    const address = word.replace(/,{1,100}$/, '');
    if (address !== '') addresses.push(address);
    at = address.length < word.length ? end : skip(text, end, /[^,]*/y);
  }
  return addresses;
}

function skip(text: string, from: number, sticky: RegExp): number {
  sticky.lastIndex = from;
  return from + (sticky.exec(text)?.[0].length ?? 0);
}
