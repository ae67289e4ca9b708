import { childOf, keyOf, wordOf, namesInChain } from './node.ts';
import { readPropertyMeaning } from './colors/property-meanings.ts';
import { readElement } from './colors/read-element.ts';
import type { ScriptNode } from './script-source.ts';
import type { ScriptPath } from './walk-script.ts';

/** Where something is in a script: what contains it, innermost first, and the same as one stable line of text. */
export type ScriptPlace = { within: readonly string[]; anchor: string };

/** Describes the node that a walk is at. */
export type DescribePlace = (path: ScriptPath) => ScriptPlace;

const outside: ScriptPlace = { within: [], anchor: '' };

/** Further out, and more of them, nobody looks for containers. */
const maximumAncestors = 256;
const maximumNames = 400;

/** Longer than this a name is cut, and an anchor at its beginning. */
const maximumLength = 200;
const maximumAnchor = 900;

/** What a node is called among the containers, and how it stands in an anchor. */
type Step = { names: readonly string[]; step: string; glue: string };

/** Makes the describer of one script. Each container is described once. */
export function createPlaceDescriber(): DescribePlace {
  const known = new Map<ScriptNode, ScriptPlace>();
  return (path) => {
    const unnamed: { node: ScriptNode; step: Step }[] = [];
    let place = outside;
    for (let up = 0; up < maximumAncestors; up++) {
      const node = path.up(up);
      if (!node) break;
      const before = known.get(node);
      if (before) {
        place = before;
        break;
      }
      const step = readStep(node, path, up);
      if (step) unnamed.push({ node, step });
    }
    for (const { node, step } of unnamed.reverse()) {
      place = nest(step, place);
      known.set(node, place);
    }
    return place;
  };
}

function nest({ names, step, glue }: Step, outer: ScriptPlace): ScriptPlace {
  const anchor = outer.anchor === '' ? step : `${outer.anchor}${glue}${step}`;
  const short = anchor.length > maximumAnchor ? anchor.slice(-maximumAnchor) : anchor;
  if (names.length === 0) return { within: outer.within, anchor: short };
  const within: string[] = [];
  for (const name of names) {
    const cut = name.slice(0, maximumLength);
    if (!within.includes(cut)) within.push(cut);
  }
  for (const name of outer.within) {
    if (within.length >= maximumNames) break;
    if (!within.includes(name)) within.push(name);
  }
  return { within, anchor: short };
}

function readStep(node: ScriptNode, path: ScriptPath, up: number): Step | undefined {
  switch (node.type) {
    case 'JSXElement':
      return describeElement(childOf(node, 'openingElement'), undefined);
    case 'VElement':
    case 'SvelteElement':
      return describeElement(childOf(node, 'startTag'), node);
    case 'JSXAttribute':
    case 'AstroTemplateLiteralAttribute':
      return describeAttribute(wordOf(childOf(node, 'name')));
    case 'VAttribute':
    case 'SvelteAttribute':
      return describeAttribute(
        wordOf(childOf(childOf(node, 'key'), 'argument')) ?? wordOf(childOf(node, 'key')),
      );
    case 'SvelteStyleDirective':
      return describeAttribute(wordOf(childOf(childOf(node, 'key'), 'name')));
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'TSEnumDeclaration':
    case 'VariableDeclarator':
      return describeName(wordOf(childOf(node, 'id')), ' > ');
    case 'Property':
    case 'ObjectProperty':
      return describeProperty(keyOf(node));
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'ClassProperty':
    case 'AccessorProperty':
    case 'TSEnumMember':
      return describeName(keyOf(node), '.');
    case 'AssignmentExpression': {
      const names = namesInChain(childOf(node, 'left'));
      return names.length === 0
        ? undefined
        : { names: names.reverse(), step: names.toReversed().join('.'), glue: ' > ' };
    }
    case 'CallExpression':
    case 'NewExpression':
      return path.keyAt(up - 1) === 'arguments' ? describeCall(node) : undefined;
    default:
      return undefined;
  }
}

function describeName(name: string | undefined, glue: string): Step | undefined {
  return name === undefined || name === ''
    ? undefined
    : { names: [name], step: name.slice(0, maximumLength), glue };
}

/** A property that holds a colour itself contains nothing by its name. */
function describeProperty(name: string | undefined): Step | undefined {
  const step = describeName(name, '.');
  return step && name !== undefined && readPropertyMeaning(name) ? { ...step, names: [] } : step;
}

/** An attribute is a part of where something is, and contains nothing by its name. */
function describeAttribute(name: string | undefined): Step | undefined {
  return name === undefined ? undefined : { names: [], step: `@${name.slice(0, maximumLength)}`, glue: ' ' };
}

function describeCall(node: ScriptNode): Step | undefined {
  const names = namesInChain(childOf(node, 'callee'));
  const name = names.at(-1);
  return name === undefined ? undefined : { names: [], step: `${name}()`, glue: ' > ' };
}

function describeElement(start: ScriptNode | undefined, element: ScriptNode | undefined): Step | undefined {
  const found = readElement(start, element);
  if (!found) return undefined;
  const { tag, textOf } = found;
  const names = [tag];
  const id = textOf('id').trim();
  if (id !== '') names.push(`#${id}`);
  const classes = `${textOf('className')} ${textOf('class')}`.slice(0, 2000);
  for (const [name] of classes.matchAll(/\S+/g)) names.push(`.${name}`);
  // A class that holds a value of its own is called another when the value is changed.
  const first = /(?<!\S)[^\s[]+(?!\S)/.exec(classes)?.[0];
  const step = `<${tag}${id === '' ? '' : `#${id}`}${first === undefined ? '' : `.${first}`}>`;
  return { names, step: step.slice(0, maximumLength), glue: ' > ' };
}
