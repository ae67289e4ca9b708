import type {
  Backdrop,
  ColorUse,
  Drawn,
  GapList,
  IconUse,
  Location,
  PlainRole,
  TextUse,
  Use,
} from '@brandlint/core';
import { limits } from '../../archive/limits.ts';
import type { XmlElement } from '../../xml/xml-element.ts';

/** Where a colour stands in its part, so that it can be replaced there. */
export type WrittenAt = { part: string; element: XmlElement; attribute?: string };

/** Where a text stands: the paragraph that it is, runs and all. */
export type TextAt = { part: string; element: XmlElement };

/** Where the colours and texts of the uses of a file stand, each with the anchor of its use. */
export type Traces = {
  add: (anchor: string, at: WrittenAt, isReference: boolean) => void;
  addText: (anchor: string, at: readonly TextAt[]) => void;
};

/** A drawing that colours paint, with the anchor of the icon use that it turns out to be. */
export type Drawing = { icon?: string };

/** A colour as a reader found it. */
export type FoundColor = {
  /** Where it is in the structure; made unique here. */
  anchor: string;
  within: readonly string[];
  place: Location;
  written: string;
  channels: readonly [number, number, number];
  alpha: number;
  /** Whether it is taken from a definition of this file, without any change. */
  isReference?: boolean;
  defines?: string;
  at?: WrittenAt;
  /** What it paints a part of. */
  drawing?: Drawing | undefined;
} & (
  | { role: PlainRole }
  | { role: 'text'; backdrop: Backdrop; sizePt: number | undefined; bold: boolean | undefined }
);

/** How many places a use keeps. */
const mostPlaces = 100;

/** How often the places of a colour lie in a drawing, and which of those that are kept. */
type Share = { count: number; places: number[] };

/** A colour, with the drawings that it paints. */
type OpenColor = { use: ColorUse & { places: [Location, ...Location[]] }; drawings?: Map<Drawing, Share> };

/** Collects uses; colours that are the same in every respect but their place become one with a count. */
export class UseCollector {
  readonly #uses: Use[] = [];
  readonly #colors = new Map<string, OpenColor>();
  /** Colours that paint drawings, by their uses. */
  readonly #drawn = new Map<Use, OpenColor>();
  readonly #anchors = new Map<string, number>();
  readonly #gaps: GapList;
  readonly #traces: Traces | undefined;

  /** `traces` is told where colours stand; without it nothing of the parts is kept. */
  constructor(gaps: GapList, traces?: Traces) {
    this.#gaps = gaps;
    this.#traces = traces;
  }

  addColor(found: FoundColor): void {
    // What is fully transparent is not seen.
    if (found.alpha <= 0) return;
    const key = keyOf(found);
    let open = this.#colors.get(key);
    if (open) {
      open.use.count++;
      if (open.use.places.length < mostPlaces) open.use.places.push(found.place);
    } else {
      if (this.#isFull()) return;
      open = { use: toUse(found, this.#name(found.anchor)) };
      this.#colors.set(key, open);
      this.#uses.push(open.use);
    }
    if (found.drawing) this.#draw(open, found.drawing);
    if (found.at) this.#traces?.add(open.use.anchor, found.at, found.isReference === true);
  }

  /** Takes down that the latest place of a colour lies in a drawing. */
  #draw(open: OpenColor, drawing: Drawing): void {
    this.#drawn.set(open.use, open);
    open.drawings ??= new Map();
    const share = open.drawings.get(drawing) ?? { count: 0, places: [] };
    share.count++;
    if (open.use.count <= mostPlaces) share.places.push(open.use.count - 1);
    open.drawings.set(drawing, share);
  }

  /** Adds an icon and gives it back with the anchor that it got. */
  addIcon(use: IconUse): IconUse {
    const named = { ...use, anchor: this.#name(use.anchor) };
    if (!this.#isFull()) this.#uses.push(named);
    return named;
  }

  /** `at` says where the text stands in runs: more than once where cells say the same. */
  addText(use: TextUse, at: readonly TextAt[] = []): void {
    if (use.text.trim() === '' || this.#isFull()) return;
    const anchor = this.#name(use.anchor);
    this.#uses.push({ ...use, anchor });
    this.#traces?.addText(anchor, at);
  }

  /** All uses. What a theme defines and nothing shows is told apart: every file has the six accents of some theme. */
  toArray(): readonly Use[] {
    const shown = new Set<string>();
    for (const use of this.#uses) {
      if (use.kind === 'color' && use.role !== 'definition') shown.add(toKey(use));
    }
    return this.#uses.map((use) => {
      if (use.kind !== 'color') return use;
      if (use.role === 'definition' && !shown.has(toKey(use))) return { ...use, isUnused: true };
      const drawn = toDrawn(this.#drawn.get(use)?.drawings);
      return drawn.length === 0 ? use : { ...use, drawn };
    });
  }

  #isFull(): boolean {
    if (this.#uses.length < limits.uses) return false;
    const reason = `it holds more than ${limits.uses} colours, pictures and texts; only these were read`;
    this.#gaps.add({ kind: 'unreadable', code: 'too-many-uses', reason });
    return true;
  }

  #name(anchor: string): string {
    const count = (this.#anchors.get(anchor) ?? 0) + 1;
    this.#anchors.set(anchor, count);
    return count === 1 ? anchor : `${anchor} #${count}`;
  }
}

/** Only what turned out to be icons is told of. */
function toDrawn(drawings: OpenColor['drawings'] = new Map<Drawing, Share>()): Drawn[] {
  return [...drawings].flatMap(([{ icon }, share]) =>
    icon === undefined ? [] : [{ icons: [icon], ...share }],
  );
}

function keyOf(found: FoundColor): string {
  const { within, written, channels, alpha, role, isReference, defines } = found;
  const text = found.role === 'text' ? [found.backdrop, found.sizePt, found.bold] : [];
  const area = found.place.kind === 'area' ? found.place.page : '';
  return JSON.stringify([within, written, channels, alpha, role, isReference, defines, area, text]);
}

function toUse(found: FoundColor, anchor: string): ColorUse & { places: [Location, ...Location[]] } {
  const base = {
    kind: 'color' as const,
    anchor,
    within: found.within,
    places: [found.place] as [Location, ...Location[]],
    count: 1,
    written: found.written,
    color: { space: 'srgb' as const, components: found.channels, alpha: found.alpha },
    ...(found.isReference === true && { reference: 'judged-at-definition' as const }),
    ...(found.defines !== undefined && { defines: found.defines }),
  };
  if (found.role !== 'text') return { ...base, role: found.role };
  const { backdrop, sizePt, bold } = found;
  return {
    ...base,
    role: 'text',
    backdrop,
    ...(sizePt !== undefined && { sizePt }),
    ...(bold !== undefined && { bold }),
  };
}

function toKey({ color }: ColorUse): string {
  return color.space === 'spot' ? color.names.join() : color.components.join();
}
