import type { Scene } from '../icon/create-scene.ts';
import { isEmptyMatcher, matchesFile, matchesWithin } from '../model/match.ts';
import type { Settings } from '../model/settings.ts';
import type { Extraction } from '../model/source.ts';
import type { ColorUse, IconUse, Use } from '../model/use.ts';

/** The uses without what the configuration says is a logo: that is neither a colour of ours nor an icon. */
export function leaveOutLogos({ logos }: Settings, { uses, source }: Extraction): readonly Use[] {
  if (isEmptyMatcher(logos)) return uses;
  if (matchesFile(logos, source)) return [];
  return uses.filter((use) => !matchesWithin(logos, use.within));
}

/**
 * The uses without the colours of pictures that turned out to be registered logos; `whole` is the picture that the source
 * is as a whole, where it is one inside another file.
 */
export function leaveOutLogoColors(
  { icons }: Settings,
  uses: readonly Use[],
  { recognise }: Pick<Scene, 'recognise'>,
  whole: IconUse | undefined,
): readonly Use[] {
  if (icons.logos.length === 0) return uses;
  if (whole && recognise(whole).kind === 'logo') return uses.filter(({ kind }) => kind !== 'color');
  const logos = new Set<string>();
  for (const use of uses) if (use.kind === 'icon' && recognise(use).kind === 'logo') logos.add(use.anchor);
  if (logos.size === 0) return uses;
  return uses.flatMap((use) => (use.kind === 'color' && use.drawn ? outsideOf(use, logos) : use));
}

/** What of a colour is painted outside of some icons: all of it, a part of its places, or nothing. */
function outsideOf(use: ColorUse, icons: ReadonlySet<string>): ColorUse | readonly [] {
  const inside = (use.drawn ?? []).filter((drawn) => drawn.icons.some((icon) => icons.has(icon)));
  if (inside.length === 0) return use;
  const count = use.count - inside.reduce((sum, drawn) => sum + drawn.count, 0);
  if (count <= 0) return [];
  const left = new Set(inside.flatMap(({ places }) => places ?? []));
  const [first, ...others] = use.places.filter((_, at) => !left.has(at));
  return { ...use, count, places: first ? [first, ...others] : use.places };
}
