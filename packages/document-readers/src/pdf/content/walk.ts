import type { MarkRole, PageBox, Unseen } from '../model/mark.ts';
import type { ActualText, MarkKind, PageSink, Structure } from '../model/page-sink.ts';
import type { Ink } from './paint/ink.ts';
import { MarkKinds, type Manner } from './paint/mark-kinds.ts';
import { PathBuffer } from './paint/path-buffer.ts';
import type { DocumentContext } from './resources/document-context.ts';
import type { InnerPaint } from './resources/pattern.ts';
import type { Scope } from './resources/scope.ts';
import type { GraphicsState } from './state/graphics-state.ts';
import type { Edges, Matrix } from './state/matrix.ts';
import type { PageSpace } from './state/page-space.ts';
import { Within } from './state/within.ts';

/** What a sequence of marked content, or what is painted as one, changes of what it is in. */
export type Surrounding = {
  within: Within;
  isHidden: boolean;
  /** Whether it decides how much is seen of something else. */
  isMask: boolean;
  structure: Structure | null;
  actualText: ActualText | null;
};

/** Runs a content stream in a walk. */
export type RunContent = (walk: Walk, bytes: Uint8Array) => void;

/** Text as it is positioned: where the next glyph goes, and where the line began. */
export type TextPlace = { matrix: Matrix; line: Matrix };

/** What interpreting carries through the streams of a page, or of a pattern or a glyph for itself. */
export class Walk {
  readonly context: DocumentContext;
  readonly sink: PageSink;
  readonly page: PageSpace;
  readonly run: RunContent;
  readonly kinds = new MarkKinds();
  readonly path = new PathBuffer();
  /** Not `null` where what is painted is only gathered, since it is repeated elsewhere. */
  readonly gathered: Map<string, InnerPaint> | null;
  /** Streams that are being painted: what would paint itself is left out. */
  readonly active: Set<string>;
  /** Groups of soft masks that were painted on this page. */
  readonly masks = new Set<string>();
  state: GraphicsState;
  stack: GraphicsState[] = [];
  skippedSaves = 0;
  scope: Scope;
  around: Surrounding;
  marked: Surrounding[] = [];
  /** The entry of the parent tree that numbers of marked content mean. */
  parents: number | null = null;
  depth: number;
  /** Set by `W`, done by what paints the path. */
  isClipPending = false;
  text: TextPlace;
  textClip: Edges | null = null;
  /** Set by `d0` and `d1`, where a glyph is drawn. */
  glyphColor: 'own' | 'given' | null = null;
  /** That of the last mark that the sink was told of. */
  latestBox: PageBox | null = null;
  readonly #faults = new Set<string>();

  constructor(
    from: Pick<Walk, 'context' | 'sink' | 'page' | 'run' | 'scope' | 'state' | 'text'> &
      Partial<Pick<Walk, 'gathered' | 'active' | 'depth'>>,
  ) {
    this.context = from.context;
    this.sink = from.sink;
    this.page = from.page;
    this.run = from.run;
    this.scope = from.scope;
    this.state = from.state;
    this.text = from.text;
    this.gathered = from.gathered ?? null;
    this.active = from.active ?? new Set();
    this.depth = from.depth ?? 0;
    this.around = {
      within: new Within([`page: ${this.page.number}`]),
      isHidden: false,
      isMask: false,
      structure: null,
      actualText: null,
    };
  }

  /** Notes once for the page what could not be read. */
  fault(code: string, reason: string, edges: Edges | null = null): void {
    const key = `${code} ${reason}`;
    if (this.#faults.has(key)) return;
    this.#faults.add(key);
    const box = edges === null || !isFinite(edges) ? null : this.toBox(edges);
    this.sink.fault({ code, reason, box });
  }

  toBox({ x0, y0, x1, y1 }: Edges): PageBox {
    return {
      page: this.page.number,
      x: x0,
      y: y0,
      width: Math.max(0, x1 - x0),
      height: Math.max(0, y1 - y0),
    };
  }

  /** What can be seen of what has these edges; the edges themselves where that is nothing. Always finite. */
  visibleBox(edges: Edges): PageBox {
    const { clip } = this.state;
    const { shown } = this.page;
    const x0 = Math.max(edges.x0, clip.x0, shown.x0);
    const y0 = Math.max(edges.y0, clip.y0, shown.y0);
    const x1 = Math.min(edges.x1, clip.x1, shown.x1);
    const y1 = Math.min(edges.y1, clip.y1, shown.y1);
    if (x1 >= x0 && y1 >= y0)
      return { page: this.page.number, x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
    return this.toBox(isFinite(edges) ? edges : nowhere);
  }

  /** Why nothing is seen of what has these edges. */
  whyUnseen(edges: Edges, alpha: number, ink: Ink | null): Unseen | null {
    if (this.around.isHidden) return 'optional-content';
    if (this.around.isMask) return 'mask';
    if (alpha === 0 || ink?.isNothing === true) return 'no-ink';
    if (this.gathered !== null) return null;
    if (isApart(edges, this.page.shown)) return 'off-page';
    if (isApart(edges, this.state.clip)) return 'clipped';
    return isApart(edges, this.page.trim) ? 'outside-trim' : null;
  }

  alphaOf(isStroke: boolean): number {
    const { state } = this;
    return state.groupAlpha * (isStroke ? state.strokeAlpha : state.fillAlpha);
  }

  get isBlended(): boolean {
    return this.state.isBlended || this.state.hasSoftMask || this.state.isGroupBlended;
  }

  /** Tells the sink of a mark in the manner of the graphics state, and gives its kind; `null` where it is only gathered. */
  mark(
    role: MarkRole,
    ink: Ink,
    isStroke: boolean,
    edges: Edges,
    isSolid: boolean,
    text: { sizePt: number; bold: boolean; isInvisible: boolean } | null = null,
  ): MarkKind | null {
    const { state } = this;
    const alpha = this.alphaOf(isStroke);
    const overprint = isStroke ? state.strokeOverprint : state.fillOverprint;
    if (this.gathered !== null) {
      this.#gather({
        role,
        ink,
        alpha,
        overprint,
        isBlended: this.isBlended,
        isHidden: this.around.isHidden,
      });
      return null;
    }
    const isInvisible = text?.isInvisible === true && !this.around.isHidden && !this.around.isMask;
    return this.#tell(ink, edges, isSolid && state.isClipLevel, {
      role,
      unseen: isInvisible ? 'invisible-text' : this.whyUnseen(edges, alpha, ink),
      alpha,
      overprint,
      isBlended: this.isBlended,
      within: this.around.within,
      sizePt: text?.sizePt ?? 0,
      bold: text?.bold ?? false,
    });
  }

  /** Tells the sink of what a pattern or a glyph paints in itself, where that stands. */
  markInner(inner: InnerPaint, isStroke: boolean, edges: Edges): MarkKind | null {
    const alpha = inner.alpha * this.alphaOf(isStroke);
    const isBlended = inner.isBlended || this.isBlended;
    if (this.gathered !== null) {
      this.#gather({ ...inner, alpha, isBlended, isHidden: inner.isHidden || this.around.isHidden });
      return null;
    }
    return this.#tell(inner.ink, edges, false, {
      role: inner.role,
      unseen: inner.isHidden ? 'optional-content' : this.whyUnseen(edges, alpha, inner.ink),
      alpha,
      overprint: inner.overprint,
      isBlended,
      within: this.around.within,
      sizePt: 0,
      bold: false,
    });
  }

  #tell(ink: Ink, edges: Edges, isSolid: boolean, manner: Manner): MarkKind {
    const kind = this.kinds.find(ink, manner);
    this.latestBox = this.visibleBox(edges);
    this.sink.mark(kind, this.latestBox, isSolid);
    return kind;
  }

  #gather(inner: InnerPaint): void {
    if (this.gathered === null || this.gathered.size >= 64) return;
    const { role, ink, alpha, overprint, isBlended, isHidden } = inner;
    const key = [role, ink.space, ink.written, alpha, overprint, isBlended, isHidden].join(' ');
    if (!this.gathered.has(key)) this.gathered.set(key, inner);
  }
}

const nowhere: Edges = { x0: 0, y0: 0, x1: 0, y1: 0 };

function isFinite({ x0, y0, x1, y1 }: Edges): boolean {
  return Number.isFinite(x1 - x0 + y1 - y0);
}

// Touching counts as seen: lines have no width of their own.
function isApart(one: Edges, other: Edges): boolean {
  return !(one.x1 >= other.x0 && one.x0 <= other.x1 && one.y1 >= other.y0 && one.y0 <= other.y1);
}
