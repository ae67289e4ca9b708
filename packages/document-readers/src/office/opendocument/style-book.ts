import { attributeOf, childOf, type XmlElement } from '../../xml/xml-element.ts';

/** A style of an OpenDocument file. Automatic ones belong to what uses them; common ones have a name for people. */
export type OdfStyle = {
  name: string;
  family: string;
  element: XmlElement;
  isAutomatic: boolean;
  part: string;
};

/** The styles of a file, as one of its parts sees them. */
export type StyleBook = {
  /** A style and those it stands on, nearest first. */
  chainOf: (family: string, name: string | undefined) => readonly OdfStyle[];
  /** A gradient, a hatching, a mark by its name. */
  paintOf: (name: string | undefined) => XmlElement | undefined;
  /** The common styles that were asked for, each with what of it came through, as `<element> <attribute>`. */
  used: ReadonlyMap<OdfStyle, ReadonlySet<string>>;
};

/** Styles stand on one another at most so deep. */
const mostDeep = 32;

/** The styles and paints that a file shares. */
export type CommonStyles = {
  styles: ReadonlyMap<string, OdfStyle>;
  paints: ReadonlyMap<string, XmlElement>;
  used: Map<OdfStyle, Set<string>>;
};

/** Reads the common styles of a file. */
export function readCommonStyles(root: XmlElement | undefined, part: string): CommonStyles {
  const holder = childOf(root, 'office:styles');
  const paints = new Map<string, XmlElement>();
  for (const element of holder?.children ?? []) {
    const name = attributeOf(element, 'draw:name');
    if (name !== undefined) paints.set(name, element);
  }
  return { styles: toMap(holder, part, false), paints, used: new Map() };
}

/** Makes the book of a part from the automatic styles in it. */
export function openStyleBook(
  common: CommonStyles,
  automatic: XmlElement | undefined,
  part: string,
): StyleBook {
  const own = toMap(automatic, part, true);
  const chains = new Map<string, readonly OdfStyle[]>();
  return {
    used: common.used,
    paintOf: (name) => (name === undefined ? undefined : common.paints.get(name)),
    chainOf: (family, name) => {
      const key = `${family} ${name ?? ''}`;
      let chain = chains.get(key);
      if (!chain) {
        chains.set(key, (chain = follow(key)));
        noteUsed(chain, common.used);
      }
      return chain;
    },
  };

  function follow(key: string): readonly OdfStyle[] {
    const chain: OdfStyle[] = [];
    let at = own.get(key) ?? common.styles.get(key);
    while (at && chain.length < mostDeep && !chain.includes(at)) {
      chain.push(at);
      at = common.styles.get(`${at.family} ${attributeOf(at.element, 'style:parent-style-name') ?? ''}`);
    }
    const [, family = ''] = /^(\S*)/.exec(key) ?? [];
    const fallback = common.styles.get(`${family} `);
    if (fallback && !chain.includes(fallback)) chain.push(fallback);
    return chain;
  }
}

/** A property that a nearer style gives does not come through; nor does the colour of what is not painted. */
function noteUsed(chain: readonly OdfStyle[], used: Map<OdfStyle, Set<string>>): void {
  const graphic = ['style:graphic-properties', 'loext:graphic-properties', 'style:drawing-page-properties'];
  const claimed = new Set<string>();
  const fill = propertyOf(chain, graphic, 'draw:fill');
  const unseen = new Set<string>();
  if (fill !== undefined && fill !== 'solid' && fill !== 'hatch') unseen.add('draw:fill-color');
  if (propertyOf(chain, graphic, 'draw:stroke') === 'none') unseen.add('svg:stroke-color');
  if (propertyOf(chain, graphic, 'draw:shadow') !== 'visible') unseen.add('draw:shadow-color');
  for (const style of chain) {
    let through = style.isAutomatic ? undefined : used.get(style);
    if (!style.isAutomatic && !through) used.set(style, (through = new Set()));
    for (const element of style.element.children) {
      for (const attribute of element.attributes.keys()) {
        const key = `${element.name} ${attribute}`;
        if (claimed.has(key) || unseen.has(attribute)) continue;
        claimed.add(key);
        through?.add(key);
      }
    }
  }
}

function toMap(holder: XmlElement | undefined, part: string, isAutomatic: boolean): Map<string, OdfStyle> {
  const styles = new Map<string, OdfStyle>();
  for (const element of holder?.children ?? []) {
    const isPage = element.name === 'style:page-layout';
    if (element.name !== 'style:style' && element.name !== 'style:default-style' && !isPage) continue;
    const name = attributeOf(element, 'style:name') ?? '';
    const family = isPage ? 'page-layout' : (attributeOf(element, 'style:family') ?? '');
    const shown = attributeOf(element, 'style:display-name') ?? (name === '' ? `default ${family}` : name);
    styles.set(`${family} ${name}`, { name: shown, family, element, isAutomatic, part });
  }
  return styles;
}

/** The first value that a chain of styles gives to a property; properties stand in elements by kind. */
export function propertyOf(
  chain: readonly OdfStyle[],
  kinds: readonly string[],
  name: string,
): string | undefined {
  for (const { element } of chain) {
    for (const kind of kinds) {
      const value = attributeOf(childOf(element, kind), name);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}
