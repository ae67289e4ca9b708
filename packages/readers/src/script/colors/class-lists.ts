import { childOf } from '../node.ts';
import type { ScriptNames, ScriptNode } from '../script-source.ts';
import type { Step } from './climb.ts';
import { fits } from './fits.ts';

const classFunctions = new Set(
  'clsx cn cx cva tv tw twMerge twJoin classNames classnames classList twx'.split(' '),
);

/** Whether a step says that strings in it are lists of classes. */
export function isOfClasses(step: Step, names: ScriptNames): boolean {
  if (step.kind === 'attribute') return isClassName(step.name) || fits(step.name, names.classes);
  if (step.kind === 'call')
    return step.names.some((name) => classFunctions.has(name) || fits(name, names.classes));
  return step.kind === 'property' && step.name.endsWith('lassName');
}

const colored =
  /(?<![^\s:!])(?:bg|text|border|fill|stroke|from|via|to|ring|shadow|outline|accent)-\[(?:#[\da-f]{3,8}|(?:rgb|hsl)a?\([^)]{1,80}\)|okl(?:ab|ch)\([^)]{1,80}\))\]/i;

/** Whether a text has a class of Tailwind with a colour in it, so that it is a list of classes wherever it is kept. */
export function holdsColorClass(text: string): boolean {
  return text.includes('-[') && colored.test(text);
}

/** Whether the template behind a tag is a list of classes. */
export function isClassTag(tag: ScriptNode | undefined, names: ScriptNames): boolean {
  const root = tag?.type === 'MemberExpression' ? childOf(tag, 'object') : tag;
  const name = root?.type === 'Identifier' ? root['name'] : undefined;
  return typeof name === 'string' && (classFunctions.has(name) || fits(name, names.classes));
}

function isClassName(name: string): boolean {
  return name === 'class:list' || /class(?:name|names|list)?$/i.test(name);
}
