import type { RegisteredIcon, RegisteredLogo, Registry } from '@brandlint/config';

/** What is registered at once: artwork of icons and of logos. */
export type Additions = { icons: readonly RegisteredIcon[]; logos: readonly RegisteredLogo[] };

/**
 * A registry with more artwork in it. A file that is in it already, by its hash, has its entry renewed, in the other list
 * too; no other entry is touched.
 */
export function enterArtworks(registry: Registry, additions: Additions): Registry {
  const { icons, logos } = additions;
  const hashes = new Set([...icons, ...logos].map(({ hash }) => hash));
  return {
    ...registry,
    icons: renew(registry.icons, icons, hashes),
    logos: renew(registry.logos, logos, hashes),
  };
}

/** Entries that are renewed keep their place. */
function renew<Entry extends { hash: string }>(
  before: readonly Entry[],
  added: readonly Entry[],
  hashes: ReadonlySet<string>,
): Entry[] {
  const byHash = new Map(added.map((entry) => [entry.hash, entry]));
  const kept = before.flatMap((entry) => {
    if (!hashes.has(entry.hash)) return [entry];
    const renewed = byHash.get(entry.hash);
    byHash.delete(entry.hash);
    return renewed ? [renewed] : [];
  });
  return [...kept, ...byHash.values()];
}
