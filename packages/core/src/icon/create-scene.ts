import type { Artwork } from '../model/artwork.ts';
import type { Brand } from '../model/brand.ts';
import type { RecognisedEntry } from '../model/finding.ts';
import type { Settings } from '../model/settings.ts';
import type { Extraction } from '../model/source.ts';
import type { IconUse, TextUse } from '../model/use.ts';
import { createWordingReader } from '../text/create-wording-reader.ts';
import { rememberReadings } from '../text/remember-readings.ts';
import type { WordingReader } from '../text/wording.ts';
import { createRecogniser } from './create-recogniser.ts';
import { createBesideFinder, type Beside } from './find-beside.ts';
import { isLabelled } from './find-label.ts';
import { findMeanings } from './find-meanings.ts';
import type { Recognise } from './recognition.ts';
import type { TextMeaning } from './text-meaning.ts';

/** What the icons and texts of one source are to each other. */
export type Scene = {
  wording: WordingReader;
  recognise: Recognise;
  artworkOf: (use: IconUse) => Artwork | undefined;
  beside: (use: IconUse) => Beside;
  meaningOf: (use: TextUse) => TextMeaning | null;
  /** What was recognised, and of how many pictures it cannot be told. */
  toEntries: () => { recognised: readonly RecognisedEntry[]; unidentified: number };
};

/** What makes scenes, and the wording that they are read with. */
export type SceneMaker = { wording: WordingReader; sceneOf: (extraction: Extraction) => Scene };

/** Makes the scenes of sources, of one brand under one configuration. */
export function createSceneMaker(brand: Brand, settings: Settings): SceneMaker {
  const wording = rememberReadings(createWordingReader(brand));
  const recogniseIn = createRecogniser(brand, settings, wording);
  return { wording, sceneOf };

  function sceneOf({ uses, artworks: looked, source }: Extraction): Scene {
    const artworks = new Map(looked.map((artwork) => [artwork.key, artwork]));
    const recognise = recogniseIn(artworks, source);
    const findBeside = createBesideFinder(uses, recognise, settings.limits.labelDistance.value, wording);
    const known = new WeakMap<IconUse, Beside>();
    const beside = (use: IconUse): Beside => {
      let found = known.get(use);
      if (!found) known.set(use, (found = findBeside(use)));
      return found;
    };
    const meaningOf = findMeanings(uses, { wording, recognise, beside });
    const artworkOf = ({ artwork }: IconUse) => (artwork === null ? undefined : artworks.get(artwork));
    return { wording, recognise, artworkOf, beside, meaningOf, toEntries };

    function toEntries() {
      let unidentified = 0;
      const recognised: RecognisedEntry[] = [];
      const icons = new Set(
        uses.flatMap((use) => (use.kind === 'icon' && recognise(use).kind === 'icon' ? [use.anchor] : [])),
      );
      for (const use of uses) {
        if (use.kind === 'text') recognised.push(...toTextEntries(use, icons));
        if (use.kind !== 'icon') continue;
        const recognition = recognise(use);
        if (recognition.kind === 'unidentified') unidentified += use.count;
        else recognised.push(...toIconEntries(use, recognition));
      }
      return { recognised, unidentified };
    }

    /** The text alternative of an icon is part of that icon, and adapted words are not the published description. */
    function toTextEntries(use: TextUse, icons: ReadonlySet<string>): RecognisedEntry[] {
      if (use.names !== undefined && icons.has(use.names)) return [];
      const name = wording.readName(use.text);
      if (name) return name.match === 'near' ? [] : toEntry(use, name.principle, { as: 'name' });
      const description = wording.readDescription(use.text);
      const isPublished = description !== null && description.match !== 'adapted';
      return isPublished ? toEntry(use, description.principle, { as: 'description' }) : [];
    }

    function toIconEntries(use: IconUse, recognition: ReturnType<Recognise>): RecognisedEntry[] {
      if (recognition.kind !== 'icon' && recognition.kind !== 'look-alike') return [];
      const { principle } = recognition;
      return toEntry(use, principle, {
        as: 'icon',
        by: recognition.kind === 'icon' ? recognition.by : 'altered',
        labelled: isLabelled(use, principle, beside(use), wording),
      });
    }
  }

  function toEntry(
    { places, count }: TextUse | IconUse,
    principle: number,
    rest: Pick<RecognisedEntry, 'as' | 'by' | 'labelled'>,
  ): RecognisedEntry[] {
    const name = brand.principles[principle]?.name;
    return name === undefined ? [] : [{ principle: name, ...rest, places, count }];
  }
}
