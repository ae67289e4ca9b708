import type { RegisteredIcon, RegisteredLogo, Registry } from '@brandlint/config';
import type { Brand } from '@brandlint/core';

/** What is registered: the contract that `icons list --format json` prints. Minor versions only add. */
export type ArtworkList = {
  /** The version of this contract, semantic. */
  version: string;
  brand: { id: string; name: string; version: string };
  /** The path of the registry, from the working directory. */
  registry: string;
  /** Every principle, in the order of the brand, with its artwork, if any. */
  principles: readonly { principle: string; artwork: readonly ListedArtwork[] }[];
  /** Artwork of the family that stands for no principle. */
  others: readonly ListedArtwork[];
  logos: readonly (ListedArtwork & { name: string })[];
};

/** Registered artwork, its outline left out. */
export type ListedArtwork = Omit<RegisteredIcon, 'outline' | 'principle'>;

/** The version of what `icons list --format json` prints, semantic: a minor one only adds. */
const artworkListVersion = '1.0.0';

/** What is registered for each principle of a brand. */
export function listArtwork(
  { id, name, version, principles }: Brand,
  { icons, logos }: Registry,
  registry: string,
): ArtworkList {
  const of = (wanted: string | null) => icons.filter(({ principle }) => principle === wanted).map(toListed);
  return {
    version: artworkListVersion,
    brand: { id, name, version },
    registry,
    principles: principles.map((one) => ({ principle: one.name, artwork: of(one.name) })),
    others: of(null),
    logos: logos.map((logo) => ({ name: logo.name, ...toListed(logo) })),
  };
}

function toListed(artwork: RegisteredIcon | RegisteredLogo): ListedArtwork {
  const { file, hash, colors, width, height, registeredBy, registeredOn } = artwork;
  return { file, hash, colors, width, height, registeredBy, registeredOn };
}
