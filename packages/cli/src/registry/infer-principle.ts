import { basename } from 'node:path';
import type { Brand, WordingReader } from '@brandlint/core';

/** What is said about a picture by what surrounds it. */
export type Surroundings = {
  /** The name of its file. */
  file: string;
  title: string | null;
  /** A text of the same name beside it. */
  text: string | null;
  /** The names of the folders that it lies in, innermost first. */
  folders: readonly string[];
};

/** What a picture stands for: the index of a principle; a guess, that a person confirms; or nothing that can be told. */
type Inference =
  | { kind: 'certain'; principle: number; because: string }
  | { kind: 'guess'; principle: number; because: string }
  | { kind: 'unknown'; because: string };

/** Tells which principle a picture stands for. */
export type InferPrinciple = (surroundings: Surroundings) => Inference;

type Claim = { principle: number; because: string; isSure: boolean };

/** What file names say of the picture, and not of what it stands for. */
const asides =
  /^(?:icons?|logos?|rgb|cmyk|web|print|screen|colou?rs?|black|white|mono|negative|positive|small|large|final|copy|official|outline|filled?|v?\d+(?:px|x)?)$/;

/** Longer texts than this are not the name of one icon. */
const longestText = 2_000;

/** Makes the function that tells which principle of a brand a picture stands for. */
export function createPrincipleInference(
  { id, names, principles }: Pick<Brand, 'id' | 'names' | 'principles'>,
  wording: WordingReader,
): InferPrinciple {
  const own = new Set([id, ...names].map((name) => name.toLowerCase()));

  return ({ file, title, text, folders }) => {
    const claims = [
      ...claimsOf(basename(file).replace(/\.[^.]*$/, ''), 'its file name'),
      ...claimsOf(title, 'its title'),
      ...claimsOf(text, 'the text beside it'),
    ];
    const [inner] = folders.flatMap((folder) => claimsOf(folder, 'its folder'));
    return decide(claims.length > 0 || !inner ? claims : [inner]);
  };

  function decide(claims: readonly Claim[]): Inference {
    const sure = claims.filter(({ isSure }) => isSure);
    const heard = sure.length > 0 ? sure : claims;
    const [first] = heard;
    if (!first) return { kind: 'unknown', because: 'nothing around it names a principle' };
    if (heard.some(({ principle }) => principle !== first.principle)) {
      const said = heard.map(({ because, principle }) => `${because} says ${nameOf(principle)}`);
      return { kind: 'unknown', because: said.join(', ') };
    }
    const because = `because of ${heard.map((claim) => claim.because).join(' and ')}`;
    return { kind: sure.length > 0 ? 'certain' : 'guess', principle: first.principle, because };
  }

  function nameOf(principle: number): string {
    return principles[principle]?.name ?? '';
  }

  function claimsOf(text: string | null, because: string): Claim[] {
    if (text === null || text.length > longestText) return [];
    const words = toWords(text);
    for (const some of [words, words.filter((word) => !isAside(word))]) {
      const written = some.join(' ');
      const principle = wording.findPrincipleByMark(written);
      if (principle === null) continue;
      const { differences = [] } = wording.readName(written) ?? {};
      const isSure = !differences.some((difference) => difference === 'letters' || difference === 'words');
      return [{ principle, because, isSure }];
    }
    const held = new Set(wording.findNames(words.join(' ')).map(({ principle }) => principle));
    const [only] = held;
    return only !== undefined && held.size === 1 ? [{ principle: only, because, isSure: false }] : [];
  }

  function isAside(word: string): boolean {
    const lower = word.toLowerCase();
    return own.has(lower) || asides.test(lower);
  }
}

/** The words of a name as files and titles are written. */
function toWords(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[\s_.,;:()[\]–—-]+/u)
    .filter((word) => word !== '');
}
