import type { MarkRole } from '../../model/mark.ts';
import type { PdfStream } from '../../model/pdf-object.ts';
import type { Ink } from '../paint/ink.ts';
import type { Shading } from './shading-colors.ts';

/** What is painted in a pattern or in a glyph, wherever that is repeated. */
export type InnerPaint = {
  role: MarkRole;
  ink: Ink;
  alpha: number;
  overprint: boolean;
  isBlended: boolean;
  isHidden: boolean;
};

/** A pattern as a colour. */
export type Pattern =
  | { kind: 'shading'; shading: Shading }
  /** `paints` keeps what it paints, by the ink that it is painted with: `null` where it has its own. */
  | { kind: 'tiling'; stream: PdfStream; isColored: boolean; paints: Map<Ink | null, readonly InnerPaint[]> };
