import type { ColorUse, Embedded, GapList } from '@brandlint/core';
import type { DescribePlace, ScriptPlace } from '../create-place-describer.ts';
import { childOf, childrenOf, wordOf } from '../node.ts';
import type { ScriptNode, ScriptSource } from '../script-source.ts';
import type { ScriptPath } from '../walk-script.ts';
import { isClassTag } from './class-lists.ts';
import { climb } from './climb.ts';
import { createUseCollector } from './create-use-collector.ts';
import { fillStyleHole } from './fill-style-hole.ts';
import { findMeaning } from './find-meaning.ts';
import { mayBeColor, mayHoldColorInMarkup, mayHoldUnnamedColor } from './may-hold-color.ts';
import type { Meaning } from './meaning.ts';
import { readClassList } from './read-class-list.ts';
import { readValueText } from './read-value-text.ts';
import { blankHole, readPieces, readStringText, readTemplate, type StringText } from './string-text.ts';
import { readTemplateLanguage } from './style-template.ts';

/** Takes the nodes of one script one by one, and keeps what has to do with colours. */
export type ColorReader = {
  enter: (node: ScriptNode, path: ScriptPath) => void;
  uses: ColorUse[];
  gaps: GapList;
  embedded: Embedded[];
};

/** A string of a variable whose name says nothing, with where it is defined. */
type Pending = { node: ScriptNode; text: StringText; place: ScriptPlace };

/** Makes the reader of the colours of one script. */
export function createColorReader(source: ScriptSource, describe: DescribePlace): ColorReader {
  const { text: whole, names } = source;
  const file = fileNameOf(source.path);
  const collector = createUseCollector(source);
  const { uses, gaps, embedded, find, embed } = collector;
  const hasVariables = source.definitions.size > 0;
  const pending = new Map<string, Pending>();
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
      case 'Identifier':
        if (pending.size > 0) readReference(node, path);
        break;
      default:
        break;
    }
  }

  function readString(node: ScriptNode, value: string, path: ScriptPath): void {
    const parent = path.up(1);
    const isPiece = parent?.type === 'SvelteAttribute' && childrenOf(parent, 'value').length > 1;
    if (!isPiece && (value.length < 3 || !mayMatter(value))) return;
    const text = isPiece ? readPieces(node, parent, whole) : readStringText(node, whole);
    if (text && mayMatter(text.text)) read(node, text, path);
  }

  function readTemplateLiteral(node: ScriptNode, path: ScriptPath): void {
    if (node.range[1] - node.range[0] < 5) return;
    const parent = path.up(1);
    if (parent?.type === 'TaggedTemplateExpression') {
      if (path.keyAt(0) === 'quasi') readTagged(node, parent, path);
      return;
    }
    const text = readStringText(node, whole);
    if (!text) return;
    if (mayMatter(text.text) || (text.isComputed && mayHoldUnnamedColor(text.text))) read(node, text, path);
  }

  function readTagged(node: ScriptNode, parent: ScriptNode, path: ScriptPath): void {
    if (!mayBeColor(whole.slice(node.range[0], node.range[1]))) return;
    const language = readTemplateLanguage(parent, names);
    if (language) {
      const isStyle = language === 'style';
      const text = readTemplate(node, whole, isStyle ? fillStyleHole : blankHole);
      if (!(isStyle ? mayBeColor : mayHoldColorInMarkup)(text.text)) return;
      embed(
        describe(path),
        node,
        text,
        isStyle ? { format: 'scss', part: 'declarations' } : { format: 'html' },
      );
    } else if (isClassTag(childOf(parent, 'tag'), names)) {
      const text = readStringText(node, whole);
      if (text) readClassList(node, text, () => describe(path), collector);
    }
  }

  function read(node: ScriptNode, text: StringText, path: ScriptPath): void {
    const meaning = meaningAt(path, text.text);
    if (meaning?.kind === 'value') {
      readValueText(node, text, meaning, isPart(path), () => describe(path), collector);
    } else if (meaning?.kind === 'classes') {
      readClassList(node, text, () => describe(path), collector);
    } else if (meaning?.kind === 'styles') {
      const isTemplate = node.type === 'TemplateLiteral';
      const styles = isTemplate ? readTemplate(node, whole, fillStyleHole) : text;
      const part = styles.text.includes('{') ? {} : ({ part: 'declarations' } as const);
      embed(describe(path), node, styles, { format: isTemplate ? 'scss' : 'css', ...part });
    } else keep(node, text, path);
  }

  /** A constant whose name says nothing may yet be used as a colour. */
  function keep(node: ScriptNode, text: StringText, path: ScriptPath): void {
    const parent = path.up(1);
    const holder = parent?.type === 'TSAsExpression' ? path.up(2) : parent;
    if (holder?.type !== 'VariableDeclarator' || !mayHoldUnnamedColor(text.text)) return;
    const name = wordOf(childOf(holder, 'id'));
    if (name !== undefined) pending.set(name, { node, text, place: describe(path) });
  }

  function readReference(node: ScriptNode, path: ScriptPath): void {
    const name = wordOf(node);
    const kept = name === undefined ? undefined : pending.get(name);
    if (name === undefined || !kept || path.up(1)?.type === 'VariableDeclarator') return;
    if (meaningAt(path, kept.text.text)?.kind !== 'value') return;
    pending.delete(name);
    const meaning: Meaning = {
      kind: 'value',
      traits: { role: 'definition', names: false, expectsColor: false, followsVariables: false },
      whole: true,
      defines: name,
    };
    readValueText(kept.node, kept.text, meaning, false, () => kept.place, collector);
  }

  function readNumber(node: ScriptNode, value: number, path: ScriptPath): void {
    const [start, end] = node.range;
    if (end - start !== 8 || value > 0xffffff || isPart(path)) return;
    const written = whole.slice(start, end);
    if (!/^0x[\da-f]{6}$/i.test(written)) return;
    const text = `#${written.slice(2)}`;
    const meaning = meaningAt(path, text);
    const [hit] = meaning?.kind === 'value' ? find(text, { names: false, expectsColor: false }) : [];
    if (meaning?.kind !== 'value' || hit?.kind !== 'color') return;
    const place = collector.locate(node, start, 0, written.length, true);
    collector.addColor(describe(path), { hit, place, written, number: 1, meaning, isWhole: true });
  }

  function mayMatter(text: string): boolean {
    return mayBeColor(text) || (hasVariables && text.includes('var('));
  }

  function meaningAt(path: ScriptPath, text: string): Meaning | undefined {
    return findMeaning({ text, file, steps: climb(path, whole, names) }, names);
  }
}

/** Whether a string or a number is put together with others. */
function isPart(path: ScriptPath): boolean {
  return path.up(1)?.type === 'BinaryExpression';
}

/** The name of a file and of the folder that it lies in, without its ending: `colors/red`. */
function fileNameOf(path: string): string {
  const name = path.split('/').slice(-2).join('/').slice(-200);
  return name.replace(/\.[a-z]+$/i, '');
}
