import type { IconUse } from '../model/use.ts';
import type { OutlineMatch } from './create-outline-matcher.ts';

/** How an icon's picture stands to the artwork that was registered for its principle. */
export type ArtworkComparison =
  | { kind: 'same'; fit: OutlineMatch }
  | { kind: 'altered'; fit: OutlineMatch }
  /** It was looked at, and is none of the artwork registered for the principle. */
  | { kind: 'different' }
  /** Nothing is registered for the principle, or the picture could not be looked at, or has too few pixels to tell. */
  | { kind: 'unknown'; because: 'not-registered' | 'not-seen' | 'coarse' };

/** An icon of a principle, known by the strongest of what tells it. */
export type RecognisedIcon = {
  kind: 'icon';
  /** Index of the principle in the brand. */
  principle: number;
  by: 'outline' | 'mark' | 'name';
  comparison: ArtworkComparison;
  /** Another principle that its mark or its name says, where its outline is known. */
  contradicted: { principle: number; written: string } | null;
};

/**
 * What a picture is. `look-alike`: nobody calls it an icon, and its outline nearly fits. `stray`: it is of the family, and
 * stands for no principle. `logo`: it was registered as one. `other`: no icon. `unidentified`: that cannot be told.
 */
export type Recognition =
  | RecognisedIcon
  | { kind: 'look-alike'; principle: number; fit: OutlineMatch }
  | { kind: 'stray'; by: 'outline'; written: string }
  /** `value` is the part of the mark that should name a principle. */
  | { kind: 'stray'; by: 'mark'; written: string; value: string }
  | { kind: 'logo'; name: string }
  | { kind: 'other' }
  | { kind: 'unidentified' };

/** Tells what a picture of one source is. */
export type Recognise = (use: IconUse) => Recognition;
