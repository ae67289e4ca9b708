import { deviceSpaces } from '../../color/read-color-space.ts';
import { componentsOf } from '../../color/components-of.ts';
import type { ColorSpace } from '../../model/color-space.ts';
import type { PdfDict, PdfObject, PdfStream } from '../../model/pdf-object.ts';
import { readDict, readName, readNumber, readStream } from '../../objects/read-value.ts';
import type { DocumentContext } from './document-context.ts';
import type { Font } from './font.ts';
import type { Pattern } from './pattern.ts';
import { readShading, type Shading } from './shading-colors.ts';

type Category = 'Font' | 'XObject' | 'ColorSpace' | 'ExtGState' | 'Pattern' | 'Shading' | 'Properties';
type DeviceName = 'gray' | 'rgb' | 'cmyk';

const defaultNames = { gray: 'DefaultGray', rgb: 'DefaultRGB', cmyk: 'DefaultCMYK' } as const;

/** The resources of a page, a form, a pattern or a font, by name. What one lacks is looked for in that which it stands in. */
export class Scope {
  readonly context: DocumentContext;
  readonly #dict: PdfDict;
  readonly #outer: Scope | null;
  readonly #categories = new Map<Category, PdfDict | undefined>();
  readonly #fonts = new Map<string, Font | null>();
  readonly #spaces = new Map<string, ColorSpace | undefined>();
  readonly #defaults = new Map<DeviceName, ColorSpace>();
  readonly #streams = new Map<string, PdfStream | undefined>();
  readonly #patterns = new Map<string, Pattern | undefined>();
  readonly #shadings = new Map<string, Shading | undefined>();

  constructor(context: DocumentContext, dict: PdfDict, outer: Scope | null) {
    this.context = context;
    this.#dict = dict;
    this.#outer = outer;
  }

  find(category: Category, name: string): PdfObject | undefined {
    if (!this.#categories.has(category))
      this.#categories.set(category, readDict(this.context.file, this.#dict.get(category)));
    return this.#categories.get(category)?.get(name) ?? this.#outer?.find(category, name);
  }

  font(name: string): Font | null {
    return keep(this.#fonts, name, () => this.context.font(this.find('Font', name)));
  }

  stream(name: string): PdfStream | undefined {
    return keep(this.#streams, name, () => readStream(this.context.file, this.find('XObject', name)));
  }

  /** The colour space of a name, as `cs` gives it. */
  space(name: string): ColorSpace | undefined {
    return keep(this.#spaces, name, () => this.readSpace({ kind: 'name', name }));
  }

  /** Any colour space that stands here; device spaces are those that stand in for them. */
  readSpace(object: PdfObject | undefined): ColorSpace | undefined {
    const space = this.context.spaces.read(object, (name) => this.find('ColorSpace', name));
    return space?.kind === 'device' ? this.device(space.space) : space;
  }

  /** A device space, or what the resources say that it stands for. */
  device(name: DeviceName): ColorSpace {
    return keep(this.#defaults, name, () => {
      const plain = deviceSpaces[name];
      const given = this.find('ColorSpace', defaultNames[name]);
      if (given === undefined) return plain;
      const space = this.context.spaces.read(given, () => undefined);
      const fits = space !== undefined && space.kind !== 'pattern' && space.kind !== 'indexed';
      return fits && componentsOf(space) === componentsOf(plain) ? space : plain;
    });
  }

  pattern(name: string): Pattern | undefined {
    return keep(this.#patterns, name, () => {
      const object = this.find('Pattern', name);
      // How it is written is part of it, so a pattern of two names is two.
      return this.context.once(`pattern ${name}`, object, () => this.#readPattern(name, object));
    });
  }

  shading(name: string): Shading | undefined {
    return keep(this.#shadings, name, () =>
      readShading(
        this.context.file,
        this.find('Shading', name),
        (space) => this.readSpace(space),
        `/${name} sh`,
      ),
    );
  }

  #readPattern(name: string, object: PdfObject | undefined): Pattern | undefined {
    const { file } = this.context;
    const dict = readDict(file, object);
    if (dict === undefined) return undefined;
    if (readNumber(file, dict.get('PatternType')) === 2) {
      const shading = readShading(
        file,
        dict.get('Shading'),
        (space) => this.readSpace(space),
        `/${name} scn`,
      );
      return shading === undefined ? undefined : { kind: 'shading', shading };
    }
    const stream = readStream(file, object);
    if (stream === undefined) return undefined;
    const isColored = readNumber(file, dict.get('PaintType')) !== 2;
    return { kind: 'tiling', stream, isColored, paints: new Map() };
  }

  /** What a marked-content operator says by name, or in place. */
  properties(object: PdfObject | undefined): PdfObject | undefined {
    const name = readName(this.context.file, object);
    return name === undefined ? object : this.find('Properties', name);
  }
}

function keep<K, T>(kept: Map<K, T>, key: K, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined || kept.has(key)) return known as T;
  const made = make();
  kept.set(key, made);
  return made;
}
