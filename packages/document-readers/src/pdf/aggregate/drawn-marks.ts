import type { Drawn } from '@brandlint/core';
import type { PageBox } from '../model/mark.ts';
import { toLocation, type AreaLocation } from './place-spread.ts';

/** So many boxes are kept of the marks of one colour in one icon, to know them among the places. */
const mostBoxes = 400;

/** The marks of one colour that are parts of the same icons. */
export class DrawnMarks {
  readonly #icons: readonly string[];
  readonly #boxes = new Set<string>();
  #count = 0;

  constructor(icons: readonly string[]) {
    this.#icons = icons;
  }

  add(box: PageBox): void {
    this.#count++;
    if (this.#boxes.size >= mostBoxes) return;
    this.#boxes.add(nameBox(toLocation(box)));
  }

  /** How often the colour is drawn there, and which of its places that are kept. */
  toDrawn(places: readonly AreaLocation[]): Drawn {
    const inside = [...places.keys()].filter((at) => {
      const place = places[at];
      return place !== undefined && this.#boxes.has(nameBox(place));
    });
    return { icons: this.#icons, count: this.#count, places: inside };
  }
}

function nameBox({ page, x, y, width, height }: AreaLocation): string {
  return [page, x, y, width, height].join(' ');
}
