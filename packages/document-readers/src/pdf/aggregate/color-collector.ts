import type { Backdrop, Color, ColorUse, GapList, PlainRole } from '@brandlint/core';
import type { MarkRole, PageBox } from '../model/mark.ts';
import type { MarkKind } from '../model/page-sink.ts';
import { PlaceSpread } from './place-spread.ts';
import { writePaint } from './write-paint.ts';

/** How many different uses of colour are told apart in one file. */
const mostUses = 20_000;
/** How many kinds of marks are known by their identity at a time: a page of a million colours has as many kinds. */
const mostKnown = 20_000;
/** So many ways of being contained are told apart for one colour; a file of forms within forms has as many as marks. */
const mostOwners = 32;

type Entry = {
  color: Color;
  kind: MarkKind;
  backdrop: Backdrop | null;
  /** What all of its places lie in. */
  within: readonly string[];
  anchor: string;
  count: number;
  places: PlaceSpread;
};

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
  readonly #entries = new Map<string, Entry>();
  /** How the colours of all entries are written: what is written otherwise is none of them. */
  readonly #written = new Set<string>();
  /** By what marks share, so that most marks are one look-up. */
  #known = new Map<MarkKind, Map<string, Entry>>();
  readonly #owners = new Map<string, Set<string>>();
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
    const beneath = backdrop?.kind === 'colors' ? keyOfBackdrop(backdrop) : '';
    const entry = this.#known.get(kind)?.get(beneath) ?? this.#learn(kind, backdrop, beneath);
    if (!entry) {
      this.#gaps.add(tooManyColors, { kind: 'area', ...box });
      return;
    }
    entry.count++;
    entry.places.add(box);
  }

  /** What is known of marks by their identity holds for one page. */
  endPage(): void {
    this.#known.clear();
  }

  toUses(): ColorUse[] {
    return [...this.#entries.values()].flatMap(toUse);
  }

  #learn(kind: MarkKind, backdrop: Backdrop | null, beneath: string): Entry | null {
    const entry = this.#find(kind, backdrop, beneath);
    if (!entry) return null;
    let known = this.#known.get(kind);
    if (!known) {
      if (this.#known.size >= mostKnown) this.#known.clear();
      this.#known.set(kind, (known = new Map<string, Entry>()));
    }
    known.set(beneath, entry);
    return entry;
  }

  #find(kind: MarkKind, backdrop: Backdrop | null, beneath: string): Entry | null {
    const isFull = this.#entries.size >= mostUses;
    if (isFull && !this.#written.has(kind.written)) return null;
    const sort = [kind.role, kind.written, kind.space, kind.alpha, kind.overprint, beneath].join('\n');
    const sortKey = `${sort}\n${JSON.stringify(kind.color)}${backdrop?.kind === 'colors' ? sizeKey(kind) : ''}`;
    const owner = this.#ownerOf(sortKey, kind);
    const key = `${sortKey}\n${owner.join('\n')}`;
    const before = this.#entries.get(key);
    if (before) {
      if (before.kind.within !== kind.within) {
        const inside = new Set(kind.within);
        before.within = before.within.filter((container) => inside.has(container));
      }
      return before;
    }
    if (isFull) return null;
    const entry: Entry = {
      color: this.#toColor(kind),
      kind,
      backdrop,
      within: kind.within,
      anchor: toAnchor(kind, owner, backdrop),
      count: 0,
      places: new PlaceSpread(),
    };
    this.#entries.set(key, entry);
    this.#written.add(kind.written);
    return entry;
  }

  #ownerOf(sort: string, { within }: MarkKind): readonly string[] {
    const owner = within.filter(isOwner);
    if (owner.length === 0) return owner;
    let owners = this.#owners.get(sort);
    if (!owners) this.#owners.set(sort, (owners = new Set()));
    const name = owner.join('\n');
    if (owners.has(name)) return owner;
    if (owners.size >= mostOwners) return owner.filter((container) => container.startsWith('layer: '));
    owners.add(name);
    return owner;
  }

  #toColor({ color, alpha }: MarkKind): Color {
    const profile = this.#profile;
    const painted = { ...color, alpha: (color.alpha ?? 1) * alpha };
    const isInk = painted.space === 'cmyk' || painted.space === 'gray';
    return isInk && profile !== undefined ? { profile, ...painted } : painted;
  }
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

/** The size of text decides about its contrast, and about nothing else. */
function sizeKey({ sizePt, bold }: MarkKind): string {
  return ` ${sizePt === undefined ? 'any' : Math.round(sizePt)} pt${bold === true ? ' bold' : ''}`;
}

function keyOfBackdrop(backdrop: Backdrop): string {
  return JSON.stringify(backdrop.kind === 'colors' ? backdrop.colors : backdrop.reason);
}

function toAnchor(kind: MarkKind, owner: readonly string[], backdrop: Backdrop | null): string {
  const { role, written, space, overprint } = kind;
  const words = [`${role} ${written}`];
  if (/\bsc?n?$/i.test(written)) words.push(`in ${space}`);
  if (overprint) words.push('overprinting');
  if (backdrop?.kind === 'colors') words.push(`of${sizeKey(kind)} on ${keyOfBackdrop(backdrop)}`);
  return [words.join(' '), ...owner].join(', ');
}

function toUse({ color, kind, backdrop, within, anchor, count, places }: Entry): ColorUse[] {
  const [first, ...rest] = places.toArray();
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
  };
  if (role !== 'text') return [{ ...base, role: plainRoles[role] }];
  const size = {
    ...(sizePt !== undefined && { sizePt: Math.round(sizePt) }),
    ...(bold !== undefined && { bold }),
  };
  if (backdrop?.kind !== 'colors')
    return [
      { ...base, role, backdrop: backdrop ?? { kind: 'unknown', reason: 'inks have no contrast ratio' } },
    ];
  return [{ ...base, role, backdrop, ...size }];
}
