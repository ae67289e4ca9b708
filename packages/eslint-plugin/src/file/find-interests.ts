import type { LoadedConfig } from '@brandlint/config';

/** Whether icons and texts may matter in a file with some text. */
export type Interests = (text: string) => boolean;

const known = new WeakMap<LoadedConfig, Interests>();

/** So many names of principles in one file may be a list of them. */
const namesOfList = 3;

const picture = /\.(?:svg|png|webp|jpe?g|gif|avif)\b|<svg\b|<use\b|<img\b|Icon\b|icon=/i;

/**
 * What makes a script worth reading for icons and texts: a mark or the name of the brand; a picture and the name of a
 * principle, or any picture where artwork is registered; or several such names. A name counts from two of its words on, as
 * far as it has them, each by its beginning: what is misspelt stands beside something that is not.
 */
export function findInterests(configuration: LoadedConfig): Interests {
  let interests = known.get(configuration);
  if (!interests) known.set(configuration, (interests = createInterests(configuration)));
  return interests;
}

function createInterests({ brand, settings: { icons } }: LoadedConfig): Interests {
  const hasArtwork = icons.registered.length + icons.logos.length > 0;
  const marks = icons.marks
    .flatMap((mark) => mark.split(/\{principle\}|\*/))
    .filter((part) => part.length > 2);
  const isMarked = new RegExp([brand.id, ...brand.iconAttributes, ...marks].map(escape).join('|'), 'i');
  const networks = brand.names.map(toStems);
  const principles = brand.principles.map(({ name }) => toStems(name));
  const find = createStemFinder([...networks, ...principles].flat());
  return (text) => {
    const hasPicture = picture.test(text);
    if ((hasArtwork && hasPicture) || isMarked.test(text)) return true;
    const stems = find(text);
    const isNamed = (name: readonly string[]): boolean => {
      const found = name.filter((stem) => stems.has(stem)).length;
      return found > 0 && found >= Math.min(2, name.length);
    };
    if (networks.some(isNamed)) return true;
    return principles.filter(isNamed).length >= (hasPicture ? 1 : namesOfList);
  };
}

/** The beginnings of the words of a name, without hyphens, in lower case; short words say little and are left out. */
function toStems(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+(?:[-‐-―][\p{L}\p{N}]+)*/gu) ?? [];
  return words.flatMap((word) => {
    const plain = word.replace(hyphens, '');
    return plain.length < 4 ? [] : [plain.slice(0, Math.max(4, Math.ceil(plain.length * share)))];
  });
}

/** How much of a word its beginning is: endings differ. */
const share = 0.7;

const hyphens = /[-‐-―\u00ad]/g;

/** Beyond so many hits in one text it has been seen which there are. */
const mostHits = 5_000;

/** Makes what finds which of some beginnings of words are in a text, in one pass. */
function createStemFinder(stems: readonly string[]): (text: string) => ReadonlySet<string> {
  const patterns = [...new Set(stems)].map((stem) => Array.from(stem, escape).join('[-‐-―\\u00ad]?'));
  if (patterns.length === 0) return () => new Set();
  const pattern = new RegExp(patterns.join('|'), 'gi');
  return (text) => {
    const found = new Set<string>();
    let hits = 0;
    for (const [written] of text.matchAll(pattern)) {
      found.add(written.toLowerCase().replace(hyphens, ''));
      if (++hits >= mostHits) break;
    }
    return found;
  };
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
