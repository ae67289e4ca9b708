import type { PageBox } from '../model/mark.ts';

/** A place in the words of core's model. */
export type AreaLocation = {
  kind: 'area';
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
};

const mostKept = 100;
/** While reading some more are kept, so that pages that come late get their share. */
const mostHeld = 4 * mostKept;

/**
 * Keeps some of many places, spread over the pages, in bounded memory and always the same for the same places: as many of
 * each page as there is room for, the first ones first.
 */
export class PlaceSpread {
  readonly #pages = new Map<number, AreaLocation[]>();
  #held = 0;
  #perPage = mostKept;
  /** Of so many pages one is kept. */
  #stride = 1;
  #met = 0;
  #latest = 0;
  /** The places on the latest page; `undefined` where it is left out. */
  #open: AreaLocation[] | undefined;
  #isOpenKnown = false;

  add(place: PageBox): void {
    if (place.page !== this.#latest) {
      this.#latest = place.page;
      this.#met++;
      this.#isOpenKnown = false;
    }
    if (!this.#isOpenKnown) this.#openLatest();
    const places = this.#open;
    if (!places || places.length >= this.#perPage) return;
    places.push(toLocation(place));
    if (++this.#held > mostHeld) this.#thinOut();
  }

  #openLatest(): void {
    this.#isOpenKnown = true;
    this.#open = this.#pages.get(this.#latest);
    if (this.#open || (this.#met - 1) % this.#stride !== 0) return;
    this.#open = [];
    this.#pages.set(this.#latest, this.#open);
  }

  /** At most 100 places, in the order of the pages. */
  toArray(): AreaLocation[] {
    const kept: AreaLocation[] = [];
    const all = [...this.#pages.values()];
    const step = Math.max(1, all.length / mostKept);
    const chosen = all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
    for (let depth = 0; depth < this.#perPage && kept.length < mostKept; depth++) {
      for (const places of chosen) {
        const place = places[depth];
        if (place && kept.length < mostKept) kept.push(place);
      }
    }
    // The order within a page is that of painting, which sorting keeps.
    return kept.sort((one, other) => one.page - other.page);
  }

  #thinOut(): void {
    if (this.#perPage > 1) {
      this.#perPage = Math.ceil(this.#perPage / 2);
      for (const places of this.#pages.values())
        if (places.length > this.#perPage) places.length = this.#perPage;
    } else {
      this.#stride *= 2;
      [...this.#pages.keys()].forEach((page, at) => {
        if (at % 2 === 1) this.#pages.delete(page);
      });
      this.#isOpenKnown = false;
    }
    this.#held = [...this.#pages.values()].reduce((sum, places) => sum + places.length, 0);
  }
}

/** A place on a page, to a hundredth of a point. */
export function toLocation({ page, x, y, width, height }: PageBox): AreaLocation {
  return { kind: 'area', page, x: round(x), y: round(y), width: round(width), height: round(height) };
}

function round(points: number): number {
  return Math.round(points * 100) / 100 || 0;
}
