import type { MarkRole, Unseen } from '../../model/mark.ts';
import type { MarkKind } from '../../model/page-sink.ts';
import type { Within } from '../state/within.ts';
import type { Ink } from './ink.ts';

/** How something is painted, apart from its ink. */
export type Manner = {
  role: MarkRole;
  unseen: Unseen | null;
  alpha: number;
  overprint: boolean;
  isBlended: boolean;
  within: Within;
  /** 0 where it is no text. */
  sizePt: number;
  bold: boolean;
};

type Made = { manner: Manner; kind: MarkKind };
/** Most inks are used in few manners: only where there are more, they are looked up. */
type OfInk = { few: Made[]; others: Map<Within, Map<string, MarkKind>> | null };

const mostKinds = 20_000;
const mostFew = 6;

/** Makes the kinds of marks of a page, each once; of pages with tens of thousands of them, some again. */
export class MarkKinds {
  readonly #kinds = new Map<Ink, OfInk>();
  #count = 0;

  /** `manner` is copied where it is kept. */
  find(ink: Ink, manner: Manner): MarkKind {
    const ofInk = this.#kinds.get(ink);
    if (ofInk !== undefined) {
      const { few } = ofInk;
      for (let at = 0; at < few.length; at++) {
        const made = few[at];
        if (made !== undefined && isSame(made.manner, manner)) return made.kind;
      }
      const known = ofInk.others?.get(manner.within)?.get(keyOf(manner));
      if (known !== undefined) return known;
    }
    const kind = toKind(ink, manner);
    this.#add(ink, { ...manner }, kind, ofInk);
    return kind;
  }

  #add(ink: Ink, manner: Manner, kind: MarkKind, ofInk: OfInk | undefined): void {
    if (++this.#count > mostKinds) {
      this.#kinds.clear();
      this.#count = 1;
    }
    if (ofInk === undefined || this.#count === 1) {
      this.#kinds.set(ink, { few: [{ manner, kind }], others: null });
      return;
    }
    if (ofInk.few.length < mostFew) {
      ofInk.few.push({ manner, kind });
      return;
    }
    ofInk.others ??= new Map();
    const kinds = ofInk.others.get(manner.within) ?? new Map<string, MarkKind>();
    ofInk.others.set(manner.within, kinds.set(keyOf(manner), kind));
  }
}

function keyOf({ role, unseen, alpha, overprint, isBlended, sizePt, bold }: Manner): string {
  return [role, unseen, alpha, overprint, isBlended, sizePt, bold].join(' ');
}

function toKind(ink: Ink, manner: Manner): MarkKind {
  const { role, unseen, alpha, overprint, isBlended, within, sizePt, bold } = manner;
  return {
    role,
    color: ink.color,
    space: ink.space,
    written: ink.written,
    unseen,
    overprint,
    alpha,
    isBlended,
    within: within.names,
    ...(role === 'text' && { sizePt, bold }),
  };
}

function isSame(one: Manner, other: Manner): boolean {
  return (
    one.role === other.role &&
    one.within === other.within &&
    one.unseen === other.unseen &&
    one.alpha === other.alpha &&
    one.overprint === other.overprint &&
    one.isBlended === other.isBlended &&
    one.sizePt === other.sizePt &&
    one.bold === other.bold
  );
}
