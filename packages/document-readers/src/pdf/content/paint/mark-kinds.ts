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

type Last = { ink: Ink; manner: Manner; kind: MarkKind };

/** Makes the kinds of marks of a page, each once. */
export class MarkKinds {
  readonly #kinds = new Map<Ink, Map<Within, Map<string, MarkKind>>>();
  readonly #last = new Map<MarkRole, Last>();

  find(ink: Ink, manner: Manner): MarkKind {
    const last = this.#last.get(manner.role);
    if (last?.ink === ink && isSame(last.manner, manner)) return last.kind;
    const ofInk = this.#kinds.get(ink) ?? new Map<Within, Map<string, MarkKind>>();
    this.#kinds.set(ink, ofInk);
    const kinds = ofInk.get(manner.within) ?? new Map<string, MarkKind>();
    ofInk.set(manner.within, kinds);
    const { role, unseen, alpha, overprint, isBlended, sizePt, bold } = manner;
    const key = `${role} ${unseen ?? ''} ${alpha} ${String(overprint)} ${String(isBlended)} ${sizePt} ${String(bold)}`;
    const kind = kinds.get(key) ?? toKind(ink, manner);
    kinds.set(key, kind);
    this.#last.set(role, { ink, manner: { ...manner }, kind });
    return kind;
  }
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
    one.within === other.within &&
    one.unseen === other.unseen &&
    one.alpha === other.alpha &&
    one.overprint === other.overprint &&
    one.isBlended === other.isBlended &&
    one.sizePt === other.sizePt &&
    one.bold === other.bold
  );
}
