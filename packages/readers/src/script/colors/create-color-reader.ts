import { GapList, type ColorUse, type Embedded, type Format, type TextLocation } from '@brandlint/core';
import { createLineIndex, type LineIndex } from '../../text/line-index.ts';
import { createColorFinder } from '../../values/find-colors.ts';
import type { FindColors, ValueHit } from '../../values/value-hit.ts';
import type { DescribePlace, ScriptPlace } from '../create-place-describer.ts';
import { childOf } from '../node.ts';
import type { ScriptNode, ScriptSource } from '../script-source.ts';
import type { ScriptPath } from '../walk-script.ts';
import { readClassNames } from './class-names.ts';
import { climb } from './climb.ts';
import { findMeaning, type Meaning } from './find-meaning.ts';
import { mayBeColor, mayHoldUnnamedColor } from './may-hold-color.ts';
import { blankHole, readStringText, readTemplate, type StringText } from './string-text.ts';
import { readTextContext } from './style-object.ts';
import { fillStyleHole } from './fill-style-hole.ts';
import { readTemplateLanguage } from './style-template.ts';

/** Takes the nodes of one script one by one, and keeps what has to do with colours. */
export type ColorReader = {
  enter: (node: ScriptNode, path: ScriptPath) => void;
  uses: ColorUse[];
  gaps: GapList;
  embedded: Embedded[];
};

type ValueMeaning = Extract<Meaning, { kind: 'value' }>;

const computed = {
  kind: 'unjudged',
  code: 'computed-color',
  reason: 'colours that a script puts together are not known before it runs',
} as const;

/** Makes the reader of the colours of one script. */
export function createColorReader(source: ScriptSource, describe: DescribePlace): ColorReader {
  const { text: whole, names } = source;
  const uses: ColorUse[] = [];
  const gaps = new GapList();
  const embedded: Embedded[] = [];
  const anchors = new Map<string, number>();
  let knownLines: LineIndex | undefined;
  let knownFind: FindColors | undefined;
  return { enter, uses, gaps, embedded };

  function enter(node: ScriptNode, path: ScriptPath): void {
    switch (node.type) {
      case 'Literal':
      case 'StringLiteral':
      case 'NumericLiteral':
      case 'VLiteral':
      case 'SvelteLiteral':
        if (typeof node['value'] === 'string') readString(node, node['value'], path);
        else if (typeof node['value'] === 'number') readNumber(node, node['value'], path);
        break;
      case 'TemplateLiteral':
        readTemplateLiteral(node, path);
        break;
      default:
        break;
    }
  }

  function readString(node: ScriptNode, value: string, path: ScriptPath): void {
    if (value.length < 3 || !mayBeColor(value)) return;
    const meaning = meaningAt(path);
    const text = meaning && readStringText(node, whole);
    if (text) read(node, text, meaning, path);
  }

  function readTemplateLiteral(node: ScriptNode, path: ScriptPath): void {
    const [start, end] = node.range;
    if (end - start < 5) return;
    const parent = path.up(1);
    if (parent?.type === 'TaggedTemplateExpression') {
      readTagged(node, parent, path);
      return;
    }
    const text = readStringText(node, whole);
    if (!text || (!mayBeColor(text.text) && !(text.isComputed && mayHoldUnnamedColor(text.text)))) return;
    const meaning = meaningAt(path);
    if (meaning) read(node, text, meaning, path);
  }

  function readTagged(node: ScriptNode, parent: ScriptNode, path: ScriptPath): void {
    if (path.keyAt(0) !== 'quasi' || !mayBeColor(whole.slice(node.range[0], node.range[1]))) return;
    const language = readTemplateLanguage(parent, names);
    if (language) {
      const format: Format = language === 'style' ? 'scss' : 'html';
      const text = readTemplate(node, whole, language === 'style' ? fillStyleHole : blankHole);
      embed(node, text, format, path, language === 'style' ? 'declarations' : undefined);
      return;
    }
    const tag = childOf(parent, 'tag');
    if (tag?.type === 'Identifier' && names.classes?.includes(String(tag['name']))) {
      const text = readStringText(node, whole);
      if (text) readClasses(node, text, path);
    } else if (isClassTag(tag)) {
      const text = readStringText(node, whole);
      if (text) readClasses(node, text, path);
    }
  }

  function read(node: ScriptNode, text: StringText, meaning: Meaning, path: ScriptPath): void {
    if (meaning.kind === 'value') readValue(node, text, meaning, path);
    else if (meaning.kind === 'classes') readClasses(node, text, path);
    else if (mayBeColor(text.text)) embed(node, text, 'css', path, 'declarations');
  }

  function readValue(
    node: ScriptNode,
    { text, start, isComputed }: StringText,
    meaning: ValueMeaning,
    path: ScriptPath,
  ): void {
    const { traits } = meaning;
    const isNamed = traits.names && !/[a-z]\.[\da-z]|[a-z]\/\d/i.test(text);
    const hits = find(text, { ...traits, names: isNamed });
    const isWhole = hits.length === 1 && hits[0] !== undefined && isWholeOf(text, hits[0]);
    if (meaning.whole && !isWhole && !isComputed) return;
    const isPart = isComputed || path.up(1)?.type === 'BinaryExpression';
    let number = 0;
    for (const hit of hits) {
      if (hit.kind === 'gap') addGap(node, hit, isPart);
      if (hit.kind !== 'color') continue;
      const place = placeOf(node, start, hit.start, hit.end, hit.replaceable);
      add(describe(path), ++number, meaning, hit, {
        place,
        written:
          start === null ? text.slice(hit.start, hit.end) : whole.slice(place.start.offset, place.end.offset),
        isWhole: isWhole && !isPart,
      });
    }
  }

  function add(
    { anchor, within }: ScriptPlace,
    number: number,
    { traits, style, defines }: ValueMeaning,
    hit: Extract<ValueHit, { kind: 'color' }>,
    { place, written, isWhole }: { place: TextLocation; written: string; isWhole: boolean },
  ): void {
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
    if (traits.role === 'text') uses.push({ ...base, role: 'text', ...readTextContext(style, find) });
    else uses.push({ ...base, role: traits.role });
  }

  function readNumber(node: ScriptNode, value: number, path: ScriptPath): void {
    const [start, end] = node.range;
    if (end - start !== 8 || value > 0xffffff || !/^0x/i.test(whole.slice(start, start + 2))) return;
    const meaning = meaningAt(path);
    if (meaning?.kind !== 'value') return;
    const [hit] = find(`#${whole.slice(start + 2, end)}`, { names: false, expectsColor: false });
    if (hit?.kind !== 'color') return;
    const place = lines().toLocation(start, end, false);
    add(describe(path), 1, meaning, hit, { place, written: whole.slice(start, end), isWhole: true });
  }

  function readClasses(node: ScriptNode, { text, start }: StringText, path: ScriptPath): void {
    let number = 0;
    for (const value of readClassNames(text)) {
      for (const hit of find(value.text, value.traits)) {
        if (hit.kind !== 'color') continue;
        const from = value.start + hit.start;
        const place = placeOf(node, start, from, value.start + hit.end, hit.replaceable);
        const color = value.alpha === 1 ? hit.color : fade(hit.color, value.alpha);
        const meaning: ValueMeaning = {
          kind: 'value',
          traits: value.traits,
          whole: false,
          ...(value.property.startsWith('--') && { defines: value.property }),
        };
        add(
          describe(path),
          ++number,
          meaning,
          { ...hit, color },
          {
            place,
            written: text.slice(from, value.start + hit.end),
            isWhole: isWholeOf(value.text, hit),
          },
        );
      }
    }
  }

  function embed(
    node: ScriptNode,
    { text, start }: StringText,
    format: Format,
    path: ScriptPath,
    part: 'declarations' | undefined,
  ): void {
    const { anchor, within } = describe(path);
    const base = {
      name: `style-${embedded.length + 1}`,
      format,
      content: { kind: 'text', text } as const,
      anchor: numberAnchor(anchor),
      within,
      ...(part && { part }),
    };
    if (start === null) {
      const place = lines().toLocation(node.range[0], node.range[1], false);
      embedded.push({ ...base, at: { kind: 'encoded', place } });
    } else embedded.push({ ...base, at: { kind: 'verbatim', start: lines().toPosition(start) } });
  }

  /** A gap is told only where a colour is certainly there. */
  function addGap(node: ScriptNode, hit: Extract<ValueHit, { kind: 'gap' }>, isPart: boolean): void {
    const place = lines().toLocation(node.range[0], node.range[1], true);
    if (isPart) gaps.add(computed, place);
    else if (
      hit.code === 'unresolved-variable' ||
      hit.code === 'depends-on-context' ||
      hit.code === 'value-too-long'
    ) {
      gaps.add({ kind: 'unjudged', code: hit.code, reason: hit.reason }, place);
    }
  }

  function meaningAt(path: ScriptPath): Meaning | undefined {
    return findMeaning(climb(path, whole, names), names);
  }

  function placeOf(
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
    return (knownLines ??= createLineIndex(whole));
  }

  function find(...[value, options]: Parameters<FindColors>): readonly ValueHit[] {
    knownFind ??= createColorFinder(source.definitions, 'css');
    return knownFind(value, options);
  }
}

function isWholeOf(text: string, { start, end }: ValueHit): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}

function fade<Each extends { alpha: number | null }>(color: Each, by: number): Each {
  return { ...color, alpha: (color.alpha ?? 0) * by };
}

function isClassTag(tag: ScriptNode | undefined): boolean {
  return tag?.type === 'Identifier' && (tag['name'] === 'tw' || tag['name'] === 'twMerge');
}
