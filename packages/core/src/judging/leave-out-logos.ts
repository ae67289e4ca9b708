import type { Scene } from '../icon/create-scene.ts';
import { isEmptyMatcher, matchesFile, matchesWithin } from '../model/match.ts';
import type { Settings } from '../model/settings.ts';
import type { Extraction } from '../model/source.ts';
import type { Use } from '../model/use.ts';

/** The uses without what the configuration says is a logo: that is neither a colour of ours nor an icon. */
export function leaveOutLogos({ logos }: Settings, { uses, source }: Extraction): readonly Use[] {
  if (isEmptyMatcher(logos)) return uses;
  if (matchesFile(logos, source)) return [];
  return uses.filter((use) => !matchesWithin(logos, use.within));
}

/** The uses without the colours of drawings that turned out to be registered logos. */
export function leaveOutLogoColors(
  { icons }: Settings,
  uses: readonly Use[],
  { recognise }: Pick<Scene, 'recognise'>,
): readonly Use[] {
  if (icons.logos.length === 0) return uses;
  const logos = uses.flatMap((use) =>
    use.kind === 'icon' && use.carrier === 'drawing' && recognise(use).kind === 'logo' ? [use.anchor] : [],
  );
  if (logos.length === 0) return uses;
  return uses.filter((use) => use.kind !== 'color' || !logos.some((logo) => isPartOf(use.anchor, logo)));
}

/** Anchors of parts go on after a space: `g#icon-1 > path` is a part of `g#icon-1`, and `g#icon-10` is none. */
function isPartOf(anchor: string, whole: string): boolean {
  return anchor === whole || anchor.startsWith(`${whole} `);
}
