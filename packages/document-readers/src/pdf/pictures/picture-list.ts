import {
  emptyFingerprint,
  extendFingerprint,
  writeFingerprint,
  type Backdrop,
  type GapList,
  type IconName,
  type IconUse,
  type Picture,
} from '@brandlint/core';
import { PlaceSpread, toLocation } from '../aggregate/place-spread.ts';
import type { PageBox } from '../model/mark.ts';
import type { Structure } from '../model/page-sink.ts';
import { lineageOf, type FindElement } from '../text/read-structure.ts';
import { itemRoles } from '../text/structure-roles.ts';

/** So many different pictures of a file are looked at. */
export const mostPictures = 500;

type OpenIcon = { use: Omit<IconUse, 'places' | 'count'>; places: PlaceSpread; count: number };

/** What is found of a picture before it is known whether it was met before. */
export type Found = Pick<IconUse, 'carrier' | 'ownColors'> &
  Partial<Pick<IconUse, 'size' | 'matrix' | 'paint'>> & {
    key: string | null;
    box: PageBox;
    within: readonly string[];
    structure: Structure | null;
    backdrop: Backdrop;
  };

/** The pictures of a file, each kept once, and where each is seen. */
export class PictureList {
  readonly #gaps: GapList;
  readonly #findElement: FindElement | null;
  readonly #pictures = new Map<string, Picture>();
  readonly #icons = new Map<string, OpenIcon>();

  constructor(gaps: GapList, findElement: FindElement | null) {
    this.#gaps = gaps;
    this.#findElement = findElement;
  }

  /** Whether one more picture can be looked at; that it cannot is noted. */
  hasRoom(): boolean {
    if (this.#pictures.size < mostPictures) return true;
    this.#gaps.add(tooManyPictures);
    return false;
  }

  /** The key under which the picture is kept; `null` where there are too many. */
  keep(
    text: string,
    place: Picture['place'],
    content: Extract<Picture, { kind: 'inside' }>['content'],
  ): string | null {
    const key = `inside:${writeFingerprint(extendFingerprint(emptyFingerprint, text))}`;
    if (this.#pictures.has(key)) return key;
    if (!this.hasRoom()) return null;
    this.#pictures.set(key, { key, place, kind: 'inside', content });
    return key;
  }

  /** Gives the anchor of the icon use that it becomes a place of; `undefined` where there are too many. */
  add({ key, box, within, structure, ...found }: Found): string | undefined {
    if (key === null && this.#icons.size >= mostPictures) return undefined;
    const element = structure && this.#findElement?.(structure);
    const lineage = element ? [...lineageOf(element)] : [];
    const figure = lineage.find(({ role, alt }) => role === 'Figure' || alt !== undefined);
    const label = figure ? (figure.alt ?? figure.actualText ?? '') : null;
    const names: IconName[] = [
      ...(label === null || label === '' ? [] : [{ from: 'alternative' as const, text: label }]),
      ...within
        .filter((one) => one.startsWith('layer: '))
        .map((one) => ({ from: 'layer' as const, text: one.slice(7) })),
    ];
    // In the same place on another page it is the same, such as a logo in a corner; elsewhere it has another neighbour.
    const sort = [
      key,
      label,
      Math.round(box.x),
      Math.round(box.y),
      Math.round(box.width),
      Math.round(box.height),
    ];
    const id = JSON.stringify([...sort, lineage[0]?.id ?? '', key === null ? box.page : '']);
    let open = this.#icons.get(id);
    if (!open) {
      if (this.#icons.size >= 10 * mostPictures) {
        this.#gaps.add(tooManyPictures);
        return undefined;
      }
      open = {
        use: {
          kind: 'icon',
          anchor: `page ${box.page} picture ${key ?? ''} at ${Math.round(box.x)} ${Math.round(box.y)}`,
          within,
          written: label ?? '',
          names,
          label,
          exposure: figure ? 'exposed' : 'unknown',
          artwork: key,
          containers: lineage
            .filter(({ role }) => itemRoles.has(role))
            .map(({ id: number }) => `element ${number}`),
          box: toBox(box),
          ...found,
        },
        places: new PlaceSpread(),
        count: 0,
      };
      this.#icons.set(id, open);
    }
    open.count++;
    open.places.add(box);
    return open.use.anchor;
  }

  toUses(): IconUse[] {
    return [...this.#icons.values()].map(({ use, places, count }) => {
      const [first = toLocation(use.box ?? nowhere), ...rest] = places.toArray();
      return { ...use, places: [first, ...rest], count };
    });
  }

  toPictures(): Picture[] {
    return [...this.#pictures.values()];
  }
}

const nowhere: PageBox = { page: 1, x: 0, y: 0, width: 0, height: 0 };

function toBox(box: PageBox): PageBox {
  const { page, x, y, width, height } = toLocation(box);
  return { page, x, y, width, height };
}

const tooManyPictures = {
  kind: 'unjudged',
  code: 'too-many-pictures',
  reason: `pictures beyond the first ${mostPictures} are not looked at`,
} as const;
