import type { OfficeReading } from '../presentation/read-presentation.ts';
import { attributeOf, childOf, childrenOf, walk, type XmlElement } from '../../xml/xml-element.ts';
import { addWordColors } from './add-word-colors.ts';
import type { WordScheme } from './word-colors.ts';

/** A style of a document. */
export type WordStyle = { id: string; name: string; kind: string; element: XmlElement; basedOn: string };

/** The styles of a document; which of them it uses is gathered as they are asked for. */
export type WordStyles = {
  /** A style and those it is based on, nearest first; the default of its kind where none is named. */
  chainOf: (kind: 'paragraph' | 'character' | 'table', id: string | undefined) => readonly WordStyle[];
  /** What holds where no style says anything. */
  defaults: XmlElement | undefined;
  /** Takes down the colours of the styles that were asked for. */
  addUsed: () => void;
};

/** Styles are based on one another at most so deep; Word itself ends at 11. */
const mostDeep = 32;

/** Reads the styles of a document. */
export function readWordStyles(
  reading: OfficeReading,
  part: string | undefined,
  scheme: WordScheme,
): WordStyles {
  const root = part === undefined ? undefined : reading.office.parse(part);
  const styles = new Map<string, WordStyle>();
  const defaultOf = new Map<string, string>();
  for (const element of childrenOf(root, 'w:style')) {
    const id = attributeOf(element, 'w:styleId') ?? '';
    const kind = attributeOf(element, 'w:type') ?? 'paragraph';
    const name = attributeOf(childOf(element, 'w:name'), 'w:val') ?? id;
    styles.set(id, {
      id,
      name,
      kind,
      element,
      basedOn: attributeOf(childOf(element, 'w:basedOn'), 'w:val') ?? '',
    });
    if (attributeOf(element, 'w:default') === '1') defaultOf.set(kind, id);
  }
  const chains = new Map<string, readonly WordStyle[]>();
  const used = new Set<WordStyle>();
  return {
    defaults: childOf(root, 'w:docDefaults'),
    chainOf: (kind, id) => {
      const key = id ?? defaultOf.get(kind) ?? '';
      let chain = chains.get(key);
      if (!chain) {
        chains.set(key, (chain = follow(key)));
        for (const style of chain) used.add(style);
      }
      return chain;
    },
    addUsed: () => {
      if (part === undefined) return;
      for (const style of styles.values()) if (used.has(style)) addStyle(part, style);
    },
  };

  function follow(id: string): readonly WordStyle[] {
    const chain: WordStyle[] = [];
    for (let style = styles.get(id); style && chain.length < mostDeep; style = styles.get(style.basedOn)) {
      if (chain.includes(style)) break;
      chain.push(style);
    }
    return chain;
  }

  function addStyle(nodeId: string, { id, name, element }: WordStyle): void {
    const within = [`style: ${name}`];
    for (const inner of walk(element)) {
      addWordColors(reading.uses, inner, scheme, {
        anchor: `${nodeId} ${id}`,
        part: nodeId,
        within,
        toLocation: (word) => ({ kind: 'node', nodeId, property: [word], path: within }),
        text: { backdrop: { kind: 'unknown', reason: 'it is a style, which may stand on anything' } },
      });
    }
  }
}
