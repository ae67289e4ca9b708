import type { Backdrop, Color, ColorUse, GapList, PlainRole } from '@brandlint/core';
import type { MarkRole, PageBox } from '../model/mark.ts';
import type { MarkKind } from '../model/page-sink.ts';
import { DrawnMarks } from './drawn-marks.ts';
import { PlaceSpread } from './place-spread.ts';
import { writePaint } from './write-paint.ts';

/** How many different uses of colour are told apart in one file. */
const mostUses = 20_000;
/** How many kinds of marks are known by their identity at a time: a page of a million colours has as many kinds. */
const mostKnown = 20_000;
/** So many sorts of one colour are looked through, such as texts on as many grounds; of more, the rest is found by its key. */
const mostAlike = 64;
/** In so many different icons one colour is told to be drawn; where it is drawn in others, it is judged. */
const mostDrawn = 1_000;
/** So many ways of being contained are told apart for one colour; a file of forms within forms has as many as marks. */
const mostOwners = 32;

type Entry = {
  color: Color;
  kind: MarkKind;
  backdrop: Backdrop | null;
  /** What all of its places lie in, and what the last of them lay in. */
  within: readonly string[];
  latest: readonly string[];
  anchor: string;
  count: number;
  places: PlaceSpread;
  /** How much of it is drawn in icons, by their anchors. */
  drawn: Map<string, DrawnMarks>;
};

/** All that is painted alike, by what it belongs to. */
type Sort = { owners: Set<string>; entries: Map<string, Entry> };

/** A sort by what is looked at first, without it being written down. */
type KnownSort = { kind: MarkKind; beneath: string; size: string; sort: Sort };

const plainRoles: Readonly<Record<Exclude<MarkRole, 'text'>, PlainRole>> = {
  fill: 'fill',
  stroke: 'stroke',
  stop: 'stop',
  image: 'fill',
  stencil: 'fill',
};

/**
 * Collects what is painted by what it is: colour, role, owner, overprint and backdrop. A million marks of one sort are one
 * use, with an exact count.
 */
export class ColorCollector {
  readonly #entries: Entry[] = [];
  /** By how they are written. */
  readonly #sorts = new Map<string, Sort>();
  /** Colours of a file are one object each, so that most kinds are found by them. */
  readonly #byColor = new Map<Color, KnownSort[]>();
  readonly #backdropKeys = new WeakMap<Color, string>();
  /** How the colours of all entries are written: what is written otherwise is none of them. */
  readonly #written = new Set<string>();
  /** By what marks share, so that most marks are one look-up. */
  readonly #known = new Map<MarkKind, Entry>();
  readonly #gaps: GapList;
  readonly #profile: string | undefined;

  /** `profile`: what the file says its inks are meant for. */
  constructor(gaps: GapList, profile: string | undefined) {
    this.#gaps = gaps;
    this.#profile = profile;
  }

  /** `backdrop` is given for text alone. */
  add(kind: MarkKind, box: PageBox, backdrop: Backdrop | null): void {
    if (kind.unseen !== null) {
      if (kind.unseen === 'optional-content') this.#gaps.add(hiddenLayer);
      return;
    }
    const known = backdrop === null ? this.#known.get(kind) : undefined;
    const entry = known ?? this.#find(kind, backdrop);
    if (!entry) {
      this.#gaps.add(tooManyColors, { kind: 'area', ...box });
      return;
    }
    if (!known && backdrop === null) {
      if (this.#known.size >= mostKnown) this.#known.clear();
      this.#known.set(kind, entry);
    }
    entry.count++;
    entry.places.add(box);
  }

  /** Takes down that a mark of the page which is being read is a part of icons; `box` is that of the whole path. */
  addDrawn(kind: MarkKind, box: PageBox, icons: readonly string[]): void {
    const drawn = this.#known.get(kind)?.drawn;
    if (!drawn || kind.role === 'stop') return;
    const key = icons.join('\n');
    let marks = drawn.get(key);
    if (!marks) {
      if (drawn.size >= mostDrawn) return;
      drawn.set(key, (marks = new DrawnMarks(icons)));
    }
    marks.add(box);
  }

  /** What is known of marks by their identity holds for one page. */
  endPage(): void {
    this.#known.clear();
  }

  toUses(): ColorUse[] {
    return this.#entries.flatMap(toUse);
  }

  #find(kind: MarkKind, backdrop: Backdrop | null): Entry | null {
    const isFull = this.#entries.length >= mostUses;
    if (isFull && !this.#written.has(kind.written)) return null;
    const sort = this.#sortOf(kind, backdrop, isFull);
    if (!sort) return null;
    const owner = ownerOf(sort, kind);
    const key = owner.join('\n');
    const before = sort.entries.get(key);
    if (before) {
      if (before.latest !== kind.within) narrow(before, kind.within);
      return before;
    }
    if (isFull) return null;
    const entry: Entry = {
      color: this.#toColor(kind),
      kind,
      backdrop,
      within: kind.within,
      latest: kind.within,
      anchor: toAnchor(kind, owner, backdrop),
      count: 0,
      places: new PlaceSpread(),
      drawn: new Map(),
    };
    sort.entries.set(key, entry);
    this.#entries.push(entry);
    this.#written.add(kind.written);
    return entry;
  }

  /** `undefined` where there is no room for another. */
  #sortOf(kind: MarkKind, backdrop: Backdrop | null, isFull: boolean): Sort | undefined {
    const beneath = backdrop?.kind === 'colors' ? this.#keyOfBackdrop(backdrop) : '';
    const size = sizeKey(kind, backdrop);
    let alike = this.#byColor.get(kind.color);
    for (const known of alike ?? []) if (isSameSort(known, kind, beneath, size)) return known.sort;
    const { role, written, space, alpha, overprint, color } = kind;
    const start = [role, written, space, alpha, overprint, beneath].join('\n');
    const key = `${start}\n${JSON.stringify(color)}${size}`;
    let sort = this.#sorts.get(key);
    if (!sort) {
      if (isFull) return undefined;
      sort = { owners: new Set(), entries: new Map() };
      this.#sorts.set(key, sort);
    }
    if (!alike) {
      if (this.#byColor.size >= mostKnown) this.#byColor.clear();
      this.#byColor.set(color, (alike = []));
    }
    if (alike.length < mostAlike) alike.push({ kind, beneath, size, sort });
    return sort;
  }

  #keyOfBackdrop({ colors }: Extract<Backdrop, { kind: 'colors' }>): string {
    const [only] = colors;
    if (colors.length > 1) return JSON.stringify(colors);
    let key = this.#backdropKeys.get(only);
    if (key === undefined) this.#backdropKeys.set(only, (key = JSON.stringify(colors)));
    return key;
  }

  #toColor({ color, alpha }: MarkKind): Color {
    const profile = this.#profile;
    const painted = { ...color, alpha: (color.alpha ?? 1) * alpha };
    const isInk = painted.space === 'cmyk' || painted.space === 'gray';
    return isInk && profile !== undefined ? { profile, ...painted } : painted;
  }
}

function isSameSort(known: KnownSort, kind: MarkKind, beneath: string, size: string): boolean {
  const { role, written, space, alpha, overprint } = known.kind;
  return (
    role === kind.role &&
    alpha === kind.alpha &&
    overprint === kind.overprint &&
    known.size === size &&
    known.beneath === beneath &&
    written === kind.written &&
    space === kind.space
  );
}

/** What all of its places lie in, with one more. */
function narrow(entry: Entry, within: readonly string[]): void {
  entry.latest = within;
  if (entry.within.every((container) => within.includes(container))) return;
  entry.within = entry.within.filter((container) => within.includes(container));
}

function ownerOf({ owners }: Sort, { within }: MarkKind): readonly string[] {
  const owner = within.filter(isOwner);
  if (owner.length === 0) return owner;
  const name = owner.join('\n');
  if (owners.has(name)) return owner;
  if (owners.size >= mostOwners) return owner.filter((container) => container.startsWith('layer: '));
  owners.add(name);
  return owner;
}

const hiddenLayer = {
  kind: 'unjudged',
  code: 'hidden-layer',
  reason: 'what lies on layers that are switched off is not judged',
} as const;

const tooManyColors = {
  kind: 'unjudged',
  code: 'too-many-colors',
  reason: `colours beyond the first ${mostUses.toLocaleString('en')} sorts of them are not judged`,
} as const;

/** What may belong to somebody: artwork that was placed as a whole, and layers. */
function isOwner(container: string): boolean {
  return container.startsWith('layer: ') || container.startsWith('form: ');
}

/** The size of text decides about its contrast, and about black of several inks, which blurs where it is small. */
function sizeKey(kind: MarkKind, backdrop: Backdrop | null): string {
  if (backdrop?.kind !== 'colors' && !isMixedBlack(kind)) return '';
  const { sizePt, bold } = kind;
  return ` ${sizePt === undefined ? 'any' : Math.round(sizePt)} pt${bold === true ? ' bold' : ''}`;
}

function isMixedBlack({ role, color }: MarkKind): boolean {
  if (role !== 'text' || color.space !== 'cmyk') return false;
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = color.components;
  return black > 0 && cyan + magenta + yellow > 0;
}

function toAnchor(kind: MarkKind, owner: readonly string[], backdrop: Backdrop | null): string {
  const { role, written, space, overprint } = kind;
  const words = [`${role} ${written}`];
  if (/\bsc?n?$/i.test(written)) words.push(`in ${space}`);
  if (overprint) words.push('overprinting');
  const size = sizeKey(kind, backdrop);
  if (backdrop?.kind === 'colors') words.push(`of${size} on ${JSON.stringify(backdrop.colors)}`);
  else if (size !== '') words.push(`of${size}`);
  return [words.join(' '), ...owner].join(', ');
}

function toUse({ color, kind, backdrop, within, anchor, count, places, drawn }: Entry): ColorUse[] {
  const kept = places.toArray();
  const [first, ...rest] = kept;
  if (!first) return [];
  const { role, sizePt, bold } = kind;
  const base = {
    kind: 'color' as const,
    anchor,
    within,
    places: [first, ...rest] as const,
    count,
    written: writePaint(color),
    color,
    ...(drawn.size > 0 && { drawn: [...drawn.values()].map((marks) => marks.toDrawn(kept)) }),
  };
  if (role !== 'text') return [{ ...base, role: plainRoles[role] }];
  const size = {
    ...(sizePt !== undefined && { sizePt: Math.round(sizePt) }),
    ...(bold !== undefined && { bold }),
  };
  if (backdrop?.kind !== 'colors')
    return [
      {
        ...base,
        role,
        backdrop: backdrop ?? { kind: 'unknown', reason: 'inks have no contrast ratio' },
        ...(isMixedBlack(kind) && size),
      },
    ];
  return [{ ...base, role, backdrop, ...size }];
}
