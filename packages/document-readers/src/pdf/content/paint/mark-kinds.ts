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

type Made = { ink: Ink; manner: Manner; kind: MarkKind };
/** Most inks are used in one manner: only where there is another, it is looked up. */
type OfInk = { first: Made; others: Map<Within, Map<string, MarkKind>> | null };

const mostKinds = 20_000;

/** Makes the kinds of marks of a page, each once; of pages with tens of thousands of them, some again. */
export class MarkKinds {
  readonly #kinds = new Map<Ink, OfInk>();
  readonly #last = new Map<MarkRole, Made>();
  #count = 0;

  find(ink: Ink, manner: Manner): MarkKind {
    const last = this.#last.get(manner.role);
    if (last?.ink === ink && isSame(last.manner, manner)) return last.kind;
    const ofInk = this.#kinds.get(ink);
    if (ofInk !== undefined && isSame(ofInk.first.manner, manner)) return this.#keep(ofInk.first);
    const known = ofInk?.others?.get(manner.within)?.get(keyOf(manner));
    const made = { ink, manner: { ...manner }, kind: known ?? toKind(ink, manner) };
    if (known === undefined) this.#add(made, ofInk);
    return this.#keep(made);
  }

  #add(made: Made, ofInk: OfInk | undefined): void {
    if (++this.#count > mostKinds) {
      this.#kinds.clear();
      this.#count = 1;
    }
    const { ink, manner, kind } = made;
    if (ofInk === undefined || this.#count === 1) {
      this.#kinds.set(ink, { first: made, others: null });
      return;
    }
    ofInk.others ??= new Map();
    const kinds = ofInk.others.get(manner.within) ?? new Map<string, MarkKind>();
    ofInk.others.set(manner.within, kinds.set(keyOf(manner), kind));
  }

  #keep(made: Made): MarkKind {
    this.#last.set(made.manner.role, made);
    return made.kind;
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
