import { writeHex, type ScreenColor } from '@brandlint/core';
import type { ColorProfile } from './model/figma-document.ts';
import type { FigmaColor } from './model/figma-paint.ts';

/** A colour of the document as core takes it, and as it is written: one object for each colour, however often it occurs. */
export type BookedColor = { color: ScreenColor; written: string };

/** Turns a colour of a document, at an opacity, into core's; `null` where its numbers are none, or are beyond 0–1. */
export type ColorBook = (color: FigmaColor | null, opacity: number) => BookedColor | null;

type Entry = BookedColor & { r: number; g: number; b: number; alpha: number; next: Entry | undefined };

/** What a number may be beyond 0–1, as 32-bit numbers are. */
const tolerance = 1e-4;

/** Makes the book of the colours of one document. */
export function createColorBook(profile: ColorProfile): ColorBook {
  const entries = new Map<number, Entry>();
  const isWide = profile === 'display-p3';

  return (color, opacity) => {
    if (color === null) return null;
    const { r, g, b } = color;
    const alpha = color.a * opacity;
    const key = r + 3 * g + 7 * b + 13 * alpha;
    const first = entries.get(key);
    for (let entry = first; entry; entry = entry.next)
      if (entry.r === r && entry.g === g && entry.b === b && entry.alpha === alpha) return entry;
    // Written so that what is no number fails.
    if (!(inRange(r) && inRange(g) && inRange(b) && inRange(alpha))) return null;
    const components = [clamp(r), clamp(g), clamp(b)] as const;
    const screen: ScreenColor = { space: isWide ? 'display-p3' : 'srgb', components, alpha: clamp(alpha) };
    const written = isWide ? writeWide(components, clamp(alpha)) : writeRgb(components, clamp(alpha));
    const entry: Entry = { color: screen, written, r, g, b, alpha, next: first };
    entries.set(key, entry);
    return entry;
  };
}

function inRange(value: number): boolean {
  return value >= -tolerance && value <= 1 + tolerance;
}

function clamp(value: number): number {
  return value <= 0 ? 0 : value >= 1 ? 1 : value;
}

/** As Figma shows it: rounded to 8 bits. */
function writeRgb(components: readonly [number, number, number], alpha: number): string {
  const hex = writeHex(components);
  return alpha === 1 ? hex : hex + writeHex([alpha, 0, 0]).slice(1, 3);
}

function writeWide(components: readonly [number, number, number], alpha: number): string {
  const numbers = components.map(round).join(' ');
  return alpha === 1 ? `color(display-p3 ${numbers})` : `color(display-p3 ${numbers} / ${round(alpha)})`;
}

function round(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
