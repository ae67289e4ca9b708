import {
  writeValue,
  type Color,
  type ColorUse,
  type GapList,
  type Location,
  type PlainRole,
  type TextUse,
  type Use,
} from '@brandlint/core';
import { limits } from '../archive/limits.ts';
import { SwatchPages } from './swatch-pages.ts';
import type { Swatch, Swatches } from './swatch.ts';
import { tintColor } from './tint-color.ts';

/** How many places a use keeps. */
const mostPlaces = 100;

/** Where something stands in a document. */
export type IdmlPlace = { within: readonly string[]; location: Location; anchor: string };

/** A swatch as something is painted with it; tint and alpha 0–1. */
export type IdmlPaint = { swatch: string; tint: number; alpha: number; role: PlainRole | 'text' };

type Entry = ColorUse & { places: [Location, ...Location[]] };

/** What is painted with no swatch names this one, which a document need not list. */
const none = 'Swatch/None';

/** Collects the uses of a document; what is painted alike in the same containers is one use with a count. */
export class IdmlCollector {
  readonly #swatches: Swatches;
  readonly #gaps: GapList;
  readonly #colors = new Map<string, Entry>();
  readonly #texts: TextUse[] = [];
  /** Swatches that something is painted with, and on which pages. */
  readonly #shown = new Map<string, SwatchPages>();

  constructor(swatches: Swatches, gaps: GapList) {
    this.#swatches = swatches;
    this.#gaps = gaps;
  }

  addPaint(paint: IdmlPaint, place: IdmlPlace): void {
    if (paint.tint <= 0 || paint.alpha <= 0 || paint.swatch === none) return;
    const swatch = this.#swatches.get(paint.swatch);
    if (!swatch) {
      // InDesign names what is not there, such as the absence of a style, in the same attributes.
      if (!paint.swatch.includes('/')) return;
      const reason = `the swatch ${quote(paint.swatch)} is not in the document`;
      this.#gaps.add({ kind: 'unjudged', code: 'unresolved-swatch', reason }, place.location);
      return;
    }
    this.#show(swatch.id).add(place.within);
    if (swatch.kind === 'gradient') {
      for (const stop of swatch.stops) {
        // A stop is a colour: of gradients in gradients there are none.
        if (this.#swatches.get(stop)?.kind !== 'gradient') {
          this.addPaint({ ...paint, swatch: stop, role: 'stop' }, place);
        }
      }
    } else if (swatch.kind === 'unknown') this.#addUnknown(swatch, swatch.reason, place);
    else if (swatch.kind === 'color') this.#addColor(swatch, swatch.color, paint, place);
  }

  addText(use: TextUse): void {
    if (use.text.trim() !== '' && !this.#isFull()) this.#texts.push(use);
  }

  /** All uses: first what the swatches define, each once, then what is painted with them, then texts. */
  toUses(): Use[] {
    return [...this.#toDefinitions(), ...this.#colors.values(), ...this.#texts];
  }

  #addUnknown(swatch: Swatch, reason: string, { location }: IdmlPlace): void {
    const gap = `the swatch ${quote(swatch.name || swatch.id)} ${reason}`;
    this.#gaps.add({ kind: 'unjudged', code: 'unknown-swatch', reason: gap }, location);
  }

  #addColor(swatch: Swatch, color: Color, { tint, alpha, role }: IdmlPaint, place: IdmlPlace): void {
    const isWhole = tint >= 1 && alpha >= 1;
    const key = JSON.stringify([swatch.id, tint, alpha, role, place.within]);
    const known = this.#colors.get(key);
    if (known) {
      known.count++;
      if (known.places.length < mostPlaces) known.places.push(place.location);
      return;
    }
    if (this.#isFull()) return;
    const percent = (part: number) => `${Math.round(part * 1000) / 10} %`;
    const name = swatch.name || writeValue(color);
    const written = [
      name,
      tint < 1 ? ` (${percent(tint)})` : '',
      alpha < 1 ? ` at ${percent(alpha)}` : '',
    ].join('');
    const tinted = tintColor(color, tint);
    const places: [Location, ...Location[]] = [place.location];
    const base = {
      kind: 'color' as const,
      anchor: `${place.anchor} ${role} ${written}`,
      within: place.within,
      places,
      count: 1,
      written,
      color: alpha < 1 ? { ...tinted, alpha: (tinted.alpha ?? 1) * alpha } : tinted,
      ...(isWhole && { reference: 'judged-at-definition' as const }),
    };
    const backdrop = { kind: 'unknown' as const, reason: 'what lies beneath text is not worked out in IDML' };
    this.#colors.set(key, role === 'text' ? { ...base, role, backdrop } : { ...base, role });
  }

  #toDefinitions(): ColorUse[] {
    for (const swatch of this.#swatches.values()) {
      const shown = this.#shown.get(swatch.id);
      if (swatch.kind === 'color' && swatch.base !== undefined && shown) this.#show(swatch.base).join(shown);
    }
    return [...this.#swatches.values()].flatMap((swatch): ColorUse[] => {
      if (swatch.kind !== 'color') return [];
      const { id, name, color } = swatch;
      const shown = this.#shown.get(id);
      const isUnused = !shown;
      // Where nothing is painted with what stands in no list of swatches, nobody meets it.
      if (isUnused && (name === '' || swatch.isListed === false)) return [];
      const label = name === '' ? writeValue(color) : name;
      return [
        {
          kind: 'color',
          role: 'definition',
          anchor: `swatch ${id}`,
          within: [`swatch: ${label}`],
          places: [
            {
              kind: 'node',
              nodeId: 'Resources/Graphic.xml',
              property: ['color'],
              path: ['Swatches', label, ...(shown?.toWords() ?? [])],
            },
          ],
          count: 1,
          written: writeValue(color.space === 'spot' ? color.alternate : color),
          color,
          ...(name !== '' && { defines: name }),
          ...(isUnused && { isUnused: true as const }),
        },
      ];
    });
  }

  #show(swatch: string): SwatchPages {
    let pages = this.#shown.get(swatch);
    if (!pages) this.#shown.set(swatch, (pages = new SwatchPages()));
    return pages;
  }

  #isFull(): boolean {
    if (this.#colors.size + this.#texts.length < limits.uses) return false;
    const reason = `it holds more than ${limits.uses} colours and texts; only these were read`;
    this.#gaps.add({ kind: 'unreadable', code: 'too-many-uses', reason });
    return true;
  }
}

function quote(name: string): string {
  return `“${name.slice(0, 100)}”`;
}
