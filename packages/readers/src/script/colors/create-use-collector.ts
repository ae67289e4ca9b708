import { GapList, type ColorUse, type Embedded, type Format, type TextLocation } from '@brandlint/core';
import { createLineIndex, type LineIndex } from '../../text/line-index.ts';
import { createColorFinder } from '../../values/find-colors.ts';
import type { FindColors, ValueHit } from '../../values/value-hit.ts';
import type { ScriptPlace } from '../create-place-describer.ts';
import type { ScriptNode, ScriptSource } from '../script-source.ts';
import type { Meaning } from './meaning.ts';
import type { StringText } from './string-text.ts';
import { readTextContext, type TextContext } from './style-object.ts';

/** A colour that was found, and where. */
type FoundColor = {
  hit: Extract<ValueHit, { kind: 'color' }>;
  place: TextLocation;
  written: string;
  /** The how-many-eth colour of its value. */
  number: number;
  meaning: Extract<Meaning, { kind: 'value' }>;
  /** Whether the value is nothing else. */
  isWhole: boolean;
  /** What is known of the text, where something other than an object of styles says it. */
  context?: TextContext;
};

/** Collects what is found in one script. */
export type UseCollector = {
  uses: ColorUse[];
  gaps: GapList;
  embedded: Embedded[];
  addColor: (place: ScriptPlace, found: FoundColor) => void;
  embed: (
    place: ScriptPlace,
    node: ScriptNode,
    text: StringText,
    style: { format: Format; part?: 'declarations' },
  ) => void;
  /** The place of a part of a string; of the whole, as something that cannot be replaced, where it has escapes. */
  locate: (
    node: ScriptNode,
    start: number | null,
    from: number,
    to: number,
    isExact: boolean,
  ) => TextLocation;
  find: FindColors;
};

/** Makes the collector of one script. What is dear is made when the first colour is found. */
export function createUseCollector({ text: source, definitions }: ScriptSource): UseCollector {
  const uses: ColorUse[] = [];
  const embedded: Embedded[] = [];
  const anchors = new Map<string, number>();
  let lineIndex: LineIndex | undefined;
  let finder: FindColors | undefined;
  return { uses, gaps: new GapList(), embedded, addColor, embed, locate, find };

  function addColor({ anchor, within }: ScriptPlace, found: FoundColor): void {
    const { hit, place, written, number, meaning, isWhole } = found;
    const { traits, defines, style } = meaning;
    const base = {
      kind: 'color' as const,
      anchor: numberAnchor(number === 1 ? anchor : `${anchor} #${number}`),
      within,
      places: [place] as const,
      count: 1,
      written,
      color: hit.color,
      ...(hit.reference && { reference: hit.reference }),
      ...(isWhole && defines !== undefined && { defines }),
    };
    if (traits.role !== 'text') uses.push({ ...base, role: traits.role });
    else uses.push({ ...base, role: 'text', ...(found.context ?? readTextContext(style, find)) });
  }

  function embed(
    { anchor, within }: ScriptPlace,
    node: ScriptNode,
    { text, start }: StringText,
    { format, part }: { format: Format; part?: 'declarations' },
  ): void {
    const base = {
      name: `style-${embedded.length + 1}`,
      format,
      content: { kind: 'text', text } as const,
      anchor: numberAnchor(anchor),
      within,
      ...(part && { part }),
    };
    if (start !== null)
      embedded.push({ ...base, at: { kind: 'verbatim', start: lines().toPosition(start) } });
    else embedded.push({ ...base, at: { kind: 'encoded', place: locate(node, null, 0, 0, false) } });
  }

  function locate(
    node: ScriptNode,
    start: number | null,
    from: number,
    to: number,
    isExact: boolean,
  ): TextLocation {
    if (start === null) return lines().toLocation(node.range[0], node.range[1], false);
    return lines().toLocation(start + from, start + to, isExact);
  }

  /** Several places of one description are told apart by their order. */
  function numberAnchor(anchor: string): string {
    const count = (anchors.get(anchor) ?? 0) + 1;
    anchors.set(anchor, count);
    return count === 1 ? anchor : `${anchor} (${count})`;
  }

  function lines(): LineIndex {
    return (lineIndex ??= createLineIndex(source));
  }

  function find(...[value, options]: Parameters<FindColors>): readonly ValueHit[] {
    return (finder ??= createColorFinder(definitions, 'css'))(value, options);
  }
}
