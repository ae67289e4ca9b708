import type { Artwork } from '../model/artwork.ts';
import type { Brand, Limits } from '../model/brand.ts';
import { matchesFile, matchesWithin } from '../model/match.ts';
import type { IconSettings } from '../model/settings.ts';
import type { IconUse } from '../model/use.ts';
import type { WordingReader } from '../text/wording.ts';
import { isCoarse } from './coarseness.ts';
import { createOutlineMatcher, type OutlineMatch } from './create-outline-matcher.ts';
import { parseOutline } from './parse-outline.ts';
import { createMarkReader, type Mark, toFileForms, withoutAppendix } from './read-marks.ts';
import type { ArtworkComparison, Recognise, Recognition } from './recognition.ts';

/** What a principle was told by, and what was written there. */
type Claim = { principle: number; by: 'mark' | 'name'; written: string };

/** A mark of the family that names no principle. */
type Stray = { stray: Mark };

/** What a recogniser needs to know of the configuration. */
export type RecogniserSettings = { icons: IconSettings; limits: Limits };

/** A registered artwork with its principle's index: `null` stands for no principle. */
type Known = { name: string; kind: 'icon' | 'logo'; principle: number | null };

/** Makes the function that tells what the pictures of a source are, by outline, by mark, or by name. */
export function createRecogniser(
  brand: Brand,
  { icons, limits }: RecogniserSettings,
  wording: WordingReader,
): (artworks: ReadonlyMap<string, Artwork>, source: string) => Recognise {
  const { known, outlines } = toKnown(brand, icons);
  const registered = new Set(known.flatMap(({ principle }) => (principle === null ? [] : [principle])));
  const isComplete = brand.principles.every((_, i) => registered.has(i));
  // Preparing what is registered takes longer than a small run, and most sources show no picture.
  let match: ReturnType<typeof createOutlineMatcher> | undefined;
  const readMarks = createMarkReader(brand, icons.marks);
  const fits = new Map<string, OutlineMatch | null>();

  return (artworks, source) => {
    const recognised = new WeakMap<IconUse, Recognition>();
    return (use) => {
      let recognition = recognised.get(use);
      if (!recognition) recognised.set(use, (recognition = decide(use, artworks, source)));
      return recognition;
    };
  };

  function decide(use: IconUse, artworks: ReadonlyMap<string, Artwork>, source: string): Recognition {
    const shown = use.artwork === null ? undefined : artworks.get(use.artwork);
    const outline = shown?.outline ?? null;
    const fit = outline === null || known.length === 0 ? null : fitOf(outline);
    const found = fit && known[fit.index];
    const claim = readClaim(use, source);
    if (fit?.verdict === 'same' && found) {
      if (found.kind === 'logo') return { kind: 'logo', name: found.name };
      if (found.principle === null) return { kind: 'stray', by: 'outline', written: found.name };
      const { principle } = found;
      const contradicted = claim && 'principle' in claim && claim.principle !== principle ? claim : null;
      return { kind: 'icon', principle, by: 'outline', comparison: { kind: 'same', fit }, contradicted };
    }
    if (claim && 'stray' in claim) {
      const { written, values } = claim.stray;
      return { kind: 'stray', by: 'mark', written, value: values[0] ?? '' };
    }
    if (claim) {
      const comparison = compare(claim.principle, fit, outline === null ? undefined : shown);
      return { kind: 'icon', principle: claim.principle, by: claim.by, comparison, contradicted: null };
    }
    if (fit && found?.kind === 'icon' && found.principle !== null) {
      return { kind: 'look-alike', principle: found.principle, fit };
    }
    return { kind: outline !== null && isComplete && isOneSign(shown) ? 'other' : 'unidentified' };
  }

  function compare(
    principle: number,
    fit: OutlineMatch | null,
    seen: Artwork | undefined,
  ): ArtworkComparison {
    if (!registered.has(principle)) return { kind: 'unknown', because: 'not-registered' };
    if (!seen) return { kind: 'unknown', because: 'not-seen' };
    const isOfPrinciple = fit !== null && known[fit.index]?.principle === principle;
    // Soft edges explain what remains, and that nothing fits; not that another icon does.
    if (isCoarse(seen) && (fit === null || isOfPrinciple)) return { kind: 'unknown', because: 'coarse' };
    return isOfPrinciple ? { kind: 'altered', fit } : { kind: 'different' };
  }

  function fitOf(outline: string): OutlineMatch | null {
    let fit = fits.get(outline);
    if (fit === undefined) {
      match ??= createOutlineMatcher(outlines, {
        samePercent: limits.outlineSame.value,
        alteredPercent: limits.outlineAltered.value,
      });
      const parsed = parseOutline(outline);
      fits.set(outline, (fit = parsed ? match(parsed) : null));
    }
    return fit;
  }

  function readClaim(use: IconUse, source: string): Claim | Stray | null {
    const marks = readMarks(use.names);
    for (const { values, written } of marks) {
      for (const value of values) {
        const principle = wording.findPrincipleByMark(value);
        if (principle !== null) return { principle, by: 'mark', written };
      }
    }
    const stray = marks.find(({ isExplicit }) => isExplicit);
    if (stray) return { stray };
    if (!matchesWithin(icons.iconography, use.within) && !matchesFile(icons.iconography, source)) return null;
    for (const { from, text } of use.names) {
      if (from === 'class' || from === 'attribute') continue;
      const written = from === 'file' ? withoutAppendix(toFileForms(text)[0]) : text;
      const principle = wording.findPrincipleByMark(written) ?? wording.readName(written)?.principle ?? null;
      if (principle !== null) return { principle, by: 'name', written };
    }
    return null;
  }
}

/**
 * A picture of more px than this on its longer side may show an icon among other things; parts are not looked for in it.
 * One of too few pixels may be an icon whose edges are too soft to be known.
 */
const largestSignPx = 128;

function isOneSign(artwork: Artwork | undefined): boolean {
  return (
    artwork !== undefined && !isCoarse(artwork) && Math.max(artwork.width, artwork.height) <= largestSignPx
  );
}

function toKnown(brand: Brand, { registered, logos }: IconSettings) {
  const known: Known[] = [];
  const outlines = [];
  for (const { artwork, kind } of [
    ...registered.map((artwork) => ({ artwork, kind: 'icon' as const })),
    ...logos.map((artwork) => ({ artwork, kind: 'logo' as const })),
  ]) {
    const outline = parseOutline(artwork.outline);
    if (!outline) continue;
    const principle = brand.principles.findIndex(({ name }) => name === artwork.principle);
    known.push({ name: artwork.name, kind, principle: principle === -1 ? null : principle });
    outlines.push(outline);
  }
  return { known, outlines };
}
