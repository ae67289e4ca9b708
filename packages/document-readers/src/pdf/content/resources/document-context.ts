import { emptyFingerprint, extendFingerprint, writeFingerprint } from '@brandlint/core';
import { componentsOf, initialComponents } from '../../color/components-of.ts';
import { createColorSpaceReader, deviceSpaces, type ColorSpaceReader } from '../../color/read-color-space.ts';
import type { ColorSpace } from '../../model/color-space.ts';
import type { PdfDict, PdfObject, PdfStream } from '../../model/pdf-object.ts';
import type { PdfBox, PdfFile } from '../../objects/pdf-file.ts';
import { readDict, readName, readNumbers } from '../../objects/read-value.ts';
import { InkStore, toInk, type Ink } from '../paint/ink.ts';
import type { Brush } from '../state/graphics-state.ts';
import { toMatrix, type Matrix } from '../state/matrix.ts';
import type { ContentLimits } from '../content-limits.ts';
import { readFont, type Font } from './font.ts';
import { readOptionalContent, type OptionalContent } from './optional-content.ts';
import type { InnerPaint } from './pattern.ts';
import type { Scope } from './scope.ts';

/** A form XObject, ready to be painted. */
export type Form = {
  id: string;
  stream: PdfStream;
  /** The same for the same content stream. */
  hash: string;
  matrix: Matrix;
  box: PdfBox | null;
  resources: PdfDict | undefined;
  isGroup: boolean;
  /** `/StructParents`: where its marked content is looked up. */
  parents: number | null;
  layer: PdfObject | undefined;
  /** Its resources, made when it is painted for the first time. */
  scope: Scope | null;
};

/** A glyph that is a content stream: `paints` are its own colours, and `null` says that it takes that of the text. */
export type DrawnGlyph = { isBlank: boolean; paints: readonly InnerPaint[] | null };

const hashedEnd = 8192;
const mostKeptBytes = 32 * 1024 * 1024;

/** What interpreting keeps of a file from page to page. */
export class DocumentContext {
  readonly file: PdfFile;
  readonly limits: ContentLimits;
  readonly spaces: ColorSpaceReader;
  readonly inks = new InkStore();
  readonly black: Ink = toInk(deviceSpaces.gray, 'g', [0]);
  readonly layers: OptionalContent;
  /** Operators so far. */
  operators = 0;
  readonly #byPointer = new Map<string, unknown>();
  readonly #contents = new Map<string, { bytes: Uint8Array; isWhole: boolean }>();
  #keptBytes = 0;
  readonly #initial = new Map<string, Map<ColorSpace | null, Brush>>();
  readonly #glyphs = new WeakMap<Font, Map<number, DrawnGlyph>>();

  constructor(file: PdfFile, limits: ContentLimits) {
    this.file = file;
    this.limits = limits;
    this.spaces = createColorSpaceReader(file);
    this.layers = readOptionalContent(file);
  }

  font(object: PdfObject | undefined): Font | null {
    return this.#once('font', object, () => {
      const dict = readDict(this.file, object);
      return dict === undefined ? null : readFont(this.file, dict);
    });
  }

  /** What paints where a colour space was set and no colour of it yet; as if that had been set by an operator. */
  initialBrush(space: ColorSpace | null, operator: string): Brush {
    const known = this.#initial.get(operator)?.get(space);
    if (known !== undefined) return known;
    const hasNone = space === null || space.kind === 'pattern';
    const brush: Brush = hasNone
      ? { space, ink: null, pattern: null }
      : this.inks.find(space, operator, Float64Array.from(initialComponents(space)), componentsOf(space));
    const brushes = this.#initial.get(operator) ?? new Map<ColorSpace | null, Brush>();
    this.#initial.set(operator, brushes.set(space, brush));
    return brush;
  }

  /** What is read of an object once, however often it is pointed at. `sort` tells apart what is read of the same object. */
  once<T>(sort: string, object: PdfObject | undefined, read: () => T): T {
    return this.#once(sort, object, read);
  }

  /** The glyphs of a font that were interpreted, by code. */
  glyphsOf(font: Font): Map<number, DrawnGlyph> {
    const known = this.#glyphs.get(font) ?? new Map<number, DrawnGlyph>();
    this.#glyphs.set(font, known);
    return known;
  }

  /** As `once`, for what has a key of its own. */
  onceById<T>(key: string, read: () => T): T {
    return this.#onceByKey(key, read);
  }

  form(stream: PdfStream): Form {
    const { file } = this;
    return this.#onceByKey(`form ${stream.id}`, () => {
      const { dict } = stream;
      const [left = 0, bottom = 0, right = 0, top = 0, ...more] = readNumbers(file, dict.get('BBox')) ?? [];
      const box = {
        left: Math.min(left, right),
        bottom: Math.min(bottom, top),
        right: Math.max(left, right),
        top: Math.max(bottom, top),
      };
      const group = readDict(file, dict.get('Group'));
      const parents = file.resolve(dict.get('StructParents'));
      return {
        id: stream.id,
        stream,
        hash: hashOf(this.content(stream).bytes),
        matrix: toMatrix(readNumbers(file, dict.get('Matrix'))),
        box: dict.get('BBox') === undefined || more.length > 0 ? null : box,
        resources: readDict(file, dict.get('Resources')),
        isGroup: readName(file, group?.get('S')) === 'Transparency',
        parents: typeof parents === 'number' ? parents : null,
        layer: dict.get('OC'),
        scope: null,
      };
    });
  }

  /** The content of a stream that may be painted again. */
  content(stream: PdfStream): { bytes: Uint8Array; isWhole: boolean } {
    const kept = this.#contents.get(stream.id);
    if (kept !== undefined) return kept;
    const { bytes, isWhole } = this.file.decode(stream);
    const content = { bytes, isWhole };
    this.#keptBytes += bytes.length;
    if (this.#keptBytes > mostKeptBytes) {
      this.#contents.clear();
      this.#keptBytes = bytes.length;
    }
    this.#contents.set(stream.id, content);
    return content;
  }

  #once<T>(sort: string, object: PdfObject | undefined, read: () => T): T {
    if (typeof object !== 'object' || object?.kind !== 'ref') return read();
    return this.#onceByKey(`${sort} ${object.number} ${object.generation}`, read);
  }

  #onceByKey<T>(key: string, read: () => T): T {
    // What stands under a key was put there by the same reading of the same sort.
    if (this.#byPointer.has(key)) return this.#byPointer.get(key) as T;
    const made = read();
    this.#byPointer.set(key, made);
    return made;
  }
}

/** Of what is long, its length and both its ends: what differs in between only is not what a partner is known by. */
function hashOf(bytes: Uint8Array): string {
  const decoder = new TextDecoder('latin1');
  const isLong = bytes.length > 2 * hashedEnd;
  const start = decoder.decode(isLong ? bytes.subarray(0, hashedEnd) : bytes);
  const end = isLong ? decoder.decode(bytes.subarray(bytes.length - hashedEnd)) : '';
  return writeFingerprint(extendFingerprint(emptyFingerprint, `${bytes.length} ${start}${end}`));
}
